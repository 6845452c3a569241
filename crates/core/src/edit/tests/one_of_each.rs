//! One act of every kind.

use super::script::*;
use super::*;
use crate::act::{
    AddCode, CodebookAct, CodedPassage, ImportCodings, ImportedPassage, MemoTopic, MergeCodes, MoveCode, NewCode,
    Reanchor, RenameCode, RetireCode, SignPolicy, SplitCode, WriteMemo, WriteMode,
};
use crate::model::{CharRange, CoderId};

/// One act of every kind, in an order in which each does something.
pub(super) fn one_of_each(root: &Path) -> Vec<Act> {
    let study = read(root).expect("a study").study.expect("a study");
    let mut dice = Dice(7);
    let removal = dice.removal(&study).expect("something stands");
    let mut import = ImportCodings::default();
    for (coder, end) in [("anna", 6), ("bert", 9)] {
        let passage = CodedPassage {
            transcript: study.transcripts[0].id.clone(),
            at: CharRange { start: 3, end },
            ..dice.passage(&study)
        };
        import.passages.push(ImportedPassage {
            coder: CoderId::new(coder).expect("a coder"),
            passage,
        });
    }
    vec![
        dice.add(&study),
        Act::ImportCodings(import),
        Act::Reanchor(Reanchor::default()),
        removal,
        transcript("N1"),
        Act::WriteMemo(WriteMemo {
            about: MemoTopic::Study,
            text: "een\ntwee".to_owned(),
            mode: WriteMode::Append,
            file: None,
        }),
        Act::Codebook(CodebookAct::Rename(RenameCode {
            from: code("need"),
            to: code("nood"),
        })),
        Act::Codebook(CodebookAct::Merge(MergeCodes {
            codes: vec![code("need")],
            into: code("look"),
            signs: SignPolicy::Keep,
        })),
        Act::Codebook(CodebookAct::Split(SplitCode {
            code: code("need"),
            into: vec![code("need-a"), code("need-b")],
        })),
        Act::Codebook(CodebookAct::Move(MoveCode {
            code: code("need"),
            parent: Some(code("role")),
            before: None,
        })),
        Act::Codebook(CodebookAct::Retire(RetireCode { code: code("need") })),
        Act::Codebook(CodebookAct::Add(Box::new(AddCode {
            code: NewCode::of(code("new")),
            parent: None,
            before: Some(code("role")),
            codebook: None,
        }))),
    ]
}
