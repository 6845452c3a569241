//! Which words find which, and the exact place of each.

use crate::build::{all_marked, ask, ask_exactly, marked, transcript};

/// What `query` marks in `text`, by stems and by letters.
fn both(text: &str, query: &str) -> (Vec<String>, Vec<String>) {
    let study = transcript(text);
    let by_stem = all_marked(&study, &ask(&study, query).unwrap());
    (by_stem, all_marked(&study, &ask_exactly(&study, query)))
}

#[test]
fn dutch_words_meet_in_their_stems() {
    let (stems, letters) = both("R: Twee huizen en een huis. Huisje? Thuis!", "huis");
    assert_eq!(stems, ["huizen", "huis", "Huisje"]);
    assert_eq!(letters, ["huis"]);
    assert_eq!(
        both("R: Dat werkt. Wij werken. Gewerkt!", "werken").0,
        ["werkt", "werken", "Gewerkt"]
    );
}

#[test]
fn the_stemmer_knows_no_irregular_plurals() {
    assert_eq!(both("R: De kinderen van dat kind.", "kind").0, ["kind"]);
    assert_eq!(both("R: De kinderen van dat kind.", "kind*").0, ["kinderen", "kind"]);
}

#[test]
fn each_transcript_is_stemmed_in_its_own_language() {
    let text = "---\nlanguage: en\n---\nR: Two meetings and one meeting. Huizen.\n";
    assert_eq!(both(text, "meeting").0, ["meetings", "meeting"]);
    assert_eq!(both(text, "huis").0, Vec::<String>::new());
}

#[test]
fn hyphens_and_apostrophes_join_words() {
    let text = "R: De re-integratie van collega\u{2019}s, een integratie.";
    assert_eq!(both(text, "integratie").0, ["integratie"]);
    assert_eq!(both(text, "reintegratie").0, Vec::<String>::new());
    assert_eq!(both(text, "re\u{2011}integratie").1, ["re-integratie"]);
    assert_eq!(both(text, "collega's").1, ["collega\u{2019}s"]);
    assert_eq!(both(text, "collega").0, ["collega\u{2019}s"]);
}

#[test]
fn compounds_are_one_word_however_long() {
    let long = "jeugdhulpverleningssamenwerkingsverbandscoördinatorenoverleg";
    let text = format!("R: Het {long} en thuiswerken.");
    assert_eq!(both(&text, long).1, [long]);
    assert_eq!(both(&text, "werken").0, Vec::<String>::new());
    assert_eq!(both(&text, "thuis*").0, ["thuiswerken"]);
}

#[test]
fn accents_may_be_composed_in_any_way() {
    let text = "R: Een cafe\u{301} en nog een café. E\u{301}e\u{301}n!";
    assert_eq!(both(text, "CAFÉ").1, ["cafe\u{301}", "café"]);
    assert_eq!(both(text, "cafe\u{301}").0, ["cafe\u{301}", "café"]);
    assert_eq!(both(text, "één").1, ["E\u{301}e\u{301}n"]);
    assert_eq!(both(text, "cafe").1, Vec::<String>::new());
}

#[test]
fn marks_are_bytes_of_the_text_as_it_is_written() {
    let text = "R: 👩\u{200d}👧 in İSTANBUL, dan İstanbul, Straße 👍 ja";
    assert_eq!(both(text, "İstanbul").1, ["İSTANBUL", "İstanbul"]);
    assert_eq!(both(text, "straße").1, ["Straße"]);
    let study = transcript(text);
    let hits = ask(&study, "ja").unwrap();
    let mark = hits.hits[0].marks[0];
    assert_eq!((mark.start(), mark.end()), (text.len() - 2, text.len()));
}

#[test]
fn phrases_follow_each_other_within_one_turn() {
    let text = "R: We hebben elkaar echt nodig. Elkaar... nodig!\nI: Wij zien elkaar\nR: nodig is dat.";
    assert_eq!(both(text, "\"elkaar nodig\"").0, ["Elkaar... nodig"]);
    assert_eq!(both("R: hij heeft de huizen gezien", "\"de huis\"").0, ["de huizen"]);
    assert_eq!(
        both("R: hij heeft de huizen gezien", "\"de huis\"").1,
        Vec::<String>::new()
    );
    assert_eq!(both("R: ja ja ja", "\"ja ja\"").0, ["ja ja ja"]);
    assert_eq!(both("R: de man van de school", "\"van de\"").0, ["van de"]);
}

