//! Rows and columns of tables: codes, attributes, transcripts, cases, coders, saved queries.

use super::turn_filter::saved;
use super::{AskError, coders_with_files};
use crate::model::{CaseIndex, CodeId, CodeIndex, CoderIndex, NO_VALUE, Study, TranscriptIndex, Use, Valence};

/// How far down a theme reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    /// The code with its descendants.
    Descendants,
    /// The code alone, written `=code`.
    Alone,
}

/// Codes that count as one: a code, with or without its descendants, of any sign or of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The code at the top.
    pub code: CodeIndex,
    /// How far down it reaches.
    pub breadth: Breadth,
    /// The sign asked for; `None`: any, or none.
    pub valence: Option<Valence>,
}

/// One row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// What bears a code.
    Theme(Theme),
    /// Cases with this value of an attribute; `None`: without one.
    Value {
        /// The attribute's place in the study.
        attribute: usize,
        /// The value.
        value: Option<String>,
    },
    /// One transcript.
    Transcript(TranscriptIndex),
    /// One case.
    Case(CaseIndex),
    /// What one coder coded.
    Coder(CoderIndex),
    /// What a saved query finds.
    Saved(String),
}

/// The rows or the columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// As asked.
    pub text: String,
    /// In order.
    pub entries: Vec<Entry>,
}

impl Axis {
    /// Reads a comma list such as `competency/*`, `interdependence+,interdependence-`, `sector`, `cases`, `@doors-shut`.
    ///
    /// # Errors
    /// When an item is nothing that this study has.
    pub fn parse(study: &Study, text: &str) -> Result<Self, AskError> {
        let mut entries = Vec::new();
        for item in text.split(',').map(str::trim) {
            entries.extend(items(study, item)?);
        }
        if entries.is_empty() {
            return Err(AskError::new(
                format!("`{text}` holds no codes"),
                "name a code that has codes below it, or another item",
            ));
        }
        Ok(Self {
            text: text.to_owned(),
            entries,
        })
    }

    /// The codable codes of the first codebook: what tables show when nothing is asked.
    ///
    /// # Errors
    /// When the study has no codes.
    pub fn first_codebook(study: &Study) -> Result<Self, AskError> {
        let codable = study.codebook.of_book(0).filter(|(_, code)| code.usage == Use::Codable);
        let entries: Vec<Entry> = codable
            .map(|(index, _)| Entry::Theme(Theme::alone_or_whole(study, index)))
            .collect();
        if entries.is_empty() {
            return Err(AskError::new(
                "this study has no codes",
                "name a codebook under `codebooks` in emic.yaml, such as `builtin:bronstein`",
            ));
        }
        let text = study
            .codebook
            .heads()
            .first()
            .map(|head| head.id.clone())
            .unwrap_or_default();
        Ok(Self { text, entries })
    }

    /// Whether any entry is a coder.
    #[must_use]
    pub fn names_coders(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry, Entry::Coder(_)))
    }
}

impl Theme {
    /// Whether codings with this code and sign belong to the theme.
    #[must_use]
    pub fn takes(&self, study: &Study, code: CodeIndex, valence: Valence) -> bool {
        self.valence.is_none_or(|wanted| wanted == valence) && self.codes(study).contains(&code)
    }

    /// The codes of the theme, in order.
    #[must_use]
    pub fn codes(&self, study: &Study) -> Vec<CodeIndex> {
        match self.breadth {
            Breadth::Alone => vec![self.code],
            Breadth::Descendants => study.codebook.theme(self.code).collect(),
        }
    }

    /// Whether one of two themes is a part of the other, without being the same: such themes are never paired.
    #[must_use]
    pub fn contains_or_within(&self, study: &Study, other: &Self) -> bool {
        let (mine, theirs) = (self.codes(study), other.codes(study));
        let same_codes = mine == theirs;
        let signs = (
            self.valence.is_none_or(|_| self.valence == other.valence),
            other.valence.is_none_or(|_| self.valence == other.valence),
        );
        let holds = |outer: &[CodeIndex], inner: &[CodeIndex]| inner.iter().all(|code| outer.contains(code));
        let above = holds(&mine, &theirs) && signs.0;
        let below = holds(&theirs, &mine) && signs.1;
        (above || below) && !(same_codes && self.valence == other.valence)
    }

