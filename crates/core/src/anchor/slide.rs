//! Where words that were added or taken begin, when a diff could say so in several ways.
//!
//! `ja. [Nee.] En` and `ja[. Nee]. En` are the same edit. People add and take lines and sentences, so the stretch that begins one is meant.

use std::ops::Range;

use super::tokens::Token;

/// A stretch of the old text with what stands in its place.
pub(super) type Change = (Range<usize>, Range<usize>);

/// A text with its tokens.
type Tokens<'t> = (&'t str, &'t [Token]);

/// The same changes, each that only adds or only takes slid to where a line begins, else a sentence, else as far down as it goes.
pub(super) fn settled(changes: Vec<Change>, old: Tokens<'_>, new: Tokens<'_>) -> Vec<Change> {
    let mut settled: Vec<Change> = Vec::with_capacity(changes.len());
    let mut rest = changes.into_iter().peekable();
    while let Some((before, after)) = rest.next() {
        let above = settled.last().map_or(0, |(_, last)| last.end);
        let below = rest.peek().map_or(new.1.len(), |(_, next)| next.start);
        let (up, down) = (after.start - above, below - after.end);
        let (up, down) = match (before.is_empty(), after.is_empty()) {
            (true, false) => best(new, &after, (up, down)),
            (false, true) => best(old, &before, (up, down)),
            _ => (0, 0),
        };
        let moved = |range: Range<usize>| range.start + down - up..range.end + down - up;
        settled.push((moved(before), moved(after)));
    }
    settled
}

/// How far `stretch` should slide up or down, at most so far; one of the two is 0.
fn best((text, tokens): Tokens<'_>, stretch: &Range<usize>, (most_up, most_down): (usize, usize)) -> (usize, usize) {
    let key = |at: usize| tokens.get(at).map(|token| token.key);
    let ups = (1..=most_up).take_while(|by| key(stretch.start - by) == key(stretch.end - by));
    let downs = (1..=most_down).take_while(|by| key(stretch.start + by - 1) == key(stretch.end + by - 1));
    let ways = ups.map(|by| (by, 0)).chain([(0, 0)]).chain(downs.map(|by| (0, by)));
    let rank = |(up, down): &(usize, usize)| {
        (
            beginning(text, tokens, stretch.start + down - up),
            *down,
            std::cmp::Reverse(*up),
        )
    };
    ways.max_by_key(rank).unwrap_or_default()
}

/// What begins at a token: 2 for a line, 1 for a sentence, 0 for neither.
fn beginning(text: &str, tokens: &[Token], at: usize) -> u8 {
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else {
        return 2;
    };
    let space = tokens
        .get(at)
        .and_then(|token| text.get(before.end..token.start))
        .unwrap_or_default();
    let sign = text.get(before.start..before.end).unwrap_or_default();
    match (space.contains('\n'), sign) {
        (true, _) => 2,
        // Also what somebody says, behind a label, and what follows an aside.
        (false, "." | "?" | "!" | "…" | ":" | ")" | "]") => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::tokens::Lexicon;

    #[test]
    fn a_stretch_begins_where_a_line_or_a_sentence_does() {
        let mut lexicon = Lexicon::default();
        let (old, new) = ("ja. En.\nR: nee", "ja. Nee. En.\nR: och.\nR: nee");
        let (before, after) = (lexicon.tokens(old), lexicon.tokens(new));
        let changes = vec![(1..1, 1..3), (5..5, 7..11)];
        let settled = settled(changes, (old, &before), (new, &after));
        let words = |range: &Range<usize>| new.get(after[range.start].start..after[range.end - 1].end);
        assert_eq!(
            settled.iter().map(|(_, added)| words(added)).collect::<Vec<_>>(),
            [Some("Nee."), Some("R: och.")]
        );
    }
}
