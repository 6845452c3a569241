//! Segments that stay and say something else: another code, another place, another memo.

use super::add::told;
use super::code::{judgement, written};
use super::desk::{Desk, OpenFile};
use super::standing::Standing;
use crate::act::{Annotate, Annotated, CodeMark, Resize, Retag, SegmentPlace};
use crate::anchor::surroundings;
use crate::edit::EditError;
use crate::edit::coding_file::DraftSegment;
use crate::model::{Codebook, Judgement, Span};

impl Desk<'_> {
    /// Puts one code in the place of another.
    pub fn retag(&mut self, act: &Retag) -> Result<(), EditError> {
        let book = &self.study.codebook;
        let (from, to) = (judgement(book, &act.from)?, judgement(book, &act.to)?);
        let new = CodeMark::of(self.study, to).to_string();
        let Standing { transcript, span, .. } = self.standing(&act.segment)?;
        let file = self.open(&act.segment.coder, transcript)?;
        if from != to && file.bearing(book, span, to).is_ok() {
            return Err(EditError::Borne {
                place: act.segment.place(),
                code: new,
                other: act.from.to_string(),
            });
        }
        let segment = file
            .bearing(book, span, from)
            .map_err(not_borne(&act.segment, &act.from))?;
        replace(book, segment, from, &new);
        Ok(())
    }

    /// Gives a segment its new place.
    pub fn resize(&mut self, act: &Resize) -> Result<(), EditError> {
        let Standing { transcript, span, .. } = self.standing(&act.segment)?;
        let new = self.span(transcript, act.to)?;
        if new == span {
            return Ok(());
        }
        let file = self.open(&act.segment.coder, transcript)?;
        if file.at(new).next().is_some() {
            return Err(EditError::SegmentThere {
                place: act.new_place(),
                old: act.segment.place(),
            });
        }
        file.stretch(span, new, act);
        Ok(())
    }

    /// Writes a memo, or takes it out.
    pub fn annotate(&mut self, act: &Annotate) -> Result<(), EditError> {
        let book = &self.study.codebook;
        let Standing { transcript, span, .. } = self.standing(&act.segment)?;
        let text = told(Some(&act.text)).map(|text| text.trim_end().to_owned());
        let coded = match &act.on {
            Annotated::Segment => None,
            Annotated::Coding(mark) => Some((mark, judgement(book, mark)?)),
        };
        let file = self.open(&act.segment.coder, transcript)?;
        match coded {
            None => {
                if let Some(segment) = file.at(span).next() {
                    segment.entry.memo = text;
                }
            }
            Some((mark, judgement)) => {
                let segment = file
                    .bearing(book, span, judgement)
                    .map_err(not_borne(&act.segment, mark))?;
                remember(book, segment, judgement, text);
            }
        }
        file.says_something(book, span, &act.segment)
    }
}

/// The error for a segment that does not bear `mark`.
fn not_borne<'a>(segment: &'a SegmentPlace, mark: &'a CodeMark) -> impl FnOnce(Vec<String>) -> EditError + 'a {
    |borne| EditError::NotBorne {
        place: segment.place(),
        code: mark.to_string(),
        borne,
    }
}

/// Writes `new` where `old` stands, among the codes and before its memo.
fn replace(book: &Codebook, segment: &mut DraftSegment, old: Judgement, new: &str) {
    let codes = segment.entry.codes.iter_mut();
    let keys = segment.entry.memos.0.iter_mut().map(|(key, _)| key);
    for name in codes.chain(keys).filter(|name| written(book, name) == Some(old)) {
        new.clone_into(name);
    }
}

/// Lets the memo on one coding say `text`.
fn remember(book: &Codebook, segment: &mut DraftSegment, judgement: Judgement, text: Option<String>) {
    let entry = &mut segment.entry;
    let same = |key: &str| written(book, key) == Some(judgement);
    let known = entry.memos.0.iter().position(|(key, _)| same(key));
    let name = entry.codes.iter().find(|code| same(code)).cloned();
    match (known, text) {
        (Some(index), None) => {
            entry.memos.0.remove(index);
        }
        (Some(index), Some(text)) => {
            if let Some((_, memo)) = entry.memos.0.get_mut(index) {
                *memo = text;
            }
        }
        (None, Some(text)) => entry.memos.0.extend(name.map(|name| (name, text))),
        (None, None) => {}
    }
}

impl OpenFile<'_> {
    /// Moves the segments at `old` to `new`, with the words that stand there.
    fn stretch(&mut self, old: Span, new: Span, act: &Resize) {
        let text = self.transcript;
        let (before, after) = surroundings(text.body(), new).unwrap_or_default();
        for segment in self.at(old) {
            segment.span = Some(new);
            let entry = &mut segment.entry;
            entry.at = Some(act.to.to_string());
            entry.fingerprint = None;
            entry.quote = Some(text.words(new).to_owned());
            entry.before = Some(before.clone()).filter(|words| !words.is_empty());
            entry.after = Some(after.clone()).filter(|words| !words.is_empty());
        }
    }

    /// Refuses a segment that is left with neither code nor memo.
    fn says_something(&mut self, book: &Codebook, span: Span, place: &SegmentPlace) -> Result<(), EditError> {
        let coded = |code: &String| written(book, code).is_some();
        let silent =
            |segment: &mut DraftSegment| segment.entry.memo.is_none() && !segment.entry.codes.iter().any(coded);
        if self.at(span).any(silent) {
            return Err(EditError::Silent { place: place.place() });
        }
        Ok(())
    }
}
