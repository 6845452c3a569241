//! What can be counted in a study, as values: each result carries what it was counted on.

pub mod agree;
mod bearing;
mod code_use;
mod codings;
mod comparison;
mod contrast;
mod cooccurrences;
mod coverage;
mod evidence;
pub mod framework;
mod frequencies;
mod given;
mod group;
mod hits;
pub mod lexis;
mod matrix;
mod memos;
pub mod profile;
mod quotes;
mod reanchoring;
mod saturate;
mod skipped;
pub mod standing;
mod unit;
pub mod usage;
mod words_said;

pub use bearing::{Bearing, bearing};
pub use code_use::{CodeUse, code_uses};
pub use codings::codings;
pub use comparison::{Comparison, comparison};
pub use contrast::{Apart, Contrast, Deals, InGroup, contrasts, in_group, with_signs};
pub use cooccurrences::{CodeSet, Cooccurrences, SetWishes, cooccurrences};
pub use coverage::{Coverage, coverage};
pub use evidence::{Evidence, Reference};
pub use frequencies::{Frequencies, Frequency, FrequencyRow, ValenceSplit, base, frequencies, frequency};
pub use given::{Given, given};
pub use group::{Group, Grouping, groups};
pub use hits::{Found, Hit, Hits, Matching, Searched};
pub use matrix::{
    Cell, Filling, Held, HeldName, Matrix, ShareOf, Shares, Spoken, Uncounted, behind, matrix, named_cell,
    quotes_behind, spoken,
};
pub use memos::{FoundMemo, Noted, NotedOn, NotedSegment, Topic, memos};
pub use quotes::{
    Balance, Context, Counter, CounterEvidence, Cut, Extract, GroupShare, Largest, Limit, MARK, Quote, QuoteTheme,
    QuoteWishes, Remarks, Repeats, Said, Shortened, context, quotes, quotes_as, shortened,
};
pub use reanchoring::{Lost, Reanchoring, Reworded, reanchoring};
pub use saturate::{Interviews, Order, OtherOrders, interviews};
pub use skipped::Skipped;
pub use unit::{Unit, UnitName};
pub use words_said::words_said;
