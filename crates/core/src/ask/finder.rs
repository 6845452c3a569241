//! Where words stand in a transcript.

use crate::expression::TextTerm;
use crate::model::{Span, Transcript};
use crate::words::{folded, tokens};

/// From a text term to places. The search index brings a finder that knows stems; [`Scan`] is exact.
pub trait Finder {
    /// Every place in `transcript` where `term` stands, in order.
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span>;
}

/// Looks at every word: upper and lower case and ways of composing accents aside, letters must be the same.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scan;

impl Finder for Scan {
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        let body = transcript.body();
        let words: Vec<(Span, String)> = tokens(body)
            .filter_map(|range| Some((Span::new(body, range.start, range.end)?, folded(body.get(range)?))))
            .collect();
        match term {
            TextTerm::Word(wanted) => phrase(body, &words, wanted),
            TextTerm::Phrase(wanted) => phrase(body, &words, wanted),
            TextTerm::Prefix(start) => {
                let start = folded(start);
                matching(&words, |word| word.starts_with(&start))
            }
            TextTerm::Fuzzy { word, distance } => {
                let (wanted, most) = (folded(word), distance.letters());
                matching(&words, |word| crate::suggestion::within(&wanted, word, most))
            }
        }
    }
}

fn matching(words: &[(Span, String)], fits: impl Fn(&str) -> bool) -> Vec<Span> {
    words
        .iter()
        .filter(|(_, word)| fits(word))
        .map(|(span, _)| *span)
        .collect()
}

/// The places where the words of `wanted` follow each other.
fn phrase(body: &str, words: &[(Span, String)], wanted: &str) -> Vec<Span> {
    let wanted: Vec<String> = tokens(wanted)
        .filter_map(|range| wanted.get(range))
        .map(folded)
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let fits = |window: &&[(Span, String)]| window.iter().map(|(_, word)| word).eq(&wanted);
    let whole = |window: &[(Span, String)]| Span::new(body, window.first()?.0.start(), window.last()?.0.end());
    words.windows(wanted.len()).filter(fits).filter_map(whole).collect()
}
