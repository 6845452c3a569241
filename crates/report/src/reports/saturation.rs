//! Saturation as a report: what each interview adds, and where hardly anything is added any more.

use emic_core::analysis::{Evidence, Interviews, Order, OtherOrders};
use emic_core::saturation::{Saturation, curve};
use serde_json::json;

use super::Asked;
use crate::phrase::saturation as phrases;
use crate::{Block, Cell, Column, Level, Record, Records, Report, Row, Table, Text};

/// Saturation of one group.
#[derive(Debug)]
pub struct SaturationGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// The interviews in order.
    pub interviews: Interviews,
    /// What was found for each choice, and in other orders where that was asked.
    pub found: Vec<(Saturation, Option<OtherOrders>)>,
}

/// Saturation of all groups.
#[must_use]
pub fn saturation_report(
    asked: &Asked<'_>,
    codes: &str,
    orders: Option<(usize, u64)>,
    groups: &[SaturationGroup<'_>],
) -> Report {
    let language = asked.language;
    let said = orders.map(|(orders, seed)| {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("orders", &orders), ("seed", &seed)];
        phrases::ORDERS.fill(language, &values)
    });
    let mut report = Report::new("saturation", phrases::SATURATION.say(language))
        .with_setting("codes", codes, phrases::CODES.fill(language, &[("codes", &codes)]))
        .with_setting(
            "orders",
            json!(orders.map(|(orders, _)| orders)),
            said.unwrap_or_default(),
        )
        .with_setting("seed", json!(orders.map(|(_, seed)| seed)), String::new());
    if let Some(group) = groups.first() {
        let (name, phrase) = match group.interviews.order {
            Order::Date => ("date", &phrases::BY_DATE),
            Order::Id => ("id", &phrases::BY_ID),
        };
        report = report.with_setting("order", name, phrase.say(language));
    }
    let all: Vec<&Evidence<'_>> = groups.iter().map(|group| group.evidence).collect();
    report = asked.with_uncounted(asked.tell(report), &all);
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        report = report.with_block(choices(asked, group)).with_block(steps(asked, group));
        for note in asked.notes_on(group.evidence) {
            report = report.with_block(Block::Note(note));
        }
    }
    report = report.with_note(Text::with_code(phrases::READ.say(language)));
    if orders.is_some() {
        report = report.with_note(Text::with_code(phrases::SPREAD.say(language)));
    }
    report = report.with_note(Text::with_code(phrases::CAVEAT.say(language)));
    let interviews = groups.iter().flat_map(|group| interview_records(asked, group));
    let runs = groups.iter().flat_map(run_records);
    report
        .with_records(
            Records::new(
                "interviews",
                &["group", "position", "transcript", "new_codes", "cumulative"],
            )
            .with_rows(interviews),
        )
        .with_records(
            Records::new(
                "runs",
                &[
                    "group",
                    "run_length",
                    "threshold",
                    "base_size",
                    "base_codes",
                    "saturation_at",
                    "notation",
                    "orders_reached",
                    "orders_median",
                    "orders_low",
                    "orders_high",
                ],
            )
            .with_rows(runs),
        )
}

fn choices(asked: &Asked<'_>, group: &SaturationGroup<'_>) -> Table {
    let language = asked.language;
    let mut head = vec![
        Column::words(phrases::RESULT.say(language)),
        Column::numbers(phrases::BASE.say(language)),
        Column::numbers(phrases::BASE_CODES.say(language)),
        Column::numbers(phrases::RUN.say(language)),
        Column::numbers(phrases::THRESHOLD.say(language)),
    ];
    let shuffled = group.found.iter().any(|(_, others)| others.is_some());
    if shuffled {
        head.push(Column::words(phrases::ELSEWHERE.say(language)));
    }
    let mut table = Table::new("", head);
    for (found, others) in &group.found {
        let choice = found.choice;
        let missing = if found.runs.is_empty() {
            &phrases::TOO_FEW
        } else {
            &phrases::NOT_REACHED
        };
        let result = found.notation().unwrap_or_else(|| missing.say(language).to_owned());
        let mut cells = vec![
            Cell::text(result),
            Cell::Count(choice.base as u64),
            found
                .base_codes
                .map_or(Cell::Undefined, |codes| Cell::Count(codes as u64)),
            Cell::Count(choice.run as u64),
            Cell::text(format!("{}%", choice.percent)),
        ];
        cells.extend(others.as_ref().map(|others| Cell::text(elsewhere(asked, others))));
        table = table.with_row(Row::body(cells));
    }
    table
}

fn elsewhere(asked: &Asked<'_>, others: &OtherOrders) -> String {
    let share = Cell::share(others.share(), 0).said(asked.language);
    match (others.median, others.range) {
        (Some(median), Some((low, high))) => {
            let values: [(&str, &dyn std::fmt::Display); 4] =
                [("median", &median), ("low", &low), ("high", &high), ("share", &share)];
            phrases::RANGE.fill(asked.language, &values)
        }
        _ => phrases::NOT_REACHED.say(asked.language).to_owned(),
    }
}

fn steps(asked: &Asked<'_>, group: &SaturationGroup<'_>) -> Table {
    let language = asked.language;
    let head = vec![
        Column::numbers(phrases::PLACE.say(language)),
        Column::words(phrases::TRANSCRIPT.say(language)),
        Column::numbers(phrases::NEW.say(language)),
        Column::numbers(phrases::CUMULATIVE.say(language)),
    ];
    let steps = curve(&group.interviews.codes);
    let rows = group.interviews.transcripts.iter().zip(&steps).enumerate();
    let rows = rows.map(|(place, (&index, step))| {
        Row::body(vec![
            Cell::Count(place as u64 + 1),
            Cell::text(asked.study.transcript(index).id.to_string()),
            Cell::Count(step.new_codes as u64),
            Cell::Count(step.cumulative as u64),
        ])
    });
    rows.fold(Table::new(phrases::INTERVIEWS.say(language), head), Table::with_row)
}

fn interview_records(asked: &Asked<'_>, group: &SaturationGroup<'_>) -> Vec<Record> {
    let steps = curve(&group.interviews.codes);
    let rows = group.interviews.transcripts.iter().zip(steps).enumerate();
    let record =
        |(place, (index, step)): (usize, (&emic_core::model::TranscriptIndex, emic_core::saturation::Step))| {
            Record::new()
                .with("group", json!(group.name))
                .with("position", place + 1)
                .with("transcript", asked.study.transcript(*index).id.as_str())
                .with("new_codes", step.new_codes)
                .with("cumulative", step.cumulative)
        };
    rows.map(record).collect()
}

#[expect(clippy::cast_precision_loss, reason = "percents are small")]
fn run_records(group: &SaturationGroup<'_>) -> Vec<Record> {
    let record = |(found, others): &(Saturation, Option<OtherOrders>)| {
        let range = others.as_ref().and_then(|others| others.range);
        Record::new()
            .with("group", json!(group.name))
            .with("run_length", found.choice.run)
            .with("threshold", found.choice.percent as f64 / 100.0)
            .with("base_size", found.choice.base)
            .with("base_codes", json!(found.base_codes))
            .with("saturation_at", json!(found.saturated_at))
            .with("notation", json!(found.notation()))
            .with("orders_reached", json!(others.as_ref().map(|others| others.reached)))
            .with("orders_median", json!(others.as_ref().and_then(|others| others.median)))
            .with("orders_low", json!(range.map(|(low, _)| low)))
            .with("orders_high", json!(range.map(|(_, high)| high)))
    };
    group.found.iter().map(record).collect()
}
