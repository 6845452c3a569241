//! What decides how words become terms: an index made otherwise is built again.

use emic_core::ask::wanted_words;
use emic_core::model::Language;

use super::schema;
use crate::stem::Stems;

/// Words and texts that tell one way of cutting, folding and stemming from another.
const PROBES: &str = "huizen gewerkt kinderen coördinatie re-integratie collega\u{2019}s zzp'er E\u{301}E\u{301}N İstanbul meetings \
                      working 12.30 👩‍👧 ja_nee samenwerkingsverbanden";

/// A text that changes with the layout of the index, the version of the program and of its index engine, and the form of words.
pub(super) fn fingerprint() -> String {
    let words = wanted_words(PROBES);
    let mut hash = blake3::Hasher::new();
    for word in &words {
        hash.update(word.as_bytes()).update(b"\n");
    }
    for language in Language::ALL {
        let stems = Stems::of(language);
        for word in &words {
            hash.update(stems.stem(word).as_bytes()).update(b"\n");
        }
    }
    let (layout, program, engine) = (schema::VERSION, env!("CARGO_PKG_VERSION"), tantivy::version_string());
    format!("{layout} / {program} / {engine} / {}", hash.finalize().to_hex())
}
