//! No edit of a transcript costs or misplaces a coding: random edits of the demonstration study, each letter followed by its own book.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

mod book;
mod dice;
mod judge;
mod scripts;
mod tally;
