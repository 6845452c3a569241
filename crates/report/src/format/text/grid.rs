//! Tables as text: light rules, numbers at the right, wide tables in bands of columns.

use super::{
    columns::{Band, GAP, Need, bands},
    line::{Tone, shown, toned, width},
    wrap::{widest_piece, wrap},
};
use crate::{Align, Canvas, Cell, Colour, Row, RowStyle, Table, Text, phrase::rendering};

/// No word needs more than this; longer ones are broken.
const WIDEST_WORD: usize = 24;
/// The title of a column of numbers is wrapped at this width, lest the numbers stand far apart.
const WIDEST_TITLE: usize = 20;
/// Prose in a narrower column than this is hard to read.
const LEAST_PROSE: usize = 16;
/// Prose in a table that may be as wide as it likes.
const MOST_PROSE: usize = 72;
/// The blanks before a deeper name, and before the second line of a wrapped one.
const STEP: usize = 2;

/// The table as lines, without its caption and notes.
pub(super) fn grid(table: &Table, canvas: &Canvas) -> Vec<String> {
    let grid = Grid::new(table, canvas);
    let room = canvas.width.map_or(usize::MAX, usize::from);
    let needs: Vec<Need> = (0..grid.head.len()).map(|at| grid.need(at)).collect();
    let bands: Vec<Vec<String>> = bands(&needs, room)
        .iter()
        .map(|band| grid.band(band))
        .collect();
    bands.join(&String::new())
}

/// A table whose cells are words that can be shown.
struct Grid {
    head: Vec<Title>,
    rows: Vec<Shown>,
    colour: Colour,
    /// What stands in the place of rows when there are none.
    no_rows: &'static str,
}

struct Title {
    words: Text,
    align: Align,
}

struct Shown {
    cells: Vec<Said>,
    style: RowStyle,
    indent: usize,
}

/// The words of one cell, and the blanks after them.
struct Said {
    words: Text,
    tail: usize,
}

impl Grid {
    fn new(table: &Table, canvas: &Canvas) -> Grid {
        let head = table.head.iter().map(|column| Title {
            words: plain(&column.title),
            align: column.align,
        });
        let marked: Vec<bool> = (0..table.head.len())
            .map(|at| has_marks(table, at))
            .collect();
        let rows = table.rows.iter().map(|row| Shown {
            cells: said(row, &marked, canvas),
            style: row.style,
            indent: STEP * usize::from(row.indent),
        });
        Grid {
            head: head.collect(),
            rows: rows.collect(),
            colour: canvas.colour,
            no_rows: rendering::NO_ROWS.say(canvas.language),
        }
    }

    /// The widths between which a column is readable.
    fn need(&self, at: usize) -> Need {
        let Some(title) = self.head.get(at) else {
            return Need { least: 0, most: 0 };
        };
        let title_words = widest_piece(&title.words).min(WIDEST_WORD);
        let cells = || {
            self.rows
                .iter()
                .filter(|row| row.style != RowStyle::Heading)
        };
        let most = cells()
            .map(|row| row.extent(at, natural))
            .max()
            .unwrap_or(0);
        let word = cells()
            .map(|row| row.extent(at, |cell| widest_piece(cell).min(WIDEST_WORD)))
            .max()
            .unwrap_or(0);
        let title_most = match title.align {
            Align::End => natural(&title.words).min(WIDEST_TITLE),
            Align::Start => natural(&title.words),
        };
        let most = most.max(title_most).min(MOST_PROSE).max(title_words);
        let prose = if at == 0 { WIDEST_WORD } else { LEAST_PROSE };
        let least = match title.align {
            Align::End => word,
            Align::Start => word.max(most.min(prose)),
        };
        Need {
            least: least.max(title_words),
            most: most.max(least),
        }
    }

    /// The lines of one band.
    fn band(&self, band: &Band) -> Vec<String> {
        let band = self.shrunk(band);
        let total: usize =
            band.widths.iter().sum::<usize>() + GAP * band.widths.len().saturating_sub(1);
        let rule = "─".repeat(total);
        let mut lines = self.head_lines(&band);
        lines.push(rule.clone());
        if self.rows.is_empty() {
            lines.push(self.no_rows.to_owned());
        }
        let mut above = None;
        for row in &self.rows {
            match (above, row.style) {
                (Some(RowStyle::Body | RowStyle::Heading), RowStyle::Total) => {
                    lines.push(rule.clone())
                }
                (Some(_), RowStyle::Heading) => lines.push(String::new()),
                _ => {}
            }
            lines.extend(self.row_lines(row, &band, total));
            above = Some(row.style);
        }
        lines
    }

