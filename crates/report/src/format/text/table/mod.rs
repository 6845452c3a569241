//! Tables as text: light rules, numbers at the right, wide tables in bands of columns.

mod band;
mod cells;
mod columns;
mod drawing;
mod words;

use cells::{Shown, has_marks};
use columns::{Band, LEAST, Need, bands};
use words::{natural, widest_piece};

use crate::{Align, Canvas, Colour, Table, phrase::rendering, visible};

/// No word needs more than this; longer ones are broken.
const WIDEST_WORD: usize = 24;
/// The title of a column of numbers is wrapped at this width, lest the numbers stand far apart.
const WIDEST_TITLE: usize = 20;
/// Prose in a narrower column than this is hard to read.
const LEAST_PROSE: usize = 16;
/// Prose in a table that may be as wide as it likes.
const MOST_PROSE: usize = 72;

/// The table as lines, without its caption and notes.
pub(super) fn lines(table: &Table, canvas: &Canvas) -> Vec<String> {
    let grid = Grid::new(table, canvas);
    let room = canvas.width.map_or(usize::MAX, usize::from);
    let needs: Vec<Need> = (0..grid.head.len()).map(|at| grid.need(at)).collect();
    let bands: Vec<Band> = bands(&needs, room).iter().map(|band| grid.shrunk(band)).collect();
    let bands = match bands.as_slice() {
        [only] => match only.with_wider_first(&needs, room) {
            wider if wider == *only => bands,
            wider => vec![grid.shrunk(&wider)],
        },
        _ => bands,
    };
    let bands: Vec<Vec<String>> = bands.iter().map(|band| grid.band(band)).collect();
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
    words: String,
    align: Align,
}

impl Grid {
    fn new(table: &Table, canvas: &Canvas) -> Grid {
        let head = table.head.iter().map(|column| Title {
            words: visible(&column.title),
            align: column.align,
        });
        let marked: Vec<bool> = (0..table.head.len()).map(|at| has_marks(table, at)).collect();
        let rows = table.rows.iter().map(|row| Shown::new(row, &marked, canvas));
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
        let cells = || self.rows.iter().filter(|row| !row.is_name_alone());
        let widest = |size: &dyn Fn(&str) -> usize| cells().map(|row| row.extent(at, size)).max().unwrap_or(0);
        let title_word = widest_piece(&title.words).clamp(LEAST, WIDEST_WORD);
        let word = widest(&|cell| widest_piece(cell).min(WIDEST_WORD)).max(title_word);
        let title_most = match title.align {
            Align::End => natural(&title.words).min(WIDEST_TITLE),
            Align::Start => natural(&title.words),
        };
        let most = widest(&natural).max(title_most).min(MOST_PROSE).max(word);
        let prose = if at == 0 { WIDEST_WORD } else { LEAST_PROSE };
        let least = match title.align {
            Align::End => word,
            Align::Start => word.max(most.min(prose)),
        };
        Need { least, most }
    }
}
