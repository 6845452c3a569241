//! The definition of expressions, word for word, without a thought for speed: the reference that the evaluator is held against.

use std::collections::BTreeSet;

use emic_core::expression::{Expression, Field, Relation, Term, TextTerm};

use super::naive_places::{Denoted, Place, both, characters, cut, gathered, meets, outside, plain};

/// A turn, in characters.
#[derive(Debug, Clone)]
pub struct Turn {
    pub respondent: bool,
    pub start: usize,
    pub end: usize,
}

/// A coded segment with one code.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    pub place: Place,
    pub code: &'static str,
    pub coder: &'static str,
}

/// A study of which respondents' turns are selected and coder x is counted.
#[derive(Debug, Clone)]
pub struct Model {
    pub bodies: Vec<Vec<char>>,
    pub turns: Vec<Vec<Turn>>,
    pub segments: Vec<Segment>,
}

impl Model {
    /// The characters covered, by operations on sets of characters alone.
    pub fn covered(&self, expression: &Expression) -> BTreeSet<(usize, usize)> {
        let all = |parts: &[Expression]| parts.iter().map(|part| self.covered(part)).collect::<Vec<_>>();
        match expression {
            Expression::Not(inner) => &characters(&self.selected()) - &self.covered(inner),
            Expression::And(parts) => all(parts).into_iter().reduce(|a, b| &a & &b).expect("parts"),
            Expression::Or(parts) => all(parts).into_iter().reduce(|a, b| &a | &b).expect("parts"),
            Expression::Xor(parts) => all(parts).into_iter().reduce(|a, b| &a ^ &b).expect("parts"),
            leaf => characters(&self.denoted(leaf).stretches),
        }
    }

    fn character(&self, (transcript, at): (usize, usize)) -> char {
        self.bodies[transcript][at]
    }

    /// Those with a letter.
    fn worded(&self, places: BTreeSet<Place>) -> BTreeSet<Place> {
        let letter = |&(t, start, end): &Place| (start..end).any(|at| self.character((t, at)).is_alphanumeric());
        places.into_iter().filter(letter).collect()
    }

    /// What is given back: no white space at either end.
    pub fn given_back(&self, places: &BTreeSet<Place>) -> BTreeSet<Place> {
        let trimmed = |&(t, start, end): &Place| {
            let mut dark = (start..end).filter(|at| !self.character((t, *at)).is_whitespace());
            let first = dark.next()?;
            Some((t, first, dark.next_back().unwrap_or(first) + 1))
        };
        places.iter().filter_map(trimmed).collect()
    }

    /// Those of the characters that are letters.
    pub fn letters(&self, characters: BTreeSet<(usize, usize)>) -> BTreeSet<(usize, usize)> {
        characters
            .into_iter()
            .filter(|at| self.character(*at).is_alphanumeric())
            .collect()
    }

    pub fn turns_of(&self, stretches: &BTreeSet<Place>) -> BTreeSet<Place> {
        self.selected()
            .into_iter()
            .filter(|turn| stretches.iter().any(|s| meets(*s, *turn)))
            .collect()
    }

    fn turn_places(&self, takes: impl Fn(&Turn) -> bool) -> BTreeSet<Place> {
        let turns = self.turns.iter().enumerate();
        turns
            .flat_map(|(t, turns)| {
                turns
                    .iter()
                    .filter(|turn| takes(turn))
                    .map(move |turn| (t, turn.start, turn.end))
            })
            .collect()
    }

    fn selected(&self) -> BTreeSet<Place> {
        self.turn_places(|turn| turn.respondent)
    }

    fn touches_selection(&self, place: Place) -> bool {
        self.selected().iter().any(|turn| meets(*turn, place))
    }

    pub fn denoted(&self, expression: &Expression) -> Denoted {
        match expression {
            Expression::Term(term) if matches!(term.field, Field::Code | Field::Coder) => self.coded(&[term]),
            Expression::Term(term) => plain(self.field(term, true)),
            Expression::Text(term) => plain(self.text(term)),
            Expression::Not(inner) => plain(self.not(inner)),
            Expression::And(parts) => self.and(parts),
            Expression::Or(parts) => gathered(&self.all(parts)),
            Expression::Xor(parts) => {
                let all = self.all(parts);
                let sides = all.iter().map(|part| part.stretches.clone());
                let stretches = sides
                    .reduce(|a, b| self.worded(&outside(&a, &b) | &outside(&b, &a)))
                    .expect("parts");
                cut(gathered(&all), stretches)
            }
            Expression::Relation { relation, left, right } => self.relation(*relation, left, right),
            Expression::Saved(_) => panic!("no queries are saved here"),
        }
    }

    fn all(&self, parts: &[Expression]) -> Vec<Denoted> {
        parts.iter().map(|part| self.denoted(part)).collect()
    }

