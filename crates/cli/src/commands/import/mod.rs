//! `emic import`: other people's transcripts into the study.

mod compose;

use std::path::{Path, PathBuf};

use emic_core::act::ImportTranscript;
use emic_core::edit;
use emic_core::model::TranscriptId;
use emic_exchange::transcript::{self, Encoding, Incoming, NamedLabel, Role, Speakers, Weight, Wishes};

use super::deed::{DryRun, write};
use super::{Answer, Command, Question, Run};
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::{self, Output, open};

pub(super) const COMMAND: Command = Command::new::<Import>("import", include_str!("import.md"));

/// The arguments of `emic import`.
#[derive(Debug, clap::Args)]
struct Import {
    /// Transcripts: text, Markdown or Word
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The transcript's id; without it, the file's name
    #[arg(long)]
    id: Option<String>,
    /// A label that begins turns, with its role: `Anna=interviewer`; when given, no other labels are looked for
    #[arg(long, value_name = "LABEL=ROLE")]
    speaker: Vec<String>,
    /// Nobody speaks in it: a paragraph is a turn
    #[arg(long, conflicts_with = "speaker")]
    no_speakers: bool,
    /// The encoding of a text file, such as `windows-1252`, where it is guessed wrongly
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

/// A file understood, not yet written.
struct Arrival {
    id: TranscriptId,
    incoming: Incoming,
}

impl Run for Import {
    fn run(&self, question: &Question<'_>) -> Answer {
        if self.id.is_some() && self.files.len() > 1 {
            return Err(Failure::new(
                "one id cannot serve several files",
                "import them one by one, or leave out `--id`",
            ));
        }
        // All files are understood before the first one is written.
        let arrivals = self
            .files
            .iter()
            .map(|file| self.arrival(file))
            .collect::<Result<Vec<_>, _>>()?;
        for arrival in &arrivals {
            tell_notes(arrival, question);
        }
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let acts = arrivals
            .iter()
            .map(|arrival| compose::act(&reading, study, &arrival.id, &arrival.incoming));
        let acts: Vec<ImportTranscript> = acts.collect();
        let Some((first, rest)) = acts.split_first() else {
            return Ok(Outcome::Fine);
        };
        write(edit::plan_imports(&reading, first, rest)?, &self.dry_run, question)?;
        let screen = Output::screen(&question.surroundings.terminal);
        arrivals
            .iter()
            .try_for_each(|arrival| screen.write(compose::said(&arrival.id, &arrival.incoming).as_bytes()))?;
        Ok(Outcome::Fine)
    }
}

impl Import {
    fn arrival(&self, file: &Path) -> Result<Arrival, Failure> {
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let refused = |why: String| {
            let (what, mend) = why.split_once("; ").unwrap_or((&why, "see `emic help transcripts`"));
            Failure::new(format!("`{}` was not imported: {what}", file.display()), mend)
        };
        let incoming =
            transcript::import(&name, &open(file)?, &self.wishes()?).map_err(|refusal| refused(refusal.to_string()))?;
        Ok(Arrival {
            id: self.id(file)?,
            incoming,
        })
    }

    fn id(&self, file: &Path) -> Result<TranscriptId, Failure> {
        let stem = file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let wanted = self.id.clone().unwrap_or_else(|| compose::id_of(&stem));
        TranscriptId::new(wanted.clone())
            .map_err(|error| Failure::new(format!("the id `{wanted}` {error}"), "choose one with `--id`"))
    }

    fn wishes(&self) -> Result<Wishes, Failure> {
        let encoding = self.encoding.as_deref().map(|name| {
            Encoding::named(name).ok_or_else(|| {
                Failure::new(
                    format!("no encoding is called `{name}`"),
                    "write a name such as `windows-1252` or `utf-16le`",
                )
            })
        });
        Ok(Wishes {
            speakers: if self.no_speakers {
                Speakers::None
            } else {
                Speakers::Find
            },
            labels: self.speaker.iter().map(|text| named(text)).collect::<Result<_, _>>()?,
            encoding: encoding.transpose()?,
        })
    }
}

fn tell_notes(arrival: &Arrival, question: &Question<'_>) {
    for note in &arrival.incoming.notes {
        let sign = if note.remark.weight() == Weight::Warning {
            "warning: "
        } else {
            "note: "
        };
        let words = format!("{}: {note}", arrival.id);
        output::tell(&drawing::remark(sign, &words, &question.surroundings.terminal));
    }
}

/// Reads `Anna=interviewer`, or a label alone.
fn named(text: &str) -> Result<NamedLabel, Failure> {
    let (label, role) = text
        .split_once('=')
        .map_or((text, None), |(label, role)| (label, Some(role.trim())));
    let role = match role {
        None => None,
        Some("interviewer") => Some(Role::Interviewer),
        Some("respondent") => Some(Role::Respondent),
        Some(other) => {
            return Err(Failure::new(
                format!("`{other}` is no role"),
                "write `LABEL=interviewer` or `LABEL=respondent`",
            ));
        }
    };
    Ok(NamedLabel {
        text: label.trim().to_owned(),
        role,
    })
}
