//! From the value of an analysis to its report: one file each.

mod check;
mod codebook;
mod counted;
mod show;
mod standing;

pub use check::check;
pub use codebook::codebook;
pub use counted::counted;
pub use show::{Shown, show};
pub use standing::standing;
