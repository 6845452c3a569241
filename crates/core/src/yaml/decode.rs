//! A YAML text as a value, or the diagnostic that says why not.

use serde::de::DeserializeOwned;

use super::map::TWICE;
use super::trap;
use super::wording::plain;
use crate::diagnostic::{Diagnostic, Mark, Rule, rules};
use crate::read::Source;
use crate::suggestion::nearest;

/// Reads `source` as a `T`.
pub(crate) fn decode<T: DeserializeOwned>(source: &Source) -> Result<T, Diagnostic> {
    if let Some(found) = trap::find(source) {
        return Err(found);
    }
    serde_yaml::from_str(&source.text).map_err(|error| explain(source, &error))
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
