//! The codes of a table, as they were asked for.

use emic_core::analysis::{ValenceSplit, with_signs};
use emic_core::ask::{AskError, Axis, Entry, Theme};
use emic_core::model::Study;

use crate::failure::Failure;

/// What `--split` tells apart.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum Split {
    Valence,
}

impl Split {
    /// How signs are taken.
    pub fn of(asked: Option<Self>) -> ValenceSplit {
        asked.map_or(ValenceSplit::Together, |Self::Valence| ValenceSplit::Apart)
    }
}

/// The codes that were typed, else those of the first codebook.
///
/// # Errors
/// When there are none, or a word is none.
pub fn axis(study: &Study, typed: Option<&str>) -> Result<Axis, AskError> {
    typed.map_or_else(|| Axis::first_codebook(study), |text| Axis::parse(study, text))
}

/// The themes of an axis, signs told apart or not. `only` says why attributes and the like are refused.
///
/// # Errors
/// When an entry is no code.
pub fn themes(study: &Study, axis: &Axis, split: ValenceSplit, only: &str) -> Result<Vec<Theme>, Failure> {
    let theme = |entry: &Entry| match entry {
        Entry::Theme(theme) => Ok(*theme),
        other => {
            let help = match other {
                Entry::Saved(_) => {
                    "put a saved query on a row of `emic matrix`, or ask for its passages with `emic quotes`"
                }
                _ => "make groups with `--by`",
            };
            Err(Failure::new(
                format!("`{}` is no code, and {only}", other.key(study)),
                help,
            ))
        }
    };
    let themes: Vec<Theme> = axis.entries.iter().map(theme).collect::<Result<_, _>>()?;
    Ok(with_signs(study, &themes, split))
}
