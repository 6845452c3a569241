//! Questions that a study cannot answer, with the mend.

use crate::model::{CasesFile, Study};
use crate::suggestion::did_you_mean;

/// What is wrong with a question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct AskError {
    /// What is wrong, in the user's words.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl AskError {
    /// Puts message and help together.
    #[must_use]
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
        }
    }

    /// [`AskError::unknown`] where there are so few that all of them are told, behind the nearest one.
    #[must_use]
    pub fn unknown_of_few<'known>(
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'known str>,
        list: &str,
    ) -> Self {
        let error = Self::unknown(what, name, known, list);
        if error.help == list {
            return error;
        }
        Self::new(error.message, format!("{} {list}", error.help))
    }

    /// The same where attributes were meant: when `cases.csv` could not be read, that is why none is known.
    #[must_use]
    pub(crate) fn or_unread_cases(self, study: &Study) -> Self {
        match study.cases_file {
            CasesFile::Known => self,
            CasesFile::Unreadable => Self {
                help: "cases.csv could not be read, so that no attribute is known; `emic check` says why".to_owned(),
                ..self
            },
        }
    }

    /// A name that the study does not have: `unknown("coder", "jan", known, "…")`.
    #[must_use]
    pub fn unknown<'known>(
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'known str>,
        otherwise: &str,
    ) -> Self {
        Self::new(
            format!("this study has no {what} `{name}`"),
            did_you_mean(name, known, otherwise),
        )
    }
}
