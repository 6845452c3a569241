//! Codings from a table: one row a coding, with the columns `transcript`, `start`, `end`, `coder`, `code`, `valence`, and
//! `quote` and `memo` where wanted.
//!
//! Positions count Unicode characters from the start of a transcript's words, the end is the character after the last. A row with a
//! quote must have its words at that place; a row with a quote and no position is placed where its words stand, if they do so once.

mod columns;
mod row;

use std::collections::BTreeMap;

use emic_core::act::{CodedPassage, GivenCode, ImportCodings, ImportedPassage, ReadTranscript};
use emic_core::diagnostic::Diagnostic;
use emic_core::model::{CharRange, CoderId, Study, TranscriptIndex};

use crate::table::Table;
use columns::columns;
use row::{Row, RowReader};

/// Whether transcripts without a row count as read by the coders of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadPolicy {
    /// Only transcripts with a row are read.
    #[default]
    WithRows,
    /// All transcripts of the study are read: no row means that nothing was found.
    All,
}

/// Whose codings of what, from which character to which.
type Place = (CoderId, TranscriptIndex, usize, usize);

/// Reads the table at `path` for `study`.
///
/// # Errors
/// Everything that is wrong in it, with line and mend; then nothing is imported.
pub fn import_codings(
    study: &Study,
    path: &str,
    bytes: Vec<u8>,
    policy: ReadPolicy,
) -> Result<ImportCodings, Vec<Diagnostic>> {
    let rows = rows(study, &Table::read(path, bytes)?)?;
    let mut act = ImportCodings {
        read: read(study, &rows, policy),
        ..ImportCodings::default()
    };
    let mut passages: BTreeMap<Place, Vec<GivenCode>> = BTreeMap::new();
    for row in rows {
        let codes = passages
            .entry((row.coder, row.transcript, row.at.start, row.at.end))
            .or_default();
        match codes.iter_mut().find(|given| given.mark == row.code) {
            Some(given) => given.memo = joined(given.memo.take(), row.memo),
            None => codes.push(GivenCode {
                mark: row.code,
                memo: row.memo,
            }),
        }
    }
    let passage = |((coder, transcript, start, end), mut codes): (Place, Vec<GivenCode>)| {
        let memo = common_memo(&mut codes);
        let transcript = study.transcript(transcript).id.clone();
        let at = CharRange { start, end };
        let passage = CodedPassage {
            transcript,
            at,
            codes,
            memo,
            created: None,
        };
        ImportedPassage { coder, passage }
    };
    act.passages = passages.into_iter().map(passage).collect();
    Ok(act)
}

/// Two memos on one coding, the second below the first; the same words only once.
fn joined(first: Option<String>, second: Option<String>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Some(format!("{first}\n{second}")),
        (first, second) => first.or(second),
    }
}

/// A memo that all codings of a passage share is a memo on the passage.
fn common_memo(codes: &mut [GivenCode]) -> Option<String> {
    let first = codes.first()?.memo.clone()?;
    if codes.iter().any(|given| given.memo.as_ref() != Some(&first)) {
        return None;
    }
    codes.iter_mut().for_each(|given| given.memo = None);
    Some(first)
}

fn rows(study: &Study, table: &Table) -> Result<Vec<Row>, Vec<Diagnostic>> {
    let heads = columns(table).map_err(|problem| vec![problem])?;
    let rows = RowReader { study, table, heads };
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for row in &table.rows {
        match rows.read(row) {
            Ok(row) => found.push(row),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// The transcripts that each coder of the table has read besides those with rows.
fn read(study: &Study, rows: &[Row], policy: ReadPolicy) -> Vec<ReadTranscript> {
    if policy == ReadPolicy::WithRows {
        return Vec::new();
    }
    let mut coders: Vec<&CoderId> = rows.iter().map(|row| &row.coder).collect();
    coders.sort_unstable();
    coders.dedup();
    let all = coders.into_iter().flat_map(|coder| {
        study
            .transcripts()
            .map(move |(index, transcript)| (coder, index, transcript))
    });
    let silent =
        all.filter(|(coder, index, _)| !rows.iter().any(|row| row.coder == **coder && row.transcript == *index));
    silent
        .map(|(coder, _, transcript)| ReadTranscript {
            coder: coder.clone(),
            transcript: transcript.id.clone(),
        })
        .collect()
}
