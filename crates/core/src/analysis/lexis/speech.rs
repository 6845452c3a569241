//! All words that were said in some turns, each form once, and which of them lie under a theme.

use std::collections::HashMap;

use super::Cover;
use crate::analysis::Evidence;
use crate::ask::{Selection, Stretch, Theme};
use crate::hands::shared_out;
use crate::model::{CaseIndex, Study, TranscriptIndex};
use crate::words::{folded, words};

/// Fewer turns than these are not worth a thread of their own.
const FEWEST: usize = 500;

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
        let turns = study.transcripts().flat_map(|(transcript, text)| {
            let turns = selection.turns(transcript).filter_map(|at| text.turns.get(at));
            turns.filter_map(move |turn| {
                let stretch = Stretch {
                    transcript,
                    span: turn.extent?,
                };
                Some((stretch, turn.case))
            })
        });
        Self::heard(study, &turns.collect::<Vec<_>>(), |_, _| Part::Inside)
    }

    /// The words of the turns that `evidence` counts, told apart by whether they lie under any of `themes`: a word does when its
    /// first character does.
    #[must_use]
    pub fn under(evidence: &Evidence<'s>, themes: &[Theme]) -> Self {
        let cover = Cover::of(evidence, themes);
        let turns = evidence.turns.iter().map(|turn| {
            let stretch = Stretch {
                transcript: turn.transcript,
                span: turn.words,
            };
            (stretch, turn.case)
        });
        let part = |transcript, place| match cover.has(transcript, place) {
            true => Part::Inside,
            false => Part::Outside,
        };
        Self::heard(evidence.study, &turns.collect::<Vec<_>>(), part)
    }

    /// The words of these turns; `part` says of a byte of a transcript's body to which part it belongs.
    fn heard(study: &'s Study, turns: &[(Stretch, CaseIndex)], part: impl Fn(TranscriptIndex, usize) -> Part) -> Self {
        let text = |stretch: Stretch| stretch.span.of(study.transcript(stretch.transcript).body());
        let mut speech = Self::silent();
        // Finding words takes longest, and no turn waits for another there.
        let found = shared_out(turns, FEWEST, |turns| {
            let words = turns
                .iter()
                .map(|(stretch, _)| words(text(*stretch)).collect::<Vec<_>>());
            words.collect::<Vec<_>>()
        });
        for (words, &(stretch, case)) in found.into_iter().flatten().zip(turns) {
            let said = words.into_iter().filter_map(|place| {
                let form = speech.form(text(stretch).get(place.clone())?);
                let part = part(stretch.transcript, stretch.span.start() + place.start);
                Some(SpokenWord { form, part })
            });
            let words = said.collect();
            speech.turns.push(SpokenTurn {
                transcript: stretch.transcript,
                case,
                words,
            });
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
