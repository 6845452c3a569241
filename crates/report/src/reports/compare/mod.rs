//! Groups side by side as a report.

mod differences;
mod records;
mod shares;

use emic_core::analysis::{Comparison, Evidence, Group, Unit};

use super::{Asked, interval};
use crate::phrase::compare as phrases;
use crate::phrase::noun;
use crate::{Block, Report, Text};

/// Every theme in every group, and how far the groups are apart; the cases without a value are shown and not compared. `codes` are the
/// themes as asked.
#[must_use]
pub fn compare_report(asked: &Asked<'_>, codes: &str, compared: &Comparison<'_>) -> Report {
    let mut report = head(asked, codes, compared)
        .with_block(shares::table(asked, compared))
        .with_block(differences::table(asked, compared));
    if let Some(note) = compared.rest.as_ref().and_then(|rest| on_rest(asked, rest)) {
        report = report.with_note(note);
    }
    for note in compared.shown().flat_map(|group| asked.notes_on(&group.evidence)) {
        report = report.with_block(Block::Note(note));
    }
    how_to_read(asked, compared)
        .into_iter()
        .fold(report, Report::with_note)
        .with_records(records::cells(asked, compared))
        .with_records(records::differences(asked, compared))
}

fn head(asked: &Asked<'_>, codes: &str, compared: &Comparison<'_>) -> Report {
    let (language, deals) = (asked.language, compared.deals);
    let attribute = asked.by.clone().unwrap_or_default();
    let title = phrases::COMPARE.fill(language, &[("codes", &codes), ("attribute", &attribute)]);
    let values: [(&str, &dyn std::fmt::Display); 2] = [("draws", &deals.draws), ("seed", &deals.seed)];
    let report = Report::new("compare", title)
        .with_setting("codes", codes, String::new())
        .with_setting("draws", deals.draws, phrases::DRAWS.fill(language, &values))
        .with_setting("seed", deals.seed, String::new());
    let all: Vec<&Evidence<'_>> = compared.shown().map(|group| &group.evidence).collect();
    asked.with_uncounted(asked.tell(report), &all)
}

fn how_to_read(asked: &Asked<'_>, compared: &Comparison<'_>) -> Vec<Text> {
    let language = asked.language;
    let number = noun::CODE.counted(compared.contrasts.len() as u64, language);
    let mut notes = vec![Text::with_code(phrases::READ.say(language))];
    if compared.groups.len() == 2 {
        notes.push(Text::with_code(phrases::READ_APART.say(language)));
    }
    notes.push(Text::with_code(&phrases::TEST.fill(language, &[("codes", &number)])));
    notes
}

/// How many cases stand outside the comparison.
fn on_rest(asked: &Asked<'_>, rest: &Group<'_>) -> Option<Text> {
    let cases = noun::CASE.counted(rest.evidence.units(Unit::Case)?, asked.language);
    let attribute = asked.by.clone().unwrap_or_default();
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("group", &name(rest)), ("cases", &cases), ("attribute", &attribute)];
    Some(Text::with_code(&phrases::REST.fill(asked.language, &values)))
}

fn name<'g>(group: &'g Group<'_>) -> &'g str {
    group.name.as_deref().unwrap_or_default()
}

/// The names of the two groups, where there are just two.
fn pair<'g>(compared: &'g Comparison<'_>) -> Option<[&'g str; 2]> {
    match compared.groups.as_slice() {
        [first, second] => Some([name(first), name(second)]),
        _ => None,
    }
}
