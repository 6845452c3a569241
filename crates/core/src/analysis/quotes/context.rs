//! What was said around a quote.

use crate::model::{Span, Transcript, Turn};

/// What stands before and after a quote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Context {
    /// Before it, in order.
    pub before: Vec<Said>,
    /// After it, in order.
    pub after: Vec<Said>,
}

/// A turn, or the part of a turn that a quote leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The turn's position in its transcript, from 0.
    pub turn: usize,
    /// The words.
    pub span: Span,
}

/// The turns before and after `span`, at most `turns` on each side: of all speakers, empty ones passed over. What the first and
/// the last turn of the quote itself say besides comes on top. Context is never counted.
///
/// ```
/// use emic_core::analysis::context;
/// use emic_core::model::Span;
/// use emic_core::read::{Sources, understand};
///
/// let body = "I: Hoe gaat het?\nR: Goed. Wij bellen. Elke dag.\nI: Echt?\nR: Ja.\n";
/// let study = understand(Sources::from_iter([("emic.yaml", "title: t"), ("transcripts/R1.txt", body)])).study.ok_or("no study")?;
/// let (_, transcript) = study.transcripts().next().ok_or("no transcript")?;
/// let span = Span::new(body, 26, 37).ok_or("no span")?;
/// assert_eq!(transcript.words(span), "Wij bellen.");
/// let found = context(transcript, span, 1);
/// let words = |said: &[_]| -> Vec<String> { said.iter().map(|said: &emic_core::analysis::Said| transcript.words(said.span).to_owned()).collect() };
/// assert_eq!(words(&found.before), ["Hoe gaat het?", "Goed."]);
/// assert_eq!(words(&found.after), ["Elke dag.", "Echt?"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn context(transcript: &Transcript, span: Span, turns: usize) -> Context {
    if turns == 0 {
        return Context::default();
    }
    let body = transcript.body();
    let all = transcript.turns.iter().enumerate();
    let said = all.filter_map(|(turn, of): (usize, &Turn)| Some(Said { turn, span: of.extent? }));
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for one in said {
        let part = |from: usize, till: usize| {
            let span = trimmed(body, from.max(one.span.start()), till.min(one.span.end()));
            span.map(|span| Said { span, ..one })
        };
        before.extend(part(0, span.start()));
        after.extend(part(span.end(), body.len()));
    }
    let own = |said: &Said| transcript.touched(span).contains(&said.turn);
    let wanted = |beside: Option<&Said>| turns + usize::from(beside.is_some_and(own));
    let first = before.len().saturating_sub(wanted(before.last()));
    after.truncate(wanted(after.first()));
    Context {
        before: before.split_off(first),
        after,
    }
}

/// The words between two bytes, without the white space around them.
fn trimmed(body: &str, from: usize, till: usize) -> Option<Span> {
    let words = body.get(from..till.max(from))?;
    let start = from + (words.len() - words.trim_start().len());
    Span::between(start, start + words.trim().len())
}
