//! What can be wrong in an expression, where, and how to mend it: the only place with the wording.

use std::fmt::{Display, Formatter};
use std::ops::Range;

use super::DEPTH_LIMIT;

/// An expression that cannot be read: everything that is wrong in it, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    /// What is wrong; one fault or more, at most twenty.
    pub faults: Vec<Fault>,
}

impl std::error::Error for ParseError {}

impl Display for ParseError {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        let lines: Vec<_> = self.faults.iter().map(Fault::to_string).collect();
        to.write_str(&lines.join("\n"))
    }
}

/// One thing that is wrong in an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the input that it is about; empty only where the input is.
    pub span: Range<usize>,
    /// What is wrong there.
    pub trouble: Trouble,
}

impl Display for Fault {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}; {}", self.message(), self.help())
    }
}

/// On which side of an operator something is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// What is wrong in an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the fields and the wording below say it")]
pub enum Trouble {
    /// Nothing is asked.
    Empty,
    /// Parentheses with nothing between them.
    EmptyParentheses,
    /// An opening parenthesis without a closing one.
    UnclosedParenthesis,
    /// A closing parenthesis without an opening one.
    UnopenedParenthesis,
    /// More than [`DEPTH_LIMIT`] parentheses and NOTs inside each other.
    TooDeep,
    /// A quote that is not closed.
    UnclosedQuote,
    /// Characters right against a quoted text.
    QuoteInside,
    /// A quoted text that ends in `*` or `~`.
    PhraseWithEnding,
    /// Quotes as word processors make them.
    CurlyQuotes,
    /// A quoted text without a letter or digit.
    PhraseWithoutWords,
    /// An operator without one of its sides.
    MissingOperand { operator: String, side: Side },
    /// A sign of other query languages.
    ForeignOperator { written: String, operator: &'static str },
    /// An operator in lower case between two field terms.
    LowerCaseOperator { written: String, operator: String },
    /// NEAR without a number of turns.
    NearWithoutDistance { written: String },
    /// Two relations in a row.
    ChainedRelations { first: String, second: String },
    /// A comparison without a field before it.
    MissingField { sign: String },
    /// A field without a value after it.
    MissingValue { field: String, sign: String },
    /// A name of a field that has to be quoted.
    UnreadableField { written: String },
    /// A sign that compares in other languages.
    WrongComparison { written: String, mend: String },
    /// A comparison of sizes with something that is no number.
    NotANumber {
        field: String,
        sign: &'static str,
        value: String,
    },
    /// A comparison of sizes on a field that has none.
    NoSizes { field: String, sign: &'static str },
    /// Something that is neither a word nor an operator.
    NotAWord { written: String },
    /// A `*` that is not at the end of a word.
    StarInside { written: String },
    /// A `~` that is not followed by 1 or 2 or nothing.
    WrongDistance { written: String },
    /// An `@` without a readable name after it.
    UnreadableQueryName { written: String },
}

impl Fault {
    /// What is wrong, in one line.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.trouble {
            Trouble::Empty => "the expression is empty".to_owned(),
            Trouble::EmptyParentheses => "there is nothing between the parentheses".to_owned(),
            Trouble::UnclosedParenthesis => "the parenthesis `(` is not closed".to_owned(),
            Trouble::UnopenedParenthesis => "the parenthesis `)` closes nothing".to_owned(),
            Trouble::TooDeep => {
                format!("more than {DEPTH_LIMIT} parentheses and NOTs stand inside each other")
            }
            Trouble::UnclosedQuote => "the quote `\"` is not closed".to_owned(),
            Trouble::QuoteInside => "a quote stands right against other characters".to_owned(),
            Trouble::PhraseWithEnding => "`*` and `~` cannot follow a quoted text".to_owned(),
            Trouble::CurlyQuotes => "these quotes are not straight ones".to_owned(),
            Trouble::PhraseWithoutWords => "there is no word between the quotes".to_owned(),
            Trouble::MissingOperand { operator, side } => {
                format!("`{operator}` has nothing {side} it")
            }
            Trouble::ForeignOperator { written, .. } => format!("there is no operator `{written}`"),
            Trouble::LowerCaseOperator { written, .. } => {
                format!("`{written}` is read as a word here")
            }
            Trouble::NearWithoutDistance { written } => {
                format!("`{written}` does not say how many turns away")
            }
            Trouble::ChainedRelations { first, second } => {
                format!("`{first}` and `{second}` follow each other without parentheses")
            }
            Trouble::MissingField { sign } => format!("`{sign}` has no field right before it"),
            Trouble::MissingValue { field, sign } => {
                format!("`{field}{sign}` has no value right after it")
            }
            Trouble::UnreadableField { written } => {
                format!("`{written}` cannot stand bare as the name of a field")
            }
            Trouble::WrongComparison { written, .. } => {
                format!("there is no comparison `{written}`")
            }
            Trouble::NotANumber { field, sign, value } => {
                format!("`{field}{sign}` needs a number, and `{value}` is none")
            }
            Trouble::NoSizes { field, sign } => {
                format!("`{sign}` compares numbers, and `{field}` is none")
            }
            Trouble::NotAWord { written } => {
                format!("`{written}` is not a word that can stand bare")
            }
            Trouble::StarInside { written } => format!("in `{written}` the `*` is not at the end"),
            Trouble::WrongDistance { written } => {
                format!("`{written}` does not end in `~`, `~1` or `~2`")
            }
            Trouble::UnreadableQueryName { written } => {
                format!("`{written}` is not `@` with the name of a saved query")
            }
        }
    }

