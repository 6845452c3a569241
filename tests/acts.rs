//! What writes: a study from nothing, transcripts in, codes given and taken, every step back and forth.

use crate::builder::emic;

const CODEBOOK: &str = "id: own\ncodes:\n- id: need\n  valence: {plus: aanwezig, minus: afwezig}\n- id: plan\n";
const R1: &str = "I: En?\nR: Wij hebben elkaar nodig. Ja.\nI: Ja?\nR: Ja.\n";
const CODED: &str = "\
# met de hand
transcript: R1
segments:
- quote: elkaar nodig   # losse opmaak blijft
  codes: [ need+ ]
";

fn study(words: &str) -> crate::builder::Run {
    emic(words)
        .file("emic.yaml", "title: t\ncodebooks: [codebook.yaml]\ncoders: [anna]\n")
        .file("codebook.yaml", CODEBOOK)
        .file("cases.csv", "case;sector\r\nR1;onderwijs\r\n")
        .file("transcripts/R1.txt", R1)
}

#[test]
fn a_new_study_passes_check() {
    let left = emic("new mijn --codebook builtin:bronstein --title Proef").prints(
        "A new study in mijn:\n  .gitattributes\n  .gitignore\n  cases.csv\n  codebook.yaml\n  emic.yaml\nNext: put your transcripts in with `emic import FILE… --study mijn`.\nWith git, once in each clone: git config merge.emic.driver \"emic merge-driver %O %A %B %P\"\n",
    );
    let left = left.run();
    left.then("check --study mijn").prints("no problems found\n").run();
}

#[test]
fn a_new_study_does_not_go_into_a_folder_with_files() {
    emic("new .")
        .file("x", "")
        .exits(2)
        .tells_about("name a folder that is not there yet, as in `emic new STUDY`")
        .run();
}

#[test]
fn one_more_coding_leaves_every_other_byte_alone() {
    let left = study("code add R1:4 --codes plan --coder anna")
        .file("coding/anna/R1.yaml", CODED)
        .prints_start("add 1 code at R1@")
        .run();
    let file = left.text("coding/anna/R1.yaml");
    assert!(
        file.starts_with("# met de hand\ntranscript: R1\nfingerprint: b3-"),
        "{file}"
    );
    assert!(
        file.contains("quote: elkaar nodig   # losse opmaak blijft\n  codes: [ need+ ]\n"),
        "{file}"
    );
    // `Ja.` stands in the text twice, so its surroundings are kept.
    assert!(file.contains("  quote: \"Ja.\"\n  before: \""), "{file}");
    left.then("check").prints("no problems found\n").run();
}

#[test]
fn acts_are_taken_back_and_done_again_to_the_byte() {
    let left = study("code add R1 --quote \"Wij hebben elkaar nodig.\" --codes need+,plan")
        .prints("add 2 codes at R1@10-34: coding/anna/R1.yaml (created)\n")
        .run();
    let one = left.text("coding/anna/R1.yaml");
    let left = left
        .then("code rm R1@10-34 --codes plan")
        .prints("remove 1 code at R1@10-34: coding/anna/R1.yaml (changed)\n")
        .run();
    let two = left.text("coding/anna/R1.yaml");
    let left = left
        .then("undo")
        .prints("undo: remove 1 code at R1@10-34: coding/anna/R1.yaml (changed)\n")
        .run();
    assert_eq!(left.text("coding/anna/R1.yaml"), one);
    let left = left
        .then("undo")
        .prints("undo: add 2 codes at R1@10-34: coding/anna/R1.yaml (removed)\n")
        .run();
    let left = left
        .then("redo")
        .prints("redo: add 2 codes at R1@10-34: coding/anna/R1.yaml (created)\n")
        .run();
    let left = left
        .then("redo")
        .prints("redo: remove 1 code at R1@10-34: coding/anna/R1.yaml (changed)\n")
        .run();
    assert_eq!(left.text("coding/anna/R1.yaml"), two);
    left.then("redo").exits(2).tells_about("nothing to redo").run();
}

#[test]
fn nothing_is_undone_over_a_change_by_hand() {
    let left = study("code add R1:2 --codes plan").prints_start("add 1 code").run();
    let file = left.text("coding/anna/R1.yaml") + "# van mij\n";
    left.write("coding/anna/R1.yaml", &file);
    let left = left.then("undo").exits(2).tells_about("coding/anna/R1.yaml").run();
    assert_eq!(left.text("coding/anna/R1.yaml"), file);
}

#[test]
fn a_table_of_codings_comes_in_whole_or_not_at_all() {
    let good = "transcript;start;end;coder;code;valence;quote;memo\nR1;10;23;anna;need;+;;twijfel\nR1;10;23;anna;plan;;;\nR1;;;anna;plan;;elkaar nodig;\n";
    let left = study("code import c.csv")
        .file("c.csv", good)
        .prints("import 3 codes at 2 passages: coding/anna/R1.yaml (created)\n")
        .run();
    let file = left.text("coding/anna/R1.yaml");
    assert!(
        file.contains("  codes: [need+, plan]\n  memos: {need+: \"twijfel\"}\n"),
        "{file}"
    );
    let bad = "transcript,start,end,coder,code,valence\nR1,10,23,anna,need,+\nR1,24,11,anna,need,+\nR1,1,2,anna,noed,\nR9,1,2,anna,need,\nR1,1,2,anna,plan,+\nR1,1,2,bert,plan,\n";
    let left = study("code import c.csv")
        .file("c.csv", bad)
        .exits(2)
        .tells_golden("code-import.txt")
        .run();
    assert!(!left.has("coding") && !left.has("log"));
}

