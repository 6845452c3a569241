//! Suggestions and how good they are, as reports.

mod card;
mod evaluation;
mod evidence;
mod records;

use emic_core::model::{CoderId, Study};
use emic_core::suggest::{Options, Suggestion};
use serde_json::{Value, json};

pub use card::suggestion_card;
pub use evaluation::evaluation_report;

use crate::phrase::analysis::TRANSCRIPTS;
use crate::phrase::{noun, suggest as phrases};
use crate::{Block, Cell, Language, Level, Report, Text};

/// Whose coded places were looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Learned {
    /// Those of the coder that codes are proposed to.
    Own,
    /// There are none yet.
    Nobody,
    /// Those of these coders, by name.
    From(Vec<String>),
}

/// What was proposed, to whom, and how.
#[derive(Debug, Clone)]
pub struct Proposed<'s> {
    /// The study.
    pub study: &'s Study,
    /// To whom.
    pub coder: &'s CoderId,
    /// Whose coded places were looked at.
    pub from: Learned,
    /// The transcripts named; none: all.
    pub transcripts: Vec<String>,
    /// The codes asked for, as typed; none: all.
    pub codes: Option<String>,
    /// How evidence was weighed.
    pub options: &'s Options,
    /// The suggestions, turn after turn.
    pub suggestions: Vec<Suggestion>,
}

/// The suggestions, each turn with its words and what speaks for its codes.
#[must_use]
pub fn suggestion_report(proposed: &Proposed<'_>, language: Language) -> Report {
    let title = phrases::SUGGESTIONS.fill(language, &[("coder", proposed.coder)]);
    let mut report = settings(proposed, Report::new("suggest", title), language)
        .with_setting("coder", proposed.coder.as_str(), "")
        .with_block(Block::Paragraph(Text::with_code(&counted(proposed, language))));
    for turn in proposed
        .suggestions
        .chunk_by(|one, other| (one.transcript, one.span) == (other.transcript, other.span))
    {
        report = evidence::of_turn(proposed.study, turn, language)
            .into_iter()
            .fold(report, Report::with_block);
    }
    report
        .with_records(records::suggestions(proposed))
        .with_records(records::evidence(proposed))
}

fn counted(proposed: &Proposed<'_>, language: Language) -> String {
    let all = &proposed.suggestions;
    if all.is_empty() {
        return phrases::NOTHING.say(language).to_owned();
    }
    let turns = all.chunk_by(|one, other| (one.transcript, one.span) == (other.transcript, other.span));
    let turns = noun::TURN.counted(turns.count() as u64, language);
    let suggestions = noun::SUGGESTION.counted(all.len() as u64, language);
    phrases::PROPOSED.fill(language, &[("suggestions", &suggestions), ("turns", &turns)])
}

/// The choices behind suggestions, told.
fn settings(proposed: &Proposed<'_>, report: Report, language: Language) -> Report {
    let Options {
        weighing,
        min_score,
        limit,
        ..
    } = proposed.options;
    let (from, said_from) = learned(&proposed.from, language);
    let least = decimal(weighing.least_similarity, language);
    let neighbours = phrases::NEIGHBOURS.fill(language, &[("count", &weighing.neighbours), ("least", &least)]);
    let score = phrases::MIN_SCORE.fill(language, &[("score", &decimal(*min_score, language))]);
    let said_limit = limit.map(|limit| phrases::LIMIT.fill(language, &[("limit", &limit)]));
    let only = proposed
        .codes
        .as_ref()
        .map(|codes| phrases::ONLY.fill(language, &[("codes", codes)]));
    let named = Some(&proposed.transcripts).filter(|named| !named.is_empty());
    let transcripts = named.map(|named| TRANSCRIPTS.fill(language, &[("transcripts", &named.join(", "))]));
    report
        .with_setting("from", from, said_from)
        .with_setting(
            "transcripts",
            json!(proposed.transcripts),
            transcripts.unwrap_or_default(),
        )
        .with_setting("neighbours", json!(weighing.neighbours), neighbours)
        .with_setting("least_similarity", json!(weighing.least_similarity), "")
        .with_setting("min_score", json!(min_score), score)
        .with_setting("limit", json!(limit), said_limit.unwrap_or_default())
        .with_setting("codes", json!(proposed.codes), only.unwrap_or_default())
        .with_setting("emic", json!(env!("CARGO_PKG_VERSION")), "")
        .with_left_out(proposed.study.left_out)
}

/// Whose coded places were looked at, for machines and for people.
fn learned(from: &Learned, language: Language) -> (Value, String) {
    match from {
        Learned::Own => (json!("own"), phrases::FROM_OWN.say(language).to_owned()),
        Learned::Nobody => (json!("nobody"), phrases::FROM_NOBODY.say(language).to_owned()),
        Learned::From(names) => (
            json!(names),
            phrases::FROM.fill(language, &[("coders", &names.join(" + "))]),
        ),
    }
}

/// A number as people read it, with two decimals.
fn decimal(value: f64, language: Language) -> String {
    Cell::number(Some(value), 2).said(language)
}

/// A number as machines read it, with four decimals: more would differ between computers.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// The heading of a turn.
fn heading(words: String) -> Block {
    Block::heading(Level::One, words)
}
