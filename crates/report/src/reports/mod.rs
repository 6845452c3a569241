//! From the value of an analysis to its report: one file each.

mod act_said;
mod agreement;
mod asked;
mod attribution;
mod bronstein;
mod check;
mod code_fields;
mod codebook;
mod codebook_diff;
mod codebook_report;
mod coding_list;
mod compare;
mod consensus;
mod cooccurrences;
mod framework;
mod frequencies;
mod interval;
mod labels;
mod log;
mod matrix;
mod memos;
mod passage;
mod quotes;
mod rating_table;
mod reanchoring;
mod saturation;
mod search;
mod show;
mod standing;
mod suggest;
mod undecided;
mod words;

pub use act_said::act_said;
pub use agreement::{
    AgreementGroup, GroupKind, SegmentPair, SegmentRow, StretchGroup, agreement_report, segment_report, stretch_report,
};
pub use asked::Asked;
pub use bronstein::{Deviating, Finding, Profile, ProfileGroup, bronstein_report};
pub use check::check;
pub use codebook::codebook;
pub use codebook_diff::{Compared, codebook_diff};
pub use codebook_report::codebook_report;
pub use coding_list::coding_list;
pub use compare::{ComparedGroup, compare_report};
pub use consensus::{Item, WorklistAsked, worklist_report};
pub use cooccurrences::{SetGroup, cooccurrence_report};
pub use framework::{Framework, FrameworkGroup, framework_report};
pub use frequencies::{FrequencyGroup, frequency_report};
pub use labels::theme as theme_label;
pub use log::{Logged, log, log_summary};
pub use matrix::{CellSection, CountsTable, MatrixGroup, Shows, cell_report, matrix_report};
pub use memos::{MemoList, MemoQuery, memos};
pub use quotes::{QuoteLook, QuoteSection, quote_report, quote_report_as};
pub use rating_table::{RatedTable, rating_report};
pub use reanchoring::reanchoring;
pub use saturation::{SaturationGroup, saturation_report};
pub use search::{Sought, search};
pub use show::{Memos, Shown, show};
pub use standing::standing;
pub use suggest::{Learned, Proposed, evaluation_report, suggestion_card, suggestion_report};
pub use undecided::undecided;
pub use words::{
    ContextAsked, ContextGroup, TypicalGroup, WordGroup, WordsAsked, context_report, typical_report, words_report,
};
