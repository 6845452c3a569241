//! Printing an expression in its one canonical form, with no more parentheses than it needs.

use std::fmt::{Display, Formatter, Result};

use super::operator::Joiner;
use super::spelling::{is_bare_name, is_bare_value};
use super::{Comparison, Distance, Expression, Field, Relation, Term, TextTerm};

/// How tightly the outermost operator of an expression binds; higher is tighter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Or,
    Xor,
    And,
    Relation,
    Not,
    Single,
}

impl Display for Expression {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        match self {
            Self::Term(term) => write!(to, "{term}"),
            Self::Text(term) => write!(to, "{term}"),
            Self::Saved(name) => write!(to, "@{}", Name(name)),
            Self::Not(inner) => {
                to.write_str("NOT ")?;
                print(inner, Binding::Not, to)
            }
            Self::And(parts) => print_joined(parts, (Joiner::And, Binding::Relation), to),
            Self::Xor(parts) => print_joined(parts, (Joiner::Xor, Binding::And), to),
            Self::Or(parts) => print_joined(parts, (Joiner::Or, Binding::Xor), to),
            Self::Relation { relation, left, right } => {
                print(left, Binding::Not, to)?;
                write!(to, " {relation} ")?;
                print(right, Binding::Not, to)
            }
        }
    }
}

fn binding(expression: &Expression) -> Binding {
    match expression {
        Expression::Term(_) | Expression::Text(_) | Expression::Saved(_) => Binding::Single,
        Expression::Not(_) => Binding::Not,
        Expression::Relation { .. } => Binding::Relation,
        Expression::And(_) => Binding::And,
        Expression::Xor(_) => Binding::Xor,
        Expression::Or(_) => Binding::Or,
    }
}

/// Prints a part of an expression, in parentheses if it binds more loosely than `loosest`.
fn print(part: &Expression, loosest: Binding, to: &mut Formatter<'_>) -> Result {
    if binding(part) < loosest {
        write!(to, "({part})")
    } else {
        write!(to, "{part}")
    }
}

fn print_joined(parts: &[Expression], (joiner, loosest): (Joiner, Binding), to: &mut Formatter<'_>) -> Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            write!(to, " {joiner} ")?;
        }
        print(part, loosest, to)?;
    }
    Ok(())
}

impl Display for Term {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        write!(to, "{}{}{}", self.field, self.comparison, Value(&self.value))
    }
}

impl Display for TextTerm {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        match self {
            Self::Word(word) => write!(to, "text:{word}"),
            Self::Phrase(phrase) => write!(to, "text:{}", Quoted(phrase)),
            Self::Prefix(beginning) => write!(to, "text:{beginning}*"),
            Self::Fuzzy { word, distance } => write!(to, "text:{word}~{distance}"),
        }
    }
}

impl Display for Field {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        Name(self.name()).fmt(to)
    }
}

impl Display for Comparison {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        to.write_str(self.sign())
    }
}

impl Display for Distance {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        to.write_str(match self {
            Self::One => "1",
            Self::Two => "2",
        })
    }
}

impl Display for Relation {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        match self {
            Self::Near(turns) => write!(to, "NEAR/{turns}"),
            Self::Within => to.write_str("WITHIN"),
            Self::Encloses => to.write_str("ENCLOSES"),
            Self::Overlaps => to.write_str("OVERLAPS"),
            Self::Before => to.write_str("BEFORE"),
            Self::After => to.write_str("AFTER"),
        }
    }
}

impl Display for Joiner {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        to.write_str(match self {
            Self::And => "AND",
            Self::Xor => "XOR",
            Self::Or => "OR",
        })
    }
}

/// A name, quoted if it has to be.
struct Name<'text>(&'text str);

impl Display for Name<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        if is_bare_name(self.0) {
            to.write_str(self.0)
        } else {
            Quoted(self.0).fmt(to)
        }
    }
}

/// A value, quoted if it has to be.
struct Value<'text>(&'text str);

impl Display for Value<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        if is_bare_value(self.0) {
            to.write_str(self.0)
        } else {
            Quoted(self.0).fmt(to)
        }
    }
}

/// A text in double quotes, with `\` before a quote and before another `\`.
struct Quoted<'text>(&'text str);

impl Display for Quoted<'_> {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        write!(to, "\"{}\"", self.0.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
