//! Whether a passage was found again, on its own words.
//!
//! A passage's *remains* are the letters in the edited text that were its own when it was coded, white space aside.
//! - A place is *wrong* when it holds none of them; when, beside them, it reaches over a letter of other words, or over a whole word that was
//!   added; or when it leaves some of them out. Only where an edit touched the border it may be ragged: one word that was itself touched may be
//!   more or less in it, and up to five whole words may be left out beside which, on the inner side, words were added or taken.
//! - Taking `de tolk. Dus` out of `met de tolk. Dus de juf` leaves what taking `tolk. Dus de` leaves: where one text comes of several edits, a place that
//!   is right after any of them is right.
//! - Words that read as they always did, the greater part of them the passage's own letters, are right: nobody tells two full stops apart.
//! - Remains that stand apart, with others' letters between them (a turn was moved into or out of the passage), are pieces: then the place must hold
//!   the greater part of the letters that any piece has, and reach over nothing outside the pieces it holds.
//! - The words *still exist* when one piece has at least two thirds of the passage's letters.

use std::borrow::Cow;
use std::ops::Range;

use crate::book::Letter;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// It was found, as it should be.
    Found,
    /// Its words are there, and it was not found.
    Missed,
    /// Not enough of it is left, and it was not found.
    Gone,
    /// It was found where it is not.
    Wrong,
}

pub struct Judge<'b> {
    old: &'b [char],
    letters: Cow<'b, [Letter]>,
    /// The same text as other edits would have left it.
    others: Vec<Judge<'b>>,
}

/// The same letters as other edits would have left them: words that were taken, as far down and as far up as they read the same.
fn slid(old: &[char], letters: &[Letter]) -> [Vec<Letter>; 2] {
    let inked: Vec<usize> = (0..old.len()).filter(|at| !old[*at].is_whitespace()).collect();
    let rank = |from: Option<usize>| from.and_then(|from| inked.binary_search(&from).ok());
    let (mut down, mut up) = (letters.to_vec(), letters.to_vec());
    let signs: Vec<usize> = (0..letters.len())
        .filter(|at| !letters[*at].sign.is_whitespace())
        .collect();
    for pair in signs.windows(2) {
        if let (Some(left), Some(right)) = (rank(down[pair[0]].from), rank(down[pair[1]].from))
            && left + 1 < right
            && old[inked[left + 1]] == down[pair[1]].sign
        {
            down[pair[1]].from = Some(inked[left + 1]);
        }
    }
    for pair in signs.windows(2).rev() {
        if let (Some(left), Some(right)) = (rank(up[pair[0]].from), rank(up[pair[1]].from))
            && left + 1 < right
            && old[inked[right - 1]] == up[pair[0]].sign
        {
            up[pair[0]].from = Some(inked[right - 1]);
        }
    }
    [down, up]
}

impl<'b> Judge<'b> {
    pub fn new(old: &'b [char], letters: &'b [Letter]) -> Self {
        let other = |letters| Self {
            old,
            letters: Cow::Owned(letters),
            others: Vec::new(),
        };
        Self {
            old,
            letters: Cow::Borrowed(letters),
            others: slid(old, letters).map(other).into(),
        }
    }

    pub fn judge(&self, passage: &Range<usize>, found: Option<&Range<usize>>) -> Judgement {
        let pieces = self.pieces(passage);
        let whole = passage.clone().filter(|at| !self.old[*at].is_whitespace()).count();
        let exists = pieces.iter().any(|piece| 3 * self.own(passage, piece) >= 2 * whole);
        match found {
            None if exists => Judgement::Missed,
            None => Judgement::Gone,
            Some(found) if self.is_right(passage, &pieces, found) => Judgement::Found,
            Some(found) => {
                let right = |other: &Self| other.is_right(passage, &other.pieces(passage), found);
                if self.others.iter().any(right) {
                    Judgement::Found
                } else {
                    Judgement::Wrong
                }
            }
        }
    }

