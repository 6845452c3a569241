//! How quotes are spread, in a few sentences.

use emic_core::analysis::{Balance, Extract, GroupShare};
use emic_core::model::CaseIndex;

use super::Asked;
use crate::phrase::{noun, quotes as phrases};

/// More cases than these are not listed one by one.
const LISTED: usize = 12;

/// How many of how many, and who is quoted most.
pub(super) fn spread(asked: &Asked<'_>, extract: &Extract) -> String {
    let (language, balance) = (asked.language, &extract.balance);
    let cases = noun::CASE.counted(balance.cases as u64, language);
    if balance.found == 0 {
        return phrases::NOTHING.fill(language, &[("cases", &cases)]);
    }
    let quotes = extract.quotes.len();
    let phrase = if balance.shown == quotes {
        phrases::SHOWN
    } else {
        phrases::SHOWN_IN
    };
    let shown = phrase.fill(
        language,
        &[
            ("shown", &balance.shown),
            ("found", &noun::PASSAGE.counted(balance.found as u64, language)),
            ("quotes", &noun::QUOTE.counted(quotes as u64, language)),
            ("quoted", &balance.cases_quoted),
            ("with", &noun::CASE.counted(balance.cases_found as u64, language)),
            ("cases", &balance.cases),
        ],
    );
    let outside = phrases::OUTSIDE.fill(language, &[("outside", &balance.outside)]);
    let outside = (balance.outside > 0).then_some(outside);
    let sentences = [
        Some(shown),
        outside,
        folded(asked, balance),
        largest(asked, balance, quotes),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How many passages stand in a quote with others.
fn folded(asked: &Asked<'_>, balance: &Balance) -> Option<String> {
    let joined = phrases::JOINED_COUNT.fill(asked.language, &[("joined", &balance.joined)]);
    let repeated = phrases::REPEATED_COUNT.fill(asked.language, &[("repeated", &balance.repeated)]);
    match (balance.joined, balance.repeated) {
        (0, 0) => None,
        (_, 0) => Some(joined),
        (0, _) => Some(repeated),
        _ => Some(format!("{joined} {repeated}")),
    }
}

fn largest(asked: &Asked<'_>, balance: &Balance, quotes: usize) -> Option<String> {
    let largest = balance.largest.filter(|_| balance.cases_found > 1 && quotes > 1)?;
    let phrase = if largest.cases == 1 {
        phrases::LARGEST
    } else {
        phrases::TIED
    };
    let case = asked.study.case(largest.case).id.as_str();
    let shown = noun::QUOTE.counted(quotes as u64, asked.language);
    Some(phrase.fill(
        asked.language,
        &[("case", &case), ("quotes", &largest.quotes), ("shown", &shown)],
    ))
}

/// One group's share.
pub(super) fn share(asked: &Asked<'_>, extract: &Extract, group: &GroupShare) -> String {
    let language = asked.language;
    let counted = |count: usize, noun: noun::Noun| noun.counted(count as u64, language);
    let phrase = match (group.found, group.quotes) {
        (0, _) => phrases::GROUP_WITHOUT,
        (_, 0) => phrases::GROUP_UNQUOTED,
        _ => phrases::GROUP,
    };
    phrase.fill(
        language,
        &[
            ("quotes", &group.quotes),
            ("shown", &counted(extract.quotes.len(), noun::QUOTE)),
            ("found", &group.found),
            ("all", &counted(extract.balance.found, noun::PASSAGE)),
            ("with", &group.cases_found),
            ("cases", &counted(group.cases, noun::CASE)),
        ],
    )
}

/// The cases that have such passages and are not quoted.
pub(super) fn unquoted(asked: &Asked<'_>, balance: &Balance) -> Option<String> {
    let cases = listed(asked, &balance.unquoted)?;
    Some(phrases::UNQUOTED.fill(asked.language, &[("cases", &cases)]))
}

/// The cases without such a passage.
pub(super) fn never(asked: &Asked<'_>, balance: &Balance) -> Option<String> {
    let cases = listed(asked, &balance.never)?;
    Some(phrases::NEVER.fill(asked.language, &[("cases", &cases)]))
}

/// Cases by name, the first ones where there are many; nothing when there are none.
pub(super) fn listed(asked: &Asked<'_>, cases: &[CaseIndex]) -> Option<String> {
    let names = |cases: &[CaseIndex]| {
        let ids = cases.iter().map(|&case| asked.study.case(case).id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    };
    match cases.get(..LISTED) {
        _ if cases.is_empty() => None,
        Some(first) if cases.len() > LISTED + 1 => {
            let more = cases.len() - LISTED;
            Some(phrases::AND_MORE.fill(asked.language, &[("cases", &names(first)), ("more", &more)]))
        }
        _ => Some(names(cases)),
    }
}
