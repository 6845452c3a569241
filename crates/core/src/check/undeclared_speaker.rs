//! Labels that begin lines of a transcript, though nobody declared them.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Mark, rules};
use crate::model::{Study, Transcript};
use crate::read::Locator;

/// So many lines with one label are no chance.
const LINES: usize = 3;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    study
        .transcripts()
        .flat_map(|(_, transcript)| undeclared(transcript, locator))
        .collect()
}

pub(super) fn undeclared(transcript: &Transcript, locator: &Locator<'_>) -> Vec<Diagnostic> {
    // A document that was declared to be without speakers may well hold lists with colons.
    if transcript.speakers.is_empty() {
        return Vec::new();
    }
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, line) in transcript.body().lines().enumerate() {
        if let Some(label) = label(line).filter(|label| transcript.speakers.iter().all(|known| known.label != **label))
        {
            lines.entry(label).or_default().push(number);
        }
    }
    let labelled = transcript.has_speakers();
    let found = lines
        .into_iter()
        .filter(|(label, lines)| lines.len() >= LINES && (!labelled || short(label)));
    found
        .map(|(label, lines)| diagnostic(transcript, label, &lines, locator))
        .collect()
}

/// Up to three words of letters, digits and points before a colon at the start of a line.
fn label(line: &str) -> Option<&str> {
    let (label, rest) = line.trim_start().split_once(':')?;
    let label = label.trim_end();
    let words = label.split_whitespace().count();
    let plain =
        label.starts_with(char::is_alphabetic) && label.chars().all(|c| c.is_alphanumeric() || " ._()-'".contains(c));
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (plain && spaced && (1..=3).contains(&words) && label.chars().count() <= 30).then_some(label)
}

/// `R1`, `P10`, `INT`: in a transcript that has labels, only what looks like one is taken for one.
fn short(label: &str) -> bool {
    label.chars().count() <= 4 && label.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

fn diagnostic(transcript: &Transcript, label: &str, lines: &[usize], locator: &Locator<'_>) -> Diagnostic {
    let message = format!(
        "{} lines begin with `{label}:`, which is not declared as a speaker",
        lines.len()
    );
    let asks = label.to_lowercase().starts_with('i');
    let role = if asks { "interviewer" } else { "respondent" };
    let help = format!(
        "add it to `speakers` in emic.yaml or at the head of the transcript: speakers: {{{label}: {role}}}; or `speakers: none` if nobody speaks here"
    );
    let above = locator.lines_above(&transcript.path);
    let mark = lines
        .first()
        .and_then(|line| locator.sources().get(&transcript.path)?.mark_line(above + line + 1, 1));
    let mark = mark.map(|mark| Mark {
        width: label.chars().count(),
        ..mark
    });
    Diagnostic::of_file(&rules::UNDECLARED_SPEAKER, &transcript.path, message, help).at(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_few_words_before_a_colon() {
        assert_eq!(label("Interviewer 1: ja"), Some("Interviewer 1"));
        assert_eq!(label("  R1:"), Some("R1"));
        for not in [
            "http://x",
            "12:30 uur",
            "En toen zei hij zo: ja",
            "[x]: y",
            "- a: b",
            "ja",
        ] {
            assert_eq!(label(not), None, "{not}");
        }
    }
}
