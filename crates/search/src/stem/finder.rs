//! Finding words in a transcript by their stems.

use emic_core::ask::{Finder, places, words_of};
use emic_core::expression::TextTerm;
use emic_core::model::{Language, Span, Transcript};

use super::Stems;

/// Finds words by their stems in the transcript's language: `huis` finds *huizen*; beginnings of words and words that may be
/// misspelled are compared letter by letter. It remembers what it has stemmed, so one is enough for a whole study.
/// [`emic_core::ask::Scan`] is the exact finder.
///
/// ```
/// use emic_core::{ask::Finder, expression::TextTerm, read};
///
/// let files = [("emic.yaml", "title: t"), ("transcripts/R07.txt", "R: Die huizen daar.\n")];
/// let study = read::understand(read::Sources::from_iter(files)).study.expect("a study");
/// let (_, transcript) = study.transcripts().next().expect("a transcript");
/// let places = emic_search::Stemmed::default().find(&TextTerm::Word("huis".to_owned()), transcript);
/// assert_eq!(transcript.words(places[0]), "huizen");
/// ```
pub struct Stemmed {
    dutch: Stems,
    english: Stems,
}

impl Default for Stemmed {
    fn default() -> Self {
        Self {
            dutch: Stems::of(Language::Nl),
            english: Stems::of(Language::En),
        }
    }
}

impl Stemmed {
    pub(crate) fn of(&self, language: Language) -> &Stems {
        match language {
            Language::Nl => &self.dutch,
            Language::En => &self.english,
        }
    }
}

impl Finder for Stemmed {
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        let form = self.of(transcript.language).form();
        let turns = transcript.turns.iter();
        turns
            .flat_map(|turn| places(term, &words_of(transcript, turn), &form))
            .collect()
    }
}
