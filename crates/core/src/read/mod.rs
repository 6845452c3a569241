//! From a folder to a [`Study`](crate::model::Study): files, then parts, then the whole.
//!
//! ```text
//! folder --load--> Sources --parse--> parts + diagnostics --resolve--> Study + diagnostics
//! ```

mod codebook;
mod folder;
mod parse;
mod resolve;
mod source;
mod sources;
mod stamp;

use std::path::{Path, PathBuf};

pub use codebook::{builtin_codebook, codebook_of};
pub use folder::load;
pub(crate) use source::unclosed_quote;
pub use source::{Bom, Source, line_of_record};
pub use sources::Sources;
pub use stamp::{Stamp, stamp};

pub(crate) use parse::{
    CodingEntry, CodingSheet, codebook_fault, codebook_paths, memo_body, parse_faultless_coding, split_front_matter,
};
pub use parse::{separator, unclosed};
pub use resolve::{BUILTINS, Builtin, NotGiven, judgement};
pub(crate) use resolve::{Locator, Part};

use crate::diagnostic::{self, Diagnostic};
use crate::model::Study;

/// Why a folder cannot be read as a study.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no `emic.yaml`.
    #[error("`{}` is no study: it has no `emic.yaml`", .0.display())]
    NoStudy(PathBuf),
    /// The folder itself cannot be read.
    #[error("cannot read `{}`: {}", .0.display(), .1)]
    Unreadable(PathBuf, std::io::Error),
}

/// What reading a study gave.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The study; none when `emic.yaml` itself cannot be used.
    pub study: Option<Study>,
    /// All problems, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files it was read from.
    pub sources: Sources,
}

/// Reads the study in `root`.
///
/// # Errors
/// When there is none. Problems inside files are [`Reading::diagnostics`].
pub fn read(root: &Path) -> Result<Reading, ReadError> {
    Ok(understand(load(root)?))
}

/// Makes a study of files already in memory.
#[must_use]
pub fn understand(sources: Sources) -> Reading {
    let (parts, mut diagnostics) = parse::parse(&sources);
    diagnostics.extend(sources.problems().iter().cloned());
    let study = resolve::resolve(parts, &Locator::new(&sources), &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Reading {
        study,
        diagnostics,
        sources,
    }
}
