//! One band of a table as lines: titles, rules and rows.

use super::{
    Grid,
    cells::Shown,
    columns::{Band, LEAST},
    drawing::{Place, drawn, wrapped},
    words::natural,
};
use crate::{
    Align, RowStyle,
    format::text::line::{Tone, toned},
};

impl Grid {
    /// The lines of one band.
    pub(super) fn band(&self, band: &Band) -> Vec<String> {
        let rule = "─".repeat(band.total());
        let mut lines = self.head_lines(band);
        if !lines.is_empty() {
            lines.push(rule.clone());
        }
        if self.rows.is_empty() {
            lines.push(self.no_rows.to_owned());
        }
        let mut above = None;
        for rows in self.rows.chunk_by(is_same_group) {
            let style = rows.first().map(|row| row.style);
            match (above, style) {
                (Some(RowStyle::Body | RowStyle::Heading), Some(RowStyle::Total)) => lines.push(rule.clone()),
                (Some(_), Some(RowStyle::Heading)) => lines.push(String::new()),
                _ => {}
            }
            lines.extend(self.group_lines(rows, band));
            above = style;
        }
        lines
    }

    /// The same band with each column as wide as its wrapped words.
    pub(super) fn shrunk(&self, band: &Band) -> Band {
        let widths = band.columns.iter().zip(&band.widths).map(|(at, room)| {
            let title = self.head.get(*at).map_or(0, |title| taken(&title.words, *room));
            let rows = self.rows.iter().filter(|row| !row.is_name_alone());
            let cells = rows.map(|row| taken(&row.set(*at, *room), *room));
            cells.max().unwrap_or(0).max(title).max(LEAST)
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
        let titles = band.columns.iter().filter_map(|at| self.head.get(*at));
        let titles = titles
            .zip(&band.widths)
            .map(|(title, room)| wrapped(&title.words, *room));
        let titles: Vec<Vec<String>> = titles.collect();
        let height = titles.iter().map(Vec::len).max().unwrap_or(0);
        let lowered = titles
            .iter()
            .map(|title| "\n".repeat(height - title.len()) + &title.join("\n"));
        self.bold(&drawn(&self.places(band), [lowered.collect()]))
    }

    /// Rows of one style. The room of a name alone is that of all columns.
    fn group_lines(&self, rows: &[Shown], band: &Band) -> Vec<String> {
        let places = match rows {
            [row] if row.is_name_alone() => vec![Place {
                width: band.total(),
                align: Align::Start,
            }],
            _ => self.places(band),
        };
        let cells = |row: &Shown| {
            let cells = band.columns.iter().zip(&places);
            cells.map(|(at, place)| row.set(*at, place.width)).collect()
        };
        let lines = drawn(&places, rows.iter().map(cells));
        match rows {
            [row] if row.style == RowStyle::Heading => self.bold(&lines),
            _ => lines,
        }
    }

    fn places(&self, band: &Band) -> Vec<Place> {
        let titles = band.columns.iter().filter_map(|at| self.head.get(*at));
        let places = titles.zip(&band.widths).map(|(title, width)| Place {
            width: *width,
            align: title.align,
        });
        places.collect()
    }

    fn bold(&self, lines: &[String]) -> Vec<String> {
        lines.iter().map(|line| toned(line, Tone::Bold, self.colour)).collect()
    }
}

/// Rows that are drawn as one: a heading stands on its own.
fn is_same_group(row: &Shown, next: &Shown) -> bool {
    row.style == next.style && row.style != RowStyle::Heading
}

/// The width that words take in a column.
fn taken(words: &str, room: usize) -> usize {
    match natural(words) {
        width if width <= room => width,
        _ => natural(&wrapped(words, room).join("\n")),
    }
}