    /// Reads `code`, `=code`, `code/*` or `code/**`, each with `+` or `-` behind it where wanted; nothing when no code is meant.
    ///
    /// # Errors
    /// When there is nothing below the code, or it has no signs.
    pub fn parse(study: &Study, text: &str) -> Result<Option<Vec<Self>>, AskError> {
        let (bare, sign) = match text.strip_suffix(['+', '-']) {
            Some(_) => Valence::split(text),
            None => (text, Valence::Neutral),
        };
        let valence = (sign != Valence::Neutral).then_some(sign);
        let (bare, breadth) = bare
            .strip_prefix('=')
            .map_or((bare, Breadth::Descendants), |rest| (rest, Breadth::Alone));
        let (id, below) = match (bare.strip_suffix("/**"), bare.strip_suffix("/*")) {
            (Some(id), _) => (id, Below::All),
            (_, Some(id)) => (id, Below::Children),
            _ => (bare, Below::Nothing),
        };
        let Some(code) = study.codebook.find(id) else {
            return Ok(None);
        };
        let whole = |code| Self {
            code,
            breadth: Breadth::Descendants,
            valence,
        };
        let themes: Vec<Self> = match below {
            Below::Nothing => vec![Self { breadth, ..whole(code) }],
            Below::Children => study.codebook.children(code).map(whole).collect(),
            Below::All => study
                .codebook
                .codable_below(code)
                .map(|code| Self {
                    valence,
                    ..Self::alone_or_whole(study, code)
                })
                .collect(),
        };
        if themes.is_empty() {
            return Err(AskError::new(
                format!("no codes stand below `{id}`"),
                format!("write `{id}`"),
            ));
        }
        if let Some(theme) = themes.iter().find(|theme| valence.is_some() && !theme.has_signs(study)) {
            let id = &study.codebook.code(theme.code).id;
            return Err(AskError::new(
                format!("`{id}` takes no sign"),
                format!("write `{id}`, without `{}`", sign.sign()),
            ));
        }
        Ok(Some(themes))
    }

    /// A codable code with codes below it counts alone where those stand beside it.
    fn alone_or_whole(study: &Study, code: CodeIndex) -> Self {
        let leaf = study.codebook.children(code).next().is_none();
        Self {
            code,
            breadth: if leaf { Breadth::Descendants } else { Breadth::Alone },
            valence: None,
        }
    }

    fn has_signs(&self, study: &Study) -> bool {
        self.codes(study)
            .iter()
            .any(|&code| study.codebook.code(code).valence.is_some())
    }

    /// The theme as it is written.
    #[must_use]
    pub fn key(&self, study: &Study) -> String {
        let alone = if self.breadth == Breadth::Alone { "=" } else { "" };
        format!(
            "{alone}{}{}",
            study.codebook.code(self.code).id,
            self.valence.map_or("", Valence::sign)
        )
    }
}

enum Below {
    Nothing,
    Children,
    All,
}

impl Entry {
    /// The entry's name in data: an id, a value, `@name`.
    #[must_use]
    pub fn key(&self, study: &Study) -> String {
        match self {
            Self::Theme(theme) => theme.key(study),
            Self::Value { value, .. } => value.clone().unwrap_or_else(|| NO_VALUE.to_owned()),
            Self::Transcript(index) => study.transcript(*index).id.to_string(),
            Self::Case(index) => study.case(*index).id.to_string(),
            Self::Coder(index) => study.coder(*index).to_string(),
            Self::Saved(name) => format!("@{name}"),
        }
    }
}

/// The entries of one item of the list.
fn items(study: &Study, item: &str) -> Result<Vec<Entry>, AskError> {
    match item {
        "transcripts" => return Ok(study.transcripts().map(|(index, _)| Entry::Transcript(index)).collect()),
        "cases" => return Ok(study.cases().map(|(index, _)| Entry::Case(index)).collect()),
        "coders" => return Ok(coders_with_files(study).into_iter().map(Entry::Coder).collect()),
        _ => {}
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
        None => Err(unknown(study, item)),
    }
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
    let known = codes.chain(attributes).chain(["transcripts", "cases", "coders"]);
    let bare = item.trim_start_matches('=').trim_end_matches(['+', '-', '*', '/']);
    let help = "`emic codebook` lists the codes; attributes are the columns of cases.csv";
    AskError::unknown("code or attribute", bare, known, help)
}
