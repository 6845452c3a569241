use super::tests::{BODY, after, segment, study};
use crate::act::{Act, Annotate, Annotated, CodeMark, Resize, Retag};
use crate::edit::plan;
use crate::model::CharRange;

const CODED: &str = "\
segments:
# mine
- id: a1
  at: 20-43   # here
  quote: wij hebben elkaar nodig
  codes: [interdependence+,   role-flexibility] # two
  memos: {interdependence+: \"zeker?\"}
- quote: hoe gaat het
  codes: [interdependence]
";

fn mark(code: &str) -> CodeMark {
    CodeMark::parse(code).expect("a code")
}

fn retag(from: &str, to: &str) -> Act {
    Act::Retag(Retag {
        segment: segment(20, 43),
        from: mark(from),
        to: mark(to),
    })
}

fn resize(start: usize, end: usize) -> Act {
    Act::Resize(Resize {
        segment: segment(20, 43),
        to: CharRange { start, end },
    })
}

fn annotate(on: Annotated, text: &str) -> Act {
    Act::Annotate(Annotate {
        segment: segment(20, 43),
        on,
        text: text.to_owned(),
    })
}

fn refusal(act: &Act) -> String {
    let error = plan(&study(Some(CODED), BODY), act).expect_err("refused");
    format!("{error}; {}", error.mend())
}

#[test]
fn a_code_changes_where_it_stands_and_its_memo_goes_along() {
    let text = after(Some(CODED), BODY, &retag("interdependence+", "interdependence-")).expect("a plan");
    assert!(
        text.contains("  codes: [interdependence-,   role-flexibility] # two\n"),
        "{text}"
    );
    assert!(text.contains("  memos: {interdependence-: \"zeker?\"}\n"), "{text}");
    assert!(text.contains("# mine\n- id: a1\n  at: 20-43   # here\n"), "{text}");
}

#[test]
fn a_code_that_is_not_there_or_stands_there_already_is_refused() {
    assert_eq!(
        refusal(&retag("interdependence", "process-reflection")),
        "the segment at R07@20-43 does not bear `interdependence`; it bears interdependence+, role-flexibility"
    );
    assert_eq!(
        refusal(&retag("interdependence+", "role-flexibility")),
        "the segment at R07@20-43 bears `role-flexibility` already; take `interdependence+` away there"
    );
}

#[test]
fn a_segment_takes_its_id_codes_and_memos_to_its_new_words() {
    let text = after(Some(CODED), BODY, &resize(20, 51)).expect("a plan");
    assert!(text.contains("- id: a1\n  at: 20-51"), "{text}");
    assert!(
        text.contains("  quote: \"wij hebben elkaar nodig. ja. ja\"\n"),
        "{text}"
    );
    assert!(text.contains("zeker?") && text.contains("# mine"), "{text}");
    // Words that stand there twice bring their surroundings.
    let text = after(Some(CODED), BODY, &resize(45, 47)).expect("a plan");
    assert!(text.contains("  quote: \"ja\"\n  before: \""), "{text}");
}

#[test]
fn a_segment_does_not_go_where_another_stands_or_where_no_text_is() {
    assert_eq!(
        refusal(&resize(3, 15)),
        "another segment stands at R07@3-15 already; give that one the codes of R07@20-43, then take the codes at R07@20-43 away"
    );
    assert!(refusal(&resize(20, 400)).starts_with("`20-400` is no part of R07"));
    assert!(
        plan(&study(Some(CODED), BODY), &resize(20, 43))
            .expect("a plan")
            .is_empty()
    );
}

#[test]
fn memos_are_written_changed_and_taken_out() {
    let on_segment = after(Some(CODED), BODY, &annotate(Annotated::Segment, "over de zorgleraar\n")).expect("a plan");
    assert!(
        on_segment.contains("] # two\n  memo: \"over de zorgleraar\"\n  memos:"),
        "{on_segment}"
    );
    let coding = Annotated::Coding(mark("interdependence+"));
    let changed = after(Some(CODED), BODY, &annotate(coding.clone(), "ja")).expect("a plan");
    assert!(changed.contains("  memos: {interdependence+: \"ja\"}\n"), "{changed}");
    let gone = after(Some(CODED), BODY, &annotate(coding, " ")).expect("a plan");
    assert!(!gone.contains("memo"), "{gone}");
    let other = annotate(Annotated::Coding(mark("role-flexibility")), "ook");
    let both = after(Some(CODED), BODY, &other).expect("a plan");
    assert!(
        both.contains("{interdependence+: \"zeker?\", role-flexibility: \"ook\"}"),
        "{both}"
    );
}

#[test]
fn a_segment_that_is_a_memo_alone_keeps_it() {
    let file = "segments:\n- quote: wij hebben elkaar nodig\n  memo: kijk\n";
    let error = plan(&study(Some(file), BODY), &annotate(Annotated::Segment, "")).expect_err("refused");
    assert_eq!(
        error.to_string(),
        "the segment at R07@20-43 bears no code, so without its memo it says nothing"
    );
}
