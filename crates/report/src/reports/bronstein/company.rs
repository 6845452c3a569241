//! Part 4: which factors go with the presence and the absence of which competency.

use emic_core::analysis::profile::{Companion, Profile, ProfileGroup};
use emic_core::measure::{Counts, Measure};
use emic_core::model::Valence;

use super::words;
use crate::phrase::{analysis, bronstein as phrases};
use crate::reports::Asked;
use crate::reports::matrix::{noun_of, said_measure};
use crate::{Block, Cell, Column, Language, Level, ListKind, Mark, Row, Table, Text};

/// With more groups than this, tables of each would bury the rest.
const SHOWN: usize = 3;

/// How many factors a sentence names.
const NAMED: usize = 3;

pub(super) fn blocks(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Block> {
    let language = asked.language;
    let mut blocks = vec![Block::heading(Level::One, phrases::PART_FOUR.say(language))];
    blocks.extend(tables(asked, profile, &profile.whole));
    let units = noun_of(profile.wishes.unit).form(2, language);
    let measure = said_measure(profile.wishes.measure, language);
    let read = phrases::WITH_READ.fill(language, &[("units", &units), ("measure", &measure)]);
    blocks.push(Block::note(Text::with_code(&read)));
    if !profile.wishes.unit.counts_pairs() {
        blocks.push(Block::heading(Level::Two, phrases::BESIDE_HEAD.say(language)));
        let read = phrases::BESIDE_READ.fill(language, &[("named", &NAMED), ("units", &units)]);
        blocks.push(Block::paragraph(read));
        blocks.push(Block::List(ListKind::Bullets, beside(asked, profile)));
    }
    if profile.groups.len() > SHOWN {
        blocks.push(Block::note(Text::with_code(phrases::IN_RECORDS.say(language))));
    } else {
        blocks.extend(profile.groups.iter().flat_map(|group| tables(asked, profile, group)));
    }
    blocks
}

/// What helps and what hinders, each beside what is present or absent.
fn tables(asked: &Asked<'_>, profile: &Profile<'_>, group: &ProfileGroup<'_>) -> [Block; 2] {
    [Valence::Plus, Valence::Minus].map(|side| table(asked, profile, group, side).into())
}

fn table(asked: &Asked<'_>, profile: &Profile<'_>, group: &ProfileGroup<'_>, side: Valence) -> Table {
    let language = asked.language;
    let company = &group.company;
    let columns: Columns<'_> = company
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.side == side)
        .collect();
    let mut table = Table::new(caption(profile, group, side, language), head(&columns, language));
    for (row, companion) in company.rows.iter().enumerate() {
        if companion.side == Valence::Plus {
            table = table.with_row(Row::heading(words::heading(asked, companion.aspect)));
        }
        let mut cells = vec![
            Cell::text(words::side(companion.aspect, companion.side, language)),
            Cell::Count(company.matrix.row_totals.get(row).copied().unwrap_or_default()),
        ];
        let counts = columns.iter().map(|(column, _)| company.counts(row, *column));
        cells.extend(counts.map(|counts| marked(counts, profile.wishes.measure, language)));
        table = table.with_row(Row::body(cells).indented(1));
    }
    table = table.with_row(totals(group, &columns, profile, language));
    if has_unequal(group, &columns) {
        table = table.with_note(format!("{} {}", Mark::Star.sign(), analysis::UNEQUAL.say(language)));
    }
    table
}

/// The columns of one side, with their positions among all.
type Columns<'c> = Vec<(usize, &'c Companion)>;

fn head(columns: &[(usize, &Companion)], language: Language) -> Vec<Column> {
    let mut head = vec![Column::words(""), Column::numbers(phrases::OWN.say(language))];
    head.extend(columns.iter().map(|(_, column)| {
        let sign = column.side.sign();
        Column::numbers(format!("{} {sign}", words::short(column.aspect, language)))
    }));
    head
}

