//! How many disagreements there are of each kind, and what all coders share.

use emic_core::worklist::{Kind, Progress};

use super::WorklistAsked;
use crate::phrase::{Phrase, consensus as phrases, noun};
use crate::{Cell, Column, Language, Row, Table, Text};

/// A line a kind, and one of all.
pub(super) fn table(asked: &WorklistAsked<'_>, language: Language) -> Table {
    let numbers = [
        phrases::ALL_OF_THEM,
        phrases::SETTLED,
        phrases::OPEN,
        phrases::CHARACTERS,
    ];
    let mut head = vec![Column::words(phrases::KIND.say(language))];
    head.extend(numbers.map(|phrase| Column::numbers(phrase.say(language))));
    let cells = |said: &Phrase, kinds: &[Kind]| cells(said.say(language), Progress::of(&asked.all, kinds));
    let kinds = Kind::ALL.map(|kind| Row::body(cells(said_kind(kind), &[kind])));
    let table = kinds.into_iter().fold(Table::new("", head), Table::with_row);
    let shared = noun::CODING.counted(asked.shared, language);
    table
        .with_row(Row::total(cells(&phrases::TOTAL, &Kind::ALL)))
        .with_note(Text::with_code(phrases::MEANING.say(language)))
        .with_note(Text::new().plain(phrases::SHARED.fill(language, &[("shared", &shared)])))
}

fn cells(name: &str, progress: Progress) -> Vec<Cell> {
    let Progress {
        all,
        settled,
        open,
        characters,
    } = progress;
    let counts = [all, settled, open, characters].map(Cell::Count);
    [Cell::text(name)].into_iter().chain(counts).collect()
}

/// A kind as people read it.
pub(super) fn said_kind(kind: Kind) -> &'static Phrase {
    match kind {
        Kind::Valence => &phrases::VALENCE,
        Kind::Boundary => &phrases::BOUNDARY,
        Kind::Code => &phrases::CODE,
        Kind::Missed => &phrases::MISSED,
    }
}
