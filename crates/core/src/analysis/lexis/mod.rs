//! Work with words: how often each is used, which ones are typical, and where they stand.
//!
//! A word is one of [`words`](crate::words::words) in the form of [`folded`](crate::words::folded): capitals aside, with one
//! apostrophe and one hyphen; remarks in brackets hold none. Forms of a word are not joined: `kind` and `kinderen` are two.
//!
//! ```text
//! study, selection --Speech--> tally --> typical
//! groups --typical_by--> each side, with what is typical of it
//! study, selection, terms --> concordance
//! ```

mod concordance;
mod counting;
mod cover;
mod floor;
mod grams;
mod keyness;
mod no_other_side;
mod sides;
mod sieve;
mod speech;
mod tally;
mod typical;
mod word_wishes;

pub use concordance::{Concordance, ContextLine, LineOrder, concordance};
pub use counting::tally;
pub use cover::Cover;
pub use floor::Floor;
pub use grams::Grams;
pub use keyness::Keyness;
pub use no_other_side::NoOtherSide;
pub use sides::{Sides, tally_of, typical_by, typical_of_codes, typical_of_groups};
pub use sieve::{Sieve, StopWords};
pub use speech::{Part, Speech};
pub use tally::{GramUse, Tally};
pub use typical::{Typical, TypicalWord, typical};
pub use word_wishes::WordWishes;
