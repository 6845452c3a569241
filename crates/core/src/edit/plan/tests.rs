use super::*;
use crate::act::{
    CaseCell, CaseRow, CodeMark, CodedPassage, ImportTranscript, MemoPolicy, RemoveCodings, Removed, SegmentPlace,
};
use crate::model::{CaseId, CharRange, CoderId, TranscriptId};
use crate::read::{Sources, understand};

pub(super) const BODY: &str = "I: hoe gaat het?\nR: wij hebben elkaar nodig. ja. ja.\n";

pub(super) fn study(coding: Option<&str>, body: &str) -> Reading {
    let mut files = vec![
        ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
        ("transcripts/R07.txt", body),
    ];
    files.extend(coding.map(|text| ("coding/anna/R07.yaml", text)));
    understand(Sources::from_iter(files))
}

fn coder() -> CoderId {
    CoderId::new("anna").expect("a coder")
}

fn passage(start: usize, end: usize, codes: &[&str]) -> CodedPassage {
    let marks = codes.iter().map(|code| CodeMark::parse(code).expect("a code").into());
    CodedPassage {
        transcript: TranscriptId::new("R07").expect("an id"),
        at: CharRange { start, end },
        codes: marks.collect(),
        memo: None,
        created: None,
    }
}

fn add(start: usize, end: usize, codes: &[&str]) -> Act {
    Act::AddCodings(AddCodings {
        coder: coder(),
        passage: passage(start, end, codes),
    })
}

pub(super) fn segment(start: usize, end: usize) -> SegmentPlace {
    SegmentPlace {
        coder: coder(),
        transcript: TranscriptId::new("R07").expect("an id"),
        at: CharRange { start, end },
    }
}

fn remove(start: usize, end: usize, codes: Option<&[&str]>, memos: MemoPolicy) -> Act {
    let marks = |codes: &[&str]| {
        codes
            .iter()
            .map(|code| CodeMark::parse(code).expect("a code"))
            .collect()
    };
    Act::RemoveCodings(RemoveCodings {
        segment: segment(start, end),
        removed: codes.map_or(Removed::All, |codes| Removed::Codes(marks(codes))),
        memos,
    })
}

/// The coding file after `act`.
pub(super) fn after(coding: Option<&str>, body: &str, act: &Act) -> Result<String, EditError> {
    let changes = plan(&study(coding, body), act)?;
    let change = changes.files().first().expect("a change");
    Ok(change.after.clone().expect("a file"))
}

fn fingerprint(body: &str) -> String {
    format!("b3-{:.12}", blake3::hash(body.as_bytes()).to_hex().as_str())
}

#[test]
fn the_first_coding_makes_the_file() {
    let text = after(None, BODY, &add(20, 43, &["interdependence+", "role-flexibility"])).expect("a plan");
    let id = text
        .lines()
        .nth(3)
        .and_then(|line| line.strip_prefix("- id: "))
        .expect("an id");
    let wanted = format!(
        "transcript: R07\nfingerprint: {}\nsegments:\n- id: {id}\n  at: 20-43\n  quote: \"wij hebben elkaar nodig\"\n  codes: [interdependence+, role-flexibility]\n",
        fingerprint(BODY)
    );
    assert_eq!(text, wanted);
}

#[test]
fn a_repeated_quote_gets_its_surroundings() {
    let text = after(None, BODY, &add(49, 51, &["interdependence"])).expect("a plan");
    let wanted = "  quote: \"ja\"\n  before: \" wij hebben elkaar nodig. ja. \"\n  after: \".\\n\"\n";
    assert!(text.contains(wanted), "{text}");
}

const HAND: &str = "# by hand\r\ntranscript: R07 # me\r\n\r\nsegments: # the list\r\n# first\r\n-   quote:  'ja. ja'   # twice\r\n    codes: [interdependence+,   role-flexibility] # mine\r\n# last\r\n- {quote: hoe gaat het, codes: [interdependence]}\r\n";

