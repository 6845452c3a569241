//! Analyses against expected values, against brute force, and by hand.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

mod asked;
mod behind;
mod build;
mod by_hand;
mod cells_by_hand;
mod contents;
mod expressions;
mod lexis;
mod naive;
mod naive_places;
mod oracle;
mod profile;
mod profile_of;
mod properties;
mod quoted;
mod quotes;
mod random;
mod unread;
mod voices;
