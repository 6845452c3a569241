//! Words in transcripts that nobody has read: they are quoted, by whom they were said, in his group.

use emic_core::analysis::{Extract, Grouping, Limit, QuoteTheme, QuoteWishes, quotes_as};
use emic_core::ask::{Scan, Wishes};
use emic_core::expression::parse;
use emic_core::model::Study;
use emic_core::read::{Sources, understand};

use super::build::evidence;

/// An interview that was read, and a focus group of a school and a service that was not.
fn half_read() -> Study {
    let group = "---\ncase: school-1\nspeakers: {R1: respondent, R2: {role: respondent, case: school-2}}\n---\nR1: Wij wachten.\nR2: Wij niet.\n";
    let files = [
        ("emic.yaml", "title: t\n"),
        ("codebook.yaml", "id: own\ncodes: [{id: plan}]\n"),
        (
            "cases.csv",
            "case,sector\nT1,onderwijs\nschool-1,onderwijs\nschool-2,jeugdhulp\n",
        ),
        ("transcripts/T1.txt", "R: Wij belden elkaar.\n"),
        ("transcripts/T2.txt", group),
        ("coding/bert/T1.yaml", "segments: []\n"),
    ];
    understand(Sources::from_iter(files)).study.expect("a study")
}

/// The quotes of this word, by sector.
fn said(study: &Study, word: &str, limit: Limit) -> Extract {
    let theme = QuoteTheme::Expression(parse(word).expect("a word"));
    let asked = QuoteWishes {
        by: Grouping::parse(study, "sector").expect("an attribute"),
        ..QuoteWishes::of(limit)
    };
    quotes_as(&evidence(study, &Wishes::default()), &theme, &asked, &Scan).expect("known")
}

fn told(study: &Study, extract: &Extract) -> Vec<(String, Option<String>)> {
    let quotes = extract.quotes.iter();
    quotes
        .map(|quote| (study.case(quote.case).id.to_string(), quote.group.clone()))
        .collect()
}

#[test]
fn words_of_a_focus_group_are_of_the_voice_that_says_them() {
    let study = half_read();
    let found = said(&study, "niet", Limit::All);
    assert_eq!(
        told(&study, &found),
        [("school-2".to_owned(), Some("jeugdhulp".to_owned()))]
    );
}

#[test]
fn a_group_that_speaks_in_unread_transcripts_only_takes_its_turn() {
    let study = half_read();
    let expected = [
        ("school-2", "jeugdhulp"),
        ("T1", "onderwijs"),
        ("school-1", "onderwijs"),
    ];
    let expected = expected.map(|(case, group)| (case.to_owned(), Some(group.to_owned())));
    for limit in [Limit::All, Limit::Most(3)] {
        let found = said(&study, "wij", limit);
        assert_eq!(told(&study, &found), expected);
        let groups: Vec<_> = found
            .balance
            .groups
            .iter()
            .map(|g| (g.quotes, g.found, g.cases))
            .collect();
        assert_eq!(groups, [(1, 1, 1), (2, 2, 2)]);
    }
    let two: Vec<_> = told(&study, &said(&study, "wij", Limit::Most(2)));
    assert_eq!(two, expected[..2]);
}
