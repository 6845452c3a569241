//! Passages of which no diff can tell whether they stayed or were copied.

use std::ops::Range;

use super::region::Kept;
use super::tokens::Token;
use super::trace::Trace;

impl Trace {
    /// Another place to which the passage could have gone as well: where words that stand twice in a row were taken or added, no
    /// diff can tell which of the two is the old one.
    pub fn twin(&self, passage: Range<usize>, new: &[Token]) -> Option<Range<usize>> {
        let at = self.regions.iter().position(|region| {
            region.kept == Kept::Whole && region.old.start <= passage.start && passage.end <= region.old.end
        })?;
        let home = self.regions.get(at)?;
        let start = home.new.start + (passage.start - home.old.start);
        let here = start..start + passage.len();
        let before = at.checked_sub(1).and_then(|before| self.regions.get(before));
        let after = self.regions.get(at + 1);
        let keys =
            |tokens: Option<&[Token]>| tokens.map(|tokens| tokens.iter().map(|token| token.key).collect::<Vec<_>>());
        let same = |tokens: &[Token], left: Range<usize>, right: Range<usize>| {
            left.len() == right.len()
                && keys(tokens.get(left)).is_some_and(|left| Some(left) == keys(tokens.get(right)))
        };
        let slid = |tokens: &[Token], gap: &Range<usize>, home: &Range<usize>, here: &Range<usize>| {
            let by = gap.len();
            if gap.end == home.start {
                same(tokens, gap.start..here.end.checked_sub(by)?, home.start..here.end)
                    .then_some(here.start.checked_sub(by)?)
            } else {
                same(tokens, here.start..home.end, here.start + by..home.end + by).then_some(here.start + by)
            }
        };
        for gap in [before, after].into_iter().flatten() {
            if gap.new.is_empty() && slid(&self.tokens, &gap.old, &home.old, &passage).is_some() {
                return Some(here);
            }
            if gap.old.is_empty()
                && let Some(start) = slid(new, &gap.new, &home.new, &here)
            {
                return Some(start..start + here.len());
            }
        }
        None
    }
}
