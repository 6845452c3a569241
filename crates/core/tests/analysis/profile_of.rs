//! Which groups the profile looks at for what: deviant cases, gaps, quotes. Counted by hand.

use emic_core::analysis::profile::{Companion, Profile, ProfileGroup, ProfileWishes, profile_of};
use emic_core::analysis::{Grouping, Unit};
use emic_core::ask::{Scan, Scope, Wishes};
use emic_core::measure::find;
use emic_core::model::{Study, Valence};

use super::build::{Coding, study};

/// Cases, their sector and what coder `x` says of interdependence, word after word; `0` is no sign. The last four cases have no
/// sector.
const CASES: [(&str, &str, &str); 9] = [
    ("A1", "a", "+"),
    ("A2", "a", "+"),
    ("A3", "a", "-+-"),
    ("A4", "a", "+"),
    ("B1", "b", "-"),
    ("N1", "", "+"),
    ("N2", "", "+"),
    ("N3", "", "-"),
    ("N4", "", "+0"),
];

/// The study; coder `y` says once of A1 what `x` says.
fn sectors() -> Study {
    let settings = "title: t\nmain-coder: x\ncodebooks: [builtin:bronstein]\nattributes: {sector: [a, b]}\n";
    let texts = CASES.map(|(case, ..)| (case.to_owned(), "R: one two six\n".to_owned()));
    let rows: String = CASES
        .iter()
        .map(|(case, sector, _)| format!("{case},{sector}\n"))
        .collect();
    let coding = |coder, case: &str, at: usize, sign: char| Coding {
        coder,
        transcript: case.to_owned(),
        start: 3 + at * 4,
        end: 6 + at * 4,
        code: format!("interdependence{sign}").trim_end_matches('0').to_owned(),
    };
    let said = |(case, _, signs): &(&str, &str, &str)| -> Vec<Coding> {
        let signs = signs.chars().enumerate();
        signs.map(|(at, sign)| coding("x", case, at, sign)).collect()
    };
    let mut codings: Vec<Coding> = CASES.iter().flat_map(said).collect();
    codings.push(coding("y", "A1", 0, '+'));
    let cases = format!("case,sector\n{rows}");
    study(settings, "id: own\ncodes: []\n", &texts, &codings, Some(&cases))
}

fn by(study: &Study, grouping: Grouping, quotes: usize) -> Profile<'_> {
    let wishes = ProfileWishes {
        quotes,
        against: 2,
        unit: Unit::Turn,
        measure: find("phi").expect("known"),
    };
    let scope = |coders: &[&str]| {
        let coders = coders.iter().map(ToString::to_string).collect();
        let wishes = Wishes {
            coders,
            ..Wishes::default()
        };
        Scope::resolve(study, &wishes, &Scan).expect("known names")
    };
    let scope = match grouping {
        Grouping::Coder => scope(&["x", "y"]),
        _ => scope(&[]),
    };
    profile_of(study, &scope, grouping, &wishes).expect("the model")
}

fn by_sector(study: &Study, quotes: usize) -> Profile<'_> {
    by(study, Grouping::parse(study, "sector").expect("an attribute"), quotes)
}

/// The deviant cases of a group with the words of each, `A3 one`, and how many stand against them.
fn deviants(study: &Study, group: &ProfileGroup<'_>) -> Vec<(Vec<String>, u64)> {
    let told = group.deviants.iter().map(|one| {
        let name = |(at, (case, _)): (usize, &(_, _))| {
            let words = one.quotes.get(at).map_or("", |quote| quote.words(study));
            format!("{} {words}", study.case(*case).id)
        };
        let names = one.deviation.cases.iter().enumerate().map(name);
        (names.collect(), one.deviation.against)
    });
    told.collect()
}

