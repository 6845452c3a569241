//! What became of every word of an earlier text in the text of today.

use std::ops::Range;

use imara_diff::{Algorithm, Diff};

use super::alignment::is_surely;
use super::border::Side;
use super::region::{Kept, Region, regions};
use super::slide;
use super::tokens::{Lexicon, Token};
use crate::model::{Offsets, Span};

/// An earlier text laid beside the text of today.
#[derive(Debug)]
pub(super) struct Trace {
    /// The earlier text.
    pub text: String,
    /// Its characters.
    pub offsets: Offsets,
    /// Its words and signs.
    pub tokens: Vec<Token>,
    /// Both texts from start to end, kept stretches and changed ones by turns.
    pub(super) regions: Vec<Region>,
}

impl Trace {
    /// Lays `text` beside the text with the tokens `new`.
    pub fn new(lexicon: &mut Lexicon, text: &str, (today, new): (&str, &[Token])) -> Self {
        let tokens = lexicon.tokens(text);
        let keys = |tokens: &[Token]| -> Vec<_> { tokens.iter().map(|token| imara_diff::Token(token.key)).collect() };
        let mut diff = Diff::default();
        diff.compute_with(Algorithm::Histogram, &keys(&tokens), &keys(new), lexicon.count());
        let changed = diff.hunks().map(|hunk| {
            let range = |range: Range<u32>| range.start as usize..range.end as usize;
            (range(hunk.before), range(hunk.after))
        });
        let changed = slide::settled(changed.collect(), (text, &tokens), (today, new));
        Self {
            text: text.to_owned(),
            offsets: Offsets::new(text),
            regions: regions(changed, lexicon, &tokens, new),
            tokens,
        }
    }

