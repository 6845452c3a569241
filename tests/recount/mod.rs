//! The figures of the demonstration study, counted a second time straight from its files.

mod cells;
mod counter;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use self::counter::{Coding, Counter};
use crate::builder::{Left, emic};
use crate::records::{Json, Record};
use crate::reports::json;

static COUNTER: LazyLock<Counter> = LazyLock::new(Counter::read);
static STUDY: LazyLock<Left> = LazyLock::new(|| emic("").copy_of("corpus").ready());

fn records(words: &str) -> Vec<Record> {
    Json::read(&STUDY.result(&format!("{words} --format json"))).records()
}

fn text<'a>(record: &'a Record, field: &str) -> &'a str {
    record[field].as_str().unwrap()
}

fn number(record: &Record, field: &str) -> usize {
    usize::try_from(record[field].as_u64().unwrap()).unwrap()
}

#[test]
fn references_segments_and_transcripts_of_every_theme_and_sign() {
    let records = json("frequencies").records();
    let mut told = BTreeSet::new();
    for record in &records {
        let (code, sign, sector) = (text(record, "code"), text(record, "valence"), text(record, "group"));
        let asked = |coding: &&Coding| coding.sign == sign && COUNTER.sectors[&coding.transcript] == sector;
        let given: Vec<&Coding> = COUNTER.of_theme(code).filter(asked).collect();
        let places: BTreeSet<_> = given.iter().map(|coding| coding.place()).collect();
        let transcripts: BTreeSet<_> = given.iter().map(|coding| &coding.transcript).collect();
        let expected = [given.len(), places.len(), transcripts.len(), transcripts.len()];
        let found = ["references", "segments", "transcripts", "cases"].map(|field| number(record, field));
        assert_eq!(
            found, expected,
            "references, segments, transcripts, cases of {code}, {sign}, {sector}"
        );
        told.insert((code, sign));
    }
    let silent = COUNTER
        .codings
        .iter()
        .find(|coding| !told.contains(&(coding.code.as_str(), coding.sign)));
    assert!(silent.is_none(), "nothing is told of {}", silent.unwrap().code);
    assert!(COUNTER.codings.len() > 200, "the counter has read the codings");
}

#[test]
fn turns_in_which_two_codes_meet() {
    let records = json("matrix").records();
    assert_eq!(records.len(), 9 * 9);
    for record in &records {
        let (row, column) = (text(record, "row"), text(record, "column"));
        let (rows, columns) = (COUNTER.turns_of(row), COUNTER.turns_of(column));
        let expected = [
            rows.intersection(&columns).count(),
            rows.len(),
            columns.len(),
            COUNTER.turns.len(),
        ];
        let found = ["a", "row_total", "column_total", "units"].map(|field| number(record, field));
        assert_eq!(found, expected, "a, A, B, N of {row} and {column}");
    }
}

#[test]
fn turns_of_a_code_in_a_sector() {
    let of_sector = |record: &Record| ["onderwijs", "jeugdhulp"].contains(&text(record, "column"));
    for record in json("matrix-attributes").records().into_iter().filter(of_sector) {
        let (row, sector) = (text(&record, "row"), text(&record, "column"));
        let here = |at: &usize| COUNTER.sectors[&COUNTER.turns[*at].transcript] == sector;
        let all = (0..COUNTER.turns.len()).filter(here).count();
        let expected = [COUNTER.turns_of(row).into_iter().filter(here).count(), all];
        let found = ["a", "column_total"].map(|field| number(&record, field));
        assert_eq!(found, expected, "{row} in {sector}");
    }
}

#[test]
fn ordered_pairs_of_places_that_share_a_character() {
    for record in json("matrix-overlap").records() {
        let (row, column) = (text(&record, "row"), text(&record, "column"));
        let (rows, columns) = (COUNTER.places_of(row), COUNTER.places_of(column));
        let pairs = rows
            .iter()
            .flat_map(|one| columns.iter().map(move |other| (one, other)));
        let meet = pairs.filter(|(one, other)| one.0 == other.0 && one.1 < other.2 && other.1 < one.2);
        // With itself a code makes unordered pairs of two different places.
        let count = match row == column {
            true => meet.filter(|(one, other)| one < other).count(),
            false => meet.count(),
        };
        let found = ["a", "row_total", "column_total"].map(|field| number(&record, field));
        assert_eq!(found, [count, rows.len(), columns.len()], "{row} and {column}");
    }
}

#[test]
fn all_quotes_of_a_theme_are_its_places_with_the_words_of_the_transcript() {
    let records = records("quotes competency/* context-factor/* --all");
    for code in COUNTER.below["competency"]
        .iter()
        .chain(&COUNTER.below["context-factor"])
    {
        let of_theme = records.iter().filter(|record| text(record, "theme") == code);
        let found: BTreeSet<_> = of_theme.map(place).collect();
        let heading = COUNTER.below[code].len() > 1;
        assert!(heading || found == COUNTER.places_of(code), "places of {code}");
    }
    for record in &records {
        let (transcript, start, end) = place(record);
        assert_eq!(text(record, "text"), COUNTER.words(transcript, start, end));
        assert_eq!(text(record, "place"), format!("{transcript}@{start}-{end}"));
    }
}

#[test]
fn every_place_that_is_named_holds_the_words_that_are_shown() {
    let words = |command: &str, field: &str| {
        for record in records(command) {
            let (transcript, start, end) = place(&record);
            assert_eq!(text(&record, field), COUNTER.words(transcript, start, end), "{command}");
        }
    };
    words("code list", "quote");
    words("search school --limit 0", "text");
    words("search code:interdependence --limit 0", "text");
    for record in json("show").records() {
        let (start, end) = (number(&record, "start"), number(&record, "end"));
        assert_eq!(text(&record, "text"), COUNTER.words("R11", start, end));
    }
}

fn place(record: &Record) -> (&str, usize, usize) {
    (
        text(record, "transcript"),
        number(record, "start"),
        number(record, "end"),
    )
}
