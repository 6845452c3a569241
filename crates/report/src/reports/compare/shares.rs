//! Each theme in each group: a row a group under the name of each code.

use emic_core::analysis::{Comparison, Contrast, Group, InGroup};
use emic_core::compare::SMALL;

use super::{interval, name};
use crate::phrase::compare as phrases;
use crate::reports::{Asked, labels};
use crate::{Cell, Column, Language, Mark, Row, Table, Text};

pub(super) fn table(asked: &Asked<'_>, compared: &Comparison<'_>) -> Table {
    let language = asked.language;
    let mut table = Table::new("", head(language));
    let mut any_small = false;
    for contrast in &compared.contrasts {
        table = table.with_row(Row::heading(labels::theme(asked.study, &contrast.theme, language)));
        for (group, found) in compared.shown().zip(contrast.shown()) {
            any_small |= is_small(found);
            table = table.with_row(Row::body(cells(group, contrast, found, language)).indented(1));
        }
    }
    if any_small {
        table = table.with_note(Text::new().plain(phrases::SMALL.fill(language, &[("small", &SMALL)])));
    }
    table
}

fn head(language: Language) -> Vec<Column> {
    vec![
        Column::words(phrases::GROUP.say(language)),
        Column::numbers(phrases::CASES.say(language)),
        Column::numbers(phrases::SHARE.say(language)),
        Column::numbers(phrases::INTERVAL.say(language)),
        Column::numbers(phrases::PER_THOUSAND.say(language)),
        Column::numbers("+"),
        Column::numbers("-"),
        Column::numbers(phrases::BALANCE.say(language)),
    ]
}

fn is_small(found: &InGroup) -> bool {
    found.cases.whole < SMALL
}

fn cells(group: &Group<'_>, contrast: &Contrast, found: &InGroup, language: Language) -> Vec<Cell> {
    let share = Cell::share(found.cases.value(), 0);
    let wilson = found.cases.wilson();
    vec![
        Cell::text(name(group)),
        Cell::text(format!("{}/{}", found.cases.part, found.cases.whole)),
        if is_small(found) {
            share.marked(Mark::Star)
        } else {
            share
        },
        wilson.map_or(Cell::Undefined, |found| interval::of_estimate(found, language)),
        Cell::number(found.per_thousand, 2),
        Cell::Count(found.plus),
        Cell::Count(found.minus),
        match contrast.theme.valence {
            Some(_) => Cell::Blank,
            None => Cell::number(contrast.balance(found), 2),
        },
    ]
}
