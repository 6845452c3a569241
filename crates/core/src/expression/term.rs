//! Reading one term: a field, a comparison and a value, or words in the text.

use super::scan::Scan;
use super::spelling::{CURLY_QUOTES, compares, ends_a_run, is_bare_word, number};
use super::{Comparison, Distance, Expression, Field, Term, TextTerm, Trouble};

/// A quoted text with nothing right against its closing quote.
pub(super) fn whole_quoted(scan: &mut Scan<'_>) -> Result<String, Trouble> {
    let text = scan.take_quoted().ok_or(Trouble::UnclosedQuote)?;
    nothing_against(scan)?;
    Ok(text)
}

/// Goes over whatever stands right against a closing quote, which is wrong.
pub(super) fn nothing_against(scan: &mut Scan<'_>) -> Result<(), Trouble> {
    let rest = scan.take_until(|character| character.is_whitespace() || matches!(character, '(' | ')'));
    match rest.chars().next() {
        None => Ok(()),
        Some('*' | '~') => Err(Trouble::PhraseWithEnding),
        Some(_) => Err(Trouble::QuoteInside),
    }
}

/// A phrase of this text, if it holds a word.
pub(super) fn phrase(text: String) -> Result<Expression, Trouble> {
    if !text.contains(char::is_alphanumeric) {
        return Err(Trouble::PhraseWithoutWords);
    }
    Ok(Expression::Text(TextTerm::Phrase(text)))
}

/// Goes over a quoted text right against what was read, which is wrong.
pub(super) fn no_quote_against(scan: &mut Scan<'_>) -> Result<(), Trouble> {
    if scan.next_character() != Some('"') {
        return Ok(());
    }
    scan.take_quoted();
    Err(Trouble::QuoteInside)
}

/// A field's name has been read; reads the comparison and the value, and goes over both even when they are wrong.
pub(super) fn compared(name: &str, scan: &mut Scan<'_>) -> Result<Expression, Trouble> {
    let comparison = comparison(name, scan);
    let is_quoted = scan.next_character() == Some('"');
    let value = value(scan);
    let comparison = comparison?;
    let sign = comparison.sign();
    if name.is_empty() {
        let sign = sign.to_owned();
        return Err(Trouble::MissingField { sign });
    }
    let value = value?;
    if value.is_empty() {
        let (field, sign) = (name.to_owned(), sign.to_owned());
        return Err(Trouble::MissingValue { field, sign });
    }
    if name.eq_ignore_ascii_case("text") && comparison == Comparison::Is {
        if is_quoted {
            return phrase(value);
        }
        return text_term(&value).map(Expression::Text);
    }
    term(name, comparison, value).map(Expression::Term)
}

fn comparison(name: &str, scan: &mut Scan<'_>) -> Result<Comparison, Trouble> {
    let start = scan.place();
    if scan.take(":") {
        // after the colon a `=` belongs to the value: `code:=contact`
        if !matches!(scan.next_character(), Some('<' | '>')) {
            return Ok(Comparison::Is);
        }
        let size = scan.take_until(|character| !compares(character));
        return Err(wrong_comparison(scan.text_since(start), size));
    }
    match scan.take_until(|character| !compares(character)) {
        "<" => Ok(Comparison::Less),
        "<=" => Ok(Comparison::AtMost),
        ">" => Ok(Comparison::More),
        ">=" => Ok(Comparison::AtLeast),
        _ if name.ends_with('!') => Err(wrong_comparison("!=", "!=")),
        written => Err(wrong_comparison(written, written)),
    }
}

fn wrong_comparison(written: &str, meant: &str) -> Trouble {
    let mend = match meant {
        "=>" | ">=" => "`>=`, such as `years>=10`",
        "=<" | "<=" => "`<=`, such as `years<=10`",
        ">" => "`>`, such as `years>10`",
        "<" => "`<`, such as `years<10`",
        "!=" | "<>" => "`NOT` before the term, such as `NOT sector:onderwijs`",
        _ => "`:`, such as `sector:onderwijs`",
    };
    Trouble::WrongComparison {
        written: written.to_owned(),
        mend: mend.to_owned(),
    }
}

fn value(scan: &mut Scan<'_>) -> Result<String, Trouble> {
    if scan.next_character() == Some('"') {
        return whole_quoted(scan);
    }
    let value = scan.take_until(ends_a_run);
    no_quote_against(scan)?;
    if value.starts_with(CURLY_QUOTES) {
        return Err(Trouble::CurlyQuotes);
    }
    Ok(value.to_owned())
}

fn term(name: &str, comparison: Comparison, value: String) -> Result<Term, Trouble> {
    let field = Field::named(name);
    let sign = comparison.sign();
    let is_attribute = matches!(field, Field::Attribute(_)) && !name.eq_ignore_ascii_case("text");
    if comparison != Comparison::Is && !is_attribute {
        let field = name.to_owned();
        return Err(Trouble::NoSizes { field, sign });
    }
    if comparison != Comparison::Is && number(&value).is_none() {
        let field = name.to_owned();
        return Err(Trouble::NotANumber { field, sign, value });
    }
    Ok(Term {
        field,
        comparison,
        value,
    })
}

/// A word, the beginning of a word, or a word that may be misspelled.
pub(super) fn text_term(run: &str) -> Result<TextTerm, Trouble> {
    let written = || run.to_owned();
    if run.contains(CURLY_QUOTES) {
        return Err(Trouble::CurlyQuotes);
    }
    if let Some(beginning) = run.strip_suffix('*').filter(|beginning| is_bare_word(beginning)) {
        return Ok(TextTerm::Prefix(beginning.to_owned()));
    }
    if let Some((word, distance)) = run.split_once('~').filter(|(word, _)| is_bare_word(word)) {
        let distance = match distance {
            "" | "1" => Distance::One,
            "2" => Distance::Two,
            _ => return Err(Trouble::WrongDistance { written: written() }),
        };
        return Ok(TextTerm::Fuzzy {
            word: word.to_owned(),
            distance,
        });
    }
    match run {
        word if is_bare_word(word) => Ok(TextTerm::Word(written())),
        word if word.contains('*') => Err(Trouble::StarInside { written: written() }),
        _ => Err(Trouble::NotAWord { written: written() }),
    }
}
