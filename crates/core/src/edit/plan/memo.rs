//! Memos in files of their own: the words after the front matter, and the file of a new one.

use std::collections::BTreeMap;

use super::proof::prove;
use crate::act::{Act, MemoTopic, WriteMemo, WriteMode};
use crate::edit::{Changes, EditError, FileChange, MemoError, Patch};
use crate::model::{CaseId, CaseIndex, CodeId, CodeIndex, Memo, MemoSubject, Study};
use crate::read::{Reading, Source, memo_body};
use crate::suggestion::did_you_mean;

/// The changes that let the memo on a subject say what `act` wants.
pub(super) fn write(reading: &Reading, memo: &WriteMemo, act: &Act) -> Result<Changes, EditError> {
    let study = reading.study.as_ref().ok_or(EditError::NoStudy)?;
    let subject = subject(study, &memo.about)?;
    let known = known(study, &subject, memo)?;
    let text = memo.text.replace("\r\n", "\n").trim().to_owned();
    let meant = meant(known, &text, memo);
    let change = match (known, meant.is_empty()) {
        (None, true) => return Err(no_memo(memo)),
        (None, false) => Some(new_file(reading, study, &today(study, &subject, memo), &meant)?),
        (Some(known), _) => changed(source(reading, known)?, &meant)?,
    };
    let files: Vec<FileChange> = change.into_iter().collect();
    let after = prove(reading, &files, &[])?;
    for file in &files {
        says(&after, &file.path, &subject, &meant)?;
    }
    Ok(Changes {
        in_log_alone: false,
        record: act.record(),
        log: crate::edit::log::path(None),
        files,
        relies_on: BTreeMap::new(),
        texts: Vec::new(),
        notes: known.and_then(|known| replaced(known, &meant)).into_iter().collect(),
        after,
    })
}

/// What to say of a memo of which no line stays: it was perhaps meant to be added to.
fn replaced(known: &Memo, meant: &str) -> Option<String> {
    let lines = || known.text.lines().filter(|line| !line.trim().is_empty());
    let stays = lines().any(|line| meant.contains(line.trim()));
    let told = "the memo that stood there was replaced; `emic undo` brings it back";
    (lines().count() > 0 && !stays && !meant.is_empty()).then(|| told.to_owned())
}

fn subject(study: &Study, about: &MemoTopic) -> Result<MemoSubject, EditError> {
    match about {
        MemoTopic::Study => Ok(MemoSubject::Study),
        MemoTopic::Code(id) => code(study, id).map(MemoSubject::Code),
        MemoTopic::Cell(case, id) => Ok(MemoSubject::Cell {
            case: known_case(study, case)?,
            code: code(study, id)?,
        }),
        MemoTopic::Transcript(id) => {
            let found = study.find_transcript(id.as_str()).map(MemoSubject::Transcript);
            let known = study.transcripts.iter().map(|transcript| transcript.id.as_str());
            found.ok_or_else(|| EditError::UnknownTranscript {
                id: id.to_string(),
                mend: did_you_mean(id.as_str(), known, "import the transcript first"),
            })
        }
    }
}

fn code(study: &Study, id: &CodeId) -> Result<CodeIndex, EditError> {
    let book = &study.codebook;
    book.find(id.as_str()).ok_or_else(|| EditError::UnknownCode {
        code: id.to_string(),
        mend: did_you_mean(
            id.as_str(),
            book.ids(),
            "see `emic codebook` for the codes of this study",
        ),
    })
}

fn known_case(study: &Study, id: &CaseId) -> Result<CaseIndex, EditError> {
    let known = study.cases.iter().map(|case| case.id.as_str());
    study.find_case(id.as_str()).ok_or_else(|| EditError::UnknownCase {
        id: id.to_string(),
        mend: did_you_mean(id.as_str(), known, "cases are the rows of cases.csv"),
    })
}

/// The memo that is meant, of those on the subject; none when there is none yet.
fn known<'s>(study: &'s Study, subject: &MemoSubject, memo: &WriteMemo) -> Result<Option<&'s Memo>, EditError> {
    let all = study.memos.iter().filter(|known| known.about == *subject);
    let all: Vec<&Memo> = all.collect();
    let wanted = |known: &&Memo| memo.file.as_ref().is_none_or(|file| *file == known.path);
    let meant: Vec<&Memo> = all.iter().copied().filter(wanted).collect();
    match (meant.as_slice(), &memo.file) {
        ([only], _) => Ok(Some(only)),
        ([], None) => Ok(None),
        (_, file) => Err(MemoError::Which {
            about: memo.about.to_string(),
            file: file.clone(),
            files: all.iter().map(|known| known.path.clone()).collect(),
        }
        .into()),
    }
}

