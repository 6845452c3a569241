//! The profile of the model and the framework matrix, against counts made by looking at every coding and every turn.

use std::collections::{BTreeMap, BTreeSet};

use emic_core::analysis::framework::framework;
use emic_core::analysis::profile::{
    Aspect, Leaning, Tally, company, deviants, model_codes, profile, quoted, silent, tallies,
};
use emic_core::analysis::{Evidence, Limit, QuoteTheme, Unit, frequency, in_group, quotes};
use emic_core::ask::{Scan, Theme, Wishes};
use emic_core::model::{CaseIndex, Study, Valence};
use proptest::prelude::*;

use super::build::{Coding, evidence, study};

const IDS: [&str; 4] = [
    "interdependence",
    "role-flexibility",
    "professional-roles",
    "personal-characteristics",
];

/// Interviews with two voices of cases of their own, coded at random by two coders.
fn random_study() -> impl Strategy<Value = Study> {
    let coding = (0usize..4, 0usize..50, 1usize..25, 0usize..4, 0usize..3, prop::bool::ANY);
    let turns = prop::collection::vec(("I|R1|R2", "[a-e ]{0,9}"), 1..6);
    (prop::collection::vec(turns, 4), prop::collection::vec(coding, 0..30)).prop_map(|(interviews, codings)| {
        let texts: Vec<(String, String)> = interviews.iter().enumerate().map(text).collect();
        let place = |(transcript, start, length, code, sign, second): (usize, usize, usize, usize, usize, bool)| {
            let (id, text) = &texts[transcript];
            let body = text.rsplit("---\n").next().expect("a body");
            let start = start % body.len();
            let end = (start + length).min(body.len());
            let blank = body[start..end].trim().is_empty();
            (!blank).then(|| Coding {
                coder: if second { "y" } else { "x" },
                transcript: id.clone(),
                start,
                end,
                code: format!("{}{}", IDS[code], ["+", "-", ""][sign]),
            })
        };
        let codings: Vec<Coding> = codings.into_iter().filter_map(place).collect();
        let settings = "title: t\ncoders: [x, y]\nmain-coder: x\ncodebooks: [builtin:bronstein]\n";
        study(settings, "id: own\ncodes: []\n", &texts, &codings, None)
    })
}

fn text((number, turns): (usize, &Vec<(String, String)>)) -> (String, String) {
    let head = format!(
        "---\nspeakers: {{R1: {{role: respondent, case: A{number}}}, R2: {{role: respondent, case: B{}}}}}\n---\n",
        number / 2
    );
    let body: String = turns
        .iter()
        .map(|(label, words)| format!("{label}: {words}x\n"))
        .collect();
    (format!("T{number}"), head + &body)
}

/// What each case says of `id` in the words of coder x, and the distinct codings in all.
fn by_hand(study: &Study, id: &str) -> (BTreeMap<CaseIndex, Tally>, Tally) {
    let code = study.codebook.find(id).expect("a code");
    let x = study.find_coder("x").expect("a coder");
    let mut codings = BTreeSet::new();
    for file in study.files.iter().filter(|file| file.coder == x) {
        for segment in &file.segments {
            let mine = segment.judgements.iter().filter(|judgement| judgement.code == code);
            codings.extend(mine.map(|judgement| (file.transcript, segment.span, judgement.valence)));
        }
    }
    let (mut cases, mut all) = (BTreeMap::new(), Tally::default());
    for (transcript, span, valence) in codings {
        let text = study.transcript(transcript);
        let heard = text
            .turns
            .iter()
            .filter(|turn| text.speaker(turn).is_some_and(|speaker| speaker.label != "I"));
        let touched = heard.filter(|turn| turn.extent.is_some_and(|extent| span.overlaps(extent)));
        let found: BTreeSet<CaseIndex> = touched.map(|turn| turn.case).collect();
        let add = |tally: &mut Tally| match valence {
            Valence::Plus => tally.plus += 1,
            Valence::Minus => tally.minus += 1,
            Valence::Neutral => tally.neutral += 1,
        };
        if !found.is_empty() {
            add(&mut all);
        }
        for case in found {
            add(cases.entry(case).or_default());
        }
    }
    (cases, all)
}

