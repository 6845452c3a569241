//! Which file is changed, and which never.

use super::*;

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
fn a_code_below_one_of_another_file_names_it() {
    let settings = "title: t\ncodebooks: [builtin:bronstein, codebook.yaml]\n";
    let reading = study_with(&[("emic.yaml", settings)]);
    let changes = done(&reading, CodebookAct::Add(boxed("mine", Some("competency"))));
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
        refused(&two, CodebookAct::Add(boxed("new", None))),
        "which codebook is to take the code?; say it with `--codebook FILE`: codebook.yaml, other.yaml"
    );
    let named = |file: &str| {
        CodebookAct::Add(Box::new(AddCode {
            codebook: Some(file.to_owned()),
            ..add("new", None)
        }))
    };
    let changes = done(&two, named("other.yaml"));
    assert_eq!(text(&changes, "other.yaml"), "id: other\ncodes:\n- id: new\n");
    assert_eq!(
        refused(&two, named("othr.yaml")),
        "`emic.yaml` names no codebook `othr.yaml`; did you mean `other.yaml`?"
    );
    let none = study_with(&[("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n")]);
    assert_eq!(
        refused(&none, CodebookAct::Add(boxed("new", Some("competency")))),
        "this study has no codebook of its own that could take a code; write a file codebook.yaml with the lines `id: own` and `codes: []`, and name it under `codebooks` in emic.yaml"
    );
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
fn a_roundabout_path_is_named_plainly_first() {
    let reading = study_with(&[
        ("emic.yaml", "title: t\ncodebooks: [codebook.yaml, ./more/x.yaml]\n"),
        ("./more/x.yaml", "id: x\ncodes:\n- id: far\n"),
    ]);
    assert_eq!(
        refused(&reading, rename("far", "near")),
        "`./more/x.yaml` is a roundabout path, and emic changes files that are named plainly; write `more/x.yaml` under `codebooks` in emic.yaml"
    );
}
