//! Merges by value: three texts in, the exact text out.

use super::*;

mod nameless;
mod renamed;

const PATH: &str = "coding/anna/R07.yaml";

/// Two segments as the tool writes them.
const BASE: &str = "\
# my codings
transcript: R07
fingerprint: b3-aaaaaaaaaaaa
segments:
- id: k1
  at: 10-12
  quote: \"ja\"
  codes: [need, role]
  memo: \"eerst\"
- id: k2 # why?
  at: 40-43
  quote: \"nee\"
  codes: [look]
";

fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    let versions = Versions { base, ours, theirs };
    merge_codings(PATH, versions, Take::Neither).expect("merged")
}

#[track_caller]
fn clean(base: &str, ours: &str, theirs: &str) -> String {
    let merged = merged(base, ours, theirs);
    assert_eq!(merged.conflicts, []);
    merged.text
}

fn with(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(BASE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    })
}

#[test]
fn what_one_side_did_is_done() {
    let more = with(&[("[need, role]", "[role, look]")]);
    assert_eq!(clean(BASE, BASE, &more), more);
    assert_eq!(clean(BASE, &more, BASE), more);
    assert_eq!(clean(BASE, &more, &more), more);
}

#[test]
fn codes_are_a_set_and_memos_belong_to_their_side() {
    let ours = with(&[("[need, role]", "[need, role, plan]"), ("eerst", "dan")]);
    let theirs = with(&[("[need, role]", "[role, look]")]);
    let wanted = with(&[("[need, role]", "[role, plan, look]"), ("eerst", "dan")]);
    assert_eq!(clean(BASE, &ours, &theirs), wanted);
}

#[test]
fn new_segments_stand_by_place_as_they_were_written() {
    let ours = with(&[(
        "- id: k2",
        "- id: k3\n  at: 20-22\n  quote: hm\n  codes: [need]\n- id: k2",
    )]);
    let theirs = with(&[(
        "- id: k2",
        "\n# belangrijk\n- id: k4 # mijn\n  at: 15-17\n  quote:   'oh'\n  codes: [ look ]\n- id: k2",
    )]);
    let wanted = with(&[(
        "- id: k2",
        "\n# belangrijk\n- id: k4 # mijn\n  at: 15-17\n  quote:   'oh'\n  codes: [ look ]\n- id: k3\n  at: 20-22\n  quote: hm\n  codes: [need]\n- id: k2",
    )]);
    assert_eq!(clean(BASE, &ours, &theirs), wanted);
}

#[test]
fn comments_of_both_sides_stay() {
    let ours = with(&[
        ("# my codings\n", "# my codings\n# (ours)\n"),
        ("[look]", "[look, plan]"),
    ]);
    let theirs = with(&[
        ("# my codings\n", "# theirs\n# my codings\n"),
        ("- id: k1\n", "# kijk\n- id: k1\n"),
        ("\"ja\"", "\"ja\" # inner"),
    ]) + "# end\n";
    let wanted = with(&[
        ("# my codings\n", "# theirs\n# my codings\n# (ours)\n"),
        ("- id: k1\n", "# kijk\n- id: k1\n"),
        ("\"ja\"", "\"ja\" # inner"),
        ("[look]", "[look, plan]"),
    ]) + "# end\n";
    assert_eq!(clean(BASE, &ours, &theirs), wanted);
}

