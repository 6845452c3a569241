//! Saturation: when interviews stop bringing new codes, after Guest, Namey & Chen (2020), *PLoS ONE* 15(5).
//!
//! ```
//! use emic_core::saturation::{Choice, Stepping, curve, saturation};
//!
//! // Six interviews, each with the codes that were given in it.
//! let interviews = [vec!["a", "b"], vec!["b", "c"], vec!["a", "d"], vec!["d"], vec!["a"], vec!["b"]];
//! let new: Vec<usize> = curve(&interviews).iter().map(|step| step.new_codes).collect();
//! assert_eq!(new, [2, 1, 1, 0, 0, 0]);
//!
//! // The first three bring four codes; a run of two more brings none of them anew.
//! let choice = Choice { base: 3, run: 2, percent: 5, stepping: Stepping::Sliding };
//! let found = saturation(&interviews, choice);
//! assert_eq!((found.base_codes, found.saturated_at), (Some(4), Some(3)));
//! assert_eq!(found.notation().as_deref(), Some("3 +2"));
//! ```
//!
//! What it says is bound to these interviews in this order: another order, finer codes or another interviewer give another
//! figure. It cannot show that a further interview would bring nothing.

#[cfg(test)]
mod oracle;

use std::collections::BTreeSet;

/// One interview in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Codes that no interview before had.
    pub new_codes: usize,
    /// Codes that this one or one before has.
    pub cumulative: usize,
}

/// How saturation is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// How many interviews make the base.
    pub base: usize,
    /// How many interviews make a run.
    pub run: usize,
    /// The most new codes that a saturated run brings, in percent of the codes of the base.
    pub percent: usize,
    /// Where the next run begins.
    pub stepping: Stepping,
}

/// Where the next run begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stepping {
    /// One interview further.
    Sliding,
    /// Behind the run before.
    Apart,
}

/// So many interviews behind the base, seen together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// The first interview, from 1.
    pub first: usize,
    /// The last one.
    pub last: usize,
    /// Codes that no interview before had.
    pub new_codes: usize,
    /// The same over the codes of the base; none where the base has none.
    pub ratio: Option<f64>,
}

/// Whether and where saturation was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Saturation {
    /// What was asked.
    pub choice: Choice,
    /// The different codes of the base; none when there are fewer interviews than it needs.
    pub base_codes: Option<usize>,
    /// Every complete run behind the base.
    pub runs: Vec<Run>,
    /// Interviews before the first run that brings no more than was allowed; none when there is no such run.
    pub saturated_at: Option<usize>,
}

/// How many codes each interview adds.
pub fn curve<Code: Ord>(interviews: &[Vec<Code>]) -> Vec<Step> {
    let mut known: BTreeSet<&Code> = BTreeSet::new();
    let mut steps = Vec::with_capacity(interviews.len());
    for codes in interviews {
        let before = known.len();
        known.extend(codes);
        steps.push(Step {
            new_codes: known.len() - before,
            cumulative: known.len(),
        });
    }
    steps
}

/// Looks for the first run of interviews that brings hardly anything new.
pub fn saturation<Code: Ord>(interviews: &[Vec<Code>], choice: Choice) -> Saturation {
    let steps = curve(interviews);
    let base = choice.base.checked_sub(1).and_then(|last| steps.get(last));
    let base_codes = base.map(|step| step.cumulative);
    let stride = match choice.stepping {
        Stepping::Sliding => 1,
        Stepping::Apart => choice.run.max(1),
    };
    let rest = base.map_or(&[][..], |_| steps.get(choice.base..).unwrap_or_default());
    let windows = rest.windows(choice.run.max(1)).enumerate().step_by(stride);
    let runs: Vec<Run> = windows
        .map(|(skipped, window)| {
            let new_codes = window.iter().map(|step| step.new_codes).sum();
            let first = choice.base + skipped + 1;
            Run {
                first,
                last: first + window.len() - 1,
                new_codes,
                ratio: ratio(new_codes, base_codes),
            }
        })
        .collect();
    // Whole numbers are compared: no rounding decides.
    let is_calm =
        |run: &&Run| base_codes.is_some_and(|codes| codes > 0 && run.new_codes * 100 <= codes * choice.percent);
    let saturated_at = runs.iter().find(is_calm).map(|run| run.first - 1);
    Saturation {
        choice,
        base_codes,
        runs,
        saturated_at,
    }
}

#[expect(clippy::cast_precision_loss, reason = "codes are few")]
fn ratio(new_codes: usize, base_codes: Option<usize>) -> Option<f64> {
    base_codes
        .filter(|codes| *codes > 0)
        .map(|codes| new_codes as f64 / codes as f64)
}

impl Saturation {
    /// `6 +2`: saturated after six interviews, seen from two more.
    #[must_use]
    pub fn notation(&self) -> Option<String> {
        self.saturated_at.map(|at| format!("{at} +{}", self.choice.run))
    }

    /// How many interviews had to be held to see it.
    #[must_use]
    pub fn needed(&self) -> Option<usize> {
        self.saturated_at.map(|at| at + self.choice.run)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn new_codes_add_up_and_more_is_never_harder(
            interviews in proptest::collection::vec(proptest::collection::vec(0u8..12, 0..6), 0..15),
            base in 1usize..6,
            run in 1usize..4,
            percent in 0usize..30,
        ) {
            let steps = curve(&interviews);
            let all: BTreeSet<&u8> = interviews.iter().flatten().collect();
            prop_assert_eq!(steps.iter().map(|step| step.new_codes).sum::<usize>(), all.len());
            let at = |percent| saturation(&interviews, Choice { base, run, percent, stepping: Stepping::Sliding }).saturated_at;
            if let (Some(strict), Some(loose)) = (at(percent), at(percent + 5)) {
                prop_assert!(loose <= strict);
            }
            prop_assert!(at(percent).is_none() || at(percent + 5).is_some());
            prop_assert!(at(percent).is_none_or(|at| at >= base && at + run <= interviews.len()));
        }
    }
}
