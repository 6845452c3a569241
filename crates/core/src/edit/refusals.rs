//! What a coder refused, told by the log: nothing else keeps it.

use std::path::Path;

use serde_json::{Map, Value};

use super::EditError;
use super::log::{Whose, read_log};
use super::undo::standing;
use crate::model::{CharRange, CodeId, CoderId, TranscriptId};
use crate::suggest::{Refusal, Refusals};
use crate::worklist::{NotGiven, NotGivenThere};

/// What `coder` refused and did not take back.
///
/// # Errors
/// When the log cannot be read.
pub fn refusals(root: &Path, coder: &CoderId) -> Result<Refusals, EditError> {
    let lines = read_log(root, &Whose::Coder(coder.clone()))?;
    let refused = standing(&lines)
        .into_iter()
        .filter(|line| line.kind() == "refuse-suggestion");
    Ok(refused.filter_map(|line| refusal(&line.act)).collect())
}

/// Which codes `coder` did not give where others disagreed, as far as he did not take it back.
///
/// # Errors
/// When the log cannot be read.
pub fn not_given(root: &Path, coder: &CoderId) -> Result<NotGiven, EditError> {
    let lines = read_log(root, &Whose::Coder(coder.clone()))?;
    let settled = standing(&lines).into_iter().filter(|line| line.kind() == "settle");
    let records = settled.filter_map(|line| line.act.get("refused").and_then(Value::as_array));
    Ok(records
        .flatten()
        .filter_map(Value::as_object)
        .filter_map(not_given_there)
        .collect())
}

fn refusal(record: &Map<String, Value>) -> Option<Refusal> {
    Some(Refusal {
        transcript: TranscriptId::new(text(record, "transcript")?).ok()?,
        words: text(record, "words")?.to_owned(),
        code: CodeId::new(text(record, "code")?).ok()?,
    })
}

fn not_given_there(record: &Map<String, Value>) -> Option<NotGivenThere> {
    let Refusal {
        transcript,
        words,
        code,
    } = refusal(record)?;
    let (_, at) = text(record, "place")?.split_once('@')?;
    let at = CharRange::parse(at)?;
    Some(NotGivenThere {
        transcript,
        at,
        words,
        code,
    })
}

fn text<'r>(record: &'r Map<String, Value>, key: &str) -> Option<&'r str> {
    record.get(key).and_then(Value::as_str)
}
