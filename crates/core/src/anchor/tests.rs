//! Finding the words themselves.

use super::*;
use proptest::prelude::*;

fn find(text: &str, quote: &str, at: Option<(usize, usize)>, known: CodedText) -> Place {
    let at = at.map(|(start, end)| CharRange { start, end });
    Anchor {
        quote,
        at,
        before: None,
        after: None,
        text: known,
    }
    .find(text, &Offsets::new(text))
}

#[test]
fn a_position_holds_only_with_its_words() {
    let text = "ja. nee. ja. é";
    assert!(matches!(find(text, "ja", Some((9, 11)), CodedText::Same), Place::Held(span) if span.start() == 9));
    assert!(matches!(find(text, "nee", Some((0, 3)), CodedText::Same), Place::Found(span) if span.start() == 4));
    assert_eq!(find(text, "ooit", Some((0, 4)), CodedText::Same), Place::Missing);
}

#[test]
fn a_position_in_another_text_proves_nothing_where_words_repeat() {
    let text = "ja. nee. ja.";
    assert_eq!(find(text, "ja", Some((9, 11)), CodedText::Other), Place::Ambiguous(2));
    assert!(matches!(
        find(text, "nee", Some((4, 7)), CodedText::Other),
        Place::Held(_)
    ));
}

#[test]
fn surroundings_choose_among_equals_and_never_half() {
    let text = "goed: ja. fout: ja. ";
    let with = |before, after| {
        Anchor {
            quote: "ja",
            at: None,
            before,
            after,
            text: CodedText::Other,
        }
        .find(text, &Offsets::new(text))
    };
    assert!(matches!(with(Some("fout: "), Some(". ")), Place::Found(span) if span.start() == 16));
    assert_eq!(with(Some("mis: "), Some(". ")), Place::Ambiguous(2));
    assert_eq!(with(None, Some(". ")), Place::Ambiguous(2));
}

#[test]
fn the_other_one_of_two_equals_is_not_taken_for_the_one_that_went() {
    let coded = "R: Ze bellen nooit terug.\nI: En de school?\nR: Ze bellen nooit, zeg ik.";
    let at = coded.rfind("Ze bellen nooit").expect("there");
    let span = Span::new(coded, at, at + 15).expect("a span");
    let (before, after) = surroundings(coded, span).expect("twice");
    let find = |text: &str| {
        let offsets = Offsets::new(text);
        let anchor = Anchor {
            quote: "Ze bellen nooit",
            at: Some(offsets.range(coded, span)),
            before: Some(&before),
            after: Some(&after),
            text: CodedText::Other,
        };
        anchor.find(text, &offsets)
    };
    assert_eq!(
        find("R: Ze bellen nooit terug.\nI: En de school?\nR: Zij zwijgen."),
        Place::Elsewhere
    );
    // The other one is gone: what stood after this one is still there.
    assert!(matches!(
        find("R: Nooit.\nI: En de school dan?\nR: Ze bellen nooit, zeg ik."),
        Place::Found(_)
    ));
}

#[test]
fn hand_written_white_space_does_not_matter() {
    let text = "R: wij hebben\n  elkaar nodig hé";
    assert!(
        matches!(find(text, "hebben elkaar  nodig", None, CodedText::Other), Place::Found(span) if span.of(text) == "hebben\n  elkaar nodig")
    );
}

proptest! {
    #[test]
    fn a_span_with_its_surroundings_is_found_where_it_went_or_not_at_all(text in "[ab \n🙂e\u{301}]{1,60}", a in 0usize..60, b in 0usize..60, pre in "[ab🙂 ]{0,8}") {
        let offsets = Offsets::new(&text);
        let Some(span) = offsets.span(&text, CharRange { start: a, end: b }) else { return Ok(()) };
        let around = surroundings(&text, span);
        let (before, after) = around.as_ref().map_or((None, None), |(x, y)| (Some(x.as_str()), Some(y.as_str())));
        let edited = format!("{pre}{text}");
        let anchor = Anchor { quote: span.of(&text), at: Some(offsets.range(&text, span)), before, after, text: CodedText::Other };
        if let Place::Held(found) | Place::Found(found) = anchor.find(&edited, &Offsets::new(&edited)) {
            prop_assert!(same_words(found.of(&edited), span.of(&text)));
            // Words that stood once may stand in what was written before them too; then nothing is known.
            let new = occurrences(&edited, span.of(&text)).len() > occurrences(&text, span.of(&text)).len();
            prop_assert!(new || found.of(&edited).trim().is_empty() || found.end() == span.end() + pre.len());
        }
        let same = Anchor { text: CodedText::Same, ..anchor };
        prop_assert_eq!(same.find(&text, &offsets), Place::Held(span));
    }

    #[test]
    fn what_was_deleted_is_not_found_elsewhere(left in "[a-c .]{30,40}", right in "[d-f .]{30,40}", words in "[g-k]{3,8}") {
        let text = format!("{left}{words}{right}{words}.");
        let second = text.rfind(&words).expect("there");
        let span = Span::new(&text, second, second + words.len()).expect("a span");
        let (before, after) = surroundings(&text, span).expect("twice");
        let edited = format!("{left}{words}{right}.");
        let anchor = Anchor { quote: &words, at: None, before: Some(&before), after: Some(&after), text: CodedText::Other };
        prop_assert_eq!(anchor.find(&edited, &Offsets::new(&edited)), Place::Elsewhere);
    }
}
