//! Rows and columns of tables: what was asked, as entries in order.

use std::collections::BTreeSet;

use super::axis_item::items;
use super::{AskError, Scope, Theme};
use crate::model::{CaseIndex, CoderIndex, NO_VALUE, Study, TranscriptIndex, Use, Valence};

/// One row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// What bears a code.
    Theme(Theme),
    /// What bears a code with this sign, whichever code.
    Valence(Valence),
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
    /// Reads a comma list such as `competency/*`, `interdependence+,interdependence-`, `sector`, `cases`, `@doors-shut`; what an
    /// item may be stands in [`super::AXIS_ITEMS`].
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

    /// Without the transcripts and cases of which no turn is selected, and without coders who are not counted: of these nothing was
    /// asked.
    #[must_use]
    pub fn within(mut self, study: &Study, scope: &Scope) -> Self {
        let selection = &scope.selection;
        let touched = study.transcripts().filter(|(index, _)| selection.touches(*index));
        let cases: BTreeSet<CaseIndex> = touched
            .flat_map(|(index, transcript)| {
                let turns = selection.turns(index);
                turns
                    .filter_map(|turn| transcript.turns.get(turn))
                    .map(|turn| turn.case)
            })
            .collect();
        self.entries.retain(|entry| match entry {
            Entry::Transcript(index) => selection.touches(*index),
            Entry::Case(index) => cases.contains(index),
            Entry::Coder(index) => scope.coders.contains(index),
            _ => true,
        });
        self
    }

    /// Whether any entry is a coder.
    #[must_use]
    pub fn names_coders(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry, Entry::Coder(_)))
    }
}

impl Entry {
    /// The entry's name in data: an id, a value, a sign or `none`, `@name`.
    #[must_use]
    pub fn key(&self, study: &Study) -> String {
        match self {
            Self::Theme(theme) => theme.key(study),
            Self::Valence(Valence::Neutral) => "none".to_owned(),
            Self::Valence(signed) => signed.sign().to_owned(),
            Self::Value { value, .. } => value.clone().unwrap_or_else(|| NO_VALUE.to_owned()),
            Self::Transcript(index) => study.transcript(*index).id.to_string(),
            Self::Case(index) => study.case(*index).id.to_string(),
            Self::Coder(index) => study.coder(*index).to_string(),
            Self::Saved(name) => format!("@{name}"),
        }
    }
}
