//! Groups: the same analysis for each value of an attribute, or for each coder.

use super::Evidence;
use crate::ask::{AskError, Scope, Selection};
use crate::model::{CaseIndex, CoderId, NO_VALUE, Study};

/// What `--by` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// One group of all.
    Whole,
    /// One group a value of this attribute.
    Attribute(usize),
    /// One group a coder.
    Coder,
}

impl Grouping {
    /// Reads an attribute's name or `coder`.
    ///
    /// # Errors
    /// When it is neither.
    pub fn parse(study: &Study, name: &str) -> Result<Self, AskError> {
        if name == "coder" {
            return Ok(Self::Coder);
        }
        let known: Vec<&str> = study
            .attributes
            .iter()
            .map(|attribute| attribute.name.as_str())
            .chain(["coder"])
            .collect();
        let list = if study.attributes.is_empty() {
            "cases.csv has no columns to group by".to_owned()
        } else {
            format!("groups are made by {}", known.join(", "))
        };
        study
            .find_attribute(name)
            .map(Self::Attribute)
            .ok_or_else(|| AskError::unknown("attribute", name, known, &list).or_unread_cases(study))
    }
}

/// One group with what it counts.
#[derive(Debug, Clone)]
pub struct Group<'s> {
    /// Its name; none for the whole.
    pub name: Option<String>,
    /// What it counts.
    pub evidence: Evidence<'s>,
}

impl Group<'_> {
    /// Whether it holds the cases that have no value of the attribute: a rest, and nothing to compare the others with.
    #[must_use]
    pub fn is_rest(&self) -> bool {
        self.name.as_deref() == Some(NO_VALUE)
    }
}

/// The evidence of each group, in order. Groups without a selected turn are left out.
#[must_use]
pub fn groups<'s>(study: &'s Study, scope: &Scope, grouping: Grouping) -> Vec<Group<'s>> {
    let group = |name: String, scope: Scope| {
        let mut evidence = Evidence::gather(study, scope);
        // What lies in the transcripts of other groups is no loss to this one.
        let selection = &evidence.scope.selection;
        evidence
            .unselected
            .retain(|stretch| selection.touches(stretch.transcript));
        Group {
            name: Some(name),
            evidence,
        }
    };
    match grouping {
        Grouping::Whole => vec![Group {
            name: None,
            evidence: Evidence::gather(study, scope.clone()),
        }],
        Grouping::Coder => scope
            .coders
            .iter()
            .copied()
            .map(|coder| {
                group(
                    study.coder(coder).to_string(),
                    Scope {
                        coders: vec![coder],
                        ..scope.clone()
                    },
                )
            })
            .collect(),
        Grouping::Attribute(attribute) => {
            let values = study
                .attributes
                .get(attribute)
                .into_iter()
                .flat_map(|attribute| attribute.values.iter().cloned().map(Some));
            let parts = values
                .chain([None])
                .filter_map(|value| Some((value.clone(), of_value(study, scope, attribute, value.as_deref())?)));
            parts
                .map(|(value, scope)| group(value.unwrap_or_else(|| NO_VALUE.to_owned()), scope))
                .collect()
        }
    }
}

fn of_value(study: &Study, scope: &Scope, attribute: usize, value: Option<&str>) -> Option<Scope> {
    let has = |case: CaseIndex| study.value(case, attribute).map(|value| value.text.as_str()) == value;
    let selection = scope.selection.and(&Selection::of(study, |_, _, turn| has(turn.case)));
    let touched = study.transcripts().any(|(index, _)| selection.touches(index));
    touched.then(|| Scope {
        selection,
        ..scope.clone()
    })
}

impl Evidence<'_> {
    /// The names of the coders whose codings are counted.
    #[must_use]
    pub fn coder_names(&self) -> Vec<&str> {
        self.scope
            .coders
            .iter()
            .map(|&coder| CoderId::as_str(self.study.coder(coder)))
            .collect()
    }
}
