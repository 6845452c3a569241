//! The workbench's way to the disk.

use std::path::{Path, PathBuf};

use emic_core::act::Act;
use emic_core::edit::{self, Committed, EditError, Moment, Whose};
use emic_core::expression::parse;
use emic_core::model::{CoderId, Study, TranscriptIndex};
use emic_core::read::{Reading, Stamp, read, stamp};
use emic_core::suggest::{Options, Suggestion};
use emic_core::worklist::NotGiven;
use emic_report::phrase::workbench as phrases;
use emic_report::reports::past_act_said;
use emic_search::{Index, IndexPlace, Limit, Query};
use emic_workbench::{Done, Door, Place, Refusal, Step};

use crate::clock;

/// No more hits than these are listed.
const HITS: usize = 200;

/// A study on disk.
pub struct StudyDoor {
    root: PathBuf,
    seen: Stamp,
    fixed_time: Option<String>,
    /// In which log the acts of this run stand, the last one last, and those that were taken back.
    past: Vec<Whose>,
    future: Vec<Whose>,
}

impl StudyDoor {
    /// The door to the study in `root`, of which `reading` is what was read.
    pub fn new(root: &Path, reading: &Reading, fixed_time: Option<String>) -> Self {
        Self {
            root: root.to_owned(),
            seen: stamp(root, &reading.sources),
            fixed_time,
            past: Vec::new(),
            future: Vec::new(),
        }
    }

    fn moment(&self) -> Result<Moment, Refusal> {
        let now = clock::now(self.fixed_time.as_deref()).map_err(|failure| refusal(failure.to_string(), ""))?;
        Moment::new(format!("{now:.3}")).map_err(|error| refused(&error))
    }

    /// Plans and writes; when the files are others by now, once more on those, unless a text is another.
    fn write(&self, reading: &Reading, act: &Act) -> Result<Committed, Refusal> {
        let moment = self.moment()?;
        let attempt = |reading: &Reading| {
            let changes = edit::plan(reading, act)?;
            edit::commit(&self.root, changes, &moment)
        };
        match attempt(reading) {
            Err(EditError::ChangedSince { .. }) => {
                let now = read(&self.root).map_err(|error| refused(&EditError::Read(error)))?;
                if let Some(id) = changed_text(reading, &now) {
                    let language = now
                        .study
                        .as_ref()
                        .map(|study| study.settings.language)
                        .unwrap_or_default();
                    let message = phrases::TEXT_CHANGED.fill(language, &[("transcript", &id)]);
                    return Err(Refusal {
                        reading: Some(Box::new(now)),
                        ..refusal(message, "")
                    });
                }
                attempt(&now).map_err(|error| refused(&error))
            }
            outcome => outcome.map_err(|error| refused(&error)),
        }
    }

    /// The step that was just made, in the language of the study; none where nothing was written.
    fn step_said(&self, step: Step, whose: &Whose, done: &Done) -> Option<String> {
        let language = done.reading.study.as_ref()?.settings.language;
        let history = edit::history(&self.root).ok().filter(|_| !done.line.is_empty())?;
        let last = history.acts.iter().rfind(|act| act.log == whose.path())?;
        last.of.as_ref()?;
        let phrase = match step {
            Step::Undo => phrases::UNDONE,
            Step::Redo => phrases::REDONE,
        };
        Some(phrase.fill(language, &[("act", &past_act_said(last, language))]))
    }

    fn done(&mut self, committed: Committed) -> Done {
        self.seen = stamp(&self.root, &committed.reading.sources);
        let line = if committed.files.is_empty() && !committed.notes.is_empty() {
            String::new()
        } else {
            committed.line
        };
        Done {
            reading: committed.reading,
            line,
            notes: committed.notes,
        }
    }
}

