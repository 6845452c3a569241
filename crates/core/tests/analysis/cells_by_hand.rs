//! What cells hold, on studies small enough to count on one's fingers.

use emic_core::analysis::{
    Filling, Held, Limit, SetWishes, ShareOf, Unit, behind, cooccurrences, matrix, named_cell, quotes_behind, spoken,
};
use emic_core::ask::{Axis, Scan, Theme, Wishes};
use emic_core::expression::named_codes;
use emic_core::model::Study;

use super::behind::themes;
use super::build::{Coding, evidence, study, table};
use super::by_hand::{two_interviews, wishes};
use super::contents::filled;

/// The example of `emic help counts`: turns 2 and 4 of a school, turn 6 of a service.
fn three_turns() -> Study {
    let words = |count: usize| vec!["ja"; count].join(" ");
    let school = format!("I: a\nR: {}\nI: b\nR: {}\n", words(20), words(10));
    let service = format!("R: {}\n", words(12));
    let coding = |transcript: &str, start, words: usize, code: &str| Coding {
        coder: "an",
        transcript: transcript.to_owned(),
        start,
        end: start + words * 3 - 1,
        code: code.to_owned(),
    };
    let second = "I: a\nR: ".len();
    let fourth = school.len() - 1 - (10 * 3 - 1);
    let codings = [
        coding("S1", second, 20, "contact"),
        coding("S1", second + 15 * 3, 5, "trust-"),
        coding("S1", fourth, 10, "contact"),
        coding("S2", 3, 12, "trust-"),
    ];
    study(
        "title: t\n",
        "id: own\ncodes: [{id: contact}, {id: trust, valence: {plus: ja, minus: nee}}]\n",
        &[("S1".to_owned(), school), ("S2".to_owned(), service)],
        &codings,
        Some("case,sector\nS1,school\nS2,service\n"),
    )
}

fn rows(study: &Study, rows: &str, columns: &str, held: Held) -> Vec<[u64; 3]> {
    let found = filled(&evidence(study, &Wishes::default()), rows, columns, held);
    let counts = found.cells.iter().map(|cell| cell.counts.expect("counted"));
    counts.map(|c| [c.a, c.a_total, c.b_total]).collect()
}

#[test]
fn the_example_of_the_help_page_is_true() {
    let study = three_turns();
    let pair = |held| rows(&study, "contact", "trust-", held);
    assert_eq!(pair(Held::Units), [[1, 2, 2]]);
    assert_eq!(pair(Held::Segments), [[0, 2, 2]]);
    assert_eq!(pair(Held::Words), [[5, 30, 17]]);
    assert_eq!(pair(Held::Characters), [[14, 59 + 29, 14 + 35]]);
    let sectors = |held| rows(&study, "contact", "sector", held);
    assert_eq!(sectors(Held::References), [[2, 2, 3], [0, 2, 1]]);
    assert_eq!(sectors(Held::Turns), [[2, 2, 2], [0, 2, 1]]);
    assert_eq!(sectors(Held::Words), [[30, 30, 30], [0, 30, 12]]);
    assert_eq!(sectors(Held::Cases), [[1, 1, 1], [0, 1, 1]]);
    let signs = |held| rows(&study, "trust", "valences", held);
    assert_eq!(signs(Held::References), [[0, 2, 0], [2, 2, 2], [0, 2, 2]]);
}

#[test]
fn a_voice_of_a_focus_group_has_only_what_is_coded_in_its_own_turns() {
    let study = two_interviews();
    let anna = evidence(&study, &wishes(&["anna"]));
    let of = |held| {
        let found = filled(&anna, "plan,wait", "cases", held);
        found
            .cells
            .iter()
            .map(|cell| cell.counts.expect("read").a)
            .collect::<Vec<_>>()
    };
    // Cases: T1, school-1, school-2. Plan stands on `belden elkaar`, on 5 words across two turns and on `wachten op een plan`.
    assert_eq!(of(Held::References), [2, 1, 0, 1, 1, 0]);
    assert_eq!(of(Held::Words), [2 + 1 + 5, 4, 0, 2, 4, 0]);
    assert_eq!(of(Held::Transcripts), [1, 1, 0, 1, 1, 0]);
}

