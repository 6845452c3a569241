//! How much was done on each day.

use std::collections::BTreeMap;

use super::{ActState, PastAct};

/// The acts of some coders on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOfActs<'a> {
    /// The day in UTC: `2026-11-21`.
    pub day: &'a str,
    /// Who did them: see [`PastAct::coders`]; nobody for acts on the study alone.
    pub coders: Vec<&'a str>,
    /// How many acts, those that were taken back too.
    pub acts: u64,
    /// How many of them were taken back.
    pub undone: u64,
}

/// How many acts of each coder on each day, by day and coder.
///
/// ```
/// use emic_core::edit::{ActState, LogLine, PastAct, days};
///
/// let act = |log: &str, time: &str, state| PastAct {
///     log: format!("log/{log}.jsonl"),
///     number: 1,
///     line: LogLine { time: time.to_owned(), act: Default::default(), files: Vec::new() },
///     state,
///     of: None,
/// };
/// // Two acts of anna on one day, of which one was taken back, and one of bert on the next.
/// let acts = [
///     act("anna", "2026-11-21T09:00:00Z", ActState::Undone),
///     act("anna", "2026-11-21T10:00:00Z", ActState::Stands),
///     act("bert", "2026-11-22T09:00:00Z", ActState::Stands),
/// ];
/// let acts: Vec<&PastAct> = acts.iter().collect();
/// let found: Vec<_> = days(&acts).into_iter().map(|one| (one.day, one.coders.join(", "), one.acts, one.undone)).collect();
/// assert_eq!(found, [("2026-11-21", "anna".to_owned(), 2, 1), ("2026-11-22", "bert".to_owned(), 1, 0)]);
/// ```
#[must_use]
pub fn days<'a>(acts: &[&'a PastAct]) -> Vec<DayOfActs<'a>> {
    let mut counts: BTreeMap<(&str, Vec<&str>), (u64, u64)> = BTreeMap::new();
    for act in acts {
        let (acts, undone) = counts.entry((act.day(), act.coders())).or_default();
        *acts += 1;
        *undone += u64::from(act.state == ActState::Undone);
    }
    let day = |((day, coders), (acts, undone))| DayOfActs {
        day,
        coders,
        acts,
        undone,
    };
    counts.into_iter().map(day).collect()
}
