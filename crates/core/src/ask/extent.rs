//! How much of the text around what an expression denotes is given back.

use std::collections::BTreeSet;

use super::stretches::Evaluation;
use super::trimming::trimmed;
use super::{AskError, Finder, Scope, Stretch};
use crate::expression::Expression;
use crate::model::Study;

/// How much is given back of what an expression denotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// The stretches themselves, without white space at either end: of `code:a AND code:b` the words that both cover.
    #[default]
    Stretches,
    /// The whole coded segments that take part: of `code:a AND code:b` those of a and those of b that have words in common.
    Segments,
    /// The whole selected turns that the stretches touch: their words, without label and time stamp.
    Turns,
}

/// What `expression` denotes within `scope`, as much of it as `extent` says: in order, each place once.
///
/// Which segments *take part*: those of the codes, signs and coders that the expression names, unless a NOT stands before them or
/// they stand on the right of NEAR, WITHIN, ENCLOSES, OVERLAPS, BEFORE or AFTER, as far as they share a character with what was
/// found; of a segment that such an operator refused nothing was found.
///
/// ```
/// use emic_core::ask::{Extent, Scan, Scope, Wishes, passages};
/// use emic_core::expression::parse;
/// use emic_core::read::{Sources, understand};
///
/// let study = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("codebook.yaml", "id: own\ncodes: [{id: a}, {id: b}]"),
///     ("transcripts/R1.txt", "R: een twee drie vier\n"),
///     ("coding/an/R1.yaml", "segments:\n- {quote: een twee drie, codes: [a]}\n- {quote: twee drie vier, codes: [b]}\n"),
/// ])).study.ok_or("no study")?;
/// let scope = Scope::resolve(&study, &Wishes::default(), &Scan)?;
/// let both = parse("code:a AND code:b")?;
/// let found = |extent| -> Result<Vec<&str>, Box<dyn std::error::Error>> {
///     let places = passages(&study, &scope, &both, &Scan, extent)?;
///     Ok(places.iter().map(|p| study.transcript(p.transcript).words(p.span)).collect())
/// };
/// assert_eq!(found(Extent::Stretches)?, ["twee drie"]);
/// assert_eq!(found(Extent::Segments)?, ["een twee drie", "twee drie vier"]);
/// assert_eq!(found(Extent::Turns)?, ["een twee drie vier"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the expression names what the study does not have, or whole segments are asked for where it names no code.
pub fn passages(
    study: &Study,
    scope: &Scope,
    expression: &Expression,
    finder: &dyn Finder,
    extent: Extent,
) -> Result<Vec<Stretch>, AskError> {
    let evaluation = Evaluation { study, scope, finder };
    let found = evaluation.evaluate(expression)?;
    let places: BTreeSet<Stretch> = match extent {
        Extent::Stretches => found.stretches.iter().filter_map(|&s| trimmed(study, s)).collect(),
        Extent::Segments if !found.names_codings => {
            return Err(AskError::new(
                format!("no coded segment takes part in `{expression}`"),
                "ask for whole turns instead, or name a code, not after NOT and not on the right of WITHIN and the like",
            ));
        }
        Extent::Segments => found.segments.into_iter().collect(),
        Extent::Turns => found
            .stretches
            .iter()
            .flat_map(|&s| whole_turns(study, scope, s))
            .collect(),
    };
    Ok(places.into_iter().collect())
}

/// The selected turns that share a character with `stretch`: their words.
pub fn whole_turns<'a>(study: &'a Study, scope: &'a Scope, stretch: Stretch) -> impl Iterator<Item = Stretch> + 'a {
    let transcript = study.transcript(stretch.transcript);
    let selected = transcript
        .touched(stretch.span)
        .filter(move |turn| scope.selection.has(stretch.transcript, *turn));
    selected.filter_map(move |turn| {
        let span = transcript.turns.get(turn)?.extent?;
        Some(Stretch { span, ..stretch })
    })
}
