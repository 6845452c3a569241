//! From the value of an analysis to its report: one file each.

mod agreement;
mod asked;
mod attribution;
mod check;
mod code_fields;
mod codebook;
mod codebook_report;
mod coding_list;
mod compare;
mod frequencies;
mod labels;
mod matrix;
mod passage;
mod quotes;
mod rating_table;
mod saturation;
mod search;
mod show;
mod standing;

pub use agreement::{AgreementGroup, GroupKind, SegmentPair, SegmentRow, agreement_report, segment_report};
pub use asked::Asked;
pub use check::check;
pub use codebook::codebook;
pub use codebook_report::codebook_report;
pub use coding_list::coding_list;
pub use compare::{ComparedGroup, Contrast, Test, compare_report};
pub use frequencies::{FrequencyGroup, frequency_report};
pub use labels::theme as theme_label;
pub use matrix::{MatrixGroup, matrix_report};
pub use quotes::{QuoteSection, quote_report};
pub use rating_table::{RatedTable, rating_report};
pub use saturation::{SaturationGroup, saturation_report};
pub use search::{Sought, search};
pub use show::{Shown, show};
pub use standing::standing;
