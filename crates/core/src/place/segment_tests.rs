use super::{PlaceError, PlaceText, find_segment, find_words_near};
use crate::act::SegmentPlace;
use crate::model::{CharRange, CoderId, Study, TranscriptId};
use crate::read::{Sources, understand};

const TEXT: &str = "I: hoe?\nR: ja. wij hebben elkaar nodig. ja.\nR: nee.\n";
const CODED: &str = "segments:
- quote: wij hebben elkaar nodig
  codes: [interdependence+]
- quote: elkaar nodig. ja.
  codes: [interdependence+]
- quote: nee
  codes: [interdependence-]
- quote: nee
  codes: [interdependence]
";

fn study() -> Study {
    let files = [
        ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
        ("transcripts/R07.txt", TEXT),
        ("transcripts/R08.txt", "R: ja\n"),
        ("coding/an/R07.yaml", CODED),
    ];
    understand(Sources::from_iter(files)).study.expect("a study")
}

fn found(place: &str, quote: Option<&str>) -> Result<String, String> {
    let place = PlaceText::parse(place).expect("a place");
    let coder = CoderId::new("an").expect("a coder");
    let found = find_segment(&study(), &coder, &place, quote);
    found
        .map(|segment| segment.place())
        .map_err(|error| format!("{error}; {}", error.mend()))
}

#[test]
fn a_segment_is_the_one_at_the_very_place_else_the_only_one_inside() {
    for (place, quote, wanted) in [
        ("R07@15-38", None, "R07@15-38"),
        ("R07", Some("wij hebben elkaar nodig"), "R07@15-38"),
        ("R07", Some("ja. wij hebben elkaar nodig."), "R07@15-38"),
        ("R07:3", None, "R07@47-50"),
        ("R07@47-51", Some("nee"), "R07@47-50"),
    ] {
        assert_eq!(found(place, quote).as_deref(), Ok(wanted), "{place} {quote:?}");
    }
}

#[test]
fn none_and_several_are_refused_with_places() {
    for (place, quote, wanted) in [
        (
            "R07:2",
            None,
            "`an` has 2 segments at R07@11-43; name one of them: R07@15-38, R07@26-43",
        ),
        (
            "R07:1",
            None,
            "`an` has no segment at R07@3-7; the nearest one stands at R07@15-38",
        ),
        // Characters are meant as they stand, also where one segment lies inside.
        (
            "R07@14-39",
            None,
            "`an` has no segment at R07@14-39; the nearest one stands at R07@15-38",
        ),
        (
            "R08:1",
            None,
            "`an` has no segment at R08@3-5; `an` has coded nothing in R08",
        ),
        (
            "R07",
            Some("hebben"),
            "`an` has no segment at R07@19-25; the nearest one stands at R07@15-38",
        ),
    ] {
        assert_eq!(found(place, quote), Err(wanted.to_owned()), "{place} {quote:?}");
    }
}

#[test]
fn new_words_stand_once_or_once_beside_the_segment() {
    let words = |start, end, words| {
        let segment = SegmentPlace {
            coder: CoderId::new("an").expect("a coder"),
            transcript: TranscriptId::new("R07").expect("an id"),
            at: CharRange { start, end },
        };
        let study = study();
        let found = find_words_near(&study, &segment, words)?;
        Ok(study.transcript(found.transcript).place(found.span))
    };
    assert_eq!(words(15, 38, "hebben elkaar"), Ok("R07@19-32".to_owned()));
    assert_eq!(words(26, 43, "ja"), Ok("R07@40-42".to_owned()));
    assert!(matches!(words(15, 38, "ja"), Err(PlaceError::QuoteRepeats { .. })));
    assert!(matches!(words(15, 38, "jaja"), Err(PlaceError::QuoteMissing { .. })));
}
