//! The framework matrix as a report: a card a case on a page, a row a case on a sheet.

mod card;
mod records;
mod sheet;

use emic_core::analysis::framework::{self, FrameworkRow};
use emic_core::analysis::{Evidence, Filling, Held, Limit};
use emic_core::ask::Theme;
use emic_core::compare::Share;
use serde_json::json;

use super::attribution::Signatures;
use super::{Asked, passage};
use crate::phrase::{framework as phrases, noun};
use crate::{Block, Records, Report, Text};

/// The cases of one group.
#[derive(Debug)]
pub struct FrameworkGroup<'g> {
    /// The name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// Its cases.
    pub rows: Vec<FrameworkRow>,
}

/// Cases against themes.
#[derive(Debug)]
pub struct Framework<'g> {
    /// The themes as asked.
    pub text: String,
    /// The themes.
    pub themes: Vec<Theme>,
    /// The groups; one without a name when none were asked.
    pub groups: Vec<FrameworkGroup<'g>>,
    /// How many quotes a cell.
    pub limit: Limit,
}

impl Framework<'_> {
    fn rows(&self) -> impl Iterator<Item = &FrameworkRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }
}

/// The matrix of all groups.
#[must_use]
pub fn framework_report(asked: &Asked<'_>, framework: &Framework<'_>) -> Report {
    let language = asked.language;
    let title = phrases::TITLE.fill(language, &[("themes", &framework.text)]);
    let (most, said) = match framework.limit {
        Limit::Most(0) => (json!(0), phrases::NO_QUOTES.say(language).to_owned()),
        Limit::Most(most) => {
            let quotes = noun::QUOTE.counted(most as u64, language);
            (json!(most), phrases::QUOTES.fill(language, &[("quotes", &quotes)]))
        }
        _ => (json!(null), phrases::ALL_QUOTES.say(language).to_owned()),
    };
    let report = Report::new("framework", title)
        .with_setting("themes", framework.text.as_str(), String::new())
        .with_setting("limit", most, said);
    let evidence: Vec<&Evidence<'_>> = framework.groups.iter().map(|group| group.evidence).collect();
    let mut report = asked.with_uncounted(asked.tell(report), &evidence);
    report = report.with_block(Block::paragraph(Text::with_code(&written(asked, framework))));
    let signatures = Signatures::of(asked.study);
    for group in &framework.groups {
        for block in card::group_blocks(asked, &signatures, framework, group) {
            report = report.with_block(block);
        }
    }
    report = asked.with_near_duplicates(report, Filling::of(Held::References, None));
    if let Some(elsewhere) = elsewhere(asked, framework) {
        report = report.with_note(elsewhere);
    }
    let rows = || {
        framework
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| (group, row)))
    };
    let cells = rows().flat_map(|(group, row)| records::cell_records(asked, framework, group, row));
    let quotes = rows().flat_map(|(_, row)| records::quote_records(asked, framework, row));
    report
        .with_sheet(sheet::sheet(asked, &signatures, framework))
        .with_records(Records::new("cells", records::CELLS).with_rows(cells))
        .with_records(Records::new("quotes", passage::FIELDS).with_rows(quotes))
}

/// How many cells with codings have a summary.
fn written(asked: &Asked<'_>, framework: &Framework<'_>) -> String {
    let Share { part, whole } = framework::written(framework.rows());
    phrases::WRITTEN.fill(asked.language, &[("written", &part), ("filled", &whole)])
}

/// Summaries of cells that are not shown: nobody should look for them in vain.
fn elsewhere(asked: &Asked<'_>, framework: &Framework<'_>) -> Option<String> {
    let study = asked.study;
    let hidden = framework::hidden(study, framework.rows(), &framework.themes).into_iter();
    let cells: Vec<String> = hidden
        .map(|(case, code)| format!("{}/{}", study.case(case).id, study.codebook.code(code).id))
        .collect();
    let memos = noun::MEMO.counted(cells.len() as u64, asked.language);
    (!cells.is_empty())
        .then(|| phrases::ELSEWHERE.fill(asked.language, &[("memos", &memos), ("cells", &cells.join(", "))]))
}
