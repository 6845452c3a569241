//! The margin of a turn: a letter and a stroke beside the lines of each passage, and what the passage bears.

use emic_core::model::{Study, Transcript, Valence};

use super::Coded;
use crate::Language;
use crate::line::{Line, columns};
use crate::phrase::show as phrases;

/// No more strokes than this stand beside each other.
pub(super) const STROKES: usize = 3;
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What stands beside the lines of a turn.
#[derive(Debug, Default)]
pub(super) struct Margin<'s> {
    /// For each line the strokes, one column each.
    strokes: Vec<[char; STROKES]>,
    /// For each line a remark.
    remarks: Vec<String>,
    /// The passages that begin here, with their letters.
    begun: Vec<(char, Coded<'s>)>,
}

/// One passage in one turn.
struct Passage {
    letter: char,
    first: usize,
    last: usize,
}

/// How remarks are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Remarks<'s> {
    pub study: &'s Study,
    pub transcript: &'s Transcript,
    /// Whether coders are named.
    pub coders: Naming,
    pub language: Language,
}

/// Whether the margin names coders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// There are several.
    Named,
    /// There is one, named above.
    Understood,
}

impl<'s> Margin<'s> {
    /// The margin beside `lines` for the segments of `coded` that touch them.
    pub fn new(lines: &[Line], coded: &[Coded<'s>], remarks: Remarks<'_>) -> Self {
        let mut margin = Self::default();
        let here = coded.iter().filter_map(|coded| {
            let first = lines.iter().position(|line| line.touches(coded.segment.span))?;
            let last = lines.iter().rposition(|line| line.touches(coded.segment.span))?;
            Some((coded, first, last))
        });
        for (number, (coded, first, last)) in here.enumerate() {
            let letter = LETTERS.get(number).map_or('*', |&letter| char::from(letter));
            margin.stroke(&Passage { letter, first, last });
            let begins = lines
                .first()
                .is_some_and(|line| line.start <= coded.segment.span.start());
            let said = if begins {
                margin.begun.push((letter, coded.clone()));
                remarks.of(coded, letter)
            } else {
                remarks.again(coded, letter)
            };
            margin.remark(first, said);
        }
        margin
    }

    /// The passages that begin in the turn, with their letters.
    pub fn begun(&self) -> &[(char, Coded<'s>)] {
        &self.begun
    }

    /// How many lines it takes.
    pub fn len(&self) -> usize {
        self.strokes.len().max(self.remarks.len())
    }

    /// The strokes and the remark beside a line.
    pub fn at(&self, line: usize) -> (String, &str) {
        let strokes = self
            .strokes
            .get(line)
            .map_or_else(String::new, |strokes| strokes.iter().collect());
        (strokes, self.remarks.get(line).map_or("", String::as_str))
    }

    fn stroke(&mut self, passage: &Passage) {
        if self.strokes.len() <= passage.last {
            self.strokes.resize(passage.last + 1, [' '; STROKES]);
        }
        let rows = self.strokes.get_mut(passage.first..=passage.last).unwrap_or_default();
        let free = (0..STROKES).find(|&lane| rows.iter().all(|row| row.get(lane) == Some(&' ')));
        let Some(lane) = free else { return };
        let count = rows.len();
        for (at, row) in rows.iter_mut().enumerate() {
            if let Some(cell) = row.get_mut(lane) {
                *cell = match at {
                    0 => passage.letter,
                    at if at + 1 == count => '╵',
                    _ => '│',
                };
            }
        }
    }

    /// Puts a remark beside `line`, or below the remarks that stand there.
    fn remark(&mut self, line: usize, said: Vec<String>) {
        if self.remarks.len() < line {
            self.remarks.resize(line, String::new());
        }
        self.remarks.extend(said);
    }
}

impl Remarks<'_> {
    /// Letter, place and codes.
    pub fn of(&self, coded: &Coded<'_>, letter: char) -> Vec<String> {
        let codes = coded.segment.judgements.iter().map(|judgement| {
            let code = &self.study.codebook.code(judgement.code).id;
            format!("  {code}{}", Valence::sign(judgement.valence))
        });
        std::iter::once(self.place(coded, letter)).chain(codes).collect()
    }

    fn again(&self, coded: &Coded<'_>, letter: char) -> Vec<String> {
        vec![
            self.place(coded, letter),
            format!("  {}", phrases::CONTINUED.say(self.language)),
        ]
    }

    fn place(&self, coded: &Coded<'_>, letter: char) -> String {
        let place = self
            .transcript
            .offsets()
            .range(self.transcript.body(), coded.segment.span);
        let memo = if coded.notes.is_empty() { "" } else { " [memo]" };
        match self.coders {
            Naming::Named => format!("{letter} {place} {}{memo}", coded.coder),
            Naming::Understood => format!("{letter} {place}{memo}"),
        }
    }

    /// The columns of the widest remark.
    pub fn widest(&self, coded: &[Coded<'_>]) -> usize {
        let remarks = coded.iter().flat_map(|coded| self.of(coded, 'a'));
        remarks.map(|remark| columns(&remark)).max().unwrap_or(0)
    }
}