#[test]
fn deviants_are_sought_in_groups_and_not_in_a_rest_or_in_all() {
    let study = sectors();
    let profile = by_sector(&study, 4);
    let names: Vec<_> = profile.groups.iter().map(|group| group.name.as_deref()).collect();
    assert_eq!(names, [Some("a"), Some("b"), Some("(none)")]);
    // In sector a, A3 leans to `-` (two against one), three cases to `+`. Its first `-` is at `one`.
    let found: Vec<_> = profile.groups.iter().map(|group| deviants(&study, group)).collect();
    assert_eq!(found, [vec![(vec!["A3 one".to_owned()], 3)], vec![], vec![]]);
    assert_eq!(deviants(&study, &profile.whole), []);
}

#[test]
fn without_groups_all_cases_are_one() {
    let study = sectors();
    let profile = by(&study, Grouping::Whole, 4);
    // A3, B1 and N3 lean to `-`, the other six to `+`: two against each.
    let told = ["A3 one", "B1 one", "N3 one"].map(str::to_owned).to_vec();
    assert_eq!(deviants(&study, &profile.whole), [(told, 6)]);
    assert!(profile.groups.is_empty() && profile.pair().is_none() && profile.gaps().is_empty());
    assert_eq!((profile.parts().len(), profile.all().count()), (1, 1));
}

#[test]
fn a_rest_is_no_group_to_compare_and_coders_are_none_either() {
    let study = sectors();
    let profile = by_sector(&study, 0);
    let pair = profile.pair().expect("two groups").map(|group| group.name.clone());
    assert_eq!(pair, [Some("a".to_owned()), Some("b".to_owned())]);
    let interdependence = profile.whole.rows[0].aspect;
    let gap = |side| profile.gap(interdependence, side).expect("a gap");
    let shares = |side| [gap(side).first, gap(side).second].map(|share| (share.part, share.whole));
    // All four of a have a `+`, A3 a `-` as well; B1 has a `-` alone.
    assert_eq!(shares(Valence::Plus), [(4, 4), (0, 1)]);
    assert_eq!(shares(Valence::Minus), [(1, 4), (1, 1)]);
    assert_eq!(gap(Valence::Minus).apart.map(|apart| apart.value), Some(-0.75));
    // Nine codes, two sides each; a code without a sign is no side.
    assert_eq!(
        (profile.gaps().len(), profile.gap(interdependence, Valence::Neutral)),
        (18, None)
    );
    let coders = by(&study, Grouping::Coder, 0);
    assert_eq!(
        (coders.groups.len(), coders.pair().is_none(), coders.gaps().len()),
        (2, true, 0)
    );
}

#[test]
fn quotes_are_dealt_over_groups_and_a_rest() {
    let study = sectors();
    let cases = |profile: &Profile<'_>| -> Vec<String> {
        let quotes = profile.findings[0].plus.quotes.iter();
        quotes.map(|quote| study.case(quote.case).id.to_string()).collect()
    };
    // Sector b has no `+`: a, the rest, a again.
    let profile = by_sector(&study, 3);
    assert_eq!(
        (cases(&profile), profile.findings[0].plus.found),
        (["A1", "A2", "N1"].map(str::to_owned).to_vec(), 7)
    );
    // Without quotes they are counted all the same, and deviant cases have none.
    let profile = by_sector(&study, 0);
    assert_eq!((cases(&profile), profile.findings[0].plus.found), (vec![], 7));
    assert_eq!(
        (
            profile.groups[0].deviants.len(),
            profile.groups[0].deviants[0].quotes.len()
        ),
        (1, 0)
    );
}

#[test]
fn a_group_says_what_is_ranked_unmentioned_and_one_sided() {
    let study = sectors();
    let profile = by_sector(&study, 0);
    let [a, b, _] = profile.groups.as_slice() else {
        panic!("three groups")
    };
    // Seven `+`, four `-`, one without a sign.
    let sum = profile.whole.references();
    assert_eq!((sum.plus, sum.minus, sum.neutral), (7, 4, 1));
    assert_eq!((a.ranked(Valence::Plus).len(), b.ranked(Valence::Plus).len()), (1, 0));
    assert_eq!((a.unmentioned().len(), a.missing_sides()), (8, vec![]));
    let aspect = b.rows[0].aspect;
    let side = Valence::Plus;
    assert_eq!(b.missing_sides(), [Companion { aspect, side }]);
}
