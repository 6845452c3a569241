//! Memos: what they are about must exist.

use super::codings::Known;
use super::keep;
use super::locate::{Locator, said};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Memo, MemoSubject, SegmentId};
use crate::read::parse::MemoFile;
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

pub(super) fn resolve(
    files: Vec<MemoFile>,
    known: &Known<'_>,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Memo> {
    let memos = files.into_iter().filter_map(|file| {
        let about = keep(subject(&file, known, locator), problems)?;
        Some(Memo {
            path: file.path,
            about,
            text: file.text,
        })
    });
    memos.collect()
}

fn subject(file: &MemoFile, known: &Known<'_>, locator: &Locator<'_>) -> super::Found<MemoSubject> {
    let wrong = |rule, message: String, help: String| {
        locator.problem(rule, &file.path, &[Step::Key("about")], said(message, help))
    };
    let transcript = |id: &str| {
        let help = || did_you_mean(id, known.transcript_ids(), "name a transcript of this study");
        known.transcript(id).ok_or_else(|| {
            wrong(
                &rules::UNKNOWN_TRANSCRIPT,
                format!("no transcript is called `{id}`"),
                help(),
            )
        })
    };
    match file.about.split_once(':') {
        None if file.about == "study" => Ok(MemoSubject::Study),
        Some(("code", id)) => {
            let help = || {
                did_you_mean(
                    id,
                    known.codebook.tree.ids(),
                    "see `emic codebook` for the codes of this study",
                )
            };
            known.codebook.tree.find(id).map(MemoSubject::Code).ok_or_else(|| {
                wrong(
                    &rules::UNKNOWN_CODE,
                    format!("no codebook of this study has a code `{id}`"),
                    help(),
                )
            })
        }
        Some(("transcript", id)) => transcript(id).map(MemoSubject::Transcript),
        Some(("segment", path)) => {
            let mut parts = path.splitn(3, '/');
            let (Some(coder), Some(id), Some(segment)) = (parts.next(), parts.next(), parts.next()) else {
                return Err(wrong(
                    &rules::BAD_MEMO,
                    format!("`{path}` names no segment"),
                    "write `segment:CODER/TRANSCRIPT/ID`".to_owned(),
                ));
            };
            let help = || {
                did_you_mean(
                    coder,
                    known.coders.iter().map(crate::model::CoderId::as_str),
                    "name a coder of this study",
                )
            };
            let coder = known
                .coder(coder)
                .ok_or_else(|| wrong(&rules::UNKNOWN_CODER, format!("no coder is called `{coder}`"), help()))?;
            let id_error = |error| {
                wrong(
                    &rules::BAD_ID,
                    format!("the segment's id `{segment}` {error}"),
                    "copy it from the coding file".to_owned(),
                )
            };
            Ok(MemoSubject::Segment {
                coder,
                transcript: transcript(id)?,
                id: SegmentId::new(segment).map_err(id_error)?,
            })
        }
        _ => {
            let help = "write `study`, `code:ID`, `transcript:ID` or `segment:CODER/TRANSCRIPT/ID`".to_owned();
            Err(wrong(
                &rules::BAD_MEMO,
                format!("`{}` is nothing that a memo can be about", file.about),
                help,
            ))
        }
    }
}