#[test]
fn a_memo_that_both_changed_is_a_conflict_of_that_segment_alone() {
    let ours = with(&[("eerst", "van ons"), ("[look]", "[look, plan]")]);
    let theirs = with(&[("eerst", "van hen"), ("[need, role]", "[need]")]);
    let merged = merged(BASE, &ours, &theirs);
    let block = |memo: &str| format!("- id: k1\n  at: 10-12\n  quote: \"ja\"\n  codes: [need]\n  memo: \"{memo}\"\n");
    let wanted = with(&[
        ("[look]", "[look, plan]"),
        ("[need, role]", "[need]"),
        ("eerst", "van ons"),
    ])
    .replace(
        &block("van ons"),
        &format!(
            "<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n",
            block("van ons"),
            block("van hen")
        ),
    );
    assert_eq!(merged.text, wanted);
    let told = Conflict {
        segment: "k1".to_owned(),
        why: "both sides changed the memo".to_owned(),
    };
    assert_eq!(merged.conflicts, [told]);
    let parted = part(&merged.text).expect("markers");
    let versions = Versions {
        base: BASE,
        ours: &ours,
        theirs: &theirs,
    };
    for (take, text) in [(Take::Ours, parted.ours), (Take::Theirs, parted.theirs)] {
        assert_eq!(merge_codings(PATH, versions, take).expect("merged").text, text);
        let resolved = resolve_codings(PATH, &merged.text, take)
            .expect("read")
            .expect("markers");
        assert_eq!((resolved.text, resolved.conflicts), (text, vec![]));
    }
}

#[test]
fn what_is_taken_out_goes_unless_the_other_side_gave_it_more() {
    let k1 = "- id: k1\n  at: 10-12\n  quote: \"ja\"\n  codes: [need, role]\n  memo: \"eerst\"\n";
    let gone = with(&[(k1, "")]);
    assert_eq!(clean(BASE, &gone, BASE), gone);
    assert_eq!(clean(BASE, BASE, &gone), gone);
    // Taking one code away is no reason to keep the segment.
    let less = with(&[("[need, role]", "[need]")]);
    assert_eq!(clean(BASE, &gone, &less), gone);
    assert_eq!(clean(BASE, &less, &gone), gone);
    let more = with(&[("[need, role]", "[need, role, plan]")]);
    let kept = k1.replace("role]", "role, plan]");
    let theirs = merged(BASE, &gone, &more);
    assert_eq!(
        theirs.text,
        with(&[(k1, &format!("<<<<<<< ours\n=======\n{kept}>>>>>>> theirs\n"))])
    );
    let ours = merged(BASE, &more, &gone);
    assert_eq!(
        ours.text,
        with(&[(k1, &format!("<<<<<<< ours\n{kept}=======\n>>>>>>> theirs\n"))])
    );
    assert_eq!(ours.conflicts[0].why, "one side took it out, the other gave it more");
    for (take, wanted) in [(Take::Neither, &ours.text), (Take::Ours, &more), (Take::Theirs, &gone)] {
        let resolved = resolve_codings(PATH, &ours.text, take).expect("read").expect("markers");
        assert_eq!(
            (&resolved.text, resolved.conflicts.len()),
            (wanted, usize::from(take == Take::Neither))
        );
    }
    // Each side took another code away; the memo keeps the segment alive.
    let other = with(&[("[need, role]", "[role]")]);
    assert_eq!(clean(BASE, &less, &other), with(&[("[need, role]", "[]")]));
}

#[test]
fn a_memo_on_a_code_that_the_other_side_took_away_is_a_conflict() {
    let ours = with(&[("[need, role]", "[role]")]);
    let theirs = with(&[(
        "  memo: \"eerst\"\n",
        "  memo: \"eerst\"\n  memos: {need: \"twijfel\"}\n",
    )]);
    let merged = merged(BASE, &ours, &theirs);
    assert_eq!(merged.conflicts[0].why, "both sides changed the memo on `need`");
    let parted = part(&merged.text).expect("markers");
    assert_eq!(parted.ours, ours);
    assert!(
        parted
            .theirs
            .contains("codes: [role, need]\n  memo: \"eerst\"\n  memos: {need: \"twijfel\"}\n")
    );
}

