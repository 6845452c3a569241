//! The one expression language: from text to a tree and back; knows nothing of any study.
//!
//! What an expression may say stands in [`REFERENCE`], which the help and the manual print; what it denotes in a study, in
//! [`ask::stretches`](crate::ask::stretches).
//!
//! ```
//! use emic_core::expression::{Expression, parse};
//!
//! let expression = parse("sector:onderwijs (vertrouwen OR \"elkaar nodig\")")?;
//! assert!(matches!(&expression, Expression::And(parts) if parts.len() == 2));
//! assert_eq!(
//!     expression.to_string(),
//!     "sector:onderwijs AND (text:vertrouwen OR text:\"elkaar nodig\")"
//! );
//! # Ok::<(), emic_core::expression::ParseError>(())
//! ```

mod fault;
mod field;
mod lex;
mod lower_case;
mod named_codes;
mod operator;
mod parse;
mod print;
mod scan;
mod spelling;
mod syntax;
mod term;
#[cfg(test)]
mod tests;

pub use fault::{Fault, ParseError, Side, Trouble};
pub use field::{Context, FIELDS, Field, FixedField};
pub use named_codes::{NamedCode, named_codes};
pub use operator::{OPERATORS, Operator};
pub use parse::{DEPTH_LIMIT, parse};
pub use syntax::{Comparison, Distance, Expression, Relation, Term, TextTerm};

/// The reference of the language, for people: Markdown, in which each line of a block marked `emic` is an example.
pub static REFERENCE: &str = include_str!("reference.md");
