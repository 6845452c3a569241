//! What the workbench asks of the world: acts done, steps taken back, the study read again, words searched.

use emic_core::act::Act;
use emic_core::model::{CoderId, Span, Study, TranscriptIndex};
use emic_core::read::Reading;
use emic_core::suggest::Suggestion;
use emic_core::worklist::NotGiven;

/// The one way out of the workbench. The command line opens it onto the disk, tests onto memory.
pub trait Door {
    /// Does `act` to the study that was read. What a second writer did in between is taken along.
    ///
    /// # Errors
    /// When the act does not fit, or the disk refuses; nothing has been written then.
    fn perform(&mut self, reading: &Reading, act: &Act) -> Result<Done, Refusal>;

    /// Takes the coder's last act back, or does it again.
    ///
    /// # Errors
    /// When there is none, or a file has changed since.
    fn step(&mut self, coder: &CoderId, step: Step) -> Result<Done, Refusal>;

    /// The study, when its files are no longer those that were read.
    fn news(&mut self) -> Option<Reading>;

    /// The places where words stand in the study, the best first.
    ///
    /// # Errors
    /// When the words cannot be understood.
    fn search(&mut self, study: &Study, words: &str) -> Result<Vec<Place>, Refusal>;

    /// The codes that turns of a transcript may deserve, in the order of the text.
    ///
    /// # Errors
    /// When they cannot be found.
    fn suggest(
        &mut self,
        study: &Study,
        coder: &CoderId,
        transcript: TranscriptIndex,
    ) -> Result<Vec<Suggestion>, Refusal>;

    /// Which codes the coder did not give where others disagreed.
    ///
    /// # Errors
    /// When the log cannot be read.
    fn not_given(&mut self, coder: &CoderId) -> Result<NotGiven, Refusal>;

    /// The moment at which a new segment is made, RFC 3339; none where nobody knows.
    fn created(&self) -> Option<String>;
}

/// A step through the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Back.
    Undo,
    /// Forth.
    Redo,
}

/// What was done.
#[derive(Debug, Clone)]
pub struct Done {
    /// The study as it is now.
    pub reading: Reading,
    /// One line about it; of a step through the log, in the language of the study.
    pub line: String,
    /// What the analyst should know besides.
    pub notes: Vec<String>,
}

/// Why something was not done.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// What is in the way.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The study as it is now, where it turned out to be another.
    pub reading: Option<Box<Reading>>,
}

/// A place in a transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which transcript.
    pub transcript: TranscriptIndex,
    /// Where in its body.
    pub span: Span,
}
