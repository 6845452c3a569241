//! Quotes and their balance for machines.

use emic_core::analysis::{Balance, Extract, Quote, context, shortened};
use emic_core::ask::Stretch;
use serde_json::{Value, json};

use super::{Asked, QuoteLook, around};
use crate::reports::passage;
use crate::{Record, Records};

const FIELDS: &[&str] = passage::fields![
    "against",
    "of_group",
    "shortened",
    "places",
    "also_at",
    "before",
    "after",
];

const BALANCE: &[&str] = &[
    "theme",
    "against",
    "group",
    "passages",
    "passages_shown",
    "quotes",
    "joined",
    "repeated",
    "cases",
    "cases_found",
    "cases_quoted",
    "largest_case",
    "largest_quotes",
];

const UNQUOTED: &[&str] = &["theme", "against", "group", "case", "reason"];

/// An extract with its names: the theme, and for counter-evidence the theme that it speaks against.
pub(super) struct Told<'e> {
    pub theme: &'e str,
    /// The group that is looked at alone.
    pub group: Option<&'e str>,
    pub against: Option<&'e str>,
    pub extract: &'e Extract,
}

/// The quotes.
pub(super) fn quotes(asked: &Asked<'_>, look: &QuoteLook, told: &[Told<'_>]) -> Records {
    let rows = told.iter().flat_map(|told| {
        let quotes = told.extract.quotes.iter();
        quotes.map(|quote| record(asked, look, told, quote))
    });
    Records::new("quotes", FIELDS).with_rows(rows)
}

fn record(asked: &Asked<'_>, look: &QuoteLook, told: &Told<'_>, quote: &Quote) -> Record {
    let study = asked.study;
    let transcript = study.transcript(quote.stretch.transcript);
    let short = shortened(quote.words(study), &look.cut, quote.focus_in_words());
    let short = if short.is_whole() {
        Value::Null
    } else {
        json!(short.to_string())
    };
    let place = |stretch: &Stretch| study.transcript(stretch.transcript).place(stretch.span);
    let places = |stretches: &[Stretch]| stretches.iter().map(place).collect::<Vec<_>>();
    let context = context(transcript, quote.stretch.span, look.context);
    let lines = |said: &[_]| around::lines(transcript, said);
    passage::record(asked, told.theme, quote)
        .with("against", json!(told.against))
        .with("of_group", json!(quote.group.as_deref().or(told.group)))
        .with("shortened", short)
        .with("places", places(&quote.places))
        .with("also_at", places(&quote.also_at))
        .with("before", lines(&context.before))
        .with("after", lines(&context.after))
}

/// How the quotes are spread: a record a theme, and one for each of its groups.
pub(super) fn balance(asked: &Asked<'_>, told: &[Told<'_>]) -> Records {
    Records::new("balance", BALANCE).with_rows(told.iter().flat_map(|told| {
        let whole = whole(asked, told);
        let groups = told.extract.balance.groups.iter().map(|group| {
            named(told)
                .with("group", group.name.as_str())
                .with("passages", group.found)
                .with("quotes", group.quotes)
                .with("cases", group.cases)
                .with("cases_found", group.cases_found)
                .with("cases_quoted", group.cases_quoted)
        });
        std::iter::once(whole).chain(groups)
    }))
}

fn named(told: &Told<'_>) -> Record {
    Record::new()
        .with("theme", told.theme)
        .with("against", json!(told.against))
}

fn whole(asked: &Asked<'_>, told: &Told<'_>) -> Record {
    let balance = &told.extract.balance;
    let case = balance
        .largest
        .map(|largest| asked.study.case(largest.case).id.to_string());
    named(told)
        .with("group", json!(told.group))
        .with("passages", balance.found)
        .with("passages_shown", balance.shown)
        .with("quotes", told.extract.quotes.len())
        .with("joined", balance.joined)
        .with("repeated", balance.repeated)
        .with("cases", balance.cases)
        .with("cases_found", balance.cases_found)
        .with("cases_quoted", balance.cases_quoted)
        .with("largest_case", json!(case))
        .with("largest_quotes", json!(balance.largest.map(|largest| largest.quotes)))
}

/// The cases that are not quoted: because they have no such passage, or because others were chosen.
pub(super) fn unquoted(asked: &Asked<'_>, told: &[Told<'_>]) -> Records {
    let of = |balance: &Balance| {
        let never = balance.never.iter().map(|case| (*case, "no-passage"));
        let others = balance.unquoted.iter().map(|case| (*case, "not-chosen"));
        let mut all: Vec<_> = never.chain(others).collect();
        all.sort_unstable();
        all
    };
    Records::new("unquoted", UNQUOTED).with_rows(told.iter().flat_map(|told| {
        of(&told.extract.balance).into_iter().map(|(case, reason)| {
            let case = asked.study.case(case).id.as_str();
            named(told)
                .with("group", json!(told.group))
                .with("case", case)
                .with("reason", reason)
        })
    }))
}
