//! What a label can look like, before counting.

use super::{not_labels, role_words};

/// The longest label, in code points.
const MAX_LENGTH: usize = 40;

/// The most words of a label.
const MAX_WORDS: usize = 5;

/// Parts of names that are written without a capital.
const PARTICLES: &[&str] = &[
    "van", "de", "den", "der", "het", "ten", "ter", "von", "zu", "zum", "du", "le", "la", "di", "da", "dos", "el",
    "al", "bin", "y", "en", "and", "und", "et",
];

/// Whether text could be a label by its looks.
pub(super) fn is_label(text: &str) -> bool {
    let inner = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(text);
    let words: Vec<&str> = inner.split_whitespace().collect();
    let starts = inner.starts_with(char::is_alphanumeric);
    starts
        && text.chars().count() <= MAX_LENGTH
        && (1..=MAX_WORDS).contains(&words.len())
        && inner.chars().any(char::is_alphabetic)
        && inner.chars().all(is_label_character)
        && balanced(inner)
        && is_one_name(inner)
        && (words.len() == 1 || words.iter().all(|word| is_name_word(word)) || role_words::of(inner).is_some())
        && !(inner == text && is_no_label(inner))
        && !not_labels::holds(&inner.to_lowercase())
}

fn is_label_character(character: char) -> bool {
    character.is_alphanumeric()
        || unicode_mark(character)
        || matches!(
            character,
            ' ' | '\u{A0}' | '.' | '-' | '_' | ',' | '\'' | '’' | '(' | ')' | '/' | '&' | '#'
        )
}

/// Combining accents of decomposed letters.
fn unicode_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

fn balanced(text: &str) -> bool {
    match (text.find('('), text.matches('(').count(), text.matches(')').count()) {
        (None, 0, 0) => true,
        (Some(at), 1, 1) => at > 0 && text.ends_with(')'),
        _ => false,
    }
}

/// No comma, or one between surname and first name.
fn is_one_name(text: &str) -> bool {
    match text.split_once(',') {
        None => true,
        Some((surname, first)) => {
            let capital = |part: &str| part.starts_with(char::is_uppercase);
            capital(surname) && first.strip_prefix(' ').is_some_and(capital) && !first.contains(',')
        }
    }
}

fn is_name_word(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '#']);
    let capital = bare.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
    capital || PARTICLES.contains(&bare) || matches!(word, "&" | "-" | "/") || bare.starts_with(['\'', '’'])
}

fn is_no_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    let whole = lower.trim_end_matches(['.', ')']);
    let first = lower.split([' ', ',', '\u{A0}']).next().unwrap_or_default();
    let numbered = whole.trim_end_matches(|last: char| last.is_ascii_digit());
    let research_question = |text: &str| {
        let rest = text
            .strip_prefix("rq")
            .or_else(|| text.strip_prefix("sq"))
            .or_else(|| text.strip_prefix("dv"));
        rest.is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()))
    };
    not_labels::holds(whole)
        || not_labels::holds(first)
        || not_labels::holds(numbered.trim_end())
        || starts_with_count(&lower)
        || research_question(whole)
}

/// `2 Speakers`, `3. Vertrouwen`: a number and then a word counts something.
fn starts_with_count(lower: &str) -> bool {
    let mut words = lower.split(' ');
    let number = |first: &str| {
        first
            .trim_end_matches(['.', ')'])
            .chars()
            .all(|digit| digit.is_ascii_digit())
    };
    words.next().is_some_and(number) && words.next().is_some()
}

/// The label without its number: `P1` and `P12` are of one family.
pub(super) fn family(label: &str) -> String {
    let mut family: String = label.chars().filter(|character| !character.is_ascii_digit()).collect();
    if family.len() < label.len() {
        family.push('#');
    }
    family
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_real_layouts() {
        let labels = [
            "I",
            "R2",
            "P10",
            "Researcher 1",
            "interviewee",
            "Interviewer 1",
            "Ashlee Kupor (SL)",
            "DB",
            "S0",
            "Jan van den Berg",
            "Speaker 1",
            "MODERATOR",
            "[Name Redacted]",
            "sam",
            "Dr. Peeters",
            "participant 3",
            "id1",
            "Ana-María O’Neill",
        ];
        for label in labels {
            assert!(is_label(label), "{label}");
        }
    }

    #[test]
    fn what_no_label_looks_like() {
        let others = [
            "http",
            "12",
            "En toen zei hij",
            "Positief",
            "Email",
            "Date",
            "Transcribed by https",
            "RQ1a",
            "",
            " ",
            "2 Speakers",
            "3. Vertrouwen",
            "Dat is wat ik bedoel",
            "**Name**",
            "# Inhalt",
            "ja, dus",
            "Wat (bedoel",
            "crosstalk",
            "Interview took place",
            "(lacht)",
        ];
        for text in others {
            assert!(!is_label(text), "{text}");
        }
    }

    #[test]
    fn families_differ_in_the_number_only() {
        assert_eq!(family("P1"), family("P12"));
        assert_ne!(family("P1"), family("P"));
    }
}
