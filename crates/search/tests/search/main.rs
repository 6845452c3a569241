//! Searching small studies: what is found and where, how fields work, how the index survives.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests say what went wrong by failing")]

mod asked;
mod build;
mod fields;
mod kept;
mod random;
mod related;
mod words;
