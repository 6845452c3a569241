//! One disagreement: its place, its words, what each coder says, and what was decided.

use emic_core::act::CodeMark;
use emic_core::model::{Judgement, Span, Study, Valence};
use emic_core::worklist::{Disagreement, Item, Settlement, Version};

use super::summary::said_kind;
use crate::phrase::{consensus as phrases, noun};
use crate::reports::labels;
use crate::{Block, Language, Level, ListKind, Quote, Text};

/// Heading, words and versions.
pub(super) fn blocks(study: &Study, number: usize, item: &Item, language: Language) -> [Block; 3] {
    [
        heading(study, number, item, language),
        card(study, item).into(),
        versions(study, item, language),
    ]
}

fn heading(study: &Study, number: usize, item: &Item, language: Language) -> Block {
    let characters = noun::CHARACTER.counted(item.on.characters as u64, language);
    let code = labels::code(study, item.on.code, language);
    let kind = said_kind(item.on.kind).say(language);
    let said = phrases::ITEM.fill(
        language,
        &[("code", &code), ("kind", &kind), ("characters", &characters)],
    );
    Block::heading(Level::Two, Text::new().plain(format!("{number}. {said}")))
}

/// The words where it stands.
fn card(study: &Study, item: &Item) -> Quote {
    let transcript = study.transcript(item.on.transcript);
    let mut quote = Quote::new(Text::new().plain(transcript.words(item.on.span))).at(transcript.place(item.on.span));
    quote.memo = item
        .settlement
        .as_ref()
        .and_then(|settlement| settlement.memo.clone())
        .unwrap_or_default();
    quote
}

/// What each coder says, and what was decided.
fn versions(study: &Study, item: &Item, language: Language) -> Block {
    let versions = item.on.versions.iter();
    let mut lines: Vec<String> = versions.map(|version| said(study, item, version, language)).collect();
    lines.extend(
        item.settlement
            .as_ref()
            .map(|found| decided(study, item, found, language)),
    );
    let lines = lines.into_iter().map(|line| Text::new().plain(line));
    Block::List(ListKind::Bullets, lines.collect())
}

fn decided(study: &Study, item: &Item, settlement: &Settlement, language: Language) -> String {
    let stands = match settlement.given.as_slice() {
        [] => phrases::NOT_GIVEN.say(language).to_owned(),
        given => codings(study, &item.on, given),
    };
    phrases::DECIDED.fill(language, &[("decision", &stands)])
}

/// What one coder says.
pub(super) fn said(study: &Study, item: &Item, version: &Version, language: Language) -> String {
    let coder = study.coder(version.coder);
    // What all share of the code here is part of what each of them says.
    let mut given: Vec<(Span, Valence)> = version.codings.iter().chain(&item.on.shared).copied().collect();
    given.sort_unstable();
    if !given.is_empty() {
        let given = codings(study, &item.on, &given);
        return phrases::GAVE.fill(language, &[("coder", coder), ("codings", &given)]);
    }
    if version.others.is_empty() {
        return phrases::NOTHING.fill(language, &[("coder", coder)]);
    }
    let others: Vec<String> = version
        .others
        .iter()
        .map(|one| labels::judgement(study, *one))
        .collect();
    phrases::INSTEAD.fill(language, &[("coder", coder), ("codes", &others.join(", "))])
}

/// `interdependence+@1034-1100 interdependence+@1120-1198`: as a decision is written.
pub(super) fn codings(study: &Study, on: &Disagreement, given: &[(Span, Valence)]) -> String {
    let transcript = study.transcript(on.transcript);
    let one = |(span, valence): &(Span, Valence)| {
        let mark = CodeMark::of(
            study,
            Judgement {
                code: on.code,
                valence: *valence,
            },
        );
        format!("{mark}@{}", transcript.offsets().range(transcript.body(), *span))
    };
    given.iter().map(one).collect::<Vec<_>>().join(" ")
}
