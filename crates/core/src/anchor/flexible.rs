//! Occurrences of words in a text, white space between them of any kind.

use memchr::memmem::Finder;
use unicode_normalization::UnicodeNormalization;

use crate::model::Span;

/// Whether two texts have the same words, white space and Unicode form aside.
pub(super) fn same_words(left: &str, right: &str) -> bool {
    let composed = || {
        let words = |text: &str| {
            text.split_whitespace()
                .map(|word| word.nfc().collect())
                .collect::<Vec<String>>()
        };
        !(left.is_ascii() && right.is_ascii()) && words(left) == words(right)
    };
    left == right || left.split_whitespace().eq(right.split_whitespace()) || composed()
}

/// Every place where `quote` stands in `text`, overlapping ones included.
pub(super) fn occurrences(text: &str, quote: &str) -> Vec<Span> {
    let mut places = starts(text, quote)
        .filter_map(|at| Span::new(text, at, at + quote.len()))
        .collect::<Vec<_>>();
    let loose = with_any_space(text, quote);
    // A quote with white space at its borders covers more than its words.
    places.extend(
        loose
            .into_iter()
            .filter(|words| !places.iter().any(|place| place.encloses(*words)))
            .collect::<Vec<_>>(),
    );
    places.sort_unstable();
    places
}

/// The bytes at which `words` begin in `text`.
fn starts<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let step = words.chars().next().map_or(0, char::len_utf8);
    let mut from = (step > 0).then_some(0);
    let finder = Finder::new(words.as_bytes());
    std::iter::from_fn(move || {
        let start = from?;
        let at = start + finder.find(text.as_bytes().get(start..)?)?;
        from = Some(at + step);
        Some(at)
    })
}

fn with_any_space(text: &str, quote: &str) -> Vec<Span> {
    let mut words = quote.split_whitespace();
    let Some(first) = words.next() else { return Vec::new() };
    let rest: Vec<&str> = words.collect();
    let whole = |at: usize| {
        let mut end = at + first.len();
        for word in &rest {
            let behind = text.get(end..)?;
            let next = behind.trim_start();
            if next.len() == behind.len() || !next.starts_with(word) {
                return None;
            }
            end += behind.len() - next.len() + word.len();
        }
        Span::new(text, at, end)
    };
    starts(text, first).filter_map(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, quote: &str) -> Vec<(usize, usize)> {
        occurrences(text, quote)
            .into_iter()
            .map(|span| (span.start(), span.end()))
            .collect()
    }

    #[test]
    fn a_passage_on_one_line_and_one_that_is_wrapped_are_two() {
        assert_eq!(found("al te laat\nal  te\nlaat", "te laat"), [(3, 10), (15, 22)]);
    }

    #[test]
    fn white_space_at_the_borders_of_a_quote_counts_where_it_stands() {
        assert_eq!(found("a b c", " b "), [(1, 4)]);
        assert_eq!(found("a b", " b "), [(2, 3)]);
        assert_eq!(found("aaa", "aa"), [(0, 2), (1, 3)]);
        assert_eq!(found("a", ""), []);
    }
}