#[test]
fn hand_written_lines_stay_as_they_are() {
    let text = after(Some(HAND), BODY, &add(20, 43, &["interdependence-"])).expect("a plan");
    let id = text
        .split("- id: ")
        .nth(1)
        .and_then(|rest| rest.split("\r\n").next())
        .expect("an id");
    let head = format!("transcript: R07 # me\r\nfingerprint: {}\r\n", fingerprint(BODY));
    let block = format!(
        "segments: # the list\r\n- id: {id}\r\n  at: 20-43\r\n  quote: \"wij hebben elkaar nodig\"\r\n  codes: [interdependence-]\r\n"
    );
    let wanted = HAND
        .replace("transcript: R07 # me\r\n", &head)
        .replace("segments: # the list\r\n", &block);
    assert_eq!(text, wanted);
}

#[test]
fn codes_go_to_the_segment_that_stands_there() {
    let text = after(
        Some(HAND),
        BODY,
        &add(45, 51, &["interdependence+", "process-reflection"]),
    )
    .expect("a plan");
    assert!(
        text.contains("    codes: [interdependence+,   role-flexibility, process-reflection] # mine\r\n"),
        "{text}"
    );
    let text = after(Some(HAND), BODY, &add(3, 15, &["interdependence+"])).expect("a plan");
    assert!(
        text.contains("- {quote: hoe gaat het, codes: [interdependence, interdependence+]}\r\n"),
        "{text}"
    );
}

#[test]
fn what_stands_already_is_told_and_not_written() {
    let changes = plan(&study(Some(HAND), BODY), &add(45, 51, &["interdependence+"])).expect("a plan");
    assert!(changes.is_empty());
    assert_eq!(changes.notes(), ["anna gave `interdependence+` at R07@45-51 already"]);
    let twice = add(20, 43, &["interdependence-", "interdependence-"]);
    let changes = plan(&study(Some(HAND), BODY), &twice).expect("a plan");
    let none: [&str; 0] = [];
    assert_eq!(changes.notes(), none, "it is given here and now");
}

#[test]
fn codes_go_and_the_segment_with_the_last() {
    let text = after(
        Some(HAND),
        BODY,
        &remove(45, 51, Some(&["interdependence+"]), MemoPolicy::Keep),
    )
    .expect("a plan");
    assert!(text.contains("    codes: [role-flexibility] # mine\r\n"), "{text}");
    let text = after(Some(HAND), BODY, &remove(45, 51, None, MemoPolicy::Keep)).expect("a plan");
    let block = "-   quote:  'ja. ja'   # twice\r\n    codes: [interdependence+,   role-flexibility] # mine\r\n";
    assert_eq!(
        text.replace(&format!("fingerprint: {}\r\n", fingerprint(BODY)), ""),
        HAND.replace(block, "")
    );
    let one = "transcript: R07\nsegments:\n- quote: hoe gaat\n  codes:\n  - interdependence # x\n";
    let text = after(Some(one), BODY, &remove(3, 11, None, MemoPolicy::Keep)).expect("a plan");
    assert_eq!(
        text,
        format!("transcript: R07\nfingerprint: {}\nsegments: []\n", fingerprint(BODY))
    );
}

#[test]
fn empty_lists_of_every_form_are_filled() {
    let blocks = |head: &str, tail: &str| {
        let text = format!("transcript: R07\n{head}{tail}");
        let text = after(Some(&text), BODY, &add(3, 6, &["interdependence"])).expect("a plan");
        let read = study(Some(&text), BODY);
        assert_eq!(read.study.expect("a study").files[0].segments.len(), 1, "{text}");
        text
    };
    for head in [
        "segments: []\n",
        "segments: [ ] # none\n",
        "segments:\n",
        "segments: ~\n",
        "segments: # none yet\n\n# end\n",
        "",
    ] {
        blocks(head, "");
    }
    assert!(
        blocks("segments: []", "\nfingerprint: b3-000000000000\n")
            .contains("codes: [interdependence]\nfingerprint: b3-")
    );
}

