//! Studies small enough to count on one's fingers.

use emic_core::analysis::{Limit, QuoteTheme, ValenceSplit, frequencies, quotes};
use emic_core::ask::{Axis, Scan, SpeakerWish, Wishes};
use emic_core::expression::parse;
use emic_core::model::Study;

use super::build::{Coding, evidence, study, table};

const CODEBOOK: &str = "id: own
codes:
- id: help
  codable: false
  children:
  - id: need
    valence: {plus: aanwezig, minus: afwezig}
  - id: plan
- id: wait
";

/// Turns: 1 I, 2 R, 3 I, 4 R, 5 (empty) R, 6 R of the first transcript; two voices in the second.
pub fn two_interviews() -> Study {
    let first = "I: Hoe ging dat?\nR: Wij belden elkaar elke week.\nI: En dan?\nR: Toen kwam er een plan (lacht) samen.\nR:\nR: Wachten, maanden wachten.\n";
    let second = "---\ncase: school-1\nspeakers: {R1: respondent, R2: {role: respondent, case: school-2}}\n---\nR1: Wij wachten op een plan.\nR2: Wij niet.\n";
    let at = |text: &str, words: &str| {
        let body = text.rsplit("---\n").next().expect("a body");
        let start = body[..body.find(words).expect("there")].chars().count();
        (start, start + words.chars().count())
    };
    let coding = |coder, transcript: &str, words: &str, code: &str| {
        let (start, end) = at(if transcript == "T1" { first } else { second }, words);
        Coding {
            coder,
            transcript: transcript.to_owned(),
            start,
            end,
            code: code.to_owned(),
        }
    };
    let codings = [
        coding("anna", "T1", "Wij belden elkaar elke week.", "need+"),
        coding("anna", "T1", "belden elkaar", "need-, plan"),
        coding("anna", "T1", "week.\nI: En dan?\nR: Toen kwam er een plan", "plan"),
        coding("anna", "T1", "maanden wachten", "wait"),
        coding("anna", "T1", "Hoe ging dat?", "wait"),
        coding("anna", "T2", "wachten op een plan", "wait, plan"),
        coding("bert", "T1", "Wij belden elkaar elke week.", "need+"),
        coding("bert", "T1", "Wachten, maanden", "wait"),
    ];
    let cases = "case;sector;years\nT1;onderwijs;3,5\nschool-1;onderwijs;10\nschool-2;jeugdhulp;\n";
    let transcripts = [
        ("T1".to_owned(), first.to_owned()),
        ("T2".to_owned(), second.to_owned()),
    ];
    study(
        "title: t\ncoders: [anna, bert]\nqueries: {wachten: \"wachten OR code:plan\"}\n",
        CODEBOOK,
        &transcripts,
        &codings,
        Some(cases),
    )
}

fn counts(wishes: &Wishes, rows: &str, columns: &str, unit: &str) -> Vec<Option<[u64; 3]>> {
    let study = two_interviews();
    let found = table(&evidence(&study, wishes), rows, columns, unit);
    found
        .cells
        .iter()
        .map(|cell| cell.counts.ok().map(|c| [c.a, c.a_total, c.b_total]))
        .collect()
}

pub fn wishes(coders: &[&str]) -> Wishes {
    Wishes {
        coders: coders.iter().map(|c| (*c).to_owned()).collect(),
        ..Wishes::default()
    }
}

#[test]
fn turns_are_respondents_turns_with_words_in_transcripts_that_were_read() {
    let study = two_interviews();
    let found = table(
        &evidence(&study, &wishes(&["anna"])),
        "need,plan,wait",
        "need,plan,wait",
        "turn",
    );
    // Turns 2, 4, 6 of T1 and both of T2; need is in 2; plan in 2, 4 and T2's first; wait in 6 and T2's first.
    assert_eq!(found.units, Some(5));
    let found: Vec<_> = found
        .cells
        .iter()
        .map(|cell| cell.counts.expect("no parts").a)
        .collect();
    assert_eq!(found, [1, 1, 0, 1, 3, 1, 0, 1, 2]);
    // Bert has an empty file on T2: read, nothing found.
    assert_eq!(
        table(&evidence(&study, &wishes(&["bert"])), "wait", "wait", "turn").units,
        Some(5)
    );
}

#[test]
fn a_coding_that_touches_no_selected_turn_is_reported_and_not_counted() {
    let study = two_interviews();
    let default = evidence(&study, &wishes(&["anna"]));
    assert_eq!((default.references.len(), default.unselected.len()), (7, 1));
    let all = evidence(
        &study,
        &Wishes {
            speakers: SpeakerWish::All,
            ..wishes(&["anna"])
        },
    );
    assert_eq!((all.references.len(), all.unselected.len()), (8, 0));
}

#[test]
fn a_theme_is_never_paired_with_a_part_of_itself() {
    assert_eq!(
        counts(&wishes(&["anna"]), "help", "need,help,wait,need+", "turn"),
        [None, Some([3, 3, 3]), Some([1, 3, 2]), None]
    );
    assert_eq!(
        counts(&wishes(&["anna"]), "need", "need+,need-,=need", "turn"),
        [None, None, Some([1, 1, 1])]
    );
    assert_eq!(counts(&wishes(&["anna"]), "need+", "need-", "turn"), [Some([1, 1, 1])]);
}

