//! One passage with all that is told of it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::QuoteTheme;
use crate::analysis::{Evidence, Reference};
use crate::ask::{Sorted, Stretch, Theme};
use crate::model::{CaseIndex, CoderIndex, Judgement, Span, Study};

/// One passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Where.
    pub stretch: Stretch,
    /// Whose words: the case of the first selected turn touched.
    pub case: CaseIndex,
    /// The codes that the coders gave at this very place, in order, each once; where nothing was coded at this very place, those of
    /// the segments that share words with it.
    pub codes: Vec<Judgement>,
    /// Who coded it, with whatever code.
    pub coders: Vec<CoderIndex>,
    /// Who gave a code of the theme; of an expression, who coded it.
    pub given_by: Vec<CoderIndex>,
    /// The memos on the passage and on its codings.
    pub memos: Vec<String>,
    /// The distinct places that overlap and were joined into this one, in order; the place itself when nothing was joined.
    pub places: Vec<Stretch>,
    /// Other places where the same case says the same words.
    pub also_at: Vec<Stretch>,
    /// The first words in it that were found, where more is given than was found.
    pub focus: Option<Span>,
    /// The group that it was dealt for, where groups were made.
    pub group: Option<String>,
}

impl Quote {
    /// The words, as they stand in the transcript.
    #[must_use]
    pub fn words<'s>(&self, study: &'s Study) -> &'s str {
        study.transcript(self.stretch.transcript).words(self.stretch.span)
    }

    /// The bytes of its words at which what was found begins and ends.
    #[must_use]
    pub fn focus_in_words(&self) -> Option<Range<usize>> {
        let (focus, start) = (self.focus?, self.stretch.span.start());
        Some(focus.start().saturating_sub(start)..focus.end().saturating_sub(start))
    }

    /// How many distinct places it stands for.
    #[must_use]
    pub fn stands_for(&self) -> usize {
        self.places.len() + self.also_at.len()
    }

    /// Takes over what is told of another passage.
    pub(super) fn absorb(&mut self, other: Self) {
        self.codes.extend(other.codes);
        self.codes.sort_unstable();
        self.codes.dedup();
        self.coders.extend(other.coders);
        self.coders.sort_unstable();
        self.coders.dedup();
        self.given_by.extend(other.given_by);
        self.given_by.sort_unstable();
        self.given_by.dedup();
        for memo in other.memos {
            if !self.memos.contains(&memo) {
                self.memos.push(memo);
            }
        }
    }
}

/// Marks in each passage the first of these stretches that it shares words with.
pub(super) fn focused(mut quotes: Vec<Quote>, found: BTreeSet<Stretch>) -> Vec<Quote> {
    let found = Sorted::new(found.into_iter().collect());
    for quote in &mut quotes {
        let first = found.overlapping(quote.stretch).next();
        quote.focus = first.and_then(|first| quote.stretch.span.shared(first.span));
    }
    quotes
}

/// The passages at `places`, in order.
pub(super) fn quotes_at(evidence: &Evidence<'_>, theme: &QuoteTheme, places: &BTreeSet<Stretch>) -> Vec<Quote> {
    let coded = Sorted::new(evidence.places.clone());
    let quote = |&stretch: &Stretch| {
        let quote = quote(evidence, &coded, stretch);
        match theme {
            QuoteTheme::Expression(_) | QuoteTheme::Places { .. } => quote,
            QuoteTheme::Theme(theme) => Quote {
                given_by: given_by(evidence, theme, stretch),
                ..quote
            },
        }
    };
    places.iter().map(quote).collect()
}

/// Who gave a code of the theme at this very place.
fn given_by(evidence: &Evidence<'_>, theme: &Theme, stretch: Stretch) -> Vec<CoderIndex> {
    let here = references_at(evidence, stretch).iter();
    let own = here.filter(|reference| theme.takes(evidence.study, reference.code, reference.valence));
    let coders: BTreeSet<CoderIndex> = own.map(|reference| reference.coder).collect();
    coders.into_iter().collect()
}

fn quote(evidence: &Evidence<'_>, coded: &Sorted, stretch: Stretch) -> Quote {
    let here = references_at(evidence, stretch);
    let mut codes: Vec<Judgement> = here.iter().map(judgement).collect();
    if here.is_empty() {
        let around = coded.overlapping(stretch);
        codes = around
            .flat_map(|&place| references_at(evidence, place))
            .map(judgement)
            .collect();
        codes.sort_unstable();
    }
    codes.dedup();
    let coders: BTreeSet<CoderIndex> = here.iter().map(|reference| reference.coder).collect();
    let coders: Vec<CoderIndex> = coders.into_iter().collect();
    Quote {
        stretch,
        case: said_by(evidence, stretch),
        codes,
        given_by: coders.clone(),
        coders,
        memos: memos(here),
        places: vec![stretch],
        also_at: Vec::new(),
        focus: None,
        group: None,
    }
}

/// Whose words: the case of the first selected turn touched, whether its transcript was read or not.
fn said_by(evidence: &Evidence<'_>, stretch: Stretch) -> CaseIndex {
    let transcript = evidence.study.transcript(stretch.transcript);
    let mut touched = transcript.touched(stretch.span);
    let first = touched.find(|turn| evidence.scope.selection.has(stretch.transcript, *turn));
    let first = first.and_then(|turn| transcript.turns.get(turn));
    first.map_or(transcript.case, |turn| turn.case)
}

fn judgement(reference: &Reference<'_>) -> Judgement {
    Judgement {
        code: reference.code,
        valence: reference.valence,
    }
}

/// The codings at this very place.
fn references_at<'e, 's>(evidence: &'e Evidence<'s>, stretch: Stretch) -> &'e [Reference<'s>] {
    let all = &evidence.references;
    let from = all.partition_point(|reference| reference.stretch < stretch);
    let till = all.partition_point(|reference| reference.stretch <= stretch);
    all.get(from..till).unwrap_or_default()
}

fn memos(here: &[Reference<'_>]) -> Vec<String> {
    let mut memos: Vec<String> = Vec::new();
    let all = here.iter().flat_map(|reference| {
        let segment = reference.segment;
        segment.memo.iter().chain(segment.memos.iter().map(|(_, memo)| memo))
    });
    for memo in all {
        if !memos.contains(memo) {
            memos.push(memo.clone());
        }
    }
    memos
}
