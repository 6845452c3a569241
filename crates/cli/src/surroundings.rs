//! Where the program was started, as a value: commands ask nothing of the system but through this.

use std::path::PathBuf;

use crate::terminal::Terminal;

/// The folder and the terminal in which the program was started.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The working directory; none when it is gone.
    pub folder: Option<PathBuf>,
    /// Where text is shown.
    pub terminal: Terminal,
    /// What `EMIC_NOW` says, which fixes the clock.
    pub fixed_time: Option<String>,
}

impl Surroundings {
    /// Looks around, once.
    pub fn look() -> Self {
        Self {
            folder: std::env::current_dir().ok(),
            terminal: Terminal::look(),
            fixed_time: std::env::var("EMIC_NOW").ok(),
        }
    }
}
