//! Every rule has a folder under `tests/diagnostics/`: the smallest bad study and the exact message.

use std::fs;

use emic_core::diagnostic::{RULES, Severity};

use crate::builder::{Goldens, emic, repository};

#[test]
fn every_rule_has_a_study_that_breaks_it_and_the_exact_message() {
    let mut goldens = Goldens::default();
    for rule in RULES {
        let folder = format!("tests/diagnostics/{}", rule.name);
        assert!(
            repository().join(&folder).is_dir(),
            "the rule `{}` has no folder `{folder}`",
            rule.name
        );
        let run = emic("check").copy_of(&format!("{folder}/study"));
        let output = run.start().output().unwrap();
        let code = output.status.code().unwrap();
        let found = format!("{}\nexit code {code}\n", String::from_utf8(output.stdout).unwrap());
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            "",
            "stderr for `{}`",
            rule.name
        );
        assert!(
            found.contains(&format!("{}[{}]: ", rule.severity.name(), rule.name)),
            "`{}` is not found: {found}",
            rule.name
        );
        assert_eq!(
            code,
            i32::from(rule.severity == Severity::Error),
            "exit code for `{}`: {found}",
            rule.name
        );
        let path = repository().join(folder).join("expected.txt");
        assert_eq!(found, goldens.expected(&path, &found), "output for `{}`", rule.name);
    }
    goldens.settle();
}

#[test]
fn every_folder_belongs_to_a_rule() {
    for entry in fs::read_dir(repository().join("tests/diagnostics")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let known = RULES.iter().any(|rule| rule.name == name);
        assert!(known || !entry.path().is_dir(), "no rule is called `{name}`");
    }
}