#[test]
fn a_list_between_brackets_is_refused_with_the_mend() {
    let flow = "transcript: R07\nsegments: [{quote: hoe gaat, codes: [interdependence]}]\n";
    let error = after(Some(flow), BODY, &add(20, 43, &["interdependence"])).expect_err("flow");
    assert_eq!(
        error.to_string(),
        "coding/anna/R07.yaml is written in a way that emic cannot change: its segments stand between brackets"
    );
    assert_eq!(
        error.mend(),
        "write segments one below the other, `- id: …`, each key on its own line"
    );
}

#[test]
fn memos_are_named_before_they_go() {
    let coding = "transcript: R07\nsegments:\n- quote: hoe gaat\n  codes: [interdependence+, role-flexibility]\n  memo: let op\n  memos: {interdependence+: \"twijfel\", role-flexibility: b}\n";
    let error = after(
        Some(coding),
        BODY,
        &remove(3, 11, Some(&["interdependence+"]), MemoPolicy::Keep),
    )
    .expect_err("memo");
    assert_eq!(error.to_string(), "memos would be lost: on `interdependence+`: twijfel");
    let text = after(
        Some(coding),
        BODY,
        &remove(3, 11, Some(&["interdependence+"]), MemoPolicy::Discard),
    )
    .expect("a plan");
    assert!(
        text.ends_with("  codes: [role-flexibility]\n  memo: let op\n  memos: {role-flexibility: b}\n"),
        "{text}"
    );
    let error = after(Some(coding), BODY, &remove(3, 11, None, MemoPolicy::Keep)).expect_err("memos");
    assert_eq!(
        error.to_string(),
        "memos would be lost: on `interdependence+`: twijfel; on `role-flexibility`: b; on the segment: let op"
    );
    let twin = format!("{coding}- quote: hoe gaat\n  memo: alleen dit\n");
    let codes: &[&str] = &["interdependence+", "role-flexibility"];
    let text = after(Some(&twin), BODY, &remove(3, 11, Some(codes), MemoPolicy::Discard)).expect("a plan");
    assert!(
        text.ends_with("segments:\n- quote: hoe gaat\n  memo: alleen dit\n"),
        "{text}"
    );
    let kept = after(
        Some(coding),
        BODY,
        &remove(3, 11, Some(&["process-reflection"]), MemoPolicy::Keep),
    )
    .expect_err("not there");
    assert_eq!(kept.mend(), "it bears interdependence+, role-flexibility");
}

#[test]
fn a_file_for_an_older_text_is_reanchored_before_anything_is_added() {
    let old = fingerprint("old");
    let coding = format!(
        "transcript: R07\nfingerprint: {old}\nsegments:\n- id: a1\n  at: 0-8\n  quote: hoe gaat\n  codes: [interdependence]\n- id: a2\n  at: 99-104\n  quote: verdwenen\n  codes: [interdependence]\n"
    );
    let text = after(Some(&coding), BODY, &add(20, 43, &["interdependence"])).expect("a plan");
    let new = fingerprint(BODY);
    assert!(text.starts_with(&format!("transcript: R07\nfingerprint: {new}\nsegments:\n- id: a1\n  at: 3-11\n  quote: hoe gaat\n  codes: [interdependence]\n- id: ")), "{text}");
    let lost =
        format!("- id: a2\n  at: 99-104\n  fingerprint: {old}\n  quote: verdwenen\n  codes: [interdependence]\n");
    assert!(text.contains(&lost), "{text}");
    let alone = plan(&study(Some(&coding), BODY), &Act::Reanchor(Reanchor::default())).expect("a plan");
    assert_eq!(
        alone.notes(),
        ["coding/anna/R07.yaml: 1 segment re-anchored, 1 segment still lost"]
    );
    let again = study(alone.files()[0].after.as_deref(), BODY);
    assert!(
        plan(&again, &Act::Reanchor(Reanchor::default()))
            .expect("a plan")
            .is_empty()
    );
}

