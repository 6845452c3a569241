//! Cue words of the codebook in a turn, by stem and as phrases.

use std::collections::{BTreeMap, HashMap};

use emic_core::ask::{Word, wanted_words};
use emic_core::model::{CodeIndex, Codebook, Language, Span};
use emic_core::suggest::Cue;

use crate::stem::Stems;

/// The cue words of all codes in one language, by their first stem.
pub(super) struct CueWords(HashMap<String, Vec<CuePhrase>>);

struct CuePhrase {
    code: CodeIndex,
    cue: String,
    stems: Vec<String>,
}

impl CueWords {
    pub fn of(book: &Codebook, language: Language, stems: &Stems) -> Self {
        let mut by_first: HashMap<String, Vec<CuePhrase>> = HashMap::new();
        for (code, about) in book.codes() {
            for cue in about.cues.get(language) {
                let stems: Vec<String> = wanted_words(cue).iter().map(|word| stems.stem(word)).collect();
                let Some(first) = stems.first().cloned() else { continue };
                by_first.entry(first).or_default().push(CuePhrase {
                    code,
                    cue: cue.to_owned(),
                    stems,
                });
            }
        }
        Self(by_first)
    }

    /// For each code its cues among the words of a turn: each once, where it stands first.
    ///
    /// Cues of the same stems are one; what another cue of the code says in the same words, and more, is not counted again.
    pub fn found(&self, words: &[Word], stems: &[String]) -> BTreeMap<CodeIndex, Vec<Cue>> {
        let mut found: BTreeMap<CodeIndex, Vec<Cue>> = BTreeMap::new();
        for (start, first) in stems.iter().enumerate() {
            for phrase in self.0.get(first).into_iter().flatten() {
                let end = start + phrase.stems.len();
                if stems.get(start..end) != Some(phrase.stems.as_slice()) {
                    continue;
                }
                let Some(span) = words.get(start..end).and_then(stretch) else {
                    continue;
                };
                add(found.entry(phrase.code).or_default(), &phrase.cue, span);
            }
        }
        found
    }
}

/// Adds a cue that says something new: not one that stands elsewhere already, nor words inside those of a longer cue.
fn add(cues: &mut Vec<Cue>, cue: &str, span: Span) {
    if cues.iter().any(|known| known.cue == cue || known.span.encloses(span)) {
        return;
    }
    cues.retain(|known| !span.encloses(known.span));
    cues.push(Cue {
        cue: cue.to_owned(),
        span,
    });
}

fn stretch(words: &[Word]) -> Option<Span> {
    let (first, last) = (words.first()?.span, words.last()?.span);
    first.to(last)
}
