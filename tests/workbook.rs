//! Reads a workbook back: the sheets with their names, and every cell with its kind and value.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// One sheet.
pub struct Sheet {
    /// What stands on its tab.
    pub name: String,
    /// The cells that hold something, row by row.
    pub cells: Vec<Cell>,
}

/// One cell that holds something.
pub struct Cell {
    /// Where it stands: `B7`.
    pub place: String,
    /// What a spreadsheet takes it for: `text`, `number`, `boolean`, `formula` or `error`.
    pub kind: &'static str,
    /// What it holds.
    pub value: String,
}

/// The sheets, in the order of their tabs.
pub fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        xml
    };
    let strings = strings(&part("xl/sharedStrings.xml"));
    let names = names(&part("xl/workbook.xml"));
    let numbered = names.into_iter().zip(1..);
    numbered
        .map(|(name, number)| Sheet {
            name,
            cells: cells(&part(&format!("xl/worksheets/sheet{number}.xml")), &strings),
        })
        .collect()
}

/// The sheets as lines that people can compare: `B7 number 12`.
pub fn dump(sheets: &[Sheet]) -> String {
    let mut lines = Vec::new();
    for sheet in sheets {
        lines.push(format!("== {} ==", sheet.name));
        let shown = |cell: &Cell| format!("{} {} {}", cell.place, cell.kind, cell.value.replace('\n', "⏎"));
        lines.extend(sheet.cells.iter().map(shown));
        lines.push(String::new());
    }
    lines.join("\n")
}

impl Sheet {
    /// The cells by row, each row from column A, with `None` where nothing stands.
    pub fn rows(&self) -> Vec<Vec<Option<&Cell>>> {
        let mut rows: Vec<Vec<Option<&Cell>>> = Vec::new();
        for cell in &self.cells {
            let (column, row) = cell.column_and_row();
            rows.resize_with(rows.len().max(row), Vec::new);
            rows[row - 1].resize(column - 1, None);
            rows[row - 1].push(Some(cell));
        }
        rows
    }
}

impl Cell {
    /// `B7` is column 2, row 7.
    fn column_and_row(&self) -> (usize, usize) {
        let letters = self.place.trim_end_matches(|c: char| c.is_ascii_digit());
        let column = letters
            .bytes()
            .fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1);
        (column, self.place[letters.len()..].parse().unwrap())
    }
}

/// The names of the sheets.
fn names(xml: &str) -> Vec<String> {
    let mut names = Vec::new();
    each(xml, |event, _| {
        if let Event::Start(start) = event
            && start.name().as_ref() == "sheet"
        {
            names.push(attribute(start, "name").unwrap());
        }
    });
    names
}

/// The texts that the cells of all sheets point at.
fn strings(xml: &str) -> Vec<String> {
    let mut strings = Vec::new();
    each(xml, |event, text| match event {
        Event::Start(start) if start.name().as_ref() == "si" => text.clear(),
        Event::End(end) if end.name().as_ref() == "si" => strings.push(std::mem::take(text)),
        _ => {}
    });
    strings
}

fn cells(xml: &str, strings: &[String]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let (mut place, mut kind) = (String::new(), String::new());
    each(xml, |event, text| match event {
        Event::Start(start) if start.name().as_ref() == "c" => {
            text.clear();
            place = attribute(start, "r").unwrap();
            kind = attribute(start, "t").unwrap_or_default();
        }
        Event::Start(start) if start.name().as_ref() == "f" => kind = "f".to_owned(),
        Event::End(end) if end.name().as_ref() == "c" && !text.is_empty() => cells.push(Cell {
            place: place.clone(),
            kind: known_kind(&kind),
            value: match kind.as_str() {
                "s" => strings[text.parse::<usize>().unwrap()].clone(),
                _ => std::mem::take(text),
            },
        }),
        _ => {}
    });
    cells
}

fn known_kind(kind: &str) -> &'static str {
    match kind {
        "s" | "str" | "inlineStr" => "text",
        "" | "n" => "number",
        "b" => "boolean",
        "f" => "formula",
        _ => "error",
    }
}

/// Calls `take` with every event, and with the text that was read since it was last taken.
fn each(xml: &str, mut take: impl FnMut(&Event<'_>, &mut String)) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut text = String::new();
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Eof => return,
            Event::Text(words) => text.push_str(&words.xml10_content()),
            Event::GeneralRef(reference) => text.push(character(&reference.xml10_content())),
            _ => {}
        }
        take(&event, &mut text);
    }
}

/// What stands between `&` and `;`.
fn character(reference: &str) -> char {
    match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        number => {
            let code = number
                .strip_prefix("#x")
                .map(|hex| u32::from_str_radix(hex, 16).unwrap());
            char::from_u32(code.unwrap_or_else(|| number[1..].parse().unwrap())).unwrap()
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).unwrap()?;
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap();
    Some(value.into_owned())
}
