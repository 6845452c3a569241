//! What is done to codings that stand: which one is meant, and what becomes of it.

use emic_core::act::{
    Act, Annotate, Annotated, CodeMark, MemoPolicy, MemoTopic, RemoveCodings, Removed, Resize, SegmentPlace, WriteMemo,
    WriteMode,
};
use emic_core::model::{CodeIndex, MemoSubject};
use emic_report::phrase::workbench as phrases;

use super::summary::themes;
use super::{Beneath, Choice, Chooser, Field, Mode, Picked, Picking, Purpose, Resizing, Workbench, Writing, Written};
use crate::door::Door;

impl Workbench {
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
        for here in Beneath::all(study, &coders, self.transcript, span) {
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
                Purpose::Retag | Purpose::Summary => choices.extend(codes),
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
        match purpose {
            Purpose::Summary => themes(choices),
            _ => choices,
        }
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
            (Purpose::Summary, _) => self.summarize_chosen(choice),
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

    /// Opens the memo on a code, or on the transcript.
    pub(super) fn write_topic_memo(&mut self, code: Option<CodeIndex>) {
        let study = self.study();
        let (topic, subject) = match code {
            Some(code) => (
                MemoTopic::Code(study.codebook.code(code).id.clone()),
                MemoSubject::Code(code),
            ),
            None => (
                MemoTopic::Transcript(self.text().id.clone()),
                MemoSubject::Transcript(self.transcript),
            ),
        };
        let title = phrases::MEMO.fill(self.language(), &[("what", &topic)]);
        self.write_on(topic, &subject, title);
    }

    /// Opens the memo in a file of its own on a subject, with what it says already.
    pub(super) fn write_on(&mut self, topic: MemoTopic, subject: &MemoSubject, title: String) {
        let known = self.study().memos.iter().find(|memo| memo.about == *subject);
        let known = known.map(|memo| memo.text.clone()).unwrap_or_default();
        self.mode = Mode::Writing(Writing {
            what: Written::TopicMemo(topic),
            title,
            field: Field::new(&known),
        });
    }

    /// Writes a memo in a file of its own.
    pub(super) fn note(&mut self, about: MemoTopic, text: String, door: &mut dyn Door) {
        let act = WriteMemo {
            about,
            text,
            mode: WriteMode::Replace,
            file: None,
        };
        self.perform(&Act::WriteMemo(act), door);
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
}
