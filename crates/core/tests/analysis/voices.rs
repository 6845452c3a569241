//! Cells where several people speak in one transcript: two voices of a focus group, and the interviewer.

use emic_core::analysis::{Filling, Held, Unit, behind, matrix};
use emic_core::ask::{Axis, Scan, Wishes};

use super::build::{Coding, evidence, study};
use super::by_hand::{two_interviews, wishes};
use super::contents::filled;

#[test]
fn a_transcript_of_two_voices_has_what_either_says() {
    let study = two_interviews();
    let anna = evidence(&study, &wishes(&["anna"]));
    let axis = |text| Axis::parse(&study, text).expect("known");
    let (rows, columns) = (axis("wait"), axis("sector"));
    let counted = |filling: Filling| {
        let found = matrix(&anna, &rows, &columns, filling, &Scan).expect("countable");
        let counts = found.cells.iter().map(|cell| cell.counts.expect("read"));
        let counts: Vec<_> = counts
            .map(|c| [Some(c.a), Some(c.a_total), Some(c.b_total), c.n])
            .collect();
        let behind = columns
            .entries
            .iter()
            .map(|entry| behind(&anna, (&rows.entries[0], entry), filling, &Scan));
        let behind: Vec<_> = behind.map(|places| places.expect("a cell").len()).collect();
        (counts, behind)
    };
    let told = |counts: [[u64; 4]; 2]| counts.map(|counts| counts.map(Some)).to_vec();
    // Columns: jeugdhulp, onderwijs. Wait is said in T1 and by school-1 in T2, where school-2, of jeugdhulp, speaks too.
    let expected = (told([[1, 2, 1, 2], [2, 2, 2, 2]]), vec![1, 2]);
    assert_eq!(counted(Unit::Transcript.into()), expected);
    assert_eq!(counted(Filling::of(Held::Transcripts, None)), expected);
    let voices = (told([[0, 2, 1, 2], [2, 2, 2, 2]]), vec![0, 2]);
    assert_eq!(counted(Filling::of(Held::Transcripts, Some(Unit::Turn))), voices);
    let cases = (told([[0, 2, 1, 3], [2, 2, 2, 3]]), vec![0, 2]);
    assert_eq!(counted(Unit::Case.into()), cases);
}

#[test]
fn words_of_the_interviewer_under_both_are_not_behind_a_cell() {
    let text = "R: een\nI: twee\nR: drie\n";
    let coding = |start, end, code: &str| Coding {
        coder: "an",
        transcript: "T1".to_owned(),
        start,
        end,
        code: code.to_owned(),
    };
    let study = study(
        "title: t\n",
        "id: own\ncodes: [{id: a}, {id: b}]\n",
        &[("T1".to_owned(), text.to_owned())],
        &[coding(3, 14, "a"), coding(10, 22, "b")],
        None,
    );
    let evidence = evidence(&study, &Wishes::default());
    let entries = ["a", "b"].map(|text| Axis::parse(&study, text).expect("a code").entries.remove(0));
    for held in [Held::Words, Held::Characters] {
        assert_eq!(filled(&evidence, "a", "b", held).cells[0].counts.expect("counted").a, 0);
        let found = behind(&evidence, (&entries[0], &entries[1]), Filling::of(held, None), &Scan);
        assert_eq!(found.expect("a cell"), []);
    }
}
