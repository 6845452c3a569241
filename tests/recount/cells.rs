//! What cells hold, and sets of codes, counted a second time.

use std::collections::BTreeSet;

use super::counter::Coding;
use super::{COUNTER, number, records, text};
use crate::reports::json;

const COMPETENCIES: [&str; 5] = [
    "interdependence",
    "newly-created-activities",
    "role-flexibility",
    "collective-ownership",
    "process-reflection",
];

/// The characters of respondents that a code covers.
fn characters(code: &str) -> BTreeSet<(&str, usize)> {
    let places = COUNTER.places_of(code);
    let said = COUNTER.turns.iter().flat_map(|turn| {
        let here = places.iter().filter(|place| place.0 == turn.transcript);
        let shared = here.flat_map(|place| place.1.max(turn.start)..place.2.min(turn.end));
        shared.map(|at| (turn.transcript.as_str(), at)).collect::<Vec<_>>()
    });
    said.collect()
}

#[test]
fn characters_under_two_codes() {
    let covered = COMPETENCIES.map(characters);
    for record in records("matrix competency/* --cells characters") {
        let [row, column] = ["row", "column"].map(|field| {
            let code = text(&record, field);
            &covered[COMPETENCIES.iter().position(|known| *known == code).unwrap()]
        });
        let expected = [row.intersection(column).count(), row.len(), column.len()];
        assert_eq!(
            ["a", "row_total", "column_total"].map(|field| number(&record, field)),
            expected
        );
    }
}

#[test]
fn the_share_of_a_sectors_cases_that_mention_a_code() {
    let shares = json("matrix-cases").records();
    let sectors: BTreeSet<&str> = COUNTER.sectors.values().map(String::as_str).collect();
    assert_eq!(sectors, BTreeSet::from(["jeugdhulp", "onderwijs"]));
    let mut seen = BTreeSet::new();
    for record in shares.iter().filter(|record| sectors.contains(text(record, "column"))) {
        let (row, sector) = (text(record, "row"), text(record, "column"));
        let cases = COUNTER.sectors.iter().filter(|(_, of)| *of == sector).count();
        let mentions = COUNTER
            .of_theme(row)
            .filter(|coding| COUNTER.sectors[&coding.transcript] == sector);
        let mentions: BTreeSet<&str> = mentions.map(|coding| coding.transcript.as_str()).collect();
        assert_eq!(
            [number(record, "a"), number(record, "base")],
            [mentions.len(), cases],
            "{row} in {sector}"
        );
        let share = record["value"].as_f64().unwrap();
        assert!((share - mentions.len() as f64 / cases as f64).abs() < 1e-12);
        seen.insert((row, sector));
    }
    assert_eq!(seen.len(), COMPETENCIES.len() * sectors.len());
}

#[test]
fn turns_in_which_three_codes_stand_together() {
    let found = json("cooccurrences").records();
    assert!(found.is_sorted_by_key(|record| std::cmp::Reverse(number(record, "a"))));
    let mut of_competencies = 0;
    for record in &found {
        let codes: Vec<&str> = record["codes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|code| code.as_str().unwrap())
            .collect();
        let turns = codes.iter().map(|code| COUNTER.turns_of(code));
        let turns = turns
            .reduce(|all, one| all.intersection(&one).copied().collect())
            .unwrap();
        let cases: BTreeSet<&str> = turns.iter().map(|&at| COUNTER.turns[at].transcript.as_str()).collect();
        assert_eq!(
            [number(record, "a"), number(record, "cases")],
            [turns.len(), cases.len()],
            "{codes:?}"
        );
        of_competencies += usize::from(codes.iter().all(|code| COMPETENCIES.contains(code)));
    }
    // Every triple that stands anywhere is told.
    let stand = |codes: [&str; 3]| {
        let turns = codes.map(|code| COUNTER.turns_of(code));
        turns[0]
            .iter()
            .any(|turn| turns[1].contains(turn) && turns[2].contains(turn))
    };
    let five = COMPETENCIES;
    let triples =
        (0..5).flat_map(|x| (x + 1..5).flat_map(move |y| (y + 1..5).map(move |z| [five[x], five[y], five[z]])));
    assert_eq!(of_competencies, triples.filter(|codes| stand(*codes)).count());
}

#[test]
fn behind_a_cell_stand_the_passages_of_the_code_in_the_sector() {
    let quotes = records("matrix competency/* sector --cell collective-ownership,jeugdhulp");
    let found: BTreeSet<_> = quotes.iter().map(super::place).collect();
    let there = |coding: &&Coding| COUNTER.sectors[&coding.transcript] == "jeugdhulp";
    let expected: BTreeSet<_> = COUNTER
        .of_theme("collective-ownership")
        .filter(there)
        .map(Coding::place)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_group_of_a_passage_behind_a_cell_stands_in_a_field_of_its_own() {
    let words = "matrix competency/* context-factor/* --by sector --cell role-flexibility,personal-characteristics";
    let quotes = records(words);
    assert!(!quotes.is_empty());
    for quote in &quotes {
        assert_eq!(text(quote, "theme"), "role-flexibility,personal-characteristics");
        assert_eq!(text(quote, "of_group"), COUNTER.sectors[text(quote, "transcript")]);
    }
    let whole = records("matrix competency/* context-factor/* --cell role-flexibility,personal-characteristics");
    assert!(whole.iter().all(|quote| quote["of_group"].is_null()));
    assert_eq!(whole.len(), quotes.len());
}
