//! What people wrote stays: random files, random acts, and every byte that no act meant.

use proptest::prelude::*;

use super::script::Dice;
use super::*;
use crate::act::{Act, Reanchor};
use crate::model::fingerprint;
use crate::read::{CodingSheet, Reading, parse_faultless_coding, understand};

const PATH: &str = "coding/anna/R07.yaml";

/// Quotes as people write them; the last two are in no transcript, or too often.
const QUOTES: [&str; 8] = [
    "quote: hoe gaat het",
    "quote:   'wij hebben elkaar nodig'   # mooi",
    "quote: \"\\u00e9\\u00e9n 🙂 samen\"",
    "quote: |-\n    ja, \"goed\" zo\n\n      hij zei: nee.",
    "quote: >-\n    hebben\n    elkaar",
    "quote: en\n    nu?",
    "quote: verdwenen",
    "quote: ja",
];

const EXTRAS: [&str; 9] = [
    "memo: let op # hier",
    "memo: |-\n    een\n\n    twee",
    "created: 2026-01-01T00:00:00Z",
    "at: 3-16",
    "at: 0-4",
    "fingerprint: b3-111111111111",
    "after: \". ja\"",
    "# losse gedachte",
    "memo: \"een\n    twee\"",
];

const CODES: [&str; 7] = [
    "codes: [need+]",
    "codes: [ need+ ,role,  look-, ] # drie",
    "codes:\n  - need-\n  # tussen\n  - role # b",
    "codes:\n    - look+",
    "codes: [\n    need+,\n    role # a\n  ]",
    "codes: [needing, onbekend]",
    "codes: [\"need\", 'role']\n  memos: {need: \"x\", role: y}",
];

/// A coding file as somebody might have written it.
pub(super) fn written(dice: &mut Dice) -> String {
    let mut text = String::new();
    text += dice.pick(&["", "# kop\n\n", "---\n"]);
    text += dice.pick(&["transcript: R07\n", "transcript: \"R07\" # ik\n", ""]);
    let current = format!("fingerprint: {}\n", fingerprint(BODY));
    text += dice.pick(&["", &current, &current, "fingerprint: b3-000000000000 # oud\n"]);
    let margin = dice.pick(&["", "  "]);
    let count = dice.roll(5);
    text += match count {
        0 => dice.pick(&[
            "segments: []",
            "segments:",
            "segments: ~ # niets",
            "# geen\nsegments: [ ]",
        ]),
        _ => dice.pick(&["segments:", "segments: # alle", "segments:\n# eerst"]),
    };
    text += "\n";
    for number in 0..count {
        text += &segment(dice, number, margin);
        text += dice.pick(&["", "", "\n", "# na\n"]);
    }
    text += dice.pick(&["", "# slot\n", "\n\n"]);
    if dice.roll(3) == 0 {
        text.truncate(text.trim_end_matches('\n').len());
    }
    let text = if dice.roll(3) == 0 {
        text.replace('\n', "\r\n")
    } else {
        text
    };
    if dice.roll(4) == 0 {
        format!("\u{feff}{text}")
    } else {
        text
    }
}

fn segment(dice: &mut Dice, number: usize, margin: &str) -> String {
    if dice.roll(6) == 0 {
        return format!("{margin}- {{ quote: hoe gaat het,  codes: [need-, role] }} # kort\n");
    }
    let mut fields = vec![dice.pick(&QUOTES).to_owned(), dice.pick(&CODES).to_owned()];
    if dice.roll(2) == 0 {
        fields.insert(0, format!("id: k{number}"));
    }
    if dice.roll(2) == 0 {
        let extra = dice.pick(&EXTRAS).to_owned();
        let place = if extra.starts_with('#') {
            fields.len()
        } else {
            1 + dice.roll(fields.len())
        };
        fields.insert(place, extra);
    }
    let lead = dice.pick(&["- ", "-   "]);
    let inner = " ".repeat(lead.len());
    let wider = " ".repeat(lead.len() - 2);
    // Inner lines of values are written for a dash of two characters.
    let shifted = |field: &str| field.replace('\n', &format!("\n{margin}{wider}"));
    let lines: Vec<String> = fields.iter().map(|field| shifted(field)).collect();
    format!("{margin}{lead}{}\n", lines.join(&format!("\n{margin}{inner}")))
}

