//! Quotes of a study that one sees at a glance.

use emic_core::analysis::{CounterEvidence, Extract, Limit, Quote, QuoteTheme, QuoteWishes, Repeats, quotes_as};
use emic_core::ask::{Extent, Scan, Stretch};
use emic_core::expression::parse;
use emic_core::model::Study;

use super::build::{Coding, evidence, study};
use super::quotes::{CASES, CODEBOOK, SETTINGS, both, found};

fn coded(rows: &[(&str, usize, usize, &str)]) -> Study {
    let texts: Vec<(String, String)> = (0..4)
        .map(|i| (format!("T{i}"), "R: ja ja nee nee\nI: hm\nR: ja ja\n".to_owned()))
        .collect();
    let coding = |&(transcript, start, end, code): &(&str, usize, usize, &str)| Coding {
        coder: "x",
        transcript: transcript.to_owned(),
        start,
        end,
        code: code.to_owned(),
    };
    let codings: Vec<Coding> = rows.iter().map(coding).collect();
    study(SETTINGS, CODEBOOK, &texts, &codings, Some(CASES))
}

fn told(study: &Study, extract: &Extract) -> Vec<String> {
    let place = |s: &Stretch| study.transcript(s.transcript).place(s.span);
    let of = |quote: &Quote| {
        let also: Vec<String> = quote.also_at.iter().map(place).collect();
        format!(
            "{}={} also {}",
            place(&quote.stretch),
            quote.places.len(),
            also.join(" ")
        )
    };
    extract.quotes.iter().map(of).collect()
}

#[test]
fn overlapping_passages_are_joined_and_the_same_words_named_once() {
    // R: ja ja nee nee            I: hm       R: ja ja
    //    3  6  9   13-16                         27-32
    let study = coded(&[
        ("T0", 3, 8, "a+"),
        ("T0", 6, 12, "a-"),
        ("T0", 13, 16, "a+"),
        ("T1", 3, 8, "a+"),
        ("T1", 26, 31, "a+"),
        ("T2", 3, 8, "a+"),
    ]);
    let wishes = QuoteWishes {
        repeats: Repeats::Once,
        ..QuoteWishes::of(Limit::All)
    };
    let extract = found(&study, "a", &wishes);
    // T2's words are the same as T1's, but another's.
    assert_eq!(
        told(&study, &extract),
        [
            "T0@3-12=2 also ",
            "T0@13-16=1 also ",
            "T1@3-8=1 also T1@26-31",
            "T2@3-8=1 also "
        ]
    );
    assert_eq!(
        (extract.balance.found, extract.balance.joined, extract.balance.repeated),
        (6, 1, 1)
    );
    assert_eq!(extract.quotes[0].codes.len(), 2);
}

#[test]
fn counter_evidence_is_the_other_sign_and_tells_who_has_nothing_else() {
    let study = coded(&[
        ("T0", 3, 8, "a+"),
        ("T0", 9, 12, "a-"),
        ("T1", 3, 8, "a-"),
        ("T2", 3, 8, "b"),
    ]);
    let wishes = QuoteWishes {
        counter: CounterEvidence::Sought,
        ..QuoteWishes::of(Limit::All)
    };
    let extract = found(&study, "a+", &wishes);
    let ids =
        |cases: &[emic_core::model::CaseIndex]| cases.iter().map(|&c| study.case(c).id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&extract.balance.never), ["T1", "T2", "T3"]);
    let counter = extract.counter.expect("a theme with a sign");
    assert_eq!(told(&study, &counter.extract), ["T0@9-12=1 also ", "T1@3-8=1 also "]);
    assert_eq!(ids(&counter.only), ["T1"]);
    assert_eq!(found(&study, "a", &wishes).counter, None);
}

#[test]
fn whole_turns_and_whole_segments_are_quoted_on_request() {
    let study = coded(&[("T0", 3, 8, "a+"), ("T0", 6, 12, "b")]);
    let evidence = evidence(&study, &both());
    let quoted = |text: &str, extent| {
        let theme = QuoteTheme::Expression(parse(text).expect("an expression"));
        let wishes = QuoteWishes {
            extent,
            ..QuoteWishes::of(Limit::All)
        };
        let found = quotes_as(&evidence, &theme, &wishes, &Scan);
        found.map(|found| {
            found
                .quotes
                .iter()
                .map(|quote| quote.words(&study).to_owned())
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(quoted("code:a AND code:b", Extent::Stretches).expect("known"), ["ja"]);
    assert_eq!(
        quoted("code:a AND code:b", Extent::Segments).expect("known"),
        ["ja ja", "ja nee"]
    );
    assert_eq!(
        quoted("code:a AND code:b", Extent::Turns).expect("known"),
        ["ja ja nee nee"]
    );
    assert_eq!(
        quoted("hm OR nee", Extent::Segments).expect_err("no code").message,
        "no coded segment takes part in `text:hm OR text:nee`"
    );
}
