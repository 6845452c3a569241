//! The profile of Bronstein's model as a report: overview, finding after finding, what goes with what, and what stands apart.

mod company;
mod exceptions;
mod findings;
mod overview;
mod records;
mod words;

use emic_core::analysis::profile::Profile;
use emic_core::analysis::{Evidence, Filling, Held};

use super::Asked;
use super::matrix::{said_measure, said_unit};
use crate::phrase::{bronstein as phrases, noun};
use crate::{Block, Report};

/// The profile for people, part after part, and its numbers for machines.
#[must_use]
pub fn bronstein_report(asked: &Asked<'_>, profile: &Profile<'_>) -> Report {
    let mut report = head(asked, profile);
    let parts = [
        overview::blocks(asked, profile),
        findings::blocks(asked, profile),
        company::blocks(asked, profile),
        exceptions::blocks(asked, profile),
    ];
    for block in parts.into_iter().flatten() {
        report = report.with_block(block);
    }
    for part in profile.parts() {
        for note in asked.notes_on(&part.evidence) {
            report = report.with_block(Block::Note(note));
        }
    }
    report = asked.with_near_duplicates(report, Filling::of(Held::References, None));
    records::all(asked, profile)
        .into_iter()
        .fold(report, Report::with_records)
}

fn head(asked: &Asked<'_>, profile: &Profile<'_>) -> Report {
    let (language, wishes) = (asked.language, profile.wishes);
    let quotes = match wishes.quotes {
        0 => phrases::NO_QUOTES.say(language).to_owned(),
        most => phrases::QUOTES.fill(language, &[("quotes", &noun::QUOTE.counted(most as u64, language))]),
    };
    let ratio = phrases::RATIO.fill(language, &[("ratio", &wishes.against)]);
    let unit = crate::phrase::analysis::UNIT.fill(language, &[("unit", &said_unit(wishes.unit, language))]);
    let measure =
        crate::phrase::analysis::MEASURE.fill(language, &[("measure", &said_measure(wishes.measure, language))]);
    let report = Report::new("bronstein", phrases::TITLE.say(language))
        .with_setting("unit", wishes.unit.to_string(), unit)
        .with_setting("measure", wishes.measure.name, measure)
        .with_setting("quotes", wishes.quotes, quotes)
        .with_setting("against", wishes.against, ratio);
    let evidence: Vec<&Evidence<'_>> = profile.parts().iter().map(|part| &part.evidence).collect();
    asked.with_uncounted(asked.tell(report), &evidence)
}
