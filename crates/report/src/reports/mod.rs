//! From the value of an analysis to its report: one file each.

mod asked;
mod attribution;
mod check;
mod code_fields;
mod codebook;
mod codebook_report;
mod coding_list;
mod frequencies;
mod labels;
mod log;
mod matrix;
mod passage;
mod quotes;
mod search;
mod show;
mod standing;

pub use asked::Asked;
pub use check::check;
pub use codebook::codebook;
pub use codebook_report::codebook_report;
pub use coding_list::coding_list;
pub use frequencies::{FrequencyGroup, frequency_report};
pub use labels::theme as theme_label;
pub use log::{Logged, log, log_summary};
pub use matrix::{MatrixGroup, matrix_report};
pub use quotes::{QuoteSection, quote_report};
pub use search::{Sought, search};
pub use show::{Shown, show};
pub use standing::standing;
