//! How far the groups are apart: two of them by difference and odds ratio, more of them by their range.

use emic_core::analysis::{Apart, Comparison, Contrast};
use emic_core::compare::Estimate;

use super::{interval, pair};
use crate::phrase::{analysis, compare as phrases};
use crate::reports::{Asked, labels};
use crate::{Cell, Column, Language, Row, Table};

pub(super) fn table(asked: &Asked<'_>, compared: &Comparison<'_>) -> Table {
    let language = asked.language;
    let table = Table::new(caption(compared, language), head(compared, language));
    let row = |contrast: &Contrast| {
        let mut cells = vec![Cell::text(labels::theme(asked.study, &contrast.theme, language))];
        match contrast.apart() {
            Some(apart) => cells.extend(of_two(apart, language)),
            None => cells.push(Cell::share(contrast.range(), 0)),
        }
        cells.push(Cell::number(contrast.chance, 3));
        Row::body(cells)
    };
    compared.contrasts.iter().map(row).fold(table, Table::with_row)
}

fn caption(compared: &Comparison<'_>, language: Language) -> String {
    match pair(compared) {
        Some([first, second]) => phrases::APART.fill(language, &[("first", &first), ("second", &second)]),
        None => phrases::SPREAD.say(language).to_owned(),
    }
}

fn head(compared: &Comparison<'_>, language: Language) -> Vec<Column> {
    let numbers: &[_] = match pair(compared) {
        Some(_) => &[
            phrases::DIFFERENCE,
            phrases::INTERVAL,
            phrases::ODDS_RATIO,
            phrases::INTERVAL,
            phrases::CHANCE,
        ],
        None => &[phrases::RANGE, phrases::CHANCE],
    };
    let code = Column::words(analysis::CODE.say(language));
    let numbers = numbers.iter().map(|phrase| Column::numbers(phrase.say(language)));
    [code].into_iter().chain(numbers).collect()
}

fn of_two(apart: Apart, language: Language) -> [Cell; 4] {
    let odds = apart.odds_ratio_haldane;
    let bounds = |found: Estimate| Cell::text(interval::of_numbers(found.lower, found.upper, 2, language));
    let percents = |found| interval::of_estimate(found, language);
    [
        Cell::share(apart.difference.map(|found| found.value), 0),
        apart.difference.map_or(Cell::Undefined, percents),
        Cell::number(odds.map(|found| found.value), 2),
        odds.map_or(Cell::Undefined, bounds),
    ]
}
