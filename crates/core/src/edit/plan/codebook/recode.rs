//! Every file that names codes which become another: coding files, memos, saved queries.

use std::collections::BTreeMap;

use super::recoding::Recoding;
use super::shelf::Shelf;
use crate::edit::coding_file::{Draft, DraftSegment, patch};
use crate::edit::patcher::Patcher;
use crate::edit::{CodebookError, EditError, scalar};
use crate::expression::{Expression, named_codes, parse};
use crate::model::{CodingFile, Judgement, MemoSubject, SegmentId, Span, Valence};
use crate::read::{Source, parse_faultless_coding, split_front_matter};
use crate::yaml::Node;

const SETTINGS: &str = "emic.yaml";

impl Shelf<'_> {
    /// Writes what becomes of codings, memos and queries.
    pub fn recode(&mut self, recoding: &Recoding<'_>) -> Result<(), EditError> {
        let reading = self.reading;
        for source in reading.sources.under("coding/") {
            self.recode_file(source, recoding)?;
        }
        self.tell_codings(recoding);
        for memo in &self.study.memos {
            if let MemoSubject::Code(code) = memo.about
                && recoding.sources.contains(&code)
            {
                let source = self.source(&memo.path)?;
                self.recode_memo(source, recoding)?;
            }
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

    fn recode_memo(&mut self, source: &Source, recoding: &Recoding<'_>) -> Result<(), EditError> {
        let unpatchable = || CodebookError::Layout {
            file: source.path.clone(),
            what: "what it is about".to_owned(),
        };
        let yaml = split_front_matter(source)
            .ok()
            .and_then(|parts| parts.yaml)
            .ok_or_else(unpatchable)?;
        let text = source.text.get(yaml.clone()).unwrap_or_default();
        let root = Node::parse(text).ok_or_else(unpatchable)?;
        let value = root
            .entry("about")
            .map(|entry| entry.value.range.clone())
            .ok_or_else(unpatchable)?;
        let about = format!("code:{}", recoding.name);
        let mut patcher = Patcher::new(&source.text);
        let raw = text.get(value.clone()).unwrap_or_default();
        let new = if raw.starts_with('\'') {
            format!("'{about}'")
        } else {
            plain_or_quoted(raw, &about)
        };
        patcher.replace(yaml.start + value.start..yaml.start + value.end, new);
        let patch = patcher.finish().ok_or_else(unpatchable)?;
        self.change(source, patch);
        Ok(())
    }

    fn recode_queries(&mut self, recoding: &Recoding<'_>) -> Result<(), EditError> {
        let source = self.source(SETTINGS)?;
        let root = Node::parse(&source.text);
        let entries = root
            .as_ref()
            .and_then(|root| root.entry("queries"))
            .map(|entry| entry.value.entries());
        let mut patcher = Patcher::new(&source.text);
        for (name, query) in &self.study.settings.queries {
            let Some(code) = code_in(query, recoding) else { continue };
            let entry = entries.and_then(|entries| entries.iter().find(|entry| entry.key == *name));
            let range = entry.map(|entry| entry.value.range.clone()).unwrap_or_default();
            let unpatchable = || CodebookError::Query {
                query: name.clone(),
                code: code.clone(),
            };
            let raw = source.text.get(range.clone()).unwrap_or_default();
            let text: String = serde_yaml::from_str(raw).map_err(|_| unpatchable())?;
            // Only a text that stands in the file as it reads can be changed at its places.
            let at = raw
                .find(&text)
                .filter(|_| parse(&text).as_ref() == Ok(query))
                .ok_or_else(unpatchable)?;
            for named in named_codes(&text).into_iter().filter(|named| recoding.takes(&named.id)) {
                if named.valence != Valence::Neutral && recoding.book.code(recoding.target).valence.is_none() {
                    return Err(CodebookError::QuerySign {
                        query: name.clone(),
                        code: named.id,
                        into: recoding.name.to_string(),
                    }
                    .into());
                }
                let start = range.start + at + named.span.start;
                patcher.replace(start..start + named.span.len(), recoding.name.to_string());
            }
        }
        let patch = patcher.finish().unwrap_or_default();
        self.change(source, patch);
        Ok(())
    }
}

/// The first code of a query that becomes another.
fn code_in(query: &Expression, recoding: &Recoding<'_>) -> Option<String> {
    let names = named_codes(&query.to_string());
    names.into_iter().map(|named| named.id).find(|id| recoding.takes(id))
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

fn plain_or_quoted(raw: &str, text: &str) -> String {
    if raw.starts_with(|c: char| c.is_ascii_alphabetic()) {
        text.to_owned()
    } else {
        scalar::quoted(text)
    }
}
