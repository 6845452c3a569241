//! `emic` alone: where the study stands, or how to begin one.

use emic_core::analysis::standing;
use emic_core::check::check;
use emic_report::{Language, reports};

use super::{Answer, Question};
use crate::failure::Outcome;
use crate::find_study;
use crate::output::Output;

const OUTSIDE: &str = "\
emic turns coded interviews into evidence that others can check.
There is no study here: neither this folder nor one above it holds `emic.yaml`.
`emic help start` shows how to begin one; `emic help` lists all commands.
";

/// Says where the study stands and what to do next; outside a study, how to begin.
pub fn standing(question: &Question<'_>) -> Answer {
    let output = Output::screen(&question.surroundings.terminal);
    if find_study::folder(question.study, question.surroundings).is_none() {
        output.write(OUTSIDE.as_bytes())?;
        return Ok(Outcome::Fine);
    }
    let reading = question.reading()?;
    let study = find_study::study(&reading)?;
    let language: Language = study.settings.language;
    let value = standing::standing(study, &check(&reading));
    output.deliver(&reports::standing(&value, study.left_out, language), language)?;
    Ok(Outcome::Fine)
}
