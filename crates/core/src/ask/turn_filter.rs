//! `--where`: an expression about transcripts, cases, speakers and text, as whole turns.

use super::{AskError, Finder, Selection, SpeakerWish, TurnTerm};
use crate::expression::{Expression, TextTerm};
use crate::model::Study;

/// The turns of the study for which `expression` holds: AND, OR, XOR and NOT work on turns.
pub(super) fn turns_where(study: &Study, expression: &Expression, finder: &dyn Finder) -> Result<Selection, AskError> {
    let all = |parts: &[Expression]| {
        parts
            .iter()
            .map(|part| turns_where(study, part, finder))
            .collect::<Result<Vec<_>, _>>()
    };
    let nothing = || Selection::of(study, |_, _, _| false);
    match expression {
        Expression::Term(term) => {
            let term = TurnTerm::resolve(study, term)?;
            Ok(Selection::of(study, |index, transcript, turn| {
                term.takes(study, index, transcript, turn)
            }))
        }
        Expression::Text(term) => Ok(turns_with(study, term, finder)),
        Expression::Saved(name) => turns_where(study, saved(study, name)?, finder),
        Expression::Not(inner) => {
            let parts = [
                Selection::of_speakers(study, &SpeakerWish::All),
                turns_where(study, inner, finder)?,
            ];
            Ok(Selection::combine(&parts, |held| held == 1).unwrap_or_else(nothing))
        }
        Expression::And(parts) => {
            let wanted = parts.len();
            Ok(Selection::combine(&all(parts)?, |held| held == wanted).unwrap_or_else(nothing))
        }
        Expression::Or(parts) => Ok(Selection::combine(&all(parts)?, |held| held > 0).unwrap_or_else(nothing)),
        Expression::Xor(parts) => Ok(Selection::combine(&all(parts)?, |held| held % 2 == 1).unwrap_or_else(nothing)),
        Expression::Relation { .. } => Err(AskError::new(
            "NEAR, WITHIN, ENCLOSES, OVERLAPS, BEFORE and AFTER relate passages, and cannot pick turns",
            "ask for them with `emic quotes`, or save the query and put it on a row or column as `@name`",
        )),
    }
}

fn turns_with(study: &Study, term: &TextTerm, finder: &dyn Finder) -> Selection {
    let places: Vec<_> = study
        .transcripts()
        .map(|(_, transcript)| finder.find(term, transcript))
        .collect();
    Selection::of(study, |index, _, turn| {
        let found = places.get(index.position()).map(Vec::as_slice).unwrap_or_default();
        turn.extent
            .is_some_and(|extent| found.iter().any(|place| extent.overlaps(*place)))
    })
}

/// The saved query of this name.
///
/// # Errors
/// When the study has none of this name, or it asks for itself, through others too.
pub fn saved<'s>(study: &'s Study, name: &str) -> Result<&'s Expression, AskError> {
    let queries = &study.settings.queries;
    let found = queries.iter().find(|(known, _)| known == name);
    let (_, query) = found.ok_or_else(|| {
        AskError::unknown(
            "saved query",
            name,
            queries.iter().map(|(name, _)| name.as_str()),
            "queries are saved under `queries` in emic.yaml",
        )
    })?;
    refuse_circle(study, query, &mut vec![name])?;
    Ok(query)
}

fn refuse_circle<'s>(study: &'s Study, query: &'s Expression, open: &mut Vec<&'s str>) -> Result<(), AskError> {
    for name in query.saved_names() {
        if open.contains(&name) {
            let message = format!("the saved query `{name}` asks for itself: {}", open.join(" > "));
            return Err(AskError::new(
                message,
                "take one of these names out of the queries in emic.yaml",
            ));
        }
        if let Some((name, inner)) = study.settings.queries.iter().find(|(known, _)| known == name) {
            open.push(name);
            refuse_circle(study, inner, open)?;
            open.pop();
        }
    }
    Ok(())
}