#[test]
fn positions_keep_the_fingerprint_of_the_text_that_they_were_written_for() {
    // Ours was re-anchored after the transcript was corrected; theirs coded the old text.
    let ours = with(&[("aaaaaaaaaaaa", "bbbbbbbbbbbb"), ("10-12", "15-17"), ("40-43", "45-48")]);
    let theirs = with(&[
        (
            "- id: k2",
            "- id: k3\n  at: 20-22\n  quote: hm\n  codes: [need]\n- id: k2",
        ),
        ("[look]", "[look, plan]"),
    ]);
    let wanted = with(&[
        ("aaaaaaaaaaaa", "bbbbbbbbbbbb"),
        ("10-12", "15-17"),
        ("40-43", "45-48"),
        ("[look]", "[look, plan]"),
        (
            "- id: k2",
            "- id: k3\n  at: 20-22\n  fingerprint: b3-aaaaaaaaaaaa\n  quote: hm\n  codes: [need]\n- id: k2",
        ),
    ]);
    assert_eq!(clean(BASE, &ours, &theirs), wanted);
    // The other way round the file is theirs, and ours keeps its own position.
    let turned = clean(BASE, &theirs, &ours);
    assert_eq!(turned, wanted);
}

#[test]
fn a_passage_that_both_added_is_one_segment() {
    let new =
        |id: &str, rest: &str| BASE.to_owned() + &format!("- id: {id}\n  at: 50-52\n  quote: zo\n  codes: [{rest}]\n");
    assert_eq!(
        clean(BASE, &new("k8", "need"), &new("k9", "need, plan")),
        new("k8", "need, plan")
    );
    // The same id for two places: both stay, theirs under a new id.
    let theirs = new("k8", "plan").replace("50-52", "60-62").replace("zo", "dus");
    let text = clean(BASE, &new("k8", "need"), &theirs);
    assert!(text.starts_with(&new("k8", "need")));
    let rest = text.strip_prefix(&new("k8", "need")).expect("ours");
    assert!(
        rest.starts_with("- id: ")
            && !rest.contains("k8")
            && rest.ends_with("  at: 60-62\n  quote: dus\n  codes: [plan]\n"),
        "{rest}"
    );
}

#[test]
fn other_margins_and_line_ends_are_those_of_our_file() {
    let base = "segments:\n- quote: ja\n  codes: [need]\n";
    let ours = "segments:\r\n  - quote: ja\r\n    codes: [need, role]\r\n";
    let theirs = "segments:\n- quote: ja\n  codes: [need]\n- quote: |-\n    een\n\n    twee\n  codes:\n  - look\n";
    let wanted = "segments:\r\n  - quote: ja\r\n    codes: [need, role]\r\n  - quote: |-\r\n      een\r\n\r\n      twee\r\n    codes:\r\n    - look\r\n";
    assert_eq!(clean(base, ours, theirs), wanted);
    assert_eq!(clean("", "\u{feff}segments: []\n", theirs), format!("\u{feff}{theirs}"));
}

#[test]
fn what_cannot_be_merged_piece_by_piece_is_refused_and_kept_whole() {
    let versions = |ours, theirs| Versions {
        base: BASE,
        ours,
        theirs,
    };
    let broken = merge_codings(PATH, versions("segments: [\n", "segments: []\n"), Take::Neither).expect_err("no yaml");
    assert!(
        broken
            .to_string()
            .starts_with("our version does not read as a coding file: line 2: "),
        "{broken}"
    );
    let theirs = with(&[("[look]", "[need]")]);
    let braces = merge_codings(
        PATH,
        versions("{transcript: R07, segments: []}\n", &theirs),
        Take::Neither,
    );
    assert_eq!(braces, Err(MergeError::Unwritable));
    assert_eq!(
        whole_conflict("a\n", "b"),
        "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"
    );
}

#[test]
fn a_merge_that_git_left_by_lines_is_finished() {
    let git = with(&[(
        "  codes: [look]\n",
        "<<<<<<< HEAD\n  codes: [look, need]\n=======\n  codes: [look, plan]\n- id: k3\n  quote: hm\n  codes: [need]\n>>>>>>> topic\n",
    )]);
    let resolved = resolve_codings(PATH, &git, Take::Neither)
        .expect("read")
        .expect("markers");
    let wanted = with(&[("[look]", "[look, need, plan]")]) + "- id: k3\n  quote: hm\n  codes: [need]\n";
    assert_eq!((resolved.text.as_str(), resolved.conflicts), (wanted.as_str(), vec![]));
    assert_eq!(resolve_codings(PATH, BASE, Take::Neither), Ok(None));
}
