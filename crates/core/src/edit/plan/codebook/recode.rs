//! Every file that names codes which become another; here the coding files, memos and saved queries beside it.

use std::collections::BTreeMap;

use super::recoding::Recoding;
use super::shelf::Shelf;
use crate::edit::coding_file::{Draft, DraftSegment, patch};
use crate::edit::{CodebookError, EditError};
use crate::model::{CodingFile, Judgement, MemoSubject, SegmentId, Span};
use crate::read::{Source, parse_faultless_coding};

impl Shelf<'_> {
    /// Writes what becomes of codings, memos and queries.
    pub fn recode(&mut self, recoding: &Recoding<'_>) -> Result<(), EditError> {
        let reading = self.reading;
        for source in reading.sources.under("coding/") {
            self.recode_file(source, recoding)?;
        }
        self.tell_codings(recoding);
        for memo in &self.study.memos {
            let about = match memo.about {
                MemoSubject::Code(code) if recoding.sources.contains(&code) => format!("code:{}", recoding.name),
                MemoSubject::Cell { case, code } if recoding.sources.contains(&code) => {
                    format!("cell:{}/{}", self.study.case(case).id, recoding.name)
                }
                _ => continue,
            };
            let source = self.source(&memo.path)?;
            self.recode_memo(source, &about)?;
        }
        self.recode_queries(recoding)
    }

    /// Tells how many codings say something else now.
    fn tell_codings(&mut self, recoding: &Recoding<'_>) {
        let codings = self.codings(|judgement| recoding.sources.contains(&judgement.code));
        let files = self.study.files.iter().filter(|file| {
            let mut judgements = file.segments.iter().flat_map(|segment| &segment.judgements);
            judgements.any(|judgement| recoding.sources.contains(&judgement.code))
        });
        let mut coders: Vec<&str> = files.map(|file| self.study.coder(file.coder).as_str()).collect();
        coders.dedup();
        if codings > 0 {
            let say = if codings == 1 { "coding" } else { "codings" };
            let says = if codings == 1 { "says" } else { "say" };
            self.notes.push(format!(
                "{codings} {say} of {} {says} `{}` now",
                coders.join(", "),
                recoding.name
            ));
        }
    }

    /// How many codings of all coders fit.
    pub fn codings(&self, fits: impl Fn(&Judgement) -> bool) -> usize {
        let segments = self.study.files.iter().flat_map(|file| &file.segments);
        segments
            .flat_map(|segment| &segment.judgements)
            .filter(|judgement| fits(judgement))
            .count()
    }

    fn recode_file(&mut self, source: &Source, recoding: &Recoding<'_>) -> Result<(), EditError> {
        let sheet = match parse_faultless_coding(source) {
            Ok(sheet) => sheet,
            Err(_) if !mentions(&source.text, recoding) => return Ok(()),
            Err(fault) => {
                return Err(EditError::Broken {
                    file: source.path.clone(),
                    why: fault.message,
                    mend: fault.help,
                });
            }
        };
        self.rely_on(source);
        let file = self.study.files.iter().find(|file| file.path == source.path);
        let segments = file.into_iter().flat_map(|file| &file.segments);
        let spans: BTreeMap<usize, Span> = segments.map(|segment| (segment.entry, segment.span)).collect();
        let mut draft = Draft::unchanged(sheet, |entry| spans.get(&entry).copied());
        recoding.recode(&mut draft);
        let kept = self.named_segments(file);
        draft
            .segments
            .retain(|segment| !emptied(&draft.old.segments, segment) || named(segment, &kept));
        if draft.wanted().segments == draft.old.segments {
            return Ok(());
        }
        let patch = patch(&source.text, &draft).map_err(|_| CodebookError::Layout {
            file: source.path.clone(),
            what: "its segments do not stand below each other, or a value is a reference (`*name`)".to_owned(),
        })?;
        let text = patch.apply(&source.text).unwrap_or_default();
        let new = Source { text, ..source.clone() };
        if parse_faultless_coding(&new).ok().as_ref() != Some(&draft.wanted()) {
            return Err(EditError::Unproved {
                file: source.path.clone(),
                why: "its segments differ from what was meant".to_owned(),
            });
        }
        self.change(source, patch);
        Ok(())
    }

    /// The segments of a file that memos of their own are about.
    fn named_segments(&self, file: Option<&CodingFile>) -> Vec<&SegmentId> {
        let memos = self.study.memos.iter().filter_map(|memo| match &memo.about {
            MemoSubject::Segment { coder, transcript, id } => file
                .filter(|file| (file.coder, file.transcript) == (*coder, *transcript))
                .map(|_| id),
            _ => None,
        });
        memos.collect()
    }
}

/// Whether a text that does not read speaks of a code that becomes another.
fn mentions(text: &str, recoding: &Recoding<'_>) -> bool {
    let codes = recoding.sources.iter().map(|source| recoding.book.code(*source));
    let mut ids = codes.flat_map(|code| code.replaces.iter().chain([&code.id]));
    ids.any(|id| text.contains(id.as_str()))
}

/// Whether a segment said something and says nothing any more.
fn emptied(old: &[crate::read::CodingEntry], segment: &DraftSegment) -> bool {
    let before = segment.origin.and_then(|index| old.get(index));
    let entry = &segment.entry;
    let silent = entry.codes.is_empty() && entry.memo.is_none() && entry.memos.0.is_empty();
    silent && before.is_some_and(|before| !before.codes.is_empty())
}

fn named(segment: &DraftSegment, kept: &[&SegmentId]) -> bool {
    segment
        .entry
        .id
        .as_deref()
        .is_some_and(|id| kept.iter().any(|known| known.as_str() == id))
}