impl Door for StudyDoor {
    fn perform(&mut self, reading: &Reading, act: &Act) -> Result<Done, Refusal> {
        let committed = self.write(reading, act)?;
        if !committed.files.is_empty() {
            self.past.push(act.coder().cloned().map_or(Whose::Study, Whose::Coder));
            self.future.clear();
        }
        Ok(self.done(committed))
    }

    fn step(&mut self, coder: &CoderId, step: Step) -> Result<Done, Refusal> {
        let moment = self.moment()?;
        let (from, to) = match step {
            Step::Undo => (&mut self.past, &mut self.future),
            Step::Redo => (&mut self.future, &mut self.past),
        };
        // What the study's log holds from before may be somebody else's doing: only acts of this run are taken back there.
        let whose = from.last().cloned().unwrap_or_else(|| Whose::Coder(coder.clone()));
        let committed = match step {
            Step::Undo => edit::undo(&self.root, &whose, &moment),
            Step::Redo => edit::redo(&self.root, &whose, &moment),
        };
        let committed = committed.map_err(|error| refused(&error))?;
        from.pop();
        to.push(whose.clone());
        let done = self.done(committed);
        Ok(Done {
            line: self.step_said(step, &whose, &done).unwrap_or(done.line),
            ..done
        })
    }

    fn news(&mut self) -> Option<Reading> {
        let now = self.seen.again(&self.root);
        if now == self.seen {
            return None;
        }
        self.seen = now;
        read(&self.root).ok()
    }

    fn search(&mut self, study: &Study, words: &str) -> Result<Vec<Place>, Refusal> {
        let expression = parse(words).map_err(|error| refusal(error.to_string(), "see `emic help expressions`"))?;
        let folder = self.root.join(".emic");
        let index = Index::open(IndexPlace::Folder(&folder), study);
        let hits = index.and_then(|index| index.search(&Query::stemmed(expression), Limit::First(HITS)));
        let hits = hits.map_err(|error| refusal(error.to_string(), "see `emic help search`"))?;
        let place = |hit: &emic_core::analysis::Hit<'_>| Place {
            transcript: hit.transcript,
            span: hit.span,
        };
        Ok(hits.hits.iter().map(place).collect())
    }

    fn suggest(
        &mut self,
        study: &Study,
        coder: &CoderId,
        transcript: TranscriptIndex,
    ) -> Result<Vec<Suggestion>, Refusal> {
        let options = Options {
            refused: edit::refusals(&self.root, coder).map_err(|error| refused(&error))?,
            ..Options::default()
        };
        let folder = self.root.join(".emic");
        let found = Index::open(IndexPlace::Folder(&folder), study)
            .and_then(|index| emic_search::suggestions(&index, coder, transcript, &options));
        found.map_err(|error| refusal(error.to_string(), "see `emic help suggest`"))
    }

    fn not_given(&mut self, coder: &CoderId) -> Result<NotGiven, Refusal> {
        edit::not_given(&self.root, coder).map_err(|error| refused(&error))
    }

    fn created(&self) -> Option<String> {
        let now = clock::now(self.fixed_time.as_deref()).ok()?;
        Some(format!("{now:.0}"))
    }
}

/// The first transcript whose words differ, or which one of both does not have.
fn changed_text(before: &Reading, now: &Reading) -> Option<String> {
    let texts = |reading: &Reading| -> Vec<(String, String)> {
        let study = reading.study.iter().flat_map(|study| study.transcripts.iter());
        study
            .map(|text| (text.id.to_string(), text.fingerprint().to_owned()))
            .collect()
    };
    let now = texts(now);
    texts(before)
        .into_iter()
        .find(|text| !now.contains(text))
        .map(|(id, _)| id)
}

fn refusal(message: impl Into<String>, help: impl Into<String>) -> Refusal {
    Refusal {
        message: message.into(),
        help: help.into(),
        reading: None,
    }
}

fn refused(error: &EditError) -> Refusal {
    refusal(error.to_string(), error.mend())
}
