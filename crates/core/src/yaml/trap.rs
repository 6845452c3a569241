//! What makes a YAML file unreadable in ways that its parser would tell badly, or not at all.

use crate::diagnostic::{Diagnostic, Mark, rules};
use crate::read::Source;

/// So deep may brackets stand inside each other; files of a study need five.
const DEPTH: usize = 100;

/// The first trap in `source`.
pub(super) fn find(source: &Source) -> Option<Diagnostic> {
    let traps = [conflict, control, too_deep];
    traps.into_iter().find_map(|look| look(source))
}

/// Brackets inside brackets without end, on which the parser would spend minutes.
fn too_deep(source: &Source) -> Option<Diagnostic> {
    let brackets = source.text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
    if brackets <= DEPTH {
        return None;
    }
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, c) in source.text.char_indices() {
        match c {
            // In a text between quotes a bracket hardly ever stands right behind one of these.
            '[' | '{' if matches!(before, '[' | '{' | ',' | ':' | '-' | ' ') => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            let (message, help) = (
                "brackets stand too deeply inside each other here",
                "close the brackets that stay open",
            );
            return Some(
                Diagnostic::of_file(&rules::BAD_YAML, &source.path, message, help).at(source.mark(at..at + 1)),
            );
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    None
}

/// A line on which a merge stopped: `<<<<<<<`, `=======` or `>>>>>>>`.
pub(crate) fn conflict(source: &Source) -> Option<Diagnostic> {
    let begins =
        |line: &str| ["<<<<<<< ", ">>>>>>> "].iter().any(|mark| line.starts_with(mark)) || line.trim_end() == "=======";
    let (number, _) = source.text.lines().enumerate().find(|(_, line)| begins(line))?;
    let message = "a merge was not finished here: git left both versions";
    let by_hand = "keep the lines you want of both versions and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`";
    let help = if source.path.starts_with("coding/") {
        format!(
            "`emic resolve {}` merges what can be merged; then {by_hand}",
            source.path
        )
    } else {
        by_hand.to_owned()
    };
    Some(
        Diagnostic::of_file(&rules::CONFLICT_MARKERS, &source.path, message, help)
            .at(source.mark_words(number + 1, "")),
    )
}

/// A character that YAML does not allow, such as an escape copied along from a terminal.
fn control(source: &Source) -> Option<Diagnostic> {
    // The first byte of control characters: those below a space, DEL, and C1 behind 0xC2.
    let begins = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || matches!(byte, 0x7f | 0xc2);
    // Without stopping at the first one, many bytes are looked at in one step.
    if !source.text.bytes().fold(false, |found, byte| found | begins(byte)) {
        return None;
    }
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let (at, c) = source.text.char_indices().find(|(_, c)| odd(c))?;
    let message = format!(
        "a control character (U+{:04X}) stands here, which YAML does not allow",
        u32::from(c)
    );
    let help = "delete it; such characters come along when text is copied from a terminal or a PDF";
    Some(Diagnostic::of_file(&rules::BAD_YAML, &source.path, message, help).at(source.mark(at..at + c.len_utf8())))
}

/// Every `color: #3366aa`, where YAML reads a comment.
pub(super) fn bare_colors(source: &Source) -> Vec<Diagnostic> {
    let lines = source.text.lines().enumerate();
    lines
        .filter_map(|(number, line)| bare_color(source, number + 1, line))
        .collect()
}

fn bare_color(source: &Source, number: usize, line: &str) -> Option<Diagnostic> {
    let entry = line.trim_start().trim_start_matches("- ");
    let value = entry
        .strip_prefix("color:")
        .filter(|value| value.starts_with([' ', '\t']))?;
    if !value.trim_start().starts_with('#') {
        return None;
    }
    let at = line.find('#')?;
    let color = line.get(at..)?.split_whitespace().next()?;
    let column = line.get(..at)?.chars().count() + 1;
    let message = format!("the colour `{color}` stands without quotes, so YAML takes it for a comment");
    let width = color.chars().count();
    let mark = source.mark_line(number, column).map(|mark| Mark { width, ..mark });
    let help = format!("write it between quotes: color: \"{color}\"");
    Some(Diagnostic::of_file(&rules::UNQUOTED_COLOR, &source.path, message, help).at(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trapped(text: &str) -> Option<(&'static str, usize, usize)> {
        let source = Source::decode("a.yaml", text.as_bytes().to_vec()).expect("text");
        let color = || bare_colors(&source).into_iter().next();
        find(&source).or_else(color).map(|found| {
            let mark = found.mark.expect("a place");
            (found.rule.name, mark.line, mark.column)
        })
    }

    #[test]
    fn traps_are_found_where_they_are() {
        assert_eq!(trapped("a: 1\n<<<<<<< HEAD\n"), Some(("conflict-markers", 2, 1)));
        assert_eq!(trapped("a: 1\nb: \u{1b}[31m\n"), Some(("bad-yaml", 2, 4)));
        assert_eq!(trapped("a:\n- color: #fff\n"), Some(("unquoted-color", 2, 10)));
        assert_eq!(trapped(&format!("a: {}", "[".repeat(9999))), Some(("bad-yaml", 1, 104)));
    }

    #[test]
    fn what_people_write_is_no_trap() {
        assert_eq!(trapped("a: {b: [1, {c: d}]}\ncolor: \"#fff\"\nc: ====== x\n"), None);
        let remarks = "- quote: \"ja [lacht, en dan\"\n".repeat(500);
        assert_eq!(trapped(&remarks), None);
    }
}
