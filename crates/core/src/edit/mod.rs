//! The one door through which files of a study are written.
//!
//! ```text
//! act --plan--> Changes (the new text of each file, proved) --commit--> files + log
//! ```
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

mod cases_file;
mod changes;
mod coding_file;
mod diff;
mod error;
mod log;
mod moment;
mod patch;
mod patcher;
mod plan;
mod scalar;
mod segment_id;

pub use changes::{Changes, FileChange};
pub use error::EditError;
pub use moment::Moment;
pub use patch::{Patch, TextEdit};
pub use plan::plan;
