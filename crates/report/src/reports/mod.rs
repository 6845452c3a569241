//! From the value of an analysis to its report: one file each.

mod check;
mod standing;

pub use check::check;
pub use standing::standing;
