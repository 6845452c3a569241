//! Encodings, by their bytes.

use super::*;

fn text(bytes: &[u8]) -> String {
    decode(bytes, None).unwrap().text
}

#[test]
fn utf8_with_and_without_mark() {
    assert_eq!(text("\u{FEFF}I: één".as_bytes()), "I: één");
    assert_eq!(text("I: één".as_bytes()), "I: één");
}

#[test]
fn utf16_with_mark_and_without() {
    let little: Vec<u8> = "I: één\nR: ja".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "I: één\nR: ja".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(text(&[&[0xFF, 0xFE], little.as_slice()].concat()), "I: één\nR: ja");
    assert_eq!(text(&[&[0xFE, 0xFF], big.as_slice()].concat()), "I: één\nR: ja");
    let decoded = decode(&little, None).unwrap();
    assert_eq!(decoded.text, "I: één\nR: ja");
    assert_eq!(
        decoded.notes,
        [Remark::Decoded {
            encoding: "UTF-16LE".into(),
            characters: 12
        }
        .overall()]
    );
    assert_eq!(text(&big), "I: één\nR: ja");
}

#[test]
fn lone_surrogate_is_refused() {
    let refusal = decode(&[0xFF, 0xFE, b'a', 0, 0x00, 0xD8], None).unwrap_err();
    assert!(matches!(refusal, Refusal::Undecodable { .. }), "{refusal:?}");
}

#[test]
fn utf32_is_refused_by_name() {
    let bytes: Vec<u8> = "I: hello".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let refusal = Refusal::Encoding { name: "UTF-32" };
    assert_eq!(decode(&bytes, None).unwrap_err(), refusal);
    assert_eq!(
        decode(&[&[0xFF, 0xFE, 0, 0], bytes.as_slice()].concat(), None).unwrap_err(),
        refusal
    );
}

#[test]
fn windows_1252_is_noted_with_its_characters() {
    let decoded = decode(b"R: \x93Ja\x94, co\xEBffici\xEBnt", None).unwrap();
    assert_eq!(decoded.text, "R: “Ja”, coëfficiënt");
    assert_eq!(
        decoded.notes,
        [Remark::Decoded {
            encoding: "windows-1252".into(),
            characters: 4
        }
        .overall()]
    );
}

#[test]
fn broken_utf8_is_refused_with_its_place() {
    let refusal = decode(b"ab\n\xFF\xFE\xC3(\xE2\x82", None).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::Undecodable {
            encoding: "UTF-8".into(),
            offset: 3
        }
    );
}

#[test]
fn overlong_and_cesu8_are_refused_by_name() {
    assert_eq!(
        decode(b"R: \xC0\xAF", None).unwrap_err(),
        Refusal::Encoding { name: "overlong UTF-8" }
    );
    assert_eq!(
        decode(b"R: \xED\xA0\xBD\xED\xB8\x80", None).unwrap_err(),
        Refusal::Encoding {
            name: "CESU-8 (UTF-8 with surrogates)"
        }
    );
}

#[test]
fn nul_is_refused_with_its_place() {
    assert_eq!(decode(b"I: a\0b", None).unwrap_err(), Refusal::Binary { offset: 4 });
}

#[test]
fn line_ends_become_one_and_other_breaks_stay() {
    let decoded = decode("a\r\nb\nc\rd\u{2028}e\u{85}f\u{b}g".as_bytes(), None).unwrap();
    assert_eq!(decoded.text, "a\nb\nc\nd\u{2028}e\u{85}f\u{b}g");
    assert_eq!(decoded.notes, [Remark::MixedLineEnds.overall()]);
    assert!(decode(b"a\r\nb\r\n", None).unwrap().notes.is_empty());
}

#[test]
fn mark_at_a_line_start_goes_and_inside_a_word_stays() {
    assert_eq!(text("I: a\n\u{FEFF}I: n\u{FEFF}b".as_bytes()), "I: a\nI: n\u{FEFF}b");
}

#[test]
fn a_named_encoding_is_taken_strictly() {
    let utf8 = Encoding::named("UTF-8");
    assert_eq!(utf8.map(Encoding::name), Some("UTF-8"));
    let refusal = decode(b"caf\xE9 ja", utf8).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::Undecodable {
            encoding: "UTF-8".into(),
            offset: 3
        }
    );
    assert_eq!(decode(b"\xFF\xFE", Encoding::named("latin1")).unwrap().text, "ÿþ");
    assert_eq!(Encoding::named("klingon"), None);
}

#[test]
fn whole_words_with_an_accent_are_plausible() {
    assert_eq!(text(b"R: \xE0 la page, \xE9 vero"), "R: à la page, é vero");
}

#[test]
fn a_macintosh_file_is_refused_and_read_when_named() {
    let bytes = b"R: co\x91rdinatie, caf\x8E, ge\x95nteresseerd";
    assert!(matches!(decode(bytes, None), Err(Refusal::Undecodable { .. })));
    let named = decode(bytes, Encoding::named("macintosh")).unwrap();
    assert_eq!(named.text, "R: coërdinatie, café, geïnteresseerd");
}

#[test]
fn utf8_with_a_broken_letter_is_damage() {
    let refusal = decode(b"\xC3\xA9\xC3\xA9n caf\xC3 ja", None).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::Undecodable {
            encoding: "UTF-8".into(),
            offset: 9
        }
    );
}
