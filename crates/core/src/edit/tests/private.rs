//! The log never holds more of a transcript than the coding files did at some time.

use std::collections::BTreeSet;

use serde_json::Value;

use super::script::Dice;
use super::*;
use crate::act::{AddCodings, CodeMark, CodedPassage, ImportTranscript};
use crate::model::{CharRange, CoderId, TranscriptId};

/// So many characters are a stretch of a transcript, and not words that happen to be the same.
const STRETCH: usize = 30;

/// A long transcript without repetition; the dice decide how much of it is coded.
fn long(seed: u64) -> String {
    let words = |number: u64| {
        format!(
            " zin {} over {} en {}.",
            seed * 1000 + number,
            number * 7919 % 1009,
            number * 104_729 % 7907
        )
    };
    format!("R:{}\n", (0..40).map(words).collect::<String>())
}

/// Every text in a value.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            found.push(key.clone());
            texts(value, found);
        }),
        _ => {}
    }
}

fn windows(text: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = text.chars().collect();
    let count = (letters.len() + 1).saturating_sub(STRETCH);
    (0..count).map(move |at| letters[at..at + STRETCH].iter().collect())
}

/// Gives codes to a long passage.
fn passage(dice: &mut Dice, transcript: &str, length: usize) -> Act {
    let start = dice.roll(length - 100);
    Act::AddCodings(AddCodings {
        coder: CoderId::new("anna").expect("a coder"),
        passage: CodedPassage {
            transcript: TranscriptId::new(transcript).expect("an id"),
            at: CharRange {
                start,
                end: start + 1 + dice.roll(90),
            },
            codes: vec![CodeMark::parse("role").expect("a code").into()],
            memo: None,
            created: None,
        },
    })
}

fn log_of(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root.join("log")).expect("logs").flatten() {
        let text = fs::read_to_string(entry.path()).expect("a log");
        for line in text.lines() {
            texts(&serde_json::from_str(line).expect("a line"), &mut found);
        }
    }
    found
}

/// Random acts, undoing and redoing; gives every text that a coding file ever had.
fn history(root: &Path, seed: u64) -> BTreeSet<String> {
    let mut dice = Dice(seed);
    let mut coded = BTreeSet::new();
    let text = long(seed);
    let import = |id: &str, text: String| {
        Act::ImportTranscript(ImportTranscript {
            id: TranscriptId::new(id).expect("an id"),
            text,
            case: None,
            memo: None,
        })
    };
    act_on(root, &import("L1", text.clone())).expect("imported");
    act_on(root, &import("Z9", long(seed + 1))).expect("imported");
    for _ in 0..25 {
        let reading = read(root).expect("a study");
        let act = if dice.roll(2) == 0 {
            passage(&mut dice, "L1", text.chars().count())
        } else {
            dice.act(&reading)
        };
        let whose = act.coder().map_or(Whose::Study, |coder| Whose::Coder(coder.clone()));
        let Ok(done) = act_on(root, &act) else { continue };
        if dice.roll(3) == 0 && !done.files.is_empty() {
            step_on(&Quick, root, Step::Undo, (&whose, &moment())).expect("undone");
            if dice.roll(2) == 0 {
                step_on(&Quick, root, Step::Redo, (&whose, &moment())).expect("done again");
            }
        }
        let now = as_read(root)
            .into_iter()
            .filter(|(path, _)| path.starts_with("coding/"));
        coded.extend(now.map(|(_, text)| text));
        coded.extend(done.reading.sources.under("coding/").map(|source| source.text.clone()));
    }
    coded
}

#[test]
fn what_stands_in_the_log_of_a_transcript_stood_in_a_coding_file() {
    for seed in 1..=6 {
        let folder = folder();
        let coded = history(folder.path(), seed);
        let sources = load(folder.path()).expect("a study");
        let spoken: BTreeSet<String> = sources
            .under("transcripts/")
            .flat_map(|source| windows(&source.text).collect::<Vec<_>>())
            .collect();
        let known: BTreeSet<String> = coded
            .iter()
            .flat_map(|text| windows(text).collect::<Vec<_>>())
            .collect();
        let mut shared = 0;
        for stretch in log_of(folder.path())
            .iter()
            .flat_map(|text| windows(text).collect::<Vec<_>>())
        {
            if spoken.contains(&stretch) {
                shared += 1;
                assert!(
                    known.contains(&stretch),
                    "{stretch:?} of a transcript stands in the log, and never stood in a coding file"
                );
            }
        }
        // The log does hold quotes, and none of a transcript that nobody coded.
        assert!(shared > 100, "{shared}");
        let uncoded = long(seed + 1);
        assert!(
            log_of(folder.path())
                .iter()
                .all(|text| windows(&uncoded).all(|stretch| !text.contains(&stretch)))
        );
    }
}
