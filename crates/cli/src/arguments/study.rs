//! `--study DIR`, after any command.

use std::path::PathBuf;

/// Which study is meant.
#[derive(Debug, Clone, clap::Args)]
pub struct StudyOption {
    /// The folder of the study; without it, the nearest one upwards from here that holds `emic.yaml`
    #[arg(long, value_name = "DIR", global = true, help_heading = "Study")]
    pub study: Option<PathBuf>,
}
