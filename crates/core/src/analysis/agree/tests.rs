use super::*;
use crate::agreement::matching::{Matched, Over, Threshold};
use crate::agreement::{Draws, Ratings, coefficient};
use crate::ask::{Axis, Entry, Scan, Scope, SpeakerWish, Theme, Wishes};
use crate::model::Study;
use crate::read::{Sources, understand};

/// Two transcripts; bert has not read the second.
fn study() -> Study {
    let reading = understand(Sources::from_iter([
        ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
        (
            "transcripts/R1.txt",
            "I: En dan?\nR: é één twee drie. Vier vijf.\nR: zes\n",
        ),
        ("transcripts/R2.txt", "R: zeven\n"),
        (
            "coding/anna/R1.yaml",
            "segments:\n- {quote: één twee, codes: [interdependence+]}\n- {quote: twee drie., codes: [interdependence-]}\n- {quote: zes, codes: [role-flexibility]}\n- {quote: \"En dan?\", codes: [interdependence]}\n",
        ),
        ("coding/anna/R2.yaml", "segments: []\n"),
        (
            "coding/bert/R1.yaml",
            "segments:\n- {quote: drie. Vier, codes: [interdependence-]}\n",
        ),
    ]));
    assert!(
        reading
            .diagnostics
            .iter()
            .all(|problem| problem.rule.severity != crate::diagnostic::Severity::Error),
        "{:?}",
        reading.diagnostics
    );
    reading.study.expect("a study")
}

fn compared<'s>(study: &'s Study, speakers: SpeakerWish) -> Compared<'s> {
    let wishes = Wishes {
        coders: vec!["anna".to_owned(), "bert".to_owned()],
        speakers,
        ..Wishes::default()
    };
    Compared::new(study, Scope::resolve(study, &wishes, &Scan).expect("a scope"))
}

fn themes(study: &Study, text: &str) -> Vec<Theme> {
    let axis = Axis::parse(study, text).expect("codes");
    let theme = |entry: &Entry| match entry {
        Entry::Theme(theme) => *theme,
        other => panic!("{other:?}"),
    };
    axis.entries.iter().map(theme).collect()
}

/// The fourfold table as `both, anna alone, bert alone, neither`.
fn fourfold(ratings: &[Ratings]) -> [u64; 4] {
    let pair = Ratings::pooled(ratings).pair(0, 1);
    let cell = |one, other| {
        pair.cells()
            .find(|(a, b, _)| (*a, *b) == (one, other))
            .map_or(0, |(.., times)| times)
    };
    [cell(1, 1), cell(1, 0), cell(0, 1), cell(0, 0)]
}

#[test]
fn units_are_counted_by_hand() {
    let study = study();
    let all = compared(&study, SpeakerWish::Respondents);
    assert_eq!((all.transcripts.len(), all.unread.len()), (1, 1));
    let codes = themes(&study, "interdependence");
    let theme = codes.first().expect("one");
    assert_eq!(fourfold(&all.ratings(theme, RatedUnit::Turn)), [1, 0, 0, 1]);
    // `é één twee drie.`, `Vier vijf.` and `zes`: bert's passage goes into the second sentence.
    assert_eq!(fourfold(&all.ratings(theme, RatedUnit::Sentence)), [1, 0, 1, 1]);
    // Of 27 + 3 characters anna covers `één twee drie.` (14) and bert `drie. Vier` (10); they share `drie.` (5).
    assert_eq!(fourfold(&all.ratings(theme, RatedUnit::Character)), [5, 9, 5, 11]);
    let everybody = compared(&study, SpeakerWish::All);
    assert_eq!(
        fourfold(&everybody.ratings(theme, RatedUnit::Turn)),
        [1, 1, 0, 1],
        "the interviewer's turn counts too"
    );
    let minus = themes(&study, "interdependence-");
    assert_eq!(
        fourfold(&all.ratings(minus.first().expect("one"), RatedUnit::Character)),
        [5, 5, 5, 15]
    );
}

