//! How good suggestions are, as a report: every way beside the others, then code by code.

use emic_core::model::{CodeIndex, Study};
use emic_core::suggest::{Averages, Evaluation, Method, Outcome, Tally, Total};
use serde_json::json;

use super::{Proposed, rounded, settings};
use crate::phrase::{Phrase, noun, suggest as phrases};
use crate::reports::labels;
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const CELLS: &[&str] = &[
    "coder",
    "method",
    "code",
    "average",
    "proposed",
    "given",
    "right",
    "precision",
    "recall",
    "f1",
];

/// What `evaluations` measured, one part a coder; `proposed` holds the choices.
#[must_use]
pub fn evaluation_report(proposed: &Proposed<'_>, evaluations: &[Evaluation], language: Language) -> Report {
    let study = proposed.study;
    let report = Report::new("suggest", phrases::EVALUATION.say(language))
        .with_setting(
            "evaluation",
            "leave-one-transcript-out",
            phrases::LEFT_OUT.say(language),
        )
        .with_setting("unit", json!(["turn", "code"]), phrases::UNIT.say(language));
    let mut report = settings(proposed, report, language);
    for evaluation in evaluations {
        report = report
            .with_block(Block::heading(Level::One, against(study, evaluation, language)))
            .with_block(methods(evaluation, language));
        let best = evaluation
            .outcomes
            .iter()
            .find(|outcome| outcome.method == Method::Suggestions);
        report = best
            .map(|outcome| codes(study, &outcome.total, language))
            .into_iter()
            .fold(report, Report::with_block);
    }
    let rows = evaluations.iter().flat_map(|evaluation| records(study, evaluation));
    report
        .with_note(Text::with_code(phrases::COLUMNS.say(language)))
        .with_note(Text::with_code(phrases::NOT_FITTED.say(language)))
        .with_records(Records::new("cells", CELLS).with_rows(rows))
}

fn against(study: &Study, evaluation: &Evaluation, language: Language) -> String {
    let turns = noun::TURN.counted(evaluation.turns as u64, language);
    let transcripts = noun::TRANSCRIPT.counted(evaluation.transcripts as u64, language);
    let coder = study.coder(evaluation.coder);
    phrases::AGAINST.fill(
        language,
        &[("coder", coder), ("turns", &turns), ("transcripts", &transcripts)],
    )
}

fn name(method: Method) -> Phrase {
    match method {
        Method::Suggestions => phrases::METHOD_SUGGESTIONS,
        Method::NeighboursOnly => phrases::METHOD_NEIGHBOURS,
        Method::CuesOnly => phrases::METHOD_CUES,
        Method::MostFrequent => phrases::METHOD_FREQUENT,
    }
}

fn methods(evaluation: &Evaluation, language: Language) -> Table {
    let numbers = [
        phrases::PROPOSED_UNITS,
        phrases::GIVEN_UNITS,
        phrases::RIGHT_UNITS,
        phrases::PRECISION,
        phrases::RECALL,
        phrases::F1,
        phrases::MACRO_PRECISION,
        phrases::MACRO_RECALL,
        phrases::MACRO_F1,
    ];
    let mut head = vec![Column::words(phrases::METHOD.say(language))];
    head.extend(numbers.map(|title| Column::numbers(title.say(language))));
    let row = |outcome: &Outcome| {
        let mut cells = vec![Cell::text(name(outcome.method).say(language))];
        cells.extend(tally_cells(outcome.total.micro()));
        let Averages { precision, recall, f1 } = outcome.total.macro_averages();
        cells.extend([precision, recall, f1].map(|number| Cell::number(number, 2)));
        Row::body(cells)
    };
    evaluation
        .outcomes
        .iter()
        .map(row)
        .fold(Table::new("", head), Table::with_row)
}

fn codes(study: &Study, total: &Total<CodeIndex>, language: Language) -> Table {
    let numbers = [
        phrases::PROPOSED_UNITS,
        phrases::GIVEN_UNITS,
        phrases::RIGHT_UNITS,
        phrases::PRECISION,
        phrases::RECALL,
        phrases::F1,
    ];
    let mut head = vec![Column::words(crate::phrase::analysis::CODE.say(language))];
    head.extend(numbers.map(|title| Column::numbers(title.say(language))));
    let row = |(code, tally): (CodeIndex, Tally)| {
        let mut cells = vec![Cell::text(labels::code(study, code, language))];
        cells.extend(tally_cells(tally));
        Row::body(cells)
    };
    let table = Table::new(phrases::PER_CODE.say(language), head);
    total.codes().map(row).fold(table, Table::with_row)
}

fn tally_cells(tally: Tally) -> Vec<Cell> {
    let counts = [tally.proposed(), tally.given(), tally.right].map(Cell::Count);
    let numbers = [tally.precision(), tally.recall(), tally.f1()].map(|number| Cell::number(number, 2));
    counts.into_iter().chain(numbers).collect()
}

/// One record a way and code; without a code, over all codes: `micro` over all units, `macro` as the mean over codes.
fn records(study: &Study, evaluation: &Evaluation) -> Vec<Record> {
    let coder = study.coder(evaluation.coder).as_str();
    let of_outcome = |outcome: &Outcome| {
        let start = |code: Option<String>, average: Option<&'static str>| {
            Record::new()
                .with("coder", coder)
                .with("method", outcome.method.name())
                .with("code", code)
                .with("average", average)
        };
        let id = |code| study.codebook.code(code).id.to_string();
        let of_codes = outcome.total.codes();
        let mut rows = vec![with_tally(start(None, Some("micro")), outcome.total.micro())];
        rows.push(with_averages(
            start(None, Some("macro")),
            outcome.total.macro_averages(),
        ));
        rows.extend(of_codes.map(|(code, tally)| with_tally(start(Some(id(code)), None), tally)));
        rows
    };
    evaluation.outcomes.iter().flat_map(of_outcome).collect()
}

fn with_tally(record: Record, tally: Tally) -> Record {
    record
        .with("proposed", tally.proposed())
        .with("given", tally.given())
        .with("right", tally.right)
        .with("precision", tally.precision().map(rounded))
        .with("recall", tally.recall().map(rounded))
        .with("f1", tally.f1().map(rounded))
}

fn with_averages(record: Record, averages: Averages) -> Record {
    record
        .with("precision", averages.precision.map(rounded))
        .with("recall", averages.recall.map(rounded))
        .with("f1", averages.f1.map(rounded))
}
