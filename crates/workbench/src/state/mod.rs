//! What the workbench knows and does, without a screen: commands in, a new state out.

mod beneath;
mod chooser;
mod codes;
mod coding;
mod differences;
mod field;
mod listing;
mod looking;
mod mode;
mod new_code;
mod obey;
mod revising;
mod selection;
mod sight;
mod suggesting;
mod summary;
mod travel;
mod workbench;

pub use beneath::Beneath;
pub use chooser::{Choice, Chooser, Purpose};
pub use codes::{CodeList, Picked, Picking, shown as shown_codes};
pub use field::Field;
pub use listing::Listing;
pub use mode::{Mode, Resizing, Writing, Written};
pub use selection::Selection;
pub use suggesting::Suggesting;
pub use workbench::{Shown, Tone, Workbench};

#[cfg(test)]
mod coding_tests;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod settling_tests;
#[cfg(test)]
mod summary_tests;
