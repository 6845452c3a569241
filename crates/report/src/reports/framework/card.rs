//! One case on a page: what it says theme by theme, then what it is silent on.

use emic_core::analysis::framework::{FrameworkCell, FrameworkRow};

use super::{Framework, FrameworkGroup};
use crate::phrase::{framework as phrases, noun};
use crate::reports::attribution::Signatures;
use crate::reports::flowing::flowing;
use crate::reports::{Asked, labels, passage};
use crate::{Block, Level};

pub(super) fn group_blocks(
    asked: &Asked<'_>,
    signatures: &Signatures<'_>,
    framework: &Framework<'_>,
    group: &FrameworkGroup<'_>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(name) = &group.name {
        blocks.push(Block::heading(Level::One, name.as_str()));
    }
    for row in &group.rows {
        blocks.extend(card(asked, signatures, framework, row));
    }
    blocks.extend(asked.notes_on(group.evidence).into_iter().map(Block::Note));
    blocks
}

/// One case: what it says theme by theme, then what it is silent on.
fn card(asked: &Asked<'_>, signatures: &Signatures<'_>, framework: &Framework<'_>, row: &FrameworkRow) -> Vec<Block> {
    let language = asked.language;
    let top = if asked.by.is_some() { Level::Two } else { Level::One };
    let mut blocks = vec![Block::heading(top, signatures.of_case(row.case))];
    let mut silent = Vec::new();
    for (theme, cell) in framework.themes.iter().zip(&row.cells) {
        let label = labels::theme(asked.study, theme, language);
        if cell.is_empty() {
            silent.push(label);
        } else {
            blocks.push(Block::heading(
                if top == Level::One { Level::Two } else { Level::Three },
                label,
            ));
            blocks.extend(cell_blocks(asked, cell));
        }
    }
    if silent.len() == framework.themes.len() {
        blocks.push(Block::note(phrases::EMPTY.say(language)));
    } else if !silent.is_empty() {
        blocks.push(Block::note(
            phrases::SILENT.fill(language, &[("themes", &silent.join(", "))]),
        ));
    }
    blocks
}

fn cell_blocks(asked: &Asked<'_>, cell: &FrameworkCell) -> Vec<Block> {
    let language = asked.language;
    let mut blocks: Vec<Block> = paragraphs(cell).into_iter().map(Block::paragraph).collect();
    let codings = codings(asked, cell);
    blocks.push(Block::note(if blocks.is_empty() {
        phrases::NO_SUMMARY.fill(language, &[("codings", &codings)])
    } else {
        format!("{codings}.")
    }));
    blocks.extend(cell.quotes.iter().map(|quote| passage::quote(asked, quote).into()));
    let more = cell.passages - cell.quotes.len().min(cell.passages);
    if more > 0 && !cell.quotes.is_empty() {
        let passages = noun::PASSAGE.counted(more as u64, language);
        blocks.push(Block::note(phrases::MORE.fill(language, &[("passages", &passages)])));
    }
    blocks
}

/// The paragraphs of the summaries of a cell, each on one line, but for items of a list: files are wrapped by hand.
pub(super) fn paragraphs(cell: &FrameworkCell) -> Vec<String> {
    let pieces = cell.summaries.iter().flat_map(|text| text.split("\n\n"));
    let pieces = pieces.map(str::trim).filter(|piece| !piece.is_empty());
    pieces.map(|piece| flowing(piece, 0..piece.len())).collect()
}

pub(super) fn codings(asked: &Asked<'_>, cell: &FrameworkCell) -> String {
    let tally = cell.references;
    let references = noun::REFERENCE.counted(tally.all(), asked.language);
    if tally.plus + tally.minus == 0 {
        return references;
    }
    phrases::CODINGS.fill(
        asked.language,
        &[
            ("references", &references),
            ("plus", &tally.plus),
            ("minus", &tally.minus),
            ("none", &tally.neutral),
        ],
    )
}
