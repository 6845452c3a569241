//! Text that was wrapped by hand, laid anew.

use std::ops::Range;

/// A part of a text in which the lines of a paragraph run on, however wide they were written; an item of a list keeps its line.
pub(super) fn flowing(text: &str, part: Range<usize>) -> String {
    let runs_on = |place: usize| {
        let next = text.get(place + 1..).unwrap_or_default();
        let unnumbered = next.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = unnumbered.len() < next.len() && unnumbered.starts_with(['.', ')']);
        !is_numbered && !next.starts_with(['-', '*', '+', '>', '#', '|', ' ', '\t', '\n'])
    };
    let words = text.get(part.clone()).unwrap_or_default().char_indices();
    let laid = words.map(|(place, letter)| match letter {
        '\n' if runs_on(part.start + place) => ' ',
        letter => letter,
    });
    laid.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_run_on_but_for_those_of_a_list() {
        let text = "een\ntwee\n- drie\n- vier\n12. vijf\n2024 zes\n  zeven\nacht";
        let whole = flowing(text, 0..text.len());
        assert_eq!(whole, "een twee\n- drie\n- vier\n12. vijf 2024 zes\n  zeven acht");
        // What follows a part decides about its last line.
        assert_eq!(flowing(text, 0..4), "een ");
        assert_eq!(flowing(text, 4..9), "twee\n");
    }
}
