//! A cell as a record.

use emic_core::analysis::{Cell as Counted, Held};
use emic_core::ask::Entry;
use serde_json::{Value, json};

use super::{Drawn, Shows};
use crate::Record;

/// The fields of a cell's record.
pub(super) const FIELDS: &[&str] = &[
    "row",
    "column",
    "group",
    "a",
    "row_total",
    "column_total",
    "units",
    "value",
];

/// The same where the value is a share or a rate.
pub(super) const FIELDS_WITH_BASE: &[&str] = &[
    "row",
    "column",
    "group",
    "a",
    "row_total",
    "column_total",
    "units",
    "base",
    "value",
];

/// One cell.
pub(super) fn record(drawn: &Drawn<'_>, cell: &Counted) -> Record {
    let matrix = &drawn.group.matrix;
    let key = |axis: &[Entry], place: usize| {
        let entry = axis.get(place);
        entry.map(|entry| entry.key(drawn.asked.study)).unwrap_or_default()
    };
    let record = Record::new()
        .with("row", key(&matrix.rows.entries, cell.row))
        .with("column", key(&matrix.columns.entries, cell.column))
        .with("group", json!(drawn.group.name))
        .with("a", json!(cell.counts.ok().map(|counts| counts.a)))
        .with("row_total", json!(matrix.row_totals.get(cell.row)))
        .with("column_total", json!(matrix.column_totals.get(cell.column)))
        .with("units", json!(matrix.units));
    let record = match (drawn.shows, &drawn.shares, &drawn.group.spoken) {
        (Shows::Share(_), Some(shares), _) => record.with("base", json!(shares.base(cell))),
        (Shows::PerThousandWords, _, Some(spoken)) => record.with("base", json!(spoken.entries.get(cell.column))),
        _ => record,
    };
    record.with("value", value(drawn, cell))
}

fn value(drawn: &Drawn<'_>, cell: &Counted) -> Value {
    let Ok(counts) = cell.counts else {
        return Value::Null;
    };
    match drawn.shows {
        Shows::Measure(_) if drawn.group.matrix.filling.held == Held::Presence => json!(counts.a > 0),
        Shows::Measure(measure) if measure.is_count() => json!(counts.a),
        Shows::Measure(measure) => json!(measure.value(&counts)),
        Shows::Share(_) | Shows::PerThousandWords => json!(drawn.part_of_base(cell)),
    }
}
