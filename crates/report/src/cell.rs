//! Cells: typed, so that every format can write numbers as numbers.

use crate::language::decimal_sign;
use crate::{Language, phrase::rendering};

/// One cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number of things.
    Count(u64),
    /// A coefficient, shown with a fixed number of decimals.
    Number {
        /// The number, unrounded.
        value: f64,
        /// Decimals for people.
        digits: u8,
    },
    /// A part of a whole, shown as a percentage.
    Share {
        /// The part: 0.25 is shown as 25%.
        value: f64,
        /// Decimals of the percentage for people.
        digits: u8,
    },
    /// A number that does not exist, such as a coefficient over a zero denominator: people read `n/a`.
    Undefined,
    /// Nothing.
    Blank,
    /// A cell with a foot mark that the table's notes explain.
    Marked(Box<Cell>, Mark),
}

/// A foot mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `*`
    Star,
    /// `†`
    Dagger,
    /// `‡`
    DoubleDagger,
}

impl Cell {
    /// A cell of words.
    pub fn text(words: impl Into<String>) -> Self {
        Cell::Text(words.into())
    }

    /// A coefficient; `Undefined` when there is none or when it is not finite.
    pub fn number(value: Option<f64>, digits: u8) -> Self {
        match value {
            Some(value) if value.is_finite() => Cell::Number { value, digits },
            _ => Cell::Undefined,
        }
    }

    /// A part of a whole (0.25 is 25%); `Undefined` when there is none or when it is not finite.
    pub fn share(value: Option<f64>, digits: u8) -> Self {
        match value {
            Some(value) if value.is_finite() => Cell::Share { value, digits },
            _ => Cell::Undefined,
        }
    }

    /// The same cell with a foot mark.
    #[must_use]
    pub fn marked(self, mark: Mark) -> Self {
        Cell::Marked(Box::new(self), mark)
    }

    /// The cell as people read it. Nothing is escaped yet.
    pub fn said(&self, language: Language) -> String {
        match self {
            Cell::Text(words) => words.clone(),
            Cell::Count(count) => count.to_string(),
            Cell::Number { value, digits } => decimal(*value, *digits, language),
            Cell::Share { value, digits } => {
                format!("{}%", decimal(value * 100.0, *digits, language))
            }
            Cell::Undefined => rendering::UNDEFINED.say(language).to_owned(),
            Cell::Blank => String::new(),
            Cell::Marked(cell, mark) => format!("{}{}", cell.said(language), mark.sign()),
        }
    }
}

impl Mark {
    /// All of them, in the order in which a table uses them.
    pub const ALL: [Mark; 3] = [Mark::Star, Mark::Dagger, Mark::DoubleDagger];

    /// The sign that stands after the cell and before its explanation.
    pub fn sign(self) -> char {
        match self {
            Mark::Star => '*',
            Mark::Dagger => '†',
            Mark::DoubleDagger => '‡',
        }
    }
}

/// A number with a fixed number of decimals; never a minus before zero, and `n/a` when it is not finite.
fn decimal(value: f64, digits: u8, language: Language) -> String {
    if !value.is_finite() {
        return rendering::UNDEFINED.say(language).to_owned();
    }
    let said = format!("{value:.*}", usize::from(digits));
    let is_zero = said.chars().all(|c| matches!(c, '-' | '0' | '.'));
    let said = if is_zero { said.trim_start_matches('-') } else { &said };
    said.replace('.', &decimal_sign(language).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        let cell = Cell::number(Some(0.1458), 2);
        assert_eq!(cell.said(Language::Nl), "0,15");
        assert_eq!(cell.said(Language::En), "0.15");
    }

    #[test]
    fn shares_are_percentages() {
        assert_eq!(Cell::share(Some(0.25), 0).said(Language::En), "25%");
        assert_eq!(Cell::share(Some(1.0 / 3.0), 1).said(Language::Nl), "33,3%");
    }

    #[test]
    fn what_does_not_exist_is_not_a_number() {
        assert_eq!(Cell::number(None, 2), Cell::Undefined);
        assert_eq!(Cell::number(Some(f64::NAN), 2), Cell::Undefined);
        assert_eq!(Cell::share(Some(f64::INFINITY), 0), Cell::Undefined);
        assert_eq!(Cell::Undefined.said(Language::En), "n/a");
        assert_eq!(
            Cell::Number {
                value: f64::NAN,
                digits: 2
            }
            .said(Language::En),
            "n/a"
        );
    }

    #[test]
    fn zero_has_no_sign() {
        assert_eq!(Cell::number(Some(-0.001), 2).said(Language::En), "0.00");
        assert_eq!(Cell::number(Some(-0.0), 0).said(Language::En), "0");
        assert_eq!(Cell::number(Some(-0.01), 2).said(Language::En), "-0.01");
    }

    #[test]
    fn marks_follow_their_cell() {
        assert_eq!(Cell::Count(7).marked(Mark::Dagger).said(Language::En), "7†");
    }
}
