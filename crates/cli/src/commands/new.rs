//! `emic new`: a study to begin with.

use std::path::{Component, PathBuf};

use emic_core::edit::{NewStudy, create};
use emic_core::model::Language;

use super::{Answer, Command, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<New>("new", include_str!("new.md"));

/// What lets git merge codings segment by segment.
const GIT_CONFIG: &str = "git config merge.emic.driver \"emic merge-driver %O %A %B %P\"";

/// The arguments of `emic new`.
#[derive(Debug, clap::Args)]
struct New {
    /// The folder of the study, which is made if it is not there
    folder: PathBuf,
    /// What the study is called; without it, what the folder is called
    #[arg(long)]
    title: Option<String>,
    /// The codebooks it uses, such as `builtin:bronstein`; without it, its own
    #[arg(long, value_name = "CODEBOOKS", value_delimiter = ',')]
    codebook: Vec<String>,
    /// The language of labels and headings: nl or en
    #[arg(long, value_name = "LANGUAGE", default_value = "nl", value_parser = language)]
    language: Language,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "write `nl` or `en`".to_owned())
}

impl Run for New {
    fn run(&self, question: &Question<'_>) -> Answer {
        let folder = question
            .surroundings
            .folder
            .clone()
            .unwrap_or_default()
            .join(&self.folder);
        // `.` has no name of its own; the folder that it stands for has.
        let parts = folder.components().rev();
        let named = parts
            .filter_map(|part| {
                if let Component::Normal(name) = part {
                    Some(name)
                } else {
                    None
                }
            })
            .next();
        let named = named.map(|name| name.to_string_lossy().into_owned());
        let title = self
            .title
            .clone()
            .or(named)
            .ok_or_else(|| Failure::new("the study has no name", "give it one with `--title`"))?;
        let study = NewStudy {
            title,
            language: self.language,
            codebooks: self.codebook.clone(),
        };
        let files = create(&folder, &study)?;
        let list: Vec<String> = files.iter().map(|file| format!("  {}\n", file.path)).collect();
        let shown = self.folder.display();
        let said = format!(
            "A new study in {shown}:\n{}Next: put your transcripts in with `emic import FILE… --study {shown}`.\n\
             With git, once in each clone: {GIT_CONFIG}\n",
            list.concat()
        );
        Output::screen(&question.surroundings.terminal).write(said.as_bytes())?;
        Ok(Outcome::Fine)
    }
}
