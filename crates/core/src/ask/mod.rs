//! What someone asks of a study: whose codings, which turns, which codes. Names are looked up here; counting comes after.

mod asks;
mod axis;
mod axis_item;
mod coders;
mod coding_term;
mod denoted;
mod error;
mod extent;
mod finder;
mod interval;
mod reach;
mod relation;
mod scope;
mod selection;
mod stretches;
mod terms;
mod theme;
mod trimming;
mod turn_filter;

pub use asks::{coders_of, names_codings, picks_turns};
pub use axis::{Axis, Entry};
pub use axis_item::{AXIS_ITEMS, AxisItem};
pub use coders::{coders_named, coders_with_files};
pub use coding_term::{AndParts, CodingTerm};
pub use error::AskError;
pub use extent::{Extent, passages, whole_turns};
pub use finder::{Finder, Form, Scan, Word, places, spelled_like, wanted_words, words_in, words_of};
pub use interval::Sorted;
pub(crate) use interval::merged;
pub use reach::reachable;
pub use scope::{Scope, Wishes};
pub use selection::{Selection, SpeakerWish};
pub use stretches::{Stretch, stretches};
pub use terms::TurnTerm;
pub use theme::{Breadth, Theme};
pub use turn_filter::saved;
