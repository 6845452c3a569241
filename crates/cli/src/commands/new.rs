//! `emic new`: a study to begin with.

use std::path::PathBuf;

use emic_core::edit::{NewStudy, create};
use emic_core::model::Language;

use super::{Answer, Command, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<New>("new", include_str!("new.md"));

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
        let named = self.folder.file_name().map(|name| name.to_string_lossy().into_owned());
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
        let files = create(&self.folder, &study)?;
        let list: Vec<String> = files.iter().map(|file| format!("  {}\n", file.path)).collect();
        let folder = self.folder.display();
        let said = format!(
            "A new study in {folder}:\n{}Next: put your transcripts in with `emic import FILE… --study {folder}`.\n",
            list.concat()
        );
        Output::screen(&question.surroundings.terminal).write(said.as_bytes())?;
        Ok(Outcome::Fine)
    }
}