    /// The same band with each column as wide as its wrapped words.
    fn shrunk(&self, band: &Band) -> Band {
        let widths = band.columns.iter().zip(&band.widths).map(|(at, room)| {
            let title = self
                .head
                .get(*at)
                .map_or(0, |title| widest_line(&title.words, *room));
            let rows = self
                .rows
                .iter()
                .filter(|row| row.style != RowStyle::Heading);
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

    /// The titles, wrapped, their last lines beside each other.
    fn head_lines(&self, band: &Band) -> Vec<String> {
        let titles =
            band.columns
                .iter()
                .zip(&band.widths)
                .map(|(at, room)| match self.head.get(*at) {
                    Some(title) => lines_of(&title.words, *room),
                    None => Vec::new(),
                });
        let titles: Vec<Vec<String>> = titles.collect();
        let height = titles.iter().map(Vec::len).max().unwrap_or(0);
        let lowered = titles.into_iter().map(|title| {
            let blank = vec![String::new(); height - title.len()];
            [blank, title].concat()
        });
        self.beside(&lowered.collect::<Vec<_>>(), band)
            .iter()
            .map(|line| toned(line, Tone::Bold, self.colour))
            .collect()
    }

    fn row_lines(&self, row: &Shown, band: &Band, total: usize) -> Vec<String> {
        if row.style == RowStyle::Heading && row.is_blank_after_first() {
            let lines = row.cell_lines(0, total);
            return lines
                .iter()
                .map(|line| toned(line, Tone::Bold, self.colour))
                .collect();
        }
        let cells: Vec<Vec<String>> = band
            .columns
            .iter()
            .zip(&band.widths)
            .map(|(at, room)| row.cell_lines(*at, *room))
            .collect();
        let lines = self.beside(&cells, band);
        match row.style {
            RowStyle::Heading => lines
                .iter()
                .map(|line| toned(line, Tone::Bold, self.colour))
                .collect(),
            _ => lines,
        }
    }

    /// Cells beside each other, each padded at the side where it does not stand.
    fn beside(&self, cells: &[Vec<String>], band: &Band) -> Vec<String> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let line =
            |at: usize| {
                let parts = cells.iter().zip(&band.columns).zip(&band.widths).map(
                    |((cell, column), room)| {
                        let words = cell.get(at).map_or("", String::as_str);
                        padded(
                            words,
                            *room,
                            self.head
                                .get(*column)
                                .map_or(Align::Start, |title| title.align),
                        )
                    },
                );
                parts
                    .collect::<Vec<_>>()
                    .join(&" ".repeat(GAP))
                    .trim_end_matches(' ')
                    .to_owned()
            };
        (0..height).map(line).collect()
    }
}

impl Shown {
    /// The blanks before a cell: only the first one stands inwards.
    fn indent_of(&self, at: usize) -> usize {
        if at == 0 { self.indent } else { 0 }
    }

    /// The size of a cell, measured by `size`, with the blanks before it.
    fn extent(&self, at: usize, size: impl Fn(&Text) -> usize) -> usize {
        self.cells
            .get(at)
            .map_or(0, |cell| self.indent_of(at) + size(&cell.words) + cell.tail)
    }

    /// The lines of a cell. The second line of a row's name stands inwards, so that it is not taken for a row.
    fn cell_lines(&self, at: usize, room: usize) -> Vec<String> {
        let Some(cell) = self.cells.get(at) else {
            return Vec::new();
        };
        let indent = self.indent_of(at).min(room / 2);
        let room = room.saturating_sub(indent + cell.tail).max(1);
        let hanging = if at == 0 && natural(&cell.words) > room {
            STEP.min(room / 4)
        } else {
            0
        };
        let lines = lines_of(&cell.words, room - hanging);
        let blanks = |line: usize| " ".repeat(if line == 0 { indent } else { indent + hanging });
        let tail = " ".repeat(cell.tail);
        lines
            .iter()
            .enumerate()
            .map(|(line, words)| blanks(line) + words + &tail)
            .collect()
    }

    fn is_blank_after_first(&self) -> bool {
        self.cells.iter().skip(1).all(|cell| cell.words.is_empty())
    }
}

/// The cells of a row as text. Where some cells of a column bear a mark, the numbers of the others
/// stand one place inwards, so that digits stay below digits.
fn said(row: &Row, marked: &[bool], canvas: &Canvas) -> Vec<Said> {
    let cells = row.cells.iter().zip(marked).map(|(cell, marked)| Said {
        words: plain(&cell.said(canvas.language)),
        tail: usize::from(*marked && is_unmarked_number(cell)),
    });
    cells.collect()
}

fn has_marks(table: &Table, at: usize) -> bool {
    let is_number = table
        .head
        .get(at)
        .is_some_and(|column| column.align == Align::End);
    is_number
        && table
            .rows
            .iter()
            .any(|row| matches!(row.cells.get(at), Some(Cell::Marked(..))))
}

fn is_unmarked_number(cell: &Cell) -> bool {
    matches!(
        cell,
        Cell::Count(_) | Cell::Number { .. } | Cell::Share { .. } | Cell::Undefined
    )
}

fn plain(words: &str) -> Text {
    shown(&words.into(), Colour::Plain)
}

fn natural(text: &Text) -> usize {
    text.words().lines().map(width).max().unwrap_or(0)
}

fn lines_of(text: &Text, room: usize) -> Vec<String> {
    wrap(text, room)
        .iter()
        .map(|line| line.paint(Tone::Normal, Colour::Plain))
        .collect()
}

fn widest_line(text: &Text, room: usize) -> usize {
    wrap(text, room)
        .iter()
        .map(super::line::Line::width)
        .max()
        .unwrap_or(0)
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
