//! Which columns a table of codings has.

use emic_core::diagnostic::Diagnostic;

use crate::table::{Heads, Table};

/// The columns that a table must have.
const NEEDED: [&str; 3] = ["transcript", "coder", "code"];
/// Those and the others that it may have; a place needs `start` and `end`, or `quote`.
const KNOWN: [&str; 8] = [
    "transcript",
    "coder",
    "code",
    "start",
    "end",
    "valence",
    "quote",
    "memo",
];

/// The heads of `table`.
///
/// # Errors
/// When a column is missing or misspelt.
pub(super) fn columns(table: &Table) -> Result<Heads, Diagnostic> {
    let heads = table.heads();
    let has_place = heads.has("quote") || (heads.has("start") && heads.has("end"));
    let message = heads.missing(&NEEDED).or_else(|| {
        if has_place {
            heads.misspelt(&KNOWN)
        } else {
            Some("there are no columns `start` and `end`, and no `quote` either".to_owned())
        }
    });
    let help = "the columns are transcript, start, end, coder, code, valence, and quote and memo where wanted";
    message.map_or(Ok(heads), |message| Err(table.problem_of_head(message, help)))
}
