//! Every report in every format, on the demonstration study: as goldens, and against each other.
//!
//! Goldens are `tests/golden/reports/NAME.FORMAT`. Of a format for programs a dump is kept that people can read, `NAME.FORMAT.txt`.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use emic_report::{Content, FORMATS, Format};

use crate::builder::{Goldens, Left, copy, emic, repository};
use crate::records::{self, Json};
use crate::workbook;

/// A report: the name of its goldens, and what one types for it.
struct Asked {
    name: &'static str,
    words: &'static str,
}

const fn asked(name: &'static str, words: &'static str) -> Asked {
    Asked { name, words }
}

/// A report in one format.
struct Rendered {
    name: &'static str,
    format: &'static Format,
    bytes: Vec<u8>,
}

/// Every report; the test below tells when a command is missing.
const REPORTS: &[Asked] = &[
    asked("check", "check"),
    asked("show", "show R11 --coder coder-a,coder-b"),
    asked("search", "search vertrouwen OR wachtlijst --limit 3"),
    asked("code-list", "code list R03 --coder coder-a,coder-b"),
    asked("memo", "memo --about transcript:R03"),
    asked("codebook", "codebook"),
    asked("codebook-report", "codebook report"),
    asked("codebook-diff", "codebook diff old.yaml new.yaml"),
    asked("frequencies", "frequencies --split valence --by sector"),
    asked("matrix", "matrix"),
    asked("matrix-jaccard", "matrix --measure jaccard --by sector"),
    asked("matrix-overlap", "matrix --unit overlap"),
    asked("matrix-attributes", "matrix competency/*,context-factor sector,group"),
    asked(
        "matrix-cases",
        "matrix competency/* sector,valences --cells cases --share column",
    ),
    asked(
        "matrix-rates",
        "matrix context-factor/* sector,coders --cells references --per-1000-words",
    ),
    asked("matrix-counts", "matrix competency/* --measure inclusion --counts"),
    asked("matrix-presence", "matrix experience/*/* group --cells presence"),
    asked(
        "matrix-cell",
        "matrix competency/* context-factor/* --cell role-flexibility,personal-characteristics",
    ),
    asked("cooccurrences", "cooccurrences --order 3 --limit 8"),
    asked("quotes", "quotes interdependence role-flexibility- --limit 6"),
    asked(
        "quotes-negative",
        "quotes interdependence+ --by sector --negative --limit 3 --context 1 --max-words 25 --no-remarks --coder coder-a,coder-b",
    ),
    asked(
        "quotes-words",
        "quotes \"text:wachtlijst OR text:tijd WITHIN code:interdependence\" --language en --match stemmed --whole turns --limit 3 --max-words 20",
    ),
    asked(
        "compare",
        "compare --by sector --codes competency/*,structural-characteristics-",
    ),
    asked("bronstein", "bronstein --by sector --quotes 1"),
    asked(
        "bronstein-groups",
        "bronstein --by group --where \"years>=8 sector:jeugdhulp\" --quotes 0 --unit transcript --measure lift --language en",
    ),
    asked("framework", "framework --where case:R07 --quotes 1"),
    asked(
        "framework-sectors",
        "framework collective-ownership,structural-characteristics- --by sector --transcript R07,R36,R37 --quotes 1 --language en",
    ),
    asked("words", "words --by sector --limit 8 --min 60"),
    asked(
        "words-ngrams",
        "words --code interdependence --ngrams 2 --min-cases 3 --limit 8 --language en",
    ),
    asked(
        "words-typical",
        "words --typical --code structural-characteristics --limit 8 --min 80",
    ),
    asked(
        "words-typical-groups",
        "words --typical --by sector --limit 6 --min 80 --language en",
    ),
    asked("kwic", "kwic vertrouwen samenwerk* --sort right --match stemmed"),
    asked("saturation", "saturation --base 2 --run 1,2 --orders 100"),
    asked("agree", "agree coder-a coder-b --split valence --bootstrap 200"),
    asked(
        "agree-segments",
        "agree coder-a coder-b --unit segment --codes competency/*",
    ),
    asked("consensus", "consensus --transcript R07 --order place --all"),
    asked("suggest", "suggest --study suggest S1 S4 --from anna,bert"),
    asked("suggest-evaluate", "suggest --study suggest --evaluate"),
    asked("log", "log --limit 0"),
    asked("log-summary", "log --summary"),
];

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
