//! A code that one side renamed in every segment.

use super::*;

/// Three segments, two of which bear the code.
fn three(codes: [&str; 3]) -> String {
    let segments = codes.iter().zip(1..).map(|(codes, number)| {
        format!("- id: k{number}\n  at: {number}0-{number}2\n  quote: \"w{number}\"\n  codes: [{codes}]\n")
    });
    format!("segments:\n{}", segments.collect::<String>())
}

#[track_caller]
fn either_way(base: &str, one: &str, other: &str, wanted: &str) {
    assert_eq!(clean(base, one, other), wanted);
    assert_eq!(clean(base, other, one), wanted);
}

#[test]
fn what_the_other_side_took_away_does_not_come_back_under_the_new_name() {
    let base = three(["need+, role", "need-", "role"]);
    let renamed = three(["nood+, role", "nood-", "role"]);
    // Taken away, and another given in its place.
    either_way(
        &base,
        &renamed,
        &three(["role", "need-", "role"]),
        &three(["role", "nood-", "role"]),
    );
    either_way(
        &base,
        &renamed,
        &three(["need+, role", "plan", "role"]),
        &three(["nood+, role", "plan", "role"]),
    );
    // A segment taken out is gone: a new name gives it nothing more.
    let gone = base.replace("- id: k2\n  at: 20-22\n  quote: \"w2\"\n  codes: [need-]\n", "");
    either_way(&base, &renamed, &gone, &gone.replace("need+", "nood+"));
    // What the other side newly gave keeps the old name, which the codebook explains.
    let given = three(["need+, role", "need-", "role, need"]);
    either_way(&base, &renamed, &given, &three(["nood+, role", "nood-", "role, need"]));
}

#[test]
fn what_may_be_another_code_is_no_new_name() {
    // One segment alone; one of two; two names.
    let base = three(["need", "role", "role"]);
    either_way(
        &base,
        &three(["nood", "role", "role"]),
        &three(["", "role", "role"]),
        &three(["nood", "role", "role"]),
    );
    let base = three(["need", "need", "role"]);
    let ours = three(["nood", "need", "role"]);
    either_way(
        &base,
        &ours,
        &three(["plan", "need", "role"]).replace("plan", ""),
        &ours,
    );
    let (ours, theirs) = (three(["nood", "nood", "role"]), three(["plan", "plan", "role"]));
    assert_eq!(
        clean(&base, &ours, &theirs),
        three(["nood, plan", "nood, plan", "role"])
    );
}
