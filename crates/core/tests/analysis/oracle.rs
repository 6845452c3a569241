//! The co-occurrence oracle: spans in documents with expected matrices, made by an independent program.

use emic_core::analysis::{Evidence, Matrix};
use emic_core::ask::Wishes;
use emic_core::measure;
use serde_json::Value;

use super::build::{Coding, evidence, study, table};

const TOLERANCE: f64 = 1e-9;

fn oracle() -> Vec<Value> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/oracles/cooccurrence.json"
    );
    let text = std::fs::read_to_string(path).expect("the fixture");
    let whole: Value = serde_json::from_str(&text).expect("JSON");
    whole["cases"].as_array().expect("cases").clone()
}

fn number(value: &Value) -> usize {
    value.as_u64().expect("a number") as usize
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// A document as a transcript: each separator between paragraphs becomes a blank line, so positions behind it move by one.
struct Document {
    id: String,
    text: String,
    separators: Vec<usize>,
}

impl Document {
    fn new(document: &Value) -> Self {
        let paragraphs: Vec<[usize; 2]> = list(&document["paragraphs"])
            .iter()
            .map(|p| [number(&p[0]), number(&p[1])])
            .collect();
        let separators: Vec<usize> = paragraphs.windows(2).flat_map(|pair| pair[0][1]..pair[1][0]).collect();
        let letter = |position: usize| char::from(b'a' + (position * 7 % 26) as u8);
        let text = (0..number(&document["length"]))
            .map(|position| {
                if separators.contains(&position) {
                    "\n\n".to_owned()
                } else {
                    letter(position).to_string()
                }
            })
            .collect();
        Self {
            id: document["id"].as_str().expect("an id").to_owned(),
            text,
            separators,
        }
    }

    fn moved(&self, position: usize) -> usize {
        position
            + self
                .separators
                .iter()
                .filter(|&&separator| separator < position)
                .count()
    }
}

fn read_case(case: &Value) -> Evidence<'static> {
    let codes: Vec<String> = list(&case["codes"])
        .iter()
        .map(|code| code.as_str().expect("an id").to_lowercase())
        .collect();
    let mut codebook = "id: oracle\ncodes:\n".to_owned();
    codes
        .iter()
        .for_each(|code| codebook.push_str(&format!("- id: {code}\n")));
    let documents: Vec<Document> = list(&case["documents"]).iter().map(Document::new).collect();
    let mut codings = Vec::new();
    for (document, written) in documents.iter().zip(list(&case["documents"])) {
        for span in list(&written["spans"]) {
            codings.push(Coding {
                coder: "x",
                transcript: document.id.clone(),
                start: document.moved(number(&span["start"])),
                end: document.moved(number(&span["end"])),
                code: span["code"].as_str().expect("a code").to_lowercase(),
            });
        }
    }
    let transcripts: Vec<_> = documents
        .into_iter()
        .map(|document| (document.id, document.text))
        .collect();
    let study = study(
        "title: t\nspeakers: none\ncoders: [x]\nmain-coder: x\n",
        &codebook,
        &transcripts,
        &codings,
        None,
    );
    evidence(&study, &Wishes::default())
}

fn all_codes(case: &Value) -> String {
    list(&case["codes"])
        .iter()
        .map(|code| code.as_str().expect("an id").to_lowercase())
        .collect::<Vec<_>>()
        .join(",")
}

/// Whether a span stands twice in the case: the oracle counts spans, emic distinct places.
fn has_twins(case: &Value) -> bool {
    list(&case["documents"]).iter().any(|document| {
        let spans = list(&document["spans"]);
        spans.iter().enumerate().any(|(i, span)| spans[..i].contains(span))
    })
}

fn cells<'m>(
    case: &'m Value,
    matrix: &'m Matrix,
) -> impl Iterator<Item = (String, String, emic_core::measure::Counts)> + 'm {
    let codes = list(&case["codes"]);
    matrix.cells.iter().map(move |cell| {
        let name = |i: usize| codes[i].as_str().expect("an id").to_owned();
        (
            name(cell.row),
            name(cell.column),
            cell.counts.expect("codes without parts"),
        )
    })
}

#[test]
fn pairs_of_places_are_those_of_the_oracle() {
    let mut compared = 0;
    for case in oracle().iter().filter(|case| !has_twins(case)) {
        let (evidence, codes) = (read_case(case), all_codes(case));
        let near = list(&case["proximity_n"])
            .iter()
            .map(|n| (format!("near:{n}"), format!("proximity_{n}")));
        for (unit, name) in near.chain([("overlap".to_owned(), "overlap".to_owned())]) {
            let found = table(&evidence, &codes, &codes, &unit);
            let expected = &case["expected"]["span_pair_matrices"][&name];
            for (row, column, counts) in cells(case, &found) {
                assert_eq!(
                    counts.a,
                    expected[&row][&column].as_u64().expect("a count"),
                    "{} {name} {row} {column}",
                    case["id"]
                );
                compared += 1;
            }
        }
        let found = table(&evidence, &codes, &codes, "overlap");
        let c = measure::find("c").expect("known");
        for (row, column, counts) in cells(case, &found) {
            if let Some(expected) = case["expected"]["c_coefficient"].get(format!("{row}|{column}")) {
                agree(c.value(&counts), expected, &format!("{} c {row} {column}", case["id"]));
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "only {compared} values compared");
}

#[test]
fn units_and_measures_are_those_of_the_oracle() {
    let mut compared = 0;
    for case in oracle() {
        let (evidence, codes) = (read_case(&case), all_codes(&case));
        for (unit, name) in [
            ("transcript", "document"),
            ("turn", "paragraph"),
            ("segment", "segment"),
        ] {
            let found = table(&evidence, &codes, &codes, unit);
            for (row, column, counts) in cells(&case, &found) {
                let expected = &case["expected"]["unit_association"][name][format!("{row}|{column}")];
                let Some(fields) = expected.as_object() else { continue };
                let place = format!("{} {unit} {row} {column}", case["id"]);
                assert_eq!(
                    [counts.a, counts.a_total, counts.b_total],
                    ["n12", "n1", "n2"].map(|key| fields[key].as_u64().expect("a count")),
                    "{place}"
                );
                assert_eq!(counts.n, fields["N"].as_u64(), "{place}");
                for key in [
                    "jaccard",
                    "dice",
                    "lift",
                    "pmi_log2",
                    "phi",
                    "odds_ratio",
                    "odds_ratio_haldane",
                ] {
                    agree(
                        measure::find(key).expect("known").value(&counts),
                        &fields[key],
                        &format!("{place} {key}"),
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 500, "only {compared} values compared");
}

fn agree(found: Option<f64>, expected: &Value, place: &str) {
    match (found, expected.as_f64()) {
        (None, None) => {}
        (Some(found), Some(expected)) => assert!(
            (found - expected).abs() < TOLERANCE,
            "{place}: {found} is not {expected}"
        ),
        (found, expected) => panic!("{place}: {found:?} is not {expected:?}"),
    }
}
