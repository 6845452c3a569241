//! Memos: what they are about must exist.

use super::codings::Known;
use super::locate::{Locator, Said, said};
use super::{Found, keep};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::model::{Case, CaseIndex, CodeIndex, CoderId, CodingFile, Memo, MemoSubject, SegmentId, TranscriptIndex};
use crate::read::parse::MemoFile;
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

pub(super) fn resolve(
    memos: Vec<MemoFile>,
    known: &Known<'_>,
    (cases, files): (&[Case], &[CodingFile]),
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Memo> {
    let reader = Reader {
        known,
        cases,
        files,
        locator,
    };
    let memos = memos.into_iter().filter_map(|memo| {
        let about = keep(reader.subject(&memo), problems)?;
        Some(Memo {
            path: memo.path,
            about,
            text: memo.text,
        })
    });
    memos.collect()
}

/// Looks up what memos are about.
struct Reader<'r, 's> {
    known: &'r Known<'r>,
    cases: &'r [Case],
    files: &'r [CodingFile],
    locator: &'r Locator<'s>,
}

impl Reader<'_, '_> {
    fn subject(&self, memo: &MemoFile) -> Found<MemoSubject> {
        match memo.about.split_once(':') {
            None if memo.about == "study" => Ok(MemoSubject::Study),
            Some(("code", id)) => self.code(memo, id).map(MemoSubject::Code),
            Some(("cell", path)) => self.cell(memo, path),
            Some(("transcript", id)) => self.transcript(memo, id).map(MemoSubject::Transcript),
            Some(("segment", path)) => self.segment(memo, path),
            _ => {
                let message = format!("`{}` is nothing that a memo can be about", memo.about);
                let help =
                    "write `study`, `code:ID`, `cell:CASE/CODE`, `transcript:ID` or `segment:CODER/TRANSCRIPT/ID`";
                Err(self.wrong(memo, &rules::BAD_MEMO, said(message, help)))
            }
        }
    }

    fn wrong(&self, memo: &MemoFile, rule: &'static Rule, said: Said) -> Diagnostic {
        self.locator.problem(rule, &memo.path, &[Step::Key("about")], said)
    }

    fn code(&self, memo: &MemoFile, id: &str) -> Found<CodeIndex> {
        let tree = &self.known.codebook.tree;
        tree.find(id).ok_or_else(|| {
            let help = did_you_mean(id, tree.ids(), "see `emic codebook` for the codes of this study");
            let message = format!("no codebook of this study has a code `{id}`");
            self.wrong(memo, &rules::UNKNOWN_CODE, said(message, help))
        })
    }

    /// A theme in a case.
    fn cell(&self, memo: &MemoFile, path: &str) -> Found<MemoSubject> {
        let Some((name, id)) = path.split_once('/') else {
            let said = said(format!("`{path}` names no theme in a case"), "write `cell:CASE/CODE`");
            return Err(self.wrong(memo, &rules::BAD_MEMO, said));
        };
        let place = self.cases.iter().position(|case| case.id.as_str() == name);
        let case = place.map(CaseIndex).ok_or_else(|| {
            let known = self.cases.iter().map(|case| case.id.as_str());
            let help = did_you_mean(name, known, "cases are the rows of cases.csv");
            self.wrong(
                memo,
                &rules::UNKNOWN_CASE,
                said(format!("no case is called `{name}`"), help),
            )
        })?;
        let code = self.code(memo, id)?;
        Ok(MemoSubject::Cell { case, code })
    }

    fn transcript(&self, memo: &MemoFile, id: &str) -> Found<TranscriptIndex> {
        self.known.transcript(id).ok_or_else(|| {
            let help = did_you_mean(id, self.known.transcript_ids(), "name a transcript of this study");
            self.wrong(
                memo,
                &rules::UNKNOWN_TRANSCRIPT,
                said(format!("no transcript is called `{id}`"), help),
            )
        })
    }

    fn segment(&self, memo: &MemoFile, path: &str) -> Found<MemoSubject> {
        let mut parts = path.splitn(3, '/');
        let (Some(name), Some(id), Some(segment)) = (parts.next(), parts.next(), parts.next()) else {
            let said = said(
                format!("`{path}` names no segment"),
                "write `segment:CODER/TRANSCRIPT/ID`",
            );
            return Err(self.wrong(memo, &rules::BAD_MEMO, said));
        };
        let coder = self.known.coder(name).ok_or_else(|| {
            let known = self.known.coders.iter().map(CoderId::as_str);
            let help = did_you_mean(name, known, "name a coder of this study");
            self.wrong(
                memo,
                &rules::UNKNOWN_CODER,
                said(format!("no coder is called `{name}`"), help),
            )
        })?;
        let transcript = self.transcript(memo, id)?;
        let file = self
            .files
            .iter()
            .find(|file| file.coder == coder && file.transcript == transcript);
        let found = file.and_then(|file| ids(file).find(|known| known.as_str() == segment));
        let id = found.cloned().ok_or_else(|| {
            let known = file.into_iter().flat_map(ids).map(SegmentId::as_str);
            let help = did_you_mean(segment, known, "copy the id from the coding file");
            self.wrong(
                memo,
                &rules::BAD_MEMO,
                said(format!("{name} has no segment `{segment}` in {id}"), help),
            )
        })?;
        Ok(MemoSubject::Segment { coder, transcript, id })
    }
}

/// The ids of a file's segments, lost ones too.
fn ids(file: &CodingFile) -> impl Iterator<Item = &SegmentId> {
    let lost = file.lost.iter().filter_map(|segment| segment.id.as_ref());
    file.segments
        .iter()
        .filter_map(|segment| segment.id.as_ref())
        .chain(lost)
}
