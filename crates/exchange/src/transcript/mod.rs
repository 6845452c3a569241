//! Other people's transcripts as bytes become a plain emic transcript as a value.
//!
//! The way of the data:
//!
//! ```text
//! bytes --importer (by content, then by ending)--> Source (lines, front matter, comments)
//!       --labels (layout, rule, roles)--> openings --body--> Incoming
//! ```
//!
//! # What counts as a label
//!
//! Every layout in [`LAYOUTS`] looks for lines on which a turn may begin; the layout with the most accepted
//! lines wins, the earlier one on a tie. A label
//!
//! - has a letter, at most 40 code points and at most five words; more than one word only when each word begins with a
//!   capital or a digit, is a name's particle (`van`, `de`, …) or a role's name (`interviewer 1`);
//! - is no word of a document's head or of a report (`Date`, `Email`, `Positief`, `RQ1a`, …), no clock, no address;
//! - begins three lines or more, counted over labels that differ in a number only (`P1`, `P2`), and has words behind it
//!   (or below it, where that is the document's habit); or is a role's name (`I`, `Respondent 2`) or a label that a legend explains
//!   (`S = Student; I = Interviewer`); or stands with a time alone on a line, which nothing else does.
//!
//! Labels that are only counted need a second label that takes turns with them, and a share of the lines that the layout states.
//! Beside two accepted labels, one that begins two lines is accepted too. A role that is spelled out (`Interviewer: An
//! Peeters`), stands once above the first turn and is taken by a label of the turns is a line of the head. Whoever names
//! the labels himself ([`Wishes::labels`]) switches all this off: those labels and no others are taken.
//!
//! Labels that were not taken are told in the notes, so that the user can name them.
//!
//! # What is done to the text
//!
//! Lines of the form `LABEL: words` stay byte for byte. Every other layout is turned into that form with the words
//! verbatim: the label, a colon and the words on one line, a time stamp in square brackets before the label. A legend that
//! would be read as a turn is put in parentheses. Paragraphs of a Word document without speakers are parted by an empty
//! line. Byte order marks go, line ends become LF; U+2028, U+0085, no-break spaces and soft hyphens stay.

mod body;
mod docx;
mod encoding;
mod foreign;
mod front_matter;
mod importer;
mod incoming;
mod labels;
mod markdown;
mod note;
mod plain;
mod refusal;
mod settle;
mod source;
#[cfg(test)]
mod tests;
mod wishes;

pub use encoding::Encoding;
pub use foreign::{FOREIGN_FORMATS, ForeignFormat};
pub use importer::{IMPORTERS, Importer, import};
pub use incoming::{Comment, FrontMatter, FrontMatterKey, Incoming, Label, Role, Span};
pub use labels::{LAYOUTS, Layout};
pub use note::{Note, Remark, Weight};
pub use refusal::Refusal;
pub use wishes::{NamedLabel, Speakers, Wishes};
