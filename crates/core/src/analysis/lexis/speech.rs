//! All words that were said in some turns, each form once, and which of them lie under a theme.

use std::collections::HashMap;

use super::Cover;
use crate::analysis::Evidence;
use crate::ask::{Selection, Stretch, Theme};
use crate::model::{CaseIndex, Language, Study, TranscriptIndex};
use crate::words::{folded, words};

/// Which of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Those under the themes; all words, where no theme is asked.
    Inside,
    /// The others.
    Outside,
}

/// The words of some turns.
#[derive(Debug, Clone)]
pub struct Speech<'s> {
    /// Each folded form once, in the order in which it was first said.
    pub(super) forms: Vec<String>,
    pub(super) turns: Vec<SpokenTurn>,
    /// From words as they are written to their form: words repeat themselves, folding is slow.
    known: HashMap<&'s str, usize>,
    numbers: HashMap<String, usize>,
}

/// The words of one turn.
#[derive(Debug, Clone)]
pub(super) struct SpokenTurn {
    pub transcript: TranscriptIndex,
    pub case: CaseIndex,
    pub language: Language,
    pub words: Vec<SpokenWord>,
}

/// One word: its form and where it belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct SpokenWord {
    pub form: usize,
    pub part: Part,
}

impl<'s> Speech<'s> {
    /// The words of all selected turns, coded or not.
    #[must_use]
    pub fn of(study: &'s Study, selection: &Selection) -> Self {
        let mut speech = Self::silent();
        for (index, transcript) in study.transcripts() {
            let turns = selection.turns(index).filter_map(|at| transcript.turns.get(at));
            let said = turns.filter_map(|turn| Some((turn.extent?, turn.case)));
            for (span, case) in said {
                let stretch = Stretch {
                    transcript: index,
                    span,
                };
                speech.hear(study, stretch, case, |_| Part::Inside);
            }
        }
        speech
    }

    /// The words of the turns that `evidence` counts, told apart by whether they lie under any of `themes`: a word does when its
    /// first character does.
    #[must_use]
    pub fn under(evidence: &Evidence<'s>, themes: &[Theme]) -> Self {
        let cover = Cover::of(evidence, themes);
        let mut speech = Self::silent();
        for turn in &evidence.turns {
            let part = |place| match cover.has(turn.transcript, place) {
                true => Part::Inside,
                false => Part::Outside,
            };
            let stretch = Stretch {
                transcript: turn.transcript,
                span: turn.words,
            };
            speech.hear(evidence.study, stretch, turn.case, part);
        }
        speech
    }

    fn silent() -> Self {
        Self {
            forms: Vec::new(),
            turns: Vec::new(),
            known: HashMap::new(),
            numbers: HashMap::new(),
        }
    }

    fn hear(&mut self, study: &'s Study, stretch: Stretch, case: CaseIndex, part: impl Fn(usize) -> Part) {
        let transcript = study.transcript(stretch.transcript);
        let text = stretch.span.of(transcript.body());
        let said = words(text).filter_map(|place| Some((place.start, text.get(place)?)));
        let said = said.map(|(start, word)| SpokenWord {
            form: self.form(word),
            part: part(stretch.span.start() + start),
        });
        let words = said.collect();
        self.turns.push(SpokenTurn {
            transcript: stretch.transcript,
            case,
            language: transcript.language,
            words,
        });
    }

    fn form(&mut self, word: &'s str) -> usize {
        if let Some(&form) = self.known.get(word) {
            return form;
        }
        let forms = &mut self.forms;
        let form = *self.numbers.entry(folded(word)).or_insert_with_key(|folded| {
            forms.push(folded.clone());
            forms.len() - 1
        });
        self.known.insert(word, form);
        form
    }
}
