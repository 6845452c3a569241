//! The worklist of disagreements, as a report and as a table to fill in.

mod item;
mod record;
mod summary;

use emic_core::model::{CoderIndex, Study, TranscriptIndex};
use emic_core::worklist::{Item, Kind};
use serde_json::json;

use crate::phrase::{Phrase, analysis, consensus as phrases};
use crate::{Block, Language, Records, Report, Text};

/// The worklist with the choices that made it.
#[derive(Debug, Clone)]
pub struct WorklistAsked<'s> {
    /// The study.
    pub study: &'s Study,
    /// Who disagrees.
    pub coders: Vec<CoderIndex>,
    /// Whose coding the decisions make.
    pub into: String,
    /// The codes asked for, as typed; none: all.
    pub codes: Option<String>,
    /// The kinds asked for; none: all.
    pub kinds: Vec<Kind>,
    /// The transcripts asked for; none: all.
    pub transcripts: Vec<String>,
    /// `gain` or `place`, and how people read it.
    pub order: (&'static str, &'static Phrase),
    /// Every disagreement asked for, settled ones too.
    pub all: Vec<Item>,
    /// Those that are listed, in order.
    pub listed: Vec<Item>,
    /// How many of them people see.
    pub shown: usize,
    /// How many codings are the same with all coders.
    pub shared: u64,
    /// Transcripts that not all of them have read.
    pub left_out: Vec<TranscriptIndex>,
}

/// The report.
#[must_use]
pub fn worklist_report(asked: &WorklistAsked<'_>, language: Language) -> Report {
    let mut report = settings(asked, language).with_block(summary::table(asked, language));
    for (number, item) in (1..).zip(asked.listed.iter().take(asked.shown)) {
        for block in item::blocks(asked.study, number, item, language) {
            report = report.with_block(block);
        }
    }
    if asked.listed.is_empty() {
        report = report.with_block(Block::paragraph(Text::with_code(phrases::NONE_OPEN.say(language))));
    }
    let notes = [unshown(asked, language), left_out(asked, language)];
    report = notes.into_iter().flatten().fold(report, Report::with_note);
    let rows = asked.listed.iter().map(|item| record::record(asked.study, item));
    report.with_records(Records::new("disagreements", record::FIELDS).with_rows(rows))
}

/// That the list goes on.
fn unshown(asked: &WorklistAsked<'_>, language: Language) -> Option<Text> {
    let all = asked.listed.len();
    let more = || phrases::MORE.fill(language, &[("shown", &asked.shown), ("all", &all)]);
    (asked.shown < all).then(|| Text::with_code(&more()))
}

/// Transcripts of which nothing is said.
fn left_out(asked: &WorklistAsked<'_>, language: Language) -> Option<Text> {
    let id = |index: &TranscriptIndex| asked.study.transcript(*index).id.as_str();
    let ids: Vec<&str> = asked.left_out.iter().map(id).collect();
    let said = || phrases::LEFT_OUT.fill(language, &[("ids", &ids.join(", "))]);
    (!ids.is_empty()).then(|| Text::new().plain(said()))
}

fn settings(asked: &WorklistAsked<'_>, language: Language) -> Report {
    let names: Vec<&str> = asked
        .coders
        .iter()
        .map(|&coder| asked.study.coder(coder).as_str())
        .collect();
    let kinds: Vec<&str> = asked.kinds.iter().map(|kind| kind.name()).collect();
    let said: Vec<&str> = asked
        .kinds
        .iter()
        .map(|kind| summary::said_kind(*kind).say(language))
        .collect();
    let only = (!kinds.is_empty()).then(|| phrases::KINDS.fill(language, &[("kinds", &said.join(", "))]));
    let codes = asked
        .codes
        .as_ref()
        .map(|codes| phrases::CODES.fill(language, &[("codes", codes)]));
    let ids = asked.transcripts.join(", ");
    let transcripts = (!ids.is_empty()).then(|| analysis::TRANSCRIPTS.fill(language, &[("transcripts", &ids)]));
    let (order, said_order) = asked.order;
    Report::new("consensus", phrases::WORKLIST.say(language))
        .with_setting(
            "between",
            json!(names),
            phrases::BETWEEN.fill(language, &[("coders", &names.join(" + "))]),
        )
        .with_setting(
            "into",
            asked.into.as_str(),
            phrases::INTO.fill(language, &[("coder", &asked.into)]),
        )
        .with_setting("kinds", json!(kinds), only.unwrap_or_default())
        .with_setting("codes", json!(asked.codes), codes.unwrap_or_default())
        .with_setting("transcripts", json!(asked.transcripts), transcripts.unwrap_or_default())
        .with_setting("order", order, said_order.say(language))
        .with_setting("shared", asked.shared, "")
        .with_setting("emic", json!(env!("CARGO_PKG_VERSION")), "")
        .with_left_out(asked.study.left_out)
}
