//! The table: cells, and the totals or bases at its sides.

use emic_core::analysis::ShareOf;
use emic_core::ask::Entry;

use super::cell::Marks;
use super::said::held_noun;
use super::{Drawn, Shows};
use crate::phrase::{analysis as phrases, matrix as words};
use crate::reports::labels;
use crate::{Cell, Column, Row, Table, Text};

/// What stands at the side of the cells: its title and its cells.
struct Side {
    title: String,
    cells: Vec<Cell>,
}

/// Whether an entry is a code or a query, of which a passage may be in several cells or in none.
fn is_of_passages(entry: &Entry) -> bool {
    matches!(entry, Entry::Theme(_) | Entry::Saved(_))
}

impl Drawn<'_> {
    /// The cells with their totals.
    pub(super) fn table(&self) -> Table {
        let language = self.asked.language;
        let matrix = &self.group.matrix;
        let (right, below) = (self.right(), self.below());
        let mut head = vec![Column::words("")];
        head.extend(
            matrix
                .columns
                .entries
                .iter()
                .map(|entry| Column::numbers(self.label(entry))),
        );
        head.extend(right.iter().map(|side| Column::numbers(side.title.as_str())));
        let mut table = Table::new("", head);
        let mut marks = Marks::default();
        let width = matrix.columns.entries.len().max(1);
        for (at, (entry, cells)) in matrix.rows.entries.iter().zip(matrix.cells.chunks(width)).enumerate() {
            let mut row = vec![Cell::text(self.label(entry))];
            row.extend(cells.iter().map(|cell| self.shown(cell, &mut marks)));
            row.extend(right.as_ref().and_then(|side| side.cells.get(at)).cloned());
            table = table.with_row(Row::body(row));
        }
        if let Some(Side { title, cells }) = below {
            table = table.with_row(Row::total([vec![Cell::text(title)], cells].concat()));
        }
        let notes = marks.notes(language).into_iter();
        notes.chain(self.own_read()).fold(table, Table::with_note)
    }

    /// What own totals are, where one would take them for sums of the cells: of values, signs, transcripts and the like.
    fn own_read(&self) -> Option<Text> {
        let matrix = &self.group.matrix;
        let mut entries = matrix.rows.entries.iter().chain(&matrix.columns.entries);
        let is_read_as_sum = matches!(self.shows, Shows::Measure(_)) && entries.any(|entry| !is_of_passages(entry));
        let units = held_noun(matrix.filling).form(2, self.asked.language);
        let said = || words::OWN_READ.fill(self.asked.language, &[("units", &units)]);
        is_read_as_sum.then(|| Text::new().plain(said()))
    }

    pub(super) fn label(&self, entry: &Entry) -> String {
        labels::entry(self.asked.study, entry, self.asked.language)
    }

    fn right(&self) -> Option<Side> {
        let totals = &self.group.matrix.row_totals;
        match self.shows {
            Shows::Measure(_) => Some(self.own(totals)),
            Shows::Share(ShareOf::Row) => self.bases(),
            Shows::Share(_) => None,
            Shows::PerThousandWords => {
                let spoken = self.group.spoken.as_ref()?;
                let rate = |own: &u64| Cell::number(spoken.rate_of_all(*own), 2);
                Some(Side {
                    title: words::ALL_WORDS.say(self.asked.language).to_owned(),
                    cells: totals.iter().map(rate).collect(),
                })
            }
        }
    }

    fn below(&self) -> Option<Side> {
        match self.shows {
            Shows::Measure(_) => Some(self.own(&self.group.matrix.column_totals)),
            Shows::Share(ShareOf::Column) => self.bases(),
            Shows::Share(_) => None,
            Shows::PerThousandWords => {
                let spoken = self.group.spoken.as_ref()?;
                let counts = spoken.entries.iter().chain([&spoken.all]);
                Some(Side {
                    title: words::SPOKEN.say(self.asked.language).to_owned(),
                    cells: counts.map(|words| Cell::Count(*words)).collect(),
                })
            }
        }
    }

    /// What rows or columns have of their own.
    fn own(&self, totals: &[u64]) -> Side {
        let language = self.asked.language;
        let noun = held_noun(self.group.matrix.filling);
        Side {
            title: phrases::TOTAL.fill(language, &[("units", &noun.form(2, language))]),
            cells: totals.iter().map(|total| Cell::Count(*total)).collect(),
        }
    }

    /// What is 100 %.
    fn bases(&self) -> Option<Side> {
        let bases = &self.shares.as_ref()?.bases;
        Some(Side {
            title: words::HUNDRED.say(self.asked.language).to_owned(),
            cells: bases.iter().map(|base| Cell::Count(*base)).collect(),
        })
    }
}
