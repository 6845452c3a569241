//! Words in memos: looked through one by one, for all memos of a study are little text.

use std::borrow::Cow;

use emic_core::analysis::{FoundMemo, Matching, Noted, memos};
use emic_core::ask::{AskError, Scan, Word, places, words_in};
use emic_core::expression::TextTerm;
use emic_core::model::{Language, Span, Study};

use crate::Query;
use crate::question::Question;
use crate::stem::Stems;

/// The memos of `study` in which the words of `query` stand, in the order of [`memos`], with the places of the words found.
///
/// Words stand side by side (AND) when they are in one memo. Stems are those of any language, since a memo does not say its own.
///
/// # Errors
/// When the query names fields: they are about turns and segments.
pub fn search_memos<'s>(study: &'s Study, query: &Query) -> Result<Vec<FoundMemo<'s>>, AskError> {
    let question = Question::resolve(study, &Scan, &query.expression)?;
    if !question.is_of_words() {
        return Err(AskError::new(
            "memos are searched for words, and this asks for fields or places too",
            "look for the words alone; `emic memo --about code:ID`, `--about transcript:ID` and `--coder` narrow the list",
        ));
    }
    let stems: Vec<Stems> = match query.matching {
        Matching::Stemmed => Language::ALL.into_iter().map(Stems::of).collect(),
        Matching::Exact => Vec::new(),
    };
    let find = |memo: Noted<'s>| {
        let reader = Reader {
            words: words_in(memo.text),
            stems: &stems,
        };
        reader.holds(&question).then(|| FoundMemo {
            marks: reader.marks(&question),
            memo,
        })
    };
    Ok(memos(study).into_iter().filter_map(find).collect())
}

/// The words of one memo.
struct Reader<'r> {
    words: Vec<Word>,
    /// The stems by which words are the same; without any the letters must be.
    stems: &'r [Stems],
}

impl Reader<'_> {
    fn holds(&self, question: &Question) -> bool {
        match question {
            Question::Text(term) => !self.places(term).is_empty(),
            Question::Not(inner) => !self.holds(inner),
            Question::And(parts) => parts.iter().all(|part| self.holds(part)),
            Question::Or(parts) => parts.iter().any(|part| self.holds(part)),
            Question::Xor(parts) => parts.iter().filter(|part| self.holds(part)).count() % 2 == 1,
            Question::Turn(_) | Question::Coding(_) | Question::Related(_) => false,
        }
    }

    /// Where the words stand that are sought, in order, none overlapping another.
    fn marks(&self, question: &Question) -> Vec<Span> {
        let mut all: Vec<Span> = question
            .sought()
            .into_iter()
            .flat_map(|term| self.places(term))
            .collect();
        all.sort_unstable();
        let mut marks: Vec<Span> = Vec::with_capacity(all.len());
        for mark in all {
            if marks.last().is_none_or(|last| last.end() <= mark.start()) {
                marks.push(mark);
            }
        }
        marks
    }

    fn places(&self, term: &TextTerm) -> Vec<Span> {
        let exact = places(term, &self.words, &|word| Cow::Borrowed(word));
        let stemmed = self
            .stems
            .iter()
            .flat_map(|stems| places(term, &self.words, &stems.form()));
        exact.into_iter().chain(stemmed).collect()
    }
}