pub(super) fn study(coding: &str) -> Reading {
    understand(Sources::from_iter([
        ("emic.yaml", "title: t\ncodebooks: [codebook.yaml]\n"),
        ("codebook.yaml", CODEBOOK),
        ("transcripts/R07.txt", BODY),
        (PATH, coding),
    ]))
}

fn sheet(reading: &Reading) -> Option<CodingSheet> {
    parse_faultless_coding(reading.sources.get(PATH)?).ok()
}

/// Whether what goes is nothing that people would miss: white space, an empty list, commas.
fn nothing_of_value(removed: &str) -> bool {
    removed.trim().is_empty() || matches!(removed.trim().replace(' ', "").as_str(), "[]" | "~")
}

fn acts_on(dice: &mut Dice, reading: &Reading) -> Act {
    let act = dice.act(reading);
    match act {
        Act::ImportTranscript(_) | Act::Codebook(_) => Act::Reanchor(Reanchor::default()),
        other => other,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn every_byte_that_no_act_meant_stays(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let text = written(&mut dice);
        let before = study(&text);
        let old = sheet(&before);
        prop_assert!(old.is_some(), "not a coding file: {text:?} {:?}", before.diagnostics);
        let old = old.expect("a sheet");
        let act = acts_on(&mut dice, &before);
        let changes = match plan(&before, &act) {
            Ok(changes) => changes,
            Err(error) => return Err(TestCaseError::fail(format!("{error}: {act:?} on\n{text}"))),
        };
        let Some(change) = changes.files().iter().find(|change| change.path == PATH) else { return Ok(()) };
        let new_text = change.after.as_deref().expect("coding files stay");
        prop_assert_eq!(change.before.as_deref(), Some(text.as_str()));
        let patch = change.patch.as_ref().expect("logged");
        prop_assert_eq!(patch.apply(&text), change.after.clone());
        prop_assert_eq!(patch.inverse().apply(new_text), change.before.clone());
        // The line ends of the file are those of the new lines.
        if text.contains("\r\n") {
            prop_assert!(!new_text.replace("\r\n", "").contains('\n'), "{new_text:?}");
        }
        let reanchored = old.fingerprint.as_deref().is_some_and(|known| known != fingerprint(BODY));
        let adds = matches!(&act, Act::AddCodings(act) if act.passage.memo.is_none() && act.passage.codes.iter().all(|code| code.memo.is_none()));
        if adds && !reanchored {
            for edit in patch.edits() {
                prop_assert!(nothing_of_value(&edit.remove), "{edit:?} in\n{text}");
            }
        }
        // Segments that the act did not touch say what they said.
        let new = sheet(changes.after()).expect("a sheet");
        if !reanchored && !matches!(act, Act::Reanchor(_) | Act::ImportCodings(_)) {
            let changed = old.segments.iter().filter(|entry| !new.segments.contains(entry)).count();
            let twins = before.study.as_ref().expect("a study").files[0].segments.windows(2).filter(|pair| pair[0].span == pair[1].span).count();
            prop_assert!(changed <= 1 + twins, "{changed} segments changed by {act:?} in\n{text}");
        }
        if matches!(act, Act::Reanchor(_)) || reanchored {
            let quotes = |sheet: &CodingSheet| sheet.segments.iter().map(|entry| entry.quote.clone()).collect::<Vec<_>>();
            if matches!(act, Act::Reanchor(_)) {
                prop_assert_eq!(quotes(&old), quotes(&new));
            }
            prop_assert!(new_text.matches('#').count() >= text.matches('#').count() || !matches!(act, Act::Reanchor(_)));
        }
    }
}
