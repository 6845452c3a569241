//! One code of several.

use super::*;

#[test]
fn what_a_passage_bears_twice_becomes_one_coding_with_both_memos() {
    let changes = done(&study(), merge(&["look", "need"], "need", SignPolicy::Keep));
    let coding = text(&changes, "coding/anna/R1.yaml");
    let wanted = "\
transcript: R1
segments:
- quote: hoe gaat het   # begin
  codes: [need+,  need-] # twee
  memos: {need+: een, need-: twee}
- quote: wij hebben elkaar nodig
  codes:
    - need+ # ja
  memos: {need+: \"zien\\nnodig\"}
- quote: nergens meer
  codes: [need]
";
    assert_eq!(coding, wanted);
    let book = text(&changes, "codebook.yaml");
    assert!(!book.contains("\"look\""), "{book}");
    assert!(
        book.contains("    en meer\n  replaces: [look, seeing]\n  children:\n"),
        "{book}"
    );
    assert!(book.contains("# about roles\n- id: role\n"), "{book}");
    let settings = text(&changes, "emic.yaml");
    assert!(settings.contains("shut: code:=need- AND NOT code:need\n"), "{settings}");
    assert_eq!(
        text(&changes, "memos/look.md"),
        MEMO.replace("code:seeing", "code:need")
    );
}

#[test]
fn twins_at_one_place_become_one_coding_too() {
    let twins = "segments:\n- quote: ja\n  codes: [role-a, need]\n  memos: {need: x}\n- id: k2\n  quote: ja\n  codes: [look]\n  memos: {look: y}\n";
    let reading = study_with(&[("coding/bert/R1.yaml", twins)]);
    let changes = done(&reading, merge(&["look"], "need", SignPolicy::Keep));
    assert_eq!(
        text(&changes, "coding/bert/R1.yaml"),
        "segments:\n- quote: ja\n  codes: [role-a, need]\n  memos: {need: \"x\\ny\"}\n"
    );
    // A segment that a memo of its own is about stays.
    let reading = study_with(&[
        ("coding/bert/R1.yaml", twins),
        ("memos/k2.md", "---\nabout: segment:bert/R1/k2\n---\nx\n"),
    ]);
    let changes = done(&reading, merge(&["look"], "need", SignPolicy::Keep));
    assert!(text(&changes, "coding/bert/R1.yaml").contains("- id: k2\n  quote: ja\n  codes: []\n"));
}

#[test]
fn two_codes_that_go_leave_one_coding_where_the_third_was_not_given() {
    let coding = "segments:\n- quote: ja\n  codes: [need, look] # k\n  memos: {need: x, look: y}\n";
    let reading = study_with(&[("coding/bert/R1.yaml", coding), ("emic.yaml", "title: t\n")]);
    let book = BOOK.replace("  children:\n  - id: need-of-time\n", "");
    let reading = {
        let mut sources = reading.sources;
        sources.insert("codebook.yaml", book.into_bytes());
        understand(sources)
    };
    let changes = done(&reading, merge(&["need", "look"], "role", SignPolicy::Drop));
    assert_eq!(
        text(&changes, "coding/bert/R1.yaml"),
        "segments:\n- quote: ja\n  codes: [role] # k\n  memos: {role: \"x\\ny\"}\n"
    );
    let anna = text(&changes, "coding/anna/R1.yaml");
    assert!(
        anna.contains("codes: [role] # twee\n  memos: {role: \"een\\ntwee\"}\n"),
        "{anna}"
    );
    assert!(
        changes
            .notes()
            .contains(&"2 codings lose their signs: `role` takes none".to_owned()),
        "{:?}",
        changes.notes()
    );
}

#[test]
fn signs_never_go_unasked() {
    assert_eq!(
        refused(&study(), merge(&["look"], "role", SignPolicy::Keep)),
        "`look` has signs and `role` takes none: 2 codings would lose their signs; give `role` a `valence` in its codebook; or let the signs go with `--drop-signs`"
    );
    assert_eq!(
        refused(&study(), merge(&["look"], "role", SignPolicy::Drop)),
        "the saved query `shut` asks for a sign of `look`, and `role` takes none; take the sign behind `look` out of the query in emic.yaml first"
    );
    assert_eq!(
        refused(&study(), merge(&["need-of-time"], "role", SignPolicy::Keep)),
        "`need-of-time` has signs and `role` takes none: codings made elsewhere may bear one; give `role` a `valence` in its codebook; or let the signs go with `--drop-signs`"
    );
}

#[test]
fn a_merge_that_does_not_fit_is_refused() {
    let refused = |codes: &[&str], into: &str| refused(&study(), merge(codes, into, SignPolicy::Keep));
    assert_eq!(
        refused(&["need"], "look"),
        "`need` has codes below it: need-of-time; move them first, as with `emic codebook move need-of-time --under look`"
    );
    assert_eq!(
        refused(&["role-a"], "role-b"),
        "`role-b` is a heading, so it cannot take the codings of `role-a`; name a code that is no heading, or take its line `codable: false` out"
    );
    assert_eq!(
        refused(&["need"], "need"),
        "there is nothing to merge into `need`; name the codes that go before `--into`"
    );
    assert_eq!(
        refused(&["seeing"], "need"),
        "`seeing` is called `look` now; name it `look`"
    );
    assert_eq!(
        refused(&["lok"], "need"),
        "no codebook of this study has a code `lok`; did you mean `look`?"
    );
    assert_eq!(
        refused(&["look"], "something-new"),
        "no codebook of this study has a code `something-new`; make it first with `emic codebook add something-new`"
    );
}
