//! Refusals stand in the log alone, and the log is all that is needed to know them.

use std::collections::BTreeSet;

use super::script::Dice;
use super::*;
use crate::act::RefuseSuggestion;
use crate::model::{CharRange, CodeId, CoderId, TranscriptId};
use crate::suggest::Refusal;

fn anna() -> CoderId {
    CoderId::new("anna").expect("a coder")
}

fn refuse(start: usize, end: usize, code: &str) -> Act {
    Act::RefuseSuggestion(RefuseSuggestion {
        coder: anna(),
        transcript: TranscriptId::new("R07").expect("an id"),
        at: CharRange { start, end },
        code: CodeId::new(code).expect("a code"),
    })
}

fn refusal(words: &str, code: &str) -> Refusal {
    let transcript = TranscriptId::new("R07").expect("an id");
    Refusal::new(&transcript, words, &CodeId::new(code).expect("a code"))
}

#[test]
fn a_refusal_is_one_line_in_the_log_and_nothing_else() {
    let folder = folder();
    let root = folder.path();
    let before = files(root);
    let done = act_on(root, &refuse(3, 6, "need")).expect("done");
    assert_eq!(done.summary(), "refuse need at R07@3-6: log/anna.jsonl (changed)");
    assert_eq!(files(root), before);
    let line = fs::read_to_string(root.join("log/anna.jsonl")).expect("a log");
    let words = crate::model::fingerprint("hoe");
    let wanted = format!(
        r#"{{"time":"2026-11-21T14:03:00Z","act":{{"kind":"refuse-suggestion","line":"refuse need at R07@3-6","coder":"anna","place":"R07@3-6","transcript":"R07","code":"need","words":"{words}"}},"files":[]}}"#
    );
    assert_eq!(line, wanted + "\n");
    let refused = refusals(root, &anna()).expect("a log");
    assert!(refused.contains(&refusal("hoe", "need")) && !refused.contains(&refusal("hoe", "role")));
    let bert = CoderId::new("bert").expect("a coder");
    assert_eq!(
        refusals(root, &bert).expect("no log"),
        crate::suggest::Refusals::default()
    );
}

#[test]
fn a_refusal_that_cannot_be_meant_is_refused_itself() {
    let folder = folder();
    for (act, message) in [
        (refuse(3, 999, "need"), "`3-999` is no part of R07"),
        (refuse(3, 3, "need"), "is no part of R07"),
        (refuse(3, 6, "noed"), "`noed` cannot be given"),
    ] {
        let error = act_on(folder.path(), &act).expect_err(message).to_string();
        assert!(error.contains(message), "{error}");
    }
    assert!(!folder.path().join("log").exists());
}

/// Refusals, codings, steps back and forth at random: what stands is what a list with a cursor says.
#[test]
fn what_stands_is_what_was_refused_and_not_taken_back() {
    for seed in 1..6 {
        let folder = folder();
        let root = folder.path();
        let mut dice = Dice(seed);
        let (mut done, mut undone): (Vec<Option<Refusal>>, Vec<Option<Refusal>>) = (Vec::new(), Vec::new());
        for _ in 0..40 {
            let study = read(root).expect("a study").study.expect("a study");
            let step = |step| step_on(&Quick, root, step, (&Whose::Coder(anna()), &moment()));
            match dice.roll(4) {
                0 if !done.is_empty() => {
                    step(Step::Undo).expect("undone");
                    undone.extend(done.pop());
                }
                1 if !undone.is_empty() => {
                    step(Step::Redo).expect("done again");
                    done.extend(undone.pop());
                }
                _ => {
                    let act = RefuseSuggestion {
                        coder: anna(),
                        ..dice.refusal(&study)
                    };
                    let text = study.transcript(study.find_transcript(act.transcript.as_str()).expect("it is there"));
                    let words: String = text
                        .body()
                        .chars()
                        .skip(act.at.start)
                        .take(act.at.end - act.at.start)
                        .collect();
                    done.push(Some(Refusal::new(&act.transcript, &words, &act.code)));
                    undone.clear();
                    act_on(root, &Act::RefuseSuggestion(act)).expect("done");
                }
            }
            let expected: BTreeSet<Refusal> = done.iter().flatten().cloned().collect();
            assert_eq!(refusals(root, &anna()).expect("a log"), expected.into_iter().collect());
        }
    }
}
