//! Finding words in a transcript by their stems.

use emic_core::ask::{Finder, places, words_of};
use emic_core::expression::TextTerm;
use emic_core::model::{Span, Transcript};

use super::Stems;

/// Finds words by their stems in the transcript's language: `huis` finds *huizen*; beginnings of words and words that may be
/// misspelled are compared letter by letter. [`emic_core::ask::Scan`] is the exact finder.
///
/// ```
/// use emic_core::{ask::Finder, expression::TextTerm, read};
///
/// let files = [("emic.yaml", "title: t"), ("transcripts/R07.txt", "R: Die huizen daar.\n")];
/// let study = read::understand(read::Sources::from_iter(files)).study.expect("a study");
/// let (_, transcript) = study.transcripts().next().expect("a transcript");
/// let places = emic_search::Stemmed.find(&TextTerm::Word("huis".to_owned()), transcript);
/// assert_eq!(transcript.words(places[0]), "huizen");
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Stemmed;

impl Finder for Stemmed {
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        let stems = Stems::of(transcript.language);
        let form = stems.form();
        let turns = transcript.turns.iter();
        turns
            .flat_map(|turn| places(term, &words_of(transcript, turn), &form))
            .collect()
    }
}
