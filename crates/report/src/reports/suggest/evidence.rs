//! A turn with what speaks for its codes, as blocks.

use std::collections::BTreeSet;

use emic_core::model::{Role, Span, Study, Transcript};
use emic_core::suggest::{Cue, Neighbour, Suggestion};

use super::{decimal, heading};
use crate::phrase::{noun, suggest as phrases};
use crate::reports::{attribution, labels};
use crate::{Block, Cell, Language, ListKind, Quote, Text};

/// So many similar places are shown of each code.
const SHOWN: usize = 2;
/// Of the words of a similar place about this many bytes are shown.
const EXCERPT: usize = 90;

/// The turn, then each of its suggestions.
pub(super) fn of_turn(study: &Study, turn: &[Suggestion], language: Language) -> Vec<Block> {
    let Some(first) = turn.first() else { return Vec::new() };
    let id = &study.transcript(first.transcript).id;
    let title = phrases::TURN.fill(language, &[("turn", &first.turn)]);
    let mut blocks = vec![
        heading(format!("{id}, {title}")),
        Block::Quote(quote(study, turn, first)),
    ];
    blocks.extend(turn.iter().flat_map(|suggestion| of_code(study, suggestion, language)));
    blocks
}

/// The words of the turn with all cue words marked.
pub(super) fn quote(study: &Study, turn: &[Suggestion], first: &Suggestion) -> Quote {
    let transcript = study.transcript(first.transcript);
    let said = transcript
        .touched(first.span)
        .next()
        .and_then(|at| transcript.turns.get(at));
    let case = said.map_or(transcript.case, |turn| turn.case);
    let cues: Vec<&Cue> = turn.iter().flat_map(|suggestion| &suggestion.cues).collect();
    let quote = Quote::new(marked(transcript, first.span, &cues))
        .by(attribution::attribution(study, transcript, case))
        .at(transcript.place(first.span));
    let role = said.and_then(|turn| transcript.role(turn));
    match role.filter(|role| **role != Role::Respondent) {
        Some(role) => quote.with_remark(role.name()),
        None => quote,
    }
}

/// A code that is proposed, with what speaks for it.
pub(super) fn of_code(study: &Study, suggestion: &Suggestion, language: Language) -> Vec<Block> {
    let label = labels::code(study, suggestion.judgement.code, language);
    let score = phrases::SCORE.fill(
        language,
        &[
            ("score", &decimal(suggestion.score, language)),
            ("cues", &decimal(suggestion.cue_score, language)),
            ("neighbours", &decimal(suggestion.neighbour_score, language)),
        ],
    );
    let name = Text::new()
        .code(labels::judgement(study, suggestion.judgement))
        .plain(format!(" ({label}), {score}"));
    vec![
        Block::Paragraph(name),
        Block::List(ListKind::Bullets, evidence(study, suggestion, language)),
    ]
}

fn evidence(study: &Study, suggestion: &Suggestion, language: Language) -> Vec<Text> {
    let mut lines = Vec::new();
    if !suggestion.cues.is_empty() {
        let cues: Vec<String> = suggestion.cues.iter().map(|cue| cue.cue.clone()).collect();
        lines.push(phrases::CUES.fill(language, &[("cues", &cues.join(", "))]));
    }
    let shown = suggestion.neighbours.iter().take(SHOWN);
    lines.extend(shown.map(|place| like(study, suggestion, place, language)));
    let more = suggestion.neighbours.len().saturating_sub(SHOWN);
    if more > 0 {
        let places = noun::PLACE.counted(more as u64, language);
        lines.push(phrases::AND_MORE.fill(language, &[("places", &places)]));
    }
    lines.into_iter().map(Text::from).collect()
}

fn like(study: &Study, suggestion: &Suggestion, place: &Neighbour, language: Language) -> String {
    let transcript = study.transcript(place.transcript);
    phrases::LIKE.fill(
        language,
        &[
            ("place", &transcript.place(place.span)),
            ("coders", &coders(study, suggestion, place).join(" + ")),
            ("similarity", &Cell::number(Some(place.similarity), 3).said(language)),
            ("codes", &codes(study, suggestion, place).join(", ")),
            ("words", &excerpt(transcript.words(place.span))),
        ],
    )
}

/// Who gave the proposed code at a similar place.
pub(super) fn coders(study: &Study, suggestion: &Suggestion, place: &Neighbour) -> Vec<String> {
    let given = place
        .given
        .iter()
        .filter(|given| given.judgement.code == suggestion.judgement.code);
    let coders: BTreeSet<_> = given.map(|given| given.coder).collect();
    coders.into_iter().map(|coder| study.coder(coder).to_string()).collect()
}

/// The proposed code at a similar place, with the signs that it has there.
pub(super) fn codes(study: &Study, suggestion: &Suggestion, place: &Neighbour) -> Vec<String> {
    let given = place.given.iter().map(|given| given.judgement);
    let own: BTreeSet<_> = given.filter(|given| given.code == suggestion.judgement.code).collect();
    own.into_iter()
        .map(|judgement| labels::judgement(study, judgement))
        .collect()
}

fn marked(transcript: &Transcript, span: Span, cues: &[&Cue]) -> Text {
    let between = |start, end| Span::new(transcript.body(), start, end).map_or("", |span| transcript.words(span));
    let mut spans: Vec<Span> = cues.iter().filter_map(|cue| cue.span.shared(span)).collect();
    spans.sort_unstable();
    let mut text = Text::new();
    let mut from = span.start();
    for mark in spans {
        // Where cues of two codes overlap, the first one is marked whole and of the other what is left.
        let start = mark.start().max(from);
        if start < mark.end() {
            text = text.plain(between(from, start)).marked(between(start, mark.end()));
            from = mark.end();
        }
    }
    text.plain(between(from, span.end()))
}

/// The beginning of long words, on one line.
fn excerpt(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.len() <= EXCERPT {
        return line;
    }
    let cut = line.get(..line.floor_char_boundary(EXCERPT)).unwrap_or_default();
    let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
    format!("{whole} …")
}
