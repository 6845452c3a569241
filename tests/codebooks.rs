//! What changes a codebook: with every coding that names its codes, or not at all.

use std::fs;

use crate::builder::{Left, Run, emic, repository};

const SETTINGS: &str = "\
title: t
codebooks: [builtin:bronstein, codebook.yaml]   # twee
coders: [anna, bert]
queries: {shut: \"code:need- AND speaker:R\"}
";
const CODEBOOK: &str = "\
id: own
codes:
- id: need   # eerst
  valence: {plus: aanwezig, minus: afwezig}
- id: plan
";
const R1: &str = "I: En?\nR: Wij hebben elkaar nodig. Ja.\nI: Ja?\nR: Ja.\n";
const ANNA: &str = "\
# met de hand
transcript: R1
segments:
- quote: elkaar nodig   # losse opmaak blijft
  codes: [ need+, plan ]
  memos: {need+: echt, plan: \"of niet\"}
";
const BERT: &str = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need-]\n";

fn study(words: &str) -> Run {
    emic(words)
        .file("emic.yaml", SETTINGS)
        .file("codebook.yaml", CODEBOOK)
        .file("cases.csv", "case\nR1\n")
        .file("transcripts/R1.txt", R1)
        .file("coding/anna/R1.yaml", ANNA)
        .file("coding/bert/R1.yaml", BERT)
        .file("memos/need.md", "---\nabout: code:need\n---\nkijk nog eens\n")
}

/// Every file but the log and what is derived.
fn files(left: &Left) -> Vec<(String, String)> {
    let paths = left.files().into_iter();
    let own = paths.filter(|path| !path.starts_with("log/") && !path.starts_with(".emic/"));
    own.map(|path| (path.clone(), left.text(&path))).collect()
}

#[test]
fn another_id_goes_through_the_whole_study_and_back() {
    let before = files(&study("").ready());
    let left = study("codebook rename need nood")
        .prints(
            "rename the code need to nood: codebook.yaml (changed), coding/anna/R1.yaml\n(changed), coding/bert/R1.yaml (changed), emic.yaml (changed), and 1 more files\n",
        )
        .tells("note: 2 codings of anna, bert say `nood` now\n")
        .run();
    let after = files(&left);
    for ((path, old), (_, new)) in before.iter().zip(&after) {
        let wanted = match path.as_str() {
            "codebook.yaml" => CODEBOOK
                .replace("need   # eerst", "nood   # eerst")
                .replace("minus: afwezig}\n", "minus: afwezig}\n  replaces: [need]\n"),
            _ => old.replace("need", "nood"),
        };
        assert_eq!(*new, wanted, "{path}");
    }
    let left = left.then("check").prints("no problems found\n").run();
    let left = left
        .then("undo")
        .prints_start("undo: rename the code need to nood: ")
        .run();
    assert_eq!(files(&left), before);
    let left = left
        .then("redo")
        .prints_start("redo: rename the code need to nood: ")
        .run();
    assert_eq!(files(&left), after);
    assert!(left.has("log/study.jsonl") && !left.has("log/anna.jsonl"));
}

#[test]
fn counts_are_the_same_under_the_new_id() {
    let left = emic("codebook copy builtin:bronstein").copy_of("corpus");
    let left = left
        .prints_start("copy the codebook builtin:bronstein into the study: ")
        .run();
    let counted = |left: &Left| {
        let words = "frequencies --split valence --by sector --coder coder-a,coder-b --format json";
        String::from_utf8(left.result(words)).unwrap()
    };
    let before = counted(&left);
    let left = left
        .then("codebook rename role-flexibility rolbuiging")
        .prints_start("rename")
        .tells_about("rolbuiging")
        .run();
    assert_eq!(counted(&left), before.replace("role-flexibility", "rolbuiging"));
    let left = left
        .then("codebook merge newly-created-activities --into rolbuiging")
        .prints_start("merge the code newly-created-activities into rolbuiging:\n")
        .tells_about("say `rolbuiging` now")
        .run();
    left.then("check").prints_start("note[without-valence]").run();
}

#[test]
fn codes_become_one_and_signs_go_only_when_asked() {
    let left = study("codebook merge need --into plan")
        .exits(2)
        .tells(
            "error: `need` has signs and `plan` takes none: 2 codings would lose their signs\nhelp: give `plan` a `valence` in its codebook; or let the signs go with\n      `--drop-signs`\n",
        )
        .run();
    assert!(!left.has("log"));
    left.write("emic.yaml", &SETTINGS.replace("need-", "need"));
    let left = left
        .then("codebook merge need plan --into plan --drop-signs")
        .prints_start("merge the code need into plan: codebook.yaml (changed)")
        .tells("note: 2 codings of anna, bert say `plan` now\nnote: 2 codings lose their signs: `plan` takes none\n")
        .run();
    assert_eq!(
        left.text("codebook.yaml"),
        "id: own\ncodes:\n- id: plan\n  replaces: [need]\n"
    );
    assert!(
        left.text("coding/anna/R1.yaml")
            .ends_with("  codes: [ plan ]\n  memos: {plan: \"echt\\nof niet\"}\n")
    );
    assert!(left.text("coding/bert/R1.yaml").contains("codes: [plan]\n"));
    left.then("check").prints("no problems found\n").run();
}

#[test]
fn a_split_lists_what_awaits_a_decision() {
    let left = study("codebook split need --into need-time,need-people --language en")
        .prints_golden("codebook-split.txt")
        .run();
    let left = left
        .then("code rm R1@10-34 --codes need- --coder bert")
        .prints_start("remove 1 code")
        .run();
    let left = left
        .then("codebook split need --into need-time,need-people --language en")
        .prints_golden("codebook-split-again.txt")
        .run();
    let left = left
        .then("code rm R1@21-33 --codes need+ --coder anna --with-memos")
        .prints_start("remove")
        .run();
    left.then("codebook split need --into need-time,need-people --language en")
        .prints_golden("codebook-split-done.txt")
        .run();
}

#[test]
fn a_dry_run_shows_every_line_and_writes_nothing() {
    let left = study("codebook rename need nood --dry-run")
        .prints_golden("codebook-dry-run.txt")
        .tells("note: 2 codings of anna, bert say `nood` now\n")
        .run();
    assert!(!left.has("log") && !left.has(".emic"));
    for words in [
        "split need --into a,b",
        "move plan --under need",
        "add new",
        "copy builtin:bronstein",
    ] {
        let left = study(&format!("codebook {words} --dry-run")).prints_start("--- ");
        let left = if words.starts_with("move") {
            left.tells_about("takes the signs")
        } else {
            left
        }
        .run();
        assert!(!left.has("log") && !left.has(".emic"), "{words}");
    }
}

#[test]
fn a_built_in_codebook_is_changed_as_a_file_of_the_study() {
    let left = study("codebook retire role-flexibility")
        .exits(2)
        .tells(
            "error: `role-flexibility` stands in `builtin:bronstein`, which comes with emic\n       and cannot be changed\nhelp: take it into the study with `emic codebook copy builtin:bronstein`, then\n      change it there\n",
        )
        .run();
    let left = left
        .then("codebook copy builtin:bronstein")
        .prints("copy the codebook builtin:bronstein into the study: codebooks/bronstein.yaml\n(created), emic.yaml (changed)\n")
        .run();
    assert_eq!(
        left.text("emic.yaml"),
        SETTINGS.replace("builtin:bronstein", "codebooks/bronstein.yaml")
    );
    let builtin = fs::read_to_string(repository().join("codebooks/bronstein.yaml")).unwrap();
    assert_eq!(left.text("codebooks/bronstein.yaml"), builtin);
    let left = left
        .then("codebook retire role-flexibility")
        .prints("retire the code role-flexibility: codebooks/bronstein.yaml (changed)\n")
        .run();
    let left = left
        .then("codebook diff builtin:bronstein codebooks/bronstein.yaml --language en")
        .prints_golden("codebook-diff.txt")
        .run();
    let left = left.then("undo").prints_start("undo: retire").run();
    let left = left.then("undo").prints_start("undo: copy the codebook").run();
    assert!(!left.has("codebooks/bronstein.yaml"));
    left.then("check").prints("no problems found\n").run();
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("x.yaml"), "id: x\ncodes:\n- id: far\n").unwrap();
    let left = study("")
        .file("emic.yaml", "title: t\ncodebooks: [codebook.yaml, books/x.yaml]\n")
        .ready();
    std::os::unix::fs::symlink(outside.path(), left.path().join("books")).unwrap();
    left.then("codebook rename far near")
        .exits(2)
        .tells("error: books is a link, and links are not written through\nhelp: put the file itself there\n")
        .run();
    let text = fs::read_to_string(outside.path().join("x.yaml")).unwrap();
    assert_eq!(text, "id: x\ncodes:\n- id: far\n");
}

