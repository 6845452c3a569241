//! Groups side by side as a report.

use emic_core::analysis::{Contrast, Deals, Evidence, InGroup, Unit};
use emic_core::ask::Theme;
use emic_core::compare::{Estimate, SMALL, difference, odds_ratio, odds_ratio_haldane};
use serde_json::json;

use super::{Asked, interval, labels};
use crate::phrase::compare as phrases;
use crate::phrase::noun;
use crate::{Block, Cell, Column, Language, Mark, Record, Records, Report, Row, Table, Text};

/// One group: its name and what it counts.
#[derive(Debug)]
pub struct ComparedGroup<'g> {
    /// The name.
    pub name: String,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
}

/// Every theme in every group, and how far the groups are apart. `rest`, the cases without a value, is shown and not compared.
#[must_use]
pub fn compare_report(
    asked: &Asked<'_>,
    codes: &str,
    groups: &[ComparedGroup<'_>],
    rest: Option<&ComparedGroup<'_>>,
    contrasts: &[Contrast],
    deals: Deals,
) -> Report {
    let language = asked.language;
    let attribute = asked.by.clone().unwrap_or_default();
    let title = phrases::COMPARE.fill(language, &[("codes", &codes), ("attribute", &attribute)]);
    let values: [(&str, &dyn std::fmt::Display); 2] = [("draws", &deals.draws), ("seed", &deals.seed)];
    let mut report = Report::new("compare", title)
        .with_setting("codes", codes, String::new())
        .with_setting("draws", deals.draws, phrases::DRAWS.fill(language, &values))
        .with_setting("seed", deals.seed, String::new());
    let shown: Vec<&ComparedGroup<'_>> = groups.iter().chain(rest).collect();
    let all: Vec<&Evidence<'_>> = shown.iter().map(|group| group.evidence).collect();
    report = asked.with_uncounted(asked.tell(report), &all);
    report = report
        .with_block(shares(asked, &shown, contrasts))
        .with_block(differences(asked, groups, contrasts));
    if let Some(note) = rest.and_then(|rest| on_rest(asked, rest)) {
        report = report.with_note(note);
    }
    for note in shown.iter().flat_map(|group| asked.notes_on(group.evidence)) {
        report = report.with_block(Block::Note(note));
    }
    let number = noun::CODE.counted(contrasts.len() as u64, language);
    report = report.with_note(Text::with_code(phrases::READ.say(language)));
    if groups.len() == 2 {
        report = report.with_note(Text::with_code(phrases::READ_APART.say(language)));
    }
    report = report.with_note(Text::with_code(&phrases::TEST.fill(language, &[("codes", &number)])));
    let cells = contrasts
        .iter()
        .flat_map(|contrast| group_records(asked, &shown, contrast));
    let pairs = contrasts
        .iter()
        .map(|contrast| difference_record(asked, groups, contrast));
    report
        .with_records(Records::new("cells", CELLS).with_rows(cells))
        .with_records(Records::new("differences", DIFFERENCES).with_rows(pairs))
}

/// How many cases stand outside the comparison.
fn on_rest(asked: &Asked<'_>, rest: &ComparedGroup<'_>) -> Option<Text> {
    let cases = noun::CASE.counted(rest.evidence.units(Unit::Case)?, asked.language);
    let attribute = asked.by.clone().unwrap_or_default();
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("group", &rest.name), ("cases", &cases), ("attribute", &attribute)];
    Some(Text::with_code(&phrases::REST.fill(asked.language, &values)))
}

const CELLS: &[&str] = &[
    "code",
    "valence",
    "group",
    "cases",
    "cases_total",
    "share",
    "lower",
    "upper",
    "references",
    "per_thousand_words",
    "plus",
    "minus",
    "balance",
];

const DIFFERENCES: &[&str] = &[
    "code",
    "valence",
    "first",
    "second",
    "difference",
    "lower",
    "upper",
    "odds_ratio",
    "odds_ratio_haldane",
    "odds_ratio_lower",
    "odds_ratio_upper",
    "p",
];

/// A row a group under the name of each code.
fn shares(asked: &Asked<'_>, groups: &[&ComparedGroup<'_>], contrasts: &[Contrast]) -> Table {
    let language = asked.language;
    let head = vec![
        Column::words(phrases::GROUP.say(language)),
        Column::numbers(phrases::CASES.say(language)),
        Column::numbers(phrases::SHARE.say(language)),
        Column::numbers(phrases::INTERVAL.say(language)),
        Column::numbers(phrases::PER_THOUSAND.say(language)),
        Column::numbers("+"),
        Column::numbers("-"),
        Column::numbers(phrases::BALANCE.say(language)),
    ];
    let mut table = Table::new("", head);
    let mut any_small = false;
    for contrast in contrasts {
        table = table.with_row(Row::heading(labels::theme(asked.study, &contrast.theme, language)));
        for (group, found) in groups.iter().zip(contrast.shown()) {
            let is_small = found.cases.whole < SMALL;
            any_small |= is_small;
            let share = Cell::share(found.cases.value(), 0);
            let cells = vec![
                Cell::text(group.name.as_str()),
                Cell::text(format!("{}/{}", found.cases.part, found.cases.whole)),
                if is_small { share.marked(Mark::Star) } else { share },
                found
                    .cases
                    .wilson()
                    .map_or(Cell::Undefined, |found| percents(found, language)),
                Cell::number(found.per_thousand, 2),
                Cell::Count(found.plus),
                Cell::Count(found.minus),
                Cell::number(found.balance(), 2),
            ];
            table = table.with_row(Row::body(cells).indented(1));
        }
    }
    if any_small {
        table = table.with_note(Text::new().plain(phrases::SMALL.fill(language, &[("small", &SMALL)])));
    }
    table
}

