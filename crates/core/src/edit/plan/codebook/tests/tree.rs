//! Codes that come, move, divide and retire.

use super::*;

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
    let changes = done(&study(), CodebookAct::Add(Box::new(new)));
    let wanted = "    - id: role-a # a\n    - id: new\n      label: {nl: \"Nieuw: zo\", en: \"New\"}\n      codable: false\n      brief: \"kort\"\n      origin: data\n    - id: role-b\n";
    assert!(
        text(&changes, "codebook.yaml").contains(wanted),
        "{}",
        text(&changes, "codebook.yaml")
    );
    let last = done(&study(), CodebookAct::Add(boxed("last", None)));
    assert_eq!(text(&last, "codebook.yaml"), format!("{BOOK}- id: last\n"));
    let below = done(&study(), CodebookAct::Add(boxed("look-up", Some("look"))));
    assert!(
        text(&below, "codebook.yaml").contains("  replaces: [seeing]\n  children:\n  - id: look-up\n# about roles\n")
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
