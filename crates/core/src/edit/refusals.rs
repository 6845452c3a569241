//! What a coder refused, told by the log: nothing else keeps it.

use std::path::Path;

use serde_json::Value;

use super::EditError;
use super::log::{LogLine, Whose, read_log};
use super::undo::standing;
use crate::model::{CodeId, CoderId, TranscriptId};
use crate::suggest::{Refusal, Refusals};

/// What `coder` refused and did not take back.
///
/// # Errors
/// When the log cannot be read.
pub fn refusals(root: &Path, coder: &CoderId) -> Result<Refusals, EditError> {
    let lines = read_log(root, &Whose::Coder(coder.clone()))?;
    let refused = standing(&lines).into_iter();
    Ok(refused
        .filter(|line| line.kind() == "refuse-suggestion")
        .filter_map(refusal)
        .collect())
}

fn refusal(line: &LogLine) -> Option<Refusal> {
    let text = |key: &str| line.act.get(key).and_then(Value::as_str);
    Some(Refusal {
        transcript: TranscriptId::new(text("transcript")?).ok()?,
        words: text("words")?.to_owned(),
        code: CodeId::new(text("code")?).ok()?,
    })
}
