//! What can be said of a study: pure functions from a study to a value.

pub mod standing;
pub mod usage;
