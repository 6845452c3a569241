//! Codings of two coders together: whatever counts places says that nearly equal ones count twice, and nothing else does.

use crate::builder::emic;

const NOTE: &str = "nearly equal places count twice";

#[test]
fn what_counts_places_of_two_coders_says_so() {
    let study = emic("").copy_of("corpus").ready();
    let said = |words: &str| {
        let pooled = study.result(&format!(
            "{words} --coder coder-a,coder-b --language en --format markdown"
        ));
        String::from_utf8(pooled).unwrap().contains(NOTE)
    };
    for words in [
        "framework competency/*",
        "frequencies competency/*",
        "bronstein --quotes 0",
        "cooccurrences competency/* --unit segment",
        "matrix competency/* --unit segment",
        "matrix competency/* --unit overlap",
        "matrix competency/* sector --cells references",
        "matrix competency/* sector --cells segments",
    ] {
        assert!(said(words), "{words}");
    }
    for words in [
        "cooccurrences competency/*",
        "matrix competency/*",
        "matrix competency/* sector --cells words",
        "matrix competency/* sector --cells cases",
        "framework competency/* --by coder",
    ] {
        assert!(!said(words), "{words}");
    }
}
