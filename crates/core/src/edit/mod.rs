//! The one door through which files of a study are written.
//!
//! ```text
//! act --plan--> Changes (the new text of each file, proved) --commit--> files + log
//! ```
//!
//! Two versions of a file that grew from one, on two branches, become one by [`merge_codings`] and [`merge_logs`]; what was done, by
//! whom and when, is [`history`](fn@history).
//!
//! ```
//! use emic_core::act::{Act, AddCodings, CodeMark, CodedPassage};
//! use emic_core::edit::plan;
//! use emic_core::model::{CharRange, CoderId, TranscriptId};
//! use emic_core::read::{Sources, understand};
//!
//! let reading = understand(Sources::from_iter([
//!     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
//!     ("transcripts/R07.txt", "R: wij hebben elkaar nodig\n"),
//! ]));
//! let act = Act::AddCodings(AddCodings {
//!     coder: CoderId::new("coder-a")?,
//!     passage: CodedPassage {
//!         transcript: TranscriptId::new("R07")?,
//!         at: CharRange { start: 14, end: 26 },
//!         codes: vec![CodeMark::parse("interdependence+")?.into()],
//!         memo: None,
//!         created: None,
//!     },
//! });
//! let changes = plan(&reading, &act)?;
//! assert!(changes.diff().contains("+  quote: \"elkaar nodig\"\n+  codes: [interdependence+]\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod carry_out;
mod cases_file;
mod changes;
mod codebook_error;
mod codebook_file;
mod coding_file;
mod commit;
mod diff;
mod disk;
mod error;
mod history;
mod history_error;
pub(crate) mod journal;
pub(crate) mod lock;
mod log;
mod memo_error;
mod mend;
mod merge;
mod moment;
mod new_study;
mod patch;
mod patcher;
mod plan;
mod presence;
mod refusals;
mod scalar;
mod segment_id;
mod texts;
mod undo;

#[cfg(test)]
mod tests;

pub use changes::{Changes, FileChange};
pub use codebook_error::CodebookError;
pub use commit::{Committed, How, Written, commit};
pub use error::EditError;
pub use history::{ActFilter, ActState, DayOfActs, History, PastAct, UnreadLine, days, history};
pub use history_error::HistoryError;
pub use log::{LogLine, LoggedFile, Whose, read_log};
pub use memo_error::MemoError;
pub use merge::{
    Conflict, MergeError, Merged, Take, Versions, merge_codings, merge_logs, resolve_codings, whole_conflict,
};
pub use moment::Moment;
pub use new_study::{NewFile, NewStudy, create};
pub use patch::{Patch, TextEdit};
pub use plan::{Resolution, plan, plan_imports, plan_resolution, plan_together};
pub use presence::{Presence, Present, be_present};
pub use refusals::{not_given, refusals};
pub use scalar::name as yaml_name;
pub(crate) use texts::kept as kept_text;
pub use undo::{Step, plan_latest_step, plan_step, redo, redo_latest, undo, undo_latest};
