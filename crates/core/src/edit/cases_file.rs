//! A row put at the end of `cases.csv`, in the manner of the rows that stand there.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::patcher::line_end_of;
use super::{EditError, FileChange, Patch};
use crate::act::CaseRow;
use crate::read::{Reading, Source, separator};

const FILE: &str = "cases.csv";

/// The change that adds `row`; a new file when there is none.
pub(super) fn add_row(reading: &Reading, row: &CaseRow) -> Result<FileChange, EditError> {
    let Some(source) = reading.sources.get(FILE) else {
        return Ok(FileChange::new_file(FILE, new_table(row)));
    };
    let refused = |why: String, mend: &str| EditError::CaseRow {
        case: row.case.to_string(),
        why,
        mend: mend.to_owned(),
    };
    let separator = separator(&source.text);
    let heads = heads(&source.text, separator);
    if !heads.iter().any(|head| head == "case") {
        return Err(refused(
            "it has no column `case`".to_owned(),
            "run `emic check` and mend the table first",
        ));
    }
    if let Some(cell) = row
        .values
        .iter()
        .find(|cell| cell.attribute == "case" || !heads.contains(&cell.attribute))
    {
        let why = format!("there is no column `{}`", cell.attribute);
        return Err(refused(why, "add the column to `cases.csv`, or leave the value out"));
    }
    if has_case(source, separator, &heads, row) {
        return Err(refused(
            "it has one already".to_owned(),
            "leave the row out: the case is known",
        ));
    }
    let cells: Vec<&str> = heads.iter().map(|head| cell(row, head)).collect();
    let quotes = if all_quoted(&source.text) {
        QuoteStyle::Always
    } else {
        QuoteStyle::Necessary
    };
    let line = line(&cells, separator, quotes);
    let eol = line_end_of(&source.text);
    let ended = source.text.is_empty() || source.text.ends_with(['\n', '\r']);
    let insert = if ended {
        format!("{line}{eol}")
    } else {
        format!("{eol}{line}")
    };
    let end = source.text.len();
    let patch = Patch::new(&source.text, vec![(end..end, insert)]).unwrap_or_default();
    let text = patch.apply(&source.text).unwrap_or_default();
    Ok(FileChange::patched(source, &text, patch))
}

fn heads(text: &str, separator: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let heads = reader
        .headers()
        .map(|row| row.iter().map(|head| head.trim().to_owned()).collect());
    heads.unwrap_or_default()
}

fn has_case(source: &Source, separator: u8, heads: &[String], row: &CaseRow) -> bool {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .from_reader(source.text.as_bytes());
    let column = heads.iter().position(|head| head == "case").unwrap_or_default();
    let wanted = row.case.as_str().to_lowercase();
    let mut known = reader.records().flatten();
    known.any(|record| {
        record
            .get(column)
            .is_some_and(|case| case.trim().to_lowercase() == wanted)
    })
}

fn cell<'r>(row: &'r CaseRow, head: &str) -> &'r str {
    if head == "case" {
        return row.case.as_str();
    }
    let found = row.values.iter().find(|cell| cell.attribute == head);
    found.map_or("", |cell| cell.value.trim())
}

/// Whether the program that wrote the table puts every cell between quotes.
fn all_quoted(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.clone().next().is_some() && lines.all(|line| line.starts_with('"') && line.ends_with('"'))
}

fn new_table(row: &CaseRow) -> String {
    let heads = std::iter::once("case").chain(row.values.iter().map(|cell| cell.attribute.as_str()));
    let heads: Vec<&str> = heads.collect();
    let cells: Vec<&str> = heads.iter().map(|head| cell(row, head)).collect();
    let line = |cells: &[&str]| line(cells, b',', QuoteStyle::Necessary);
    format!("{}\n{}\n", line(&heads), line(&cells))
}

/// One row without its line end.
fn line(cells: &[&str], separator: u8, quotes: QuoteStyle) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .quote_style(quotes)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    // Writing to memory cannot fail; a row that were cut short would not pass the proof.
    let _ = writer.write_record(cells);
    let bytes = writer.into_inner().unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    text.strip_suffix('\n').unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::CaseCell;
    use crate::model::CaseId;
    use crate::read::{Sources, understand};

    fn added(table: &str, values: &[(&str, &str)]) -> Result<String, String> {
        let reading = understand(Sources::from_iter([("emic.yaml", "title: t\n"), ("cases.csv", table)]));
        let cell = |(attribute, value): &(&str, &str)| CaseCell {
            attribute: (*attribute).to_owned(),
            value: (*value).to_owned(),
        };
        let row = CaseRow {
            case: CaseId::new("R08").expect("an id"),
            values: values.iter().map(cell).collect(),
        };
        let change = add_row(&reading, &row).map_err(|error| error.to_string())?;
        Ok(change.after.expect("a table"))
    }

    #[test]
    fn the_table_stays_as_the_spreadsheet_wrote_it() {
        for (table, wanted) in [
            ("case,sector\nR07,a\n", "case,sector\nR07,a\nR08,\"b, c\"\n"),
            (
                "\u{feff}sector;case\r\na;R07",
                "\u{feff}sector;case\r\na;R07\r\nb, c;R08",
            ),
            (
                "\"case\"\t\"sector\"\n\"R07\"\t\"a\"\n",
                "\"case\"\t\"sector\"\n\"R07\"\t\"a\"\n\"R08\"\t\"b, c\"\n",
            ),
            ("case,years,sector\n", "case,years,sector\nR08,,\"b, c\"\n"),
        ] {
            assert_eq!(added(table, &[("sector", "b, c")]).as_deref(), Ok(wanted));
        }
    }

    #[test]
    fn rows_that_do_not_fit_are_refused() {
        for (table, why) in [
            (
                "case,years\n",
                "the row of `R08` cannot be added to `cases.csv`: there is no column `sector`",
            ),
            (
                "case,sector\nr08,a\n",
                "the row of `R08` cannot be added to `cases.csv`: it has one already",
            ),
            (
                "id,sector\n",
                "the row of `R08` cannot be added to `cases.csv`: it has no column `case`",
            ),
        ] {
            assert_eq!(added(table, &[("sector", "b")]), Err(why.to_owned()));
        }
    }
}
