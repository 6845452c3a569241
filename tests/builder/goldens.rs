//! Comparing with golden files, and writing them anew when that is asked.

use std::fs;
use std::path::{Path, PathBuf};

/// Golden files that were compared.
#[derive(Default)]
pub struct Goldens {
    written: Vec<PathBuf>,
}

impl Goldens {
    /// What stands in the file at `path`; with `EMIC_BLESS=1`, `found`, which is then written there.
    pub fn expected(&mut self, path: &Path, found: &str) -> String {
        let known = fs::read_to_string(path).unwrap_or_default();
        let blessing = std::env::var_os("EMIC_BLESS").is_some_and(|value| value == "1");
        if !blessing || known == found {
            return known;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, found).unwrap();
        self.written.push(path.to_owned());
        found.to_owned()
    }

    /// Fails when any was written anew, so that nobody blesses without looking.
    #[track_caller]
    pub fn settle(self) {
        let names: Vec<String> = self.written.iter().map(|path| path.display().to_string()).collect();
        assert!(
            names.is_empty(),
            "written anew; look, then run without EMIC_BLESS:\n{}",
            names.join("\n")
        );
    }
}
