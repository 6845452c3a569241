//! A text whose every letter remembers where it came from, while people edit it: the truth that is known without the code under test.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::dice::Dice;

/// A letter of the edited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    pub sign: char,
    /// Its place in the text that was coded; none when it was added since.
    pub from: Option<usize>,
}

/// The text on its way.
pub struct Book {
    pub letters: Vec<Letter>,
    crlf: bool,
    bom: bool,
}

/// What people do to transcripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    Mend,
    Insert,
    Delete,
    Break,
    Join,
    Move,
    Crlf,
    Decompose,
    Bom,
    Cut,
}

pub const EDITS: [Edit; 14] = [
    Edit::Mend,
    Edit::Mend,
    Edit::Mend,
    Edit::Insert,
    Edit::Insert,
    Edit::Delete,
    Edit::Delete,
    Edit::Break,
    Edit::Join,
    Edit::Move,
    Edit::Crlf,
    Edit::Decompose,
    Edit::Bom,
    Edit::Cut,
];

impl Book {
    pub fn new(text: &str) -> Self {
        let letter = |(at, sign)| Letter { sign, from: Some(at) };
        Self {
            letters: text.chars().enumerate().map(letter).collect(),
            crlf: false,
            bom: false,
        }
    }

    /// The body as a reader gives it.
    pub fn body(&self) -> String {
        self.letters.iter().map(|letter| letter.sign).collect()
    }

    /// The file as it lies on the disk.
    pub fn file(&self) -> String {
        let bom = if self.bom { "\u{feff}" } else { "" };
        let body = self.body();
        format!("{bom}{}", if self.crlf { body.replace('\n', "\r\n") } else { body })
    }

    /// Does one edit; `passages` are the coded ones, `pool` holds words to add.
    pub fn edit(&mut self, edit: Edit, dice: &mut Dice, passages: &[Range<usize>], pool: &[String]) {
        match edit {
            Edit::Mend => self.mend(dice),
            Edit::Insert => self.insert(dice, pool),
            Edit::Delete => self.delete(dice),
            Edit::Break => self.replace(dice, |text, at| text.sign(at) == ' ', '\n'),
            Edit::Join => self.replace(dice, |text, at| text.sign(at) == '\n' && !text.is_label(at + 1), ' '),
            Edit::Move => self.move_turn(dice),
            Edit::Crlf => self.crlf = !self.crlf,
            Edit::Bom => self.bom = !self.bom,
            Edit::Decompose => self.decompose(),
            Edit::Cut => {
                if let Some(passage) = dice.pick(passages) {
                    self.letters
                        .retain(|letter| !letter.from.is_some_and(|from| passage.contains(&from)));
                }
            }
        }
    }

    fn sign(&self, at: usize) -> char {
        self.letters.get(at).map_or('\n', |letter| letter.sign)
    }

    /// The words: stretches between white space.
    fn words(&self) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        let mut start = None;
        for at in 0..=self.letters.len() {
            match (self.sign(at).is_whitespace(), start) {
                (false, None) => start = Some(at),
                (true, Some(from)) => {
                    words.push(from..at);
                    start = None;
                }
                _ => {}
            }
        }
        words
    }

    /// Whether a line that begins here begins with a label.
    fn is_label(&self, at: usize) -> bool {
        matches!((self.sign(at), self.sign(at + 1)), ('I' | 'R', ':'))
    }

    fn mend(&mut self, dice: &mut Dice) {
        let words: Vec<_> = self.words().into_iter().filter(|word| word.len() > 3).collect();
        let Some(word) = dice.pick(&words).cloned() else { return };
        let at = word.start + dice.roll(word.len() - 1);
        let added = |sign| Letter { sign, from: None };
        match dice.roll(4) {
            0 => self.letters[at] = added('x'),
            1 => self.letters.insert(at, added('q')),
            2 => self.letters.swap(at, at + 1),
            _ => {
                self.letters.remove(at);
            }
        }
    }

    fn insert(&mut self, dice: &mut Dice, pool: &[String]) {
        let words = self.words();
        let Some(word) = dice.pick(&words).cloned() else { return };
        let first = dice.roll(pool.len() - 7);
        let text = format!(" {}", pool[first..=first + dice.roll(6)].join(" "));
        let added = text.chars().map(|sign| Letter { sign, from: None });
        self.letters.splice(word.end..word.end, added);
    }

    fn delete(&mut self, dice: &mut Dice) {
        let words = self.words();
        let first = dice.roll(words.len() - 5);
        let last = first + dice.roll(4);
        self.letters.drain(words[first].start..words[last + 1].start);
    }

    fn replace(&mut self, dice: &mut Dice, fits: impl Fn(&Self, usize) -> bool, sign: char) {
        let places: Vec<usize> = (0..self.letters.len()).filter(|at| fits(self, *at)).collect();
        if let Some(at) = dice.pick(&places) {
            self.letters[*at].sign = sign;
        }
    }

    /// Takes a turn out and puts it before another.
    fn move_turn(&mut self, dice: &mut Dice) {
        let begins = |at: &usize| self.is_label(*at) && (*at == 0 || self.sign(*at - 1) == '\n');
        let mut turns: Vec<usize> = (0..self.letters.len()).filter(begins).collect();
        turns.push(self.letters.len());
        if turns.len() < 3 {
            return;
        }
        let turn = dice.roll(turns.len() - 2);
        let (start, end) = (turns[turn], turns[turn + 1]);
        let block: Vec<Letter> = self.letters.drain(start..end).collect();
        let mut target = turns[dice.roll(turns.len() - 1)];
        if target >= end {
            target -= end - start;
        } else if target > start {
            target = start;
        }
        self.letters.splice(target..target, block);
    }

    fn decompose(&mut self) {
        let apart = |letter: &Letter| {
            let from = letter.from;
            std::iter::once(letter.sign)
                .nfd()
                .map(|sign| Letter { sign, from })
                .collect::<Vec<_>>()
        };
        self.letters = self.letters.iter().flat_map(apart).collect();
    }
}
