//! The coding files that an act has open, each a value until all are done.

use std::collections::BTreeMap;

use super::proof::prove;
use super::reanchor::Quotes;
use crate::act::Act;
use crate::edit::coding_file::{Draft, Unpatchable, new_text, patch};
use crate::edit::{Changes, EditError, FileChange};
use crate::model::{CoderId, CoderIndex, CodingFile, Span, Study, Transcript, TranscriptIndex};
use crate::read::{CodingSheet, Reading, parse_faultless_coding};
use crate::suggestion::did_you_mean;

/// A coding file that an act has opened.
pub(super) struct OpenFile<'r> {
    pub coder: CoderId,
    pub transcript: &'r Transcript,
    pub draft: Draft,
}

/// Everything an act works on.
pub(super) struct Desk<'r> {
    pub reading: &'r Reading,
    pub study: &'r Study,
    /// By path.
    files: BTreeMap<String, OpenFile<'r>>,
    pub notes: Vec<String>,
}

impl<'r> Desk<'r> {
    pub fn new(reading: &'r Reading) -> Result<Self, EditError> {
        Ok(Self {
            reading,
            study: reading.study.as_ref().ok_or(EditError::NoStudy)?,
            files: BTreeMap::new(),
            notes: Vec::new(),
        })
    }

    pub fn transcript(&self, id: &str) -> Result<TranscriptIndex, EditError> {
        self.study.find_transcript(id).ok_or_else(|| {
            let known = self.study.transcripts.iter().map(|transcript| transcript.id.as_str());
            EditError::UnknownTranscript {
                id: id.to_owned(),
                mend: did_you_mean(id, known, "import the transcript first"),
            }
        })
    }

    /// The coder's place; none for one who has not coded yet in a study that lists no coders.
    pub fn known_coder(&self, coder: &CoderId) -> Result<Option<CoderIndex>, EditError> {
        let found = self.study.find_coder(coder.as_str());
        if found.is_none() && !self.study.settings.coders.is_empty() {
            let known = || self.study.coders.iter().map(CoderId::as_str);
            let list = known().collect::<Vec<_>>().join(", ");
            let mend = format!("coders of this study: {list}; somebody new is added to `coders` in `emic.yaml`");
            return Err(EditError::UnknownCoder {
                coder: coder.to_string(),
                mend: did_you_mean(coder.as_str(), known(), &mend),
            });
        }
        Ok(found)
    }

    /// The file of what `coder` says about a transcript; a new one when there is none. A file for an older text is re-anchored.
    pub fn open(&mut self, coder: &CoderId, transcript: TranscriptIndex) -> Result<&mut OpenFile<'r>, EditError> {
        self.open_with(coder, transcript, Quotes::Kept)
    }

    fn open_with(
        &mut self,
        coder: &CoderId,
        transcript: TranscriptIndex,
        quotes: Quotes,
    ) -> Result<&mut OpenFile<'r>, EditError> {
        let index = self.known_coder(coder)?;
        let text = self.study.transcript(transcript);
        let file = index.and_then(|coder| self.study.file(coder, transcript));
        let path = file.map_or_else(|| format!("coding/{coder}/{}.yaml", text.id), |file| file.path.clone());
        if !self.files.contains_key(&path) {
            let draft = match file {
                Some(file) => self.existing(file)?,
                None => self.new_draft(&path, coder, text)?,
            };
            let mut open = OpenFile {
                coder: coder.clone(),
                transcript: text,
                draft,
            };
            if open.was_for_older_text() {
                self.notes.extend(open.reanchor(quotes).note(&path));
            }
            open.draft.fingerprint = Some(text.fingerprint().to_owned());
            self.files.insert(path.clone(), open);
        }
        self.files.get_mut(&path).ok_or(EditError::NoStudy)
    }

    /// Writes the positions of a file anew, and the words that changed.
    pub fn reanchor(&mut self, coder: &CoderId, file: &CodingFile) -> Result<(), EditError> {
        let open = self.files.contains_key(&file.path);
        let file = self.open_with(coder, file.transcript, Quotes::Renewed)?;
        // Opening a file for an older text has done it already.
        if open || !file.was_for_older_text() {
            let note = file.reanchor(Quotes::Renewed).note(&file.draft.old.path);
            self.notes.extend(note);
        }
        Ok(())
    }

    fn existing(&self, file: &CodingFile) -> Result<Draft, EditError> {
        let broken = |why: &str| self.broken(&file.path, why);
        let source = self
            .reading
            .sources
            .get(&file.path)
            .ok_or_else(|| broken("it is not there"))?;
        let sheet = parse_faultless_coding(source).map_err(|problem| broken(&problem.message))?;
        let spans: BTreeMap<usize, Span> = file
            .segments
            .iter()
            .map(|segment| (segment.entry, segment.span))
            .collect();
        Ok(Draft::unchanged(sheet, |entry| spans.get(&entry).copied()))
    }

    fn new_draft(&self, path: &str, coder: &CoderId, text: &Transcript) -> Result<Draft, EditError> {
        let unread = self
            .reading
            .sources
            .problems()
            .iter()
            .any(|problem| problem.file == path);
        if unread || self.reading.sources.get(path).is_some() {
            return Err(self.broken(path, "it does not read as a coding file"));
        }
        let sheet = CodingSheet {
            path: path.to_owned(),
            coder: coder.to_string(),
            stem: text.id.to_string(),
            transcript: Some(text.id.to_string()),
            fingerprint: None,
            segments: Vec::new(),
        };
        Ok(Draft::unchanged(sheet, |_| None))
    }

    /// A file that has a problem of its own: the one that was found, else `why`.
    fn broken(&self, path: &str, why: &str) -> EditError {
        let known = self.reading.diagnostics.iter().find(|problem| problem.file == path);
        EditError::Broken {
            file: path.to_owned(),
            why: known.map_or(why, |problem| &problem.message).to_owned(),
            mend: known
                .map_or("run `emic check` and mend the file first", |problem| &problem.help)
                .to_owned(),
        }
    }

    /// The changes of all open files, proved.
    pub fn finish(self, act: &Act) -> Result<Changes, EditError> {
        let mut files = Vec::new();
        for (path, open) in &self.files {
            files.extend(change(self.reading, path, &open.draft)?);
        }
        let after = prove(self.reading, &files, &[])?;
        let mut relies_on = BTreeMap::new();
        let mut texts = Vec::new();
        for change in &files {
            if let Some(open) = self.files.get(&change.path) {
                open.proved(&after)?;
                let path = &open.transcript.path;
                let source = self.reading.sources.get(path);
                relies_on.extend(source.map(|source| (path.clone(), source.whole(&source.text))));
                texts.push(open.transcript.body().to_owned());
            }
        }
        Ok(Changes {
            record: act.record(),
            log: crate::edit::log::path(act.coder()),
            files,
            in_log_alone: false,
            relies_on,
            texts,
            notes: self.notes,
            after,
        })
    }
}

