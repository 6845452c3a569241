use proptest::prelude::*;

use super::*;
use crate::read::codebook_of;

fn book(text: &str) -> Codebook {
    codebook_of("a.yaml", format!("id: own\n{text}").into_bytes()).expect("a codebook")
}

/// What became of each code, in one line: `fate id [moved] [status] [fields]`.
fn told(old: &str, new: &str) -> Vec<String> {
    let found = codebook_diff(&book(old), &book(new));
    let line = |code: &CodeDifference| {
        let fate = match &code.fate {
            Fate::Added => "added".to_owned(),
            Fate::Removed => "removed".to_owned(),
            Fate::Merged(into) => format!("merged into {into}"),
            Fate::Renamed(renaming) => format!("renamed from {} by {:?}", renaming.from, renaming.known),
            Fate::Kept => "kept".to_owned(),
        };
        let moved = code.moved.as_ref().map(|moved| {
            let name = |id: &Option<CodeId>| id.as_ref().map_or("top".to_owned(), CodeId::to_string);
            format!(", {} to {}", name(&moved.from), name(&moved.to))
        });
        let status = code.status.map(|status| format!(", {}", status.to.name()));
        let fields = code
            .fields
            .iter()
            .map(|field| format!(", {}: {} > {}", field.field, field.old, field.new));
        format!(
            "{} {fate}{}{}{}",
            code.id,
            moved.unwrap_or_default(),
            status.unwrap_or_default(),
            fields.collect::<String>()
        )
    };
    found.iter().map(line).collect()
}

#[test]
fn each_kind_of_difference_is_told() {
    let old = "codes:\n- id: a\n  definition: one two\n  children:\n  - id: b\n  - id: c\n- id: d\n  label: Dee\n- id: e\n- id: f\n- id: g\n";
    let new = "codes:\n- id: a\n  definition: one three\n  children:\n  - id: c\n    status: retired\n- id: b\n- id: dd\n  label: Dee\n- id: ee\n  replaces: [e]\n- id: h\n  replaces: [f, x]\n- id: i\n";
    let wanted = [
        "a kept, definition: one two > one three",
        "c kept, retired",
        "b kept, a to top",
        "dd renamed from d by Text",
        "ee renamed from e by Replaces",
        "h renamed from f by Replaces",
        "i added",
        "g removed",
    ];
    assert_eq!(told(old, new), wanted);
}

#[test]
fn codes_that_one_code_replaces_were_merged() {
    let old = "codes:\n- id: a\n- id: b\n- id: c\n";
    assert_eq!(
        told(old, "codes:\n- id: a\n  replaces: [b, c]\n"),
        ["b merged into a", "c merged into a"]
    );
    assert_eq!(
        told(old, "codes:\n- id: n\n  replaces: [a, b]\n- id: c\n"),
        ["n added", "a merged into n", "b merged into n"]
    );
}

#[test]
fn children_of_a_renamed_code_have_not_moved_and_inherited_signs_are_told_once() {
    let old = "codes:\n- id: a\n  valence: {plus: p, minus: m}\n  children:\n  - id: b\n";
    let new = "codes:\n- id: aa\n  replaces: [a]\n  valence: {plus: q, minus: m}\n  children:\n  - id: b\n";
    assert_eq!(
        told(old, new),
        ["aa renamed from a by Replaces, valence: + p; - m > + q; - m"]
    );
}

proptest! {
    #[test]
    fn the_runs_make_up_both_texts(old in "([abc]{1,2} ){0,12}", new in "([abc]{1,2}\n){0,12}") {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for run in word_changes(&old, &new) {
            match run {
                WordRun::Same(text) => {
                    before.extend(words(&text));
                    after.extend(words(&text));
                }
                WordRun::Gone(text) => before.extend(words(&text)),
                WordRun::New(text) => after.extend(words(&text)),
            }
        }
        prop_assert_eq!(before, words(&old));
        prop_assert_eq!(after, words(&new));
    }
}
