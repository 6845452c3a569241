//! What coders must talk about: the places where they say different things, and what comes of each.
//!
//! ```text
//! two codings --worklist--> disagreements --decision--> Settle --edit--> a third coder's coding
//! ```
//!
//! What all coders share word for word is no disagreement: [`shared`] gives it, and a consensus begins with it. The rest is grouped by
//! code: passages that bear it and share a character, directly or through others, are one [`Disagreement`]. Whether it is settled is
//! told by the codings of the coder who settles, and by what he did not give ([`NotGiven`]).

mod decision;
mod disagreement;
mod gather;
mod not_given;
mod progress;
mod said;
mod settled;
mod start;
mod table;
#[cfg(test)]
mod tests;

pub use decision::{Decision, DecisionError, Given};
pub use disagreement::{Disagreement, Kind, Version};
pub use gather::{Gathered, Together, by_gain, gathered, worklist};
pub use not_given::{NotGiven, NotGivenThere};
pub use progress::{Item, Progress};
pub use said::shared;
pub use settled::{Settlement, Settler};
pub use start::start;
