//! The tree of an expression: what was asked, before anyone looked whether the study has it.

use super::Field;
use super::spelling::number;

/// What an expression asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A field and a value: `sector:onderwijs`, `years>=10`.
    Term(Term),
    /// Words in the text: `vertrouwen`, `text:"elkaar nodig"`.
    Text(TextTerm),
    /// A query that the study has saved, by its name without `@`.
    Saved(String),
    /// All that the inner expression is not.
    Not(Box<Expression>),
    /// What all parts share; two parts or more.
    And(Vec<Expression>),
    /// What an odd number of parts hold: of two, what is in the one or in the other but not in both; two parts or more.
    Xor(Vec<Expression>),
    /// What any part holds; two parts or more.
    Or(Vec<Expression>),
    /// The stretches of the left side that stand in this relation to one of the right side.
    Relation {
        /// How the sides must stand.
        relation: Relation,
        /// What the result is made of.
        left: Box<Expression>,
        /// What the left side is held against.
        right: Box<Expression>,
    },
}

impl Expression {
    /// The names of the saved queries that it asks for, in order.
    #[must_use]
    pub fn saved_names(&self) -> Vec<&str> {
        match self {
            Self::Term(_) | Self::Text(_) => Vec::new(),
            Self::Saved(name) => vec![name],
            Self::Not(inner) => inner.saved_names(),
            Self::And(parts) | Self::Xor(parts) | Self::Or(parts) => parts.iter().flat_map(Self::saved_names).collect(),
            Self::Relation { left, right, .. } => [left.saved_names(), right.saved_names()].concat(),
        }
    }
}

/// A field, how it is compared, and the value as written (without its quotes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The field.
    pub field: Field,
    /// How the field is held against the value.
    pub comparison: Comparison,
    /// The value, raw: `interdependence-`, `=contact` and `contact/*` are taken apart by whoever knows the codes.
    pub value: String,
}

impl Term {
    /// The value as a number, where it is one; `3,5` is read as `3.5`. After `<`, `<=`, `>` and `>=` it always is.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        number(&self.value)
    }
}

/// How a field is held against a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `:` it is the value.
    Is,
    /// `<` it is a smaller number.
    Less,
    /// `<=` it is a smaller number or the same.
    AtMost,
    /// `>` it is a larger number.
    More,
    /// `>=` it is a larger number or the same.
    AtLeast,
}

impl Comparison {
    /// The sign that is written for it.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Is => ":",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
        }
    }
}

/// Words looked for in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextTerm {
    /// One word: `vertrouwen`.
    Word(String),
    /// Words in this order: `"elkaar nodig"`. Holds a letter or a digit.
    Phrase(String),
    /// Words that begin so: `samenwerk*`, here without the `*`.
    Prefix(String),
    /// Words that are spelled nearly so: `interdependentie~`.
    Fuzzy {
        /// The word as written, without the `~`.
        word: String,
        /// How many letters may differ.
        distance: Distance,
    },
}

/// How many letters of a word may be wrong, missing or too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// One: `word~` or `word~1`.
    One,
    /// Two: `word~2`.
    Two,
}

impl Distance {
    /// The number of letters.
    #[must_use]
    pub fn letters(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

/// How a stretch may stand to another in the same transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// At most this many turns away; 0 when they share a turn.
    Near(u32),
    /// Inside the other, or equal to it.
    Within,
    /// Around the other, or equal to it.
    Encloses,
    /// Sharing at least one character with it.
    Overlaps,
    /// Ending where the other begins, or earlier.
    Before,
    /// Beginning where the other ends, or later.
    After,
}
