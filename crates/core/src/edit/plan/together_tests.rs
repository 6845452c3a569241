use super::tests::{BODY, segment, study};
use crate::act::{Act, CodeMark, MemoPolicy, MemoTopic, RemoveCodings, Removed, Retag, WriteMemo, WriteMode};
use crate::edit::{Changes, EditError, plan_together};
use crate::model::CoderId;

const CODED: &str = "\
segments:
- quote: hoe gaat het
  codes: [interdependence]
- quote: wij hebben elkaar nodig   # zo
  codes: [interdependence+, role-flexibility]
";

fn retag(start: usize, end: usize, from: &str) -> Act {
    Act::Retag(Retag {
        segment: segment(start, end),
        from: CodeMark::parse(from).expect("a code"),
        to: CodeMark::parse("process-reflection").expect("a code"),
    })
}

fn remove(start: usize, end: usize) -> Act {
    Act::RemoveCodings(RemoveCodings {
        segment: segment(start, end),
        removed: Removed::All,
        memos: MemoPolicy::Keep,
    })
}

fn together(acts: &[Act]) -> Result<Changes, EditError> {
    let (first, rest) = acts.split_first().expect("an act");
    plan_together(&study(Some(CODED), BODY), first, rest)
}

#[test]
fn several_acts_are_one_change_and_one_line() {
    let changes = together(&[retag(3, 15, "interdependence"), retag(20, 43, "role-flexibility")]).expect("a plan");
    assert_eq!(
        changes.line(),
        "retag interdependence as process-reflection at R07@3-15 and 1 more place"
    );
    assert_eq!(changes.record["places"].to_string(), r#"["R07@3-15","R07@20-43"]"#);
    assert_eq!(changes.record["kind"], "retag");
    let [file] = changes.files() else { panic!("{changes:?}") };
    let text = file.after.as_deref().expect("a file");
    assert!(text.contains("hoe gaat het\n  codes: [process-reflection]\n"), "{text}");
    assert!(
        text.contains("nodig   # zo\n  codes: [interdependence+, process-reflection]\n"),
        "{text}"
    );
}

#[test]
fn one_that_does_not_fit_stops_all() {
    let error = together(&[remove(20, 43), remove(3, 14)]).expect_err("refused");
    assert_eq!(error.to_string(), "`anna` has no segment at R07@3-14");
}

#[test]
fn one_act_alone_is_told_as_ever() {
    let changes = together(&[remove(20, 43)]).expect("a plan");
    assert_eq!(changes.line(), "remove all codes at R07@20-43");
    assert_eq!(changes.record["place"], "R07@20-43");
}

#[test]
fn acts_of_several_kinds_and_coders_are_the_studys() {
    let memo = Act::WriteMemo(WriteMemo {
        about: MemoTopic::Study,
        text: "a".to_owned(),
        mode: WriteMode::Replace,
        file: None,
    });
    let changes = together(&[remove(20, 43), memo]).expect("a plan");
    assert_eq!(changes.line(), "remove all codes at R07@20-43 and 1 more act");
    assert_eq!(changes.files().len(), 2);
    let study = crate::edit::Whose::Study.path();
    assert_eq!(changes.log, study);
    let alone = together(&[remove(20, 43), remove(3, 15)]).expect("a plan");
    let anna = crate::edit::Whose::Coder(CoderId::new("anna").expect("a coder"));
    assert_eq!(alone.log, anna.path());
}
