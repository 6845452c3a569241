//! CSV: the first list of records as a tidy table, for R, pandas, DuckDB and spreadsheets.
//!
//! RFC 4180 with LF, UTF-8 without BOM, a point in numbers, nothing where a value is missing. Lists are joined with
//! spaces, maps become one column a key, settings with plain values follow as constant columns. Text that a
//! spreadsheet would run as a formula gets an apostrophe ([`guarded`](super::guarded)); numbers never do.

use super::{
    Content, Format, RenderError,
    guard::guarded,
    tidy::{Scalar, Tidy},
};
use crate::{Canvas, Report, Setting};

pub(super) const FORMAT: Format = Format {
    name: "csv",
    endings: &["csv"],
    about: "one row a record with the settings beside it, for R, pandas and spreadsheets",
    content: Content::Text,
    render,
};

fn render(report: &Report, _: &Canvas) -> Result<Vec<u8>, RenderError> {
    let no_records = RenderError::NoRecords {
        report: report.name,
        format: FORMAT.name,
    };
    let settings = with_left_out(report);
    let tidy = Tidy::new(report.records.first().ok_or(no_records)?, &settings);
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for (at, column) in tidy.columns.iter().enumerate() {
        refuse_nul(column, &format!("{}", at + 1), 0)?;
    }
    writer
        .write_record(tidy.columns.iter().map(|column| guarded(column).into_owned()))
        .map_err(written)?;
    for (at, row) in tidy.rows().enumerate() {
        let cells = tidy
            .columns
            .iter()
            .zip(row?)
            .map(|(column, value)| cell(value, column, at + 1));
        writer
            .write_record(cells.collect::<Result<Vec<_>, _>>()?)
            .map_err(written)?;
    }
    writer.into_inner().map_err(written)
}

fn cell(value: Scalar, column: &str, record: usize) -> Result<String, RenderError> {
    match value {
        Scalar::Missing => Ok(String::new()),
        Scalar::Number(number) => Ok(number.to_string()),
        Scalar::Words(words) => {
            refuse_nul(&words, column, record)?;
            Ok(guarded(&words).into_owned())
        }
    }
}

/// Readers of csv end the file, the line or the cell at a NUL, each in its own way: better no file than a wrong one.
fn refuse_nul(words: &str, column: &str, record: usize) -> Result<(), RenderError> {
    if words.contains('\0') {
        Err(RenderError::Nul {
            column: column.to_owned(),
            record,
        })
    } else {
        Ok(())
    }
}

fn written(why: impl std::fmt::Display) -> RenderError {
    RenderError::Written {
        format: FORMAT.name,
        why: why.to_string(),
    }
}

/// The settings, and what could not be counted beside them: whoever reads the table alone must know it too.
fn with_left_out(report: &Report) -> Vec<Setting> {
    let left = report.left_out;
    let counts = [
        ("left_out.lost", left.lost),
        ("left_out.unreadable", left.unreadable),
        ("left_out.unresolved", left.unresolved),
    ];
    let counts = counts.map(|(key, count)| Setting {
        key,
        value: count.into(),
        said: String::new(),
    });
    report.settings.iter().cloned().chain(counts).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::{Language, Record, Records, unguarded};

    fn rendered(report: &Report) -> String {
        String::from_utf8(render(report, &Canvas::file(Language::Nl)).unwrap()).unwrap()
    }

    #[test]
    fn settings_stand_beside_every_record() {
        let report = Report::new("matrix", "Matrix")
            .with_setting("unit", "turn", "eenheid: beurt")
            .with_setting("coders", json!(["coder-a", "coder-b"]), "")
            .with_setting("where", Value::Null, "")
            .with_records(
                Records::new("cells", &["row", "a", "value"]).with_rows([
                    Record::new()
                        .with("row", "interdependence")
                        .with("a", 7)
                        .with("value", 0.1458),
                    Record::new().with("row", "a, \"b\"").with("a", -2).with("value", 1.0),
                    Record::new()
                        .with("row", "regel\nregel")
                        .with("a", 0)
                        .with("value", Value::Null),
                ]),
            );
        assert_eq!(
            rendered(&report),
            "row,a,value,unit,coders,where,left_out.lost,left_out.unreadable,left_out.unresolved\n\
             interdependence,7,0.1458,turn,coder-a coder-b,,0,0,0\n\
             \"a, \"\"b\"\"\",-2,1.0,turn,coder-a coder-b,,0,0,0\n\
             \"regel\nregel\",0,,turn,coder-a coder-b,,0,0,0\n"
        );
    }

    #[test]
    fn only_the_first_list_is_rendered() {
        let report = Report::new("saturation", "")
            .with_records(Records::new("interviews", &["position"]).with_rows([Record::new().with("position", 1)]))
            .with_records(Records::new("runs", &["run_length"]));
        assert_eq!(
            rendered(&report),
            "position,left_out.lost,left_out.unreadable,left_out.unresolved\n1,0,0,0\n"
        );
    }

    #[test]
    fn text_that_a_spreadsheet_would_run_is_guarded_and_numbers_are_not() {
        let rows = [Record::new().with("=x", "=1+1").with("n", -0.5).with("valence", "-")];
        let report = Report::new("quotes", "").with_records(Records::new("quotes", &[]).with_rows(rows));
        assert_eq!(
            rendered(&report),
            "'=x,n,valence,left_out.lost,left_out.unreadable,left_out.unresolved\n'=1+1,-0.5,-,0,0,0\n"
        );
    }

    #[test]
    fn what_csv_cannot_hold_is_refused() {
        let canvas = Canvas::file(Language::En);
        let rows = [Record::new().with("text", "a"), Record::new().with("text", "a\0b")];
        let report = Report::new("quotes", "").with_records(Records::new("quotes", &[]).with_rows(rows));
        assert_eq!(
            render(&report, &canvas).unwrap_err().to_string(),
            "column `text` of record 2 holds a NUL character (U+0000), which csv cannot carry: remove it from the text, or choose the format `json`"
        );
        assert_eq!(
            render(&Report::new("show", ""), &canvas).unwrap_err().to_string(),
            "`show` has no records to write as `csv`: choose the format `text` or `markdown`"
        );
    }

    proptest! {
        #[test]
        fn what_is_read_back_is_what_was_recorded(rows in proptest::collection::vec(("[^\0]{0,12}", any::<i64>()), 0..6)) {
            let records = rows.iter().map(|(text, n)| Record::new().with("text", text.as_str()).with("n", *n));
            let report = Report::new("quotes", "").with_records(Records::new("quotes", &["text", "n"]).with_rows(records));
            let csv = rendered(&report);
            let read: Vec<(String, i64)> = csv::Reader::from_reader(csv.as_bytes()).records().map(|row| {
                let row = row.unwrap();
                (unguarded(&row[0]).to_owned(), row[1].parse().unwrap())
            }).collect();
            prop_assert_eq!(read, rows);
        }
    }
}
