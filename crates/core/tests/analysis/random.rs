//! Random studies with signs, two coders and sectors, and what is in them, read a second time without the program's counting.

use emic_core::model::{Study, Valence};
use proptest::prelude::*;

use super::build::{Coding, study};

pub const CODES: [&str; 3] = ["a", "b", "c"];
const SIGNS: [&str; 3] = ["+", "-", ""];

const SETTINGS: &str = "title: t\ncoders: [x, y]\nmain-coder: x\n";
const CODEBOOK: &str = "id: own\ncodes:
- id: top
  codable: false
  valence: {plus: ja, minus: nee}
  children: [{id: a}, {id: b}, {id: c}]
";

/// A study and the same study with its codings in another order.
pub fn studies() -> impl Strategy<Value = (Study, Study)> {
    let turn = ("[IR]", "[a-eé🙂 ]{0,12}");
    let coding = (prop::bool::ANY, 0usize..3, 0usize..60, 1usize..30, 0usize..3, 0usize..3);
    let transcripts = prop::collection::vec(prop::collection::vec(turn, 1..5), 1..4);
    (transcripts, prop::collection::vec(coding, 0..14)).prop_map(|(transcripts, codings)| {
        let texts: Vec<(String, String)> = transcripts
            .iter()
            .enumerate()
            .map(|(i, turns)| {
                let lines = turns.iter().map(|(label, words)| format!("{label}: {words}x\n"));
                (format!("T{i}"), lines.collect())
            })
            .collect();
        let place = |&(second, transcript, start, length, code, sign): &(bool, usize, usize, usize, usize, usize)| {
            let (id, text) = &texts[transcript % texts.len()];
            let characters = text.chars().count();
            let start = start % characters;
            let end = (start + length).min(characters);
            let blank = text.chars().skip(start).take(end - start).all(char::is_whitespace);
            (!blank).then(|| Coding {
                coder: if second { "y" } else { "x" },
                transcript: id.clone(),
                start,
                end,
                code: format!("{}{}", CODES[code], SIGNS[sign]),
            })
        };
        let made = |order: Vec<Coding>| {
            let cases = "case,sector\nT0,school\nT1,care\nT2,\n";
            let rows: Vec<&str> = cases.lines().take(texts.len() + 1).collect();
            study(SETTINGS, CODEBOOK, &texts, &order, Some(&rows.join("\n")))
        };
        let there: Vec<Coding> = codings.iter().filter_map(place).collect();
        let back: Vec<Coding> = codings.iter().rev().filter_map(place).collect();
        (made(there), made(back))
    })
}

/// Studies of focus groups: in each transcript one voice of a school and one of a service.
pub fn focus_groups() -> impl Strategy<Value = Study> {
    let turn = ("[IRS]", "[a-e ]{0,9}");
    let coding = (0usize..2, 0usize..40, 1usize..20, 0usize..2);
    let transcripts = prop::collection::vec(prop::collection::vec(turn, 1..5), 1..3);
    (transcripts, prop::collection::vec(coding, 0..8)).prop_map(|(transcripts, codings)| {
        let head = |at| {
            format!(
                "---\ncase: T{at}\nspeakers: {{I: interviewer, R: respondent, S: {{role: respondent, case: S}}}}\n---\n"
            )
        };
        let texts: Vec<(String, String)> = transcripts
            .iter()
            .enumerate()
            .map(|(at, turns)| {
                let lines = turns.iter().map(|(label, words)| format!("{label}: {words}x\n"));
                (format!("T{at}"), head(at) + &lines.collect::<String>())
            })
            .collect();
        let place = |&(transcript, start, length, code): &(usize, usize, usize, usize)| {
            let (id, text) = &texts[transcript % texts.len()];
            let body = text.rsplit("---\n").next().unwrap_or(text);
            let start = start % body.len();
            let end = (start + length).min(body.len());
            (!body[start..end].trim().is_empty()).then(|| Coding {
                coder: "x",
                transcript: id.clone(),
                start,
                end,
                code: CODES[code].to_owned(),
            })
        };
        let codings: Vec<Coding> = codings.iter().filter_map(place).collect();
        let schools = (0..texts.len()).map(|at| format!("T{at},school\n"));
        let cases = format!("case,sector\nS,care\n{}", schools.collect::<String>());
        study(SETTINGS, CODEBOOK, &texts, &codings, Some(&cases))
    })
}

/// A coding as plain numbers and names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlainCoding {
    pub transcript: usize,
    pub start: usize,
    pub end: usize,
    pub code: String,
    pub sign: &'static str,
    pub coder: String,
}

/// A respondent's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainTurn {
    pub transcript: usize,
    pub start: usize,
    pub end: usize,
    pub sector: String,
}

/// A study as lists.
pub struct Plain {
    pub bodies: Vec<String>,
    pub turns: Vec<PlainTurn>,
    /// The codings that touch a turn.
    pub codings: Vec<PlainCoding>,
}

impl PlainCoding {
    pub fn touches(&self, turn: &PlainTurn) -> bool {
        self.transcript == turn.transcript && self.start < turn.end && turn.start < self.end
    }

    pub fn covers(&self, transcript: usize, at: usize) -> bool {
        self.transcript == transcript && self.start <= at && at < self.end
    }

    pub fn place(&self) -> (usize, usize, usize) {
        (self.transcript, self.start, self.end)
    }
}

impl Plain {
    /// Reads a study: respondents' turns and the codings of both coders on them.
    pub fn of(study: &Study) -> Self {
        let mut plain = Self {
            bodies: study.transcripts().map(|(_, t)| t.body().to_owned()).collect(),
            turns: Vec::new(),
            codings: Vec::new(),
        };
        for (at, (index, transcript)) in study.transcripts().enumerate() {
            for turn in &transcript.turns {
                let answers = transcript.speaker(turn).is_none_or(|speaker| speaker.label == "R");
                let read = study.coders().any(|(coder, _)| study.file(coder, index).is_some());
                if let Some(words) = turn.extent.filter(|_| answers && read) {
                    plain.turns.push(PlainTurn {
                        transcript: at,
                        start: words.start(),
                        end: words.end(),
                        sector: ["school", "care", "(none)"][at].to_owned(),
                    });
                }
            }
            for (coder, name) in study.coders() {
                for segment in study.file(coder, index).iter().flat_map(|file| &file.segments) {
                    plain
                        .codings
                        .extend(segment.judgements.iter().map(|judgement| PlainCoding {
                            transcript: at,
                            start: segment.span.start(),
                            end: segment.span.end(),
                            code: study.codebook.code(judgement.code).id.to_string(),
                            sign: match judgement.valence {
                                Valence::Plus => "+",
                                Valence::Minus => "-",
                                Valence::Neutral => "none",
                            },
                            coder: name.to_string(),
                        }));
                }
            }
        }
        let turns = plain.turns.clone();
        plain
            .codings
            .retain(|coding| turns.iter().any(|turn| coding.touches(turn)));
        plain
    }
}
