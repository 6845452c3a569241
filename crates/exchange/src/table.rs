//! A table as spreadsheets save it: comma, semicolon or tab, with or without byte order mark, heads on the first line.

use csv::StringRecord;
use emic_core::diagnostic::{Diagnostic, Rule, rules};
use emic_core::read::{Source, line_of_record, separator, unclosed};
use emic_core::suggestion::nearest;

/// A table. Rows of which every cell is blank are passed over.
#[derive(Debug)]
pub(crate) struct Table {
    source: Source,
    /// The cells of the first line, as written, without white space around them.
    pub head: Vec<String>,
    /// The rows below it.
    pub rows: Vec<TableRow>,
}

/// A row.
#[derive(Debug)]
pub(crate) struct TableRow {
    /// Its number among the records, the head counted as 1.
    pub number: usize,
    /// Its cells.
    pub cells: StringRecord,
}

/// The heads of a table in small letters: which column holds what.
#[derive(Debug)]
pub(crate) struct Heads(Vec<String>);

impl Table {
    /// Reads the table called `path`.
    ///
    /// # Errors
    /// When it is no text, a quote is never closed, or its rows cannot be told apart.
    pub fn read(path: &str, bytes: Vec<u8>) -> Result<Self, Vec<Diagnostic>> {
        let source = Source::decode(path, bytes).map_err(|problem| vec![problem])?;
        if let Some(problem) = unclosed(&source) {
            return Err(vec![problem]);
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator(&source.text))
            .flexible(true)
            .from_reader(source.text.as_bytes());
        let head = reader.headers().ok().into_iter().flatten();
        let head = head.map(|cell| cell.trim().to_owned()).collect();
        let (mut rows, mut problems) = (Vec::new(), Vec::new());
        for (number, record) in (2..).zip(reader.records()) {
            match record {
                Ok(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(cells) => rows.push(TableRow { number, cells }),
                Err(error) => problems.push(unreadable(&source, &error)),
            }
        }
        if problems.is_empty() {
            Ok(Self { source, head, rows })
        } else {
            Err(problems)
        }
    }

    /// The heads by name.
    pub fn heads(&self) -> Heads {
        Heads(self.head.iter().map(|head| head.to_lowercase()).collect())
    }

    /// Something that is wrong with the table as a whole.
    pub fn problem(&self, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
        Diagnostic::of_file(&rules::BAD_CSV, &self.source.path, message.into(), help.into())
    }

    /// Something that is wrong with its heads.
    pub fn problem_of_head(&self, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
        self.problem(message, help).at(self.source.mark_line(1, 1))
    }

    /// Something that is wrong with a row, at its line.
    pub fn problem_of_row(&self, row: &TableRow, rule: &'static Rule, message: String, help: String) -> Diagnostic {
        let byte = row.cells.position().and_then(|at| usize::try_from(at.byte()).ok());
        let line = line_of_record(&self.source.text, byte.unwrap_or_default());
        Diagnostic::of_file(rule, &self.source.path, message, help).at(self.source.mark_line(line, 1))
    }
}

fn unreadable(source: &Source, error: &csv::Error) -> Diagnostic {
    Diagnostic::of_file(
        &rules::BAD_CSV,
        &source.path,
        format!("cannot be read as a table: {error}"),
        "save it again as CSV",
    )
}

impl Heads {
    /// Whether there is a column of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|head| head == name)
    }

    /// The cell of `row` under `name`; empty where there is none.
    pub fn cell<'r>(&self, row: &'r TableRow, name: &str) -> &'r str {
        let column = self.0.iter().position(|head| head == name);
        column.and_then(|column| row.cells.get(column)).unwrap_or_default()
    }

    /// That a column is not there which a table must have.
    pub fn missing(&self, needed: &[&str]) -> Option<String> {
        let missing = needed.iter().find(|name| !self.has(name))?;
        Some(format!("there is no column `{missing}`"))
    }

    /// That the name of a column comes near to one of `known` that is not there. Other columns are passed over.
    pub fn misspelt(&self, known: &[&str]) -> Option<String> {
        let missing = || known.iter().copied().filter(|name| !self.has(name));
        let unknown = self.0.iter().filter(|head| !known.contains(&head.as_str()));
        let mut slips = unknown.filter_map(|head| Some((head, nearest(head, missing())?)));
        let (head, meant) = slips.next()?;
        Some(format!("the column `{head}` is not known here; is `{meant}` meant?"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Table {
        Table::read("t.csv", text.as_bytes().to_vec()).expect("a table")
    }

    #[test]
    fn a_table_is_read_whatever_saved_it() {
        for text in [
            "Place,code\nR1@0-4,contact\n\n , \nR2@0-4,other\n",
            "\u{feff}Place;code\r\nR1@0-4;contact\r\n\r\n ; \r\nR2@0-4;other\r\n",
            "Place\tcode\nR1@0-4\tcontact\n\n \t \nR2@0-4\tother\n",
        ] {
            let table = read(text);
            let heads = table.heads();
            assert_eq!(table.head, ["Place", "code"]);
            let cells: Vec<_> = table
                .rows
                .iter()
                .map(|row| (row.number, heads.cell(row, "place"), heads.cell(row, "memo")))
                .collect();
            assert_eq!(cells, [(2, "R1@0-4", ""), (4, "R2@0-4", "")], "{text}");
        }
    }

    #[test]
    fn wrong_heads_are_told() {
        let heads = read("plaec,code,memo,decision\n").heads();
        let known = ["place", "code", "decision", "memo"];
        assert_eq!(heads.missing(&known).as_deref(), Some("there is no column `place`"));
        let told = "the column `plaec` is not known here; is `place` meant?";
        assert_eq!(heads.misspelt(&known).as_deref(), Some(told));
        assert_eq!(read("place,anything\n").heads().misspelt(&["place", "memo"]), None);
    }

    #[test]
    fn a_quote_that_stays_open_is_told_with_its_line() {
        let problems = Table::read("t.csv", b"a,b\n1,\"x\n2,y\n".to_vec()).expect_err("refused");
        let lines: Vec<_> = problems
            .iter()
            .map(|problem| problem.mark.as_ref().map(|mark| mark.line))
            .collect();
        assert_eq!(lines, [Some(2)]);
    }
}
