//! The page of findings beside the demonstration study is true: its outputs, its quotes, and every figure in its prose.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::builder::{copy, repository};
use crate::page;

const PAGE: &str = "corpus/BEVINDINGEN.md";

/// Words that count without telling how many.
const VAGUE: &[&str] = &[
    "vaak",
    "meestal",
    "de meeste",
    "veel respondenten",
    "often",
    "most respondents",
];

#[test]
fn the_page_shows_what_the_program_prints() {
    let place = tempfile::tempdir().unwrap();
    copy(&repository().join("corpus"), place.path());
    page::hold(PAGE, place.path());
}

#[test]
fn each_figure_in_the_prose_stands_in_an_output_of_the_page() {
    let page = written();
    let shown: BTreeSet<String> = outputs(&page).iter().flat_map(|line| numbers(line)).collect();
    let unseen: Vec<String> = numbers(&prose(&page))
        .into_iter()
        .filter(|number| !shown.contains(number))
        .collect();
    assert_eq!(unseen, Vec::<String>::new());
}

#[test]
fn each_part_of_a_whole_stands_in_one_line_with_that_whole() {
    let page = written();
    let lines: Vec<Vec<String>> = outputs(&page).iter().map(|line| numbers(line)).collect();
    let shares = shares(&prose(&page));
    assert!(shares.len() > 30);
    for (part, whole) in shares {
        let told = lines.iter().any(|line| line.contains(&part) && line.contains(&whole));
        assert!(told, "{part} of {whole} stands in no line of an output");
    }
}

#[test]
fn each_part_told_of_a_code_stands_in_the_rows_of_that_code() {
    let page = written();
    let told: Vec<(&str, &str)> = page.split("\n\n").filter_map(about_a_code).collect();
    assert_eq!(told.len(), 9, "five competencies and four factors");
    for (code, paragraph) in told {
        let rows: Vec<Vec<String>> = rows(&page, code).into_iter().map(numbers).collect();
        for (part, whole) in shares(&prose(paragraph)) {
            let told = rows.iter().any(|row| row.contains(&part) && row.contains(&whole));
            assert!(told, "{part} of {whole} stands in no row of {code}");
        }
    }
}

#[test]
fn each_figure_stands_with_its_own_interval() {
    let page = written();
    let lines: Vec<Vec<String>> = outputs(&page).iter().map(|line| numbers(line)).collect();
    let intervals = intervals(&prose(&page));
    assert!(intervals.len() > 4);
    for told in intervals {
        let stands = lines.iter().any(|line| told.iter().all(|number| line.contains(number)));
        assert!(stands, "{told:?} stand together in no line of an output");
    }
}

#[test]
fn how_many_is_told_in_figures() {
    let prose = prose(&written()).to_lowercase();
    for word in VAGUE {
        assert!(!prose.contains(word), "`{word}` does not tell how many");
    }
}

#[test]
fn each_quote_is_verbatim_and_bears_its_code() {
    let page = written();
    let passages = passages();
    let quotes = quotes(&page);
    assert_eq!(quotes.len(), 18, "two for each competency and each factor");
    let speakers: BTreeSet<&str> = quotes.iter().map(|quote| &quote.place[..3]).collect();
    assert_eq!(speakers.len(), 18, "nobody is quoted twice");
    for quote in &quotes {
        assert_eq!(in_transcript(&quote.place), quote.words);
        let passage = passages.iter().find(|passage| passage["place"] == quote.place.as_str());
        let passage = passage.unwrap_or_else(|| panic!("{} is no coded passage", quote.place));
        let codes: Vec<&str> = passage["codes"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|code| code.as_str())
            .collect();
        assert!(codes.contains(&quote.code.as_str()), "{} has {codes:?}", quote.place);
        let who = [
            &passage["case"],
            &passage["attributes"]["role"],
            &passage["attributes"]["group"],
        ];
        assert_eq!(quote.who, who.map(|part| part.as_str().unwrap()).join(", "));
    }
}

#[test]
fn each_place_in_the_prose_is_a_coded_passage() {
    let known: BTreeSet<String> = passages()
        .iter()
        .map(|passage| passage["place"].as_str().unwrap().to_owned())
        .collect();
    let page = written();
    let named: Vec<&str> = page
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '@' && letter != '-')
        .filter(|word| word.starts_with('R') && word.contains('@'))
        .collect();
    assert!(named.len() > 18);
    for place in named {
        assert!(known.contains(place), "{place} is no coded passage of the consensus");
    }
}