#[test]
fn saved_queries_stand_on_axes_in_every_unit_but_segments() {
    let study = two_interviews();
    let anna = evidence(&study, &wishes(&["anna"]));
    // `wachten OR code:plan`: both words `wachten` of turn 6 (with a capital and without), the one of T2, and three plans.
    for (unit, expected) in [
        ("turn", [2, 4, 2]),
        ("transcript", [2, 2, 2]),
        ("case", [2, 2, 2]),
        ("overlap", [3, 6, 2]),
    ] {
        let counts = table(&anna, "@wachten", "wait", unit).cells[0].counts.expect("counted");
        assert_eq!([counts.a, counts.a_total, counts.b_total], expected, "{unit}");
    }
    assert_eq!(
        table(&anna, "@wachten", "wait", "near:0").cells[0]
            .counts
            .expect("counted")
            .a,
        4
    );
    let words = filled(&anna, "@wachten", "wait", Held::Words);
    // Of the two words of wait in turn 6 one is found; of its four in T2 all.
    assert_eq!(words.cells[0].counts.expect("counted").a, 1 + 4);
    let refused = |filling: Filling| {
        let axis = |text| Axis::parse(&study, text).expect("known");
        let error = matrix(&anna, &axis("@wachten"), &axis("wait"), filling, &Scan).expect_err("no segments");
        error.message
    };
    assert_eq!(refused(Unit::Segment.into()), "`@wachten` has no segments of its own");
    let held = Held::References;
    assert_eq!(
        refused(Filling {
            held,
            ..Filling::default()
        }),
        "`@wachten` has no references of its own"
    );
}

#[test]
fn themes_are_taken_at_a_depth() {
    let study = study(
        "title: t\n",
        "id: own\ncodes:\n- id: top\n  children:\n  - id: one\n    children: [{id: deep, children: [{id: deepest}]}]\n  - id: two\n",
        &[("T1".to_owned(), "R: ja\n".to_owned())],
        &[],
        None,
    );
    let keys = |text: &str| -> Result<Vec<String>, String> {
        let themes = Theme::parse(&study, text).map_err(|error| error.message)?;
        Ok(themes.expect("a code").iter().map(|theme| theme.key(&study)).collect())
    };
    assert_eq!(keys("top/*"), Ok(vec!["one".into(), "two".into()]));
    assert_eq!(keys("top/*/*"), Ok(vec!["deep".into()]));
    assert_eq!(keys("top/*/*/*"), Ok(vec!["deepest".into()]));
    assert_eq!(keys("top/**").map(|all| all.len()), Ok(4));
    assert_eq!(keys("two/*/*"), Err("no codes stand 2 steps below `two`".into()));
    // A code keeps its place in saved queries when it gets another name.
    let named = named_codes("code:top/*/*- OR code:=two");
    assert_eq!(
        named.iter().map(|code| code.id.as_str()).collect::<Vec<_>>(),
        ["top", "two"]
    );
}

#[test]
fn cells_are_named_as_on_the_axes() {
    let study = two_interviews();
    let axis = |text| Axis::parse(&study, text).expect("known");
    let (rows, columns) = (axis("need,plan"), axis("sector,years"));
    let named = |text| {
        let (row, column) =
            named_cell(&study, &rows, &columns, text).map_err(|e| format!("{}; {}", e.message, e.help))?;
        Ok((row.key(&study), column.key(&study)))
    };
    // The value `3,5` holds a comma.
    assert_eq!(named("plan, 3,5"), Ok(("plan".into(), "3,5".into())));
    assert_eq!(named("plan,sector:onderwijs"), Ok(("plan".into(), "onderwijs".into())));
    assert_eq!(
        named("plam,onderwijs"),
        Err("this table has no row `plam`; did you mean `plan`?".to_owned())
    );
    assert_eq!(
        named("plan,west"),
        Err(
            "this table has no column `west`; its columns are `jeugdhulp`, `onderwijs`, `3,5`, `10`, `(none)`"
                .to_owned()
        )
    );
    let twice = axis("sector,years,sector");
    assert!(named_cell(&study, &rows, &twice, "plan,onderwijs").is_ok());
}

