//! From an analysis to a [`Report`](crate::Report): one file a report.

mod asked;
mod attribution;
mod codebook_report;
mod frequencies;
mod labels;
mod matrix;
mod passage;
mod quotes;

pub use asked::Asked;
pub use codebook_report::{CodeUse, codebook_report};
pub use frequencies::{FrequencyGroup, frequency_report};
pub use matrix::{MatrixGroup, matrix_report};
pub use quotes::{QuoteSection, quote_report};