#[test]
fn a_word_that_is_no_id_is_told_before_anything_is_read() {
    study("codebook rename need need+")
        .exits(2)
        .tells(
            "error: the code's id `need+` holds `+`; ids have letters, digits, `.`, `_` and\n       `-`\nhelp: write small letters and digits with `-` between words, and no sign, as in\n      `role-flexibility`; `emic codebook` lists the codes\n",
        )
        .run();
}

#[test]
fn codebooks_are_compared_without_a_study() {
    let left = emic("codebook diff old.yaml new.yaml")
        .file("old.yaml", "id: a\ncodes:\n- id: one\n")
        .file("new.yaml", "id: a\ncodes:\n- id: two\n  replaces: [one]\n")
        .prints("Codeboeken vergeleken\n═════════════════════\n\noud: old.yaml; nieuw: new.yaml\n\ncode  verandering\n──────────────────────────\ntwo   hernoemd, heette one\n")
        .run();
    left.then("codebook diff old.yaml none.yaml")
        .exits(2)
        .tells_about("help: check the name of the file")
        .run()
        .then("codebook diff builtin:bronstei old.yaml")
        .exits(2)
        .tells("error: no codebook `bronstei` comes with emic\nhelp: did you mean `builtin:bronstein`?\n")
        .run();
}
