//! What is done to codings: the acts that keys make.

use emic_core::act::{
    Act, AddCodings, Annotate, Annotated, CodeMark, CodedPassage, GivenCode, ImportCodings, MemoPolicy, ReadTranscript,
    RemoveCodings, Removed, Resize, Retag, SegmentPlace,
};
use emic_core::model::{Judgement, Use, Valence};
use emic_report::phrase::workbench as phrases;

use super::{Choice, Chooser, Field, Mode, Picked, Picking, Purpose, Resizing, Workbench, Writing, Written};
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

    /// Asks which coding is meant; does it at once where there is only one.
    pub(super) fn choose(&mut self, purpose: Purpose, door: &mut dyn Door) {
        let choices = self.choices(purpose);
        match choices.as_slice() {
            [] => {
                let words = phrases::NOTHING_OF_MINE.fill(self.language(), &[("coder", &self.coder)]);
                self.refuse(words);
            }
            [only] => self.chosen(purpose, &only.clone(), door),
            _ => {
                self.mode = Mode::Choosing(Chooser {
                    purpose,
                    choices,
                    at: 0,
                })
            }
        }
    }

    /// What the caret stands on that this coder may change.
    fn choices(&self, purpose: Purpose) -> Vec<Choice> {
        let (study, me) = (self.study(), self.me());
        let Some(span) = self.pointed() else { return Vec::new() };
        let coders: Vec<_> = me.into_iter().collect();
        let mut choices = Vec::new();
        for here in super::Beneath::all(study, &coders, self.transcript, span) {
            let segment = here.place(study, self.transcript);
            let whole = |phrase: &emic_report::phrase::Phrase| Choice {
                segment: segment.clone(),
                mark: None,
                label: phrase.fill(self.language(), &[("place", &segment.place())]),
            };
            let codes = here.segment.judgements.iter().map(|&judgement| {
                let mark = CodeMark::of(study, judgement);
                Choice {
                    segment: segment.clone(),
                    label: format!("{mark}  {}", segment.place()),
                    mark: Some(mark),
                }
            });
            match purpose {
                Purpose::Resize => choices.push(whole(&phrases::WHOLE_SEGMENT)),
                Purpose::Retag => choices.extend(codes),
                Purpose::Memo => {
                    choices.push(whole(&phrases::WHOLE_SEGMENT));
                    choices.extend(codes);
                }
                Purpose::Remove => {
                    let several = here.segment.judgements.len() > 1;
                    choices.extend(codes);
                    if several || here.segment.judgements.is_empty() {
                        choices.push(whole(&phrases::ALL_CODES));
                    }
                }
            }
        }
        choices
    }

    /// Goes on with what was chosen.
    pub(super) fn chosen(&mut self, purpose: Purpose, choice: &Choice, door: &mut dyn Door) {
        self.mode = Mode::Reading;
        match (purpose, &choice.mark) {
            (Purpose::Remove, mark) => {
                let act = Act::RemoveCodings(RemoveCodings {
                    segment: choice.segment.clone(),
                    removed: mark.clone().map_or(Removed::All, |mark| Removed::Codes(vec![mark])),
                    memos: MemoPolicy::Keep,
                });
                self.perform(&act, door);
            }
            (Purpose::Retag, Some(mark)) => {
                let at = self.study().codebook.find(mark.code.as_str());
                self.mode = Mode::Picking(Picking::new(Picked::Instead(choice.segment.clone(), mark.clone()), at));
            }
            (Purpose::Retag, None) => {}
            (Purpose::Resize, _) => self.resize(&choice.segment),
            (Purpose::Memo, mark) => self.write_memo(choice, mark.clone()),
        }
    }

    fn resize(&mut self, segment: &SegmentPlace) {
        let text = self.text();
        let Some(span) = text.offsets().span(text.body(), segment.at) else {
            return;
        };
        let body = text.body().to_owned();
        let before = self.selection.clone();
        self.selection.set(&body, span);
        self.keep_in_sight();
        self.mode = Mode::Resizing(Resizing {
            segment: segment.clone(),
            before,
        });
    }

    /// Writes the new borders.
    pub(super) fn resized(&mut self, resizing: &Resizing, door: &mut dyn Door) {
        self.mode = Mode::Reading;
        let Some(span) = self.selection.words(self.text().body()) else {
            return;
        };
        let act = Act::Resize(Resize {
            segment: resizing.segment.clone(),
            to: self.range(span),
        });
        self.perform(&act, door);
    }

    fn write_memo(&mut self, choice: &Choice, mark: Option<CodeMark>) {
        let known = self.memo_of(&choice.segment, mark.as_ref());
        let what = mark
            .as_ref()
            .map_or_else(|| choice.segment.place(), ToString::to_string);
        self.mode = Mode::Writing(Writing {
            what: Written::Memo(
                choice.segment.clone(),
                mark.map_or(Annotated::Segment, Annotated::Coding),
            ),
            title: phrases::MEMO.fill(self.language(), &[("what", &what)]),
            field: Field::new(&known),
        });
    }

    fn memo_of(&self, place: &SegmentPlace, mark: Option<&CodeMark>) -> String {
        let study = self.study();
        let text = self.text();
        let span = text.offsets().span(text.body(), place.at);
        let file = self.me().and_then(|me| study.file(me, self.transcript));
        let mut segments = file.into_iter().flat_map(|file| &file.segments);
        let segment = segments.find(|segment| Some(segment.span) == span);
        let memo = segment.and_then(|segment| match mark {
            None => segment.memo.clone(),
            Some(mark) => {
                let mut memos = segment.memos.iter();
                memos
                    .find(|(judgement, _)| CodeMark::of(study, *judgement) == *mark)
                    .map(|(_, memo)| memo.clone())
            }
        });
        memo.unwrap_or_default()
    }

    /// Writes a memo that was typed.
    pub(super) fn annotate(&mut self, segment: SegmentPlace, on: Annotated, text: String, door: &mut dyn Door) {
        self.perform(&Act::Annotate(Annotate { segment, on, text }), door);
    }

    /// Steps back or forth through the coder's log.
    pub(super) fn step(&mut self, step: Step, door: &mut dyn Door) {
        let outcome = door.step(&self.coder, step);
        self.done(outcome);
    }

    fn perform(&mut self, act: &Act, door: &mut dyn Door) {
        let outcome = door.perform(&self.reading, act);
        self.done(outcome);
    }

    /// Goes on from what the door says.
    fn done(&mut self, outcome: Result<Done, Refusal>) {
        match outcome {
            Ok(done) => {
                self.take_over(done.reading);
                let words = [done.line].into_iter().chain(done.notes).collect::<Vec<_>>();
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
