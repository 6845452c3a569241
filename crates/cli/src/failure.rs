//! Why a command could not do what was asked, and how the program ends: the one place where either is told.

use std::fmt;
use std::process::ExitCode;

use emic_core::ask::AskError;
use emic_core::expression::ParseError;
use emic_report::Colour;

use crate::drawing;
use crate::output;
use crate::terminal::Terminal;

/// How a command ended that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to remark.
    Fine,
    /// `check` found what should be mended.
    ProblemsFound,
}

/// Why a command could not do its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Something is wrong with the study, its files or the world around them.
    Told {
        /// What is wrong.
        message: String,
        /// What to do.
        help: String,
    },
    /// An expression that cannot be read.
    Misread {
        /// The expression as typed.
        text: String,
        /// What is wrong in it.
        error: ParseError,
    },
    /// The command was typed wrongly; the parser's own words, already laid out.
    Usage {
        /// Without colours.
        plain: String,
        /// With colours.
        coloured: String,
    },
}

impl Failure {
    /// A failure with its mend.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Told {
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same failure, with what it is about before its message.
    #[must_use]
    pub fn about(self, what: &str) -> Self {
        match self {
            Self::Told { message, help } => Self::new(format!("{what}: {message}"), help),
            other => other,
        }
    }

    fn drawn(&self, terminal: &Terminal) -> String {
        match (self, terminal.message_colour) {
            (Self::Told { message, help }, _) => drawing::failure(message, help, terminal),
            (Self::Misread { text, error }, _) => drawing::misread(text, error, terminal),
            (Self::Usage { plain, .. }, Colour::Plain) => plain.clone(),
            (Self::Usage { coloured, .. }, Colour::Ansi) => coloured.clone(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Told { message, help } => write!(f, "{message}; {help}"),
            Self::Misread { error, .. } => error.fmt(f),
            Self::Usage { plain, .. } => f.write_str(plain),
        }
    }
}

impl From<AskError> for Failure {
    fn from(error: AskError) -> Self {
        Self::new(error.message, error.help)
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        let words = error.render();
        Self::Usage {
            plain: words.to_string(),
            coloured: words.ansi().to_string(),
        }
    }
}

/// Tells a failure and gives the exit code: 0 fine, 1 problems found, 2 could not do it.
pub fn exit(outcome: Result<Outcome, Failure>, terminal: &Terminal) -> ExitCode {
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::ProblemsFound) => ExitCode::from(1),
        Err(failure) => {
            output::tell(&failure.drawn(terminal));
            ExitCode::from(2)
        }
    }
}
