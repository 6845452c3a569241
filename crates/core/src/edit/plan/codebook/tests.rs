use crate::act::{
    Act, AddCode, CodebookAct, CopyCodebook, MergeCodes, MoveCode, NewCode, RenameCode, RetireCode, SignPolicy,
    SplitCode,
};
use crate::edit::{Changes, EditError, plan};
use crate::model::{CodeId, LocalText, Origin, Use};
use crate::read::{Reading, Sources, understand};

const BODY: &str = "I: hoe gaat het?\nR: wij hebben elkaar nodig. ja. nee.\n";

const BOOK: &str = "\
# mine
id: own
codes:
# all of them
- id: need   # the first
  label: {nl: Nood}
  valence: {plus: aanwezig, minus: afwezig}
  definition: >-
    zie ook `look`

    en meer
  children:
  - id: need-of-time
- id: \"look\"
  valence: {plus: aanwezig, minus: afwezig}
  replaces: [seeing]
# about roles
- id: role
  children:
    # inside
    - id: role-a # a
    - id: role-b
      codable: false
";

const ANNA: &str = "\
transcript: R1
segments:
- quote: hoe gaat het   # begin
  codes: [need+,  look-] # twee
  memos: {need+: een, look-: twee}
- quote: wij hebben elkaar nodig
  codes:
    - seeing+
    - need+ # ja
  memos: {seeing+: zien, need+: nodig}
- quote: nergens meer
  codes: [look]
";

const BERT: &str = "segments:\n- quote: ja\n  codes: [role]\n";

const SETTINGS: &str = "title: t\ncodebooks: [codebook.yaml]\nqueries:\n  shut: code:=look- AND NOT code:need\n  seen: \"code:\\\"seeing\\\"\"\n";

const MEMO: &str = "---\nabout: code:seeing # hm\n---\nlook\n";

fn study_with(more: &[(&'static str, &'static str)]) -> Reading {
    let mut files = vec![
        (
            "emic.yaml",
            SETTINGS.replace("\"code:\\\"seeing\\\"\"", "'code:\"seeing\"'"),
        ),
        ("codebook.yaml", BOOK.to_owned()),
        ("transcripts/R1.txt", BODY.to_owned()),
        ("coding/anna/R1.yaml", ANNA.to_owned()),
        ("coding/bert/R1.yaml", BERT.to_owned()),
        ("memos/look.md", MEMO.to_owned()),
    ];
    for (path, text) in more {
        files.retain(|(known, _)| known != path);
        files.push((path, (*text).to_owned()));
    }
    understand(Sources::from_iter(files))
}

fn study() -> Reading {
    study_with(&[])
}

fn id(text: &str) -> CodeId {
    CodeId::new(text).expect("an id")
}

fn ids(texts: &[&str]) -> Vec<CodeId> {
    texts.iter().map(|text| id(text)).collect()
}

fn rename(from: &str, to: &str) -> CodebookAct {
    CodebookAct::Rename(RenameCode {
        from: id(from),
        to: id(to),
    })
}

fn merge(codes: &[&str], into: &str, signs: SignPolicy) -> CodebookAct {
    CodebookAct::Merge(MergeCodes {
        codes: ids(codes),
        into: id(into),
        signs,
    })
}

fn move_to(code: &str, parent: Option<&str>, before: Option<&str>) -> CodebookAct {
    CodebookAct::Move(MoveCode {
        code: id(code),
        parent: parent.map(id),
        before: before.map(id),
    })
}

fn split(code: &str, into: &[&str]) -> CodebookAct {
    CodebookAct::Split(SplitCode {
        code: id(code),
        into: ids(into),
    })
}

fn add(code: &str, parent: Option<&str>) -> AddCode {
    AddCode {
        code: NewCode::of(id(code)),
        parent: parent.map(id),
        before: None,
        codebook: None,
    }
}

fn planned(reading: &Reading, act: CodebookAct) -> Result<Changes, EditError> {
    plan(reading, &Act::Codebook(act))
}

#[track_caller]
fn done(reading: &Reading, act: CodebookAct) -> Changes {
    planned(reading, act).unwrap_or_else(|error| panic!("{error}; {}", error.mend()))
}

/// The new text of a file.
#[track_caller]
fn text(changes: &Changes, path: &str) -> String {
    let change = changes.files().iter().find(|change| change.path == path);
    change
        .and_then(|change| change.after.clone())
        .unwrap_or_else(|| panic!("{path} stays"))
}

