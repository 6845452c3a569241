//! Workbooks: a sheet for each table as people read it, a sheet for each list of records, and one with the settings.
//!
//! Words are only ever written as words, so that nothing in them is run. Same report, same bytes.

mod records;
mod settings;
mod sheet;
mod sheet_name;
mod style;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::sheet_name::SheetNames;
use super::{Content, Format, RenderError};
use crate::{Block, Canvas, Report, phrase::rendering};

pub(super) const FORMAT: Format = Format {
    name: "xlsx",
    endings: &["xlsx"],
    about: "a workbook with tables, tidy records and settings",
    content: Content::Binary,
    render,
};

fn render(report: &Report, canvas: &Canvas) -> Result<Vec<u8>, RenderError> {
    let mut names = SheetNames::default();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report).map_err(refused)?);
    let of_body = report.body.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for table in report.sheets.iter().chain(of_body) {
        let name = names.free(&table.caption, rendering::TABLE.say(canvas.language));
        workbook.push_worksheet(named(name, table::sheet(table, canvas).map_err(refused)?)?);
    }
    for list in &report.records {
        let name = names.free(list.name, list.name);
        workbook.push_worksheet(named(name, records::sheet(list, canvas)?)?);
    }
    let name = names.free(rendering::SETTINGS.say(canvas.language), "");
    workbook.push_worksheet(named(name, settings::sheet(report, canvas)?)?);
    workbook.save_to_buffer().map_err(refused)
}

fn named(name: String, mut sheet: Worksheet) -> Result<Worksheet, RenderError> {
    sheet.set_name(name).map_err(refused)?;
    Ok(sheet)
}

/// A fixed date of making: a clock would make each run's bytes different.
fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new()
        .set_title(report.title.as_str())
        .set_creation_datetime(&made))
}

fn refused(why: XlsxError) -> RenderError {
    RenderError::Workbook { why: why.to_string() }
}

#[cfg(test)]
mod tests;
