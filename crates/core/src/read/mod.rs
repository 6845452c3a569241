//! From a folder to a [`Study`]: files, then parts, then the whole.
//!
//! ```text
//! folder --load--> Sources --parse--> parts + diagnostics --resolve--> Study + diagnostics
//! ```

mod codebook;
mod earlier;
mod folder;
mod parse;
mod resolve;
mod source;
mod sources;
mod stamp;

use std::path::{Path, PathBuf};

pub use codebook::{builtin_codebook, codebook_of};
use earlier::EarlierTexts;
pub use earlier::{History, NoHistory};
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

/// Reads the study in `root`. Segments coded in an earlier text of a transcript are followed with the texts that the study keeps under `.emic/texts`.
///
/// # Errors
/// When there is none. Problems inside files are [`Reading::diagnostics`].
pub fn read(root: &Path) -> Result<Reading, ReadError> {
    read_with(root, &NoHistory)
}

/// Reads the study in `root`; earlier texts that it does not keep are looked for in `history`.
///
/// # Errors
/// When there is none. Problems inside files are [`Reading::diagnostics`].
pub fn read_with(root: &Path, history: &dyn History) -> Result<Reading, ReadError> {
    Ok(understand_with(load(root)?, Some(root), history))
}

/// Makes a study of files already in memory.
#[must_use]
pub fn understand(sources: Sources) -> Reading {
    understand_with(sources, None, &NoHistory)
}

fn understand_with(mut sources: Sources, root: Option<&Path>, history: &dyn History) -> Reading {
    let (parts, mut diagnostics) = parse::parse(&sources);
    diagnostics.extend(sources.problems().iter().cloned());
    let earlier = EarlierTexts::new(&sources, root, history);
    let study = resolve::resolve(parts, &Locator::new(&sources), &earlier, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    let found: Vec<String> = earlier.found().collect();
    found.into_iter().for_each(|text| sources.remember(text));
    Reading {
        study,
        diagnostics,
        sources,
    }
}