fn of_coders(study: &Study, coders: &[&str]) -> Evidence<'static> {
    let coders = coders.iter().map(ToString::to_string).collect();
    evidence(
        study,
        &Wishes {
            coders,
            ..Wishes::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_profile_is_what_every_coding_says(study in random_study()) {
        let evidence = of_coders(&study, &["x"]);
        let codes = model_codes(&study).expect("all nine");
        prop_assert_eq!(codes.len(), 9);
        for (row, code) in profile(&evidence, &codes).iter().zip(&codes) {
            let (cases, all) = by_hand(&study, row.aspect.id());
            prop_assert_eq!(row.references, all);
            prop_assert_eq!(&tallies(&evidence, &code.theme(None)), &cases);
            let count = |has: &dyn Fn(&Tally) -> bool| cases.values().filter(|tally| has(tally)).count() as u64;
            prop_assert_eq!(row.any.part, cases.len() as u64);
            let without: Vec<CaseIndex> = evidence.cases().into_iter().filter(|case| !cases.contains_key(case)).collect();
            prop_assert_eq!(silent(&evidence, code), without);
            prop_assert_eq!(row.both, count(&|tally| tally.plus > 0 && tally.minus > 0));
            prop_assert_eq!(row.any.whole, evidence.units(Unit::Case).expect("cases"));
            for valence in Valence::ALL {
                prop_assert_eq!(row.cases(valence).part, count(&|tally| tally.of(valence) > 0));
                // The same as `emic frequencies` and `emic compare` say.
                let found = frequency(&evidence, &code.theme(Some(valence)));
                prop_assert_eq!((found.references, found.cases), (row.references.of(valence), row.cases(valence).part));
            }
            prop_assert_eq!(in_group(&evidence, &code.theme(None), 1).balance(), row.references.balance());
        }
    }

    #[test]
    fn deviant_cases_are_the_few_against_the_many(study in random_study(), ratio in 2u64..5) {
        let evidence = of_coders(&study, &["x"]);
        let codes = model_codes(&study).expect("all nine");
        let found = deviants(&evidence, &codes, ratio);
        for aspect in Aspect::all() {
            let (cases, _) = by_hand(&study, aspect.id());
            let on = |side| cases.iter().filter(|(_, tally)| tally.leaning() == side).map(|(case, _)| *case).collect::<Vec<_>>();
            let (plus, minus) = (on(Leaning::Plus), on(Leaning::Minus));
            let stands = |few: &[CaseIndex], many: &[CaseIndex]| !few.is_empty() && few.len() as u64 * ratio <= many.len() as u64;
            let told = found.iter().find(|one| one.aspect == aspect);
            let names = told.map(|one| one.cases.iter().map(|(case, _)| *case).collect::<Vec<_>>());
            if stands(&plus, &minus) {
                prop_assert_eq!(names, Some(plus));
                prop_assert_eq!(told.map(|one| (one.side, one.against)), Some((Valence::Plus, minus.len() as u64)));
            } else if stands(&minus, &plus) {
                prop_assert_eq!(names, Some(minus));
                prop_assert_eq!(told.map(|one| (one.side, one.against)), Some((Valence::Minus, plus.len() as u64)));
            } else {
                prop_assert_eq!(names, None);
            }
        }
    }

    #[test]
    fn company_is_what_cases_have_together(study in random_study()) {
        let evidence = of_coders(&study, &["x"]);
        let codes = model_codes(&study).expect("all nine");
        let found = company(&evidence, &codes, Unit::Case).expect("countable");
        prop_assert_eq!((found.rows.len(), found.columns.len()), (10, 8));
        for (row, one) in found.rows.iter().enumerate() {
            let with = |aspect: Aspect, side| {
                let (cases, _) = by_hand(&study, aspect.id());
                cases.into_iter().filter(|(_, tally)| tally.of(side) > 0).map(|(case, _)| case).collect::<BTreeSet<_>>()
            };
            let mine = with(one.aspect, one.side);
            for (column, other) in found.columns.iter().enumerate() {
                let theirs = with(other.aspect, other.side);
                let counts = found.counts(row, column).expect("no parts");
                let shared = mine.intersection(&theirs).count() as u64;
                prop_assert_eq!([counts.a, counts.a_total, counts.b_total], [shared, mine.len() as u64, theirs.len() as u64]);
            }
            prop_assert!(found.of(row).windows(2).all(|pair| pair[0].1.a >= pair[1].1.a && pair[1].1.a > 0));
        }
    }

    #[test]
    fn pooled_coders_count_the_same_in_either_order(study in random_study()) {
        let codes = model_codes(&study).expect("all nine");
        let rows = |coders: &[&str]| profile(&of_coders(&study, coders), &codes);
        let pooled = rows(&["x", "y"]);
        prop_assert_eq!(&pooled, &rows(&["y", "x"]));
        for (both, alone) in pooled.iter().zip(rows(&["x"])) {
            prop_assert!(both.references.all() >= alone.references.all() && both.any.part >= alone.any.part);
        }
    }

    #[test]
    fn the_framework_holds_every_passage_once(study in random_study(), most in 0usize..3) {
        let evidence = of_coders(&study, &["x"]);
        let themes: Vec<Theme> = IDS.iter().flat_map(|id| Theme::parse(&study, id).expect("a code").expect("a theme")).collect();
        let rows = framework(&evidence, &themes, Limit::Most(most)).expect("known themes");
        prop_assert_eq!(rows.iter().map(|row| row.case).collect::<BTreeSet<_>>(), evidence.cases());
        for (column, theme) in themes.iter().enumerate() {
            let (cases, _) = by_hand(&study, IDS[column]);
            let found = quotes(&evidence, &QuoteTheme::Theme(*theme), Limit::All, &Scan).expect("known").balance.found;
            prop_assert_eq!(rows.iter().map(|row| row.cells[column].passages).sum::<usize>(), found);
            for row in &rows {
                let cell = &row.cells[column];
                prop_assert_eq!(cell.references, cases.get(&row.case).copied().unwrap_or_default());
                prop_assert_eq!(cell.quotes.len(), cell.passages.min(most));
            }
        }
    }

    #[test]
    fn quotes_of_a_finding_are_dealt_over_the_groups(study in random_study(), most in 0usize..6) {
        let (x, y) = (of_coders(&study, &["x"]), of_coders(&study, &["y"]));
        let theme = Theme::parse(&study, "interdependence").expect("a code").expect("a theme")[0];
        let places = |evidence: &Evidence<'_>| quotes(evidence, &QuoteTheme::Theme(theme), Limit::All, &Scan).expect("known").quotes;
        let (mine, theirs) = (places(&x).len(), places(&y).len());
        let found = quoted(&[&x, &y], theme, most).expect("known");
        let both = of_coders(&study, &["x", "y"]);
        prop_assert_eq!(found.found, places(&both).len());
        let found = found.quotes;
        let distinct: BTreeSet<_> = found.iter().map(|quote| quote.stretch).collect();
        prop_assert_eq!(distinct.len(), found.len());
        prop_assert!(found.len() <= most.min(mine + theirs));
        // Only a passage that both groups have may be missing.
        let shared = places(&x).iter().filter(|quote| places(&y).iter().any(|other| other.stretch == quote.stretch)).count();
        prop_assert!(found.len() + shared >= most.min(mine + theirs));
    }
}

#[test]
fn codes_that_are_missing_or_take_no_sign_are_told() {
    let refused = |codebook: &str| {
        let study = study("title: t\n", codebook, &[("T".into(), "R: x\n".into())], &[], None);
        let error = model_codes(&study).expect_err("refused");
        format!("{}; {}", error.message, error.help)
    };
    let signed = "valence: {plus: there, minus: missing}";
    let book = |ids: &[&str], bare: &str| {
        let code = |id: &&str| {
            format!(
                "- id: {id}\n{}",
                if *id == bare {
                    String::new()
                } else {
                    format!("  {signed}\n")
                }
            )
        };
        format!("id: own\ncodes:\n{}", ids.iter().map(code).collect::<String>())
    };
    let ids: Vec<&str> = Aspect::all().map(Aspect::id).collect();
    assert_eq!(
        refused(&book(&ids[2..], "")),
        "the codebooks of this study lack codes of the model: interdependence, newly-created-activities; add \
         `builtin:bronstein` to `codebooks` in emic.yaml; a code of yours that means the same takes the id with `emic codebook \
         rename`"
    );
    assert_eq!(
        refused(&book(&ids, "professional-roles")),
        "`professional-roles` takes no sign, so nothing tells presence from absence; give it a `valence` in its codebook: \
         valence: {plus: present, minus: absent}"
    );
    // In a codebook of one's own, with codes below it, the nine do.
    let own = book(&ids, "") + "  children:\n  - id: long-ago\n";
    let coded = Coding {
        coder: "an",
        transcript: "T".into(),
        start: 3,
        end: 4,
        code: "long-ago-".into(),
    };
    let study = study("title: t\n", &own, &[("T".into(), "R: x\n".into())], &[coded], None);
    let rows = profile(
        &evidence(&study, &Wishes::default()),
        &model_codes(&study).expect("all nine"),
    );
    assert_eq!(
        rows[8].references,
        Tally {
            minus: 1,
            ..Tally::default()
        }
    );
}
