//! A cell as people read it, and the marks that a table needs.

use emic_core::analysis::{Cell as Counted, Held, Uncounted};
use emic_core::measure::{Counts, Measure};

use super::{Drawn, Shows};
use crate::phrase::{analysis as phrases, matrix as words};
use crate::{Cell, Language, Mark, Text};

/// Which foot marks a table uses.
#[derive(Default)]
pub(super) struct Marks {
    unequal: bool,
    part: bool,
    unread: bool,
}

impl Marks {
    /// What the marks mean.
    pub fn notes(&self, language: Language) -> Vec<Text> {
        let marks = [
            (self.unequal, Mark::Star, &phrases::UNEQUAL),
            (self.part, Mark::Dagger, &phrases::PART),
            (self.unread, Mark::DoubleDagger, &phrases::NOT_READ),
        ];
        let used = marks.into_iter().filter(|(used, ..)| *used);
        used.map(|(_, mark, phrase)| Text::new().plain(format!("{} {}", mark.sign(), phrase.say(language))))
            .collect()
    }

    fn uncounted(&mut self, why: Uncounted) -> Cell {
        match why {
            Uncounted::PartOfItself => {
                self.part = true;
                Cell::Undefined.marked(Mark::Dagger)
            }
            Uncounted::NotRead => {
                self.unread = true;
                Cell::Undefined.marked(Mark::DoubleDagger)
            }
        }
    }

    fn coefficient(&mut self, counts: &Counts, measure: &Measure) -> Cell {
        let digits = u8::try_from(measure.digits).unwrap_or(u8::MAX);
        let cell = Cell::number(measure.value(counts), digits);
        if counts.is_unequal() {
            self.unequal = true;
            return cell.marked(Mark::Star);
        }
        cell
    }
}

impl Drawn<'_> {
    /// The cell.
    pub(super) fn shown(&self, cell: &Counted, marks: &mut Marks) -> Cell {
        let counts = match cell.counts {
            Ok(counts) => counts,
            Err(why) => return marks.uncounted(why),
        };
        let language = self.asked.language;
        match self.shows {
            Shows::Measure(_) if self.group.matrix.filling.held == Held::Presence => {
                let answer = if counts.a > 0 { words::YES } else { words::NO };
                Cell::text(answer.say(language))
            }
            Shows::Measure(measure) if measure.is_count() => Cell::Count(counts.a),
            Shows::Measure(measure) => marks.coefficient(&counts, measure),
            Shows::Share(_) => Cell::share(self.part_of_base(cell), 1),
            Shows::PerThousandWords => Cell::number(self.part_of_base(cell), 2),
        }
    }

    /// The share or the rate.
    pub(super) fn part_of_base(&self, cell: &Counted) -> Option<f64> {
        match (&self.shares, &self.group.spoken) {
            (Some(shares), _) => shares.value(cell),
            (None, Some(spoken)) => spoken.rate(cell.counts.ok()?.a, cell.column),
            (None, None) => None,
        }
    }
}
