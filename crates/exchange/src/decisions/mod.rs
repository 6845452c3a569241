//! Decisions on disagreements from a table: what `emic consensus --format csv` gives, with the column `decision` filled in.
//!
//! The columns `place`, `code` and `decision` are needed, `memo` is taken where it is there, and all others are passed over. Rows
//! without a decision are passed over too.

mod row;

use std::collections::BTreeSet;

use emic_core::act::Settle;
use emic_core::diagnostic::Diagnostic;
use emic_core::model::{CodeIndex, CoderId, CoderIndex, Span, Study, TranscriptIndex};
use emic_core::worklist::{Disagreement, Settler};

use crate::table::{Heads, Table};
use row::{Places, Row, Wrong};

/// The columns that a table must have.
const NEEDED: &[&str] = &["place", "code", "decision"];

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
    let table = Table::read(path, bytes)?;
    let heads = heads(&table).map_err(|problem| vec![problem])?;
    let mut decided = Decided {
        act: Settle::by(matter.into.clone()),
        known: 0,
        open: 0,
    };
    let places = Places::of(matter);
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        let read = Row::read(&heads, row, (matter, &places));
        if let Err(wrong) = read.and_then(|row| decided.take(row, matter, &mut seen)) {
            problems.push(table.problem_of_row(row, wrong.rule, wrong.message, wrong.help));
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

/// The heads of the table, which must have those that are needed.
fn heads(table: &Table) -> Result<Heads, Diagnostic> {
    let heads = table.heads();
    let slip = || heads.misspelt(&[NEEDED, &["memo"]].concat());
    match slip().or_else(|| heads.missing(NEEDED)) {
        None => Ok(heads),
        Some(message) => {
            let help = "make the table with `emic consensus --format csv` and fill in the column `decision`";
            Err(table.problem_of_head(message, help))
        }
    }
}
