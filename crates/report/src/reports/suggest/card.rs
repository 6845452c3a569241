//! One suggestion at a time, for an analyst who decides.

use std::slice;

use emic_core::model::Study;
use emic_core::suggest::Suggestion;

use super::evidence;
use crate::phrase::suggest as phrases;
use crate::{Block, Language, Report};

/// The suggestion with the turn, what the code means and what speaks for it; `position` counts from 1.
#[must_use]
pub fn suggestion_card(
    study: &Study,
    suggestion: &Suggestion,
    (position, total): (usize, usize),
    language: Language,
) -> Report {
    let transcript = study.transcript(suggestion.transcript);
    let title = phrases::ONE_OF.fill(
        language,
        &[
            ("place", &transcript.id),
            ("turn", &suggestion.turn),
            ("position", &position),
            ("total", &total),
        ],
    );
    let turn = slice::from_ref(suggestion);
    let mut report = Report::new("suggestion", title).with_block(evidence::quote(study, turn, suggestion));
    let mut blocks = evidence::of_code(study, suggestion, language).into_iter();
    report = blocks.next().into_iter().fold(report, Report::with_block);
    if let Some(brief) = study.codebook.code(suggestion.judgement.code).brief.get(language) {
        report = report.with_block(Block::paragraph(brief));
    }
    blocks.fold(report, Report::with_block)
}
