//! From text to tokens: operators, parentheses and whole terms.

use std::ops::Range;

use super::operator::{Joiner, Sign, Spelled, spelled};
use super::scan::Scan;
use super::spelling::{compares, ends_a_run, is_bare_name};
use super::term::{compared, no_quote_against, nothing_against, phrase, text_term, whole_quoted};
use super::{Expression, Fault, Relation, TextTerm, Trouble};

/// One token and the bytes that it was read from.
#[derive(Debug)]
pub(super) struct Token {
    pub span: Range<usize>,
    pub kind: Kind,
}

/// What a token is.
#[derive(Debug)]
pub(super) enum Kind {
    Open,
    Close,
    Sign(Sign),
    /// A bare word without `text:`, which may be an operator in lower case.
    Word(String),
    Operand(Expression),
    /// Something unreadable, of which a fault has been noted; stands for an operand.
    Broken,
}

/// The tokens of an input, and what is wrong in them.
pub(super) fn lex(input: &str) -> (Vec<Token>, Vec<Fault>) {
    let mut scan = Scan::new(input);
    let (mut tokens, mut faults) = (Vec::new(), Vec::new());
    loop {
        scan.take_until(|character| !character.is_whitespace());
        let start = scan.place();
        let Some(first) = scan.next_character() else {
            return (tokens, faults);
        };
        let kind = token(first, &mut scan).unwrap_or_else(|(kind, trouble)| {
            let span = scan.since(start);
            faults.push(Fault { span, trouble });
            kind
        });
        let span = scan.since(start);
        tokens.push(Token { span, kind });
    }
}

/// A token, or what is wrong with the token passed and what stands for it.
type Read = Result<Kind, (Kind, Trouble)>;

fn token(first: char, scan: &mut Scan<'_>) -> Read {
    match first {
        '(' => {
            scan.take("(");
            Ok(Kind::Open)
        }
        ')' => {
            scan.take(")");
            Ok(Kind::Close)
        }
        '@' => saved(scan).map_err(broken),
        '"' => quoted(scan).map_err(broken),
        _ => run(scan),
    }
}

fn broken(trouble: Trouble) -> (Kind, Trouble) {
    (Kind::Broken, trouble)
}

/// `@name` or `@"name"`.
fn saved(scan: &mut Scan<'_>) -> Result<Kind, Trouble> {
    let start = scan.place();
    scan.take("@");
    let name = if scan.next_character() == Some('"') {
        whole_quoted(scan)?
    } else {
        scan.take_until(ends_a_run).to_owned()
    };
    let written = scan.text_since(start);
    no_quote_against(scan)?;
    if name.is_empty() || !(written.ends_with('"') || is_bare_name(&name)) {
        let written = written.to_owned();
        return Err(Trouble::UnreadableQueryName { written });
    }
    Ok(Kind::Operand(Expression::Saved(name)))
}

/// A quoted text: a phrase, or the name of a field if a comparison follows.
fn quoted(scan: &mut Scan<'_>) -> Result<Kind, Trouble> {
    let text = scan.take_quoted().ok_or(Trouble::UnclosedQuote)?;
    if scan.next_character().is_some_and(compares) && !text.is_empty() {
        return compared(&text, scan).map(Kind::Operand);
    }
    nothing_against(scan)?;
    phrase(text).map(Kind::Operand)
}

/// A run of characters: an operator, a word, or a field with its value.
fn run(scan: &mut Scan<'_>) -> Read {
    let head = scan.take_until(|character| ends_a_run(character) || compares(character));
    if scan.next_character().is_some_and(compares) {
        let name = field_name(head);
        let operand = compared(head, scan);
        return operand
            .and_then(|operand| name.map(|()| Kind::Operand(operand)))
            .map_err(broken);
    }
    if let Some(read) = sign(head) {
        return read;
    }
    no_quote_against(scan).map_err(broken)?;
    match text_term(head).map_err(broken)? {
        TextTerm::Word(word) => Ok(Kind::Word(word)),
        term => Ok(Kind::Operand(Expression::Text(term))),
    }
}

/// A run that is an operator, or was meant as one.
fn sign(head: &str) -> Option<Read> {
    let written = head.to_owned();
    match spelled(head) {
        Some(Spelled::Right(sign)) => Some(Ok(Kind::Sign(sign))),
        Some(Spelled::NearWithoutDistance) => {
            let near = Kind::Sign(Sign::Relation(Relation::Near(0)));
            Some(Err((near, Trouble::NearWithoutDistance { written })))
        }
        // without the slash it is a word, until its neighbours are known
        Some(Spelled::Lower(sign, operator)) if head.contains('/') => Some(Err((
            Kind::Sign(sign),
            Trouble::LowerCaseOperator { written, operator },
        ))),
        _ => foreign(head).map(Err),
    }
}

/// A sign that other query languages have for an operator, alone or before a word.
fn foreign(head: &str) -> Option<(Kind, Trouble)> {
    let (written, operator, kind) = match head {
        "&&" | "&" | "+" => (head, "AND", Kind::Sign(Sign::Joiner(Joiner::And))),
        "||" | "|" => (head, "OR", Kind::Sign(Sign::Joiner(Joiner::Or))),
        "!" | "-" => (head, "NOT", Kind::Sign(Sign::Not)),
        _ if head.starts_with('-') => ("-", "NOT", Kind::Broken),
        _ if head.starts_with('!') => ("!", "NOT", Kind::Broken),
        _ => return None,
    };
    let written = written.to_owned();
    Some((kind, Trouble::ForeignOperator { written, operator }))
}

fn field_name(head: &str) -> Result<(), Trouble> {
    if head.is_empty() || is_bare_name(head) {
        return Ok(());
    }
    Err(match foreign(head) {
        Some((_, trouble)) => trouble,
        None => Trouble::UnreadableField {
            written: head.to_owned(),
        },
    })
}
