//! YAML front matter in front of a text: taken off, and its simple entries that a transcript can hold taken over.

use std::collections::BTreeSet;

use super::incoming::{FrontMatter, FrontMatterKey};
use super::labels::DEFAULT_LABELS;
use super::note::Remark;
use super::source::{Source, SourceLine};

/// The most lines that front matter may have.
const MAX_LINES: usize = 400;

/// Takes front matter off the lines when the first is `---`, a later one closes it and all between look like YAML.
pub(super) fn take_off(source: &mut Source) {
    let Some(close) = closing_line(&source.lines) else {
        return;
    };
    let taken: Vec<SourceLine> = source.lines.drain(..=close).collect();
    let mut left_out = Vec::new();
    for (line, next) in taken.iter().zip(taken.iter().skip(1)) {
        let Some((key, value)) = entry(&line.text) else {
            continue;
        };
        let continues = is_inner(&next.text);
        match known_key(key) {
            Some(key) if !continues && is_simple(value) => {
                source.front_matter.push(FrontMatter {
                    key,
                    value: unquoted(value),
                });
            }
            Some(_) if !continues && value.is_empty() => {}
            _ => left_out.push(key.to_owned()),
        }
    }
    if !left_out.is_empty() {
        source.notes.push(Remark::FrontMatterLeftOut { keys: left_out }.at(1));
    }
    let leading = source.lines.iter().take_while(|line| line.is_blank()).count();
    source.lines.drain(..leading);
}

/// The line that closes front matter; none when something between is no YAML, or is turns between two rules: keys
/// of a mapping never come twice and are no labels.
fn closing_line(lines: &[SourceLine]) -> Option<usize> {
    if lines.first()?.text.trim_end() != "---" {
        return None;
    }
    let mut keys = BTreeSet::new();
    for (place, line) in lines.iter().enumerate().skip(1).take(MAX_LINES) {
        let text = line.text.trim_end();
        if text == "---" || text == "..." {
            return Some(place);
        }
        match entry(text) {
            Some((key, _)) if !keys.insert(key) || DEFAULT_LABELS.contains(&key) => return None,
            None if !(text.is_empty() || is_inner(text) || text.starts_with('#')) => return None,
            _ => {}
        }
    }
    None
}

/// `key: value` at the margin.
fn entry(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let plain = |character: char| character.is_alphanumeric() || character == '_' || character == '-';
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    (apart && !key.is_empty() && key.chars().all(plain)).then_some((key, value.trim()))
}

/// A line that belongs to the entry above: indented, or an item of a list.
fn is_inner(text: &str) -> bool {
    text.starts_with([' ', '\t']) && !text.trim().is_empty() || text.starts_with("- ") || text == "-"
}

fn known_key(key: &str) -> Option<FrontMatterKey> {
    FrontMatterKey::ALL
        .into_iter()
        .find(|known| known.name().eq_ignore_ascii_case(key))
}

fn is_simple(value: &str) -> bool {
    let quoted = value.len() > 1
        && ["\"", "'"]
            .iter()
            .any(|mark| value.starts_with(mark) && value.ends_with(mark))
        && !value.contains('\\');
    let plain =
        !value.starts_with(['{', '[', '|', '>', '&', '*', '!', '%', '@', '`', '"', '\'']) && !value.contains(" #");
    !value.is_empty() && (quoted || plain)
}

fn unquoted(value: &str) -> String {
    for mark in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) {
            return inner.replace("''", "'");
        }
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::source::lines;
    use super::*;

    fn taken(text: &str) -> Source {
        let (lines, end) = lines(text, 1);
        let mut source = Source {
            lines,
            end,
            ..Source::default()
        };
        take_off(&mut source);
        source
    }

    fn texts(source: &Source) -> Vec<&str> {
        source.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn simple_entries_are_taken_over_and_the_others_named() {
        let source = taken("---\ntitle: 'Gesprek'\ndate: 2025-03-01\nauthor: x\ntags:\n  - a\n---\n\nI: ja\n");
        let value = |key, value: &str| FrontMatter {
            key,
            value: value.into(),
        };
        assert_eq!(
            source.front_matter,
            [
                value(FrontMatterKey::Title, "Gesprek"),
                value(FrontMatterKey::Date, "2025-03-01")
            ]
        );
        assert_eq!(
            source.notes,
            [Remark::FrontMatterLeftOut {
                keys: vec!["author".into(), "tags".into()]
            }
            .at(1)]
        );
        assert_eq!(texts(&source), ["I: ja"]);
        assert_eq!(source.lines[0].number, 9);
    }

    #[test]
    fn a_second_rule_is_text() {
        assert_eq!(
            texts(&taken("---\ntitle: x\n---\nI: a\n---\nR: b\n")),
            ["I: a", "---", "R: b"]
        );
    }

    #[test]
    fn a_rule_above_a_turn_is_no_front_matter() {
        let source = taken("---\nDit is een zin.\n---\nI: a\n");
        assert_eq!(source.lines.len(), 4);
        assert_eq!(taken("---\nI: a\n---\nR: b\n").lines.len(), 4);
        assert_eq!(taken("---\nAnna: a\nBram: b\nAnna: c\n---\n").lines.len(), 5);
        assert_eq!(taken("---\ntitle: x\nI: a\n").lines.len(), 3);
    }
}