#[test]
fn words_under_both_are_shown_as_the_stretch_that_both_cover() {
    let study = three_turns();
    let evidence = evidence(&study, &Wishes::default());
    let entries = ["contact", "trust-"].map(|text| Axis::parse(&study, text).expect("a code").entries.remove(0));
    let filling = Filling {
        held: Held::Words,
        ..Filling::default()
    };
    let found = behind(&evidence, (&entries[0], &entries[1]), filling, &Scan).expect("a cell");
    let words: Vec<&str> = found
        .iter()
        .map(|p| study.transcript(p.transcript).words(p.span))
        .collect();
    assert_eq!(words, ["ja ja ja ja ja"]);
    let quotes = quotes_behind(
        &evidence,
        (&entries[0], &entries[1]),
        Unit::Turn.into(),
        Limit::All,
        &Scan,
    );
    assert_eq!(quotes.expect("a cell").quotes.len(), 2);
}

#[test]
fn rates_and_shares_have_the_bases_that_are_told() {
    let study = three_turns();
    let evidence = evidence(&study, &Wishes::default());
    let columns = Axis::parse(&study, "sector").expect("an attribute");
    let words = spoken(&evidence, &columns).expect("groups speak");
    assert_eq!((words.entries.clone(), words.all), (vec![30, 12], 42));
    assert_eq!(words.rate(3, 0), Some(100.0));
    let cases = filled(&evidence, "trust-", "sector", Held::Cases);
    let shares = cases.shares(ShareOf::Column);
    assert_eq!(
        cases.cells.iter().map(|cell| shares.value(cell)).collect::<Vec<_>>(),
        [Some(1.0), Some(1.0)]
    );
    let row = cases.shares(ShareOf::Row);
    assert_eq!(
        (row.bases.as_slice(), row.value(&cases.cells[0])),
        ([2].as_slice(), Some(0.5))
    );
    assert_eq!(cases.shares(ShareOf::Table).bases, [2]);
    let codes = Axis::parse(&study, "contact").expect("a code");
    assert_eq!(
        spoken(&evidence, &codes).expect_err("codes do not speak").message,
        "nobody speaks words in `contact`, so it has no rate"
    );
}

#[test]
fn a_set_of_codes_never_holds_a_theme_and_a_part_of_it() {
    let study = two_interviews();
    let anna = evidence(&study, &wishes(&["anna"]));
    let sets = |codes: &str, order, least| {
        let wishes = SetWishes {
            order,
            least,
            unit: Unit::Turn,
        };
        let found = cooccurrences(&anna, &themes(&study, codes), wishes).expect("countable");
        found
            .sets
            .into_iter()
            .map(|set| (set.themes, set.units, set.cases))
            .collect::<Vec<_>>()
    };
    // Help and wait meet in T2's first turn, as plan and wait do; need and plan in turn 2.
    assert_eq!(
        sets("help,need,plan,wait", 2, 1),
        [(vec![0, 3], 1, 1), (vec![1, 2], 1, 1), (vec![2, 3], 1, 1)]
    );
    assert_eq!(sets("help,need,plan,wait", 3, 1), []);
    assert_eq!(sets("need+,need-,plan", 3, 1), [(vec![0, 1, 2], 1, 1)]);
    assert_eq!(sets("need+,need-,plan", 3, 2), []);
    // A code that is named twice is one.
    assert_eq!(sets("plan,wait,plan", 2, 1), [(vec![0, 1], 1, 1)]);
}
