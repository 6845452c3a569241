//! Finding what speaks for codes at a turn: cue words, and coded places with similar words.

mod cues;
mod evaluate;
mod likeness;

use std::collections::BTreeMap;

use emic_core::ask::{Selection, Word, words_of};
use emic_core::model::{CoderId, CoderIndex, Language, Span, TranscriptIndex};
use emic_core::suggest::{Clues, Given, Neighbour, Options, Subject, Suggestion, Weighing, propose, unwanted};
use emic_core::words::is_stop_word;

pub use evaluate::evaluate;

use crate::error::SearchError;
use crate::index::Index;
use crate::stem::Stems;
use cues::CueWords;
use likeness::Likeness;

/// The codes that the turns of `transcript` may deserve in the eyes of `coder`, turn after turn, the best of each turn first.
///
/// Nothing is written, and nothing is a coding before the analyst says so with an act.
///
/// ```
/// use emic_core::{model::CoderId, read, suggest::Options};
/// use emic_search::{Index, IndexPlace, suggestions};
///
/// let study = read::understand(read::Sources::from_iter([
///     ("emic.yaml", "title: t\ncodebooks: [own.yaml]\n"),
///     ("own.yaml", "id: own\ncodes:\n- {id: need, cues: [elkaar nodig]}\n- {id: plan}\n"),
///     ("transcripts/R1.txt", "R: Wij hadden elkaar echt nodig.\nR: Wij hebben elkaar nodig.\n"),
/// ])).study.expect("a study");
/// let index = Index::open(IndexPlace::Memory, &study)?;
/// let transcript = study.find_transcript("R1").expect("a transcript");
/// let options = Options { min_score: 0.2, ..Options::default() };
///
/// let found = suggestions(&index, &CoderId::new("anna")?, transcript, &options)?;
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].turn, found[0].judgement.code), (2, study.codebook.find("need").expect("a code")));
/// assert_eq!(study.transcript(transcript).words(found[0].cues[0].span), "elkaar nodig");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the index cannot be asked.
pub fn suggestions(
    index: &Index<'_>,
    coder: &CoderId,
    transcript: TranscriptIndex,
    options: &Options,
) -> Result<Vec<Suggestion>, SearchError> {
    Suggester::new(index, coder, options).suggestions(transcript)
}

/// Proposes codes to one coder, for one transcript after the other.
pub struct Suggester<'i, 's> {
    index: &'i Index<'s>,
    coder: &'i CoderId,
    options: &'i Options,
    selection: Selection,
    voters: Voters,
    languages: Vec<Speech>,
}

/// What is known of a language.
struct Speech {
    language: Language,
    stems: Stems,
    cues: CueWords,
}

/// The coded places that may vote, with what was said of them.
type Voters = BTreeMap<(TranscriptIndex, Span), Vec<Given>>;

/// Which transcript's places do not vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hidden {
    None,
    Transcript(TranscriptIndex),
}

impl<'i, 's> Suggester<'i, 's> {
    /// Gathers what is the same for every transcript.
    #[must_use]
    pub fn new(index: &'i Index<'s>, coder: &'i CoderId, options: &'i Options) -> Self {
        let study = index.study;
        let speech = |language| {
            let stems = Stems::of(language);
            Speech {
                language,
                cues: CueWords::of(&study.codebook, language, &stems),
                stems,
            }
        };
        let from = if options.from.is_empty() {
            study.find_coder(coder.as_str()).into_iter().collect()
        } else {
            options.from.clone()
        };
        Self {
            index,
            coder,
            options,
            selection: Selection::of_speakers(study, &options.speakers),
            voters: voters(index, &from),
            languages: Language::ALL.map(speech).into(),
        }
    }

    /// See [`suggestions`].
    ///
    /// # Errors
    /// When the index cannot be asked.
    pub fn suggestions(&self, transcript: TranscriptIndex) -> Result<Vec<Suggestion>, SearchError> {
        let study = self.index.study;
        let mut all = Vec::new();
        for subject in self.subjects(transcript) {
            let clues = self.clues(subject, self.options.weighing, Hidden::None)?;
            let unwanted = unwanted(study, self.coder, subject, &self.options.refused);
            all.extend(propose(study, subject, &clues, self.options, &unwanted));
        }
        Ok(all)
    }

    /// The turns that codes are sought for, in order.
    fn subjects(&self, transcript: TranscriptIndex) -> Vec<Subject> {
        let turns = &self.index.study.transcript(transcript).turns;
        let subject = |position| {
            let turn: &emic_core::model::Turn = turns.get(position)?;
            Some(Subject {
                transcript,
                span: turn.extent?,
                turn: turn.number,
            })
        };
        self.selection.turns(transcript).filter_map(subject).collect()
    }

    /// What speaks for codes at a turn. Places that touch it say nothing of it: they are what is to be found out.
    fn clues(&self, subject: Subject, weighing: Weighing, hidden: Hidden) -> Result<Clues, SearchError> {
        let transcript = self.index.study.transcript(subject.transcript);
        let speech = self.languages.iter().find(|one| one.language == transcript.language);
        let turn = transcript.turns.iter().find(|turn| turn.number == subject.turn);
        let Some((speech, turn)) = speech.zip(turn) else {
            return Ok(Clues::default());
        };
        let words = words_of(transcript, turn);
        let stems: Vec<String> = words.iter().map(|word| speech.stems.stem(&word.folded)).collect();
        let votes = |place: TranscriptIndex, span: Span| {
            let touches = place == subject.transcript && span.overlaps(subject.span);
            if touches || hidden == Hidden::Transcript(place) {
                return None;
            }
            self.voters.get(&(place, span)).cloned()
        };
        let neighbours = Likeness {
            index: self.index,
            language: speech.language,
            weighing,
        }
        .neighbours(&speech.telling(&words, &stems), votes)?;
        Ok(Clues {
            cues: speech.cues.found(&words, &stems),
            neighbours,
        })
    }
}

impl Speech {
    /// The stems by which a turn is compared, each once, in order: without stop words.
    fn telling(&self, words: &[Word], stems: &[String]) -> Vec<String> {
        let both = words.iter().zip(stems);
        let telling = both.filter(|(word, _)| !is_stop_word(&word.folded, self.language));
        let mut telling: Vec<String> = telling.map(|(_, stem)| stem.clone()).collect();
        telling.sort_unstable();
        telling.dedup();
        telling
    }
}

fn voters(index: &Index<'_>, from: &[CoderIndex]) -> Voters {
    let mut voters = Voters::new();
    for file in index.study.files.iter().filter(|file| from.contains(&file.coder)) {
        for segment in &file.segments {
            let given = segment.judgements.iter().map(|&judgement| Given {
                coder: file.coder,
                judgement,
            });
            voters.entry((file.transcript, segment.span)).or_default().extend(given);
        }
    }
    // A place that bears nothing but a memo has no vote.
    voters.retain(|_, given| !given.is_empty());
    voters
}

/// A neighbour, as likeness finds it.
fn neighbour(transcript: TranscriptIndex, span: Span, similarity: f64, given: Vec<Given>) -> Neighbour {
    Neighbour {
        transcript,
        span,
        similarity,
        given,
    }
}

#[cfg(test)]
mod tests;