#[test]
fn pairs_of_places_are_ordered_and_a_place_with_both_codes_meets_itself() {
    // need: 2 places; plan: 3 places, of which one equals a place of need, one begins at `week.` inside the other place of need.
    assert_eq!(counts(&wishes(&["anna"]), "need", "plan", "overlap"), [Some([3, 2, 3])]);
    assert_eq!(counts(&wishes(&["anna"]), "plan", "need", "overlap"), [Some([3, 3, 2])]);
    assert_eq!(counts(&wishes(&["anna"]), "need", "need", "overlap"), [Some([1, 2, 2])]);
    // Turns 2-4 and 6 are two apart: turn 5 is empty, but stands between them.
    assert_eq!(counts(&wishes(&["anna"]), "plan", "wait", "near:1"), [Some([1, 3, 2])]);
    assert_eq!(counts(&wishes(&["anna"]), "plan", "wait", "near:2"), [Some([2, 3, 2])]);
    assert_eq!(counts(&wishes(&["anna"]), "plan", "wait", "near:4"), [Some([3, 3, 2])]);
}

#[test]
fn two_coders_pooled_count_equal_codings_once() {
    let study = two_interviews();
    let both = evidence(&study, &wishes(&["anna", "bert"]));
    let axis = Axis::parse(&study, "need+,wait").expect("codes");
    let rows = frequencies(&both, &axis, ValenceSplit::Together).rows;
    assert_eq!(
        rows.iter().map(|row| row.frequency.references).collect::<Vec<_>>(),
        [1, 3]
    );
    assert_eq!(
        rows.iter().map(|row| row.frequency.segments).collect::<Vec<_>>(),
        [1, 3]
    );
    // `maanden` is under both places: it counts once.
    assert_eq!(rows.iter().map(|row| row.frequency.words).collect::<Vec<_>>(), [5, 7]);
    assert_eq!(
        counts(&wishes(&["anna", "bert"]), "wait", "coders", "turn"),
        [Some([2, 2, 4]), Some([1, 2, 2])]
    );
}

#[test]
fn frequencies_count_references_apart_from_places() {
    let study = two_interviews();
    let anna = evidence(&study, &wishes(&["anna"]));
    let found = frequencies(
        &anna,
        &Axis::parse(&study, "help").expect("a code"),
        ValenceSplit::Apart,
    );
    let shown: Vec<_> = found
        .rows
        .iter()
        .map(|row| {
            (
                row.valence.expect("apart").sign(),
                row.frequency.references,
                row.frequency.segments,
            )
        })
        .collect();
    assert_eq!(shown, [("+", 1, 1), ("-", 1, 1), ("", 3, 3)]);
    let all = frequencies(
        &anna,
        &Axis::parse(&study, "help").expect("a code"),
        ValenceSplit::Together,
    )
    .rows[0]
        .frequency;
    assert_eq!(
        (all.references, all.segments, all.turns, all.transcripts, all.cases),
        (5, 4, 3, 2, 2)
    );
    // Turn 2 has 5 words, turn 4 six without `(lacht)`, of which `samen` is not covered; T2: wachten op een plan.
    assert_eq!(all.words, 5 + 5 + 4);
    assert_eq!(
        (found.base.turns, found.base.cases, found.base.words),
        (5, 3, 5 + 6 + 3 + 5 + 2)
    );
}

#[test]
fn attributes_pick_turns_by_the_case_of_their_voice() {
    // jeugdhulp: school-2, whose one turn bears nothing; onderwijs: T1 and school-1.
    assert_eq!(
        counts(&wishes(&["anna"]), "wait", "sector", "turn"),
        [Some([0, 2, 1]), Some([2, 2, 4])]
    );
    assert_eq!(
        counts(&wishes(&["anna"]), "wait", "sector", "case"),
        [Some([0, 2, 1]), Some([2, 2, 2])]
    );
    assert_eq!(
        counts(&wishes(&["anna"]), "wait", "years", "case"),
        [Some([1, 2, 1]), Some([1, 2, 1]), Some([0, 2, 1])]
    );
    assert_eq!(
        counts(&wishes(&["anna"]), "wait", "transcripts", "transcript"),
        [Some([1, 2, 1]), Some([1, 2, 1])]
    );
    assert_eq!(
        counts(&wishes(&["anna"]), "cases", "sector", "case")[4..],
        [Some([1, 1, 1]), Some([0, 1, 2])]
    );
}

#[test]
fn quotes_are_spread_over_cases_by_the_stated_rule() {
    let study = two_interviews();
    let anna = evidence(&study, &wishes(&["anna"]));
    let theme = QuoteTheme::Expression(parse("code:plan OR code:wait").expect("an expression"));
    let all = quotes(&anna, &theme, Limit::All, &Scan).expect("known");
    assert_eq!(
        (all.balance.found, all.balance.cases_found, all.balance.cases),
        (4, 2, 3)
    );
    assert_eq!(all.balance.never.len(), 1);
    let two = quotes(&anna, &theme, Limit::Most(2), &Scan).expect("known");
    let cases: Vec<_> = two
        .quotes
        .iter()
        .map(|quote| study.case(quote.case).id.to_string())
        .collect();
    assert_eq!(cases, ["T1", "school-1"]);
}
