//! What counts as a word, in the Dutch of interviews.

use proptest::prelude::*;

use super::*;

fn found(text: &str) -> Vec<&str> {
    words(text).map(|place| text.get(place).unwrap()).collect()
}

#[test]
fn dutch() {
    let table: &[(&str, &[&str])] = &[
        ("", &[]),
        ("de collega's", &["de", "collega's"]),
        ("de collega\u{2019}s", &["de", "collega\u{2019}s"]),
        ("een zzp'er", &["een", "zzp'er"]),
        ("re-integratie", &["re-integratie"]),
        ("re\u{2011}integratie", &["re\u{2011}integratie"]),
        ("'s ochtends", &["s", "ochtends"]),
        ("om 12.30 uur", &["om", "12.30", "uur"]),
        ("3,5 uur", &["3,5", "uur"]),
        ("e-mail", &["e-mail"]),
        ("auto's- en fietsen", &["auto's", "en", "fietsen"]),
        ("kind-, gezins- en jeugdzorg", &["kind", "gezins", "en", "jeugdzorg"]),
        ("de jaren'90", &["de", "jaren'90"]),
        ("kant-en-klaar", &["kant-en-klaar"]),
        ("nou -- ja", &["nou", "ja"]),
        ("nou--ja", &["nou", "ja"]),
        ("wacht - even", &["wacht", "even"]),
        ("ja… nee?!", &["ja", "nee"]),
        ("een café, één", &["een", "café", "één"]),
        ("e\u{301}e\u{301}n keer", &["e\u{301}e\u{301}n", "keer"]),
        ("leuk 👍 hoor 👩‍👧", &["leuk", "hoor"]),
        ("CLB_medewerker", &["CLB_medewerker"]),
        ("'ja'", &["ja"]),
        ("—", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(&found(text), expected, "{text:?}");
    }
}

#[test]
fn remarks_hold_no_words() {
    let table: &[(&str, &[&str])] = &[
        ("(lacht)", &[]),
        ("ja (lacht) zeker", &["ja", "zeker"]),
        ("[onverstaanbaar 00:12:01] goed", &["goed"]),
        ("(hij (of zij) lacht) dus", &["dus"]),
        ("a (b [c) d] e", &["a", "e"]),
        ("eerst a) dan b)", &["eerst", "a", "dan", "b"]),
        ("hij zei (en toen", &["hij", "zei", "en", "toen"]),
        ("((lacht) en toen", &["en", "toen"]),
        ("(lacht)) en toen", &["en", "toen"]),
        ("(a] b [c) d", &["d"]),
        ("kind(eren)", &["kind"]),
        ("goed-(lacht)-zo", &["goed", "zo"]),
        ("() [] ja", &["ja"]),
    ];
    for (text, expected) in table {
        assert_eq!(&found(text), expected, "{text:?}");
    }
}

#[test]
fn places_are_bytes() {
    assert_eq!(words("één (é) ja").collect::<Vec<_>>(), [0..5, 11..13]);
}

#[test]
fn many_brackets_take_no_time() {
    let open = "(".repeat(200_000);
    assert_eq!(words(&open).count(), 0);
    let nested = format!("{open}ja{}", ")".repeat(200_000));
    assert_eq!(words(&nested).count(), 0);
    assert_eq!(words(&"a-".repeat(200_000)).count(), 1);
}

proptest! {
    #[test]
    fn words_stand_in_order_on_character_borders(text in "[a-zé'’ \\-()\\[\\].,0-9👍\u{301}]{0,40}") {
        let mut before = 0;
        for place in words(&text) {
            prop_assert!(before <= place.start && place.start < place.end);
            prop_assert!(has_letter_or_digit(text.get(place.clone()).unwrap()));
            before = place.end;
        }
    }

    #[test]
    fn without_brackets_every_letter_is_in_a_word(text in "[a-zé'’ \\-.,0-9👍]{0,40}") {
        let places: Vec<_> = words(&text).collect();
        for (at, _) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            prop_assert!(places.iter().any(|place| place.contains(&at)));
        }
    }
}
