//! Decisions on disagreements from a table: what `emic consensus --format csv` gives, with the column `decision` filled in.
//!
//! The columns `place`, `code` and `decision` are needed, `memo` is taken where it is there, and all others are passed over. Rows
//! without a decision are passed over too.

mod row;

use std::collections::BTreeSet;

use csv::StringRecord;
use emic_core::act::Settle;
use emic_core::diagnostic::{Diagnostic, rules};
use emic_core::model::{CodeIndex, CoderId, CoderIndex, Span, Study, TranscriptIndex};
use emic_core::read::{Source, line_of_record, separator, unclosed};
use emic_core::worklist::{Disagreement, Settler};

use row::{Places, Row, Wrong};

/// What the decisions are about.
#[derive(Debug)]
pub struct Matter<'m> {
    /// The study.
    pub study: &'m Study,
    /// The coders who disagree.
    pub coders: &'m [CoderIndex],
    /// Where they do.
    pub worklist: &'m [Disagreement],
    /// What is settled already.
    pub settler: &'m Settler<'m>,
    /// Whose coding the decisions make.
    pub into: &'m CoderId,
    /// When new segments are made, RFC 3339.
    pub created: Option<String>,
}

/// What tells disagreements apart.
type Key = (TranscriptIndex, Span, CodeIndex);

/// What a table decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The act.
    pub act: Settle,
    /// How many rows say what was settled before.
    pub known: usize,
    /// How many rows have no decision.
    pub open: usize,
}

/// Reads the table at `path`.
///
/// # Errors
/// Everything that is wrong in it, with line and mend; then nothing is settled.
pub fn read_decisions(matter: &Matter<'_>, path: &str, bytes: Vec<u8>) -> Result<Decided, Vec<Diagnostic>> {
    let source = Source::decode(path, bytes).map_err(|problem| vec![problem])?;
    if let Some(problem) = unclosed(&source) {
        return Err(vec![problem]);
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&source.text))
        .flexible(true)
        .from_reader(source.text.as_bytes());
    let heads = heads(reader.headers().ok(), &source).map_err(|problem| vec![problem])?;
    let mut decided = Decided {
        act: Settle::by(matter.into.clone()),
        known: 0,
        open: 0,
    };
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    let places = Places::of(matter);
    for record in reader.records() {
        let outcome = match &record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => Ok(()),
            Ok(record) => {
                Row::read(&heads, record, (matter, &places)).and_then(|row| decided.take(row, matter, &mut seen))
            }
            Err(error) => Err(Wrong::table(error)),
        };
        if let Err(wrong) = outcome {
            problems.push(located(wrong, record.as_ref().ok(), &source));
        }
    }
    if problems.is_empty() {
        Ok(decided)
    } else {
        Err(problems)
    }
}

impl Decided {
    /// Adds what a row decides; `seen` holds the disagreements of the rows before.
    fn take(&mut self, row: Row<'_>, matter: &Matter<'_>, seen: &mut BTreeSet<Key>) -> Result<(), Wrong> {
        match row {
            Row::Open => self.open += 1,
            Row::Known => self.known += 1,
            Row::New { on, decision, memo } => {
                if !seen.insert((on.transcript, on.span, on.code)) {
                    return Err(Wrong::twice());
                }
                let (memo, created) = (memo.as_deref(), matter.created.as_deref());
                self.act.decide(matter.study, (on, &decision), memo, created);
            }
        }
        Ok(())
    }
}

fn located(wrong: Wrong, record: Option<&StringRecord>, source: &Source) -> Diagnostic {
    let byte = record
        .and_then(StringRecord::position)
        .and_then(|at| usize::try_from(at.byte()).ok());
    let problem = Diagnostic::of_file(wrong.rule, &source.path, wrong.message, wrong.help);
    match byte {
        Some(byte) => problem.at(source.mark_line(line_of_record(&source.text, byte), 1)),
        None => problem,
    }
}

/// The heads of the table, which must have those that are needed.
fn heads(record: Option<&StringRecord>, source: &Source) -> Result<Vec<String>, Diagnostic> {
    let heads = record.into_iter().flatten();
    let heads: Vec<String> = heads.map(|head| head.trim().to_lowercase()).collect();
    match ["place", "code", "decision"]
        .into_iter()
        .find(|needed| !heads.iter().any(|head| head == needed))
    {
        None => Ok(heads),
        Some(missing) => {
            let message = format!("there is no column `{missing}`");
            let help = "make the table with `emic consensus --format csv` and fill in the column `decision`";
            Err(Diagnostic::of_file(&rules::BAD_CSV, &source.path, message, help).at(source.mark_line(1, 1)))
        }
    }
}
