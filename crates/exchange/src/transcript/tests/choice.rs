//! Which importer reads a file, and which files are refused.

use super::super::{FOREIGN_FORMATS, IMPORTERS, Incoming, LAYOUTS, Refusal, Remark, Wishes, import};
use super::has;

fn imported(name: &str, bytes: &[u8]) -> Result<Incoming, Refusal> {
    import(name, bytes, &Wishes::default())
}

fn refused(name: &str, bytes: &[u8]) -> String {
    imported(name, bytes).unwrap_err().to_string()
}

#[test]
fn content_decides_before_the_ending() {
    assert!(refused("R07.txt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nja\n").starts_with("not read yet: WebVTT"));
    assert!(refused("R07.txt", b"1\n00:00:01,000-->00:00:02,000\nja\n").starts_with("not read yet: SubRip"));
    assert!(refused("R07.txt", b"%PDF-1.7").contains("copy the text"));
    assert!(refused("R07.docx", b"{\\rtf1 ja}").starts_with("not read yet: rich text"));
    assert_eq!(imported("R07.docx", b"I: ja"), Err(Refusal::NotAZip));
}

#[test]
fn old_word_and_passwords() {
    let magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    assert_eq!(imported("R07.doc", &magic), Err(Refusal::OldWord));
    assert_eq!(imported("R07.doc", b"I: ja"), Err(Refusal::OldWord));
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        imported("R07.docx", &[&magic, package.as_slice()].concat()),
        Err(Refusal::Encrypted)
    );
}

#[test]
fn an_unknown_ending_is_read_as_text_and_told() {
    let incoming = imported("R07", b"I: a\nR: b\n").unwrap();
    assert!(has(&incoming, &Remark::UnknownEnding { importer: "plain text" }));
    assert_eq!(
        imported("R07.zip", b"PK\x03\x04"),
        Err(Refusal::MissingPart {
            part: "word/document.xml".into()
        })
    );
}

#[test]
fn every_ending_has_one_reader() {
    let mut endings: Vec<&str> = IMPORTERS
        .iter()
        .flat_map(|importer| importer.endings)
        .copied()
        .collect();
    endings.extend(FOREIGN_FORMATS.iter().flat_map(|format| format.endings));
    let count = endings.len();
    endings.sort_unstable();
    endings.dedup();
    assert_eq!(endings.len(), count);
    assert!(
        endings
            .iter()
            .all(|ending| *ending == ending.to_lowercase() && !ending.starts_with('.'))
    );
}

#[test]
fn every_foreign_ending_is_refused_with_a_mend() {
    for format in FOREIGN_FORMATS {
        for ending in format.endings {
            let message = refused(&format!("R07.{}", ending.to_uppercase()), b"a,b\n");
            assert!(
                message.contains(format.name) && message.contains(format.mend),
                "{message}"
            );
        }
    }
}

#[test]
fn lists_are_told_in_sentences() {
    assert!(
        IMPORTERS
            .iter()
            .all(|importer| !importer.about.is_empty() && !importer.name.is_empty())
    );
    assert!(
        LAYOUTS
            .iter()
            .all(|layout| !layout.about.is_empty() && !layout.name.is_empty())
    );
}
