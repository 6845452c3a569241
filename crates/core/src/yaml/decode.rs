//! A YAML text as a value, or the diagnostic that says why not.

use serde::de::DeserializeOwned;

use super::Node;
use super::map::TWICE;
use super::trap;
use super::wording::plain;
use crate::diagnostic::{Diagnostic, Mark, Rule, rules};
use crate::read::Source;
use crate::suggestion::nearest;

/// So many faults of one file are told.
const MOST: usize = 50;

/// Reads `source` as a `T`. A key that is unknown or stands twice, and a colour without quotes, go to `problems`, and the file is
/// read without them, so that one run tells all that is wrong.
pub(crate) fn decode<T: DeserializeOwned>(source: &Source, problems: &mut Vec<Diagnostic>) -> Result<T, Diagnostic> {
    if let Some(found) = trap::find(source) {
        return Err(found);
    }
    let mut found = trap::bare_colors(source);
    let mut text = source.text.clone();
    loop {
        let error = match serde_yaml::from_str(&text) {
            Ok(value) => {
                problems.append(&mut found);
                return Ok(value);
            }
            Err(error) => explain(source, &error),
        };
        let rest = if found.len() < MOST {
            without(&text, source, &error)
        } else {
            None
        };
        let keys = found.iter().any(|problem| problem.rule != &rules::UNQUOTED_COLOR);
        match rest {
            Some(rest) => {
                text = rest;
                found.push(error);
            }
            // What comes of a text with holes in it may be the fault of the holes: the first fault is told.
            None if keys => {
                let first = found.iter().position(|problem| problem.rule != &rules::UNQUOTED_COLOR);
                let first = first.map(|first| found.remove(first));
                problems.append(&mut found);
                return Err(first.unwrap_or(error));
            }
            None => {
                problems.append(&mut found);
                return Err(error);
            }
        }
    }
}

/// `text` with blanks in place of the entry that `problem` is about; nothing when it is about something else.
fn without(text: &str, source: &Source, problem: &Diagnostic) -> Option<String> {
    let nth = match problem.rule.name {
        "unknown-key" => 0,
        "duplicate-key" => 1,
        _ => return None,
    };
    let key = problem.message.split('`').nth(1)?;
    let mark = problem.mark.as_ref()?;
    let at = source.byte_of(mark.line, mark.column)?;
    let tree = Node::parse(text)?;
    let entry = tree
        .map_around(at, key)?
        .entries()
        .iter()
        .filter(|entry| entry.key == key)
        .nth(nth)?;
    let hole = entry.key_range.start..entry.value.range.end.max(entry.key_range.end);
    let blank = |(index, byte): (usize, u8)| {
        if hole.contains(&index) && !matches!(byte, b'\n' | b'\r') {
            b' '
        } else {
            byte
        }
    };
    let mut bytes: Vec<u8> = text.bytes().enumerate().map(blank).collect();
    // The colon stands between key and value; an empty value leaves it behind.
    if let Some(colon) = bytes.get_mut(entry.key_range.end).filter(|byte| **byte == b':') {
        *colon = b' ';
    }
    String::from_utf8(bytes).ok()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::UniqueMap;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        id: String,
        #[serde(default)]
        label: UniqueMap<String>,
    }

    fn read(text: &str) -> (Option<Form>, Vec<(&'static str, usize, usize)>) {
        let source = Source::decode("a.yaml", text.as_bytes().to_vec()).expect("text");
        let mut problems = Vec::new();
        let form = decode(&source, &mut problems)
            .map_err(|problem| problems.push(problem))
            .ok();
        let place = |problem: &Diagnostic| problem.mark.as_ref().map_or((0, 0), |mark| (mark.line, mark.column));
        let told = problems
            .iter()
            .map(|problem| (problem.rule.name, place(problem).0, place(problem).1));
        (form, told.collect())
    }

    #[test]
    fn all_faulty_keys_are_told_and_the_rest_is_read() {
        let (form, told) = read("od: 1\nid: x\nlabel:\n  nl: één\n  en: one\n  nl: twee\nlabl: é\ncolor: #336699\n");
        let form = form.expect("the rest");
        assert_eq!((form.id.as_str(), form.label.0.len()), ("x", 2));
        let rules: Vec<&str> = told.iter().map(|(rule, ..)| *rule).collect();
        assert_eq!(
            rules,
            [
                "unquoted-color",
                "unknown-key",
                "duplicate-key",
                "unknown-key",
                "unknown-key"
            ]
        );
    }

    #[test]
    fn what_cannot_be_left_out_is_told_as_it_is() {
        assert_eq!(read("{id: x, od: 1}").1, [("unknown-key", 1, 9)]);
        assert_eq!(read("id: [x\n").1.first().map(|(rule, ..)| *rule), Some("bad-yaml"));
        assert!(read("label: {}\n").0.is_none());
    }
}
