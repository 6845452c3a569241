//! The counts behind every cell: a, A, B and N, one line a pair.

use emic_core::analysis::Cell as Counted;
use emic_core::measure::Counts;

use super::cell::Marks;
use super::said::held_noun;
use super::{Drawn, Shows};
use crate::phrase::matrix as words;
use crate::{Cell, Column, Row, Table, Text};

impl Drawn<'_> {
    /// One line a pair; of two that mirror each other only the first.
    pub(super) fn counts_table(&self) -> Table {
        let language = self.asked.language;
        let heads = [words::ROW, words::COLUMN].map(|head| Column::words(head.say(language)));
        let mut head = Vec::from(heads);
        head.extend(["a", "A", "B", "N"].map(Column::numbers));
        if let Some(title) = self.value_title() {
            head.push(Column::numbers(title));
        }
        let cells = self.group.matrix.cells.iter();
        let lines = cells.filter_map(|cell| Some((cell, cell.counts.ok()?)));
        let told = lines.filter(|(cell, counts)| self.is_told(cell, counts));
        let table = told.fold(
            Table::new(words::COUNTS.say(language), head),
            |table, (cell, counts)| table.with_row(self.line(cell, &counts)),
        );
        table.with_note(Text::new().plain(self.meaning()))
    }

    /// The name of the value, where it is not a itself.
    fn value_title(&self) -> Option<String> {
        match self.shows {
            Shows::Measure(measure) if measure.name != "count" => {
                Some(super::said::measure(measure, self.asked.language))
            }
            _ => None,
        }
    }

    /// A cell below the diagonal says what its mirror says, unless row and column play different parts in the measure.
    fn is_told(&self, cell: &Counted, counts: &Counts) -> bool {
        if !self.group.matrix.is_square() || cell.row < cell.column {
            return true;
        }
        let mirror = Counts {
            a_total: counts.b_total,
            b_total: counts.a_total,
            ..*counts
        };
        let differs = match self.shows {
            Shows::Measure(measure) => measure.value(counts) != measure.value(&mirror),
            Shows::Share(_) | Shows::PerThousandWords => false,
        };
        cell.row != cell.column && differs
    }

    fn line(&self, cell: &Counted, counts: &Counts) -> Row {
        let matrix = &self.group.matrix;
        let label = |entry: Option<_>| Cell::text(entry.map(|entry| self.label(entry)).unwrap_or_default());
        let mut cells = vec![
            label(matrix.rows.entries.get(cell.row)),
            label(matrix.columns.entries.get(cell.column)),
            Cell::Count(counts.a),
            Cell::Count(counts.a_total),
            Cell::Count(counts.b_total),
            counts.n.map_or(Cell::Undefined, Cell::Count),
        ];
        if self.value_title().is_some() {
            // The first table has explained its marks.
            cells.push(self.shown(cell, &mut Marks::default()));
        }
        Row::body(cells)
    }

    fn meaning(&self) -> String {
        let language = self.asked.language;
        if self.unit().counts_pairs() && self.group.matrix.units.is_none() {
            return words::PAIRS_MEAN.say(language).to_owned();
        }
        let noun = held_noun(self.group.matrix.filling);
        words::COUNTS_MEAN.fill(language, &[("units", &noun.form(2, language))])
    }
}
