//! How far coders of a study agree: their codings as ratings of turns, sentences or characters, as segments, as units of a text.
//!
//! Only transcripts that all of them have read are compared, and only the selected turns of these.
//!
//! ```
//! use emic_core::agreement::{Ratings, coefficient};
//! use emic_core::analysis::agree::{Compared, RatedUnit};
//! use emic_core::ask::{Axis, Entry, Scan, Scope, Wishes};
//! use emic_core::read::{Sources, understand};
//!
//! let reading = understand(Sources::from_iter([
//!     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
//!     ("transcripts/R1.txt", "R: een\nR: twee\nR: drie\nR: vier\n"),
//!     ("coding/a/R1.yaml", "segments:\n- {quote: twee, codes: [interdependence]}\n- {quote: drie, codes: [interdependence]}\n"),
//!     ("coding/b/R1.yaml", "segments:\n- {quote: drie, codes: [interdependence]}\n"),
//! ]));
//! let study = reading.study.ok_or("no study")?;
//! let coders = vec!["a".to_owned(), "b".to_owned()];
//! let scope = Scope::resolve(&study, &Wishes { coders, ..Wishes::default() }, &Scan)?;
//! let compared = Compared::new(&study, scope);
//! let Some(Entry::Theme(theme)) = Axis::parse(&study, "interdependence")?.entries.first().cloned() else { return Err("no code".into()) };
//! // Four turns: both say no twice, both say yes once, and once only one of them does.
//! let ratings = Ratings::pooled(&compared.ratings(&theme, RatedUnit::Turn));
//! assert_eq!(coefficient("percent_agreement")?.of(&ratings), Some(0.75));
//! assert_eq!(coefficient("cohen_kappa")?.of(&ratings), Some(0.5));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod compared;
mod rated;
mod row;
mod segment_row;
mod segments;
mod stretch_row;
mod stretches;
#[cfg(test)]
mod tests;
mod value;

pub use compared::Compared;
pub use rated::RatedUnit;
pub use row::{Row, rows};
pub use segment_row::{SegmentRow, Sought, segment_rows};
pub use segments::{OfSegments, SEGMENT_MEASURES, SegmentMeasure};
pub use stretch_row::{StretchRow, stretch_rows};
pub use stretches::{OfStretches, STRETCH_MEASURES, StretchMeasure};
pub use value::{Pair, Rated, Value};