fn has_unequal(group: &ProfileGroup<'_>, columns: &[(usize, &Companion)]) -> bool {
    let company = &group.company;
    let counts = |row| {
        let of_row = move |(column, _): &(usize, &Companion)| company.counts(row, *column);
        columns.iter().filter_map(of_row)
    };
    (0..company.rows.len())
        .flat_map(counts)
        .any(|counts| counts.is_unequal())
}

/// A cell, with a star where one of the two is far more frequent.
fn marked(counts: Option<Counts>, measure: &Measure, language: Language) -> Cell {
    let Some(counts) = counts else {
        return Cell::Undefined;
    };
    let cell = shown(&counts, measure, language);
    if counts.is_unequal() {
        cell.marked(Mark::Star)
    } else {
        cell
    }
}

fn caption(profile: &Profile<'_>, group: &ProfileGroup<'_>, side: Valence, language: Language) -> String {
    let phrase = if side == Valence::Plus {
        phrases::WITH_HELP
    } else {
        phrases::WITH_HINDRANCE
    };
    let units = noun_of(profile.wishes.unit).form(2, language);
    let measure = said_measure(profile.wishes.measure, language);
    let caption = phrase.fill(language, &[("units", &units), ("measure", &measure)]);
    match &group.name {
        None => caption,
        Some(name) => phrases::IN_GROUP.fill(language, &[("group", name), ("caption", &caption)]),
    }
}

/// `31 (0,25)`; the count alone where that was asked.
fn shown(counts: &Counts, measure: &Measure, language: Language) -> Cell {
    if measure.is_count() {
        return Cell::Count(counts.a);
    }
    let value = words::number(measure.value(counts), measure.digits.min(2), language);
    Cell::text(format!("{} ({value})", counts.a))
}

fn totals(group: &ProfileGroup<'_>, columns: &[(usize, &Companion)], profile: &Profile<'_>, language: Language) -> Row {
    let units = noun_of(profile.wishes.unit).form(2, language);
    let own = analysis::TOTAL.fill(language, &[("units", &units)]);
    let mut cells = vec![Cell::text(own), Cell::Blank];
    cells.extend(columns.iter().map(|(column, _)| {
        let total = group.company.matrix.column_totals.get(*column).copied();
        Cell::Count(total.unwrap_or_default())
    }));
    Row::total(cells)
}

/// For each competency's presence and absence the factors that share the most units with it.
fn beside(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Text> {
    let language = asked.language;
    let company = &profile.whole.company;
    let rows = company.rows.iter().enumerate().filter_map(|(row, companion)| {
        let own = *company.matrix.row_totals.get(row)?;
        let found = company.of(row).into_iter().filter(|(_, counts)| counts.a > 1);
        let names: Vec<String> = found
            .take(NAMED)
            .map(|(of, counts)| named(asked, profile, of, &counts))
            .collect();
        let companions = if names.is_empty() {
            phrases::ALONE.say(language).to_owned()
        } else {
            names.join("; ")
        };
        let values: [(&str, &dyn std::fmt::Display); 4] = [
            ("label", &words::label(asked, companion.aspect)),
            ("side", &words::side(companion.aspect, companion.side, language)),
            ("units", &noun_of(profile.wishes.unit).counted(own, language)),
            ("companions", &companions),
        ];
        (own > 0).then(|| Text::from(phrases::BESIDE.fill(language, &values)))
    });
    rows.collect()
}

/// `‘professionele rollen’ als hinder in 19 (phi 0,17)`
fn named(asked: &Asked<'_>, profile: &Profile<'_>, companion: Companion, counts: &Counts) -> String {
    let (language, measure) = (asked.language, profile.wishes.measure);
    let role = if companion.side == Valence::Plus {
        phrases::AS_HELP
    } else {
        phrases::AS_HINDRANCE
    };
    phrases::COMPANION.fill(
        language,
        &[
            ("label", &words::label(asked, companion.aspect)),
            ("role", &role.say(language)),
            ("a", &counts.a),
            ("measure", &said_measure(measure, language)),
            (
                "value",
                &words::number(measure.value(counts), measure.digits.min(2), language),
            ),
        ],
    )
}
