//! Full-screen coding, in a real terminal: act by act, screens and files.

use crate::builder::{Goldens, Left, emic, repository};
use crate::pty::{Look, Pty};

const CODEBOOK: &str = "\
id: own
codes:
- id: need
  label: {nl: Elkaar nodig hebben}
  valence: {plus: {nl: aanwezig}, minus: {nl: afwezig}}
  definition: {nl: De ene heeft wat de andere mist.}
  color: \"#cc3311\"
- id: plan
  label: {nl: Een plan}
";
const R1: &str = "I: En?\nR: Wij hebben elkaar nodig. Maar er is geen tijd.\nI: Ja?\nR: Er was een plan.\n";

fn study() -> Left {
    emic("")
        .file(
            "emic.yaml",
            "title: Proef\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\n",
        )
        .file("codebook.yaml", CODEBOOK)
        .file("transcripts/R1.txt", R1)
        .file("cases.csv", "case\nR1\n")
        .ready()
}

#[track_caller]
fn looks_like(screen: &Pty, golden: &str, goldens: &mut Goldens) {
    let path = repository().join("tests/golden/workbench").join(golden);
    let found = screen.settled();
    assert_eq!(found, goldens.expected(&path, &found));
}

#[test]
fn from_the_first_screen_to_a_coding_and_back() {
    let left = study();
    let mut goldens = Goldens::default();
    let mut screen = Pty::start(left.path(), "workbench --coder anna");
    screen.wait_for("Hier is niets gecodeerd");
    looks_like(&screen, "1-first.txt", &mut goldens);
    screen.press_until("js", "gekozen: 4 woorden");
    looks_like(&screen, "2-selected.txt", &mut goldens);
    screen.press_until("cne", "Code: ne");
    looks_like(&screen, "3-picking.txt", &mut goldens);
    screen.press_until("+", "R1@10-34)");
    looks_like(&screen, "4-coded.txt", &mut goldens);
    assert!(
        left.text("coding/anna/R1.yaml").contains("  codes: [need+]\n"),
        "it is on disk at once"
    );
    screen.press_until("?", "Bewegen");
    looks_like(&screen, "5-keys.txt", &mut goldens);
    screen.press_until("\u{1b}", "w s t kies");
    screen.press_until("u", "ongedaan gemaakt: codes gegeven");
    assert!(!left.has("coding/anna/R1.yaml"));
    screen.press_until("U", "opnieuw gedaan: codes gegeven");
    assert!(left.has("coding/anna/R1.yaml"));
    screen.press("q");
    assert_eq!(screen.end(), 0);
    left.then("check").prints("no problems found\n").run();
    goldens.settle();
}

#[test]
fn what_was_done_is_taken_back_in_a_later_run() {
    let left = study();
    let mut screen = Pty::start(left.path(), "workbench R1:2 --coder anna");
    screen.press_until("", "gekozen: 9 woorden");
    screen.press_until("c", "Code:");
    screen.press_until("pl\r", "R1@10-56)");
    screen.press("q");
    assert_eq!(screen.end(), 0);
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    screen.press_until("u", "ongedaan gemaakt: codes gegeven: plan (R1@10-56)");
    assert!(!left.has("coding/anna/R1.yaml"));
    screen.press_until("u", "there is nothing to undo in log/anna.jsonl");
    screen.press("q");
    assert_eq!(screen.end(), 0);
}

#[test]
fn the_summary_of_a_code_in_a_case_is_the_file_that_memo_write_writes() {
    let left = study();
    let path = "memos/framework/R1/need.md";
    let left = left
        .then("memo write R1/need --text \"Ze hebben elkaar nodig.\"")
        .prints_start("write")
        .run();
    let written = left.text(path);
    let left = left.then("memo rm R1/need").prints_start("remove").run();
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    screen.press_until("jsc", "Code:");
    // F5, as terminals send it.
    screen.press_until("need\u{1b}[15~", "Samenvatting van need in R1");
    screen.press_until("Ze hebben elkaar nodig.\r", "memo geschreven: cell:R1/need");
    assert_eq!(left.text(path), written);
    screen.press_until("u", "ongedaan gemaakt: memo geschreven: cell:R1/need");
    assert!(!left.has(path));
    screen.press_until("U", "opnieuw gedaan: memo geschreven: cell:R1/need");
    screen.press_until("c", "✎ R1: Ze hebben elkaar nodig.");
    screen.press_until("\u{1b}", "w s t kies");
    screen.press("q");
    assert_eq!(screen.end(), 0);
    assert_eq!(left.text(path), written);
    left.then("undo")
        .prints_start("undo: write the memo on cell:R1/need")
        .run();
}

#[test]
fn a_kill_loses_nothing_that_was_done() {
    let left = study();
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    screen.press_until("jsc", "Code:");
    screen.press_until("need\r", "R1@10-34)");
    screen.press_until("m", "Memo waarop");
    screen.press_until("\r", "Memo op R1@10-34");
    screen.press_until("half af", "half af");
    screen.kill();
    assert!(left.text("coding/anna/R1.yaml").contains("  codes: [need]\n"));
    let left = left.then("check").prints_start("note").run();
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    assert!(
        !screen.text().contains("elders open"),
        "whoever was killed is not at work any more"
    );
    screen.press("q");
    assert_eq!(screen.end(), 0);
}

