//! Where a study stands: what is in it, who has coded what, and what to do next.

use super::{Evidence, coverage};
use crate::ask::{Scope, Selection, SpeakerWish};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{CaseIndex, CoderId, CoderIndex, Study, Transcript, TranscriptId, TranscriptIndex, Use};
use crate::words::words;

/// Where a study stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The study's title.
    pub title: String,
    /// How many transcripts there are.
    pub transcripts: u64,
    /// How many cases they are about.
    pub cases: u64,
    /// The words of respondents; in documents without speakers all words.
    pub words: u64,
    /// The coders, in the study's order.
    pub coders: Vec<CoderStanding>,
    /// Whose codings are counted unless asked otherwise.
    pub main_coder: Option<CoderId>,
    /// What is wrong in the files.
    pub problems: Problems,
    /// What to do now.
    pub next: NextStep,
}

/// How far one coder has come.
#[derive(Debug, Clone, PartialEq)]
pub struct CoderStanding {
    /// Who.
    pub coder: CoderId,
    /// Transcripts read: those with a coding file.
    pub read: u64,
    /// Places coded in respondents' turns.
    pub segments: u64,
    /// Codings at these places.
    pub codings: u64,
    /// Respondents' words inside these places.
    pub words: u64,
}

/// Numbers of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Problems {
    /// Errors.
    pub errors: u64,
    /// Warnings.
    pub warnings: u64,
    /// Notes.
    pub notes: u64,
}

/// What to do now: the first of these that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Mend the errors.
    Mend,
    /// Put transcripts in the study.
    AddTranscripts,
    /// Choose or write a codebook with codes.
    AddCodes,
    /// Code the first transcript that the main coder has not read.
    Code(TranscriptId),
    /// Count: everything has been coded.
    Count,
}

/// Where `study` stands, given everything that `check` says of it.
#[must_use]
pub fn standing(study: &Study, diagnostics: &[Diagnostic]) -> Standing {
    let problems = Problems::among(diagnostics);
    let selection = Selection::of_speakers(study, &SpeakerWish::default());
    let coders = study.coders().map(|(coder, _)| of_coder(study, coder, &selection));
    Standing {
        title: study.settings.title.clone(),
        transcripts: study.transcripts.len() as u64,
        cases: cases(study),
        words: spoken(study, &selection),
        coders: coders.collect(),
        main_coder: study.main_coder().map(|coder| study.coder(coder).clone()),
        problems,
        next: next(study, problems),
    }
}

impl Standing {
    /// The share of the study's words that a coder has coded; none where nothing was said.
    ///
    /// ```
    /// use emic_core::analysis::standing::standing;
    /// use emic_core::read::{Sources, understand};
    ///
    /// // One of four words.
    /// let reading = understand(Sources::from_iter([
    ///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]"),
    ///     ("transcripts/R1.txt", "R: een twee drie vier\n"),
    ///     ("coding/an/R1.yaml", "segments: [{quote: drie, codes: [interdependence+]}]"),
    /// ]));
    /// let standing = standing(reading.study.as_ref().ok_or("no study")?, &reading.diagnostics);
    /// assert_eq!(standing.share(&standing.coders[0]), Some(0.25));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
    pub fn share(&self, coder: &CoderStanding) -> Option<f64> {
        (self.words > 0).then(|| coder.words as f64 / self.words as f64)
    }
}

