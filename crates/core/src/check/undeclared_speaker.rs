//! Labels that begin lines of a transcript, though nobody declared them.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Mark, Rule, rules};
use crate::model::{Study, Transcript};
use crate::read::Locator;

/// So many lines with one label are no chance.
const LINES: usize = 3;
/// The same for labels such as `R1`, which are hardly ever words.
const SHORT_LINES: usize = 2;

/// Documents in which no declared label begins a line, but another does.
pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    let unlabelled = study.transcripts().filter(|(_, transcript)| !transcript.has_speakers());
    let found =
        unlabelled.flat_map(|(_, transcript)| labels(transcript).into_iter().map(move |label| (transcript, label)));
    let error = |(transcript, label): (&Transcript, Labelled<'_>)| {
        let help = format!(
            "add it to `speakers` in emic.yaml or at the head of the transcript: speakers: {{{}: respondent}}; or `speakers: none` if nobody speaks here",
            label.label
        );
        label.diagnostic(&rules::UNDECLARED_SPEAKER, transcript, help, locator)
    };
    found
        .filter(|(_, label)| label.lines.len() >= LINES)
        .map(error)
        .collect()
}

/// Transcripts in which declared labels begin lines, and others seem to.
pub(super) fn doubtful(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    let labelled = study.transcripts().filter(|(_, transcript)| transcript.has_speakers());
    let found =
        labelled.flat_map(|(_, transcript)| labels(transcript).into_iter().map(move |label| (transcript, label)));
    let enough = |label: &Labelled<'_>| label.lines.len() >= if short(label.label) { SHORT_LINES } else { LINES };
    let warning = |(transcript, label): (&Transcript, Labelled<'_>)| {
        let help = format!(
            "if someone speaks there, add to the head of the transcript: speakers: {{{}: respondent}}",
            label.label
        );
        label.diagnostic(&rules::DOUBTFUL_LABEL, transcript, help, locator)
    };
    found.filter(|(_, label)| enough(label)).map(warning).collect()
}

/// Whether a document without labels has lines that seem to begin with one: then that is its trouble.
pub(super) fn seems_labelled(transcript: &Transcript) -> bool {
    labels(transcript).iter().any(|label| label.lines.len() >= LINES)
}

/// What looks like a label, and the lines of the body (from 0) that begin with it.
struct Labelled<'t> {
    label: &'t str,
    lines: Vec<usize>,
}

impl Labelled<'_> {
    fn diagnostic(
        &self,
        rule: &'static Rule,
        transcript: &Transcript,
        help: String,
        locator: &Locator<'_>,
    ) -> Diagnostic {
        let message = format!(
            "{} lines begin with `{}:`, which is not declared as a speaker",
            self.lines.len(),
            self.label
        );
        let above = locator.lines_above(&transcript.path);
        let first = self.lines.first();
        let mark = first.and_then(|line| locator.sources().get(&transcript.path)?.mark_line(above + line + 1, 1));
        let width = self.label.chars().count();
        Diagnostic::of_file(rule, &transcript.path, message, help).at(mark.map(|mark| Mark { width, ..mark }))
    }
}

/// The labels that nobody declared. A document declared to be without speakers may well hold lists with colons.
fn labels(transcript: &Transcript) -> Vec<Labelled<'_>> {
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let declared = |label: &&str| transcript.speakers.iter().any(|known| known.label == **label);
    for (number, line) in transcript
        .body()
        .lines()
        .enumerate()
        .filter(|_| !transcript.speakers.is_empty())
    {
        if let Some(label) = label(line).filter(|label| !declared(label)) {
            lines.entry(label).or_default().push(number);
        }
    }
    lines
        .into_iter()
        .map(|(label, lines)| Labelled { label, lines })
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
