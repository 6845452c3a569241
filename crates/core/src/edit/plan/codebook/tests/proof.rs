//! The proof itself: what was not meant is never let through.

use super::*;
use crate::edit::plan::codebook::expected::Expected;
use crate::edit::{FileChange, Patch};

/// What the proof says of a change that nobody asked for.
fn caught(path: &str, from: &str, to: &str) -> Option<String> {
    let before = study();
    let source = before.sources.get(path).expect("a file");
    assert!(source.text.contains(from), "{path} does not hold {from}");
    let text = source.text.replacen(from, to, 1);
    let patch = Patch::between(&source.text, &text).expect("a patch");
    let change = FileChange::patched(source, &text, patch);
    let expected = Expected::of(before.study.as_ref().expect("a study"));
    expected.prove(&before, &[change]).err().map(|error| error.to_string())
}

#[test]
fn a_change_that_nobody_meant_is_caught() {
    let start = |path: &str| format!("the change of {path} would not read as it was meant, so nothing was written: ");
    for (path, from, to, why) in [
        (
            "coding/anna/R1.yaml",
            "look-]",
            "look+]",
            "a memo on `look-`, which this segment does not bear",
        ),
        (
            "coding/bert/R1.yaml",
            "[role]",
            "[role-a]",
            "its codings differ from what was meant",
        ),
        (
            "coding/anna/R1.yaml",
            "een,",
            "ten,",
            "its codings differ from what was meant",
        ),
        (
            "coding/anna/R1.yaml",
            "nergens meer",
            "nergens",
            "its codings differ from what was meant",
        ),
        (
            "codebook.yaml",
            "en meer",
            "en minder",
            "its codes differ from what was meant",
        ),
        (
            "codebook.yaml",
            "id: role-a",
            "id: role-c",
            "its codes differ from what was meant",
        ),
        (
            "emic.yaml",
            "NOT code:need",
            "code:need",
            "a saved query differs from what was meant",
        ),
    ] {
        assert_eq!(caught(path, from, to), Some(start(path) + why), "{path}: {from}");
    }
    for (path, from, to) in [
        ("emic.yaml", "title: t", "title: u"),
        ("memos/look.md", "code:seeing", "code:need"),
    ] {
        let wanted = start("the study") + "something else changed with it";
        assert_eq!(caught(path, from, to), Some(wanted), "{path}");
    }
    assert_eq!(caught("codebook.yaml", "# mine", "# yours"), None);
}
