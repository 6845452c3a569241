//! `emic log`: who did what and when.

use emic_core::edit::{ActFilter, History, PastAct, history};
use emic_core::suggestion::did_you_mean;
use emic_report::Language;
use emic_report::reports::{self, Logged};

use super::deed::root;
use super::{Answer, Command, Question, Run};
use crate::arguments::{LanguageOption, Most, OutputOptions};
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::output::{self, Output};

pub(super) const COMMAND: Command = Command::new::<Log>("log", include_str!("log.md"));

/// The arguments of `emic log`.
#[derive(Debug, clap::Args)]
struct Log {
    /// Only acts of this coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// Only acts on this transcript
    #[arg(long, value_name = "ID")]
    transcript: Option<String>,
    /// Only acts of this kind, such as `add-codings`
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Only acts of this day or later, such as 2026-11-21
    #[arg(long, value_name = "DATE", value_parser = day)]
    since: Option<String>,
    /// Only acts of this day or earlier
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Option<String>,
    /// At most so many acts, the last ones; 0 for all
    #[arg(long, value_name = "N", default_value = "50")]
    limit: Most,
    /// How many acts of each coder on each day, instead of the acts
    #[arg(long, conflicts_with = "limit")]
    summary: bool,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: OutputOptions,
}

fn day(text: &str) -> Result<String, String> {
    let date: Result<jiff::civil::Date, _> = text.parse();
    match date {
        Ok(date) if date.to_string() == text => Ok(text.to_owned()),
        _ => Err("write the day as 2026-11-21".to_owned()),
    }
}

impl Run for Log {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        // The log can be read also when the study cannot.
        let language = reading
            .study
            .as_ref()
            .map_or(Language::En, |study| self.language.of(study));
        let history = history(&root(question)?)?;
        tell_unread(&history, question);
        let filter = self.filter(&history)?;
        let acts: Vec<&PastAct> = history.acts.iter().filter(|act| filter.takes(act)).collect();
        let most = if self.summary {
            acts.len()
        } else {
            self.limit.of(acts.len())
        };
        let logged = Logged {
            filter: &filter,
            acts: acts.get(acts.len().saturating_sub(most)..).unwrap_or_default(),
            total: acts.len(),
        };
        let report = if self.summary {
            reports::log_summary(&logged, language)
        } else {
            reports::log(&logged, language)
        };
        output.deliver(&report, language)?;
        Ok(Outcome::Fine)
    }
}

impl Log {
    /// What was asked for, when there is such a coder, transcript and kind in the log.
    fn filter(&self, history: &History) -> Result<ActFilter, Failure> {
        let acts = &history.acts;
        let coders = acts.iter().flat_map(PastAct::coders);
        let transcripts = acts.iter().flat_map(PastAct::transcripts);
        let kinds = acts.iter().map(|act| act.line.kind());
        Ok(ActFilter {
            coder: known("coder", self.coder.as_ref(), coders)?,
            transcript: known("transcript", self.transcript.as_ref(), transcripts)?,
            kind: known("kind", self.kind.as_ref(), kinds)?,
            since: self.since.clone(),
            until: self.until.clone(),
        })
    }
}

fn known<'h>(
    what: &str,
    wanted: Option<&String>,
    names: impl Iterator<Item = &'h str> + Clone,
) -> Result<Option<String>, Failure> {
    match wanted {
        Some(wanted) if !names.clone().any(|name| name == wanted) => {
            let mut all: Vec<&str> = names.collect();
            all.sort_unstable();
            all.dedup();
            let list = if all.is_empty() {
                "nothing was logged yet".to_owned()
            } else {
                format!("the log has {}", all.join(", "))
            };
            let help = did_you_mean(wanted, all.iter().copied(), &list);
            Err(Failure::new(
                format!("the log has no act with the {what} `{wanted}`"),
                help,
            ))
        }
        wanted => Ok(wanted.cloned()),
    }
}

fn tell_unread(history: &History, question: &Question<'_>) {
    for line in &history.unread {
        let said = format!("line {} of {} is left out: {}", line.number, line.log, line.why);
        output::tell(&drawing::remark("note: ", &said, &question.surroundings.terminal));
    }
}
