//! What is held against what, counted by hand.

use emic_core::analysis::lexis::{
    Floor, Grams, NoOtherSide, Sides, Sieve, WordWishes, typical_by, typical_of_codes, typical_of_groups,
};
use emic_core::analysis::{Grouping, groups};
use emic_core::ask::{Scan, Scope, Theme, Wishes};
use emic_core::model::Study;
use emic_core::read::{Sources, understand};

/// Two schools and a service; the code `a` is on some of their words, on none of the case without a sector.
fn sectors() -> Study {
    let reading = understand(Sources::from_iter([
        ("emic.yaml", "title: t\nattributes: {sector: [school, care]}\n"),
        ("codebook.yaml", "id: own\ncodes: [{id: a}]\n"),
        ("cases.csv", "case,sector\nR1,school\nR2,school\nR3,care\nR4,\n"),
        ("transcripts/R1.txt", "R: tijd klas. klas\n"),
        ("transcripts/R2.txt", "R: klas\n"),
        ("transcripts/R3.txt", "R: tijd tijd wacht\n"),
        ("transcripts/R4.txt", "R: wacht\n"),
        ("coding/an/R1.yaml", "segments: [{quote: tijd klas, codes: [a]}]\n"),
        ("coding/an/R2.yaml", "segments: []\n"),
        ("coding/an/R3.yaml", "segments: [{quote: tijd tijd, codes: [a]}]\n"),
        ("coding/an/R4.yaml", "segments: []\n"),
    ]));
    reading.study.expect("a study")
}

fn wishes() -> WordWishes {
    WordWishes {
        grams: Grams::WORDS,
        sieve: Sieve::open(),
        floor: Floor { count: 1, cases: 1 },
    }
}

fn by(study: &Study, attribute: Option<&str>, themes: Option<&[Theme]>) -> Result<Vec<Sides>, NoOtherSide> {
    let grouping = attribute.map_or(Grouping::Whole, |name| Grouping::parse(study, name).expect("known"));
    let scope = Scope::resolve(study, &Wishes::default(), &Scan).expect("known names");
    typical_by((&groups(study, &scope, grouping), grouping), themes, &wishes())
}

fn theme(study: &Study) -> Vec<Theme> {
    Theme::parse(study, "a").expect("a code").expect("a theme")
}

fn bases(sides: &[Sides]) -> Vec<(u64, u64)> {
    sides.iter().map(|one| (one.here.base, one.elsewhere.base)).collect()
}

#[test]
fn without_groups_a_code_is_held_against_all_other_words() {
    let study = sectors();
    let sides = by(&study, None, Some(&theme(&study))).expect("another side");
    // Under the code: tijd klas / tijd tijd; elsewhere: klas / klas / wacht / wacht.
    assert_eq!(bases(&sides), [(4, 4)]);
    let more = &sides[0].typical.more;
    let told: Vec<_> = more
        .iter()
        .map(|word| (word.words.as_str(), word.keyness.here, word.cases))
        .collect();
    assert_eq!(told, [("tijd", 3, 2)]);
}

#[test]
fn with_groups_each_is_held_against_the_others_all_words_or_those_under_the_code() {
    let study = sectors();
    // School says four words, care three, the rest one: eight in all.
    let sides = by(&study, Some("sector"), None).expect("other sides");
    assert_eq!(bases(&sides), [(4, 4), (3, 5), (1, 7)]);
    let cases: Vec<_> = sides.iter().map(|one| (one.here.cases, one.elsewhere.cases)).collect();
    assert_eq!(cases, [(2, 2), (1, 3), (1, 3)]);
    // Under the code two and two words; the rest says nothing there.
    let sides = by(&study, Some("sector"), Some(&theme(&study))).expect("other sides");
    assert_eq!(bases(&sides), [(2, 2), (2, 2), (0, 4)]);
    assert!(sides[2].typical.more.is_empty() && sides[2].typical.less.is_empty());
}

#[test]
fn where_there_is_no_other_side_the_reason_is_told() {
    let study = sectors();
    let themes = theme(&study);
    assert_eq!(by(&study, None, None), Err(NoOtherSide::Nothing));
    for themes in [None, Some(themes.as_slice())] {
        assert_eq!(by(&study, Some("coder"), themes), Err(NoOtherSide::Coders));
    }
    let scope = Scope::resolve(&study, &Wishes::default(), &Scan).expect("known names");
    let parts = groups(&study, &scope, Grouping::parse(&study, "sector").expect("known"));
    assert_eq!(
        typical_of_groups(&parts[1..2], None, &wishes()),
        Err(NoOtherSide::OneGroup("care".to_owned()))
    );
    // A code that was not given has words elsewhere all the same, and none of its own.
    let sides = typical_of_codes(&parts[2].evidence, &themes, &wishes());
    assert_eq!((sides.here.base, sides.elsewhere.base), (0, 1));
}
