use super::*;
use crate::read::{Sources, understand};

fn study() -> Study {
    let text = "I: één vraag?\nR: ja. nee. ja.\nI:\nR: wij hebben\nelkaar nodig\n";
    let files = [("emic.yaml", "title: t\n"), ("transcripts/R07.txt", text)];
    understand(Sources::from_iter(files)).study.expect("a study")
}

fn words(place: &str, quote: Option<&str>) -> Result<String, PlaceError> {
    let study = study();
    let found = PlaceText::parse(place)?.find(&study, quote)?;
    Ok(study.transcript(found.transcript).words(found.span).to_owned())
}

#[test]
fn every_form_finds_its_words() {
    for (place, quote, wanted) in [
        ("R07@3-6", None, "één"),
        ("R07:1", None, "één vraag?"),
        ("R07:1-2", None, "één vraag?\nR: ja. nee. ja."),
        ("R07:3-4", None, "wij hebben\nelkaar nodig"),
        ("R07", Some("nee"), "nee"),
        ("R07", Some("hebben elkaar"), "hebben\nelkaar"),
        ("R07:2", Some("ja. nee"), "ja. nee"),
        ("R07@17-22", Some("ja"), "ja"),
    ] {
        assert_eq!(words(place, quote).as_deref(), Ok(wanted), "{place} {quote:?}");
    }
}

#[test]
fn malformed_places_are_told_from_missing_ones() {
    for bad in [
        "",
        "@1-2",
        "R07@",
        "R07@1",
        "R07:",
        "R07:x",
        "R07:3-2",
        "R07:1-2-3",
        "R07:+1",
        ":3",
    ] {
        assert_eq!(
            PlaceText::parse(bad),
            Err(PlaceError::Malformed(bad.to_owned())),
            "{bad}"
        );
    }
}

#[test]
fn errors_say_what_to_write() {
    for (place, quote, message, mend) in [
        ("R7", Some("x"), "no transcript is called `R7`", "did you mean `R07`?"),
        (
            "R07",
            None,
            "`R07` names a transcript, but no place in it",
            "add a quote, or write R07@START-END or R07:TURN",
        ),
        (
            "R07:9",
            None,
            "R07 has no turn 9; its turns are 1 to 4",
            "`emic show R07` shows the turns with their numbers",
        ),
        (
            "R07:0",
            None,
            "R07 has no turn 0; its turns are 1 to 4",
            "`emic show R07` shows the turns with their numbers",
        ),
        (
            "R07:3",
            None,
            "nothing is said in turn 3 of R07",
            "choose a turn with words",
        ),
        (
            "R07:2",
            Some("ja"),
            "the words `ja` stand there 2 times",
            "name one of these places, or quote more words: R07@17-19, R07@26-28",
        ),
    ] {
        let error = words(place, quote).expect_err(place);
        assert_eq!((error.to_string().as_str(), error.mend().as_str()), (message, mend));
    }
    assert!(matches!(words("R07@5-5", None), Err(PlaceError::OutsideText { .. })));
    assert!(matches!(
        words("R07@5-500", None),
        Err(PlaceError::OutsideText { characters: 60, .. })
    ));
    assert!(matches!(
        words("R07:1", Some("nee")),
        Err(PlaceError::QuoteMissing { .. })
    ));
}
