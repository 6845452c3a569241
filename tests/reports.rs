//! Every report in every format, on the demonstration study: as goldens, and against each other.
//!
//! Goldens are `tests/golden/reports/NAME.FORMAT`. Of a format for programs a dump is kept that people can read, `NAME.FORMAT.txt`.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use emic_report::{Content, FORMATS, Format};

use crate::asked::{Asked, REPORTS};
use crate::builder::{Goldens, Left, copy, emic, repository};
use crate::records::{self, Json};
use crate::workbook;

/// A report in one format.
struct Rendered {
    name: &'static str,
    format: &'static Format,
    bytes: Vec<u8>,
}

/// The workbook of the codebook's report holds what its csv holds, cell by cell: one golden of that size is enough.
const WITHOUT_GOLDEN: (&str, &str) = ("codebook-report", "xlsx");

/// Pages differ from Markdown by their elements alone: these have every kind of block that reports use.
const PAGES: &[&str] = &["matrix-jaccard", "quotes", "search", "show"];

/// The same as another report.
const SAME: &[&str] = &["codebook show", "memo list", "consensus list"];

/// Every report in every format, made once for all tests here, two at a time.
static RENDERED: LazyLock<Vec<Rendered>> = LazyLock::new(|| {
    let study = &emic("")
        .copy_of("corpus")
        .file("old.yaml", include_str!("fixtures/codebooks/old.yaml"))
        .file("new.yaml", include_str!("fixtures/codebooks/new.yaml"))
        .file("log/coder-a.jsonl", include_str!("fixtures/log/coder-a.jsonl"))
        .file("log/study.jsonl", include_str!("fixtures/log/study.jsonl"))
        .ready();
    // What learns from a study is held on one that stays as it is.
    copy(
        &repository().join("tests/fixtures/suggest"),
        &study.path().join("suggest"),
    );
    let (one, other) = REPORTS.split_at(REPORTS.len() / 2);
    let all =
        |reports: &[Asked]| -> Vec<Rendered> { reports.iter().flat_map(|asked| rendered(asked, study)).collect() };
    std::thread::scope(|scope| {
        let beside = scope.spawn(|| all(other));
        let mut rendered = all(one);
        rendered.extend(beside.join().unwrap());
        rendered
    })
});

fn rendered(asked: &Asked, study: &Left) -> Vec<Rendered> {
    let in_format = |format: &'static Format| Rendered {
        name: asked.name,
        format,
        bytes: study.result(&format!("{} --format {}", asked.words, format.name)),
    };
    FORMATS.iter().map(in_format).collect()
}

impl Rendered {
    /// What people can compare, and the name of the golden that holds it.
    fn readable(&self) -> (String, String) {
        let name = format!("{}.{}", self.name, self.format.name);
        match (self.format.content, self.format.name) {
            (Content::Text, _) => (name, String::from_utf8(self.bytes.clone()).unwrap()),
            (Content::Binary, "xlsx") => (format!("{name}.txt"), workbook::dump(&workbook::sheets(&self.bytes))),
            (Content::Binary, other) => panic!("there is no readable dump of `{other}` yet: add one here"),
        }
    }

    fn is_wanted(&self) -> bool {
        match self.format.name {
            "html" => PAGES.contains(&self.name),
            name => (self.name, name) != WITHOUT_GOLDEN,
        }
    }
}

/// A report as a program reads it.
pub fn json(name: &str) -> Json {
    Json::read(bytes(name, "json"))
}

fn bytes(name: &str, format: &str) -> &'static [u8] {
    let found = RENDERED
        .iter()
        .find(|one| one.name == name && one.format.name == format);
    &found.unwrap().bytes
}

#[test]
fn every_report_in_every_format_is_as_it_was() {
    let mut goldens = Goldens::default();
    for one in RENDERED.iter().filter(|one| one.is_wanted()) {
        let (name, found) = one.readable();
        let path = repository().join("tests/golden/reports").join(&name);
        assert!(
            found == goldens.expected(&path, &found),
            "{}",
            difference(&path, &found)
        );
    }
    goldens.settle();
}

/// The first line that differs: whole reports are too long to be shown.
fn difference(path: &std::path::Path, found: &str) -> String {
    let known = fs::read_to_string(path).unwrap_or_default();
    let same = known
        .lines()
        .zip(found.lines())
        .take_while(|(old, new)| old == new)
        .count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(the end)").to_owned();
    format!(
        "{} line {}:\nexpected: {}\n   found: {}",
        path.display(),
        same + 1,
        line(&known),
        line(found)
    )
}

#[test]
fn no_golden_is_left_without_a_report() {
    let known: BTreeSet<String> = RENDERED.iter().map(|one| one.readable().0).collect();
    for entry in fs::read_dir(repository().join("tests/golden/reports")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(&name), "no report gives `{name}`");
    }
}

#[test]
fn every_command_that_has_formats_is_held() {
    let study = emic("").ready();
    let words = |page: &str| -> Vec<String> {
        let below = page.split_once("\nCommands:\n").map_or("", |(_, below)| below);
        let lines = below.lines().take_while(|line| !line.is_empty());
        let named = lines.filter_map(|line| {
            line.strip_prefix("  ")?
                .split_whitespace()
                .next()
                .filter(|_| !line.starts_with("   "))
        });
        named.map(str::to_owned).collect()
    };
    let mut open = words(&help(&study, ""));
    assert!(open.contains(&"matrix".to_owned()), "{open:?}");
    while let Some(command) = open.pop() {
        let page = help(&study, &command);
        open.extend(words(&page).into_iter().map(|below| format!("{command} {below}")));
        let held = REPORTS
            .iter()
            .any(|asked| format!("{} ", asked.words).starts_with(&format!("{command} ")));
        assert!(
            held || SAME.contains(&command.as_str()) || !page.contains("--format <FORMAT>"),
            "`{command}` has formats, and no golden"
        );
    }
}

fn help(study: &Left, command: &str) -> String {
    String::from_utf8(study.result(&format!("{command} --help"))).unwrap()
}

#[test]
fn a_workbook_is_the_same_bytes_every_time() {
    let study = emic("").copy_of("corpus").ready();
    for asked in REPORTS
        .iter()
        .filter(|asked| ["codebook", "matrix-jaccard", "show"].contains(&asked.name))
    {
        let again = study.result(&format!("{} --format xlsx", asked.words));
        assert!(again == bytes(asked.name, "xlsx"), "`{}` differs", asked.words);
    }
}

#[test]
fn csv_and_workbook_hold_what_json_holds() {
    for asked in REPORTS {
        let json = json(asked.name);
        let first = json.lists.first().unwrap();
        assert!(!first.records.is_empty(), "`{}` has no record", asked.words);
        json.agrees(first, &records::csv_rows(bytes(asked.name, "csv")), asked.words);
        let sheets = workbook::sheets(bytes(asked.name, "xlsx"));
        for list in &json.lists {
            let sheet = sheets.iter().find(|sheet| sheet.name == list.name);
            let sheet = sheet.unwrap_or_else(|| panic!("`{}` has no sheet `{}`", asked.words, list.name));
            json.agrees(list, &records::sheet_rows(sheet), asked.words);
        }
    }
}

#[test]
fn no_cell_of_a_workbook_is_a_formula() {
    for asked in REPORTS {
        for sheet in workbook::sheets(bytes(asked.name, "xlsx")) {
            let strange = sheet
                .cells
                .iter()
                .find(|cell| !["text", "number", "boolean"].contains(&cell.kind));
            assert!(strange.is_none(), "{}: {}", asked.name, strange.unwrap().place);
        }
    }
}
