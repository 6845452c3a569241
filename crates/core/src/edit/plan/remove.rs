//! Codes taken from the segments at a place.

use super::code::written;
use super::desk::{Desk, OpenFile};
use super::standing::Standing;
use crate::act::{MemoPolicy, RemoveCodings, Removed};
use crate::edit::coding_file::DraftSegment;
use crate::edit::{EditError, MemoError};
use crate::model::{Codebook, CoderIndex, Judgement, MemoSubject, Span, Study, TranscriptIndex};
use crate::read::CodingEntry;

impl Desk<'_> {
    /// Takes away what `act` names.
    pub fn remove(&mut self, act: &RemoveCodings) -> Result<(), EditError> {
        let study = self.study;
        let Standing {
            coder,
            transcript,
            span,
        } = self.standing(&act.segment)?;
        let file = self.open(&act.segment.coder, transcript)?;
        match &act.removed {
            Removed::All => file.clear(span),
            Removed::Codes(codes) => {
                for mark in codes {
                    let judgement = super::code::judgement(&study.codebook, mark)?;
                    file.take(&study.codebook, span, judgement)
                        .map_err(|borne| EditError::NotBorne {
                            place: act.segment.place(),
                            code: mark.to_string(),
                            borne,
                        })?;
                }
            }
        }
        let memos = file.drop_empty(&study.codebook, span, &act.removed);
        if act.memos == MemoPolicy::Keep && !memos.is_empty() {
            return Err(MemoError::WouldGo { memos }.into());
        }
        let kept: Vec<Option<&str>> = file
            .draft
            .segments
            .iter()
            .map(|segment| segment.entry.id.as_deref())
            .collect();
        memo_file(study, coder, transcript, &kept)
    }
}

/// Refuses when a memo is about a segment that is no longer `kept`.
fn memo_file(
    study: &Study,
    coder: CoderIndex,
    transcript: TranscriptIndex,
    kept: &[Option<&str>],
) -> Result<(), EditError> {
    let about = |subject: &MemoSubject| {
        matches!(subject, MemoSubject::Segment { coder: whose, transcript: of, id }
            if *whose == coder && *of == transcript && !kept.contains(&Some(id.as_str())))
    };
    match study.memos.iter().find(|memo| about(&memo.about)) {
        Some(memo) => {
            let file = memo.path.clone();
            Err(MemoError::File { file }.into())
        }
        None => Ok(()),
    }
}

impl OpenFile<'_> {
    /// Takes every code from the segments at `span`.
    fn clear(&mut self, span: Span) {
        self.at(span).for_each(|segment| segment.entry.codes.clear());
    }

    /// Takes one code from the segments at `span`; else the codes that they bear.
    fn take(&mut self, book: &Codebook, span: Span, judgement: Judgement) -> Result<(), Vec<String>> {
        let mut borne = Vec::new();
        let mut found = Err(());
        for segment in self.at(span) {
            let codes = &mut segment.entry.codes;
            borne.extend(codes.iter().cloned());
            let before = codes.len();
            codes.retain(|code| written(book, code) != Some(judgement));
            if codes.len() < before {
                found = Ok(());
            }
        }
        found.map_err(|()| borne)
    }

    /// Takes out segments at `span` that lost their last code, and memos on codes that went; gives what those memos say.
    fn drop_empty(&mut self, book: &Codebook, span: Span, removed: &Removed) -> Vec<String> {
        let old = &self.draft.old.segments;
        // A segment that is a memo alone goes only with everything.
        let touched = |segment: &DraftSegment| {
            let before = segment.origin.and_then(|index| old.get(index));
            let changed = before.is_some_and(|before| before.codes != segment.entry.codes);
            segment.span == Some(span) && (changed || *removed == Removed::All)
        };
        let mut memos = Vec::new();
        for segment in self.draft.segments.iter_mut().filter(|segment| touched(segment)) {
            memos.extend(dropped_memos(book, &mut segment.entry));
        }
        let goes = |segment: &DraftSegment| touched(segment) && segment.entry.codes.is_empty();
        self.draft.segments.retain(|segment| !goes(segment));
        memos
    }
}

/// Takes memos out whose code went, and tells what they say; with the last code the segment's own memo too.
fn dropped_memos(book: &Codebook, entry: &mut CodingEntry) -> Vec<String> {
    let mut memos = Vec::new();
    let codes: Vec<Judgement> = entry.codes.iter().filter_map(|code| written(book, code)).collect();
    let last = entry.codes.is_empty();
    entry.memos.0.retain(|(key, memo)| {
        let stays = !last && written(book, key).is_none_or(|judgement| codes.contains(&judgement));
        if !stays {
            memos.push(format!("on `{key}`: {memo}"));
        }
        stays
    });
    if let (true, Some(memo)) = (last, &entry.memo) {
        memos.push(format!("on the segment: {memo}"));
    }
    memos
}
