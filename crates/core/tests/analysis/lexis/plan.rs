//! Random interviews whose words are known beforehand.

use std::ops::Range;

use emic_core::model::Study;
use proptest::prelude::*;

use crate::build::{Coding, study};

/// What turns are made of; the last three are no words.
const PIECES: [&str; 10] = [
    "tijd",
    "School",
    "de",
    "elkaar",
    "collega's",
    "E-mail",
    "is",
    "(lacht)",
    "[tijd]",
    ",",
];
const WORDS: usize = 7;

#[derive(Debug, Clone)]
pub struct Turn {
    label: &'static str,
    pieces: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct Plan {
    transcripts: Vec<Vec<Turn>>,
    /// Transcript, first character, length.
    codings: Vec<(usize, usize, usize)>,
}

/// A word as it should be counted.
#[derive(Debug, Clone)]
pub struct Said {
    pub word: String,
    pub transcript: usize,
    pub turn: usize,
    pub case: &'static str,
    pub inside: bool,
}

pub fn plans() -> impl Strategy<Value = Plan> {
    let turn = (
        prop::sample::select(vec!["I", "R1", "R2"]),
        prop::collection::vec(0..PIECES.len(), 1..9),
    )
        .prop_map(|(label, pieces)| Turn { label, pieces });
    let transcripts = prop::collection::vec(prop::collection::vec(turn, 1..6), 1..4);
    let codings = prop::collection::vec((0usize..3, 0usize..90, 1usize..40), 1..6);
    let plan = (transcripts, codings).prop_map(|(transcripts, codings)| Plan { transcripts, codings });
    // Who coded nothing has read nothing.
    plan.prop_filter("nothing is coded", |plan| !plan.places().is_empty())
}

impl Plan {
    fn body(&self, transcript: usize) -> String {
        let turns = self.transcripts[transcript].iter();
        turns
            .map(|turn| format!("{}: {}\n", turn.label, pieces(turn).join(" ")))
            .collect()
    }

    /// The places that are coded, in characters (all texts here are ASCII), as far as they hold words.
    fn places(&self) -> Vec<(usize, Range<usize>)> {
        let place = |&(transcript, start, length): &(usize, usize, usize)| {
            let transcript = transcript % self.transcripts.len();
            let body = self.body(transcript);
            let start = start % body.len();
            let end = (start + length).min(body.len());
            (!body[start..end].trim().is_empty()).then_some((transcript, start..end))
        };
        self.codings.iter().filter_map(place).collect()
    }

    /// The study, with the transcripts named in this order or the other way round.
    pub fn study(&self, order: Order) -> Study {
        let name = |transcript: usize| match order {
            Order::Forward => format!("T{transcript}"),
            Order::Backward => format!("T{}", self.transcripts.len() - 1 - transcript),
        };
        let front = "---\nspeakers: {R1: {role: respondent, case: c1}, R2: {role: respondent, case: c2}}\n---\n";
        let texts = (0..self.transcripts.len()).map(|at| (name(at), format!("{front}{}", self.body(at))));
        let coding = |(transcript, place): (usize, Range<usize>)| Coding {
            coder: "x",
            transcript: name(transcript),
            start: place.start,
            end: place.end,
            code: "a".to_owned(),
        };
        let codings: Vec<Coding> = self.places().into_iter().map(coding).collect();
        let texts: Vec<(String, String)> = texts.collect();
        study(
            "title: t\ncoders: [x]\nmain-coder: x\n",
            "id: own\ncodes:\n- id: a\n",
            &texts,
            &codings,
            Some("case;sector\nc1;onderwijs\nc2;jeugdhulp\n"),
        )
    }

    /// The words of respondents, in order.
    pub fn said(&self) -> Vec<Said> {
        let places = self.places();
        let mut said = Vec::new();
        for (transcript, turns) in self.transcripts.iter().enumerate() {
            let mut at = 0;
            for (number, turn) in turns.iter().enumerate() {
                at += turn.label.len() + 2;
                for &piece in &turn.pieces {
                    let inside = places.iter().any(|(t, place)| *t == transcript && place.contains(&at));
                    if turn.label != "I" && piece < WORDS {
                        said.push(Said {
                            word: PIECES[piece].to_lowercase(),
                            transcript,
                            turn: number,
                            case: if turn.label == "R1" { "c1" } else { "c2" },
                            inside,
                        });
                    }
                    at += PIECES[piece].len() + 1;
                }
            }
        }
        said
    }
}

#[derive(Clone, Copy)]
pub enum Order {
    Forward,
    Backward,
}

fn pieces(turn: &Turn) -> Vec<&'static str> {
    turn.pieces.iter().map(|&piece| PIECES[piece]).collect()
}
