//! Segments without an id, as people write them by hand.

use super::*;

/// A segment without an id, with twelve characters at 0, cut to its first ones.
fn cut(end: usize, rest: &str) -> String {
    let words: String = "wij en zij d".chars().take(end).collect();
    format!("transcript: R07\nsegments:\n- at: 0-{end}\n  quote: {words:?}\n  codes: [need]\n{rest}")
}

#[test]
fn a_segment_without_an_id_that_both_resized_is_one_conflict() {
    let (ours, theirs) = (cut(3, ""), cut(10, ""));
    let merged = merged(&cut(12, ""), &ours, &theirs);
    let told = Conflict {
        segment: "“wij…”".to_owned(),
        why: "both sides changed the place".to_owned(),
    };
    assert_eq!(merged.conflicts, [told]);
    let parted = part(&merged.text).expect("markers");
    assert_eq!(
        (parted.ours.as_str(), parted.theirs.as_str()),
        (ours.as_str(), theirs.as_str())
    );
    for (take, wanted) in [(Take::Ours, ours), (Take::Theirs, theirs)] {
        let resolved = resolve_codings(PATH, &merged.text, take)
            .expect("read")
            .expect("markers");
        assert_eq!((resolved.text, resolved.conflicts), (wanted, vec![]));
    }
}

#[test]
fn a_segment_without_an_id_keeps_what_each_side_changed() {
    let base = cut(12, "  memo: \"eerst\"\n");
    let ours = cut(3, "  memo: \"eerst\"\n");
    let recoded = |text: &str| text.replace("[need]", "[need, plan]").replace("eerst", "dan");
    assert_eq!(clean(&base, &ours, &recoded(&base)), recoded(&ours));
    assert_eq!(clean(&base, &recoded(&base), &ours), recoded(&ours));
    // Without a code in common they are two, and both stand.
    let other = ours.replace("[need]", "[plan]");
    let apart = merged(&base, &other, &base.replace("[need]", "[look]"));
    assert_eq!(apart.conflicts.len(), 1);
    assert!(
        apart.text.contains("[plan]") && apart.text.contains("[look]"),
        "{}",
        apart.text
    );
    // Quotes alone tell as well.
    let bare = |text: &str| {
        text.replace("- at: 0-12\n  quote", "- quote")
            .replace("- at: 0-3\n  quote", "- quote")
    };
    assert_eq!(
        clean(&bare(&base), &bare(&ours), &recoded(&bare(&base))),
        recoded(&bare(&ours))
    );
}

#[test]
fn the_segments_that_overlap_most_are_the_same_one() {
    let two = |first: &str, second: &str| {
        format!(
            "segments:\n- at: {first}\n  quote: 'aaaaaa'\n  codes: [need]\n- at: {second}\n  quote: 'bbbbbb'\n  codes: [need]\n"
        )
    };
    let base = two("0-6", "4-10");
    let ours = two("3-9", "0-6")
        .replace("aaaaaa", "cccccc")
        .replace("bbbbbb", "dddddd");
    let theirs = base.replacen("[need]", "[need, plan]", 1);
    let wanted = ours.replace(
        "quote: 'dddddd'\n  codes: [need]",
        "quote: 'dddddd'\n  codes: [need, plan]",
    );
    assert_eq!(clean(&base, &ours, &theirs), wanted);
}
