//! What a row or column may be: one list, for the parser and for help.

use super::turn_filter::saved;
use super::{AskError, Entry, Theme, coders_with_files};
use crate::model::{CodeId, Study, Use, Valence};

/// One thing that a row or column may be.
pub struct AxisItem {
    /// As written.
    pub written: &'static str,
    /// One plain sentence.
    pub about: &'static str,
    /// The entries, where one fixed word stands for them.
    word: Option<fn(&Study) -> Vec<Entry>>,
}

/// Everything that a row or column may be.
pub static AXIS_ITEMS: &[AxisItem] = &[
    AxisItem {
        written: "CODE",
        about: "a code with all codes below it, as one theme",
        word: None,
    },
    AxisItem {
        written: "=CODE",
        about: "the code itself, without what stands below it",
        word: None,
    },
    AxisItem {
        written: "CODE/*",
        about: "the codes right below it, each as a theme; `CODE/*/*` those exactly two steps below, and so on",
        word: None,
    },
    AxisItem {
        written: "CODE/**",
        about: "every code below it that may be given, each without what stands below it",
        word: None,
    },
    AxisItem {
        written: "CODE+, CODE-",
        about: "only codings with this sign; goes with every way to write codes: `CODE/*-`",
        word: None,
    },
    AxisItem {
        written: "valences",
        about: "codings with `+`, with `-` and without a sign",
        word: Some(|_| Valence::ALL.map(Entry::Valence).to_vec()),
    },
    AxisItem {
        written: "ATTRIBUTE",
        about: "a column of cases.csv: one entry a value, cases without one last, as `(none)`",
        word: None,
    },
    AxisItem {
        written: "transcripts",
        about: "one entry a transcript of the selection",
        word: Some(|study| study.transcripts().map(|(index, _)| Entry::Transcript(index)).collect()),
    },
    AxisItem {
        written: "cases",
        about: "one entry a case of the selection",
        word: Some(|study| study.cases().map(|(index, _)| Entry::Case(index)).collect()),
    },
    AxisItem {
        written: "coders",
        about: "one entry a coder, each kept apart",
        word: Some(|study| coders_with_files(study).into_iter().map(Entry::Coder).collect()),
    },
    AxisItem {
        written: "CODEBOOK",
        about: "a codebook by its id: each of its codes that may be given; a code or attribute of that name comes first",
        word: None,
    },
    AxisItem {
        written: "@QUERY",
        about: "what a query saved in emic.yaml finds",
        word: None,
    },
];

/// The entries of one item of the list.
pub(super) fn items(study: &Study, item: &str) -> Result<Vec<Entry>, AskError> {
    let mut words = AXIS_ITEMS.iter().filter(|known| known.written == item);
    if let Some(entries) = words.find_map(|known| known.word) {
        return Ok(entries(study));
    }
    if let Some(name) = item.strip_prefix('@') {
        saved(study, name)?;
        return Ok(vec![Entry::Saved(name.to_owned())]);
    }
    if let Some(themes) = Theme::parse(study, item)? {
        return Ok(themes.into_iter().map(Entry::Theme).collect());
    }
    match study.find_attribute(item) {
        Some(attribute) => Ok(values(study, attribute)),
        None => codable(study, item).ok_or_else(|| unknown(study, item)),
    }
}

/// One entry a codable code of the codebook with this id.
fn codable(study: &Study, id: &str) -> Option<Vec<Entry>> {
    let book = study.codebook.heads().iter().position(|head| head.id == id)?;
    let codes = study.codebook.of_book(book);
    let codable = codes.filter(|(_, code)| code.usage == Use::Codable);
    let entries: Vec<Entry> = codable
        .map(|(index, _)| Entry::Theme(Theme::alone_or_whole(study, index)))
        .collect();
    (!entries.is_empty()).then_some(entries)
}

/// One entry a value that cases have, and one for cases without, where there are such.
fn values(study: &Study, attribute: usize) -> Vec<Entry> {
    let column = study
        .attributes
        .get(attribute)
        .map(|attribute| attribute.values.as_slice())
        .unwrap_or_default();
    let mut entries: Vec<Entry> = column
        .iter()
        .map(|value| Entry::Value {
            attribute,
            value: Some(value.clone()),
        })
        .collect();
    if study.cases().any(|(case, _)| study.value(case, attribute).is_none()) {
        entries.push(Entry::Value { attribute, value: None });
    }
    entries
}

fn unknown(study: &Study, item: &str) -> AskError {
    let codes = study.codebook.codes().map(|(_, code)| CodeId::as_str(&code.id));
    let attributes = study.attributes.iter().map(|attribute| attribute.name.as_str());
    let words = AXIS_ITEMS.iter().filter(|known| known.word.is_some());
    let books = study.codebook.heads().iter().map(|head| head.id.as_str());
    let known = codes
        .chain(attributes)
        .chain(books)
        .chain(words.map(|known| known.written));
    let bare = item.trim_start_matches('=').trim_end_matches(['+', '-', '*', '/']);
    if bare != item && codable(study, bare).is_some() {
        let message = format!("`{item}` asks for a code, and `{bare}` is a codebook");
        return AskError::new(message, format!("write `{bare}` for all its codes"));
    }
    let help = "`emic codebook` lists the codes; attributes are the columns of cases.csv";
    AskError::unknown("code or attribute", bare, known, help).or_unread_cases(study)
}
