//! A list of records as a sheet: one row a record, one column a field.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    refused,
    sheet::{Sheet, place},
    style::words,
};
use crate::{
    Align, Canvas, Records,
    format::{
        RenderError,
        tidy::{Scalar, Tidy},
    },
};

pub(super) fn sheet(records: &Records, canvas: &Canvas) -> Result<Worksheet, RenderError> {
    let tidy = Tidy::new(records, &[]);
    let rows = tidy.rows().collect::<Result<Vec<_>, _>>()?;
    filled(&tidy.columns, &rows, canvas).map_err(refused)
}

fn filled(columns: &[String], rows: &[Vec<Scalar>], canvas: &Canvas) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(canvas);
    let titles: Vec<(&str, Align)> = columns.iter().map(|column| (column.as_str(), Align::Start)).collect();
    sheet.write_head(&titles)?;
    let format = words();
    for (line, row) in rows.iter().enumerate() {
        for (column, value) in row.iter().enumerate() {
            sheet.write_scalar(place(line + 1, column)?, value, &format)?;
        }
    }
    for (at, title) in columns.iter().enumerate() {
        let cells = rows.iter().filter_map(|row| row.get(at)).filter_map(Scalar::words);
        sheet.widen(at, cells.chain([title.as_str()]))?;
    }
    Ok(sheet.finished())
}
