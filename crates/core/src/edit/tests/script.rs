//! Random acts that fit the study at hand.

use super::*;
use crate::act::{
    AddCode, AddCodings, Annotate, Annotated, CaseCell, CaseRow, CodeMark, CodebookAct, CodedPassage, GivenCode,
    ImportCodings, ImportTranscript, ImportedPassage, MemoPolicy, MemoTopic, MergeCodes, MoveCode, NewCode,
    ReadTranscript, Reanchor, RefuseSuggestion, RefusedCode, RemoveCodings, Removed, RenameCode, Resize, Retag,
    RetireCode, SegmentPlace, Settle, SignPolicy, SplitCode, WriteMemo, WriteMode,
};
use crate::model::{CaseId, CharRange, CodeId, CoderId, LocalText, Study, TranscriptId};
use crate::read::Reading;

const CODES: [&str; 6] = ["need+", "need-", "need", "role", "look+", "look-"];
const MEMOS: [&str; 5] = [
    "twijfel",
    "een\ntwee",
    " \"zo\" # niet\t\\",
    "- a: b\n\n  c",
    "\u{2028}🙂",
];

/// Numbers out of a seed, always the same.
pub(super) struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below.max(1)
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.roll(from.len())]
    }

    fn memo(&mut self) -> Option<String> {
        (self.roll(3) == 0).then(|| self.pick(&MEMOS).to_owned())
    }

    pub fn passage(&mut self, study: &Study) -> CodedPassage {
        let index = self.roll(study.transcripts.len().min(2));
        let text = &study.transcripts[index];
        let start = self.roll(text.offsets().characters());
        let end = (start + 1 + self.roll(12)).min(text.offsets().characters());
        let codes = (0..=self.roll(2)).map(|_| GivenCode {
            mark: CodeMark::parse(self.pick(&CODES)).expect("a code"),
            memo: self.memo(),
        });
        CodedPassage {
            transcript: text.id.clone(),
            at: CharRange { start, end },
            codes: codes.collect(),
            memo: self.memo(),
            created: Some("2026-11-21T14:03:00Z".to_owned()),
        }
    }

    pub fn coder(&mut self) -> CoderId {
        CoderId::new(self.pick(&["anna", "bert"])).expect("a coder")
    }

    /// A segment that stands, with the first of its codes.
    pub fn segment(&mut self, study: &Study) -> Option<(SegmentPlace, CodeMark)> {
        let file = study.files.get(self.roll(study.files.len()))?;
        let text = study.transcript(file.transcript);
        let segment = file.segments.get(self.roll(file.segments.len()))?;
        let place = SegmentPlace {
            coder: study.coder(file.coder).clone(),
            transcript: text.id.clone(),
            at: text.offsets().range(text.body(), segment.span),
        };
        Some((place, CodeMark::of(study, *segment.judgements.first()?)))
    }

    /// Lets something that stands say something else.
    pub fn revision(&mut self, study: &Study) -> Option<Act> {
        let (segment, first) = self.segment(study)?;
        let passage = self.passage(study);
        Some(match self.roll(5) {
            3 | 4 => Act::WriteMemo(self.words(first)),
            0 => Act::Retag(Retag {
                segment,
                from: first,
                to: CodeMark::parse(self.pick(&CODES)).expect("a code"),
            }),
            1 => Act::Resize(Resize {
                segment,
                to: passage.at,
            }),
            _ => Act::Annotate(Annotate {
                segment,
                on: self
                    .roll(2)
                    .checked_sub(1)
                    .map_or(Annotated::Segment, |_| Annotated::Coding(first)),
                text: self.memo().unwrap_or_default(),
            }),
        })
    }

    /// A memo in a file of its own, or none any more.
    pub fn words(&mut self, mark: CodeMark) -> WriteMemo {
        WriteMemo {
            about: match self.roll(2) {
                0 => MemoTopic::Study,
                _ => MemoTopic::Code(mark.code),
            },
            text: self.memo().unwrap_or_default(),
            mode: match self.roll(2) {
                0 => WriteMode::Append,
                _ => WriteMode::Replace,
            },
            file: None,
        }
    }

    /// Takes away something that stands.
    pub fn removal(&mut self, study: &Study) -> Option<Act> {
        let (segment, first) = self.segment(study)?;
        Some(Act::RemoveCodings(RemoveCodings {
            segment,
            removed: if self.roll(2) == 0 {
                Removed::All
            } else {
                Removed::Codes(vec![first])
            },
            memos: MemoPolicy::Discard,
        }))
    }

    /// Changes the codebook.
    pub fn recode(&mut self, study: &Study) -> Act {
        let ids: Vec<CodeId> = study.codebook.codes().map(|(_, code)| code.id.clone()).collect();
        let fresh = |dice: &mut Self| CodeId::new(format!("n{}", dice.roll(1_000_000))).expect("an id");
        let code = ids[self.roll(ids.len())].clone();
        let other = ids[self.roll(ids.len())].clone();
        Act::Codebook(match self.roll(8) {
            0 | 1 => CodebookAct::Rename(RenameCode {
                from: code,
                to: fresh(self),
            }),
            2 => CodebookAct::Merge(MergeCodes {
                codes: vec![code],
                into: other,
                signs: SignPolicy::Keep,
            }),
            3 => CodebookAct::Split(SplitCode {
                code,
                into: vec![fresh(self), fresh(self)],
            }),
            4 | 5 => CodebookAct::Move(MoveCode {
                code,
                parent: (self.roll(3) > 0).then(|| other.clone()),
                before: (self.roll(3) == 0).then(|| ids[self.roll(ids.len())].clone()),
            }),
            6 => CodebookAct::Retire(RetireCode { code }),
            _ => CodebookAct::Add(Box::new(AddCode {
                code: NewCode {
                    definition: self.memo().map(LocalText::plain).unwrap_or_default(),
                    ..NewCode::of(fresh(self))
                },
                parent: (self.roll(2) == 0).then_some(code),
                before: None,
                codebook: None,
            })),
        })
    }

    pub fn import(&mut self, study: &Study) -> Act {
        let passages = (0..self.roll(5)).map(|_| ImportedPassage {
            coder: self.coder(),
            passage: self.passage(study),
        });
        Act::ImportCodings(ImportCodings {
            passages: passages.collect(),
            read: vec![ReadTranscript {
                coder: CoderId::new("carl").expect("a coder"),
                transcript: study.transcripts[0].id.clone(),
            }],
        })
    }

    pub fn add(&mut self, study: &Study) -> Act {
        Act::AddCodings(AddCodings {
            coder: self.coder(),
            passage: self.passage(study),
        })
    }

    /// Refuses a code for some words.
    pub fn refusal(&mut self, study: &Study) -> RefuseSuggestion {
        let CodedPassage { transcript, at, .. } = self.passage(study);
        let code = CodeMark::parse(self.pick(&CODES)).expect("a code").code;
        RefuseSuggestion {
            coder: self.coder(),
            transcript,
            at,
            code,
        }
    }

    /// Gives a code at one place and not at another.
    pub fn settlement(&mut self, study: &Study) -> Settle {
        let RefuseSuggestion {
            coder,
            transcript,
            at,
            code,
        } = self.refusal(study);
        Settle {
            coder,
            disagreements: 2,
            passages: vec![self.passage(study)],
            refused: vec![RefusedCode { transcript, at, code }],
        }
    }

    /// An act that may be done to the study.
    pub fn act(&mut self, reading: &Reading) -> Act {
        let study = reading.study.as_ref().expect("a study");
        match self.roll(20) {
            0 => self.import(study),
            1 => transcript(&format!("N{}", self.roll(1_000_000))),
            2 => Act::Reanchor(Reanchor::default()),
            10..=12 => {
                let recoding = Some(self.recode(study)).filter(|act| plan(reading, act).is_ok());
                recoding.unwrap_or_else(|| self.add(study))
            }
            3..=5 => {
                let revision = self.revision(study).filter(|act| plan(reading, act).is_ok());
                revision.unwrap_or_else(|| self.add(study))
            }
            19 => Act::RefuseSuggestion(self.refusal(study)),
            18 => Act::Settle(self.settlement(study)),
            6..=9 => self.removal(study).unwrap_or_else(|| self.add(study)),
            _ => self.add(study),
        }
    }
}

/// Brings in a transcript with its case.
pub(super) fn transcript(id: &str) -> Act {
    Act::ImportTranscript(ImportTranscript {
        id: TranscriptId::new(id).expect("an id"),
        text: format!("---\ndate: 2026-01-01\n---\r\nR: {id} zegt ja\r\n"),
        case: Some(CaseRow {
            case: CaseId::new(id).expect("an id"),
            values: vec![CaseCell {
                attribute: "sector".to_owned(),
                value: "a;b".to_owned(),
            }],
        }),
        memo: None,
    })
}

pub(super) fn code(id: &str) -> CodeId {
    CodeId::new(id).expect("an id")
}
