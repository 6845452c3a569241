//! Real material, which is not part of the repository: published passages with two codings, the report they come from, transcripts by
//! others. Run with `cargo test -p emic --test suite -- --ignored`; `EMIC_SHARED` names the folder, by default `../shared`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::builder::{Left, emic, repository, walk};
use crate::records::{Json, Record};

const SETTINGS: &str = "title: t\ncodebooks: [builtin:bronstein]\nspeakers: none\ncoders: [a, b]\n";

/// Endings of files that are not transcripts in text or Word.
const NOT_READ: [&str; 5] = ["pdf", "srt", "tsv", "vtt", "xlsx"];

fn shared(below: &str) -> PathBuf {
    let folder = std::env::var_os("EMIC_SHARED").map_or_else(|| repository().join("../shared"), PathBuf::from);
    folder.join("real").join(below)
}

/// The passages, each a transcript of its own.
fn passages() -> Left {
    let mut run = emic("").file("emic.yaml", SETTINGS);
    run = run.file("cases.csv", fs::read(shared("quotes/cases.csv")).unwrap());
    for entry in fs::read_dir(shared("quotes/texts")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        run = run.file(&format!("transcripts/{name}"), fs::read(&path).unwrap());
    }
    coded(run.ready(), &shared("quotes/codings.csv"), "--read-all")
}

/// The report in which they stand, as one document.
fn report() -> Left {
    let text = fs::read(shared("study/report.txt")).unwrap();
    let run = emic("")
        .file("emic.yaml", SETTINGS)
        .file("transcripts/report.txt", text);
    coded(run.ready(), &shared("study/codings.csv"), "")
}

/// The study with a table of codings brought in.
fn coded(study: Left, table: &Path, options: &str) -> Left {
    let words = format!("code import \"{}\" {options}", table.display());
    let told = String::from_utf8(study.result(&words)).unwrap();
    assert!(told.starts_with("import 372 codes at 234 passages"), "{told}");
    assert_eq!(study.result("check"), b"no problems found\n");
    study
}

fn records(study: &Left, words: &str) -> Vec<Record> {
    Json::read(&study.result(&format!("{words} --format json"))).records()
}

/// The number in the only record in which these fields have these values.
#[track_caller]
fn figure(records: &[Record], wanted: &[(&str, &str)], field: &str) -> u64 {
    let fits = |record: &&Record| wanted.iter().all(|(key, value)| record[*key] == *value);
    let found: Vec<&Record> = records.iter().filter(fits).collect();
    assert_eq!(found.len(), 1, "{wanted:?}");
    found[0][field].as_u64().unwrap()
}

#[test]
#[ignore = "needs the folder of real material, see EMIC_SHARED"]
fn references_of_the_published_passages() {
    let study = passages();
    let all = records(&study, "frequencies");
    let signed = records(&study, "frequencies --split valence");
    for (code, references, plus, minus) in [
        ("interdependence", 38, 25, 13),
        ("collective-ownership", 34, 21, 13),
        ("structural-characteristics", 34, 10, 24),
    ] {
        assert_eq!(figure(&all, &[("code", code)], "references"), references, "{code}");
        let with = |sign| figure(&signed, &[("code", code), ("valence", sign)], "references");
        assert_eq!((with("+"), with("-")), (plus, minus), "{code}");
    }
    assert_eq!(figure(&all, &[("code", "professional-roles")], "references"), 31);
    assert_eq!(figure(&all, &[("code", "role-flexibility")], "references"), 17);
    let sectors = records(&study, "frequencies role-flexibility --split valence --by sector");
    for (sector, sign, references) in [
        ("jeugdhulp", "+", 8),
        ("jeugdhulp", "-", 8),
        ("onderwijs", "+", 1),
        ("onderwijs", "-", 0),
    ] {
        let found = figure(&sectors, &[("group", sector), ("valence", sign)], "references");
        assert_eq!(found, references, "role-flexibility{sign} in {sector}");
    }
}

#[test]
#[ignore = "needs the folder of real material, see EMIC_SHARED"]
fn codes_together_in_the_published_passages() {
    let study = passages();
    let matrix = records(&study, "matrix --unit segment");
    for (row, column, together) in [
        ("interdependence", "professional-roles", 9),
        ("interdependence", "collective-ownership", 8),
        ("process-reflection", "interdependence", 6),
    ] {
        let wanted = [("row", row), ("column", column)];
        assert_eq!(figure(&matrix, &wanted, "a"), together, "{row} and {column}");
        assert_eq!(figure(&matrix, &wanted, "units"), 118, "segments of coder a");
    }
    let cases = records(&study, "matrix interdependence sector --unit case");
    for (sector, number) in [("jeugdhulp", 12), ("onderwijs", 26)] {
        assert_eq!(figure(&cases, &[("column", sector)], "a"), number, "{sector}");
    }
}

#[test]
#[ignore = "needs the folder of real material, see EMIC_SHARED"]
fn positions_in_the_report_hold_the_passages() {
    let study = report();
    let lines = fs::read_to_string(shared("study/quotes.jsonl")).unwrap();
    let passages: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let text_at: BTreeMap<(u64, u64), &str> = passages
        .iter()
        .map(|passage| {
            let place = (passage["start"].as_u64().unwrap(), passage["end"].as_u64().unwrap());
            (place, passage["text"].as_str().unwrap())
        })
        .collect();
    assert_eq!(text_at.len(), 122);
    for (coder, codings) in [("a", 192), ("b", 180)] {
        let found = records(&study, &format!("code list --coder {coder}"));
        assert_eq!(found.len(), codings, "codings of {coder}");
        for coding in found {
            let place = (coding["start"].as_u64().unwrap(), coding["end"].as_u64().unwrap());
            assert_eq!(coding["quote"], text_at[&place], "{coder}, {place:?}");
        }
    }
}

#[test]
#[ignore = "needs the folder of real material, see EMIC_SHARED"]
fn both_studies_give_the_same_matrix_of_segments() {
    let (passages, report) = (passages(), report());
    for words in [
        "matrix --unit segment --coder a",
        "matrix --unit segment --coder b",
        "matrix --unit segment --coder a,b --measure jaccard",
    ] {
        assert_eq!(records(&passages, words), records(&report, words), "{words}");
    }
}

#[test]
#[ignore = "needs the folder of real material, see EMIC_SHARED"]
fn transcripts_by_others_come_in_or_are_refused_with_a_reason() {
    let (mut taken, mut refused) = (0, 0);
    walk(&shared("transcripts"), &mut |path| {
        let study = emic("").file("emic.yaml", "title: t\n").ready();
        let output = study
            .process(&format!("import \"{}\"", path.display()))
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        let name = path.display();
        if is_transcript(path) {
            assert_eq!(output.status.code(), Some(0), "{name}: {told}");
            let check = study.process("check").output().unwrap();
            assert_eq!(
                check.status.code(),
                Some(0),
                "{name}: {}",
                String::from_utf8_lossy(&check.stdout)
            );
            taken += 1;
        } else {
            assert_eq!(output.status.code(), Some(2), "{name}: {told}");
            assert!(told.contains("\nhelp: ") && !study.has("transcripts"), "{name}: {told}");
            refused += 1;
        }
    });
    println!("{taken} came in, {refused} were refused");
    assert!(taken > 0 && refused > 0);
}

/// A text without ending is read as one; what the words show counts for more than an ending.
fn is_transcript(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !NOT_READ.contains(&ending) && !fs::read(path).unwrap().starts_with(b"WEBVTT")
}