/// What becomes of a coding file's text; nothing when its value stays.
fn change(reading: &Reading, path: &str, draft: &Draft) -> Result<Option<FileChange>, EditError> {
    let Some(source) = reading.sources.get(path) else {
        return Ok(Some(FileChange::new_file(path, new_text(draft))));
    };
    if draft.wanted().segments == draft.old.segments && !draft.reanchored() {
        return Ok(None);
    }
    let patch = patch(&source.text, draft).map_err(|part| EditError::Unpatchable {
        file: path.to_owned(),
        what: unpatchable(part, draft),
    })?;
    let text = patch.apply(&source.text).unwrap_or_default();
    Ok(Some(FileChange::patched(source, &text, patch)))
}

fn unpatchable(part: Unpatchable, draft: &Draft) -> String {
    match part {
        Unpatchable::File => "the whole file stands between braces".to_owned(),
        Unpatchable::Segments => "its segments stand between brackets".to_owned(),
        Unpatchable::Tangled => "its lines run into each other".to_owned(),
        Unpatchable::Segment(index) => {
            let id = draft.old.segments.get(index).and_then(|entry| entry.id.as_deref());
            let name = id.map_or_else(|| format!("number {}", index + 1), |id| format!("`{id}`"));
            format!("a value of the segment {name} is a reference (`*name`)")
        }
    }
}

impl OpenFile<'_> {
    /// Whether the new file, read with all others, has every segment where it was meant.
    fn proved(&self, after: &Reading) -> Result<(), EditError> {
        let path = &self.draft.old.path;
        let unproved = |why: &str| EditError::Unproved {
            file: path.clone(),
            why: why.to_owned(),
        };
        let source = after.sources.get(path).ok_or_else(|| unproved("it is not there"))?;
        let sheet = parse_faultless_coding(source).map_err(|problem| unproved(&problem.message))?;
        if sheet != self.draft.wanted() {
            return Err(unproved("its segments differ from what was meant"));
        }
        let study = after.study.as_ref().ok_or(EditError::NoStudy)?;
        let coder = study.find_coder(self.coder.as_str());
        let transcript = study.find_transcript(self.transcript.id.as_str());
        let file = coder
            .zip(transcript)
            .and_then(|(coder, transcript)| study.file(coder, transcript));
        let file = file.ok_or_else(|| unproved("the study does not know it"))?;
        let places: BTreeMap<usize, Span> = file
            .segments
            .iter()
            .map(|segment| (segment.entry, segment.span))
            .collect();
        let meant = self.draft.segments.iter().enumerate();
        let meant: BTreeMap<usize, Span> = meant
            .filter_map(|(entry, segment)| Some((entry, segment.span?)))
            .collect();
        if places == meant {
            Ok(())
        } else {
            Err(unproved("a segment would stand elsewhere"))
        }
    }
}
