//! How long building, opening and asking an index takes: `cargo run --release -p emic-search --example measure -- 300 3000`
//! makes a study of 300 transcripts of 3,000 words; `-- FOLDER` measures the study in a folder.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a tool for contributors that prints figures"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use emic_core::expression::parse;
use emic_core::model::Study;
use emic_core::read::{Sources, read, understand};
use emic_search::{Index, IndexPlace, Limit, Query};

const QUERIES: [&str; 8] = [
    "vertrouwen",
    "samen werken",
    "\"elkaar nodig\"",
    "w1*",
    "w12345~",
    "w12 OR w13 NOT w14",
    "NOT w12",
    "speaker:I w7",
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let started = Instant::now();
    let study = match arguments.as_slice() {
        [transcripts, words] => made(number(transcripts), number(words), 0),
        [folder] => read(Path::new(folder))
            .expect("a study")
            .study
            .expect("a readable study"),
        _ => made(6, 700, 0),
    };
    report("reading the study", started);
    let derived = std::env::temp_dir().join(format!("emic-measure-{}", std::process::id()));
    measure(&study, &derived);
    if let [transcripts, words] = arguments.as_slice() {
        let changed = made(number(transcripts), number(words), 1);
        open("one transcript indexed again", &derived, &changed);
    }
    let file: PathBuf = derived.join("index/search.idx");
    println!("{} bytes on disk", std::fs::metadata(file).expect("an index").len());
    std::fs::remove_dir_all(derived).expect("the folder was made here");
}

fn measure(study: &Study, derived: &Path) {
    open("building", derived, study);
    open("opening", derived, study);
    let index = open("opening again", derived, study);
    for text in QUERIES {
        for limit in [Limit::First(20), Limit::All] {
            let query = Query::stemmed(parse(text).expect("a query"));
            let started = Instant::now();
            let hits = index.search(&query, limit).expect("an answer");
            report(&format!("{text} ({} of {})", hits.hits.len(), hits.total), started);
        }
    }
}

fn open<'s>(what: &str, derived: &Path, study: &'s Study) -> Index<'s> {
    let started = Instant::now();
    let index = Index::open(IndexPlace::Folder(derived), study).expect("an index");
    report(&format!("{what} {:?} {:?}", index.kept(), index.update()), started);
    index
}

fn report(what: &str, since: Instant) {
    println!("{:9.2} ms  {what}", since.elapsed().as_secs_f64() * 1000.0);
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

/// A study of invented words, frequent ones often; `salt` changes the first transcript.
fn made(transcripts: usize, words: usize, salt: u64) -> Study {
    let mut files = vec![("emic.yaml".to_owned(), "title: t".to_owned())];
    for number in 0..transcripts {
        let mut state = number as u64 * 7919 + if number == 0 { salt } else { 0 };
        files.push((format!("transcripts/R{number}.txt"), text(words, &mut state)));
    }
    understand(Sources::from_iter(files)).study.expect("a study")
}

fn text(words: usize, state: &mut u64) -> String {
    let mut text = String::new();
    for place in 0..words {
        match place % 60 {
            0 => text.push_str("\nI: "),
            12 => text.push_str("\nR: "),
            _ => text.push(' '),
        }
        let chance = next(state);
        match place % 400 {
            17 => text.push_str("elkaar nodig"),
            200 => text.push_str("vertrouwen en samen werken"),
            _ => text.push_str(&format!("w{}", (40_000.0 * chance.powi(6)) as u64)),
        }
    }
    text
}

/// A number from 0 to 1.
fn next(state: &mut u64) -> f64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 11) as f64 / (1u64 << 53) as f64
}
