//! One band of a table as lines: titles, rules and rows.

use super::{
    Grid,
    cells::{Shown, lines_of},
    columns::{Band, GAP},
};
use crate::{
    Align, RowStyle,
    format::text::{
        line::{Tone, toned, width},
        wrap::Measure,
    },
};

impl Grid {
    /// The lines of one band.
    pub(super) fn band(&self, band: &Band) -> Vec<String> {
        let total = band.total();
        let rule = "─".repeat(total);
        let mut lines = self.head_lines(band);
        if !lines.is_empty() {
            lines.push(rule.clone());
        }
        if self.rows.is_empty() {
            lines.push(self.no_rows.to_owned());
        }
        let mut above = None;
        for row in &self.rows {
            match (above, row.style) {
                (Some(RowStyle::Body | RowStyle::Heading), RowStyle::Total) => lines.push(rule.clone()),
                (Some(_), RowStyle::Heading) => lines.push(String::new()),
                _ => {}
            }
            lines.extend(self.row_lines(row, band, total));
            above = Some(row.style);
        }
        lines
    }

    /// The same band with each column as wide as its wrapped words.
    pub(super) fn shrunk(&self, band: &Band) -> Band {
        let widths = band.columns.iter().zip(&band.widths).map(|(at, room)| {
            let title = self
                .head
                .get(*at)
                .map_or(0, |title| widest(&lines_of(&title.words, Measure::column(*room))));
            let rows = self.rows.iter().filter(|row| !row.is_name_alone());
            rows.map(|row| widest(&row.cell_lines(*at, *room)))
                .max()
                .unwrap_or(0)
                .max(title)
        });
        Band {
            columns: band.columns.clone(),
            widths: widths.collect(),
        }
    }

    /// The titles, wrapped, their last lines beside each other; none when no column has a title.
    fn head_lines(&self, band: &Band) -> Vec<String> {
        if self.head.iter().all(|title| title.words.is_empty()) {
            return Vec::new();
        }
        let titles = band.columns.iter().zip(&band.widths).map(|(at, room)| {
            let title = self.head.get(*at);
            title.map_or(Vec::new(), |title| lines_of(&title.words, Measure::column(*room)))
        });
        let titles: Vec<Vec<String>> = titles.collect();
        let height = titles.iter().map(Vec::len).max().unwrap_or(0);
        let lowered = titles.into_iter().map(|title| {
            let blank = vec![String::new(); height - title.len()];
            [blank, title].concat()
        });
        self.bold(&self.beside(&lowered.collect::<Vec<_>>(), band))
    }

    fn row_lines(&self, row: &Shown, band: &Band, total: usize) -> Vec<String> {
        if row.is_name_alone() {
            return self.bold(&row.cell_lines(0, total));
        }
        let cells = band
            .columns
            .iter()
            .zip(&band.widths)
            .map(|(at, room)| row.cell_lines(*at, *room));
        let lines = self.beside(&cells.collect::<Vec<_>>(), band);
        if row.style == RowStyle::Heading {
            self.bold(&lines)
        } else {
            lines
        }
    }

    fn bold(&self, lines: &[String]) -> Vec<String> {
        lines.iter().map(|line| toned(line, Tone::Bold, self.colour)).collect()
    }

    /// Cells beside each other, each padded at the side where it does not stand.
    fn beside(&self, cells: &[Vec<String>], band: &Band) -> Vec<String> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let line = |at: usize| {
            let places = band.columns.iter().zip(&band.widths);
            let parts = cells.iter().zip(places).map(|(cell, (column, room))| {
                let words = cell.get(at).map_or("", String::as_str);
                padded(words, *room, self.align_of(*column))
            });
            let line = parts.collect::<Vec<_>>().join(&" ".repeat(GAP));
            line.trim_end_matches(' ').to_owned()
        };
        (0..height).map(line).collect()
    }

    fn align_of(&self, column: usize) -> Align {
        self.head.get(column).map_or(Align::Start, |title| title.align)
    }
}

fn widest(lines: &[String]) -> usize {
    lines.iter().map(|line| width(line)).max().unwrap_or(0)
}

fn padded(words: &str, room: usize, align: Align) -> String {
    let blanks = " ".repeat(room.saturating_sub(width(words)));
    match align {
        Align::Start => format!("{words}{blanks}"),
        Align::End => format!("{blanks}{words}"),
    }
}
