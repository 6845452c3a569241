//! Looks for sets without looking at every combination.

use super::SetWishes;
use crate::ask::AskError;
use crate::sets::in_both;

/// More sets than this are not counted: nobody reads them, and there would soon be no end to them.
const MOST_SETS: usize = 200_000;

/// A set with its units.
pub(super) struct Found {
    /// By position.
    pub themes: Vec<usize>,
    /// Those that bear all of them, in order.
    pub units: Vec<usize>,
}

/// Goes from each set to those with one code more, and leaves what has become too rare: no set is rarer than one that holds it.
pub(super) struct Search<'s> {
    units: &'s [Vec<usize>],
    apart: &'s [Vec<bool>],
    wishes: SetWishes,
    found: Vec<Found>,
    looked_at: usize,
}

impl<'s> Search<'s> {
    /// A search through the units of each theme; `apart` says which may stand beside each other.
    pub fn new(units: &'s [Vec<usize>], apart: &'s [Vec<bool>], wishes: SetWishes) -> Self {
        Self {
            units,
            apart,
            wishes,
            found: Vec::new(),
            looked_at: 0,
        }
    }

    /// The sets, in the order of the themes.
    pub fn found(mut self) -> Result<Vec<Found>, AskError> {
        self.extend(&mut Vec::new(), None)?;
        Ok(self.found)
    }

    fn extend(&mut self, set: &mut Vec<usize>, shared: Option<&[usize]>) -> Result<(), AskError> {
        let first = set.last().map_or(0, |last| last + 1);
        for next in first..self.units.len() {
            let stands_apart = |one: &usize| self.apart.get(*one).and_then(|row| row.get(next)) == Some(&true);
            if !set.iter().all(stands_apart) {
                continue;
            }
            let own = self.units.get(next).map(Vec::as_slice).unwrap_or_default();
            let units = shared.map_or_else(|| own.to_vec(), |shared| in_both(shared, own));
            if (units.len() as u64) < self.wishes.least.max(1) {
                continue;
            }
            self.count()?;
            set.push(next);
            if set.len() == self.wishes.order {
                self.found.push(Found {
                    themes: set.clone(),
                    units,
                });
            } else {
                self.extend(set, Some(&units))?;
            }
            set.pop();
        }
        Ok(())
    }

    fn count(&mut self) -> Result<(), AskError> {
        self.looked_at += 1;
        if self.looked_at <= MOST_SETS {
            return Ok(());
        }
        Err(AskError::new(
            format!(
                "there are more than {MOST_SETS} sets of up to {} of these codes",
                self.wishes.order
            ),
            "name fewer codes, choose a smaller `--order` or unit, or ask for frequent sets only: `--min 5`",
        ))
    }
}
