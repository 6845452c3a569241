//! A second reader of the demonstration study, simpler than the program's and with nothing in common with it: a YAML library, lines,
//! characters, sets.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_yaml::Value;

use crate::builder::repository;

/// One code given to one passage.
pub struct Coding {
    pub transcript: String,
    pub start: usize,
    pub end: usize,
    pub code: String,
    /// `+`, `-` or `none`.
    pub sign: &'static str,
    /// The numbers of the respondents' turns that it touches.
    turns: Vec<usize>,
}

/// The words of one respondent between two questions.
pub struct Turn {
    pub transcript: String,
    pub start: usize,
    pub end: usize,
}

/// The study as far as the counter needs it.
pub struct Counter {
    /// The characters after the head, by transcript.
    pub bodies: BTreeMap<String, Vec<char>>,
    /// The respondents' turns.
    pub turns: Vec<Turn>,
    /// What `consensus`, the main coder, gave to respondents' words.
    pub codings: Vec<Coding>,
    /// The codes below each code, itself too.
    pub below: BTreeMap<String, BTreeSet<String>>,
    /// The sector of each transcript.
    pub sectors: BTreeMap<String, String>,
}

impl Counter {
    /// Reads the files.
    pub fn read() -> Self {
        let study = repository().join("corpus");
        let mut bodies = BTreeMap::new();
        for sector in ["onderwijs", "jeugdhulp"] {
            for path in files(&study.join("transcripts").join(sector)) {
                bodies.insert(stem(&path), body(&fs::read_to_string(&path).unwrap()));
            }
        }
        let turns: Vec<Turn> = bodies.iter().flat_map(|(id, body)| turns(id, body)).collect();
        let mut codings: Vec<Coding> = files(&study.join("coding/consensus"))
            .iter()
            .flat_map(|path| codings(path))
            .collect();
        for coding in &mut codings {
            coding.turns = (0..turns.len()).filter(|&at| coding.touches(&turns[at])).collect();
        }
        codings.retain(|coding| !coding.turns.is_empty());
        Self {
            bodies,
            turns,
            codings,
            below: ["bronstein", "samenwerking"]
                .into_iter()
                .flat_map(codes_below)
                .collect(),
            sectors: sectors(&fs::read_to_string(study.join("cases.csv")).unwrap()),
        }
    }

    /// The codings of a code and of all codes below it.
    pub fn of_theme<'a>(&'a self, code: &str) -> impl Iterator<Item = &'a Coding> {
        let below = &self.below[code];
        self.codings.iter().filter(|coding| below.contains(&coding.code))
    }

    /// The numbers of the turns that a theme is in.
    pub fn turns_of(&self, code: &str) -> BTreeSet<usize> {
        let touched = self.of_theme(code).flat_map(|coding| &coding.turns);
        touched.copied().collect()
    }

    /// The different places of a theme.
    pub fn places_of(&self, code: &str) -> BTreeSet<(&str, usize, usize)> {
        self.of_theme(code).map(Coding::place).collect()
    }

    /// The characters from `start` up to `end`.
    pub fn words(&self, transcript: &str, start: usize, end: usize) -> String {
        self.bodies[transcript][start..end].iter().collect()
    }
}

impl Coding {
    /// Transcript, start and end.
    pub fn place(&self) -> (&str, usize, usize) {
        (&self.transcript, self.start, self.end)
    }

    fn touches(&self, turn: &Turn) -> bool {
        self.transcript == turn.transcript && self.start < turn.end && turn.start < self.end
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// All after the head, which the demonstration study always has.
fn body(file: &str) -> Vec<char> {
    let (_, rest) = file.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    rest.chars().collect()
}

/// Lines that begin with the label of a respondent, a time in brackets before it or not, and all that follows until the next
/// label; without any label, paragraphs.
fn turns(transcript: &str, body: &[char]) -> Vec<Turn> {
    let (mut turns, mut at, mut speaking) = (Vec::<Turn>::new(), 0, false);
    let lines: Vec<(String, usize)> = body
        .split_inclusive(|&c| c == '\n')
        .map(|line| (line.iter().collect(), line.len()))
        .collect();
    let has_labels = lines.iter().any(|(line, _)| label(line).is_some());
    let mut open = false;
    for (line, length) in &lines {
        let words = line.trim_end().chars().count();
        match label(line) {
            Some((name, before)) => {
                speaking = name != "I";
                if speaking {
                    turns.push(Turn {
                        transcript: transcript.to_owned(),
                        start: at + before,
                        end: at + words,
                    });
                }
            }
            None if has_labels && speaking && words > 0 => turns.last_mut().unwrap().end = at + words,
            None if has_labels => {}
            None if words == 0 => open = false,
            None if open => turns.last_mut().unwrap().end = at + words,
            None => {
                open = true;
                turns.push(Turn {
                    transcript: transcript.to_owned(),
                    start: at,
                    end: at + words,
                });
            }
        }
        at += length;
    }
    turns
}

/// The label of a line, and how many characters stand before what is said.
fn label(line: &str) -> Option<(&'static str, usize)> {
    let time = if line.starts_with('[') {
        line.chars().take_while(|&c| c != ' ').count() + 1
    } else {
        0
    };
    let rest: String = line.chars().skip(time).collect();
    let mut names = ["I", "R", "R1", "R2"].into_iter();
    let name = names.find(|name| rest.starts_with(&format!("{name}: ")))?;
    Some((name, time + name.len() + 2))
}

fn codings(path: &Path) -> Vec<Coding> {
    let file: Value = serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut codings = Vec::new();
    for segment in file["segments"].as_sequence().unwrap() {
        let (start, end) = segment["at"].as_str().unwrap().split_once('-').unwrap();
        for code in segment["codes"].as_sequence().unwrap() {
            let code = code.as_str().unwrap();
            codings.push(Coding {
                transcript: stem(path),
                start: start.parse().unwrap(),
                end: end.parse().unwrap(),
                code: code.trim_end_matches(['+', '-']).to_owned(),
                turns: Vec::new(),
                sign: if code.ends_with('+') {
                    "+"
                } else if code.ends_with('-') {
                    "-"
                } else {
                    "none"
                },
            });
        }
    }
    codings
}

fn codes_below(book: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = repository().join(format!("codebooks/{book}.yaml"));
    let file: Value = serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut below = BTreeMap::new();
    for code in file["codes"].as_sequence().unwrap() {
        descend(code, &mut below);
    }
    below
}

/// Notes a code and all below it, and gives their ids.
fn descend(code: &Value, below: &mut BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let id = code["id"].as_str().unwrap().to_owned();
    let mut ids = BTreeSet::from([id.clone()]);
    for child in code.get("children").and_then(Value::as_sequence).into_iter().flatten() {
        ids.extend(descend(child, below));
    }
    below.insert(id, ids.clone());
    ids
}

/// The first two columns; each transcript of the demonstration study is a case of the same name.
fn sectors(table: &str) -> BTreeMap<String, String> {
    let rows = table.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        Some((cells.next()?.to_owned(), cells.next()?.to_owned()))
    });
    rows.collect()
}
