//! A refusal on its way into the log: the words that it is about, by fingerprint.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::code::judgement;
use super::desk::Desk;
use crate::act::{Act, CodeMark, RefuseSuggestion};
use crate::edit::{Changes, EditError};
use crate::model::Valence;
use crate::suggest::Refusal;

/// A refusal, looked up.
pub(super) struct Refused {
    /// What the log says of it.
    pub record: Map<String, Value>,
    /// The transcript that it speaks of: path and whole text.
    pub relied: Option<(String, String)>,
}

/// Looks up what `act` refuses.
pub(super) fn refusal(desk: &Desk<'_>, act: &RefuseSuggestion) -> Result<Refused, EditError> {
    let text = desk.study.transcript(desk.transcript(act.transcript.as_str())?);
    let span = text
        .offsets()
        .span(text.body(), act.at)
        .ok_or_else(|| EditError::OutsideText {
            transcript: text.id.to_string(),
            range: act.at,
            characters: text.offsets().characters(),
        })?;
    let mark = CodeMark {
        code: act.code.clone(),
        valence: Valence::Neutral,
    };
    judgement(&desk.study.codebook, &mark)?;
    let refusal = Refusal::new(&text.id, text.words(span), &act.code);
    let mut record = act.record();
    record.insert("words".to_owned(), refusal.words.into());
    let source = desk.reading.sources.get(&text.path);
    Ok(Refused {
        record,
        relied: source.map(|source| (text.path.clone(), source.whole(&source.text))),
    })
}

/// The line that `act` adds to the coder's log; no other file changes.
pub(super) fn refuse(desk: Desk<'_>, act: &RefuseSuggestion) -> Result<Changes, EditError> {
    desk.known_coder(&act.coder)?;
    let refused = refusal(&desk, act)?;
    let mut record = Act::RefuseSuggestion(act.clone()).record();
    record.extend(refused.record);
    Ok(Changes {
        record,
        log: crate::edit::log::path(Some(&act.coder)),
        files: Vec::new(),
        in_log_alone: true,
        relies_on: refused.relied.into_iter().collect::<BTreeMap<_, _>>(),
        texts: Vec::new(),
        notes: desk.notes,
        after: desk.reading.clone(),
    })
}
