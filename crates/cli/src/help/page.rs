//! Pages of help: the little Markdown in which they are written, shown on a terminal.

use emic_report::{Block, Canvas, Cell, Column, Format, Language, Level, ListKind, Report, Row, Table, Text};

use crate::failure::Failure;
use crate::terminal::Terminal;

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// `# …`
    Title(String),
    /// `## …`
    Heading(String),
    /// Lines that belong together.
    Paragraph(String),
    /// Rows of `| … |` cells, the heads first.
    Rows(Vec<Vec<String>>),
    /// `- …` lines below each other.
    Items(Vec<String>),
    /// Lines between fences, with the file that they stand in where the opening fence names one.
    Fenced {
        /// The path behind the fence's language.
        file: Option<String>,
        /// The lines.
        lines: Vec<String>,
    },
}

/// Takes a page apart.
pub fn parts(markdown: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open = Open::Nothing;
    for line in markdown.lines() {
        open = match (open, line) {
            (Open::Fence, "```") => Open::Nothing,
            (Open::Fence, line) => {
                if let Some(Part::Fenced { lines, .. }) = parts.last_mut() {
                    lines.push(line.to_owned());
                }
                Open::Fence
            }
            (_, line) if line.starts_with("```") => {
                let file = line.split_once(' ').map(|(_, path)| path.to_owned());
                parts.push(Part::Fenced {
                    file,
                    lines: Vec::new(),
                });
                Open::Fence
            }
            (open, line) => prose(&mut parts, open, line.trim()),
        };
    }
    parts
}

/// What the next line may go on with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Prose,
    Fence,
}

fn prose(parts: &mut Vec<Part>, open: Open, line: &str) -> Open {
    if let Some(words) = line.strip_prefix("# ") {
        parts.push(Part::Title(words.to_owned()));
    } else if let Some(words) = line.strip_prefix("## ") {
        parts.push(Part::Heading(words.to_owned()));
    } else if let Some(cells) = cells(line) {
        match parts.last_mut() {
            Some(Part::Rows(rows)) => rows.push(cells),
            _ => parts.push(Part::Rows(vec![cells])),
        }
    } else if let Some(words) = line.strip_prefix("- ") {
        match parts.last_mut() {
            Some(Part::Items(items)) => items.push(words.to_owned()),
            _ => parts.push(Part::Items(vec![words.to_owned()])),
        }
        return Open::Prose;
    } else if !line.is_empty() {
        let last = match parts.last_mut() {
            Some(Part::Paragraph(words)) => Some(words),
            Some(Part::Items(items)) => items.last_mut(),
            _ => None,
        };
        match last {
            Some(words) if open == Open::Prose => *words = format!("{words} {line}"),
            _ => parts.push(Part::Paragraph(line.to_owned())),
        }
        return Open::Prose;
    }
    Open::Nothing
}

/// The cells of a line of a table. A bar inside backticks would end a cell; no page has one.
fn cells(line: &str) -> Option<Vec<String>> {
    let inside = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// A table, its line of dashes left out.
fn table(rows: Vec<Vec<String>>) -> Table {
    let is_rule = |row: &Vec<String>| row.iter().all(|cell| cell.chars().all(|c| c == '-'));
    let mut rows = rows.into_iter().filter(|row| !is_rule(row));
    let head = rows.next().unwrap_or_default().into_iter().map(Column::words);
    let table = Table::new("", head.collect());
    rows.fold(table, |table, row| {
        table.with_row(Row::body(row.into_iter().map(Cell::text).collect()))
    })
}

/// Shows a page.
///
/// # Errors
/// When it cannot be laid out.
pub fn render(markdown: &str, terminal: &Terminal) -> Result<String, Failure> {
    let canvas = Canvas {
        width: terminal.width,
        colour: terminal.colour,
        language: Language::En,
    };
    let format = Format::named("text");
    let bytes = format
        .map(|format| format.render(&report(markdown), &canvas))
        .transpose();
    let bytes = bytes.map_err(|error| Failure::new(error.to_string(), "widen the window"))?;
    Ok(String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned())
}

fn report(markdown: &str) -> Report {
    parts(markdown).into_iter().fold(Report::default(), |mut report, part| {
        match part {
            Part::Title(words) => report.title = words,
            Part::Heading(words) => report.body.push(Block::heading(Level::One, words)),
            Part::Paragraph(words) => report.body.push(Block::paragraph(Text::with_code(&words))),
            Part::Rows(rows) => report.body.push(table(rows).into()),
            Part::Items(items) => {
                let items = items.iter().map(|item| Text::with_code(item)).collect();
                report.body.push(Block::List(ListKind::Bullets, items));
            }
            Part::Fenced { file, lines } => {
                let named = file.map(|file| Block::paragraph(Text::new().code(file).plain(":")));
                report.body.extend(named);
                let lines: Vec<String> = lines
                    .iter()
                    .map(|line| format!("    {line}").trim_end().to_owned())
                    .collect();
                report.body.push(Block::Preformatted(lines.join("\n").into()));
            }
        }
        report
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_heads_and_rows() {
        let cells = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        let parts = parts("| a | b |\n| --- | --- |\n| `x` | y z |\n");
        assert_eq!(
            parts,
            [Part::Rows(vec![
                cells(&["a", "b"]),
                cells(&["---", "---"]),
                cells(&["`x`", "y z"])
            ])]
        );
        let Some(Part::Rows(rows)) = parts.into_iter().next() else {
            panic!("a table")
        };
        let table = table(rows);
        assert_eq!((table.head.len(), table.rows.len()), (2, 1));
    }

    #[test]
    fn lines_of_a_paragraph_and_of_an_item_belong_together() {
        let page = "# T\n\none\ntwo\n\nthree\n- a\n  b\n- c\n\n```sh\nx\n\ny\n```\n## H\n";
        let words = |words: &str| words.to_owned();
        assert_eq!(
            parts(page),
            [
                Part::Title(words("T")),
                Part::Paragraph(words("one two")),
                Part::Paragraph(words("three")),
                Part::Items(vec![words("a b"), words("c")]),
                Part::Fenced {
                    file: None,
                    lines: vec![words("x"), words(""), words("y")]
                },
                Part::Heading(words("H")),
            ]
        );
    }
}
