//! `emic consensus`: listed, begun, settled from a table, taken back.

use crate::builder::{Left, emic};

const ANNA: &str = "\
segments:
- quote: Wij hebben elkaar nodig.
  codes: [need+, plan]
- quote: Er was een plan.
  codes: [plan]
";
const BERT: &str = "\
segments:
- quote: Wij hebben elkaar nodig.
  codes: [need-, plan]
- quote: Wij hebben elkaar nodig. Maar er is geen tijd.
  codes: [time-]
- quote: een plan
  codes: [plan]
";

fn study() -> Left {
    emic("")
        .file("emic.yaml", "title: t\nlanguage: en\ncodebooks: [codebook.yaml]\ncoders: [anna, bert, consensus]\n")
        .file(
            "codebook.yaml",
            "id: own\ncodes:\n- id: need\n  valence: {plus: aanwezig, minus: afwezig}\n- id: time\n  valence: {plus: aanwezig, minus: afwezig}\n- id: plan\n",
        )
        .file("cases.csv", "case\nR1\nR2\n")
        .file("transcripts/R1.txt", "R: Wij hebben elkaar nodig. Maar er is geen tijd. Er was een plan.\n")
        .file("transcripts/R2.txt", "R: Nog een plan.\n")
        .file("coding/anna/R1.yaml", ANNA)
        .file("coding/bert/R1.yaml", BERT)
        .file("coding/anna/R2.yaml", "segments: []\n")
        .ready()
}

#[test]
fn the_worklist_tells_what_is_open_and_what_is_shared() {
    let left = study();
    let left = left.then("consensus").prints_golden("consensus.txt").run();
    let left = left
        .then("consensus --format json")
        .prints_golden("consensus.json")
        .run();
    left.then("consensus --kind valence --format csv")
        .prints_golden("consensus.csv")
        .run();
}

#[test]
fn a_table_of_decisions_becomes_the_coding_of_a_third_coder() {
    let left = study()
        .then("consensus start")
        .prints("import 1 code at 1 passage, note 1 transcript as read: coding/consensus/R1.yaml\n(created)\n")
        .run();
    let left = left
        .then("consensus start")
        .tells("consensus has all that the others share\n")
        .run();
    let table = "place;code;decision;memo\nR1@3-27;need;bert;het gaat over een gemis\nR1@3-49;time;none;geen tijd van wie?\nR1@50-66;plan;plan@57-65;\n";
    let left = left
        .then("consensus settle besluit.csv")
        .file("besluit.csv", table)
        .prints("settle 3 disagreements: coding/consensus/R1.yaml (changed), log/consensus.jsonl\n(changed)\n")
        .run();
    let file = left.text("coding/consensus/R1.yaml");
    assert!(
        file.contains("codes: [plan, need-]\n  memos: {need-: \"het gaat over een gemis\"}"),
        "{file}"
    );
    assert!(file.contains("memo: \"time: geen tijd van wie?\""), "{file}");
    let left = left.then("check").prints("no problems found\n").run();
    let left = left
        .then("consensus --all")
        .prints_golden("consensus-settled.txt")
        .run();
    let left = left
        .then("consensus settle besluit.csv")
        .tells("note: 3 rows settled before\nnothing to write\n")
        .run();
    let left = left
        .then("undo --coder consensus")
        .prints_start("undo: settle 3 disagreements")
        .run();
    left.then("consensus").prints_golden("consensus.txt").run();
}

#[test]
fn what_is_wrong_in_a_table_is_told_with_line_and_mend_and_nothing_is_settled() {
    let left = study().then("consensus start").prints_start("import 1 code").run();
    let before = left.text("coding/consensus/R1.yaml");
    let table = "place,code,decision\nR1@3-27,need,benno\nR1@3-27,plan,anna\nR1@3-27,need,\nR1@50-66,plan,plan@1-2-3\nR1@3-49,time,time-@900-999\nR1@50-66,plan,plan+\n";
    let left = left
        .then("consensus settle -")
        .fed(table)
        .exits(2)
        .tells_golden("consensus-refused.txt")
        .run();
    assert_eq!(left.text("coding/consensus/R1.yaml"), before);
    let left = left
        .then("consensus settle -")
        .fed("place,code\nR1@3-27,need\n")
        .exits(2)
        .tells_about("there is no column `decision`")
        .run();
    let left = left
        .then("consensus settle -")
        .fed("place,code,decision\nR1@3-27,need,anna\n")
        .prints_start("settle 1 disagreement")
        .run();
    left.then("consensus settle -")
        .fed("place,code,decision\nR1@3-27,need,bert\n")
        .exits(2)
        .tells_about("this was settled before: need+@3-27")
        .run();
}

#[test]
fn the_same_table_can_be_taken_again_whatever_it_decides() {
    let left = study().then("consensus start").prints_start("import 1 code").run();
    // Another code instead, two codes, and borders that reach further.
    let table = "place,code,decision,memo\nR1@3-27,need,plan@3-10,\nR1@3-49,time,time-@28-49 need+@28-49,\n\nR1@50-66,plan,plan@28-66,zo is het een geheel\n";
    let left = left
        .then("consensus settle -")
        .fed(table)
        .prints_start("settle 3 disagreements")
        .run();
    let left = left
        .then("consensus settle -")
        .fed(table)
        .tells("note: 3 rows settled before\nnothing to write\n")
        .run();
    left.then("consensus").prints_about("No open disagreements.").run();
}

#[test]
fn who_disagrees_and_who_settles_must_be_others() {
    let left = study();
    let left = left
        .then("consensus --between anna")
        .exits(2)
        .tells_about("there are no two coders to compare")
        .run();
    let left = left
        .then("consensus --between anna,bert --into bert")
        .exits(2)
        .tells_about("`bert` cannot settle what `bert` disagrees on")
        .run();
    left.then("consensus start --into karla")
        .exits(2)
        .tells_about("this study has no coder `karla`")
        .run();
}
