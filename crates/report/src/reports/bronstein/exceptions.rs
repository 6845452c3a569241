//! Part 5: what nobody mentions, and the cases that stand against their group.

use emic_core::analysis::profile::{Aspect, Companion, Deviating, Profile, ProfileGroup};
use emic_core::model::Valence;

use super::words;
use crate::phrase::{bronstein as phrases, noun};
use crate::reports::{Asked, passage};
use crate::{Block, Level, ListKind, Text};

pub(super) fn blocks(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Block> {
    let language = asked.language;
    let mut blocks = vec![
        Block::heading(Level::One, phrases::PART_FIVE.say(language)),
        Block::heading(Level::Two, phrases::UNMENTIONED.say(language)),
    ];
    blocks.extend(unmentioned(asked, profile));
    blocks.push(Block::heading(Level::Two, phrases::DEVIANTS.say(language)));
    let rule = phrases::DEVIANT_RULE.fill(language, &[("ratio", &profile.wishes.against)]);
    blocks.push(Block::paragraph(rule));
    let parts = profile.parts();
    let mut any = false;
    for group in parts {
        for deviating in &group.deviants {
            any = true;
            blocks.push(Block::paragraph(deviant(asked, group, deviating)));
            blocks.extend(deviating.quotes.iter().map(|quote| passage::quote(asked, quote).into()));
        }
    }
    if !any {
        blocks.push(Block::paragraph(phrases::NO_DEVIANTS.say(language)));
    }
    blocks
}

fn unmentioned(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Block> {
    let language = asked.language;
    let quoted = |aspect: Aspect| format!("‘{}’", words::label(asked, aspect));
    let parts: Vec<&ProfileGroup<'_>> = profile.all().collect();
    let never = parts.iter().filter_map(|group| {
        let codes: Vec<String> = group.unmentioned().into_iter().map(quoted).collect();
        let values: [(&str, &dyn std::fmt::Display); 2] = [
            ("group", &words::name(profile, group, language)),
            ("codes", &words::list(&codes, language)),
        ];
        (!codes.is_empty()).then(|| Text::from(phrases::NOT_MENTIONED.fill(language, &values)))
    });
    let never: Vec<Text> = never.collect();
    let one_sided: Vec<Text> = parts
        .iter()
        .filter_map(|group| one_sided(asked, profile, group))
        .collect();
    let mut blocks = Vec::new();
    if never.is_empty() {
        let all = if profile.groups.is_empty() {
            phrases::ALL_NINE
        } else {
            phrases::ALL_MENTIONED
        };
        blocks.push(Block::paragraph(all.say(language)));
    } else {
        blocks.push(Block::List(ListKind::Bullets, never));
    }
    if !one_sided.is_empty() {
        blocks.push(Block::List(ListKind::Bullets, one_sided));
    }
    blocks
}

/// The codes that a group mentions, but never with one of the signs.
fn one_sided(asked: &Asked<'_>, profile: &Profile<'_>, group: &ProfileGroup<'_>) -> Option<Text> {
    let language = asked.language;
    let said = |Companion { aspect, side }| {
        let values: [(&str, &dyn std::fmt::Display); 2] = [
            ("label", &words::label(asked, aspect)),
            ("side", &words::side(aspect, side, language)),
        ];
        phrases::SIDE_OF.fill(language, &values)
    };
    let sides: Vec<String> = group.missing_sides().into_iter().map(said).collect();
    let values: [(&str, &dyn std::fmt::Display); 2] = [
        ("group", &words::name(profile, group, language)),
        ("sides", &words::list(&sides, language)),
    ];
    (!sides.is_empty()).then(|| Text::from(phrases::NEVER_WITH.fill(language, &values)))
}

/// `‘flexibiliteit in rollen en taken’ in jeugdhulp: R37 (0 plus, 2 min) leunt naar afwezig, 11 cases leunen naar aanwezig.`
fn deviant(asked: &Asked<'_>, group: &ProfileGroup<'_>, deviating: &Deviating) -> String {
    let language = asked.language;
    let found = &deviating.deviation;
    let names: Vec<String> = found
        .cases
        .iter()
        .map(|(case, tally)| {
            let values: [(&str, &dyn std::fmt::Display); 3] = [
                ("case", &asked.study.case(*case).id),
                ("plus", &tally.plus),
                ("minus", &tally.minus),
            ];
            phrases::SIGNS.fill(language, &values)
        })
        .collect();
    let lean = |count: u64, cases: &str| {
        let phrase = if count == 1 { phrases::LEANS } else { phrases::LEAN };
        phrase.fill(language, &[("cases", &cases)])
    };
    let few = lean(names.len() as u64, &words::list(&names, language));
    let many = lean(found.against, &noun::CASE.counted(found.against, language));
    let other = if found.side == Valence::Plus {
        Valence::Minus
    } else {
        Valence::Plus
    };
    phrases::DEVIANT.fill(
        language,
        &[
            ("label", &words::label(asked, found.aspect)),
            ("place", &words::place(asked, group)),
            ("cases", &few),
            ("side", &words::side(found.aspect, found.side, language)),
            ("against", &many),
            ("other", &words::side(found.aspect, other, language)),
        ],
    )
}