fn no_memo(memo: &WriteMemo) -> EditError {
    let about = memo.about.to_string();
    MemoError::Absent { about }.into()
}

/// What the memo will say; nothing when it goes.
fn meant(known: Option<&Memo>, text: &str, memo: &WriteMemo) -> String {
    let old = known.map(|known| known.text.replace("\r\n", "\n"));
    match (memo.mode, old) {
        (WriteMode::Append, Some(old)) if text.is_empty() => old,
        (WriteMode::Append, Some(old)) if !old.is_empty() => format!("{old}\n\n{text}"),
        _ => text.to_owned(),
    }
}

fn source<'r>(reading: &'r Reading, memo: &Memo) -> Result<&'r Source, EditError> {
    reading.sources.get(&memo.path).ok_or(EditError::NoStudy)
}

/// The file with `meant` after its head; without it when it should say nothing. None when it says so already.
fn changed(source: &Source, meant: &str) -> Result<Option<FileChange>, EditError> {
    let old = source.whole(&source.text);
    if meant.is_empty() {
        let patch = Patch::between(&old, "");
        return Ok(Some(FileChange {
            path: source.path.clone(),
            before: Some(old),
            after: None,
            patch,
        }));
    }
    let body = memo_body(source).ok_or_else(|| EditError::Unproved {
        file: source.path.clone(),
        why: "it does not say what it is about".to_owned(),
    })?;
    let written = source.text.get(body.clone()).unwrap_or_default();
    if written.replace("\r\n", "\n") == meant {
        return Ok(None);
    }
    let head = source.text.get(..body.start).unwrap_or_default();
    let tail = source.text.get(body.end..).unwrap_or_default();
    let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
    let tail = if tail.is_empty() { line_end } else { tail };
    let gap = if head.ends_with(['\n', '\r']) { "" } else { line_end };
    let text = format!("{head}{gap}{}{tail}", meant.replace('\n', line_end));
    let patch = Patch::between(&source.text, &text);
    Ok(patch.map(|patch| FileChange::patched(source, &text, patch)))
}

/// The topic by the name that its code has today.
fn today(study: &Study, subject: &MemoSubject, memo: &WriteMemo) -> MemoTopic {
    match subject {
        MemoSubject::Code(code) => MemoTopic::Code(study.codebook.code(*code).id.clone()),
        MemoSubject::Cell { case, code } => {
            MemoTopic::Cell(study.case(*case).id.clone(), study.codebook.code(*code).id.clone())
        }
        _ => memo.about.clone(),
    }
}

/// A new file whose name says what it is about; one that is taken by another subject gets a number.
fn new_file(reading: &Reading, study: &Study, about: &MemoTopic, meant: &str) -> Result<FileChange, EditError> {
    let stem = about.file_stem();
    let numbered = (2..).map(|number| format!("memos/{stem}-{number}.md"));
    let mut names = std::iter::once(format!("memos/{stem}.md")).chain(numbered);
    let is_free = |path: &String| !study.memos.iter().any(|known| known.path.eq_ignore_ascii_case(path));
    let path = names.find(is_free).unwrap_or_default();
    let unread = reading.sources.problems().iter().find(|problem| problem.file == path);
    if unread.is_some() || reading.sources.get(&path).is_some() {
        let problem = reading.diagnostics.iter().find(|problem| problem.file == path);
        return Err(EditError::Broken {
            file: path,
            why: problem
                .map_or("it does not read as a memo", |problem| &problem.message)
                .to_owned(),
            mend: problem
                .map_or("give it another name", |problem| &problem.help)
                .to_owned(),
        });
    }
    let text = format!("---\nabout: {about}\n---\n\n{meant}\n");
    Ok(FileChange::new_file(&path, text))
}

/// Whether the new study has the memo as it was meant, or no longer has it.
fn says(after: &Reading, path: &str, subject: &MemoSubject, meant: &str) -> Result<(), EditError> {
    let study = after.study.as_ref().ok_or(EditError::NoStudy)?;
    let found = study.memos.iter().find(|memo| memo.path == path);
    let is_so = match found {
        None => meant.is_empty(),
        Some(memo) => memo.about == *subject && memo.text.replace("\r\n", "\n") == meant,
    };
    is_so.then_some(()).ok_or_else(|| EditError::Unproved {
        file: path.to_owned(),
        why: "the memo would say something else".to_owned(),
    })
}