#[track_caller]
fn refused(reading: &Reading, act: CodebookAct) -> String {
    let error = planned(reading, act).expect_err("refused");
    format!("{error}; {}", error.mend())
}

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
        refused(&study(), CodebookAct::Add(add("need", None))),
        "a code `need` exists already, in codebook.yaml; choose another id; `emic codebook` lists those that are taken"
    );
}

#[test]
fn a_codebook_that_is_no_file_of_the_study_is_not_changed() {
    let reading = study_with(&[
        (
            "emic.yaml",
            "title: t\ncodebooks: [builtin:bronstein, ../shared/x.yaml, codebook.yaml]\n",
        ),
        ("../shared/x.yaml", "id: x\ncodes:\n- id: far\n"),
    ]);
    assert_eq!(
        refused(&reading, rename("interdependence", "x")),
        "`interdependence` stands in `builtin:bronstein`, which comes with emic and cannot be changed; take it into the study with `emic codebook copy builtin:bronstein`, then change it there"
    );
    assert_eq!(
        refused(&reading, CodebookAct::Retire(RetireCode { code: id("far") })),
        "`../shared/x.yaml` lies outside the study's folder, and emic writes nothing there; take it into the study with `emic codebook copy ../shared/x.yaml`, then change it there"
    );
    // Merging into it would lose what it replaces.
    assert!(
        refused(&reading, merge(&["role-a"], "far", SignPolicy::Keep)).starts_with("`../shared/x.yaml` lies outside")
    );
    let copy = |name: &str| CodebookAct::Copy(CopyCodebook { name: name.to_owned() });
    let changes = done(&reading, copy("../shared/x.yaml"));
    assert_eq!(
        text(&changes, "emic.yaml"),
        "title: t\ncodebooks: [builtin:bronstein, codebooks/x.yaml, codebook.yaml]\n"
    );
    assert_eq!(text(&changes, "codebooks/x.yaml"), "id: x\ncodes:\n- id: far\n");
    let changes = done(changes.after(), copy("builtin:bronstein"));
    assert!(text(&changes, "codebooks/bronstein.yaml").contains("id: bronstein\n"));
    let renamed = done(changes.after(), rename("interdependence", "wederzijds"));
    assert!(text(&renamed, "codebooks/bronstein.yaml").contains("  replaces: [interdependence]\n"));
    assert_eq!(
        refused(&reading, copy("builtin:samenwerking")),
        "`emic.yaml` names no codebook `builtin:samenwerking`; name it under `codebooks` first"
    );
    assert_eq!(
        refused(&reading, copy("codebook.yaml")),
        "`codebook.yaml` is a file of this study already; change it where it stands"
    );
}