#[test]
fn what_does_not_fit_is_refused() {
    for (act, message) in [
        (
            add(3, 6, &["interdependance"]),
            "`interdependance` cannot be given: no codebook of this study has it",
        ),
        (
            add(3, 6, &["competency"]),
            "`competency` cannot be given: it is a heading",
        ),
        (add(3, 6, &[]), "no code is given for R07@3-6"),
        (
            add(6, 600, &["interdependence"]),
            "`6-600` is no part of R07, which has 53 characters",
        ),
        (remove(3, 6, None, MemoPolicy::Keep), "`anna` has no segment at R07@3-6"),
    ] {
        assert_eq!(after(Some(HAND), BODY, &act).expect_err(message).to_string(), message);
    }
    let broken = after(
        Some("transcript: R07\nsegments: [\n"),
        BODY,
        &add(3, 6, &["interdependence"]),
    );
    assert!(matches!(broken, Err(EditError::Broken { .. })));
}

#[test]
fn several_rows_become_one_patch_and_readers_without_finds_are_noted() {
    let row = |start, end, codes: &[&str]| crate::act::ImportedPassage {
        coder: coder(),
        passage: passage(start, end, codes),
    };
    let act = Act::ImportCodings(ImportCodings {
        passages: vec![
            row(20, 43, &["interdependence+"]),
            row(3, 6, &["role-flexibility"]),
            row(20, 43, &["role-flexibility"]),
        ],
        read: vec![crate::act::ReadTranscript {
            coder: CoderId::new("bert").expect("a coder"),
            transcript: TranscriptId::new("R07").expect("an id"),
        }],
    });
    let changes = plan(&study(None, BODY), &act).expect("a plan");
    let files: Vec<&str> = changes.files().iter().map(|file| file.path.as_str()).collect();
    assert_eq!(files, ["coding/anna/R07.yaml", "coding/bert/R07.yaml"]);
    let study = changes.after().study.as_ref().expect("a study");
    let codes: Vec<usize> = study.files[0]
        .segments
        .iter()
        .map(|segment| segment.judgements.len())
        .collect();
    assert_eq!((codes, study.files[1].segments.len()), (vec![1, 2], 0));
    assert!(
        changes.files()[1]
            .after
            .as_deref()
            .expect("a file")
            .ends_with("segments: []\n")
    );
}

#[test]
fn a_transcript_comes_with_its_case() {
    let reading = understand(Sources::from_iter([
        ("emic.yaml", "title: t\n"),
        ("cases.csv", "case;sector\r\n"),
    ]));
    let case = CaseRow {
        case: CaseId::new("R09").expect("an id"),
        values: vec![CaseCell {
            attribute: "sector".to_owned(),
            value: "onderwijs".to_owned(),
        }],
    };
    let import = |case| {
        Act::ImportTranscript(ImportTranscript {
            id: TranscriptId::new("R09").expect("an id"),
            text: "R: ja\n".to_owned(),
            case,
            memo: None,
        })
    };
    let changes = plan(&reading, &import(Some(case))).expect("a plan");
    assert_eq!(
        changes.files()[1].after.as_deref(),
        Some("case;sector\r\nR09;onderwijs\r\n")
    );
    assert_eq!(changes.after().diagnostics, []);
    let without = plan(&reading, &import(None)).expect("a plan");
    assert_eq!(without.notes().len(), 1);
    let twice = plan(without.after(), &import(None)).expect_err("there already");
    assert_eq!(
        twice.to_string(),
        "the transcript `R09` exists already, as transcripts/R09.txt"
    );
}

#[test]
fn a_segment_takes_its_comments_along_when_it_goes() {
    let file = "segments:\n- quote: hoe gaat het\n  codes: [interdependence]\n  memo: |-\n    een\n\n    twee\n- quote: wij hebben elkaar nodig\n  codes: [interdependence]\n    # losse gedachte\n# slot\n";
    let text = after(Some(file), BODY, &remove(20, 43, None, MemoPolicy::Keep)).expect("a plan");
    assert!(text.ends_with("    een\n\n    twee\n# slot\n"), "{text}");
}
