//! The whole program, end to end: what is typed, what comes out.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod acts;
mod agree;
mod asked;
mod bronstein;
mod builder;
mod check;
mod code_found;
mod codebooks;
mod compare;
mod consensus;
mod corpus;
mod diagnostics;
mod door;
mod findings;
mod framework;
mod git;
mod house;
mod leftover;
mod matrix;
mod memos;
mod page;
mod pipes;
mod pooled;
mod pty;
mod quotes;
mod readme;
mod real;
mod reanchor;
mod records;
mod recount;
mod reports;
mod screens;
mod search;
mod selected;
mod suggest;
mod unready;
#[cfg(unix)]
mod untouched;
mod words;
mod workbench;
mod workbook;
