//! Parts 2 and 3: a paragraph for each code, built from counts, with the words behind either side.

use emic_core::analysis::profile::{Aspect, Finding, ModelCode, Profile, ProfileRow, silent};
use emic_core::compare::Share;
use emic_core::model::{CaseIndex, Valence};

use super::words;
use crate::phrase::{bronstein as phrases, noun};
use crate::reports::{Asked, passage};
use crate::{Block, Language, Level};

/// So many groups are named one by one, whatever they say.
const FEW: usize = 3;

pub(super) fn blocks(asked: &Asked<'_>, profile: &Profile<'_>) -> Vec<Block> {
    let language = asked.language;
    let mut blocks = Vec::new();
    for (part, competencies) in [(phrases::PART_TWO, true), (phrases::PART_THREE, false)] {
        blocks.push(Block::heading(Level::One, part.say(language)));
        let is_here = |finding: &&Finding| matches!(finding.aspect, Aspect::Competency(_)) == competencies;
        for finding in profile.findings.iter().filter(is_here) {
            blocks.push(Block::heading(Level::Two, words::heading(asked, finding.aspect)));
            blocks.extend(said(asked, profile, finding.aspect).into_iter().map(Block::paragraph));
            blocks.extend(quotes(asked, finding, Valence::Plus));
            blocks.extend(quotes(asked, finding, Valence::Minus));
        }
    }
    blocks
}

/// The finding in prose: which cases, then how groups differ and on how many codings it rests.
fn said(asked: &Asked<'_>, profile: &Profile<'_>, aspect: Aspect) -> Vec<String> {
    let language = asked.language;
    let Some(row) = profile.whole.row(aspect) else {
        return Vec::new();
    };
    let label = words::label(asked, aspect);
    if row.any.part == 0 {
        return vec![phrases::NOBODY.fill(language, &[("label", &label)])];
    }
    let (with, without) = match aspect {
        Aspect::Competency(_) => (phrases::PRESENT, phrases::ABSENT),
        Aspect::Factor(_) => (phrases::HELPS, phrases::HINDERS),
    };
    let cases = |valence| in_cases(asked, profile, aspect, valence);
    let mut sentences = vec![
        with.fill(language, &[("label", &label), ("cases", &cases(Valence::Plus))]),
        without.fill(language, &[("cases", &cases(Valence::Minus))]),
    ];
    if row.plus.part > 0 && row.minus.part > 0 {
        sentences.push(both(row, language));
    }
    sentences.extend(saying_nothing(asked, profile, aspect));
    let sides = [Valence::Plus, Valence::Minus].into_iter();
    let gaps = sides.filter_map(|valence| gap(asked, profile, aspect, valence));
    let rest: Vec<String> = gaps.chain(rests_on(asked, profile, row)).collect();
    vec![sentences.join(" "), rest.join(" ")]
}

/// `33 van de 41 cases: 20 van de 23 in onderwijs en 13 van de 18 in jeugdhulp`.
fn in_cases(asked: &Asked<'_>, profile: &Profile<'_>, aspect: Aspect, valence: Valence) -> String {
    let language = asked.language;
    let share = profile
        .whole
        .row(aspect)
        .map_or(Share { part: 0, whole: 0 }, |row| row.cases(valence));
    let whole = words::of_cases(share, language);
    let groups: Vec<String> = profile
        .groups
        .iter()
        .filter_map(|group| {
            let share = group.row(aspect)?.cases(valence);
            // Of many groups only those are named that add to the sum.
            (share.part > 0 || profile.groups.len() <= FEW)
                .then(|| format!("{} {}", words::of(share, language), words::place(asked, group)))
        })
        .collect();
    if groups.is_empty() || share.part == 0 {
        return whole;
    }
    format!("{whole}: {}", words::list(&groups, language))
}

fn both(row: &ProfileRow, language: Language) -> String {
    if row.both == 0 {
        return phrases::BOTH_NEVER.say(language).to_owned();
    }
    let cases = noun::CASE.counted(row.both, language);
    phrases::BOTH_IN.fill(language, &[("cases", &cases)])
}

