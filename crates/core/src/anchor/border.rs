//! Where a border of a passage stands today: kept words carry it along, a changed stretch is parted letter by letter.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::distance::{Inner, parted};
use super::region::Kept;
use super::tokens::Token;
use super::trace::Trace;

/// The most cells that are weighed to part a stretch that was changed; a longer one is left outside.
const CELLS: usize = 4_000_000;

/// Which border of a passage is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// Where a changed stretch may be parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Borders {
    Words,
    Letters,
}

impl Trace {
    /// Where the border of a passage stands that was at `byte`, in or beside `token`.
    pub(super) fn border(&self, side: Side, token: usize, byte: usize, text: &str, new: &[Token]) -> Option<usize> {
        let region = self.around(token..token + 1).next()?;
        let old = self.tokens.get(token)?;
        let inside = byte != old.start && byte != old.end;
        match region.kept {
            Kept::Whole => {
                let at = region.new.start + (token - region.old.start);
                let here = new.get(at)?;
                match (inside, side) {
                    (false, Side::Start) => Some(here.start),
                    (false, Side::End) => Some(here.end),
                    (true, _) => self.part(
                        side,
                        (token..token + 1, byte),
                        (at..at + 1, Borders::Letters),
                        text,
                        new,
                    ),
                }
            }
            Kept::Changed => {
                let borders = if inside { Borders::Letters } else { Borders::Words };
                self.part(
                    side,
                    (region.old.clone(), byte),
                    (region.new.clone(), borders),
                    text,
                    new,
                )
            }
        }
    }

    /// Parts a changed stretch at the border that stood at `byte` of the earlier text. What was added at the very border is no part of the passage.
    fn part(
        &self,
        side: Side,
        (old, byte): (Range<usize>, usize),
        (range, borders): (Range<usize>, Borders),
        text: &str,
        new: &[Token],
    ) -> Option<usize> {
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for token in self.tokens.get(old)? {
            let cut = byte.clamp(token.start, token.end);
            left.extend(self.text.get(token.start..cut)?.nfc());
            right.extend(self.text.get(cut..token.end)?.nfc());
        }
        // Each character of the new stretch with the byte at which it begins.
        let mut letters = Vec::new();
        let mut places = Vec::new();
        for token in new.get(range.clone())? {
            let word = text.get(token.start..token.end)?;
            for (at, cluster) in unicode_segmentation::UnicodeSegmentation::grapheme_indices(word, true) {
                if at == 0 || borders == Borders::Letters {
                    places.push((letters.len(), token.start + at));
                }
                letters.extend(cluster.nfc());
            }
        }
        let outer_left = range
            .start
            .checked_sub(1)
            .and_then(|at| new.get(at))
            .map_or(0, |token| token.end);
        let outer_right = new.get(range.end).map_or(text.len(), |token| token.start);
        places.push((letters.len(), outer_right));
        let large = (left.len() + right.len()).saturating_mul(letters.len()) > CELLS;
        let cuts: Vec<usize> = places.iter().map(|(cut, _)| *cut).collect();
        let inner = match side {
            Side::Start => Inner::Right,
            Side::End => Inner::Left,
        };
        let best = if large {
            vec![0, letters.len()]
        } else {
            parted((&left, &right), inner, &letters, &cuts)
        };
        match side {
            Side::Start => {
                let cut = best.last()?;
                places.iter().find(|(at, _)| at == cut).map(|(_, byte)| *byte)
            }
            Side::End => {
                let cut = best.first()?;
                // The end stands behind the character before the cut, not before the one after it.
                let stop = places.iter().find(|(at, _)| at == cut).map(|(_, byte)| *byte)?;
                let end = text.get(..stop)?.trim_end().len();
                Some(if *cut == 0 { outer_left } else { end })
            }
        }
    }
}