#[test]
fn transcripts_without_a_row_are_read_when_that_is_said() {
    let table = "transcript,start,end,coder,code,valence\nR1,10,23,anna,need,+\n";
    let left = study("code import c.csv --read-all")
        .file("c.csv", table)
        .file("transcripts/R2.txt", "R: nee\n")
        .file("cases.csv", "case\nR1\nR2\n");
    let left = left
        .prints_start("import 1 code at 1 passage, note 1 transcript as read: ")
        .run();
    assert!(left.text("coding/anna/R2.yaml").contains("segments: []"));
}

#[test]
fn what_is_listed_can_be_brought_in_again() {
    let left = study("code import c.csv")
        .file(
            "c.csv",
            "transcript,start,end,coder,code,valence,memo\nR1,10,23,anna,need,+,\"een, twee\"\n",
        )
        .prints_start("import")
        .run();
    let first = left.text("coding/anna/R1.yaml");
    let left = left.then("code list --output list.csv").tells("wrote list.csv\n").run();
    let left = left.then("undo").prints_start("undo").run();
    let left = left.then("code import list.csv").prints_start("import 1 code").run();
    assert_eq!(left.text("coding/anna/R1.yaml"), first);
}

#[test]
fn a_list_at_a_place_holds_what_shares_words_with_it() {
    let left = study("code import c.csv")
        .file(
            "c.csv",
            "transcript,start,end,coder,code,valence\nR1,10,23,anna,need,+\nR1,24,33,anna,need,-\n",
        )
        .prints_start("import")
        .run();
    let starts = |place: &str| -> Vec<String> {
        let table = String::from_utf8(left.result(&format!("code list {place} --format csv"))).unwrap();
        let rows = table.lines().filter(|line| line.contains("need"));
        rows.map(|row| row.split(',').nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(starts("R1"), ["10", "24"]);
    assert_eq!(
        starts("R1@22-24"),
        ["10"],
        "a segment that begins where the place ends is not in it"
    );
    assert_eq!(starts("R1@22-25"), ["10", "24"]);
    assert_eq!(starts("R1@23-24"), [""; 0]);
    assert_eq!(starts("R1:2"), ["10", "24"]);
    assert_eq!(starts("R1:1"), [""; 0]);
}

#[test]
fn a_transcript_comes_in_with_its_speakers_and_its_case() {
    let left = study("import talk.md")
        .file("talk.md", "**Interviewer:** Hoe?\n\n**Anna:** Zo.\n\n**Interviewer:** En?\n\n**Anna:** Ook zo.\n\n**Interviewer:** Ja?\n\n**Anna:** Ja.\n")
        .prints_golden("import.txt")
        .tells_golden("import-notes.txt")
        .run();
    assert_eq!(left.text("cases.csv"), "case;sector\r\nR1;onderwijs\r\ntalk;\r\n");
    left.then("check").prints("no problems found\n").run();
}

#[test]
fn several_files_come_in_as_one_act_or_not_at_all() {
    let talk = "I: En?\nR: Ja.\nI: Ja?\nR: Nee.\n";
    let left = study("import a.txt b.txt").file("a.txt", talk).file("b.txt", talk);
    let left = left.prints_start("import 2 transcripts: a, b: ").run();
    assert_eq!(left.text("cases.csv"), "case;sector\r\nR1;onderwijs\r\na;\r\nb;\r\n");
    let left = left
        .then("undo")
        .prints_start("undo: import 2 transcripts: a, b: ")
        .run();
    assert_eq!(left.text("cases.csv"), "case;sector\r\nR1;onderwijs\r\n");
    assert!(!left.has("transcripts/a.txt") && !left.has("transcripts/b.txt"));
    let left = left.then("redo").prints_start("redo: ").run();
    assert!(left.has("transcripts/b.txt"));
    let left = left
        .then("import c.txt a.txt")
        .file("c.txt", talk)
        .exits(2)
        .tells_about("`a`")
        .run();
    assert!(!left.has("transcripts/c.txt"));
}

#[test]
fn a_dry_run_shows_the_change_and_writes_nothing() {
    let left = study("code add R1:2 --codes need- --dry-run")
        .prints_golden("dry-run.txt")
        .run();
    assert!(!left.has("coding") && !left.has("log") && !left.has(".emic"));
}

#[test]
fn what_cannot_be_coded_is_told_with_the_mend() {
    for (words, message) in [
        ("code add R1:2 --codes noed+", "did you mean `need`?"),
        ("code add R1:2 --codes plan+", "takes no sign"),
        ("code add R1:9 --codes plan", "R1 has no turn 9"),
        ("code add R9:1 --codes plan", "`R9`"),
        (
            "code add R1@5-500 --codes plan",
            "is no part of R1, which has 53 characters",
        ),
        (
            "code add R1 --codes plan",
            "add a quote, or write R1@START-END or R1:TURN",
        ),
        ("code add R1 --quote Ja --codes plan", "Ja"),
        ("code add R1:2 --codes plan --coder bert", "no coder `bert`"),
        ("code rm R1:2", "R1"),
    ] {
        study(words).exits(2).tells_about(message).run();
    }
}
