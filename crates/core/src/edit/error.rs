//! Why an act is not done, and what to do about it.

use std::path::PathBuf;

use crate::model::CharRange;

/// Why an act cannot be planned or written. Nothing has been written when one is given, but for
/// [`EditError::HalfDone`] and [`EditError::Unfinished`].
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// `emic.yaml` cannot be used.
    #[error("the study cannot be changed while its `emic.yaml` cannot be read")]
    NoStudy,
    /// No transcript of that id.
    #[error("no transcript is called `{id}`")]
    UnknownTranscript {
        /// The id.
        id: String,
        /// What to do.
        mend: String,
    },
    /// No case of that id.
    #[error("no case is called `{id}`")]
    UnknownCase {
        /// The id.
        id: String,
        /// What to do.
        mend: String,
    },
    /// The study lists its coders, and this one is not among them.
    #[error("the coder `{coder}` is not listed in `emic.yaml`")]
    UnknownCoder {
        /// The coder.
        coder: String,
        /// What to do.
        mend: String,
    },
    /// A code that cannot be given.
    #[error("`{code}` cannot be given: {why}")]
    Code {
        /// The code with its sign.
        code: String,
        /// What is wrong with it.
        why: String,
        /// What to do.
        mend: String,
    },
    /// Neither code nor memo.
    #[error("no code is given for {place}")]
    NoCodes {
        /// Where.
        place: String,
    },
    /// The segment would bear neither code nor memo.
    #[error("the segment at {place} bears no code, so without its memo it says nothing")]
    Silent {
        /// Where.
        place: String,
    },
    /// A position outside the text.
    #[error("`{range}` is no part of {transcript}, which has {characters} characters")]
    OutsideText {
        /// The transcript.
        transcript: String,
        /// The position.
        range: CharRange,
        /// How many characters there are.
        characters: usize,
    },
    /// Nothing is coded at that very place.
    #[error("`{coder}` has no segment at {place}")]
    NoSegment {
        /// The coder.
        coder: String,
        /// The place.
        place: String,
        /// What to do.
        mend: String,
    },
    /// The segment does not bear the code.
    #[error("the segment at {place} does not bear `{code}`")]
    NotBorne {
        /// The place.
        place: String,
        /// The code.
        code: String,
        /// The codes that it bears.
        borne: Vec<String>,
    },
    /// The segment bears the code already.
    #[error("the segment at {place} bears `{code}` already")]
    Borne {
        /// The place.
        place: String,
        /// The code.
        code: String,
        /// The code that was to become it.
        other: String,
    },
    /// The coder has another segment where one should go.
    #[error("another segment stands at {place} already")]
    SegmentThere {
        /// Where.
        place: String,
        /// The segment that was to go there.
        old: String,
    },
    /// No code of that id.
    #[error("no codebook of this study has a code `{code}`")]
    UnknownCode {
        /// The code.
        code: String,
        /// What to do.
        mend: String,
    },
    /// The transcript exists already.
    #[error("the transcript `{id}` exists already, as {path}")]
    TranscriptExists {
        /// The id.
        id: String,
        /// The file.
        path: String,
    },
    /// The row that should be added to `cases.csv` does not fit.
    #[error("the row of `{case}` cannot be added to `cases.csv`: {why}")]
    CaseRow {
        /// The case.
        case: String,
        /// What is wrong.
        why: String,
        /// What to do.
        mend: String,
    },
    /// A file that must be changed has a problem of its own.
    #[error("{file} cannot be changed: {why}")]
    Broken {
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
        /// What to do.
        mend: String,
    },
    /// A file is written in a way that cannot be patched.
    #[error("{file} is written in a way that emic cannot change: {what}")]
    Unpatchable {
        /// The file.
        file: String,
        /// Which part.
        what: String,
    },
    /// The new text does not read as meant.
    #[error("the change of {file} would not read as it was meant, so nothing was written: {why}")]
    Unproved {
        /// The file.
        file: String,
        /// What reading gave.
        why: String,
    },
    /// A file is no longer the one that was read.
    #[error("{file} was changed by someone else in the meantime")]
    ChangedSince {
        /// The file.
        file: String,
    },
    /// The file is a link.
    #[error("{file} is a link, and links are not written through")]
    Link {
        /// The file.
        file: String,
    },
    /// The change is decided, but the disk refused before it was completed.
    #[error("the change is recorded, but could not be completed: `{}`: {error}", .path.display())]
    Unfinished {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// Another process is writing.
    #[error("the study is being changed by {holder}")]
    Locked {
        /// The process, and since when.
        holder: String,
    },
    /// A change of several files was interrupted, and one of them was changed by hand before it could be completed.
    #[error("an interrupted change cannot be completed: {file} was changed by hand since")]
    HalfDone {
        /// The file.
        file: String,
    },
    /// What should be resolved is no coding file of the study.
    #[error("`{file}` is no coding file of this study")]
    NoCodingFile {
        /// What was named.
        file: String,
    },
    /// No merge stopped in a file.
    #[error("no merge stopped in {file}: it has no whole pair of the lines `<<<<<<<` and `>>>>>>>`")]
    NoMarkers {
        /// The file.
        file: String,
    },
    /// The two versions in a file cannot be merged.
    #[error("{file} cannot be merged: {why}")]
    Unmerged {
        /// The file.
        file: String,
        /// What is wrong.
        why: String,
    },
    /// No RFC 3339 moment.
    #[error("`{0}` is no moment")]
    Moment(String),
    /// The folder of a new study holds something.
    #[error("`{}` is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// Memos stand in the way, or one is not there.
    #[error(transparent)]
    Memo(#[from] super::MemoError),
    /// An act cannot be undone or redone.
    #[error(transparent)]
    History(#[from] super::HistoryError),
    /// A codebook cannot be changed so.
    #[error(transparent)]
    Codebook(#[from] super::CodebookError),
    /// Reading the study failed.
    #[error(transparent)]
    Read(#[from] crate::read::ReadError),
    /// The disk refused.
    #[error("`{}` cannot be written: {error}", .path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
}
