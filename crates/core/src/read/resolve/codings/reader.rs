//! One coding file, read segment by segment.

use std::collections::{BTreeMap, BTreeSet};

use super::Known;
use super::judgement::{NotGiven, judgement};
use crate::anchor::Follower;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::model::{
    Anchoring, CoderId, CoderIndex, CodingFile, Judgement, LeftOut, LostSegment, Segment, SegmentId, Span,
    TranscriptIndex,
};
use crate::read::earlier::EarlierTexts;
use crate::read::parse::{CodingEntry, CodingSheet};
use crate::read::resolve::locate::{Locator, Part, Said, said};
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

/// Reads one coding file.
pub(super) struct Reader<'r, 's, 'k> {
    pub sheet: &'r CodingSheet,
    pub known: &'r Known<'k>,
    pub locator: &'r Locator<'s>,
    /// What follows segments into a transcript, by its id; made when the first one needs it.
    pub followers: &'r mut BTreeMap<&'k str, Follower<'k>>,
    pub earlier: &'r EarlierTexts<'r>,
    pub left_out: &'r mut LeftOut,
    pub problems: &'r mut Vec<Diagnostic>,
}

impl Reader<'_, '_, '_> {
    pub(super) fn problem(&mut self, rule: &'static Rule, path: &[Step<'_>], said: Said) {
        self.problems
            .push(self.locator.problem(rule, &self.sheet.path, path, said));
    }

    /// The coder and the transcript of the file.
    pub fn whose(&mut self) -> Option<(CoderIndex, TranscriptIndex)> {
        let sheet = self.sheet;
        let coder = self.known.coder(&sheet.coder);
        if let Err(error) = CoderId::new(sheet.coder.as_str()) {
            let message = format!("the coder's name `{}` {error}", sheet.coder);
            let help = "rename the folder; coding files are called coding/CODER/TRANSCRIPT.yaml";
            self.problems
                .push(Diagnostic::of_file(&rules::BAD_ID, &sheet.path, message, help));
        } else if coder.is_none() {
            let help = did_you_mean(
                &sheet.coder,
                self.known.coders.iter().map(CoderId::as_str),
                "add the coder to `coders` in `emic.yaml`; coding files are called coding/CODER/TRANSCRIPT.yaml",
            );
            let message = format!("the coder `{}` is not listed in `emic.yaml`", sheet.coder);
            self.problems
                .push(Diagnostic::of_file(&rules::UNKNOWN_CODER, &sheet.path, message, help));
        }
        let path = [Step::Key("transcript")];
        if let Some(other) = sheet.transcript.as_deref().filter(|id| *id != sheet.stem) {
            let message = format!(
                "the file is called `{}`, but says that it codes the transcript `{other}`",
                sheet.stem
            );
            self.problem(
                &rules::UNKNOWN_TRANSCRIPT,
                &path,
                said(message, "rename the file or mend the line: the two must be the same"),
            );
            return None;
        }
        let transcript = self.known.transcript(&sheet.stem);
        if transcript.is_none() && !self.locator.has_transcript_file(&sheet.stem) {
            let help = did_you_mean(
                &sheet.stem,
                self.known.transcript_ids(),
                "put the transcript back, or rename the coding file after its transcript",
            );
            let message = format!("no transcript is called `{}`", sheet.stem);
            let named = sheet.transcript.as_ref();
            let mark = named.and_then(|_| self.locator.mark(&sheet.path, &path, Part::Value));
            let problem = Diagnostic::of_file(&rules::UNKNOWN_TRANSCRIPT, &sheet.path, message, help);
            self.problems.push(problem.at(mark));
        }
        Some((coder?, transcript?))
    }

    pub fn file(&mut self, coder: CoderIndex, transcript: TranscriptIndex) -> CodingFile {
        let mut file = CodingFile {
            coder,
            transcript,
            path: self.sheet.path.clone(),
            segments: Vec::new(),
            lost: Vec::new(),
        };
        let Some(text) = self.known.transcripts.get(transcript.0) else {
            return file;
        };
        let mut ids = BTreeSet::new();
        let mut given: BTreeSet<(Span, Judgement)> = BTreeSet::new();
        for (entry, written) in self.sheet.segments.iter().enumerate() {
            let id = self.id(written, entry, &mut ids);
            let (span, anchoring) = match self.place(written, entry, text) {
                Ok(placed) => placed,
                Err(nearest) => {
                    self.left_out.lost += 1;
                    file.lost.push(LostSegment {
                        id,
                        quote: written.quote.clone().unwrap_or_default(),
                        nearest,
                        judgements: written.codes.len(),
                        entry,
                    });
                    continue;
                }
            };
            let judgements = self.judgements(written, entry, span, &mut given);
            let memos = self.memos(written, entry, &judgements);
            file.segments.push(Segment {
                id,
                span,
                old_words: written
                    .quote
                    .clone()
                    .filter(|_| matches!(anchoring, Anchoring::Followed | Anchoring::Likely)),
                anchoring,
                judgements,
                memo: written.memo.clone(),
                memos,
                created: written.created.clone(),
                entry,
            });
        }
        file.segments.sort_by_key(|segment| (segment.span, segment.entry));
        file
    }

    fn id(&mut self, written: &CodingEntry, entry: usize, ids: &mut BTreeSet<String>) -> Option<SegmentId> {
        let path = [Step::Key("segments"), Step::Item(entry), Step::Key("id")];
        let text = written.id.as_deref()?;
        match SegmentId::new(text) {
            Err(error) => {
                self.problem(
                    &rules::BAD_ID,
                    &path,
                    said(
                        format!("the segment's id `{text}` {error}"),
                        "remove the line: a segment may do without an id",
                    ),
                );
                None
            }
            Ok(id) => {
                if !ids.insert(text.to_owned()) {
                    self.problem(
                        &rules::DUPLICATE_ID,
                        &path,
                        said(
                            format!("the segment id `{text}` stands twice in this file"),
                            "remove the `id` line of the copy, or the whole copy",
                        ),
                    );
                }
                Some(id)
            }
        }
    }

    /// The codes of a segment that stand, each once.
    fn judgements(
        &mut self,
        written: &CodingEntry,
        entry: usize,
        span: Span,
        given: &mut BTreeSet<(Span, Judgement)>,
    ) -> Vec<Judgement> {
        let mut judgements = Vec::with_capacity(written.codes.len());
        for (item, code) in written.codes.iter().enumerate() {
            let path = [
                Step::Key("segments"),
                Step::Item(entry),
                Step::Key("codes"),
                Step::Item(item),
            ];
            match judgement(&self.known.codebook.tree, code) {
                Ok(judgement) if given.insert((span, judgement)) => judgements.push(judgement),
                Ok(_) => self.problem(
                    &rules::IDENTICAL_CODING,
                    &path,
                    said(
                        format!("`{code}` was given to this very place already"),
                        "remove one of the two; it counts once",
                    ),
                ),
                Err(NotGiven { rule, message, help }) => {
                    self.left_out.unresolved += 1;
                    // Codes of a codebook that could not be read are no news.
                    if rule != &rules::UNKNOWN_CODE || self.known.codebook.unreadable == 0 {
                        self.problem(rule, &path, said(message, help));
                    }
                }
            }
        }
        judgements
    }

    fn memos(&mut self, written: &CodingEntry, entry: usize, judgements: &[Judgement]) -> Vec<(Judgement, String)> {
        let mut memos = Vec::new();
        for (key, memo) in &written.memos.0 {
            let found = judgement(&self.known.codebook.tree, key)
                .ok()
                .filter(|judgement| judgements.contains(judgement));
            match found {
                Some(judgement) => memos.push((judgement, memo.clone())),
                None => {
                    let path = [
                        Step::Key("segments"),
                        Step::Item(entry),
                        Step::Key("memos"),
                        Step::Key(key),
                    ];
                    let mark = self.locator.mark(&self.sheet.path, &path, Part::Key);
                    let help = format!("write one of its codes: {}", written.codes.join(", "));
                    self.problems.push(
                        Diagnostic::of_file(
                            &rules::MEMO_WITHOUT_CODING,
                            &self.sheet.path,
                            format!("a memo on `{key}`, which this segment does not bear"),
                            help,
                        )
                        .at(mark),
                    );
                }
            }
        }
        memos
    }
}