#[test]
fn a_row_tells_units_and_values_and_pools_what_was_asked() {
    let study = study();
    let all = compared(&study, SpeakerWish::Respondents);
    let measures = [
        coefficient("percent_agreement").expect("known"),
        coefficient("cohen_kappa").expect("known"),
    ];
    let found = rows(
        &all,
        &themes(&study, "interdependence,role-flexibility"),
        RatedUnit::Turn,
        &measures,
        None,
    );
    let values: Vec<Vec<Option<f64>>> = found
        .iter()
        .map(|row| {
            row.rated
                .iter()
                .flat_map(|rated| rated.values.iter().map(|value| value.value))
                .collect()
        })
        .collect();
    // Pooled: four units of which both, both not, only anna, both not.
    assert_eq!(
        values,
        [
            vec![Some(1.0), Some(1.0)],
            vec![Some(0.5), Some(0.0)],
            vec![Some(0.75), Some(0.5)]
        ]
    );
    let pooled = found.last().expect("a row");
    assert_eq!(
        (pooled.theme, pooled.units, pooled.given.clone(), pooled.together),
        (None, 4, vec![2, 1], 1)
    );
}

#[test]
fn segments_match_over_a_threshold_and_units_are_cut_out_of_the_text() {
    let study = study();
    let all = compared(&study, SpeakerWish::Respondents);
    let codes = themes(&study, "interdependence");
    let theme = codes.first().expect("one");
    // anna has two places in respondents' turns, bert one; `twee drie.` and `drie. Vier` share 5 of 15 characters.
    let at = |percent| {
        all.matched(
            theme,
            (0, 1),
            Threshold {
                percent,
                over: Over::Union,
            },
        )
        .into_iter()
        .fold(Matched::default(), Matched::and)
    };
    assert_eq!(
        (at(33).first, at(33).second, at(33).first_matched, at(33).second_matched),
        (2, 1, 1, 1)
    );
    assert_eq!(at(34).agreement(), Some(0.0));
    let text = all.unitized(&codes).expect("one code never overlaps itself");
    // As the same spans laid out by hand.
    use crate::agreement::unitizing::{Unit, Unitized};
    let unit = |start, end| Unit { start, end, value: 0 };
    let by_hand = Unitized::new(30, 1, vec![vec![unit(2, 16)], vec![unit(11, 21)]]).expect("units");
    assert_eq!(text, [by_hand]);
}

#[test]
fn drawing_transcripts_again_gives_an_interval_around_the_value() {
    let coded: Vec<(String, String)> = (1..=12)
        .flat_map(|number| {
            let anna = if number % 3 == 0 { "nee" } else { "ja" };
            [
                (format!("transcripts/R{number}.txt"), "R: ja\nR: nee\n".to_owned()),
                (
                    format!("coding/anna/R{number}.yaml"),
                    format!("segments:\n- {{quote: {anna}, codes: [interdependence]}}\n"),
                ),
                (
                    format!("coding/bert/R{number}.yaml"),
                    "segments:\n- {quote: ja, codes: [interdependence]}\n".to_owned(),
                ),
            ]
        })
        .chain([(
            "emic.yaml".to_owned(),
            "title: t\ncodebooks: [builtin:bronstein]\n".to_owned(),
        )])
        .collect();
    let study = understand(Sources::from_iter(coded)).study.expect("a study");
    let all = compared(&study, SpeakerWish::Respondents);
    let measures = [coefficient("cohen_kappa").expect("known")];
    let draws = Some(Draws { number: 500, seed: 1 });
    let found = rows(
        &all,
        &themes(&study, "interdependence"),
        RatedUnit::Turn,
        &measures,
        draws,
    );
    let value = found
        .first()
        .and_then(|row| row.rated.first())
        .and_then(|rated| rated.values.first())
        .expect("a value");
    // Sixteen of twenty-four turns alike, both coders in half of all turns.
    assert!((value.value.expect("defined") - 1.0 / 3.0).abs() < 1e-12);
    let interval = value.interval.expect("an interval");
    assert!(
        interval.lower < 1.0 / 3.0 && 1.0 / 3.0 < interval.upper && interval.lower > -0.5,
        "{interval:?}"
    );
}

#[test]
fn gamma_does_not_hang_on_how_codes_were_listed() {
    use crate::agreement::gamma::{Chance, gamma};
    let study = study();
    let all = compared(&study, SpeakerWish::All);
    let codes = |text: &str| themes(&study, text);
    let value = |text: &str| gamma(&all.aligned(&codes(text), (0, 1), Chance::seeded(1)), &[1]);
    let found = value("interdependence,role-flexibility,process-reflection");
    assert!(found.is_some());
    assert_eq!(found, value("process-reflection,role-flexibility,interdependence"));
}
