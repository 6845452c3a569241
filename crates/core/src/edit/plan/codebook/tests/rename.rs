//! Another id, wherever the code is named.

use super::*;

#[test]
fn another_id_is_written_wherever_the_code_is_named_and_nothing_else_moves() {
    let changes = done(&study(), rename("look", "kijk"));
    let paths: Vec<&str> = changes.files().iter().map(|change| change.path.as_str()).collect();
    assert_eq!(
        paths,
        ["codebook.yaml", "coding/anna/R1.yaml", "emic.yaml", "memos/look.md"]
    );
    let book = BOOK
        .replace("- id: \"look\"", "- id: kijk")
        .replace("[seeing]", "[seeing, look]");
    assert_eq!(text(&changes, "codebook.yaml"), book);
    // The lost segment too, and codings under an earlier id.
    let coding = ANNA
        .replace("look-", "kijk-")
        .replace("seeing+", "kijk+")
        .replace("[look]", "[kijk]");
    assert_eq!(text(&changes, "coding/anna/R1.yaml"), coding);
    let settings = SETTINGS
        .replace("\"code:\\\"seeing\\\"\"", "'code:\"kijk\"'")
        .replace("code:=look-", "code:=kijk-");
    assert_eq!(text(&changes, "emic.yaml"), settings);
    assert_eq!(
        text(&changes, "memos/look.md"),
        MEMO.replace("code:seeing", "code:kijk")
    );
    assert_eq!(
        changes.notes(),
        [
            "2 codings of anna say `kijk` now",
            "`need` still speaks of `look` in the codebook; change those words where they stand"
        ]
    );
}

#[test]
fn a_code_gets_an_earlier_id_back() {
    let changes = done(&study(), rename("look", "seeing"));
    assert!(
        text(&changes, "codebook.yaml")
            .contains("- id: seeing\n  valence: {plus: aanwezig, minus: afwezig}\n  replaces: [look]\n")
    );
    let again = done(changes.after(), rename("seeing", "look"));
    assert!(
        text(&again, "codebook.yaml").contains("- id: look\n"),
        "{}",
        text(&again, "codebook.yaml")
    );
    assert!(text(&again, "codebook.yaml").contains("  replaces: [seeing]\n"));
}

#[test]
fn codes_of_other_files_that_name_the_one_above_them_follow() {
    let other = "id: other\ncodes:\n- id: flat\n  parent: 'role' # here\n";
    let reading = study_with(&[
        ("emic.yaml", "title: t\ncodebooks: [codebook.yaml, other.yaml]\n"),
        ("other.yaml", other),
    ]);
    let changes = done(&reading, rename("role", "rol"));
    assert_eq!(text(&changes, "other.yaml"), other.replace("'role'", "rol"));
}

#[test]
fn an_id_that_is_or_was_anothers_is_refused() {
    assert_eq!(
        refused(&study(), rename("look", "need")),
        "a code `need` exists already, in codebook.yaml; choose another id; or make one code of the two: `emic codebook merge look --into need`"
    );
    assert_eq!(
        refused(&study(), rename("need", "seeing")),
        "`seeing` was an earlier id of `look`, and codings made elsewhere may still say so; choose another id; or take the line `replaces` out at `look`, once no file says so any more"
    );
    assert_eq!(
        refused(&study(), CodebookAct::Add(boxed("need", None))),
        "a code `need` exists already, in codebook.yaml; choose another id; `emic codebook` lists those that are taken"
    );
}

#[test]
fn a_query_that_cannot_be_patched_is_refused() {
    let escaped = "title: t\nqueries: {shut: \"code:lo\\u006fk\"}\n";
    assert_eq!(
        refused(&study_with(&[("emic.yaml", escaped)]), rename("look", "kijk")),
        "the saved query `shut` names `look`, but is written in a way that emic cannot change; write the query on one line between double quotes, without escapes; or change it by hand first"
    );
}

#[test]
fn a_coding_file_that_does_not_read_stops_what_it_may_be_about() {
    let reading = study_with(&[("coding/bert/R1.yaml", "segments:\n- quote: ja\n  codes: [look\n")]);
    assert!(refused(&reading, rename("look", "kijk")).starts_with("coding/bert/R1.yaml cannot be changed: "));
    assert_eq!(done(&reading, rename("role", "rol")).files().len(), 1);
}

#[test]
fn errors_that_stood_before_do_not_stand_in_the_way() {
    let reading = study_with(&[(
        "coding/bert/R1.yaml",
        "segments:\n- quote: ja\n  codes: [role+, unknown]\n",
    )]);
    let changes = done(&reading, rename("role", "rol"));
    assert!(text(&changes, "coding/bert/R1.yaml").contains("codes: [rol+, unknown]\n"));
}

#[test]
fn acts_say_in_one_line_what_they_do() {
    for (act, line) in [
        (rename("a", "b"), "rename the code a to b"),
        (
            merge(&["a", "b", "c"], "c", SignPolicy::Keep),
            "merge the codes a, b into c",
        ),
        (move_to("a", Some("b"), Some("c")), "move the code a under b, before c"),
        (move_to("a", None, None), "move the code a to the top"),
        (split("a", &["b", "c"]), "split the code a into b, c"),
        (CodebookAct::Add(boxed("a", Some("b"))), "add the code a under b"),
        (CodebookAct::Retire(RetireCode { code: id("a") }), "retire the code a"),
    ] {
        let act = Act::Codebook(act);
        assert_eq!((act.line().as_str(), act.coder()), (line, None));
    }
}

#[test]
fn summaries_of_cases_follow_the_code_and_meet_where_codes_merge() {
    let files = [
        (
            "memos/framework/R1/look.md",
            "---\nabout: cell:R1/seeing # zo\n---\nkijkt\n",
        ),
        (
            "memos/framework/R1/need.md",
            "---\nabout: \"cell:R1/need\"\n---\nnodig\n",
        ),
    ];
    let reading = study_with(&files);
    let changes = done(&reading, rename("look", "kijk"));
    assert_eq!(
        text(&changes, "memos/framework/R1/look.md"),
        "---\nabout: cell:R1/kijk # zo\n---\nkijkt\n"
    );
    assert!(
        changes
            .files()
            .iter()
            .all(|file| file.path != "memos/framework/R1/need.md")
    );
    let merged = done(&reading, merge(&["look"], "need", SignPolicy::Keep));
    let study = merged.after().study.as_ref().expect("a study");
    let summaries = crate::analysis::framework::summaries(study);
    let texts: Vec<_> = summaries.into_values().collect();
    assert_eq!(texts, [["kijkt", "nodig"]]);
}
