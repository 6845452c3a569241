//! Finding the study: the folder that `--study` names, else the nearest one upwards with an `emic.yaml`.

use std::path::{Path, PathBuf};

use emic_core::diagnostic::Severity;
use emic_core::model::Study;
use emic_core::read::{self, Reading};

use crate::arguments::StudyOption;
use crate::failure::Failure;
use crate::git::Git;
use crate::surroundings::Surroundings;

/// The file that makes a folder a study.
const SETTINGS: &str = "emic.yaml";

/// The folder of the study, if there is one.
pub fn folder(option: &StudyOption, surroundings: &Surroundings) -> Option<PathBuf> {
    match &option.study {
        Some(named) => Some(named.clone()),
        None => upwards(surroundings.folder.as_deref()?),
    }
}

fn upwards(from: &Path) -> Option<PathBuf> {
    let above = from.ancestors();
    above
        .into_iter()
        .find(|folder| folder.join(SETTINGS).is_file())
        .map(Path::to_owned)
}

/// Reads the study with all that is wrong in it.
///
/// # Errors
/// When there is no study.
pub fn reading(option: &StudyOption, surroundings: &Surroundings) -> Result<Reading, Failure> {
    let folder = folder(option, surroundings).ok_or_else(|| {
        Failure::new(
            "there is no study here: neither this folder nor one above it holds `emic.yaml`",
            "go to the folder of your study, or name it with `--study DIR`; `emic help start` shows how to begin one",
        )
    })?;
    read::read_with(&folder, &Git::new(&folder)).map_err(|error| {
        Failure::new(
            error.to_string(),
            "name the folder that holds `emic.yaml`; `emic help start` shows how to begin a study",
        )
    })
}

/// The study of a reading.
///
/// # Errors
/// When `emic.yaml` cannot be used.
pub fn study(reading: &Reading) -> Result<&Study, Failure> {
    reading.study.as_ref().ok_or_else(|| {
        let mut errors = reading
            .diagnostics
            .iter()
            .filter(|found| found.rule.severity == Severity::Error);
        let why = errors
            .find(|found| found.file == SETTINGS)
            .map_or_else(String::new, |found| format!(": {}", found.message));
        Failure::new(format!("`{SETTINGS}` cannot be used{why}"), "`emic check` shows where")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_study_is_found_from_a_folder_inside_it() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join(SETTINGS), "title: t\n").unwrap();
        let inside = root.path().join("transcripts/schools");
        std::fs::create_dir_all(&inside).unwrap();
        assert_eq!(upwards(&inside), Some(root.path().to_owned()));
    }

    #[test]
    fn a_folder_called_emic_yaml_makes_no_study() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join(SETTINGS)).unwrap();
        assert_eq!(upwards(root.path()), None);
    }
}
