//! A YAML text as a value, or the diagnostic that says why not.

use serde::de::DeserializeOwned;

use super::map::TWICE;
use crate::diagnostic::{Diagnostic, Mark, Rule, rules};
use crate::read::Source;

/// Reads `source` as a `T`.
pub(crate) fn decode<T: DeserializeOwned>(source: &Source) -> Result<T, Diagnostic> {
    if let Some(found) = conflict(source)
        .or_else(|| control(source))
        .or_else(|| bare_color(source))
    {
        return Err(found);
    }
    serde_yaml::from_str(&source.text).map_err(|error| explain(source, &error))
}

/// A line on which a merge stopped: `<<<<<<<`, `=======` or `>>>>>>>`.
fn conflict(source: &Source) -> Option<Diagnostic> {
    let begins =
        |line: &str| ["<<<<<<< ", ">>>>>>> "].iter().any(|mark| line.starts_with(mark)) || line.trim_end() == "=======";
    let (number, _) = source.text.lines().enumerate().find(|(_, line)| begins(line))?;
    let message = "a merge was not finished here: git left both versions";
    let help = "keep the lines you want of both versions and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`";
    Some(Diagnostic::of_file(&rules::CONFLICT_MARKERS, &source.path, message, help).at(source.mark_line(number + 1, 1)))
}

/// A character that YAML does not allow, such as an escape copied along from a terminal.
fn control(source: &Source) -> Option<Diagnostic> {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let (at, c) = source.text.char_indices().find(|(_, c)| odd(c))?;
    let message = format!(
        "a control character (U+{:04X}) stands here, which YAML does not allow",
        u32::from(c)
    );
    let help = "delete it; such characters come along when text is copied from a terminal or a PDF";
    Some(Diagnostic::of_file(&rules::BAD_YAML, &source.path, message, help).at(source.mark(at..at + c.len_utf8())))
}

/// `color: #3366aa`, where YAML reads a comment.
fn bare_color(source: &Source) -> Option<Diagnostic> {
    let mut lines = source.text.lines().enumerate();
    let (number, line) = lines.find(|(_, line)| {
        let entry = line.trim_start().trim_start_matches("- ");
        entry
            .strip_prefix("color:")
            .is_some_and(|value| value.trim_start().starts_with('#') && value.starts_with([' ', '\t']))
    })?;
    let at = line.find('#')?;
    let color = line.get(at..)?.split_whitespace().next()?;
    let column = line.get(..at)?.chars().count() + 1;
    let message = format!("the colour `{color}` stands without quotes, so YAML takes it for a comment");
    let mark = source.mark_line(number + 1, column).map(|mark| Mark {
        width: color.chars().count(),
        ..mark
    });
    Some(
        Diagnostic::of_file(
            &rules::UNQUOTED_COLOR,
            &source.path,
            message,
            format!("write it between quotes: color: \"{color}\""),
        )
        .at(mark),
    )
}

fn explain(source: &Source, error: &serde_yaml::Error) -> Diagnostic {
    let mark = error.location().and_then(|at| source.mark_line(at.line(), at.column()));
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or(&text).to_owned();
    let (rule, message, help) = classify(source, mark.as_ref(), message);
    Diagnostic::of_file(rule, &source.path, message, help).at(mark)
}

fn classify(source: &Source, mark: Option<&Mark>, message: String) -> (&'static Rule, String, String) {
    let tab = mark.is_some_and(|mark| indented_with_tab(&mark.excerpt));
    if tab || (mark.is_none() && source.text.lines().any(indented_with_tab)) {
        let help = "indent with spaces only; most editors can turn tabs into spaces";
        return (
            &rules::TAB_IN_YAML,
            "a tab stands in the indentation, which YAML does not allow".to_owned(),
            help.to_owned(),
        );
    }
    if let Some((_, key)) = message
        .split_once(TWICE)
        .or_else(|| message.split_once("duplicate field "))
    {
        return (
            &rules::DUPLICATE_KEY,
            format!("the key {key} stands twice here"),
            "remove one of the two".to_owned(),
        );
    }
    if let Some((before, known)) = message.split_once(", expected ")
        && let Some((_, key)) = before.split_once("unknown field ")
    {
        let help = format!("known here: {}", known.trim_start_matches("one of "));
        return (&rules::UNKNOWN_KEY, format!("no key {key} is known here"), help);
    }
    let help = "compare the file with the example in `emic help files`";
    (&rules::BAD_YAML, plain(message), help.to_owned())
}

fn indented_with_tab(line: &str) -> bool {
    line.trim_start_matches(' ').starts_with('\t')
}

/// Words of the parser in words of people.
fn plain(message: String) -> String {
    let known = [
        (
            "deserializing from YAML containing more than one document is not supported",
            "a second document begins after `---`; only one can stand in a file",
        ),
        ("recursion limit exceeded", "the values are nested too deeply"),
        ("repetition limit exceeded", "references (`*name`) repeat too much"),
        ("EOF while parsing a value", "the file is empty"),
    ];
    let found = known.iter().find(|(theirs, _)| message.contains(theirs));
    found.map_or(message, |(_, ours)| (*ours).to_owned())
}