fn written() -> String {
    fs::read_to_string(repository().join(PAGE)).unwrap()
}

/// One quote of the page: `> “words”` and below it `> — who (place): code`.
struct Quote {
    words: String,
    who: String,
    place: String,
    code: String,
}

fn quotes(page: &str) -> Vec<Quote> {
    let lines: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("> ")).collect();
    lines
        .join(" ")
        .split("` “")
        .map(|part| {
            let (words, rest) = part.split_once("” — ").unwrap();
            let (who, rest) = rest.split_once(" (").unwrap();
            let (place, code) = rest.split_once("): `").unwrap();
            Quote {
                words: words.trim_start_matches('“').to_owned(),
                who: who.to_owned(),
                place: place.to_owned(),
                code: code.trim_end_matches('`').to_owned(),
            }
        })
        .collect()
}

/// The words that stand at a place, read from the transcript itself.
fn in_transcript(place: &str) -> String {
    let (name, span) = place.split_once('@').unwrap();
    let (start, end) = span.split_once('-').unwrap();
    let (start, end): (usize, usize) = (start.parse().unwrap(), end.parse().unwrap());
    let text = ["onderwijs", "jeugdhulp"]
        .iter()
        .find_map(|sector| {
            fs::read_to_string(repository().join(format!("corpus/transcripts/{sector}/{name}.txt"))).ok()
        })
        .unwrap();
    let said = text.splitn(3, "---\n").nth(2).unwrap();
    said.chars().skip(start).take(end - start).collect()
}

/// Every passage of the consensus with a code of the model, as the program tells it.
fn passages() -> Vec<serde_json::Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_emic"))
        .args(["quotes", "competency", "context-factor", "--all", "--format", "json"])
        .current_dir(repository().join("corpus"))
        .output()
        .unwrap();
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    told["quotes"].as_array().unwrap().clone()
}

/// The lines that stand below the commands of the page.
fn outputs(page: &str) -> Vec<&str> {
    let blocks = page
        .split("```console\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next());
    blocks
        .flat_map(str::lines)
        .filter(|line| !line.starts_with("$ "))
        .collect()
}

/// The rows below the name of a code in a table, up to the next empty line.
fn rows<'page>(page: &'page str, code: &str) -> Vec<&'page str> {
    let below = outputs(page).into_iter().skip_while(|line| *line != code).skip(1);
    below.take_while(|line| line.starts_with(' ')).collect()
}

/// The code that a paragraph is about, named in bold at its start, with the paragraph.
fn about_a_code(paragraph: &str) -> Option<(&str, &str)> {
    let (code, _) = paragraph.strip_prefix("**")?.split_once("**")?;
    Some((code, paragraph))
}

/// What is claimed: no headings, quotes, commands and outputs, nor what stands between backticks.
fn prose(page: &str) -> String {
    let plain = page.split("```").step_by(2).flat_map(str::lines);
    let told: Vec<&str> = plain.filter(|line| !line.starts_with(['#', '>'])).collect();
    told.join(" ").split('`').step_by(2).collect()
}

/// The numbers of a text without their signs, with a decimal comma; names of cases and places are none.
fn numbers(text: &str) -> Vec<String> {
    let words = text
        .split_whitespace()
        .map(|word| word.trim_start_matches(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !is_case(word)).flat_map(numbers_of).collect()
}

fn is_case(word: &str) -> bool {
    word.strip_prefix('R')
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

fn numbers_of(word: &str) -> Vec<String> {
    word.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ',' | '.'))
        .map(|number| number.trim_matches([',', '.']).replace('.', ","))
        .filter(|number| !number.is_empty())
        .collect()
}

/// Each `n [low; high]`: the last number before the bracket, and those inside.
fn intervals(text: &str) -> Vec<Vec<String>> {
    let parts: Vec<&str> = text.split(['[', ']']).collect();
    let pairs = parts.chunks(2).filter_map(|pair| Some((pair.first()?, pair.get(1)?)));
    pairs
        .map(|(before, inside)| {
            numbers(before)
                .into_iter()
                .next_back()
                .into_iter()
                .chain(numbers(inside))
                .collect()
        })
        .collect()
}

/// Each `n van de N` and `n of the N`.
fn shares(text: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let shares = words
        .windows(4)
        .filter(|four| matches!(four[1..3], ["van", "de"] | ["of", "the"]));
    shares
        .filter_map(|four| Some((numbers(four[0]).pop()?, numbers(four[3]).into_iter().next()?)))
        .collect()
}