    /// The segments with the code and of the coder that the terms name; of x when they name none.
    fn coded(&self, terms: &[&Term]) -> Denoted {
        let named = |field: &Field| {
            terms
                .iter()
                .filter(|t| t.field == *field)
                .map(|t| t.value.as_str())
                .collect::<Vec<_>>()
        };
        let (codes, coders) = (named(&Field::Code), named(&Field::Coder));
        let wanted = |segment: &&Segment| {
            codes.iter().all(|code| *code == segment.code)
                && if coders.is_empty() {
                    segment.coder == "x"
                } else {
                    coders.iter().all(|c| *c == segment.coder)
                }
                && self.touches_selection(segment.place)
        };
        let stretches: BTreeSet<Place> = self
            .segments
            .iter()
            .filter(wanted)
            .map(|segment| segment.place)
            .collect();
        Denoted {
            segments: stretches.clone(),
            stretches,
        }
    }

    fn and(&self, parts: &[Expression]) -> Denoted {
        let fields = |wanted: Field| {
            parts.iter().filter_map(move |part| match part {
                Expression::Term(term) if term.field == wanted => Some(term),
                _ => None,
            })
        };
        let coders: Vec<&Term> = fields(Field::Coder).collect();
        let mut all: Vec<Denoted> = fields(Field::Code)
            .map(|code| self.coded(&[&[code], coders.as_slice()].concat()))
            .collect();
        if all.is_empty() && !coders.is_empty() {
            all.push(self.coded(&coders));
        }
        let other =
            |part: &&Expression| !matches!(part, Expression::Term(t) if matches!(t.field, Field::Code | Field::Coder));
        all.extend(parts.iter().filter(other).map(|part| self.denoted(part)));
        let stretches = all
            .iter()
            .map(|part| part.stretches.clone())
            .reduce(|a, b| self.worded(both(&a, &b)))
            .expect("parts");
        cut(gathered(&all), stretches)
    }

    fn field(&self, term: &Term, meant: bool) -> BTreeSet<Place> {
        match term.field {
            Field::Speaker => self.turn_places(|turn| turn.respondent && ((term.value == "R") == meant)),
            _ => {
                let number = |id: &str| id.trim_start_matches('T').parse::<usize>().expect("a number");
                let touched = (0..self.bodies.len()).filter(|t| self.selected().iter().any(|turn| turn.0 == *t));
                touched
                    .filter(|t| (*t == number(&term.value)) == meant)
                    .map(|t| (t, 0, self.bodies[t].len()))
                    .collect()
            }
        }
    }

    fn text(&self, term: &TextTerm) -> BTreeSet<Place> {
        let (TextTerm::Word(wanted) | TextTerm::Phrase(wanted)) = term else {
            panic!("only words and phrases")
        };
        let wanted: Vec<char> = wanted.chars().collect();
        let mut found = BTreeSet::new();
        for (t, start, end) in self.selected() {
            let body = &self.bodies[t];
            for at in start..(end + 1).saturating_sub(wanted.len()) {
                let till = at + wanted.len();
                let whole = (at == start || body[at - 1] == ' ') && (till == end || body[till] == ' ');
                if whole && body[at..till] == wanted[..] {
                    found.insert((t, at, till));
                }
            }
        }
        found
    }

    fn not(&self, inner: &Expression) -> BTreeSet<Place> {
        match inner {
            Expression::Term(term) if !matches!(term.field, Field::Code | Field::Coder) => self.field(term, false),
            _ => self.worded(outside(&self.selected(), &self.denoted(inner).stretches)),
        }
    }

    fn relation(&self, relation: Relation, left: &Expression, right: &Expression) -> Denoted {
        let (left, right) = (self.denoted(left), self.denoted(right));
        let holds = |&&(t, s, e): &&Place| {
            right.stretches.iter().any(|&(of, u, v)| {
                t == of
                    && match relation {
                        Relation::Within => u <= s && e <= v,
                        Relation::Encloses => s <= u && v <= e,
                        Relation::Overlaps => s < v && u < e,
                        Relation::Before => e <= u,
                        Relation::After => v <= s,
                        Relation::Near(k) => self.near((t, s, e), (of, u, v), k as usize),
                    }
            })
        };
        let kept: BTreeSet<Place> = left.stretches.iter().filter(holds).copied().collect();
        let refused = &left.stretches - &kept;
        let segments = &left.segments - &refused;
        cut(Denoted { segments, ..left }, kept)
    }

    fn near(&self, a: Place, b: Place, k: usize) -> bool {
        let touched = |place: Place| {
            let turns = self.turns[place.0].iter().enumerate();
            turns
                .filter(|(_, turn)| meets((place.0, turn.start, turn.end), place))
                .map(|(i, _)| i)
                .collect::<Vec<_>>()
        };
        touched(a)
            .iter()
            .any(|x| touched(b).iter().any(|y| x.abs_diff(*y) <= k))
    }
}
