//! Suggestions: codes that a turn may deserve, with the evidence for each. An analyst gives codes; nothing in here does.
//!
//! ```text
//! turn --search--> Clues (cue words, similar coded places) --propose--> Suggestions --analyst--> acts
//! Suggestions with the codings of a hidden transcript --Tally--> precision, recall, F1
//! ```
//!
//! # How a score comes about
//!
//! Two kinds of evidence speak for a code at a turn, each with a number from 0 to 1:
//!
//! - **Cue words** of the codebook that stand in the turn, by stem. Each cue takes away a share of the doubt that is left
//!   ([`CUE`]): with `m` different cues, `cues = 1 - (1 - CUE)^m`.
//! - **Similar places**: the `k` coded places whose words are most like the turn's. A place votes for its codes with the weight of its
//!   similarity; a place that is missing, because fewer than `k` are similar enough, is a vote of the least similarity for no code.
//!   With `s` the similarities of the `n` places found, `neighbours = (sum of s where the place bears the code) / (sum of s + (k - n) * least)`.
//!
//! Together, `score = 1 - (1 - cues) * (1 - neighbours)`: either kind may convince, and both together convince more. What scores less
//! than [`Options::min_score`] is not proposed. A sign is proposed when [`CLEAR`] of the weight of the code's votes gives it, from two
//! places at least.
//!
//! A small example, with `k = 3` and a least similarity of 0.1. One cue word of `need` stands in the turn: `cues = 0.2`. Two places are
//! similar, one of 0.3 that bears `need+`, one of 0.2 that bears another code: `neighbours = 0.3 / (0.3 + 0.2 + 1 * 0.1) = 0.5`. So `need`
//! scores `1 - 0.8 * 0.5 = 0.6`, without a sign, since one place alone gives one.
//!
//! ```
//! use emic_core::suggest::{Weighing, cue_score, together};
//!
//! let weighing = Weighing { neighbours: 3, least_similarity: 0.1 };
//! let neighbours = weighing.share(&[(0.3, true), (0.2, false)]);
//! assert!((neighbours - 0.5).abs() < 1e-9);
//! assert!((together(cue_score(1), neighbours) - 0.6).abs() < 1e-9);
//! ```
//!
//! # What is never proposed
//!
//! Headings and retired codes; a code that the coder has given at a segment that touches the turn; a code that he refused for these
//! words. Places that touch the turn are no evidence for it.

mod clues;
mod evaluation;
mod method;
mod propose;
mod refusals;
mod score;
mod signs;
#[cfg(test)]
mod tests;

pub use clues::{Clues, Cue, Given, Neighbour};
pub use evaluation::{Averages, Tally, Total};
pub use method::{Evaluation, Method, Outcome};
pub use propose::{Options, Subject, Suggestion, codes_given, propose, unwanted};
pub use refusals::{Refusal, Refusals};
pub use score::{CUE, Weighing, cue_score, together};
pub use signs::CLEAR;
