//! What is wrong in a study, as a report.

use emic_core::diagnostic::Diagnostic;

use crate::{Cell, Column, Language, LeftOut, Record, Records, Report, Row, Table, phrase::noun};

const FIELDS: &[&str] = &["severity", "rule", "file", "line", "column", "message", "help"];

/// The diagnostics of a study. They are in English, whatever the study's language.
pub fn check(found: &[Diagnostic], left_out: LeftOut) -> Report {
    let records = Records::new("diagnostics", FIELDS).with_rows(found.iter().map(record));
    Report::new("check", "Check")
        .with_block(table(found))
        .with_records(records)
        .with_left_out(left_out)
}

fn record(diagnostic: &Diagnostic) -> Record {
    let mark = diagnostic.mark.as_ref();
    Record::new()
        .with("severity", diagnostic.rule.severity.name())
        .with("rule", diagnostic.rule.name)
        .with("file", diagnostic.file.as_str())
        .with("line", mark.map(|mark| mark.line))
        .with("column", mark.map(|mark| mark.column))
        .with("message", diagnostic.message.as_str())
        .with("help", diagnostic.help.as_str())
}

fn table(found: &[Diagnostic]) -> Table {
    let caption = noun::PROBLEM.counted(found.len() as u64, Language::En);
    let head = ["problem", "place", "what is wrong", "what to do"].map(Column::words);
    found
        .iter()
        .fold(Table::new(caption, head.into()), |table, diagnostic| {
            let place = match &diagnostic.mark {
                Some(mark) => format!("{}:{}:{}", diagnostic.file, mark.line, mark.column),
                None => diagnostic.file.clone(),
            };
            let problem = format!("{} {}", diagnostic.rule.severity.name(), diagnostic.rule.name);
            let cells = [problem, place, diagnostic.message.clone(), diagnostic.help.clone()];
            table.with_row(Row::body(cells.map(Cell::text).into()))
        })
}

#[cfg(test)]
mod tests {
    use emic_core::diagnostic::{Mark, rules};
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn a_record_says_where_what_and_how_to_mend() {
        let mark = Mark {
            line: 3,
            column: 5,
            width: 2,
            excerpt: "codes".to_owned(),
        };
        let found = Diagnostic::of_file(&rules::UNKNOWN_CODE, "coding/a/R1.yaml", "no such code", "mend it");
        let report = check(&[found.clone().at(Some(mark)), found], LeftOut::default());
        let rows: Vec<Value> = report.records[0].rows.iter().cloned().map(Value::from).collect();
        let wanted = json!({"severity": "error", "rule": "unknown-code", "file": "coding/a/R1.yaml", "line": 3, "column": 5,
            "message": "no such code", "help": "mend it"});
        assert_eq!(rows[0], wanted);
        assert_eq!(rows[1]["line"], Value::Null);
    }
}
