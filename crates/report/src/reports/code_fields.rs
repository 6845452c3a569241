//! Every field of a code, for machines.

use emic_core::model::{CodeIndex, LocalList, LocalText, MemoSubject, Study, Use};
use serde_json::json;

use crate::{Language, Record};

/// What was noted on a code, in files of their own.
pub(super) fn code_memos(study: &Study, code: CodeIndex) -> impl Iterator<Item = &str> {
    let memos = study
        .memos
        .iter()
        .filter(move |memo| memo.about == MemoSubject::Code(code));
    memos.map(|memo| memo.text.as_str())
}

/// Adds what the codebook says of `code` to a record.
pub(super) fn with_fields(record: Record, study: &Study, code: CodeIndex, language: Language) -> Record {
    let heads = study.codebook.heads();
    let memos: Vec<&str> = code_memos(study, code).collect();
    let code = study.codebook.code(code);
    let text = |text: &LocalText| json!(text.get(language));
    let list = |list: &LocalList| json!(list.get(language));
    let replaces: Vec<&str> = code.replaces.iter().map(|id| id.as_str()).collect();
    record
        .with("codable", code.usage == Use::Codable)
        .with("codebook", json!(heads.get(code.book).map(|head| head.name.as_str())))
        .with("brief", text(&code.brief))
        .with("definition", text(&code.definition))
        .with("use_when", text(&code.use_when))
        .with("not_when", text(&code.not_when))
        .with("examples", list(&code.examples))
        .with("cues", list(&code.cues))
        .with("origin", json!(code.origin.map(|origin| origin.name())))
        .with("source", text(&code.source))
        .with("color", json!(code.color))
        .with("status", code.status.name())
        .with("replaces", json!(replaces))
        .with("memo", (!memos.is_empty()).then(|| memos.join("\n\n")))
}