    /// The tokens that `span` touches.
    pub fn touched(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.end <= span.start());
        let end = self.tokens.partition_point(|token| token.start < span.end());
        start..end.max(start)
    }

    /// The kept stretches of these tokens, each with where it went.
    fn kept(&self, passage: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        let whole = self.around(passage.clone()).filter(|region| region.kept == Kept::Whole);
        whole.filter_map(move |region| {
            let start = passage.start.max(region.old.start);
            let end = passage.end.min(region.old.end);
            let new = region.new.start + start.checked_sub(region.old.start)?;
            (start < end).then(|| (start..end, new..new + (end - start)))
        })
    }

    /// The tokens without those at a border from which so much else now parts them that they must be another sentence's: its full stop, say,
    /// behind a turn that was moved there.
    pub fn core(&self, lexicon: &Lexicon, passage: Range<usize>, new: &[Token]) -> Range<usize> {
        let mut runs: Vec<_> = self.kept(passage.clone()).collect();
        let mass = |tokens: Option<&[Token]>| tokens.map_or(0, |tokens| lexicon.mass(tokens));
        let all = self.kept_mass(lexicon, passage.clone());
        let parted = |left: &(Range<usize>, Range<usize>), right: &(Range<usize>, Range<usize>), few: &Range<usize>| {
            let before = mass(self.tokens.get(left.0.end..right.0.start));
            let now = mass(new.get(left.1.end..right.1.start));
            let few = mass(self.tokens.get(few.clone()));
            4 * few < all && now - before > FOREIGN + 4 * few
        };
        let (mut start, mut end) = (passage.start, passage.end);
        while let [first, second, ..] = runs.as_slice() {
            if !parted(first, second, &first.0) {
                break;
            }
            start = second.0.start;
            runs.remove(0);
        }
        while let [.., second, last] = runs.as_slice() {
            if !parted(second, last, &last.0) {
                break;
            }
            end = second.0.end;
            runs.pop();
        }
        start..end
    }

    /// How much of these tokens is kept where it stood, in characters.
    pub fn kept_mass(&self, lexicon: &Lexicon, passage: Range<usize>) -> i64 {
        let kept = self.kept(passage);
        kept.filter_map(|(old, _)| self.tokens.get(old))
            .map(|tokens| lexicon.mass(tokens))
            .sum()
    }

    /// The tokens of today's text that go back to words of the earlier one outside `passage`, in order.
    pub fn taken(&self, passage: Range<usize>) -> Vec<Range<usize>> {
        let rest = [0..passage.start, passage.end..self.tokens.len()];
        rest.into_iter()
            .flat_map(|part| self.kept(part).map(|(_, new)| new).collect::<Vec<_>>())
            .collect()
    }

    /// The tokens of today's text in the stretches in which these tokens were changed.
    pub fn changed_into(&self, passage: Range<usize>) -> Vec<Range<usize>> {
        let changed = self
            .around(passage)
            .filter(|region| region.kept == Kept::Changed && !region.new.is_empty());
        changed.map(|region| region.new.clone()).collect()
    }

    /// Whether a border of these tokens stands in a changed stretch too long to be parted by letters without chance, and the tokens of
    /// today's text among which the passage then is.
    pub fn vague(&self, lexicon: &Lexicon, passage: Range<usize>, new: &[Token]) -> Option<Range<usize>> {
        let first = self.around(passage.clone()).next()?;
        let last = self.around(passage).last()?;
        let mass = |tokens: Option<&[Token]>| tokens.map_or(0, |tokens| lexicon.mass(tokens));
        let long = |region: &&Region| {
            region.kept == Kept::Changed
                && mass(self.tokens.get(region.old.clone())).max(mass(new.get(region.new.clone()))) > LONG
        };
        let window = || first.new.start.saturating_sub(BESIDE)..(last.new.end + BESIDE).min(new.len());
        [first, last].iter().any(long).then(window)
    }

    /// Where the passage from the first to the last of these tokens, cut at `span`, stands among the tokens `new` of `text`. Words at a border that
    /// are like none that were changed there are no part of it.
    pub fn follow(
        &self,
        lexicon: &Lexicon,
        span: Span,
        passage: Range<usize>,
        (text, new): (&str, &[Token]),
    ) -> Option<Span> {
        let last = passage.end.checked_sub(1)?;
        let (head, tail) = (self.tokens.get(passage.start)?, self.tokens.get(last)?);
        let start = self.border(Side::Start, passage.start, span.start().max(head.start), text, new)?;
        let end = self.border(Side::End, last, span.end().min(tail.end), text, new)?;
        let known = |border: usize, token: &Token| {
            let region = self
                .around(border..border + 1)
                .next()
                .filter(|region| region.kept == Kept::Changed);
            region.is_none_or(|region| {
                let (from, to) = (passage.start.max(region.old.start), passage.end.min(region.old.end));
                let inside = new.get(region.new.clone()).is_some_and(|part| part.contains(token));
                let words = self.tokens.get(from..to).unwrap_or_default();
                // About as many words in the place of others, and none of them from outside: these are the new ones.
                let about = region.new.len() <= words.len() && words.len() < 2 * region.new.len() + 2;
                let replaced = words.len() == region.old.len() && about;
                let told = || words.iter().any(|word| is_surely(lexicon, word.key, token.key));
                !inside || replaced || lexicon.is_word(token.key) && told()
            })
        };
        let from = new.partition_point(|token| token.end <= start);
        let to = new.partition_point(|token| token.start < end).max(from);
        let held = new.get(from..to)?;
        let mut first = held.iter().position(|token| known(passage.start, token))?;
        let mut after = held.iter().rposition(|token| known(last, token))?;
        // The sign that opened it or closed it opens or closes it still.
        let sign = |at: usize, old: &Token| {
            held.get(at)
                .is_some_and(|token| token.key == old.key && !lexicon.is_word(old.key))
        };
        first -= usize::from(first > 0 && sign(first - 1, head));
        after += usize::from(sign(after + 1, tail));
        let start = if first == 0 { start } else { held.get(first)?.start };
        let end = if after + 1 == held.len() {
            end
        } else {
            held.get(after)?.end
        };
        Span::new(text, start, end)
    }

    /// The regions that these tokens touch.
    pub(super) fn around(&self, passage: Range<usize>) -> impl Iterator<Item = &Region> {
        let first = self.regions.partition_point(|region| region.old.end <= passage.start);
        let rest = self.regions.get(first..).unwrap_or_default().iter();
        rest.take_while(move |region| region.old.start < passage.end)
    }
}

/// Beyond so many characters added inside a passage, and four times those of the few words on the far side, those few are chance.
const FOREIGN: i64 = 60;

/// In changed stretches of more characters letters fall together by chance.
const LONG: i64 = 200;

/// So many words beside a changed stretch are looked at with it.
const BESIDE: usize = 4;
