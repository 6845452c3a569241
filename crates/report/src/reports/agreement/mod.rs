//! Agreement between coders as a report: one table a pair, one row a code.

mod line;
mod ratings;
mod segments;
mod stretches;

pub use ratings::agreement_report;
pub use segments::segment_report;
pub use stretches::stretch_report;

use emic_core::agreement::Draws;
use emic_core::analysis::agree::Compared;
use serde_json::json;

use self::line::{Line, records, tables};
use super::Asked;
use crate::phrase::agreement as phrases;
use crate::phrase::{Phrase, noun};
use crate::{Block, Level, Records, Report, Text};

const FIELDS: &[&str] = &[
    "code",
    "valence",
    "group",
    "pair",
    "unit",
    "transcript",
    "measure",
    "n",
    "value",
    "lower",
    "upper",
];

/// The agreement of one group.
#[derive(Debug)]
pub struct AgreementGroup<'s, R> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// Whether the group is a transcript.
    pub kind: GroupKind,
    /// Who was compared on what.
    pub compared: Compared<'s>,
    /// A row a code.
    pub rows: Vec<R>,
}

/// What a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// All, or an attribute's value.
    Cases,
    /// A transcript.
    Transcript,
}

/// What was compared and how, before any table.
fn head(asked: &Asked<'_>, unit: &str, phrase: &Phrase, draws: Option<Draws>) -> Report {
    let language = asked.language;
    let title = phrases::AGREEMENT.fill(language, &[("coders", &asked.coders.join(", "))]);
    let said = phrases::RATED.fill(language, &[("unit", &phrase.say(language))]);
    let report = asked.tell(Report::new("agree", title).with_setting("unit", unit, said));
    let said = draws.map(|Draws { number, seed }| {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("draws", &number), ("seed", &seed)];
        phrases::DRAWS.fill(language, &values)
    });
    report
        .with_setting(
            "draws",
            json!(draws.map(|draws| draws.number)),
            said.unwrap_or_default(),
        )
        .with_setting("seed", json!(draws.map(|draws| draws.seed)), String::new())
}

/// The tables of each group, each with what its figures rest on, as `base` says it.
fn with_groups<R: Line>(
    asked: &Asked<'_>,
    mut report: Report,
    (unit, draws): (&str, Option<Draws>),
    groups: &[AgreementGroup<'_, R>],
    base: impl Fn(&AgreementGroup<'_, R>) -> Vec<String>,
) -> Report {
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        for table in tables(asked, group) {
            report = report.with_block(table);
        }
        let unread = unread(asked, &group.compared).filter(|_| group.kind == GroupKind::Cases);
        for note in base(group).into_iter().chain(unread) {
            report = report.with_block(Block::Note(Text::with_code(&note)));
        }
    }
    // Of single transcripts all name the same that are not among them.
    let apart = groups.first().filter(|group| group.kind == GroupKind::Transcript);
    if let Some(note) = apart.and_then(|group| unread(asked, &group.compared)) {
        report = report.with_block(Block::Note(Text::with_code(&note)));
    }
    report = on_draws(asked, groups, draws)
        .into_iter()
        .fold(report, Report::with_note);
    let records = groups.iter().flat_map(|group| records(asked, unit, group));
    report.with_records(Records::new("cells", FIELDS).with_rows(records))
}

/// `31 turns in 2 transcripts that all have read`; `units` has its noun.
fn counted(asked: &Asked<'_>, compared: &Compared<'_>, units: &str) -> String {
    let transcripts = noun::TRANSCRIPT.counted(compared.transcripts.len() as u64, asked.language);
    phrases::BASE.fill(asked.language, &[("units", &units), ("transcripts", &transcripts)])
}

/// What is to be known of the intervals: that one transcript has none, and how many draws count for none.
fn on_draws<R: Line>(asked: &Asked<'_>, groups: &[AgreementGroup<'_, R>], draws: Option<Draws>) -> Vec<Text> {
    let Some(Draws { number, .. }) = draws else {
        return Vec::new();
    };
    let alone = groups.iter().any(|group| group.compared.transcripts.len() < 2);
    let alone = alone.then(|| phrases::ALONE.say(asked.language).to_owned());
    let rated = groups.iter().flat_map(|group| &group.rows).flat_map(Line::rated);
    let intervals = rated.flat_map(|rated| &rated.values).filter_map(|value| value.interval);
    let most = intervals.map(|interval| interval.undefined).max().unwrap_or_default();
    let values: [(&str, &dyn std::fmt::Display); 2] = [("most", &most), ("draws", &number)];
    let undefined = (most > 0).then(|| phrases::UNDEFINED_DRAWS.fill(asked.language, &values));
    let said = [alone, undefined].into_iter().flatten();
    said.map(|said| Text::with_code(&said)).collect()
}

/// Which transcripts are not compared.
fn unread(asked: &Asked<'_>, compared: &Compared<'_>) -> Option<String> {
    let transcripts = compared.unread.iter();
    let ids: Vec<&str> = transcripts
        .map(|&index| asked.study.transcript(index).id.as_str())
        .collect();
    (!ids.is_empty()).then(|| phrases::UNREAD.fill(asked.language, &[("ids", &ids.join(", "))]))
}
