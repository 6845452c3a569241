//! The comparison for machines: one record a code and group, one a code.

use emic_core::analysis::{Apart, Comparison, Contrast, Group, InGroup};
use emic_core::ask::Theme;
use emic_core::compare::Estimate;
use serde_json::json;

use super::{name, pair};
use crate::reports::Asked;
use crate::{Record, Records};

const CELLS: &[&str] = &[
    "code",
    "valence",
    "group",
    "cases",
    "cases_total",
    "share",
    "lower",
    "upper",
    "references",
    "per_thousand_words",
    "plus",
    "minus",
    "balance",
];

const DIFFERENCES: &[&str] = &[
    "code",
    "valence",
    "first",
    "second",
    "difference",
    "lower",
    "upper",
    "odds_ratio",
    "odds_ratio_haldane",
    "odds_ratio_lower",
    "odds_ratio_upper",
    "p",
];

/// One record a code and group.
pub(super) fn cells(asked: &Asked<'_>, compared: &Comparison<'_>) -> Records {
    let rows = compared.contrasts.iter().flat_map(|contrast| {
        let groups = compared.shown().zip(contrast.shown());
        groups.map(|(group, found)| cell(named(asked, &contrast.theme), group, (contrast, found)))
    });
    Records::new("cells", CELLS).with_rows(rows)
}

fn cell(named: Record, group: &Group<'_>, (contrast, found): (&Contrast, &InGroup)) -> Record {
    let wilson = found.cases.wilson();
    named
        .with("group", name(group))
        .with("cases", found.cases.part)
        .with("cases_total", found.cases.whole)
        .with("share", json!(found.cases.value()))
        .with("lower", json!(wilson.map(|found| found.lower)))
        .with("upper", json!(wilson.map(|found| found.upper)))
        .with("references", found.references)
        .with("per_thousand_words", json!(found.per_thousand))
        .with("plus", found.plus)
        .with("minus", found.minus)
        .with("balance", json!(contrast.balance(found)))
}

/// One record a code.
pub(super) fn differences(asked: &Asked<'_>, compared: &Comparison<'_>) -> Records {
    let pair = pair(compared);
    let rows = compared.contrasts.iter();
    let rows = rows.map(|contrast| difference(named(asked, &contrast.theme), pair, contrast));
    Records::new("differences", DIFFERENCES).with_rows(rows)
}

fn difference(named: Record, pair: Option<[&str; 2]>, contrast: &Contrast) -> Record {
    let apart = contrast.apart();
    let of = |estimate: fn(&Apart) -> Option<Estimate>| apart.as_ref().and_then(estimate);
    let (points, odds) = (of(|apart| apart.difference), of(|apart| apart.odds_ratio_haldane));
    named
        .with("first", json!(pair.map(|[first, _]| first)))
        .with("second", json!(pair.map(|[_, second]| second)))
        .with("difference", json!(points.map(|found| found.value)))
        .with("lower", json!(points.map(|found| found.lower)))
        .with("upper", json!(points.map(|found| found.upper)))
        .with("odds_ratio", json!(apart.and_then(|apart| apart.odds_ratio)))
        .with("odds_ratio_haldane", json!(odds.map(|found| found.value)))
        .with("odds_ratio_lower", json!(odds.map(|found| found.lower)))
        .with("odds_ratio_upper", json!(odds.map(|found| found.upper)))
        .with("p", json!(contrast.chance))
}

fn named(asked: &Asked<'_>, theme: &Theme) -> Record {
    let valence = theme.valence.map(|valence| match valence.sign() {
        "" => "none",
        sign => sign,
    });
    let code = Theme {
        valence: None,
        ..*theme
    }
    .key(asked.study);
    Record::new().with("code", code).with("valence", json!(valence))
}
