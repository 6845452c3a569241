//! Finding operators that were written in lower case, by what stands on both sides of them.

use super::lex::{Kind, Token};
use super::operator::{Sign, Spelled, spelled};
use super::{Expression, Fault, Trouble};

/// Turns each word that was meant as an operator into one, and says so.
///
/// `and` is a word in `school and thuis`, but not between two terms with a field, parentheses and further operators left
/// aside; `not` right before a term with a field is no word either.
pub(super) fn mend(tokens: &mut [Token]) -> Vec<Fault> {
    let fields_after = fields_after(tokens);
    let mut faults = Vec::new();
    let mut is_field_before = false;
    for (token, after) in tokens.iter_mut().zip(fields_after) {
        match meant(&token.kind) {
            Some((sign, operator, written)) => {
                let is_not = sign == Sign::Not && after == After::Directly;
                if is_not || (is_field_before && after != After::None) {
                    let trouble = Trouble::LowerCaseOperator { written, operator };
                    let span = token.span.clone();
                    faults.push(Fault { span, trouble });
                    token.kind = Kind::Sign(sign);
                }
            }
            None if matches!(token.kind, Kind::Close | Kind::Sign(_)) => {}
            None => is_field_before = is_field(&token.kind),
        }
    }
    faults
}

/// Whether a term with a field follows a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    None,
    /// After opening parentheses or further operators.
    Later,
    Directly,
}

/// For each token what follows it.
fn fields_after(tokens: &[Token]) -> Vec<After> {
    let mut after = After::None;
    let mut all = Vec::with_capacity(tokens.len());
    for token in tokens.iter().rev() {
        all.push(after);
        let is_passed = matches!(token.kind, Kind::Open | Kind::Sign(Sign::Not)) || meant(&token.kind).is_some();
        after = match after {
            _ if is_field(&token.kind) => After::Directly,
            After::Later | After::Directly if is_passed => After::Later,
            _ => After::None,
        };
    }
    all.reverse();
    all
}

fn is_field(kind: &Kind) -> bool {
    matches!(kind, Kind::Operand(Expression::Term(_) | Expression::Saved(_)))
}

/// The operator that a word would be in upper case, how it is written rightly, and how it was written.
fn meant(kind: &Kind) -> Option<(Sign, String, String)> {
    let Kind::Word(word) = kind else { return None };
    match spelled(word)? {
        Spelled::Lower(sign, operator) => Some((sign, operator, word.clone())),
        _ => None,
    }
}
