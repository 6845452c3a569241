//! `emic merge-driver`: what git calls to merge a coding file or a log.

use std::path::PathBuf;

use emic_core::edit::{Take, Versions, merge_codings, merge_logs, whole_conflict};

use super::resolve::tell_conflicts;
use super::{Answer, Command, Question, Run};
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::output::{self, open, put};

pub(super) const COMMAND: Command = Command::new::<MergeDriver>("merge-driver", include_str!("merge-driver.md"));

/// The arguments of `emic merge-driver`.
#[derive(Debug, clap::Args)]
struct MergeDriver {
    /// The version that both grew from (%O)
    base: PathBuf,
    /// Our version (%A); the merged file is written in its place
    ours: PathBuf,
    /// Their version (%B)
    theirs: PathBuf,
    /// What the file is called in the repository (%P), for messages; one that ends in `.jsonl` is a log
    path: Option<String>,
}

impl Run for MergeDriver {
    fn run(&self, question: &Question<'_>) -> Answer {
        let text = |path: &PathBuf| {
            String::from_utf8(open(path)?).map_err(|_| {
                let message = format!("`{}` is not plain text in UTF-8", self.name());
                Failure::new(message, "save both versions as UTF-8, then merge again")
            })
        };
        let (base, ours, theirs) = (text(&self.base)?, text(&self.ours)?, text(&self.theirs)?);
        let versions = Versions {
            base: &base,
            ours: &ours,
            theirs: &theirs,
        };
        if self.is_log() {
            put(&self.ours, merge_logs(versions).as_bytes())?;
            return Ok(Outcome::Fine);
        }
        let name = self.name();
        // The study may stand deep in the repository.
        let inside = name.rfind("coding/").and_then(|at| name.get(at..)).unwrap_or(&name);
        match merge_codings(inside, versions, Take::Neither) {
            Ok(merged) => {
                put(&self.ours, merged.text.as_bytes())?;
                tell_conflicts(inside, &merged.conflicts, question);
                Ok(if merged.conflicts.is_empty() {
                    Outcome::Fine
                } else {
                    Outcome::ProblemsFound
                })
            }
            Err(error) => {
                put(&self.ours, whole_conflict(&ours, &theirs).as_bytes())?;
                let said = format!(
                    "{name}: {error}; both versions stand in it now, one after the other: keep what you want by hand"
                );
                output::tell(&drawing::remark("conflict: ", &said, &question.surroundings.terminal));
                Ok(Outcome::ProblemsFound)
            }
        }
    }
}

impl MergeDriver {
    fn name(&self) -> String {
        let ours = || self.ours.display().to_string();
        self.path.clone().unwrap_or_else(ours)
    }

    fn is_log(&self) -> bool {
        [self.name(), self.ours.display().to_string()]
            .iter()
            .any(|name| name.ends_with(".jsonl"))
    }
}
