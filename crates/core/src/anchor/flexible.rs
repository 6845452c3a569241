//! Occurrences of words in a text: to the letter, else with white space of any kind between them.

use crate::model::Span;

/// Whether two texts have the same words, white space aside.
pub(super) fn same_words(left: &str, right: &str) -> bool {
    left == right || left.split_whitespace().eq(right.split_whitespace())
}

/// Every place where `quote` stands in `text`, overlapping ones included.
pub(super) fn occurrences(text: &str, quote: &str) -> Vec<Span> {
    let exact = to_the_letter(text, quote);
    if exact.is_empty() {
        with_any_space(text, quote)
    } else {
        exact
    }
}

fn to_the_letter(text: &str, quote: &str) -> Vec<Span> {
    let Some(step) = quote.chars().next().map(char::len_utf8) else {
        return Vec::new();
    };
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(quote)) {
        places.extend(Span::new(text, from + at, from + at + quote.len()));
        from += at + step;
    }
    places
}

fn with_any_space(text: &str, quote: &str) -> Vec<Span> {
    let wanted = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let (flat, origins) = flatten(text);
    let place = |flat_span: Span| {
        let start = *origins.get(flat_span.start())?;
        let last = *origins.get(flat_span.end() - 1)?;
        let end = text.get(last..)?.chars().next().map(|c| last + c.len_utf8())?;
        Span::new(text, start, end)
    };
    to_the_letter(&flat, &wanted).into_iter().filter_map(place).collect()
}

/// `text` with every run of white space as one space, and for each of its bytes the byte in `text` where its character begins.
fn flatten(text: &str) -> (String, Vec<usize>) {
    let mut flat = String::with_capacity(text.len());
    let mut origins = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && flat.ends_with(' ') {
            continue;
        }
        flat.push(c);
        origins.resize(flat.len(), at);
    }
    (flat, origins)
}
