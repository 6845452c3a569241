use std::io::{Cursor, Read};

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{Cell, Column, Language, LeftOut, Mark, Record, Records, Row, Table};

/// The XML of one part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

fn rendered(report: &Report) -> Vec<u8> {
    render(report, &Canvas::file(Language::Nl)).unwrap()
}

/// The strings of the workbook, in the order of their numbers.
fn strings(bytes: &[u8]) -> Vec<String> {
    let xml = part(bytes, "xl/sharedStrings.xml");
    let items = xml
        .split("<si>")
        .skip(1)
        .map(|item| item.split("</si>").next().unwrap());
    items
        .map(|item| {
            let text = item
                .split_once("<t")
                .unwrap()
                .1
                .split_once('>')
                .unwrap()
                .1
                .split_once("</t>")
                .unwrap()
                .0;
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        })
        .collect()
}

fn sample() -> Report {
    let table = Table::new(
        "Matrix: codes",
        vec![Column::words("Code"), Column::numbers("n"), Column::numbers("J")],
    )
    .with_row(Row::body(vec![
        Cell::text("=1+1"),
        Cell::Count(7),
        Cell::number(Some(0.125), 2).marked(Mark::Star),
    ]))
    .with_row(Row::body(vec![
        Cell::text("b"),
        Cell::share(Some(0.25), 0),
        Cell::Undefined,
    ]))
    .with_note("* ongelijk");
    let row = Record::new()
        .with("row", "interdependence")
        .with("value", 0.125)
        .with("attributes", json!({"sector": "onderwijs"}));
    Report::new("matrix", "Matrix")
        .with_setting("unit", "turn", "eenheid: beurt")
        .with_block(table)
        .with_records(Records::new("cells", &["row", "value"]).with_rows([row]))
        .with_block(Block::note("38 referenties in 46 beurten"))
        .with_note("een noot")
        .with_left_out(LeftOut {
            lost: 2,
            ..LeftOut::default()
        })
}

#[test]
fn each_table_each_list_and_the_settings_have_a_sheet() {
    let xml = part(&rendered(&sample()), "xl/workbook.xml");
    for name in ["Matrix codes", "cells", "instellingen"] {
        assert!(xml.contains(&format!("<sheet name=\"{name}\"")), "{name} in {xml}");
    }
}

#[test]
fn numbers_are_numbers_and_words_are_words() {
    let bytes = rendered(&sample());
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let value = |cell: &str| {
        let rest = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap().1;
        let (attributes, rest) = rest.split_once('>').unwrap();
        (
            attributes.contains("t=\"s\""),
            rest.split_once("<v>")
                .unwrap()
                .1
                .split_once("</v>")
                .unwrap()
                .0
                .to_owned(),
        )
    };
    let strings = strings(&bytes);
    let words = |cell: &str| {
        let (is_string, index) = value(cell);
        assert!(is_string, "{cell}");
        strings[index.parse::<usize>().unwrap()].clone()
    };
    assert_eq!(value("B2"), (false, "7".to_owned()));
    assert_eq!(value("C2"), (false, "0.125".to_owned()));
    assert_eq!(value("B3"), (false, "0.25".to_owned()));
    assert_eq!(words("A2"), "=1+1");
    assert_eq!(words("C3"), "n/a");
    assert_eq!(words("A5"), "Matrix: codes");
    assert_eq!(words("A6"), "* ongelijk");
    assert!(!sheet.contains("<f>"));
}

#[test]
fn decimals_percentages_and_marks_are_number_formats() {
    let styles = part(&rendered(&sample()), "xl/styles.xml");
    assert!(styles.contains("formatCode=\"0.00&quot;*&quot;\""), "{styles}");
    assert!(styles.contains("formatCode=\"0%\""), "{styles}");
}

#[test]
fn the_head_stays_in_sight() {
    let sheet = part(&rendered(&sample()), "xl/worksheets/sheet1.xml");
    assert!(
        sheet.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""),
        "{sheet}"
    );
}

#[test]
fn records_settings_notes_and_what_was_left_out_are_there() {
    let strings = strings(&rendered(&sample()));
    for words in [
        "sector",
        "onderwijs",
        "unit",
        "turn",
        "eenheid: beurt",
        "een noot",
        "38 referenties in 46 beurten",
        "left_out.lost",
    ] {
        assert!(strings.iter().any(|string| string == words), "{words} in {strings:?}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let first = rendered(&sample());
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(first == rendered(&sample()));
    assert!(part(&first, "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
}

#[test]
fn words_that_look_like_the_writers_own_markup_are_escaped() {
    let words = "<r><t>x</t></r></si><si><t>y</t></r>";
    let table = Table::new("t", vec![Column::words(words)]);
    let xml = part(
        &rendered(&Report::new("matrix", "").with_block(table)),
        "xl/sharedStrings.xml",
    );
    assert!(xml.contains("&lt;r&gt;&lt;t&gt;x&lt;/t&gt;"), "{xml}");
}

#[test]
fn words_that_do_not_fit_are_cut_with_a_mark() {
    let table = Table::new("t", vec![Column::words("c")]).with_row(Row::body(vec![Cell::text("a".repeat(40_000))]));
    let strings = strings(&rendered(&Report::new("matrix", "").with_block(table)));
    let cut = strings.iter().find(|string| string.starts_with("aaa")).unwrap();
    assert_eq!(cut.chars().count(), 32_767);
    assert!(cut.ends_with("a … [ingekort]"));
}

#[test]
fn an_empty_report_is_a_workbook_too() {
    assert!(part(&rendered(&Report::new("show", "")), "xl/workbook.xml").contains("instellingen"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn any_words_can_be_written(caption in any::<String>(), words in any::<String>(), key in any::<String>()) {
        let table = Table::new(caption, vec![Column::words(words.clone())]).with_row(Row::body(vec![Cell::text(words.clone())]));
        let report = Report::new("matrix", words.clone())
            .with_block(table)
            .with_records(Records::new("cells", &[]).with_rows([Record::new().with(key, words)]));
        prop_assert!(render(&report, &Canvas::file(Language::En)).is_ok());
    }
}