    fn is_right(&self, passage: &Range<usize>, pieces: &[Range<usize>], found: &Range<usize>) -> bool {
        let held: Vec<&Range<usize>> = pieces
            .iter()
            .filter(|piece| piece.start < found.end && found.start < piece.end)
            .collect();
        let (Some(first), Some(last)) = (held.first(), held.last()) else {
            return false;
        };
        let most = pieces
            .iter()
            .map(|piece| self.own(passage, piece))
            .max()
            .unwrap_or_default();
        let beside = [
            found.start..first.start.max(found.start),
            last.end.min(found.end)..found.end,
        ];
        let left_out = [
            first.start..found.start.max(first.start),
            found.end.min(last.end)..last.end,
        ];
        let own = self.own(passage, found);
        let old = self.old[passage.clone()].iter().filter(|sign| !sign.is_whitespace());
        let new = self.letters[found.clone()]
            .iter()
            .map(|letter| &letter.sign)
            .filter(|sign| !sign.is_whitespace());
        if 2 * own >= most && 2 * own >= found.len() && old.eq(new) {
            return true;
        }
        2 * own >= most
            && beside.iter().all(|range| self.is_little(range))
            && left_out
                .iter()
                .all(|range| self.is_little(range) || self.is_cut_off(range, found))
    }

    /// The stretches of the edited text from one letter of the passage to its last before other words come between.
    fn pieces(&self, passage: &Range<usize>) -> Vec<Range<usize>> {
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let mut open = false;
        for (at, letter) in self
            .letters
            .iter()
            .enumerate()
            .filter(|(_, letter)| !letter.sign.is_whitespace())
        {
            match (letter.from, open, pieces.last_mut()) {
                (Some(from), true, Some(piece)) if passage.contains(&from) => piece.end = at + 1,
                (Some(from), _, _) if passage.contains(&from) => {
                    pieces.push(at..at + 1);
                    open = true;
                }
                (Some(_), _, _) => open = false,
                (None, _, _) => {}
            }
        }
        pieces
    }

    /// How many letters of the passage a stretch holds.
    fn own(&self, passage: &Range<usize>, range: &Range<usize>) -> usize {
        let own =
            |letter: &&Letter| !letter.sign.is_whitespace() && letter.from.is_some_and(|from| passage.contains(&from));
        self.letters[range.clone()].iter().filter(own).count()
    }

    /// Whether a stretch at a border is empty, or lies inside one word that an edit touched.
    fn is_little(&self, range: &Range<usize>) -> bool {
        let signs: Vec<usize> = range
            .clone()
            .filter(|at| !self.letters[*at].sign.is_whitespace())
            .collect();
        let (Some(&first), Some(&last)) = (signs.first(), signs.last()) else {
            return true;
        };
        let word = self.word(first);
        word.end > last && self.touched(&word)
    }

    /// Whether a stretch left out at a border is at most five words, with a seam of an edit between its first letter and the place found.
    fn is_cut_off(&self, range: &Range<usize>, found: &Range<usize>) -> bool {
        let words = self.letters[range.clone()].split(|letter| letter.sign.is_whitespace());
        let words = words
            .filter(|word| word.iter().any(|letter| letter.from.is_some()))
            .count();
        let seam = if range.end <= found.start {
            range.start..found.start + 1
        } else {
            found.end - 1..range.end
        };
        let signs: Vec<&Letter> = self.letters[seam]
            .iter()
            .filter(|letter| !letter.sign.is_whitespace())
            .collect();
        let steady = signs.windows(2).all(|pair| match (pair[0].from, pair[1].from) {
            (Some(left), Some(right)) if left <= right => self.old[(left + 1).min(right)..right]
                .iter()
                .all(|sign| sign.is_whitespace()),
            _ => false,
        });
        words <= 5 && !steady
    }

    /// The word around a letter.
    fn word(&self, at: usize) -> Range<usize> {
        let white = |at: &usize| self.letters[*at].sign.is_whitespace();
        let start = (0..at).rev().find(white).map_or(0, |at| at + 1);
        let end = (at..self.letters.len()).find(white).unwrap_or(self.letters.len());
        start..end
    }

    /// Whether a word is another than it was: letters added, taken or swapped, in it or beside it.
    fn touched(&self, word: &Range<usize>) -> bool {
        let letters = &self.letters[word.clone()];
        let steady = letters.windows(2).all(|pair| match (pair[0].from, pair[1].from) {
            (Some(left), Some(right)) => left == right || left + 1 == right,
            _ => false,
        });
        let (Some(first), Some(last)) = (
            letters.first().and_then(|letter| letter.from),
            letters.last().and_then(|letter| letter.from),
        ) else {
            return true;
        };
        let white = |at: Option<usize>| {
            at.and_then(|at| self.old.get(at))
                .is_none_or(|sign| sign.is_whitespace())
        };
        !(steady && white(first.checked_sub(1)) && white(Some(last + 1)))
    }
}