impl Problems {
    fn among(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| {
            diagnostics
                .iter()
                .filter(|found| found.rule.severity == severity)
                .count() as u64
        };
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// The cases that transcripts are about.
fn cases(study: &Study) -> u64 {
    let turns = study.transcripts().flat_map(|(_, transcript)| &transcript.turns);
    let mut cases: Vec<CaseIndex> = turns.map(|turn| turn.case).collect();
    cases.sort_unstable();
    cases.dedup();
    cases.len() as u64
}

fn of_coder(study: &Study, coder: CoderIndex, selection: &Selection) -> CoderStanding {
    let scope = Scope {
        coders: vec![coder],
        selection: selection.clone(),
    };
    let evidence = Evidence::gather(study, scope);
    CoderStanding {
        coder: study.coder(coder).clone(),
        read: evidence.read.len() as u64,
        segments: evidence.places.len() as u64,
        codings: evidence.references.len() as u64,
        words: coverage(&evidence, evidence.places.iter().copied()).words,
    }
}

/// The words of the selected turns.
fn spoken(study: &Study, selection: &Selection) -> u64 {
    let of = |(index, transcript): (TranscriptIndex, &Transcript)| {
        let turns = selection.extents(study, index);
        turns
            .map(|turn| words(turn.of(transcript.body())).count() as u64)
            .sum::<u64>()
    };
    study.transcripts().map(of).sum()
}

fn next(study: &Study, problems: Problems) -> NextStep {
    let codable = study.codebook.codes().any(|(_, code)| code.usage == Use::Codable);
    let coder = study
        .main_coder()
        .or_else(|| study.coders().next().map(|(index, _)| index));
    let mut unread = study
        .transcripts()
        .filter(|(index, _)| coder.is_none_or(|coder| study.file(coder, *index).is_none()));
    if problems.errors > 0 {
        NextStep::Mend
    } else if study.transcripts.is_empty() {
        NextStep::AddTranscripts
    } else if !codable {
        NextStep::AddCodes
    } else {
        unread
            .next()
            .map_or(NextStep::Count, |(_, transcript)| NextStep::Code(transcript.id.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Sources, understand};

    fn stand(files: &[(&str, &str)]) -> Standing {
        let reading = understand(Sources::from_iter(files.iter().copied()));
        standing(&reading.study.expect("a study"), &reading.diagnostics)
    }

    const SETTINGS: (&str, &str) = (
        "emic.yaml",
        "title: Proef\ncoders: [a, b]\ncodebooks: [codebook.yaml]\n",
    );
    const CODES: (&str, &str) = ("codebook.yaml", "id: c\ncodes: [{id: x}, {id: y}]\n");

    #[test]
    fn words_are_those_of_respondents_and_coded_ones_count_once() {
        let standing = stand(&[
            SETTINGS,
            CODES,
            ("transcripts/R1.txt", "I: hoe gaat het\nR: een twee drie vier\n"),
            ("transcripts/R2.txt", "I: ja\nR: vijf\n"),
            (
                "coding/a/R1.yaml",
                "segments:\n- quote: een twee\n  codes: [x, y]\n- quote: twee drie\n  codes: [x]\n- quote: gaat het\n  codes: [x]\n",
            ),
        ]);
        assert_eq!((standing.transcripts, standing.cases, standing.words), (2, 2, 5));
        let counts = |coder: &CoderStanding| (coder.read, coder.segments, coder.codings, coder.words);
        assert_eq!(
            standing.coders.iter().map(counts).collect::<Vec<_>>(),
            [(1, 2, 3, 3), (0, 0, 0, 0)]
        );
        assert_eq!(standing.next, NextStep::Code(TranscriptId::new("R2").expect("an id")));
    }

    #[test]
    fn the_next_step_is_the_first_that_is_not_done() {
        let text = ("transcripts/R1.txt", "R: een\n");
        assert_eq!(stand(&[SETTINGS, CODES]).next, NextStep::AddTranscripts);
        assert_eq!(stand(&[("emic.yaml", "title: t\n"), text]).next, NextStep::AddCodes);
        let read = ("coding/a/R1.yaml", "segments: []\n");
        assert_eq!(stand(&[SETTINGS, CODES, text, read]).next, NextStep::Count);
        let wrong = ("coding/a/R1.yaml", "segments:\n- quote: een\n  codes: [z]\n");
        let standing = stand(&[SETTINGS, CODES, text, wrong]);
        assert_eq!((standing.problems.errors, standing.next), (1, NextStep::Mend));
    }
}
