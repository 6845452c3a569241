//! `--strict`: no result from a study that is not whole.

use emic_core::model::Study;

use crate::failure::Failure;

/// Whether a study with losses is good enough.
#[derive(Debug, Clone, clap::Args)]
pub struct StrictOption {
    /// Refuse when anything had to be left out: lost segments, unreadable files, unknown codes
    #[arg(long)]
    strict: bool,
}

impl StrictOption {
    /// Refuses a study of which something had to be left out, when that was asked.
    ///
    /// # Errors
    /// When `--strict` was given and something is missing.
    pub fn allows(&self, study: &Study) -> Result<(), Failure> {
        if !self.strict || study.left_out.is_nothing() {
            return Ok(());
        }
        let message = "something would be left out, and `--strict` refuses that";
        Err(Failure::new(
            message,
            "`emic check` shows what; without `--strict` the result says what it lacks",
        ))
    }
}
