//! What holds for any bytes and any words.

use proptest::prelude::*;

use super::super::{IMPORTERS, Incoming, Wishes, import};

/// Whatever comes out can stand behind front matter and is counted right.
fn is_sound(incoming: &Incoming) -> bool {
    let length = incoming.body.chars().count();
    let in_place = incoming
        .comments
        .iter()
        .all(|comment| comment.span.start <= comment.span.end && comment.span.end <= length);
    in_place && !incoming.body.contains(['\r', '\0']) && incoming.labels.iter().all(|label| label.turns > 0)
}

fn words() -> impl Strategy<Value = String> {
    "[a-zé ,.?!\u{A0}\u{AD}\u{2028}()*_'\\-0-9]{0,30}"
}

/// Characters that layouts are made of, in any order.
fn scraps() -> impl Strategy<Value = String> {
    "(I|R1|Anna|\\*\\*|:|: |\\[|\\]|00:13|\n|\n\n|\\\\|> |---|title: x|\t| - |é|  |\\(|\\)){0,60}"
}

/// Letters and digits, sorted: a time stamp may move before its label.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|character| character.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), which in 0..IMPORTERS.len()) {
        let name = format!("x.{}", IMPORTERS[which].endings[0]);
        if let Ok(incoming) = import(&name, &bytes, &Wishes::default()) {
            prop_assert!(is_sound(&incoming));
        }
    }

    #[test]
    fn no_scraps_panic(text in scraps(), which in 0..IMPORTERS.len()) {
        let name = format!("x.{}", IMPORTERS[which].endings[0]);
        if let Ok(incoming) = import(&name, text.as_bytes(), &Wishes::default()) {
            prop_assert!(is_sound(&incoming));
        }
    }

    #[test]
    fn label_and_colon_never_change(turns in proptest::collection::vec((0..3_usize, words()), 3..12)) {
        let labels = ["I", "R1", "P2"];
        let line = |(label, words): &(usize, String)| format!("{}: {words}\n", labels[*label]);
        let text: String = turns.iter().map(line).collect();
        let incoming = import("x.txt", text.as_bytes(), &Wishes::default()).unwrap();
        prop_assert_eq!(incoming.body, text);
        prop_assert_eq!(incoming.labels.iter().map(|label| label.turns).sum::<usize>(), turns.len());
    }

    #[test]
    fn no_letter_is_lost_or_made(text in scraps()) {
        let text = format!("I: a\nR: b\n{text}");
        let incoming = import("x.txt", text.as_bytes(), &Wishes::default()).unwrap();
        prop_assert_eq!(letters(&incoming.body), letters(&text));
    }

    #[test]
    fn blocks_keep_every_word(turns in proptest::collection::vec("[a-zé]{1,9}( [a-zé]{1,9}){0,5}\\.", 4..12)) {
        let names = ["ANA", "BEN"];
        let block = |(place, words): (usize, &String)| format!("{}  00:{place:02}\n{words}\n\n", names[place % 2]);
        let text: String = turns.iter().enumerate().map(block).collect();
        let line = |(place, words): (usize, &String)| format!("[00:{place:02}] {}: {words}\n\n", names[place % 2]);
        let wanted: String = turns.iter().enumerate().map(line).collect();
        prop_assert_eq!(import("x.txt", text.as_bytes(), &Wishes::default()).unwrap().body, wanted);
    }
}
