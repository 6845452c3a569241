//! A YAML text as a value, or the diagnostic that says why not.

use serde::de::DeserializeOwned;

use super::map::TWICE;
use crate::diagnostic::{Diagnostic, Mark, Rule, rules};
use crate::read::Source;
use crate::suggestion::nearest;

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
    Some(
        Diagnostic::of_file(&rules::CONFLICT_MARKERS, &source.path, message, help)
            .at(source.mark_words(number + 1, "")),
    )
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
    let mark = match rule.name {
        "duplicate-key" => mark.map(|mark| second(source, &message, mark)),
        _ => mark,
    };
    Diagnostic::of_file(rule, &source.path, message, help).at(mark)
}

/// The second time that the key between backticks in `message` stands in the map that begins at `map`.
fn second(source: &Source, message: &str, map: Mark) -> Mark {
    let key = message.split('`').nth(1).unwrap_or_default();
    let above = map.column.saturating_sub(1);
    let stands = |line: &str| {
        let (before, rest) = line
            .char_indices()
            .nth(above)
            .map_or((line, ""), |(at, _)| line.split_at(at));
        let rest = rest.strip_prefix(key).map(str::trim_start);
        before.chars().all(|c| c == ' ' || c == '-') && rest.is_some_and(|rest| rest.starts_with(':'))
    };
    let lines = source.text.lines().enumerate().skip(map.line.saturating_sub(1));
    let found = lines.filter(|(_, line)| stands(line)).nth(1);
    found
        .and_then(|(number, _)| source.mark_words(number + 1, key))
        .unwrap_or(map)
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
        let known = known.trim_start_matches("one of ");
        let names = known.split(['`', ',', ' ']).filter(|name| !name.is_empty());
        let nearest = nearest(key.trim_matches('`'), names).map(|name| format!("did you mean `{name}`? "));
        let help = format!("{}known here: {known}", nearest.unwrap_or_default());
        return (&rules::UNKNOWN_KEY, format!("no key {key} is known here"), help);
    }
    if let Some((_, key)) = message.split_once("missing field ") {
        let message = format!("the key {key} is missing");
        return (
            &rules::BAD_YAML,
            message,
            format!("add a line that begins with {key} and a colon"),
        );
    }
    let help = "compare the file with the example in `emic help files`";
    (&rules::BAD_YAML, plain(message), help.to_owned())
}

fn indented_with_tab(line: &str) -> bool {
    line.trim_start_matches(' ').starts_with('\t')
}

/// `coders: invalid type: string "jan", expected a sequence`, said in words of people.
fn other_form(message: &str) -> Option<String> {
    let (path, rest) = message.split_once("invalid type: ")?;
    let (found, expected) = rest.split_once(", expected ")?;
    let key = path.trim_end_matches([':', ' ']);
    let place = if key.is_empty() {
        "this place".to_owned()
    } else {
        format!("`{key}`")
    };
    let found = match found.split_once(' ').unwrap_or((found, "")) {
        ("sequence", _) => "a list".to_owned(),
        ("map", _) => "keys with values".to_owned(),
        ("unit", _) => "nothing".to_owned(),
        (_, value) => format!("`{}`", value.trim_matches(['`', '"'])),
    };
    let expected = match expected {
        "a string" => "a text",
        "a sequence" => "a list, as in `[one, two]`",
        "a map" => "keys with values, as in `{one: x, two: y}`",
        "a boolean" => "`true` or `false`",
        other if other.starts_with("struct ") => "keys with values",
        other => other,
    };
    Some(format!("{place} holds {found}, but should hold {expected}"))
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
        (
            "did not find expected ',' or '}'",
            "a `,` or a closing `}` is missing, here or on the line above",
        ),
        (
            "did not find expected ',' or ']'",
            "a `,` or a closing `]` is missing, here or on the line above",
        ),
        (
            "did not find expected key",
            "this line does not go on with what stands above: look at its indentation, and for a quote that is not closed",
        ),
        (
            "could not find expected ':'",
            "a `:` is missing after a key, here or on the line above",
        ),
        (
            "mapping values are not allowed",
            "a second `: ` stands on this line; put a text that holds one between quotes",
        ),
        (
            "found character that cannot start any token",
            "a text cannot begin with this character; put it between quotes",
        ),
        (
            "found unexpected end of stream",
            "a quote that is opened here is never closed",
        ),
    ];
    let found = known.iter().find(|(theirs, _)| message.contains(theirs));
    match found {
        Some((_, ours)) => (*ours).to_owned(),
        None => other_form(&message).unwrap_or(message),
    }
}
