//! The framework matrix: cards, records, and one sheet with a row a case.

use crate::builder::{Run, emic};
use crate::workbook;

fn study(words: &str) -> Run {
    emic(words)
        .file("emic.yaml", "title: t\nlanguage: en\ncodebooks: [codebook.yaml]\nattribution: \"{case}, {kind}\"\n")
        .file(
            "codebook.yaml",
            "id: own\ncodes:\n- id: trust\n  label: {en: Trust}\n  valence: {plus: there, minus: missing}\n- id: time\n  label: {en: Time}\n",
        )
        .file("cases.csv", "case,kind\nS2,school\nS10,service\nS3,school\n")
        .file("transcripts/S2.txt", "I: So?\nR: We trust them. And then not.\n")
        .file("transcripts/S10.txt", "R: No time at all.\n")
        .file("transcripts/S3.txt", "R: Nobody read this.\n")
        .file(
            "coding/an/S2.yaml",
            "segments:\n- quote: We trust them\n  codes: [trust+, trust-]\n- quote: then not\n  codes: [trust-]\n",
        )
        .file("coding/an/S10.yaml", "segments:\n- quote: No time\n  codes: [time]\n")
        .file("memos/framework/S2/trust.md", "---\nabout: cell:S2/trust\n---\nTrusts, and is\nlet down.\n")
        .file("memos/framework/S3/time.md", "---\nabout: cell:S3/time\n---\nTo be read.\n")
}

#[test]
fn a_card_has_the_summary_then_the_codings_then_the_words() {
    study("framework --quotes 1")
        .prints(
            "\
Framework matrix: cases × own
═════════════════════════════

at most 1 quote a cell; coder: an; speakers: respondents

Cells with codings that have a summary: 1 of the 2. `emic memo write CASE/CODE
--text \"…\"` writes one.

S2, school
──────────

Trust

Trusts, and is let down.

3 references (1 plus, 2 minus, 0 without sign).

    “We trust them”
    — S2, school (S2@10-23)
      trust+, trust-

Not shown: 1 passage.

Nothing on: Time.

S10, service
────────────

Time

1 reference; no summary yet.

    “No time”
    — S10, service (S10@3-10)
      time

Nothing on: Trust.

Not yet coded, and so in no base: 1 transcript (S3).

1 memo on cases or themes that are not shown here: S3/time.
",
        )
        .run();
}

#[test]
fn a_workbook_has_a_row_a_case_and_a_column_a_theme() {
    let left = study("").ready();
    let sheets = workbook::sheets(&left.result("framework --format xlsx"));
    let sheet = &sheets[0];
    assert_eq!(sheet.name, "Framework");
    let text = |cell: &Option<&workbook::Cell>| cell.map(|cell| cell.value.clone()).unwrap_or_default();
    let rows: Vec<Vec<String>> = sheet.rows().iter().map(|row| row.iter().map(text).collect()).collect();
    assert_eq!(rows[0], ["case", "Trust", "Time"]);
    assert_eq!(
        rows[1],
        [
            "S2, school",
            "Trusts, and is let down.\n\n3 references (1 plus, 2 minus, 0 without sign)\n\n“We trust them” (S2@10-23)\n\n“then not” (S2@29-37)"
        ]
    );
    assert_eq!(rows[2], ["S10, service", "", "1 reference\n\n“No time” (S10@3-10)"]);
}

#[test]
fn every_cell_is_a_record_and_every_quote_too() {
    let left = study("").ready();
    let found: serde_json::Value = serde_json::from_slice(&left.result("framework --by kind --format json")).unwrap();
    let cells = found["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 4);
    let first = &cells[0];
    assert_eq!(
        (&first["case"], &first["theme"], &first["group"]),
        (&"S2".into(), &"trust".into(), &"school".into())
    );
    assert_eq!(first["summary"], "Trusts, and is\nlet down.");
    assert_eq!(
        (&first["references"], &first["minus"], &first["passages"]),
        (&3.into(), &2.into(), &2.into())
    );
    assert_eq!(found["quotes"].as_array().unwrap().len(), 3);
    let none: serde_json::Value =
        serde_json::from_slice(&left.result("framework trust+ --quotes 0 --format json")).unwrap();
    assert_eq!(none["cells"][0]["theme"], "trust+");
    assert_eq!(none["cells"][0]["summary"], first["summary"], "whatever the sign");
    assert_eq!(none["quotes"].as_array().unwrap().len(), 0);
    study("framework kind")
        .exits(2)
        .tells(
            "error: `school` is no code, and a framework matrix has themes as columns\nhelp: make groups with `--by`\n",
        )
        .run();
}
