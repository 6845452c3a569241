//! Codes given to a passage: to the segment that stands there already, else to a new one.

use super::code::{judgement, written};
use super::desk::{Desk, OpenFile};
use crate::act::{CodeMark, CodedPassage};
use crate::anchor::surroundings;
use crate::edit::EditError;
use crate::edit::coding_file::DraftSegment;
use crate::edit::segment_id::Origin;
use crate::model::{Codebook, CoderId, Judgement, Span, Status};
use crate::read::CodingEntry;
use crate::yaml::UniqueMap;

/// A code of the passage, looked up.
struct Given<'a> {
    judgement: Judgement,
    /// As it is written: the code's present id with the sign.
    written: String,
    memo: Option<&'a str>,
}

impl Desk<'_> {
    /// Adds the codes of `passage` to what `coder` says.
    pub fn add(&mut self, coder: &CoderId, passage: &CodedPassage) -> Result<(), EditError> {
        let transcript = self.transcript(passage.transcript.as_str())?;
        let study = self.study;
        let book = &study.codebook;
        let given = self.given(passage)?;
        if given.is_empty() && told(passage.memo.as_deref()).is_none() {
            return Err(EditError::NoCodes { place: passage.place() });
        }
        let span = self.span(transcript, passage.at)?;
        let file = self.open(coder, transcript)?;
        let mut standing = Vec::new();
        for (index, code) in given.iter().enumerate() {
            let twice = || given.iter().take(index).any(|one| one.judgement == code.judgement);
            if !file.give(book, span, code, passage) && !twice() {
                standing.push(format!(
                    "{coder} gave `{}` at {} already",
                    code.written,
                    passage.place()
                ));
            }
        }
        if let Some(memo) = told(passage.memo.as_deref()) {
            let segment = file.segment_at(span, passage);
            segment.entry.memo = joined(segment.entry.memo.take(), memo);
        }
        self.notes.extend(standing);
        Ok(())
    }

    fn given<'p>(&mut self, passage: &'p CodedPassage) -> Result<Vec<Given<'p>>, EditError> {
        let book = &self.study.codebook;
        let mut given = Vec::new();
        for code in &passage.codes {
            let judgement = judgement(book, &code.mark)?;
            if book.code(judgement.code).status == Status::Retired {
                self.notes.push(format!("`{}` is a retired code", code.mark.code));
            }
            given.push(Given {
                judgement,
                written: CodeMark::of(self.study, judgement).to_string(),
                memo: told(code.memo.as_deref()),
            });
        }
        Ok(given)
    }
}

impl OpenFile<'_> {
    /// Gives one code at `span`; false when it stands there already.
    fn give(&mut self, book: &Codebook, span: Span, code: &Given<'_>, passage: &CodedPassage) -> bool {
        let bears = |known: &String| written(book, known) == Some(code.judgement);
        let mut there = self
            .draft
            .segments
            .iter_mut()
            .filter(|segment| segment.span == Some(span));
        let standing = there.find(|segment| segment.entry.codes.iter().any(bears));
        let is_new = standing.is_none();
        let segment = match standing {
            Some(segment) => segment,
            None => self.segment_at(span, passage),
        };
        if is_new {
            segment.entry.codes.push(code.written.clone());
        }
        if let Some(memo) = code.memo {
            let memos = &mut segment.entry.memos.0;
            let same = |key: &str| written(book, key) == Some(code.judgement);
            match memos.iter_mut().find(|(key, _)| same(key)) {
                Some((_, known)) => *known = joined(Some(std::mem::take(known)), memo).unwrap_or_default(),
                None => memos.push((code.written.clone(), memo.to_owned())),
            }
        }
        is_new
    }

    /// The first segment at `span`; a new one in order of place when there is none.
    fn segment_at(&mut self, span: Span, passage: &CodedPassage) -> &mut DraftSegment {
        let segments = &self.draft.segments;
        let found = segments.iter().position(|segment| segment.span == Some(span));
        let later = |segment: &DraftSegment| segment.span.is_some_and(|known| known > span);
        let index = found.or_else(|| segments.iter().position(later));
        let index = index.unwrap_or(segments.len());
        if found.is_none() {
            let entry = self.new_entry(span, passage);
            let new = DraftSegment {
                origin: None,
                entry,
                span: Some(span),
            };
            self.draft.segments.insert(index, new);
        }
        #[expect(clippy::indexing_slicing, reason = "found just now, or put there")]
        &mut self.draft.segments[index]
    }

    fn new_entry(&self, span: Span, passage: &CodedPassage) -> CodingEntry {
        let text = self.transcript;
        let quote = text.words(span);
        let (before, after) = surroundings(text.body(), span).unwrap_or_default();
        let origin = Origin {
            coder: self.coder.as_str(),
            transcript: text.id.as_str(),
            at: passage.at,
            words: quote,
        };
        let taken = |id: &str| {
            self.draft
                .segments
                .iter()
                .any(|segment| segment.entry.id.as_deref() == Some(id))
        };
        CodingEntry {
            id: Some(origin.id(taken)),
            at: Some(passage.at.to_string()),
            fingerprint: None,
            quote: Some(quote.to_owned()),
            before: Some(before).filter(|words| !words.is_empty()),
            after: Some(after).filter(|words| !words.is_empty()),
            codes: Vec::new(),
            memo: None,
            memos: UniqueMap::default(),
            created: passage.created.clone(),
        }
    }
}

/// A memo that says something.
pub(super) fn told(memo: Option<&str>) -> Option<&str> {
    memo.filter(|text| !text.trim().is_empty())
}

/// Both memos, one below the other; one of them when it holds the other's lines.
fn joined(known: Option<String>, memo: &str) -> Option<String> {
    match known {
        Some(known) if format!("\n{known}\n").contains(&format!("\n{memo}\n")) => Some(known),
        Some(known) => Some(format!("{known}\n{memo}")),
        None => Some(memo.to_owned()),
    }
}
