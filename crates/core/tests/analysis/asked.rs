//! What expressions select and denote, on a study small enough to see it.

use emic_core::analysis::Unit;
use emic_core::ask::{Scan, Scope, Stretch, Wishes, stretches};
use emic_core::expression::parse;

use super::build::evidence;
use super::by_hand::{two_interviews, wishes};

#[test]
fn where_selects_turns_and_refuses_codes() {
    let study = two_interviews();
    let ask = |text: &str| Wishes {
        condition: Some(parse(text).expect("an expression")),
        ..wishes(&["anna"])
    };
    let units = |text: &str| evidence(&study, &ask(text)).units(Unit::Turn);
    assert_eq!(units("sector:onderwijs"), Some(4));
    assert_eq!(units("years>=3,5 NOT transcript:T1"), Some(1));
    assert_eq!(units("years:\"(none)\""), Some(1));
    assert_eq!(units("wachten"), Some(2));
    assert_eq!(units("wacht* XOR plan"), Some(2));
    assert_eq!(units("case:school-2 OR speaker:R"), Some(4));
    let refused = |text: &str| {
        Scope::resolve(&study, &ask(text), &Scan)
            .expect_err("not askable")
            .to_string()
    };
    assert_eq!(refused("code:need"), "`code:` picks codings, and cannot pick turns");
    assert_eq!(refused("sectr:onderwijs"), "this study has no field `sectr`");
    assert_eq!(refused("sector:onderwijz"), "this study has no sector: `onderwijz`");
    assert!(refused("wachten NEAR/2 plan").starts_with("NEAR, WITHIN"));
}

fn found(text: &str) -> Vec<String> {
    let study = two_interviews();
    let scope = Scope::resolve(&study, &wishes(&["anna"]), &Scan).expect("known");
    let places = stretches(&study, &scope, &parse(text).expect("an expression"), &Scan).expect("known");
    let words = |s: &Stretch| study.transcript(s.transcript).words(s.span).replace('\n', " / ");
    places.iter().map(words).collect()
}

#[test]
fn expressions_denote_stretches() {
    assert_eq!(found("code:need AND code:plan"), ["belden elkaar", "week."]);
    assert_eq!(
        found("code:wait AND sector:onderwijs"),
        ["maanden wachten", "wachten op een plan"]
    );
    assert_eq!(found("wachten AND code:wait"), ["wachten", "wachten"]);
    assert_eq!(found("speaker:R2 AND NOT wij"), ["niet."]);
    assert_eq!(found("code:need- XOR code:need+"), ["Wij", "elke week."]);
    // A sign or a coder beside a code speaks of the same coding.
    assert_eq!(found("code:need AND valence:-"), ["belden elkaar"]);
    assert_eq!(found("code:need AND coder:bert"), ["Wij belden elkaar elke week."]);
    assert_eq!(found("coder:bert AND valence:none"), ["Wachten, maanden"]);
    assert_eq!(found("code:plan WITHIN code:need"), ["belden elkaar"]);
    assert_eq!(found("code:wait AFTER code:plan"), ["maanden wachten"]);
    assert_eq!(found("plan NEAR/1 code:wait"), ["plan"]);
    assert_eq!(found("@wachten AND transcript:T2"), ["wachten", "wachten op een plan"]);
}
