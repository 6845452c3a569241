//! Text that was wrapped by hand, laid anew.

use std::ops::Range;

/// A part of a text in which the lines of a paragraph run on, however wide they were written, also those that are indented below an
/// item of a list; an item keeps its line. What follows the part decides about its last line.
pub(super) fn flowing(text: &str, part: Range<usize>) -> String {
    let mut laid = String::new();
    let mut indents = false;
    for (place, letter) in text.get(part.clone()).unwrap_or_default().char_indices() {
        match letter {
            '\n' => {
                indents = !starts_anew(text.get(part.start + place + 1..).unwrap_or_default());
                laid.push(if indents { ' ' } else { '\n' });
            }
            ' ' | '\t' if indents => {}
            letter => {
                indents = false;
                laid.push(letter);
            }
        }
    }
    laid
}

/// Whether the first line of a text is empty, or the mark of an item, a heading, a quote or a row stands at its start.
fn starts_anew(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default().trim_start();
    let (mark, _) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let numbered = mark.trim_end_matches(['.', ')']);
    let is_number = !numbered.is_empty() && numbered.len() < mark.len() && numbered.bytes().all(|b| b.is_ascii_digit());
    let is_heading = !mark.is_empty() && mark.bytes().all(|b| b == b'#');
    line.is_empty() || is_number || is_heading || ["-", "*", "+", ">", "|"].contains(&mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_run_on_but_for_those_of_a_list() {
        for (written, laid) in [
            ("een\ntwee\ndrie", "een twee drie"),
            ("een\n- twee\n  drie\n- vier", "een\n- twee drie\n- vier"),
            ("een\n12. twee\n2024 drie", "een\n12. twee 2024 drie"),
            ("een\n3.5 uur\n*heel* lang\n#metoo", "een 3.5 uur *heel* lang #metoo"),
            ("een\n\n## twee\n> drie", "een\n\n## twee\n> drie"),
            ("een\n  - twee", "een\n  - twee"),
        ] {
            assert_eq!(flowing(written, 0..written.len()), laid);
        }
    }

    #[test]
    fn what_follows_a_part_decides_about_its_last_line() {
        let text = "een\ntwee\n- drie";
        assert_eq!(
            (flowing(text, 0..4), flowing(text, 4..9)),
            ("een ".to_owned(), "twee\n".to_owned())
        );
    }
}
