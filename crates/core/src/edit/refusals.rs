//! What a coder refused, told by the log: nothing else keeps it.

use std::path::Path;

use serde_json::{Map, Value};

use super::EditError;
use super::log::{LogLine, Whose, read_log};
use super::undo::standing;
use crate::model::{CodeId, CoderId, TranscriptId};
use crate::suggest::{Refusal, Refusals};

/// What `coder` refused and did not take back: suggestions, and codes that were not given when a disagreement was settled.
///
/// # Errors
/// When the log cannot be read.
pub fn refusals(root: &Path, coder: &CoderId) -> Result<Refusals, EditError> {
    let lines = read_log(root, &Whose::Coder(coder.clone()))?;
    Ok(standing(&lines).into_iter().flat_map(of_line).collect())
}

/// The refusals of one act.
fn of_line(line: &LogLine) -> Vec<Refusal> {
    match line.kind() {
        "refuse-suggestion" => refusal(&line.act).into_iter().collect(),
        "settle" => {
            let refused = line.act.get("refused").and_then(Value::as_array);
            let refused = refused.into_iter().flatten().filter_map(Value::as_object);
            refused.filter_map(refusal).collect()
        }
        _ => Vec::new(),
    }
}

fn refusal(record: &Map<String, Value>) -> Option<Refusal> {
    let text = |key: &str| record.get(key).and_then(Value::as_str);
    Some(Refusal {
        transcript: TranscriptId::new(text("transcript")?).ok()?,
        words: text("words")?.to_owned(),
        code: CodeId::new(text("code")?).ok()?,
    })
}
