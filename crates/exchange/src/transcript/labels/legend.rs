//! A line that explains the labels: `(S = Student; I = Interviewer)`, `I: Interviewer, B: Befragter`.

use super::super::incoming::Role;
use super::super::source::SourceLine;
use super::role_words::{self, Strength};

/// What a legend says about one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub label: String,
    pub meaning: String,
    pub role: Role,
}

/// The lines at the top in which a legend is looked for.
const HEAD: usize = 60;

/// The longest label in a legend, in code points.
const MAX_LABEL: usize = 12;

/// Whether the line explains labels and says nothing else.
pub(super) fn is_legend(line: &str) -> bool {
    !entries(line).is_empty()
}

/// What the legends at the top of a document explain.
pub(super) fn explained(lines: &[SourceLine]) -> Vec<Entry> {
    let head = lines.iter().take(HEAD);
    head.flat_map(|line| entries(&line.text)).collect()
}

impl Entry {
    /// Whether the entry explains the label, or the label without its number.
    pub fn explains(&self, label: &str) -> bool {
        let family = label.trim_end_matches(|last: char| last.is_ascii_digit());
        self.label == label || self.label == family
    }
}

/// What the line explains; empty when it is no legend.
pub(super) fn entries(line: &str) -> Vec<Entry> {
    let inner = line
        .trim()
        .trim_start_matches(['(', '['])
        .trim_end_matches([')', ']', '.']);
    if inner.len() > 400 {
        return Vec::new();
    }
    let found: Option<Vec<Entry>> = inner.split([',', ';']).map(entry).collect();
    let named = |entry: &Entry| role_words::of(&entry.meaning).is_some_and(|word| word.strength == Strength::Strong);
    found
        .filter(|entries| entries.len() > 1 && entries.iter().any(named))
        .unwrap_or_default()
}

fn entry(part: &str) -> Option<Entry> {
    let (label, meaning) = ["=", ":", " – ", " - "].iter().find_map(|sign| part.split_once(sign))?;
    let (label, meaning) = (label.trim(), meaning.trim());
    let words = meaning.split_whitespace().count();
    if label.is_empty() || label.chars().count() > MAX_LABEL || !(1..=3).contains(&words) || meaning.ends_with('?') {
        return None;
    }
    let role = role_words::of(meaning).map_or(Role::Unknown, |word| word.role);
    Some(Entry {
        label: label.to_owned(),
        meaning: meaning.to_owned(),
        role,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing() {
        let roles = |line: &str| -> Vec<Role> { entries(line).into_iter().map(|entry| entry.role).collect() };
        assert_eq!(
            roles("(S = Student; I = Interviewer)"),
            [Role::Respondent, Role::Interviewer]
        );
        assert_eq!(roles("I: Interwiever, B: Befragter"), [Role::Unknown, Role::Respondent]);
    }

    #[test]
    fn a_turn_is_no_legend() {
        for line in [
            "I: ja, nee",
            "I: Wie is de interviewer?",
            "R: respondent",
            "R: goed, dank u",
            "",
        ] {
            assert!(!is_legend(line), "{line}");
        }
    }
}
