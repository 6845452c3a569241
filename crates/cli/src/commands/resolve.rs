//! `emic resolve`: the end of a merge that stopped in a coding file.

use std::path::{Component, Path, PathBuf};

use clap::ValueEnum;
use emic_core::edit::{Conflict, plan_resolution};

use super::deed::{self, DryRun, root};
use super::{Answer, Command, Question, Run};
use crate::drawing;
use crate::failure::Outcome;
use crate::output;

pub(super) const COMMAND: Command = Command::new::<Resolve>("resolve", include_str!("resolve.md"));

/// The arguments of `emic resolve`.
#[derive(Debug, clap::Args)]
struct Resolve {
    /// The coding file, such as `coding/coder-a/R07.yaml`
    file: PathBuf,
    /// What becomes of segments that both sides changed differently: ours or theirs; without it, both stay between markers
    #[arg(long, value_name = "SIDE")]
    take: Option<Side>,
    #[command(flatten)]
    dry_run: DryRun,
}

/// A side of a merge.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Side {
    /// The first version
    Ours,
    /// The second version
    Theirs,
}

impl Side {
    fn take(side: Option<Self>) -> emic_core::edit::Take {
        match side {
            None => emic_core::edit::Take::Neither,
            Some(Self::Ours) => emic_core::edit::Take::Ours,
            Some(Self::Theirs) => emic_core::edit::Take::Theirs,
        }
    }
}

impl Run for Resolve {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let path = below(&self.file, &root(question)?, question);
        let resolution = plan_resolution(&reading, &path, Side::take(self.take))?;
        deed::write(resolution.changes, &self.dry_run, question)?;
        tell_conflicts(&path, &resolution.conflicts, question);
        Ok(if resolution.conflicts.is_empty() {
            Outcome::Fine
        } else {
            Outcome::ProblemsFound
        })
    }
}

/// Tells what is left to decide, and how.
pub(super) fn tell_conflicts(path: &str, conflicts: &[Conflict], question: &Question<'_>) {
    let tell = |mark: &str, said: &str| output::tell(&drawing::remark(mark, said, &question.surroundings.terminal));
    for Conflict { segment, why } in conflicts {
        tell("conflict: ", &format!("{path}, segment {segment}: {why}"));
    }
    if !conflicts.is_empty() {
        let mend = format!("keep one version of each, or say `emic resolve {path} --take ours`, or `theirs`");
        tell("help: ", &mend);
    }
}

/// The path below the study: as typed, or from where the program was started.
fn below(file: &Path, root: &Path, question: &Question<'_>) -> String {
    let here = question.surroundings.folder.clone().unwrap_or_default();
    let full = here.join(file);
    let below = full.strip_prefix(here.join(root)).unwrap_or(file);
    let parts = below.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}
