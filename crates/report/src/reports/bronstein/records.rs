//! The profile for machines: one record a code and group, a pair and group, a difference, a deviant case, a quote.

use emic_core::analysis::profile::{Finding, Gap, Profile, ProfileGroup, ProfileRow};
use emic_core::model::Valence;
use serde_json::json;

use crate::reports::{Asked, passage};
use crate::{Record, Records};

const CELLS: &[&str] = &[
    "code",
    "kind",
    "group",
    "cases_total",
    "cases",
    "plus_references",
    "plus_cases",
    "plus_share",
    "plus_lower",
    "plus_upper",
    "minus_references",
    "minus_cases",
    "minus_share",
    "minus_lower",
    "minus_upper",
    "none_references",
    "none_cases",
    "both_cases",
    "balance",
];
const TOGETHER: &[&str] = &[
    "competency",
    "competency_valence",
    "factor",
    "factor_valence",
    "group",
    "a",
    "row_total",
    "column_total",
    "units",
    "value",
];
const DIFFERENCES: &[&str] = &["code", "valence", "first", "second", "difference", "lower", "upper"];
const DEVIANT: &[&str] = &[
    "group",
    "code",
    "valence",
    "case",
    "plus",
    "minus",
    "alike",
    "against_cases",
    "place",
];

pub(super) fn all(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Records> {
    let cells = profile.all().flat_map(|group| {
        let rows = group.rows.iter();
        rows.map(|row| cell(group, row)).collect::<Vec<_>>()
    });
    let together = profile.all().flat_map(|group| pairs(profile, group));
    let deviant = profile.parts().into_iter().flat_map(|group| deviants(asked, group));
    let quotes = profile.findings.iter().flat_map(|finding| quotes(asked, finding));
    vec![
        Records::new("cells", CELLS).with_rows(cells),
        Records::new("together", TOGETHER).with_rows(together),
        Records::new("differences", DIFFERENCES).with_rows(differences(profile)),
        Records::new("deviant", DEVIANT).with_rows(deviant),
        Records::new("quotes", passage::FIELDS).with_rows(quotes),
    ]
}

fn quotes(asked: &Asked<'_>, finding: &Finding) -> Vec<Record> {
    let sides = [("+", &finding.plus), ("-", &finding.minus)].into_iter();
    let records = sides.flat_map(|(sign, side)| {
        let key = format!("{}{sign}", finding.aspect.id());
        side.quotes.iter().map(move |quote| passage::record(asked, &key, quote))
    });
    records.collect()
}

fn cell(group: &ProfileGroup<'_>, row: &ProfileRow) -> Record {
    let mut record = Record::new()
        .with("code", row.aspect.id())
        .with("kind", row.aspect.heading())
        .with("group", json!(group.name))
        .with("cases_total", row.any.whole)
        .with("cases", row.any.part);
    for (side, valence) in [("plus", Valence::Plus), ("minus", Valence::Minus)] {
        let share = row.cases(valence);
        let wilson = share.wilson();
        record = record
            .with(format!("{side}_references"), row.references.of(valence))
            .with(format!("{side}_cases"), share.part)
            .with(format!("{side}_share"), json!(share.value()))
            .with(format!("{side}_lower"), json!(wilson.map(|found| found.lower)))
            .with(format!("{side}_upper"), json!(wilson.map(|found| found.upper)));
    }
    record
        .with("none_references", row.references.neutral)
        .with("none_cases", row.neutral.part)
        .with("both_cases", row.both)
        .with("balance", json!(row.references.balance()))
}

fn pairs(profile: &Profile<'_>, group: &ProfileGroup<'_>) -> Vec<Record> {
    let company = &group.company;
    let mut records = Vec::new();
    for (row, one) in company.rows.iter().enumerate() {
        for (column, other) in company.columns.iter().enumerate() {
            let counts = company.counts(row, column);
            let value = counts.and_then(|counts| profile.wishes.measure.value(&counts));
            let value = match counts {
                Some(counts) if profile.wishes.measure.is_count() => json!(counts.a),
                _ => json!(value),
            };
            records.push(
                Record::new()
                    .with("competency", one.aspect.id())
                    .with("competency_valence", one.side.sign())
                    .with("factor", other.aspect.id())
                    .with("factor_valence", other.side.sign())
                    .with("group", json!(group.name))
                    .with("a", json!(counts.map(|counts| counts.a)))
                    .with("row_total", json!(company.matrix.row_totals.get(row)))
                    .with("column_total", json!(company.matrix.column_totals.get(column)))
                    .with("units", json!(company.matrix.units))
                    .with("value", value),
            );
        }
    }
    records
}

/// Between two groups; there are none between more.
fn differences(profile: &Profile<'_>) -> Vec<Record> {
    let Some([first, second]) = profile.pair() else {
        return Vec::new();
    };
    let record = |gap: Gap| {
        Record::new()
            .with("code", gap.aspect.id())
            .with("valence", gap.side.sign())
            .with("first", json!(first.name))
            .with("second", json!(second.name))
            .with("difference", json!(gap.apart.map(|found| found.value)))
            .with("lower", json!(gap.apart.map(|found| found.lower)))
            .with("upper", json!(gap.apart.map(|found| found.upper)))
    };
    profile.gaps().into_iter().map(record).collect()
}

fn deviants(asked: &Asked<'_>, group: &ProfileGroup<'_>) -> Vec<Record> {
    let mut records = Vec::new();
    for deviating in &group.deviants {
        let found = &deviating.deviation;
        for (case, tally) in &found.cases {
            let quote = deviating.quotes.iter().find(|quote| quote.case == *case);
            let place = quote.map(|quote| {
                asked
                    .study
                    .transcript(quote.stretch.transcript)
                    .place(quote.stretch.span)
            });
            records.push(
                Record::new()
                    .with("group", json!(group.name))
                    .with("code", found.aspect.id())
                    .with("valence", found.side.sign())
                    .with("case", asked.study.case(*case).id.as_str())
                    .with("plus", tally.plus)
                    .with("minus", tally.minus)
                    .with("alike", found.cases.len())
                    .with("against_cases", found.against)
                    .with("place", json!(place)),
            );
        }
    }
    records
}
