//! Segments of one coder found again among the other's.

use emic_core::agreement::Draws;
use emic_core::agreement::gamma::Chance;
use emic_core::agreement::matching::Threshold;
use emic_core::analysis::agree::{Rated, SegmentRow, Sought};
use emic_core::ask::Theme;
use serde_json::json;

use super::line::Line;
use super::{AgreementGroup, Asked, head, with_groups};
use crate::phrase::agreement as phrases;
use crate::{Cell, Column, Report, Text};

impl Line for SegmentRow {
    fn theme(&self) -> Option<Theme> {
        self.theme
    }

    fn rated(&self) -> &[Rated] {
        &self.rated
    }

    fn n(&self, place: usize) -> u64 {
        self.matched.get(place).map_or(0, |found| found.first + found.second)
    }

    fn heads(asked: &Asked<'_>, coders: &[usize]) -> Vec<Column> {
        let of_coder = |place: &usize| {
            let name = asked.coders.get(*place).map_or("", String::as_str);
            let again = phrases::FOUND_AGAIN.fill(asked.language, &[("coder", &name)]);
            [Column::numbers(name), Column::numbers(again)]
        };
        coders.iter().flat_map(of_coder).collect()
    }

    fn counts(&self, place: usize, _coders: &[usize]) -> Vec<Cell> {
        let found = self.matched.get(place).copied().unwrap_or_default();
        [found.first, found.first_matched, found.second, found.second_matched]
            .map(Cell::Count)
            .into()
    }
}

/// Agreement by matching segments: a table a pair, a row a code.
#[must_use]
pub fn segment_report(
    asked: &Asked<'_>,
    sought: Sought,
    draws: Option<Draws>,
    groups: &[AgreementGroup<'_, SegmentRow>],
) -> Report {
    let language = asked.language;
    let Threshold { percent, over } = sought.threshold;
    let values: [(&str, &dyn std::fmt::Display); 2] = [("percent", &percent), ("over", &over.name())];
    let mut report = head(asked, "segment", &phrases::UNIT_SEGMENT, draws)
        .with_setting("threshold", json!(percent), phrases::THRESHOLD.fill(language, &values))
        .with_setting("over", over.name(), String::new());
    let mut note = phrases::SEGMENT_NOTE.say(language).to_owned();
    if let Some(Chance { samples, seed, .. }) = sought.chance {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("samples", &samples), ("seed", &seed)];
        let said = phrases::CHANCE.fill(language, &values);
        report = report
            .with_setting("chance_samples", samples, said)
            .with_setting("chance_seed", seed, String::new());
        note = format!("{note} {}", phrases::GAMMA_NOTE.say(language));
    }
    if let Some(first) = reference(asked, groups) {
        let said = phrases::REFERENCE.fill(language, &[("coder", &first)]);
        note = format!("{note} {said}");
    }
    with_groups(asked, report, ("segment", draws), groups, |_| Vec::new()).with_note(Text::with_code(&note))
}

/// The coders against whose segments precision and recall are measured, where any of these is shown: the first of each pair.
fn reference(asked: &Asked<'_>, groups: &[AgreementGroup<'_, SegmentRow>]) -> Option<String> {
    let rated = &groups.first()?.rows.first()?.rated;
    let is_sided = |name: &str| name.ends_with("precision") || name.ends_with("recall");
    let mut values = rated.iter().flat_map(|rated| &rated.values);
    values.find(|value| is_sided(value.measure))?;
    let mut firsts: Vec<usize> = rated.iter().filter_map(|rated| Some(rated.pair?.0)).collect();
    firsts.dedup();
    let names = firsts.into_iter().filter_map(|place| asked.coders.get(place).cloned());
    Some(names.collect::<Vec<_>>().join(", "))
}
