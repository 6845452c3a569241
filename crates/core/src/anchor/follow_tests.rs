//! What becomes of a passage, one edit beside the other.

use unicode_normalization::UnicodeNormalization;

use super::{Anchor, CodedText, Follower, Verdict, Why, surroundings};
use crate::model::{Offsets, Span};

/// Follows the passage between brackets from `coded` into `text`; its name, and the words that were found or named.
fn follow(coded: &str, text: &str, known: bool) -> (&'static str, Vec<String>) {
    let start = coded.find('[').expect("a start");
    let coded = coded.replacen('[', "", 1);
    let end = coded.find(']').expect("an end");
    let coded = coded.replacen(']', "", 1);
    let span = Span::new(&coded, start, end).expect("a passage");
    let around = surroundings(&coded, span);
    let anchor = Anchor {
        quote: span.of(&coded),
        at: Some(Offsets::new(&coded).range(&coded, span)),
        before: around.as_ref().map(|(before, _)| before.as_str()),
        after: around.as_ref().map(|(_, after)| after.as_str()),
        text: CodedText::Other,
    };
    let offsets = Offsets::new(text);
    let verdict = Follower::new(text, &offsets).follow(&anchor, "old", || known.then(|| coded.clone()));
    let words = |spans: &[Span]| spans.iter().map(|span| span.of(text).to_owned()).collect();
    match verdict {
        Verdict::Held(span) => ("held", words(&[span])),
        Verdict::Found(span) => ("found", words(&[span])),
        Verdict::Followed(span) => ("followed", words(&[span])),
        Verdict::Likely(span) => ("likely", words(&[span])),
        Verdict::Lost(loss) => {
            let why = match loss.why {
                Why::Missing => "missing",
                Why::Elsewhere => "elsewhere",
                Why::Ambiguous(_) => "ambiguous",
                Why::Alike => "alike",
            };
            (why, words(&loss.nearest))
        }
    }
}

#[track_caller]
fn check(coded: &str, text: &str, known: bool, verdict: &str, words: &[&str]) {
    let (found, there) = follow(coded, text, known);
    assert_eq!(
        (found, there.iter().map(String::as_str).collect::<Vec<_>>()),
        (verdict, words.to_vec())
    );
}

const TALK: &str = "I: Hoe gaat dat?\nR: [Wij hebben elkaar hard nodig, vind ik.] Maar ja.\nI: En de school?\nR: Die belt nooit terug.\n";

#[test]
fn words_mended_added_and_taken_are_followed_in_a_known_text() {
    let edited = |from: &str, to: &str| TALK.replace(['[', ']'], "").replace(from, to);
    let follows = |from: &str, to: &str, words: &str| check(TALK, &edited(from, to), true, "followed", &[words]);
    follows("elkaar", "elkander", "Wij hebben elkander hard nodig, vind ik.");
    follows("Wij", "Wy", "Wy hebben elkaar hard nodig, vind ik.");
    follows(
        "hard",
        "hard, heel hard,",
        "Wij hebben elkaar hard, heel hard, nodig, vind ik.",
    );
    follows(", vind ik", "", "Wij hebben elkaar hard nodig.");
    follows("Wij hebben", "Hebben", "Hebben elkaar hard nodig, vind ik.");
    // What was added at the very border is no part of it.
    check(
        TALK,
        &edited("R: Wij", "R: Tja. Wij"),
        true,
        "found",
        &["Wij hebben elkaar hard nodig, vind ik."],
    );
    check(
        TALK,
        &edited("hard nodig", "hard\nnodig"),
        true,
        "held",
        &["Wij hebben elkaar hard\nnodig, vind ik."],
    );
}

#[test]
fn a_turn_that_moved_is_found_among_the_words_that_are_new() {
    let text = "I: En de school?\nR: Die belt nooit terug.\nI: Hoe gaat dat?\nR: Wij hebben elkaar wel nodig, vind ik. Maar ja.\n";
    check(TALK, text, true, "followed", &["Wij hebben elkaar wel nodig, vind ik."]);
}

#[test]
fn a_passage_that_was_taken_out_is_lost_though_one_like_it_stays() {
    let coded = "R: Ze bellen ons echt nooit terug.\nI: En de school?\nR: [Ze bellen ons echt nooit terug.] Zeg ik.\n";
    let text = "R: Ze bellen ons echt nooit terug.\nI: En de school?\nR: Zeg ik.\n";
    for known in [true, false] {
        check(coded, text, known, "elsewhere", &["Ze bellen ons echt nooit terug."]);
    }
    let coded = "R: Ze bellen ons echt nooit terug.\nI: En de school?\nR: [Ze bellen ons toch nooit terug.] Zeg ik.\n";
    check(coded, text, true, "missing", &["Ze bellen ons echt nooit terug."]);
}

#[test]
fn of_two_that_are_equally_good_none_is_taken() {
    // A turn was copied: nothing tells which of the two is the old one.
    let coded = "I: En?\nR: [Ze bellen nooit.]\nI: En de school?\n";
    let text = "I: En?\nR: Ze bellen nooit.\nI: En?\nR: Ze bellen nooit.\nI: En de school?\n";
    check(coded, text, true, "ambiguous", &["Ze bellen nooit."; 2]);
    let coded = "R: [Wij hebben elkaar in de klas heel hard nodig.]\n";
    let text = "R: Wij hebben elkaar in de klas nu hard nodig.\nI: Hoezo dan?\nR: Wij hebben elkaar in de klas wel hard nodig.\n";
    let both = [
        "Wij hebben elkaar in de klas nu hard nodig.",
        "Wij hebben elkaar in de klas wel hard nodig.",
    ];
    check(coded, text, false, "alike", &both);
}

#[test]
fn without_the_earlier_text_the_passage_most_alike_is_likely() {
    let text = "I: Hoe gaat dat?\nR: Tja. Wij hebben elkaar toch hard nodig, vind ik. Maar ja.\nI: En de school?\nR: Die belt nooit terug.\n";
    check(
        TALK,
        text,
        false,
        "likely",
        &["Wij hebben elkaar toch hard nodig, vind ik."],
    );
    let other = "I: Hoe gaat dat?\nR: Wij hebben tijd, vind ik. Maar ja.\n";
    assert_eq!(follow(TALK, other, false).0, "missing");
    // Three words may be any three words.
    assert_eq!(
        follow("R: [Ze bellen nooit]. Ja.", "R: En ze belden nooit. Ja.", false).0,
        "missing"
    );
}

#[test]
fn another_unicode_form_is_no_other_word() {
    let coded = "R: Eén is géén, [zegt één van die leraars] één keer.\nR: Ja.\n";
    let text: String = coded
        .replace(['[', ']'], "")
        .replacen("R:", "R: Nu ja.", 1)
        .nfd()
        .collect();
    let words: String = "zegt één van die leraars".nfd().collect();
    for known in [true, false] {
        check(coded, &text, known, "found", &[&words]);
    }
}