fn percents(estimate: Estimate, language: Language) -> Cell {
    Cell::text(interval::of_shares(estimate.lower, estimate.upper, language))
}

/// How far the groups are apart: two of them by difference and odds ratio, more of them by their range.
fn differences(asked: &Asked<'_>, groups: &[ComparedGroup<'_>], contrasts: &[Contrast]) -> Table {
    let language = asked.language;
    let mut head = vec![Column::words(crate::phrase::analysis::CODE.say(language))];
    let two = if let [first, second] = groups {
        Some((first, second))
    } else {
        None
    };
    let caption = match two {
        Some((first, second)) => {
            head.push(Column::numbers(phrases::DIFFERENCE.say(language)));
            head.push(Column::numbers(phrases::INTERVAL.say(language)));
            head.push(Column::numbers(phrases::ODDS_RATIO.say(language)));
            head.push(Column::numbers(phrases::INTERVAL.say(language)));
            phrases::APART.fill(language, &[("first", &first.name), ("second", &second.name)])
        }
        None => {
            head.push(Column::numbers(phrases::RANGE.say(language)));
            phrases::SPREAD.say(language).to_owned()
        }
    };
    head.push(Column::numbers(phrases::CHANCE.say(language)));
    let mut table = Table::new(caption, head);
    for contrast in contrasts {
        let mut cells = vec![Cell::text(labels::theme(asked.study, &contrast.theme, language))];
        match (two, contrast.groups.as_slice()) {
            (Some(_), [first, second]) => {
                let apart = difference(first.cases, second.cases);
                let odds = odds_ratio_haldane(first.cases, second.cases);
                cells.push(Cell::share(apart.map(|found| found.value), 0));
                cells.push(apart.map_or(Cell::Undefined, |found| percents(found, language)));
                cells.push(Cell::number(odds.map(|found| found.value), 2));
                cells.push(odds.map_or(Cell::Undefined, |found| bounds(found, language)));
            }
            (_, all) => cells.push(Cell::share(range(all), 0)),
        }
        cells.push(Cell::number(contrast.chance, 3));
        table = table.with_row(Row::body(cells));
    }
    table
}

fn bounds(estimate: Estimate, language: Language) -> Cell {
    Cell::text(interval::of_numbers(estimate.lower, estimate.upper, 2, language))
}

fn range(groups: &[InGroup]) -> Option<f64> {
    let shares: Vec<f64> = groups.iter().filter_map(|group| group.cases.value()).collect();
    let most = shares.iter().copied().reduce(f64::max)?;
    Some(most - shares.iter().copied().reduce(f64::min)?)
}

fn named(asked: &Asked<'_>, theme: &Theme) -> Record {
    let valence = theme.valence.map(|valence| match valence.sign() {
        "" => "none",
        sign => sign,
    });
    let code = Theme {
        valence: None,
        ..*theme
    }
    .key(asked.study);
    Record::new().with("code", code).with("valence", json!(valence))
}

fn group_records(asked: &Asked<'_>, groups: &[&ComparedGroup<'_>], contrast: &Contrast) -> Vec<Record> {
    let record = |(group, found): (&&ComparedGroup<'_>, &InGroup)| {
        let wilson = found.cases.wilson();
        named(asked, &contrast.theme)
            .with("group", group.name.as_str())
            .with("cases", found.cases.part)
            .with("cases_total", found.cases.whole)
            .with("share", json!(found.cases.value()))
            .with("lower", json!(wilson.map(|found| found.lower)))
            .with("upper", json!(wilson.map(|found| found.upper)))
            .with("references", found.references)
            .with("per_thousand_words", json!(found.per_thousand))
            .with("plus", found.plus)
            .with("minus", found.minus)
            .with("balance", json!(found.balance()))
    };
    groups.iter().zip(contrast.shown()).map(record).collect()
}

fn difference_record(asked: &Asked<'_>, groups: &[ComparedGroup<'_>], contrast: &Contrast) -> Record {
    let names = if let [first, second] = groups {
        Some((first.name.as_str(), second.name.as_str()))
    } else {
        None
    };
    let pair = if let [first, second] = contrast.groups.as_slice() {
        Some((first.cases, second.cases))
    } else {
        None
    };
    let apart = pair.and_then(|(first, second)| difference(first, second));
    let odds = pair.and_then(|(first, second)| odds_ratio_haldane(first, second));
    named(asked, &contrast.theme)
        .with("first", json!(names.map(|(first, _)| first)))
        .with("second", json!(names.map(|(_, second)| second)))
        .with("difference", json!(apart.map(|found| found.value)))
        .with("lower", json!(apart.map(|found| found.lower)))
        .with("upper", json!(apart.map(|found| found.upper)))
        .with(
            "odds_ratio",
            json!(pair.and_then(|(first, second)| odds_ratio(first, second))),
        )
        .with("odds_ratio_haldane", json!(odds.map(|found| found.value)))
        .with("odds_ratio_lower", json!(odds.map(|found| found.lower)))
        .with("odds_ratio_upper", json!(odds.map(|found| found.upper)))
        .with("p", json!(contrast.chance))
}
