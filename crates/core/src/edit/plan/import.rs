//! A transcript on its way in, with the row of its case.

use std::collections::BTreeMap;

use super::proof::prove;
use crate::act::{Act, CaseRow, ImportTranscript};
use crate::diagnostic::rules;
use crate::edit::{Changes, EditError, FileChange, cases_file, plan};
use crate::model::Study;
use crate::read::Reading;

/// The changes that bring `new` into the study.
pub(super) fn transcript(reading: &Reading, new: &ImportTranscript, act: &Act) -> Result<Changes, EditError> {
    let study = reading.study.as_ref().ok_or(EditError::NoStudy)?;
    let path = new.path();
    exists(reading, study, new)?;
    let mut files = vec![FileChange {
        path: path.clone(),
        before: None,
        after: Some(new.text.clone()),
        patch: None,
    }];
    if let Some(row) = &new.case {
        files.push(cases_file::add_row(reading, row)?);
    }
    if let Some(memo) = &new.memo {
        files.push(FileChange {
            path: new.memo_path(),
            before: None,
            after: Some(memo.clone()),
            patch: None,
        });
    }
    let after = prove(reading, &files, &[&rules::MISSING_CASE_ROW])?;
    arrived(&after, new)?;
    let missing = after.diagnostics.iter().filter(|problem| problem.file == path);
    let notes = missing
        .map(|problem| format!("{}; {}", problem.message, problem.help))
        .collect();
    Ok(Changes {
        record: act.record(),
        log: crate::edit::log::path(None),
        files,
        in_log_alone: false,
        relies_on: BTreeMap::new(),
        texts: Vec::new(),
        notes,
        after,
    })
}

/// The changes that bring several transcripts into the study, as one act: all of them come in, or none.
///
/// # Errors
/// When one of them cannot come in, or two have the same id; nothing has been written then.
pub fn plan_imports(
    reading: &Reading,
    first: &ImportTranscript,
    rest: &[ImportTranscript],
) -> Result<Changes, EditError> {
    let act = |import: &ImportTranscript| Act::ImportTranscript(import.clone());
    let mut changes = plan(reading, &act(first))?;
    for import in rest {
        let next = plan(&changes.after, &act(import))?;
        changes = changes.then(next);
    }
    if !rest.is_empty() {
        let ids = [first].into_iter().chain(rest).map(|import| import.id.as_str());
        let ids: Vec<&str> = ids.collect();
        let line = format!("import {} transcripts: {}", ids.len(), ids.join(", "));
        changes.record.insert("kind".to_owned(), "import-transcripts".into());
        changes.record.insert("line".to_owned(), line.into());
        changes.record.insert("transcripts".to_owned(), ids.into());
        changes.record.shift_remove("transcript");
        changes.record.shift_remove("case");
    }
    Ok(changes)
}

/// Refuses a transcript that is there already, whether or not it reads.
fn exists(reading: &Reading, study: &Study, new: &ImportTranscript) -> Result<(), EditError> {
    let (id, path) = (new.id.as_str().to_lowercase(), new.path());
    let known = study
        .transcripts
        .iter()
        .find(|known| known.id.as_str().to_lowercase() == id);
    let unread = || reading.sources.problems().iter().any(|problem| problem.file == path);
    let file = match known {
        Some(known) => known.path.clone(),
        None if reading.sources.get(&path).is_some() || unread() => path,
        None if new.memo.is_some() && reading.sources.get(&new.memo_path()).is_some() => new.memo_path(),
        None => return Ok(()),
    };
    Err(EditError::TranscriptExists {
        id: new.id.to_string(),
        path: file,
    })
}

/// Whether the new study has the transcript and its case as they were meant.
fn arrived(after: &Reading, new: &ImportTranscript) -> Result<(), EditError> {
    let study = after.study.as_ref().ok_or(EditError::NoStudy)?;
    let path = new.path();
    if !study.transcripts.iter().any(|transcript| transcript.path == path) {
        let why = after.diagnostics.iter().find(|problem| problem.file == path);
        return Err(EditError::Unproved {
            file: path,
            why: why
                .map_or("it does not read as a transcript", |problem| &problem.message)
                .to_owned(),
        });
    }
    match &new.case {
        Some(row) if !stands(study, row) => Err(EditError::Unproved {
            file: "cases.csv".to_owned(),
            why: format!("the row of `{}` would read otherwise", row.case),
        }),
        _ => Ok(()),
    }
}

fn stands(study: &Study, row: &CaseRow) -> bool {
    let Some(case) = study.find_case(row.case.as_str()) else {
        return false;
    };
    row.values.iter().all(|cell| {
        let column = study.find_attribute(&cell.attribute);
        let found = column.and_then(|column| study.value(case, column));
        found.map_or("", |value| &value.text) == cell.value.trim()
    })
}
