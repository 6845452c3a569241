//! Other people's formats: bytes to values, values to bytes; no file access, no printing.
//!
//! [`transcript`] reads other people's transcripts (text, Markdown, Word) into the plain form that emic reads:
//!
//! ```
//! use emic_exchange::transcript::{import, Role, Wishes};
//!
//! let bytes = b"**Interviewer**\\\nHow are you?\n\n**Participant**\\\nFine, thanks.\n";
//! let incoming = import("R07.md", bytes, &Wishes::default())?;
//!
//! assert_eq!(incoming.body, "Interviewer: How are you?\n\nParticipant: Fine, thanks.\n");
//! assert_eq!(incoming.labels[0].role, Role::Interviewer);
//! assert_eq!(incoming.labels[1].role, Role::Respondent);
//! # Ok::<(), emic_exchange::transcript::Refusal>(())
//! ```

pub mod codings;
pub mod decisions;
pub mod ratings;
mod table;
pub mod transcript;