#[test]
fn two_coders_work_side_by_side_and_the_second_of_one_is_told() {
    let left = study();
    let mut anna = Pty::start(left.path(), "workbench R1 --coder anna");
    anna.wait_for("beurt 1/4");
    let mut bert = Pty::start(left.path(), "workbench R1 --coder bert");
    bert.wait_for("beurt 1/4");
    assert!(!bert.text().contains("elders open"));
    let mut twin = Pty::start(left.path(), "workbench R1 --coder anna");
    twin.wait_for("anna staat ook elders open (process ");
    anna.press_until("jsc", "Code:");
    anna.press_until("need+", "R1@10-34)");
    bert.press_until("jsc", "Code:");
    bert.press_until("need-", "R1@10-34)");
    // The twin has not read what anna wrote, or has just taken it in: either way both codings stand.
    twin.press_until("jssc", "Code:");
    twin.press_until("pl\r", "R1@10-56)");
    let file = left.text("coding/anna/R1.yaml");
    assert!(file.contains("[need+]") && file.contains("[plan]"), "{file}");
    // Within seconds everybody sees what the others did.
    anna.press_until("v", "bert @10-34");
    for mut screen in [anna, bert, twin] {
        screen.press("q");
        assert_eq!(screen.end(), 0);
    }
    left.then("check").prints("no problems found\n").run();
}

#[test]
fn a_corrected_transcript_is_taken_in_and_the_coding_keeps_to_its_words() {
    let left = study();
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    screen.press_until("jsc", "Code:");
    screen.press_until("need+", "R1@10-34)");
    // As editors save: whole, never half.
    left.write("R1.new", &R1.replace("I: En?", "I: En nu?"));
    std::fs::rename(left.path().join("R1.new"), left.path().join("transcripts/R1.txt")).unwrap();
    screen.wait_for("de studie is buiten de werkbank veranderd");
    screen.wait_for("need+  anna @13-37");
    screen.press("q");
    assert_eq!(screen.end(), 0);
}

#[test]
fn colours_are_drawn_where_there_are_any() {
    let left = study();
    let mut coded = Pty::start(left.path(), "workbench R1 --coder anna");
    coded.wait_for("beurt 1/4");
    coded.press_until("jsc", "Code:");
    coded.press_until("need+", "codes gegeven");
    coded.press("q");
    assert_eq!(coded.end(), 0);
    let stripe = |environment: Vec<(&'static str, &'static str)>| {
        let look = Look {
            columns: 100,
            rows: 30,
            environment,
        };
        let mut screen = Pty::start_in(left.path(), "workbench R1 --coder anna", &look);
        screen.wait_for("╺");
        let color = screen.look(|screen| {
            let cells = (0..30).flat_map(|row| (0..100).map(move |column| (row, column)));
            let mut cells = cells.filter_map(|(row, column)| screen.cell(row, column));
            cells.find(|cell| cell.contents() == "╺").map(vt100::Cell::fgcolor)
        });
        screen.press("q");
        assert_eq!(screen.end(), 0);
        color.unwrap()
    };
    assert_eq!(stripe(vec![("NO_COLOR", "1")]), vt100::Color::Default);
    assert_eq!(stripe(vec![]), vt100::Color::Idx(1), "red, one of sixteen");
    assert_eq!(
        stripe(vec![("COLORTERM", "truecolor")]),
        vt100::Color::Rgb(0xcc, 0x33, 0x11)
    );
}

#[test]
fn the_mouse_selects_and_codes() {
    let left = study();
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    // A press on `hebben`, twice: the caret, then the word. Columns and rows count from 1.
    let column = 1 + screen.text().lines().nth(3).unwrap().find("hebben").unwrap();
    let press = format!("\u{1b}[<0;{column};4M\u{1b}[<0;{column};4m");
    screen.press_until(&press, "beurt 2/4");
    screen.press_until(&press, "gekozen: 1 woord,");
    // Dragging on to the next word takes both.
    let further = column + "hebben elkaar".len() - 1;
    screen.press_until(&format!("\u{1b}[<32;{further};4M"), "gekozen: 2 woorden");
    screen.press("q");
    assert_eq!(screen.end(), 0);
}

#[test]
fn another_size_lays_everything_out_anew() {
    let left = study();
    let mut screen = Pty::start(left.path(), "workbench R1 --coder anna");
    screen.wait_for("beurt 1/4");
    screen.resize(50, 20);
    screen.wait_for("maak het venster groter");
    screen.resize(120, 40);
    screen.wait_for("beurt 1/4");
    screen.press("q");
    assert_eq!(screen.end(), 0);
}

#[test]
fn without_a_terminal_it_says_what_to_do_instead() {
    study()
        .then("workbench R1 --coder anna")
        .exits(2)
        .tells("error: the workbench needs a terminal\nhelp: start it in a terminal window, without `|` or `>`; `emic code` does the\n      same for scripts\n")
        .run();
}
