//! What is done to codings: the acts that keys make.

use emic_core::act::{Act, AddCodings, CodeMark, CodedPassage, GivenCode, ImportCodings, ReadTranscript, Retag};
use emic_core::model::{Judgement, Use, Valence};
use emic_report::phrase::workbench as phrases;
use emic_report::reports::act_said;

use super::{Mode, Picked, Picking, Workbench};
use crate::door::{Done, Door, Refusal, Step};
use crate::page::unit::Unit;

impl Workbench {
    /// Opens the codes for the selected words, else for the sentence under the caret.
    pub(super) fn pick(&mut self) {
        if self.selection.words(self.text().body()).is_none() {
            let text = self.study().transcript(self.transcript).clone();
            self.selection.select(&text, Unit::Sentence);
            self.keep_in_sight();
        }
        let last = self
            .given
            .last()
            .and_then(|mark| self.study().codebook.find(mark.code.as_str()));
        let first = || {
            self.study()
                .codebook
                .codes()
                .find(|(_, code)| code.usage == Use::Codable)
                .map(|(index, _)| index)
        };
        let at = last.or_else(first);
        self.mode = Mode::Picking(Picking::new(Picked::Give, at));
    }

    /// Gives what was picked: the codes put aside and the one under the caret, that one with this sign.
    pub(super) fn give(&mut self, picking: &Picking, valence: Valence, door: &mut dyn Door) {
        let book = &self.study().codebook;
        let mut marks: Vec<CodeMark> = Vec::new();
        let mut wanted: Vec<Judgement> = picking
            .marked
            .iter()
            .map(|one| Judgement {
                code: one.code,
                valence: one.valence,
            })
            .collect();
        // With codes put aside, Enter gives those; a sign adds the one under the caret.
        let adds = picking.marked.is_empty() || valence != Valence::Neutral;
        if let Some(code) = picking.at.filter(|_| adds) {
            if book.code(code).usage == Use::Heading {
                return self.refuse(self.say(&phrases::HEADING));
            }
            if valence != Valence::Neutral && book.code(code).valence.is_none() {
                let words = phrases::NO_SIGN.fill(self.language(), &[("code", &book.code(code).id)]);
                return self.refuse(words);
            }
            wanted.retain(|one| one.code != code);
            wanted.push(Judgement { code, valence });
        }
        marks.extend(
            wanted
                .into_iter()
                .map(|judgement| CodeMark::of(self.study(), judgement)),
        );
        match (&picking.picked, marks.as_slice()) {
            (_, []) => {}
            (Picked::Give, _) => {
                self.mode = Mode::Reading;
                self.code(marks, door);
            }
            (Picked::Instead(segment, from), [.., to]) => {
                let act = Act::Retag(Retag {
                    segment: segment.clone(),
                    from: from.clone(),
                    to: to.clone(),
                });
                self.mode = Mode::Reading;
                self.perform(&act, door);
            }
        }
    }

    /// Gives codes to the selected words.
    fn code(&mut self, marks: Vec<CodeMark>, door: &mut dyn Door) {
        let Some(span) = self.selection.words(self.text().body()) else {
            return self.refuse(self.say(&phrases::SELECT_FIRST));
        };
        let act = Act::AddCodings(AddCodings {
            coder: self.coder.clone(),
            passage: CodedPassage {
                transcript: self.text().id.clone(),
                at: self.range(span),
                codes: marks.iter().cloned().map(GivenCode::from).collect(),
                memo: None,
                created: door.created(),
            },
        });
        self.given = marks;
        self.perform(&act, door);
        self.selection.finish();
    }

    /// Gives the last codes again.
    pub(super) fn again(&mut self, door: &mut dyn Door) {
        if self.given.is_empty() {
            return self.refuse(self.say(&phrases::NONE_GIVEN_YET));
        }
        self.code(self.given.clone(), door);
    }

    /// Notes the transcript as read.
    pub(super) fn note_read(&mut self, door: &mut dyn Door) {
        let transcript = self.text().id.clone();
        let act = Act::ImportCodings(ImportCodings {
            passages: Vec::new(),
            read: vec![ReadTranscript {
                coder: self.coder.clone(),
                transcript: transcript.clone(),
            }],
        });
        let is_read = self
            .me()
            .is_some_and(|me| self.study().file(me, self.transcript).is_some());
        if is_read {
            let words = phrases::NOTED_READ.fill(self.language(), &[("transcript", &transcript)]);
            return self.tell(words);
        }
        self.perform(&act, door);
    }

    /// Takes the last act back, or does it again. What it was is told from the log: it may be an act of an earlier run.
    pub(super) fn step(&mut self, step: Step, door: &mut dyn Door) {
        let outcome = door.step(&self.coder, step);
        self.finish(outcome, None);
    }

    pub(super) fn perform(&mut self, act: &Act, door: &mut dyn Door) {
        let said = act_said(act, self.language());
        let outcome = door.perform(&self.reading, act);
        self.finish(outcome, Some(said));
    }

    /// Goes on from what the door says.
    fn finish(&mut self, outcome: Result<Done, Refusal>, said: Option<String>) {
        match outcome {
            Ok(done) => {
                self.take_over(done.reading);
                // Where nothing was written, the notes tell why.
                let line = if done.line.is_empty() {
                    done.line
                } else {
                    said.unwrap_or(done.line)
                };
                let words = [line].into_iter().chain(done.notes);
                let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
                self.tell(words.join("; "));
            }
            Err(refusal) => {
                if let Some(reading) = refusal.reading {
                    self.take_over(*reading);
                }
                self.refuse(format!("{}; {}", refusal.message, refusal.help));
            }
        }
    }
}
