//! Part 1: every code in every group, how two groups differ, and what is told by how many cases.

use emic_core::analysis::profile::{Aspect, Gap, Profile, ProfileGroup, ProfileRow};
use emic_core::compare::{Estimate, SMALL, Share};
use emic_core::model::Valence;

use super::words;
use crate::phrase::{analysis, bronstein as phrases, compare, noun};
use crate::reports::{Asked, interval};
use crate::{Block, Cell, Column, Language, Level, ListKind, Mark, Row, Table, Text};

pub(super) fn blocks(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Block> {
    let language = asked.language;
    let mut blocks = vec![Block::heading(Level::One, phrases::PART_ONE.say(language))];
    let is_competency = |aspect: Aspect| matches!(aspect, Aspect::Competency(_));
    blocks.push(table(asked, profile, phrases::COMPETENCIES.say(language), &is_competency).into());
    blocks.push(
        table(asked, profile, phrases::FACTORS.say(language), &|aspect| {
            !is_competency(aspect)
        })
        .into(),
    );
    blocks.push(Block::note(phrases::READ.say(language)));
    blocks.push(Block::note(signless(profile, language)));
    blocks.extend(differences(asked, profile));
    for (said, valence) in [
        (phrases::SUCCESS, Valence::Plus),
        (phrases::BOTTLENECKS, Valence::Minus),
    ] {
        blocks.push(Block::paragraph(said.say(language)));
        let ranked = profile.all().map(|group| ranking(profile, group, valence, language));
        blocks.push(Block::List(ListKind::Bullets, ranked.collect()));
    }
    blocks
}

/// Groups below each other under the name of each code.
fn table(asked: &Asked<'_>, profile: &Profile<'_>, caption: &str, wanted: &dyn Fn(Aspect) -> bool) -> Table {
    let language = asked.language;
    let cases = |sign: &str| Column::numbers(phrases::CASES_WITH.fill(language, &[("sign", &sign)]));
    let head = vec![
        Column::words(compare::GROUP.say(language)),
        cases("+"),
        cases("-"),
        Column::numbers(phrases::BOTH.say(language)),
        Column::numbers("+"),
        Column::numbers("-"),
        Column::numbers(phrases::UNSIGNED.say(language)),
        Column::numbers(compare::BALANCE.say(language)),
    ];
    let mut table = Table::new(caption, head);
    let mut any_small = false;
    for aspect in Aspect::all().filter(|aspect| wanted(*aspect)) {
        table = table.with_row(Row::heading(words::heading(asked, aspect)));
        for group in profile.all() {
            let Some(row) = group.row(aspect) else { continue };
            any_small |= row.any.whole < SMALL;
            let name = words::name(profile, group, language);
            table = table.with_row(Row::body(cells(&name, row, language)).indented(1));
        }
    }
    if any_small {
        let small = phrases::SMALL.fill(language, &[("small", &SMALL)]);
        table = table.with_note(small);
    }
    table
}

fn cells(name: &str, row: &ProfileRow, language: Language) -> Vec<Cell> {
    vec![
        Cell::text(format!("{name} ({})", row.any.whole)),
        share(row.plus, language),
        share(row.minus, language),
        Cell::Count(row.both),
        Cell::Count(row.references.plus),
        Cell::Count(row.references.minus),
        Cell::Count(row.references.neutral),
        Cell::number(row.references.balance(), 2),
    ]
}

/// `20 87% [68; 95]`; of a small group the number alone, marked.
fn share(share: Share, language: Language) -> Cell {
    if share.whole < SMALL {
        return Cell::Count(share.part).marked(Mark::Star);
    }
    match share.wilson() {
        None => Cell::Undefined,
        Some(Estimate { value, lower, upper }) => Cell::text(format!(
            "{}\u{a0}{}\u{a0}{}",
            share.part,
            Cell::share(Some(value), 0).said(language),
            interval::of_shares(lower, upper, language)
        )),
    }
}

fn signless(profile: &Profile<'_>, language: Language) -> String {
    let all = profile.whole.references();
    let references = noun::REFERENCE.counted(all.all(), language);
    phrases::SIGNLESS.fill(language, &[("unsigned", &all.neutral), ("references", &references)])
}

/// How far two groups are apart on each code and sign.
fn differences(asked: &Asked<'_>, profile: &Profile<'_>) -> Option<Block> {
    let language = asked.language;
    let [one, other] = profile.pair()?.map(|group| group.name.clone().unwrap_or_default());
    let caption = phrases::APART.fill(language, &[("first", &one), ("second", &other)]);
    let mut head = vec![Column::words(analysis::CODE.say(language))];
    for sign in ["+", "-"] {
        head.push(Column::numbers(phrases::CASES_WITH.fill(language, &[("sign", &sign)])));
    }
    let mut table = Table::new(caption, head);
    for sides in profile.gaps().chunk_by(|one, next| one.aspect == next.aspect) {
        let heading = sides.first().map(|gap| words::heading(asked, gap.aspect));
        let mut cells = vec![Cell::text(heading.unwrap_or_default())];
        let apart = |gap: &Gap| gap.apart.map_or(Cell::Undefined, |found| in_points(found, language));
        cells.extend(sides.iter().map(apart));
        table = table.with_row(Row::body(cells));
    }
    Some(table.with_note(phrases::APART_READ.say(language)).into())
}

/// `15 [-10; 39]`
fn in_points(found: Estimate, language: Language) -> Cell {
    let points = words::number(Some(found.value * 100.0), 0, language);
    let bounds = interval::of_shares(found.lower, found.upper, language);
    Cell::text(format!("{points}\u{a0}{bounds}"))
}

/// The codes of a group with one sign, by the number of cases.
fn ranking(profile: &Profile<'_>, group: &ProfileGroup<'_>, valence: Valence, language: Language) -> Text {
    let said = |row: &&ProfileRow| format!("{} {}", words::short(row.aspect, language), row.cases(valence).part);
    let codes: Vec<String> = group.ranked(valence).iter().map(said).collect();
    let codes = if codes.is_empty() {
        phrases::NOTHING.say(language).to_owned()
    } else {
        codes.join(", ")
    };
    let whole = group.rows.first().map_or(0, |row| row.any.whole);
    let cases = noun::CASE.counted(whole, language);
    let group = words::name(profile, group, language);
    Text::from(phrases::RANKED.fill(language, &[("group", &group), ("cases", &cases), ("codes", &codes)]))
}
