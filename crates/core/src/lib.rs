//! The domain of emic: studies of coded interviews, read from plain text, and what can be counted in them.

pub mod act;
pub mod analysis;
pub mod anchor;
pub mod ask;
pub mod check;
pub mod diagnostic;
pub mod edit;
pub mod expression;
pub mod measure;
pub mod model;
pub mod pairs;
pub mod place;
pub mod read;
pub mod sets;
pub mod suggestion;
pub mod words;
mod yaml;