    /// How to mend it, in one line.
    #[must_use]
    pub fn help(&self) -> String {
        match &self.trouble {
            Trouble::Empty => "write what to look for, such as `sector:onderwijs` or `vertrouwen`".to_owned(),
            Trouble::EmptyParentheses => "write an expression between them, or leave them out".to_owned(),
            Trouble::UnclosedParenthesis => {
                "add a `)`, or put the `(` in double quotes if it is part of a value".to_owned()
            }
            Trouble::UnopenedParenthesis => "add a `(` or leave the `)` out".to_owned(),
            Trouble::TooDeep => "save a part as a query in `emic.yaml` and write `@` with its name".to_owned(),
            Trouble::UnclosedQuote => "add a `\"`; inside quotes a quote is written `\\\"`".to_owned(),
            Trouble::QuoteInside => "put the whole value in quotes, or put a space between".to_owned(),
            Trouble::PhraseWithEnding => "leave the quotes out around one word, or leave the sign out".to_owned(),
            Trouble::CurlyQuotes => "write `\"` before and after".to_owned(),
            Trouble::PhraseWithoutWords => "write at least one letter or digit".to_owned(),
            Trouble::MissingOperand { operator, side } => {
                format!("write an expression {side} it, or put `\"{operator}\"` in quotes to look for the word")
            }
            Trouble::ForeignOperator { operator, .. } => {
                format!("write `{operator}`, or use double quotes to look for the sign itself")
            }
            Trouble::LowerCaseOperator { written, operator } => {
                format!(
                    "operators are written in upper case: `{operator}`; to look for the word write `text:{written}`"
                )
            }
            Trouble::NearWithoutDistance { .. } => "write `NEAR/` and a number, such as `NEAR/2`".to_owned(),
            Trouble::ChainedRelations { first, second } => {
                format!("write `(… {first} …) {second} …` or `… {first} (… {second} …)`")
            }
            Trouble::MissingField { .. } => {
                "write field, sign and value without spaces, such as `years>=10`".to_owned()
            }
            Trouble::MissingValue { field, sign } => {
                format!(
                    "write it without a space, and values with spaces or parentheses in quotes: `{field}{sign}\"…\"`"
                )
            }
            Trouble::UnreadableField { .. } => {
                "put the name in double quotes, such as `\"years (total)\">=10`".to_owned()
            }
            Trouble::WrongComparison { mend, .. } => format!("write {mend}"),
            Trouble::NotANumber { field, value, .. } => {
                format!("write digits, such as `10` or `3,5`, or `{field}:{value}`")
            }
            Trouble::NoSizes { field, .. } => format!("write `{field}:` and the value"),
            Trouble::NotAWord { .. } => {
                "put it in double quotes, or leave out what is not a letter or digit".to_owned()
            }
            Trouble::StarInside { .. } => {
                "write the beginning of the word and end with one `*`, such as `samenwerk*`".to_owned()
            }
            Trouble::WrongDistance { .. } => {
                "write one word and then the number of letters that may differ: `~1` or `~2`".to_owned()
            }
            Trouble::UnreadableQueryName { .. } => {
                "write the name right after it, such as `@doors-shut`, or `@\"…\"` around a name with spaces".to_owned()
            }
        }
    }
}

impl Display for Side {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::Before => "before",
            Self::After => "after",
        })
    }
}
