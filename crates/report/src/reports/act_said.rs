//! An act in a few words of the reader's language: what was done, with what, where.

use emic_core::act::{Act, Annotated, CodebookAct, GivenCode, Removed};
use emic_core::edit::PastAct;

use serde_json::Value;

use super::log::{about, place};
use crate::Language;
use crate::phrase::log as phrases;

/// What `act` does: `codes gegeven: need+ (R1@20-44)`.
#[must_use]
pub fn act_said(act: &Act, language: Language) -> String {
    let known = phrases::KINDS.iter().find(|(kind, _)| *kind == act.kind());
    let Some((_, what)) = known else { return act.line() };
    let what = what.say(language);
    let (about, place) = named(act);
    joined(what, &about, place.as_deref())
}

/// What an act of the log did, in the words in which [`act_said`] says it; of undoing and redoing, the act that was meant. The log
/// knows the places of what was settled, not the codes that were given there. A kind without words of its own is said as the log
/// says it.
#[must_use]
pub fn past_act_said(act: &PastAct, language: Language) -> String {
    let known = phrases::KINDS.iter().find(|(kind, _)| *kind == act.meant().kind());
    let Some((_, what)) = known else {
        return act.meant().line().to_owned();
    };
    let about = Some(about(act, ", ")).filter(|about| !about.is_empty());
    let place = match act.named("places").as_slice() {
        [only] => (*only).to_owned(),
        _ => place(act),
    };
    let place = Some(place).filter(|place| !place.is_empty());
    let about = about.unwrap_or_else(|| not_given(act));
    joined(what.say(language), &about, place.as_deref())
}

/// The codes that were not given where others disagreed, each in brackets.
fn not_given(act: &PastAct) -> String {
    let refused = act.meant().act.get("refused").and_then(Value::as_array);
    let code = |one: &Value| Some(format!("({})", one.get("code")?.as_str()?));
    let codes: Vec<String> = refused.into_iter().flatten().filter_map(code).collect();
    codes.join(", ")
}

fn joined(what: &str, about: &str, place: Option<&str>) -> String {
    match (about.is_empty(), place) {
        (true, None) => what.to_owned(),
        (true, Some(place)) => format!("{what}: {place}"),
        (false, None) => format!("{what}: {about}"),
        (false, Some(place)) => format!("{what}: {about} ({place})"),
    }
}

/// What an act names, and where.
fn named(act: &Act) -> (String, Option<String>) {
    match act {
        Act::AddCodings(act) => (marks(&act.passage.codes), Some(act.passage.place())),
        Act::RemoveCodings(act) => {
            let codes = match &act.removed {
                Removed::Codes(codes) => codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
                Removed::All => String::new(),
            };
            (codes, Some(act.segment.place()))
        }
        Act::Retag(act) => (format!("{} → {}", act.from, act.to), Some(act.segment.place())),
        Act::Resize(act) => (format!("{} → {}", act.segment.place(), act.new_place()), None),
        Act::Annotate(act) => match &act.on {
            Annotated::Segment => (String::new(), Some(act.segment.place())),
            Annotated::Coding(mark) => (mark.to_string(), Some(act.segment.place())),
        },
        Act::WriteMemo(act) => (act.about.to_string(), None),
        Act::RefuseSuggestion(act) => (act.code.to_string(), Some(act.place())),
        Act::Settle(act) => {
            let given: Vec<String> = act.passages.iter().map(|passage| marks(&passage.codes)).collect();
            let refused: Vec<String> = act.refused.iter().map(|one| format!("({})", one.code)).collect();
            let all = given.into_iter().filter(|marks| !marks.is_empty()).chain(refused);
            (all.collect::<Vec<_>>().join(", "), None)
        }
        Act::ImportCodings(act) => {
            let read: Vec<&str> = act.read.iter().map(|one| one.transcript.as_str()).collect();
            (read.join(", "), None)
        }
        Act::Codebook(CodebookAct::Add(act)) => (act.code.id.to_string(), None),
        Act::Codebook(_) | Act::ImportTranscript(_) | Act::Reanchor(_) => (String::new(), None),
    }
}

fn marks(codes: &[GivenCode]) -> String {
    codes
        .iter()
        .map(|given| given.mark.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use emic_core::act::{AddCodings, CodeMark, CodedPassage, Resize, SegmentPlace};
    use emic_core::edit::{ActState, LogLine};
    use emic_core::model::{CharRange, CoderId, TranscriptId};
    use serde_json::json;

    use super::*;

    #[test]
    fn an_act_is_said_with_what_it_names_and_where() {
        let (coder, transcript) = (CoderId::new("a").unwrap(), TranscriptId::new("R1").unwrap());
        let at = CharRange { start: 3, end: 9 };
        let codes = ["need+", "plan"]
            .map(|mark| CodeMark::parse(mark).unwrap().into())
            .to_vec();
        let passage = CodedPassage {
            transcript: transcript.clone(),
            at,
            codes,
            memo: None,
            created: None,
        };
        let add = Act::AddCodings(AddCodings {
            coder: coder.clone(),
            passage,
        });
        assert_eq!(act_said(&add, Language::Nl), "codes gegeven: need+, plan (R1@3-9)");
        let resize = Act::Resize(Resize {
            segment: SegmentPlace { coder, transcript, at },
            to: CharRange { start: 3, end: 12 },
        });
        assert_eq!(act_said(&resize, Language::En), "segment resized: R1@3-9 → R1@3-12");
    }

    /// An act as the log tells it after it was taken back.
    fn undone(act: Value) -> PastAct {
        let line = |time: &str, act: Value| LogLine {
            time: time.to_owned(),
            act: serde_json::from_value(act).unwrap(),
            files: Vec::new(),
        };
        PastAct {
            log: "log/a.jsonl".to_owned(),
            number: 2,
            line: line("2026-11-21T14:04:00Z", json!({"kind": "undo", "line": "undo: …"})),
            state: ActState::Stands,
            of: Some(line("2026-11-21T14:03:00Z", act)),
        }
    }

    #[test]
    fn an_act_of_the_log_is_said_as_when_it_was_done() {
        let add = json!({"kind": "add-codings", "line": "add 2 codes", "place": "R1@3-9", "codes": ["need+", "plan"]});
        assert_eq!(
            past_act_said(&undone(add), Language::Nl),
            "codes gegeven: need+, plan (R1@3-9)"
        );
        let resize = json!({"kind": "resize", "line": "resize", "place": "R1@3-9", "to": "R1@3-12"});
        assert_eq!(
            past_act_said(&undone(resize), Language::En),
            "segment resized: R1@3-9 → R1@3-12"
        );
        let memo = json!({"kind": "write-memo", "line": "write", "about": "cell:R1/need"});
        assert_eq!(
            past_act_said(&undone(memo), Language::Nl),
            "memo geschreven: cell:R1/need"
        );
        let settled = json!({"kind": "settle", "line": "settle", "places": ["R1@3-9"], "refused": []});
        assert_eq!(
            past_act_said(&undone(settled), Language::Nl),
            "verschillen beslecht: R1@3-9"
        );
        let refused = json!({"kind": "settle", "line": "settle", "places": [], "refused": [{"code": "plan"}]});
        assert_eq!(
            past_act_said(&undone(refused), Language::Nl),
            "verschillen beslecht: (plan)"
        );
        let other = json!({"kind": "dance", "line": "dance a little"});
        assert_eq!(past_act_said(&undone(other), Language::Nl), "dance a little");
    }
}
