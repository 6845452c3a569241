//! What can be counted in a study, as values: each result carries what it was counted on.

pub mod agree;
mod bearing;
mod code_use;
mod codings;
mod contrast;
mod coverage;
mod disagreement;
mod evidence;
mod frequencies;
mod given;
mod group;
mod hits;
mod matrix;
mod memos;
mod pairing;
mod quotes;
mod reanchoring;
mod saturate;
pub mod standing;
mod unit;
pub mod usage;

pub use bearing::{Bearing, bearing};
pub use code_use::{CodeUse, code_uses};
pub use codings::codings;
pub use contrast::{InGroup, in_group, with_signs};
pub use coverage::{Coverage, coverage};
pub use disagreement::{Difference, Disagreement, differences};
pub use evidence::{Evidence, Reference};
pub use frequencies::{Frequencies, Frequency, FrequencyRow, ValenceSplit, base, frequencies, frequency};
pub use given::{Given, given};
pub use group::{Group, Grouping, groups};
pub use hits::{Found, Hit, Hits, Matching, Searched};
pub use matrix::{Cell, Matrix, Uncounted, matrix};
pub use memos::{FoundMemo, Noted, NotedOn, NotedSegment, Topic, memos};
pub use quotes::{
    Balance, Context, Counter, CounterEvidence, Cut, Extract, GroupShare, Largest, Limit, MARK, Quote, QuoteTheme,
    QuoteWishes, Remarks, Repeats, Said, Shortened, context, quotes, quotes_as, shortened,
};
pub use reanchoring::{Lost, Reanchoring, Reworded, reanchoring};
pub use saturate::{Interviews, Order, OtherOrders, interviews};
pub use unit::{Unit, UnitName};