#[test]
fn fuzzy_words_may_differ_in_letters() {
    let text = "R: vertrouwen, vertrowen, vertruowen, vertrowe, verte";
    assert_eq!(both(text, "vertrouwen~").0, ["vertrouwen", "vertrowen", "vertruowen"]);
    assert_eq!(
        both(text, "vertrouwen~2").0,
        ["vertrouwen", "vertrowen", "vertruowen", "vertrowe"]
    );
}

#[test]
fn labels_and_time_stamps_are_not_searched() {
    let text = "[00:12:01] R: Er is overleg.\nI:overleg\n";
    assert_eq!(both(text, "R").0, Vec::<String>::new());
    assert_eq!(both(text, "00*").0, Vec::<String>::new());
    assert_eq!(both(text, "overleg").0, ["overleg", "overleg"]);
}

#[test]
fn words_side_by_side_stand_in_one_turn() {
    let text = "R: school en thuis\nI: school\nR: thuis\nI: niets";
    let turns = |query: &str| {
        let study = transcript(text);
        crate::build::places(&study, &ask(&study, query).unwrap())
    };
    assert_eq!(turns("school thuis"), ["school en thuis"]);
    assert_eq!(turns("school XOR thuis"), ["school", "thuis"]);
    assert_eq!(turns("school OR thuis"), ["school en thuis", "school", "thuis"]);
    assert_eq!(turns("school NOT thuis"), ["school"]);
    assert_eq!(turns("NOT school"), ["thuis", "niets"]);
    assert_eq!(turns("NOT (school OR thuis)"), ["niets"]);
    assert_eq!(turns("NOT NOT niets"), ["niets"]);
}

#[test]
fn the_very_word_ranks_first_even_in_a_long_turn() {
    let filler = "woorden die er verder helemaal niets mee te maken hebben ".repeat(30);
    let text = format!("R: huizen huizen huizen\nI: ja\nR: {filler} huis {filler}\nI: nee\n");
    let study = transcript(&text);
    let hits = ask(&study, "huis").unwrap();
    assert_eq!(marked(&study, &hits), [vec!["huis"], vec!["huizen"; 3]]);
}

#[test]
fn only_words_that_were_wanted_are_marked() {
    let text = "R: school en thuis";
    assert_eq!(both(text, "school OR NOT thuis").0, ["school"]);
    assert_eq!(both(text, "NOT NOT thuis").0, ["thuis"]);
    assert_eq!(both(text, "speaker:R").0, Vec::<String>::new());
}

#[test]
fn endless_words_are_found_and_not_mistaken() {
    let (one, other) = ("a".repeat(70_000), format!("{}b", "a".repeat(69_999)));
    let text = format!("R: {one} en {other}");
    // Compared without printing them.
    assert!(both(&text, &one).1 == [one.as_str()]);
    assert!(both(&text, "aaa*").1 == [one, other]);
}

#[test]
fn words_without_letters_find_nothing() {
    assert_eq!(both("R: ja", "\"1\"").0, Vec::<String>::new());
    assert_eq!(both("", "ja").0, Vec::<String>::new());
}

#[test]
fn memos_are_searched_in_the_stems_of_every_language() {
    let study = crate::build::study(&[
        ("transcripts/R1.txt", "R: ja\n"),
        (
            "memos/a.md",
            "---\nabout: study\n---\nTwee huizen, two meetings. Huis!\n",
        ),
        ("memos/b.md", "---\nabout: transcript:R1\n---\nHuis en haard.\n"),
    ]);
    let found = |query: &str, exactly: fn(emic_core::expression::Expression) -> emic_search::Query| {
        let query = exactly(emic_core::expression::parse(query).unwrap());
        let found = emic_search::search_memos(&study, &query).unwrap();
        let words = |found: &emic_core::analysis::FoundMemo<'_>| {
            let marks = found.marks.iter();
            marks
                .map(|mark| mark.of(found.memo.text).to_owned())
                .collect::<Vec<_>>()
        };
        found.iter().map(words).collect::<Vec<_>>()
    };
    let stemmed = emic_search::Query::stemmed;
    assert_eq!(found("huis", stemmed), [vec!["huizen", "Huis"], vec!["Huis"]]);
    assert_eq!(found("huis meeting", stemmed), [vec!["huizen", "meetings", "Huis"]]);
    assert_eq!(found("huis NOT meeting", stemmed), [vec!["Huis"]]);
    assert_eq!(found("\"huis en\" OR haard", stemmed), [vec!["Huis en", "haard"]]);
    assert_eq!(found("huiz*", stemmed), [vec!["huizen"]]);
    assert_eq!(found("huis XOR haard", emic_search::Query::exact), [vec!["Huis"]]);
}
