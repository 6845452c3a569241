//! The one list of measures, and finding one by its name.

use thiserror::Error;

use super::{Basis, Measure, association, chance, overlap};
use crate::suggestion::nearest;

/// Every measure, in the order in which help and manual show them.
pub static MEASURES: &[Measure] = &[
    Measure {
        name: "count",
        aliases: &["n", "a"],
        about: "how many units have both codes, or how many pairs of places meet",
        formula: "a",
        basis: Basis::Any,
        digits: 0,
        compute: overlap::count,
    },
    Measure {
        name: "jaccard",
        aliases: &[],
        about: "the units with both codes as a share of the units with either",
        formula: "a / (A + B - a)",
        basis: Basis::Units,
        digits: 3,
        compute: overlap::jaccard,
    },
    Measure {
        name: "c_coefficient",
        aliases: &["c"],
        about: "the pairs that meet, over the places of either code less these pairs; may exceed 1",
        formula: "a / (A + B - a)",
        basis: Basis::Any,
        digits: 3,
        compute: overlap::c_coefficient,
    },
    Measure {
        name: "dice",
        aliases: &["sorensen"],
        about: "twice the units with both codes, over the units of the one plus those of the other",
        formula: "2a / (A + B)",
        basis: Basis::Units,
        digits: 3,
        compute: overlap::dice,
    },
    Measure {
        name: "overlap_coefficient",
        aliases: &["overlap", "simpson"],
        about: "the units with both codes as a share of the rarer code's units",
        formula: "a / min(A, B)",
        basis: Basis::Units,
        digits: 3,
        compute: overlap::overlap_coefficient,
    },
    Measure {
        name: "inclusion",
        aliases: &[],
        about: "the share of the row's units that have the column's code",
        formula: "a / A",
        basis: Basis::Units,
        digits: 3,
        compute: overlap::inclusion,
    },
    Measure {
        name: "cosine",
        aliases: &["ochiai"],
        about: "the units with both codes over the geometric mean of the two totals",
        formula: "a / sqrt(A B)",
        basis: Basis::Units,
        digits: 3,
        compute: overlap::cosine,
    },
    Measure {
        name: "expected",
        aliases: &[],
        about: "how many units would have both codes by chance alone",
        formula: "A B / N",
        basis: Basis::Units,
        digits: 1,
        compute: chance::expected,
    },
    Measure {
        name: "lift",
        aliases: &[],
        about: "how many times more often than by chance the codes occur together; 1 is chance",
        formula: "a N / (A B)",
        basis: Basis::Units,
        digits: 2,
        compute: chance::lift,
    },
    Measure {
        name: "pmi_log2",
        aliases: &["pmi"],
        about: "the lift in bits (pointwise mutual information); 0 is chance, below 0 they avoid each other",
        formula: "log2(a N / (A B))",
        basis: Basis::Units,
        digits: 2,
        compute: chance::pmi_log2,
    },
    Measure {
        name: "npmi",
        aliases: &[],
        about: "pointwise mutual information brought between -1 and 1; 0 is chance",
        formula: "log2(a N / (A B)) / -log2(a / N)",
        basis: Basis::Units,
        digits: 3,
        compute: chance::npmi,
    },
    Measure {
        name: "phi",
        aliases: &[],
        about: "the correlation of the two codes over all units; 0 is chance, below 0 they avoid each other",
        formula: "(a d - b c) / sqrt(A B (N - A) (N - B))",
        basis: Basis::Units,
        digits: 3,
        compute: association::phi,
    },
    Measure {
        name: "odds_ratio",
        aliases: &["or"],
        about: "how many times larger the odds of the one code are where the other is; 1 is chance",
        formula: "a d / (b c)",
        basis: Basis::Units,
        digits: 2,
        compute: association::odds_ratio,
    },
    Measure {
        name: "odds_ratio_haldane",
        aliases: &["haldane"],
        about: "the odds ratio with a half added to each cell, so that empty cells do not undo it",
        formula: "(a + 0.5) (d + 0.5) / ((b + 0.5) (c + 0.5))",
        basis: Basis::Units,
        digits: 2,
        compute: association::odds_ratio_haldane,
    },
    Measure {
        name: "yule_q",
        aliases: &["q"],
        about: "the odds ratio brought between -1 and 1; 0 is chance",
        formula: "(a d - b c) / (a d + b c)",
        basis: Basis::Units,
        digits: 3,
        compute: association::yule_q,
    },
    Measure {
        name: "kappa",
        aliases: &[],
        about: "how far the two codes mark the same units, corrected for chance as between two coders",
        formula: "(Po - Pe) / (1 - Pe), Po = (a + d) / N, Pe = (A B + (N - A) (N - B)) / N^2",
        basis: Basis::Units,
        digits: 3,
        compute: association::kappa,
    },
];

/// A name that no measure bears.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("there is no measure `{name}`; {}", self.mend())]
pub struct UnknownMeasure {
    /// What was written.
    pub name: String,
    /// The nearest name that a measure does bear.
    pub nearest: Option<&'static str>,
}

impl UnknownMeasure {
    fn mend(&self) -> String {
        match self.nearest {
            Some(name) => format!("did you mean `{name}`?"),
            None => {
                let names: Vec<_> = MEASURES.iter().map(|measure| measure.name).collect();
                format!("choose one of {}", names.join(", "))
            }
        }
    }
}

/// The measure of this name or alias. Upper case, hyphens and spaces are read as lower case and underscores.
///
/// # Errors
/// No measure bears the name; the error says which comes nearest.
pub fn find(name: &str) -> Result<&'static Measure, UnknownMeasure> {
    let wanted = name.trim().to_lowercase().replace(['-', ' '], "_");
    MEASURES
        .iter()
        .find(|measure| measure.name == wanted || measure.aliases.contains(&wanted.as_str()))
        .ok_or_else(|| UnknownMeasure {
            name: name.to_owned(),
            nearest: nearest(&wanted, MEASURES.iter().map(|measure| measure.name)),
        })
}