#[test]
fn a_copy_does_not_go_where_a_file_stands() {
    let reading = study_with(&[
        (
            "emic.yaml",
            "title: t\ncodebooks: [codebooks/x.yaml, ../shared/x.yaml]\n",
        ),
        ("../shared/x.yaml", "id: x\ncodes:\n- id: far\n"),
        ("codebooks/x.yaml", "id: y\ncodes:\n- id: near\n"),
    ]);
    let copy = CodebookAct::Copy(CopyCodebook {
        name: "../shared/x.yaml".to_owned(),
    });
    assert_eq!(
        refused(&reading, copy),
        "codebooks/x.yaml exists already; rename that file, or name it under `codebooks` in emic.yaml"
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
fn a_new_code_stands_where_it_was_meant() {
    let new = AddCode {
        code: NewCode {
            label: LocalText {
                nl: Some("Nieuw: zo".to_owned()),
                en: Some("New".to_owned()),
                any: None,
            },
            usage: Use::Heading,
            brief: LocalText::plain("kort"),
            origin: Some(Origin::Data),
            ..NewCode::of(id("new"))
        },
        before: Some(id("role-b")),
        ..add("new", Some("role"))
    };
    let changes = done(&study(), CodebookAct::Add(new));
    let wanted = "    - id: role-a # a\n    - id: new\n      label: {nl: \"Nieuw: zo\", en: \"New\"}\n      codable: false\n      brief: \"kort\"\n      origin: data\n    - id: role-b\n";
    assert!(
        text(&changes, "codebook.yaml").contains(wanted),
        "{}",
        text(&changes, "codebook.yaml")
    );
    let last = done(&study(), CodebookAct::Add(add("last", None)));
    assert_eq!(text(&last, "codebook.yaml"), format!("{BOOK}- id: last\n"));
    let below = done(&study(), CodebookAct::Add(add("look-up", Some("look"))));
    assert!(
        text(&below, "codebook.yaml").contains("  replaces: [seeing]\n  children:\n  - id: look-up\n# about roles\n")
    );
}

#[test]
fn a_code_below_one_of_another_file_names_it() {
    let settings = "title: t\ncodebooks: [builtin:bronstein, codebook.yaml]\n";
    let reading = study_with(&[("emic.yaml", settings)]);
    let changes = done(&reading, CodebookAct::Add(add("mine", Some("competency"))));
    assert_eq!(
        text(&changes, "codebook.yaml"),
        format!("{BOOK}- id: mine\n  parent: competency\n")
    );
    let again = done(changes.after(), move_to("role-a", Some("competency"), Some("mine")));
    let text_now = text(&again, "codebook.yaml");
    assert!(
        text_now.ends_with("- id: role-a # a\n  parent: competency\n- id: mine\n  parent: competency\n"),
        "{text_now}"
    );
    let back = done(again.after(), move_to("role-a", Some("role"), Some("role-b")));
    assert_eq!(text(&back, "codebook.yaml"), text(&changes, "codebook.yaml"));
    assert_eq!(
        refused(
            changes.after(),
            move_to("mine", Some("competency"), Some("interdependence"))
        ),
        "`interdependence` stands in another codebook, builtin:bronstein; leave `--before` out, or name a code of the same file"
    );
}

#[test]
fn which_codebook_takes_a_code_is_never_guessed() {
    let two = study_with(&[
        ("emic.yaml", "title: t\ncodebooks: [codebook.yaml, other.yaml]\n"),
        ("other.yaml", "id: other\ncodes: []\n"),
    ]);
    assert_eq!(
        refused(&two, CodebookAct::Add(add("new", None))),
        "which codebook is to take the code?; say it with `--codebook FILE`: codebook.yaml, other.yaml"
    );
    let named = |file: &str| {
        CodebookAct::Add(AddCode {
            codebook: Some(file.to_owned()),
            ..add("new", None)
        })
    };
    let changes = done(&two, named("other.yaml"));
    assert_eq!(text(&changes, "other.yaml"), "id: other\ncodes:\n- id: new\n");
    assert_eq!(
        refused(&two, named("othr.yaml")),
        "`emic.yaml` names no codebook `othr.yaml`; did you mean `other.yaml`?"
    );
    let none = study_with(&[("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n")]);
    assert_eq!(
        refused(&none, CodebookAct::Add(add("new", Some("competency")))),
        "this study has no codebook of its own that could take a code; write a file codebook.yaml with the lines `id: own` and `codes: []`, and name it under `codebooks` in emic.yaml"
    );
}

#[test]
fn a_code_moves_with_its_comments_and_all_below_it() {
    let changes = done(&study(), move_to("role", Some("need"), Some("need-of-time")));
    let wanted = "\
  children:
  # about roles
  - id: role
    children:
      # inside
      - id: role-a # a
      - id: role-b
        codable: false
  - id: need-of-time
- id: \"look\"
  valence: {plus: aanwezig, minus: afwezig}
  replaces: [seeing]
";
    assert!(
        text(&changes, "codebook.yaml").ends_with(wanted),
        "{}",
        text(&changes, "codebook.yaml")
    );
    assert_eq!(
        changes.notes(),
        ["`role` takes the signs of the code above it from now on"]
    );
    let last = done(&study(), move_to("role", Some("need"), None));
    let back = done(last.after(), move_to("role", None, None));
    assert_eq!(text(&back, "codebook.yaml"), BOOK);
}

#[test]
fn a_code_that_leaves_an_empty_list_behind_leaves_it_readable() {
    let changes = done(&study(), move_to("need-of-time", None, Some("look")));
    let book = text(&changes, "codebook.yaml");
    assert!(
        book.contains("  children: []\n- id: need-of-time\n- id: \"look\"\n"),
        "{book}"
    );
    let back = done(changes.after(), move_to("need-of-time", Some("need"), None));
    assert_eq!(text(&back, "codebook.yaml"), BOOK);
}

#[test]
fn a_move_that_does_not_fit_is_refused() {
    assert_eq!(
        refused(&study(), move_to("role", Some("role-a"), None)),
        "`role` cannot stand under `role-a`, which is below it; name a code outside it, or `--top`"
    );
    assert_eq!(
        refused(&study(), move_to("role", Some("role"), None)),
        "`role` cannot stand under `role`, which is the code itself; name a code outside it, or `--top`"
    );
    assert_eq!(
        refused(&study(), move_to("role", Some("need"), Some("look"))),
        "`look` does not stand right under `need`; name a code that stands there; `emic codebook` shows the tree"
    );
    assert_eq!(
        refused(&study(), move_to("need-of-time", None, Some("role-a"))),
        "`role-a` does not stand at the top; name a code that stands there; `emic codebook` shows the tree"
    );
    let signed = study_with(&[(
        "coding/bert/R1.yaml",
        "segments:\n- quote: ja\n  codes: [need-of-time+]\n",
    )]);
    assert_eq!(
        refused(&signed, move_to("need-of-time", Some("role"), None)),
        "`need-of-time` takes its signs from the codes above it, and would have none there: 1 coding would lose its sign; give `need-of-time` a `valence` of its own first"
    );
    let there = done(&study(), move_to("role", None, None));
    assert!(there.is_empty());
    assert_eq!(there.notes(), ["`role` stands there already"]);
}

#[test]
fn a_split_adds_codes_and_guesses_nothing() {
    let changes = done(&study(), split("look", &["look-at", "look-out"]));
    assert_eq!(changes.files().len(), 1);
    assert!(
        text(&changes, "codebook.yaml")
            .contains("  replaces: [seeing]\n  children:\n  - id: look-at\n  - id: look-out\n")
    );
    let again = done(changes.after(), split("look", &["look-at", "look-out"]));
    assert!(again.is_empty());
    assert_eq!(
        refused(&study(), split("look", &["look-at"])),
        "`look` cannot be split into `look-at`; name two codes or more that are not the code itself, as in `--into ONE,TWO`"
    );
    assert_eq!(
        refused(&study(), split("look", &["role-a", "look-at"])),
        "`role-a` exists already, and does not stand right under `look`; move it there first: `emic codebook move role-a --under look`; or choose another id"
    );
}

#[test]
fn a_retired_code_keeps_its_codings() {
    let retire = |code: &str| CodebookAct::Retire(RetireCode { code: id(code) });
    let changes = done(&study(), retire("role"));
    assert!(text(&changes, "codebook.yaml").contains("- id: role\n  status: retired\n  children:\n"));
    assert_eq!(
        changes.notes(),
        [
            "1 coding bears `role`, and still counts",
            "the codes below it stay in use: `role-a`, `role-b`"
        ]
    );
    assert!(done(changes.after(), retire("role")).is_empty());
}

#[test]
fn codes_between_brackets_are_not_cut_out() {
    let reading = study_with(&[
        (
            "codebook.yaml",
            "id: own\ncodes:\n- {id: need}\n- id: look\n  children: [{id: role}, {id: rest}]\n",
        ),
        ("emic.yaml", "title: t\n"),
        ("coding/anna/R1.yaml", "segments: []\n"),
        ("memos/look.md", "---\nabout: study\n---\n"),
    ]);
    assert_eq!(
        refused(&reading, move_to("role", None, None)),
        "codebook.yaml is written in a way that emic cannot change: the code `role` stands between brackets; write codes one below the other, `- id: …`, each key on its own line, without references (`*name`)"
    );
    assert!(
        text(&done(&reading, rename("role", "rol")), "codebook.yaml")
            .contains("[{id: rol, replaces: [role]}, {id: rest}]")
    );
    assert!(
        text(
            &done(&reading, merge(&["role"], "need", SignPolicy::Keep)),
            "codebook.yaml"
        )
        .contains("- {id: need, replaces: [role]}\n")
    );
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
        (CodebookAct::Add(add("a", Some("b"))), "add the code a under b"),
        (CodebookAct::Retire(RetireCode { code: id("a") }), "retire the code a"),
    ] {
        let act = Act::Codebook(act);
        assert_eq!((act.line().as_str(), act.coder()), (line, None));
    }
}
