//! emic-core
pub mod expression;
pub mod measure;
pub mod pairs;
pub mod sets;
pub mod suggestion;
pub mod words;
