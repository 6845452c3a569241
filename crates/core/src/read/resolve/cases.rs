//! The cases of a study, from `cases.csv` and, where a row is missing, from the transcripts that name them.

use std::collections::BTreeMap;

use super::keep;
use super::locate::{Locator, said};
use crate::diagnostic::{Diagnostic, rules};
use crate::expression::FIELDS;
use crate::model::{Attribute, AttributeKind, Case, CaseId, CaseIndex, Settings, Value, natural_order};
use crate::read::parse::{CaseRow, CaseTable};
use crate::suggestion::did_you_mean;

const FILE: &str = "cases.csv";

/// The cases while transcripts are still being resolved.
pub(super) struct Cases {
    names: Vec<String>,
    cases: Vec<Case>,
    by_id: BTreeMap<String, CaseIndex>,
    /// Whether cases have rows at all.
    table: Table,
    /// So many of the cases, the first ones, have a row.
    rows: usize,
}

/// Whether there is a `cases.csv`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Present,
    Absent,
}

pub(super) fn resolve(
    table: Option<CaseTable>,
    settings: &Settings,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Cases {
    // A table that cannot be read says nothing of the cases.
    let present = if table.is_some() { Table::Present } else { Table::Absent };
    let table = table.unwrap_or_default();
    let mut cases = Cases {
        names: table.attributes.clone(),
        cases: Vec::new(),
        by_id: BTreeMap::new(),
        table: present,
        rows: 0,
    };
    for name in table
        .attributes
        .iter()
        .filter(|name| FIELDS.iter().any(|field| field.name == **name))
    {
        let message = format!("a column cannot be called `{name}`: queries use that word for something else");
        problems.push(
            Diagnostic::of_file(&rules::BAD_ATTRIBUTE, FILE, message, "give the column another name")
                .at(locator.sources().get(FILE).and_then(|source| source.mark_line(1, 1))),
        );
    }
    for row in &table.rows {
        let at = |problem: Diagnostic| {
            problem.at(locator
                .sources()
                .get(FILE)
                .and_then(|source| source.mark_line(row.line, 1)))
        };
        let Some(id) = keep(id(row, &cases).map_err(at), problems) else {
            continue;
        };
        let values: Vec<Option<Value>> = row.cells.iter().map(|cell| Value::read(cell)).collect();
        for (wrong, problem) in wrong_values(&table.attributes, &values, settings) {
            let source = locator.sources().get(FILE);
            problems.push(problem.at(source.and_then(|source| source.mark_words(row.line, wrong))));
        }
        cases.add(Case { id, values });
    }
    cases.rows = cases.cases.len();
    cases
}

fn id(row: &CaseRow, cases: &Cases) -> super::Found<CaseId> {
    let id = CaseId::new(row.case.clone()).map_err(|error| {
        Diagnostic::of_file(
            &rules::BAD_ID,
            FILE,
            format!("the case's id `{}` {error}", row.case),
            "mend the cell in the column `case`",
        )
    })?;
    match cases
        .by_id
        .keys()
        .find(|known| known.to_lowercase() == row.case.to_lowercase())
    {
        Some(known) => Err(Diagnostic::of_file(
            &rules::DUPLICATE_ID,
            FILE,
            format!("the case `{}` has a row already, as `{known}`", row.case),
            "keep one of the two rows",
        )),
        None => Ok(id),
    }
}

/// Values that `emic.yaml` does not allow.
fn wrong_values<'v>(names: &[String], values: &'v [Option<Value>], settings: &Settings) -> Vec<(&'v str, Diagnostic)> {
    let cells = names
        .iter()
        .zip(values)
        .filter_map(|(name, value)| Some((name, value.as_ref()?)));
    let wrong = |(name, value): (&String, &'v Value)| {
        let (_, kind) = settings.attributes.iter().find(|(known, _)| known == name)?;
        let allowed = match kind {
            AttributeKind::OneOf(list) if !list.contains(&value.text) => format!("one of {}", list.join(", ")),
            AttributeKind::Number if value.number.is_none() => "a number".to_owned(),
            _ => return None,
        };
        let known: &[String] = if let AttributeKind::OneOf(list) = kind {
            list
        } else {
            &[]
        };
        let otherwise = "mend the cell, or allow the value under `attributes` in `emic.yaml`";
        let help = did_you_mean(&value.text, known.iter().map(String::as_str), otherwise);
        let problem = Diagnostic::of_file(
            &rules::BAD_ATTRIBUTE,
            FILE,
            format!(
                "`{}` cannot stand under `{name}`: emic.yaml asks for {allowed}",
                value.text
            ),
            help,
        );
        Some((value.text.as_str(), problem))
    };
    cells.filter_map(wrong).collect()
}

impl Cases {
    fn add(&mut self, case: Case) -> CaseIndex {
        let index = CaseIndex(self.cases.len());
        self.by_id.insert(case.id.as_str().to_owned(), index);
        self.cases.push(case);
        index
    }

    /// The case of this id, added when it has no row.
    pub fn find_or_add(&mut self, id: &CaseId) -> CaseIndex {
        if let Some(index) = self.by_id.get(id.as_str()) {
            return *index;
        }
        self.add(Case {
            id: id.clone(),
            values: vec![None; self.names.len()],
        })
    }

    /// What is wrong with a case that words are counted for: that it has no row, though cases have rows.
    pub fn missing_row(&self, case: CaseIndex) -> Option<super::locate::Said> {
        let id = &self.cases.get(case.0)?.id;
        let missing = self.table == Table::Present && case.0 >= self.rows;
        missing.then(|| {
            let help = format!(
                "add a row `{id}` to `cases.csv`, or name another case with `case:` at the head of the transcript"
            );
            said(format!("the case `{id}` has no row in `cases.csv`"), help)
        })
    }

    /// So many of the cases have a row; none where nothing says which cases there are.
    pub fn rows(&self) -> Option<usize> {
        (self.table == Table::Present).then_some(self.rows)
    }

    /// The columns with their values, and the cases.
    pub fn finish(self, settings: &Settings) -> (Vec<Attribute>, Vec<Case>) {
        let columns = self.names.into_iter().enumerate().map(|(column, name)| {
            let values = values_of(&self.cases, column, &name, settings);
            Attribute { name, values }
        });
        (columns.collect(), self.cases)
    }
}

/// The values of a column: as `emic.yaml` lists them, then others in natural order.
fn values_of(cases: &[Case], column: usize, name: &str, settings: &Settings) -> Vec<String> {
    let listed = settings
        .attributes
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, kind)| kind);
    let mut values: Vec<String> = if let Some(AttributeKind::OneOf(list)) = listed {
        list.clone()
    } else {
        Vec::new()
    };
    let mut others: Vec<String> = cases
        .iter()
        .filter_map(|case| Some(case.values.get(column)?.as_ref()?.text.clone()))
        .collect();
    others.sort_by(|a, b| natural_order(a, b));
    others.dedup();
    others.retain(|value| !values.contains(value));
    values.extend(others);
    values
}