/// The cases that do not mention a code.
fn saying_nothing(asked: &Asked<'_>, profile: &Profile<'_>, aspect: Aspect) -> Option<String> {
    let code = ModelCode::find(asked.study, aspect)?;
    let id = |case: CaseIndex| asked.study.case(case).id.as_str();
    let ids: Vec<&str> = silent(&profile.whole.evidence, &code).into_iter().map(id).collect();
    let cases = noun::CASE.counted(ids.len() as u64, asked.language);
    (!ids.is_empty()).then(|| phrases::SILENT.fill(asked.language, &[("cases", &cases), ("ids", &ids.join(", "))]))
}

/// How far two groups are apart.
fn gap(asked: &Asked<'_>, profile: &Profile<'_>, aspect: Aspect, valence: Valence) -> Option<String> {
    let language = asked.language;
    let [first, second] = profile.pair()?;
    let gap = profile.gap(aspect, valence)?;
    let apart = gap.apart?;
    let points = |value: f64| words::number(Some(value * 100.0), 0, language);
    let percent = |share: Share| share.value().map(|value| format!("{}%", points(value)));
    let sign = if valence == Valence::Plus {
        phrases::PLUS
    } else {
        phrases::MINUS
    };
    let number = points(apart.value);
    let size = number.trim_start_matches('-').parse().unwrap_or_default();
    let distance = format!("{number} {}", noun::POINT.form(size, language));
    Some(phrases::GAP.fill(
        language,
        &[
            ("sign", &sign.say(language)),
            ("one", &percent(gap.first)?),
            ("first", &words::place(asked, first)),
            ("other", &percent(gap.second)?),
            ("second", &words::place(asked, second)),
            ("points", &distance),
            ("lower", &points(apart.lower)),
            ("upper", &points(apart.upper)),
        ],
    ))
}

/// References, balance, and codings without a sign.
fn rests_on(asked: &Asked<'_>, profile: &Profile<'_>, row: &ProfileRow) -> Vec<String> {
    let language = asked.language;
    let plus = noun::REFERENCE.counted(row.references.plus, language);
    let mut said = vec![phrases::REFERENCES.fill(language, &[("plus", &plus), ("minus", &row.references.minus)])];
    let balance = |row: &ProfileRow| words::number(row.references.balance(), 2, language);
    let groups: Vec<String> = profile
        .groups
        .iter()
        .filter_map(|group| {
            let found = group.row(row.aspect)?;
            if found.references.balance().is_none() && profile.groups.len() > FEW {
                return None;
            }
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("balance", &balance(found)), ("group", &words::place(asked, group))];
            Some(phrases::BALANCE_IN.fill(language, &values))
        })
        .collect();
    let balance = balance(row);
    said.push(if groups.is_empty() {
        phrases::BALANCE.fill(language, &[("balance", &balance)])
    } else {
        let groups = words::list(&groups, language);
        phrases::BALANCES.fill(language, &[("balance", &balance), ("groups", &groups)])
    });
    if row.references.neutral > 0 {
        said.push(phrases::NO_SIGN.fill(language, &[("number", &row.references.neutral)]));
    }
    said
}

/// The words behind one side; nothing where there are none.
fn quotes(asked: &Asked<'_>, finding: &Finding, valence: Valence) -> Vec<Block> {
    let Some(side) = finding.side(valence).filter(|side| !side.quotes.is_empty()) else {
        return Vec::new();
    };
    let phrase = match (finding.aspect, valence) {
        (Aspect::Competency(_), Valence::Plus) => phrases::SIDE_PRESENT,
        (Aspect::Competency(_), _) => phrases::SIDE_ABSENT,
        (Aspect::Factor(_), Valence::Plus) => phrases::SIDE_HELPS,
        (Aspect::Factor(_), _) => phrases::SIDE_HINDERS,
    };
    let passages = noun::PASSAGE.counted(side.found as u64, asked.language);
    let heading = phrase.fill(asked.language, &[("shown", &side.quotes.len()), ("found", &passages)]);
    let mut blocks = vec![Block::heading(Level::Three, heading)];
    blocks.extend(side.quotes.iter().map(|quote| passage::quote(asked, quote).into()));
    blocks
}
