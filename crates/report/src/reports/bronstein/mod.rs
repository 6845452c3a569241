//! The profile of Bronstein's model as a report: overview, finding after finding, what goes with what, and what stands apart.

mod company;
mod exceptions;
mod findings;
mod overview;
mod records;
mod words;

use emic_core::analysis::profile::{Aspect, Company, Deviation, ProfileRow};
use emic_core::analysis::{Evidence, Filling, Held, Quote, Unit};
use emic_core::measure::Measure;
use emic_core::model::NO_VALUE;

use super::Asked;
use super::matrix::{said_measure, said_unit};
use crate::phrase::{bronstein as phrases, noun};
use crate::{Block, Report};

/// One group, or all of them together.
#[derive(Debug)]
pub struct ProfileGroup<'g> {
    /// The name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// A row for each code of the model.
    pub rows: Vec<ProfileRow>,
    /// What goes with what.
    pub company: Company,
    /// The cases that stand against the group, with a quote of each; empty for the whole where there are groups.
    pub deviants: Vec<Deviating>,
}

/// Deviant cases of one code, each with what it says there.
#[derive(Debug, Clone, PartialEq)]
pub struct Deviating {
    /// Code, side and cases.
    pub deviation: Deviation,
    /// A passage of each case on that side, in the order of the cases.
    pub quotes: Vec<Quote>,
}

/// The quotes behind one code.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which code.
    pub aspect: Aspect,
    /// Passages with `+`.
    pub plus: Vec<Quote>,
    /// How many there are.
    pub plus_found: usize,
    /// Passages with `-`.
    pub minus: Vec<Quote>,
    /// How many there are.
    pub minus_found: usize,
}

/// The whole profile, with the choices that made it.
#[derive(Debug)]
pub struct Profile<'g> {
    /// All cases together.
    pub whole: ProfileGroup<'g>,
    /// The groups; none when nothing was asked.
    pub groups: Vec<ProfileGroup<'g>>,
    /// The quotes, in the order of the model.
    pub findings: Vec<Finding>,
    /// In what things go together.
    pub unit: Unit,
    /// How strongly.
    pub measure: &'static Measure,
    /// How many quotes a side.
    pub most: usize,
    /// How many stand against each deviant case.
    pub ratio: u64,
}

impl<'g> Profile<'g> {
    /// The groups; the whole where there are none.
    fn parts(&self) -> Vec<&ProfileGroup<'g>> {
        if self.groups.is_empty() {
            vec![&self.whole]
        } else {
            self.groups.iter().collect()
        }
    }

    /// The groups, then the whole.
    fn all(&self) -> impl Iterator<Item = &ProfileGroup<'g>> {
        self.groups.iter().chain([&self.whole])
    }

    /// The two groups, where there are just two; cases without a value make none. Coders speak of the same cases, so they are no two
    /// groups of cases.
    fn pair(&self, asked: &Asked<'_>) -> Option<(&ProfileGroup<'g>, &ProfileGroup<'g>)> {
        let valued = self
            .groups
            .iter()
            .filter(|group| group.name.as_deref() != Some(NO_VALUE));
        match valued.collect::<Vec<_>>().as_slice() {
            [first, second] if !asked.is_by_coder() => Some((first, second)),
            _ => None,
        }
    }
}

impl ProfileGroup<'_> {
    fn row(&self, aspect: Aspect) -> Option<&ProfileRow> {
        self.rows.iter().find(|row| row.aspect == aspect)
    }
}

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
        for note in asked.notes_on(part.evidence) {
            report = report.with_block(Block::Note(note));
        }
    }
    report = asked.with_near_duplicates(report, Filling::of(Held::References, None));
    records::all(asked, profile)
        .into_iter()
        .fold(report, Report::with_records)
}

fn head(asked: &Asked<'_>, profile: &Profile<'_>) -> Report {
    let language = asked.language;
    let quotes = match profile.most {
        0 => phrases::NO_QUOTES.say(language).to_owned(),
        most => phrases::QUOTES.fill(language, &[("quotes", &noun::QUOTE.counted(most as u64, language))]),
    };
    let ratio = phrases::RATIO.fill(language, &[("ratio", &profile.ratio)]);
    let unit = crate::phrase::analysis::UNIT.fill(language, &[("unit", &said_unit(profile.unit, language))]);
    let measure =
        crate::phrase::analysis::MEASURE.fill(language, &[("measure", &said_measure(profile.measure, language))]);
    let report = Report::new("bronstein", phrases::TITLE.say(language))
        .with_setting("unit", profile.unit.to_string(), unit)
        .with_setting("measure", profile.measure.name, measure)
        .with_setting("quotes", profile.most, quotes)
        .with_setting("against", profile.ratio, ratio);
    let evidence: Vec<&Evidence<'_>> = profile.parts().iter().map(|part| part.evidence).collect();
    asked.with_uncounted(asked.tell(report), &evidence)
}
