//! Search hits as a report.

use emic_core::analysis::{Found, Hit, Hits, Matching, Noted, Searched, memos};
use emic_core::model::{Role, Span, Study, Transcript};
use serde_json::json;

use super::{attribution, labels};
use crate::phrase::{Phrase, noun, search as phrases};
use crate::{Block, Language, Quote, Record, Records, Report, Text};

const FIELDS: &[&str] = &[
    "transcript",
    "place",
    "start",
    "end",
    "score",
    "text",
    "speaker",
    "codes",
    "memo",
];

/// A long turn is shown from about this many bytes before the first word found.
const BEFORE: usize = 120;
/// Of a long turn about this many bytes are shown.
const SHOWN: usize = 400;

/// What was searched for, and what was found.
#[derive(Debug, Clone)]
pub struct Sought<'s> {
    /// The study.
    pub study: &'s Study,
    /// The query, as printed.
    pub query: String,
    /// When two words are the same.
    pub matching: Matching,
    /// The hits to show, and how many there are.
    pub hits: Hits<'s>,
}

/// The hits, the best first. People see of a long turn the part around the words found; machines get all of it.
#[must_use]
pub fn search(sought: &Sought<'_>, language: Language) -> Report {
    let title = phrases::SEARCH.fill(language, &[("query", &sought.query)]);
    let (matching, said_matching) = matching(sought.matching);
    let (searched, said_searched) = searched(sought.hits.searched);
    let mut report = Report::new("search", title)
        .with_setting("query", json!(sought.query), "")
        .with_setting("matching", json!(matching), said_matching.say(language))
        .with_setting("searched", json!(searched), said_searched.say(language))
        .with_setting("total", json!(sought.hits.total), "")
        .with_left_out(sought.study.left_out)
        .with_block(Block::Paragraph(Text::with_code(&shown(&sought.hits, language))));
    for hit in &sought.hits.hits {
        report = report.with_block(quote(sought.study, hit));
    }
    let noted = memos(sought.study);
    let rows = sought.hits.hits.iter().map(|hit| record(sought.study, hit, &noted));
    report.with_records(Records::new("hits", FIELDS).with_rows(rows))
}

/// When two words are the same, for machines and for people.
pub(super) fn matching(matching: Matching) -> (&'static str, Phrase) {
    match matching {
        Matching::Stemmed => ("stemmed", phrases::STEMMED),
        Matching::Exact => ("exact", phrases::EXACT),
    }
}

fn searched(searched: Searched) -> (&'static str, Phrase) {
    match searched {
        Searched::Turns => ("turns", phrases::TURNS),
        Searched::Segments => ("segments", phrases::SEGMENTS),
    }
}

fn shown(hits: &Hits<'_>, language: Language) -> String {
    let counted = noun::HIT.counted(hits.total as u64, language);
    match hits.hits.len() {
        _ if hits.total == 0 => phrases::NOTHING.say(language).to_owned(),
        all if all == hits.total => phrases::ALL_SHOWN.fill(language, &[("hits", &counted)]),
        some => phrases::SOME_SHOWN.fill(language, &[("shown", &some), ("hits", &counted)]),
    }
}

fn quote(study: &Study, hit: &Hit<'_>) -> Quote {
    let transcript = study.transcript(hit.transcript);
    let turn = transcript.touched(hit.span).next();
    let case = turn
        .and_then(|turn| transcript.turns.get(turn))
        .map_or(transcript.case, |turn| turn.case);
    let mut quote = Quote::new(words(transcript, hit))
        .by(attribution::attribution(study, transcript, case))
        .at(transcript.place(hit.span));
    let role = hit.speaker.map(|speaker| &speaker.role);
    if let Some(role) = role.filter(|role| **role != Role::Respondent) {
        quote = quote.with_remark(role.name());
    }
    let codes = codes(study, hit);
    if !codes.is_empty() {
        quote = quote.with_remark(codes.join(", "));
    }
    if let Found::Segment(coders) = &hit.found {
        let coders: Vec<&str> = coders.iter().map(|&coder| study.coder(coder).as_str()).collect();
        quote = quote.with_remark(coders.join(" + "));
    }
    quote
}

fn codes(study: &Study, hit: &Hit<'_>) -> Vec<String> {
    let codes = hit.codes.iter();
    codes.map(|&judgement| labels::judgement(study, judgement)).collect()
}

/// The words of a hit with those that were found marked; of long ones a part, with `…` where something is left out.
fn words(transcript: &Transcript, hit: &Hit<'_>) -> Text {
    let part = part(transcript.body(), hit.span, hit.marks.first().copied());
    let between = |start, end| Span::new(transcript.body(), start, end).map_or("", |span| transcript.words(span));
    let mut text = Text::new();
    if part.start() > hit.span.start() {
        text = text.plain("… ");
    }
    let mut from = part.start();
    for mark in hit.marks.iter().filter_map(|mark| mark.shared(part)) {
        text = text.plain(between(from, mark.start())).marked(transcript.words(mark));
        from = mark.end();
    }
    text = text.plain(between(from, part.end()));
    if part.end() < hit.span.end() {
        text = text.plain(" …");
    }
    text
}

/// What is shown of `whole`: all of it when it is short, else whole words around `mark`.
fn part(body: &str, whole: Span, mark: Option<Span>) -> Span {
    if whole.end() - whole.start() <= SHOWN {
        return whole;
    }
    let mark = mark.map_or(whole.start(), Span::start);
    let start = match mark.checked_sub(BEFORE).filter(|start| *start > whole.start()) {
        Some(start) => after_space(body, start, mark),
        None => whole.start(),
    };
    let end = body.floor_char_boundary((start + SHOWN).min(whole.end()));
    let end = if end < whole.end() {
        before_space(body, start, end)
    } else {
        end
    };
    Span::new(body, start, end).unwrap_or(whole)
}

/// The first place from `start` on that follows white space; `limit` when there is none before it.
fn after_space(body: &str, start: usize, limit: usize) -> usize {
    let start = body.ceil_char_boundary(start);
    let text = body.get(start..limit).unwrap_or_default();
    let space = text.char_indices().find(|(_, c)| c.is_whitespace());
    space.map_or(limit, |(place, c)| start + place + c.len_utf8())
}

/// The last place up to `end` before which a word ends; `end` when there is none after `start`.
fn before_space(body: &str, start: usize, end: usize) -> usize {
    let text = body.get(start..end).unwrap_or_default();
    let space = text.rfind(char::is_whitespace).filter(|place| *place > 0);
    space.map_or(end, |place| start + place)
}

/// What was noted on the segments that were found; nothing on turns.
fn memo(hit: &Hit<'_>, noted: &[Noted<'_>]) -> Option<String> {
    let Found::Segment(coders) = &hit.found else {
        return None;
    };
    let here = noted.iter().filter(|memo| {
        let segment = memo.on.segment();
        segment.is_some_and(|segment| {
            segment.transcript == hit.transcript && segment.span == Some(hit.span) && coders.contains(&segment.coder)
        })
    });
    let texts: Vec<&str> = here.map(|memo| memo.text).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn record(study: &Study, hit: &Hit<'_>, noted: &[Noted<'_>]) -> Record {
    let transcript = study.transcript(hit.transcript);
    let range = transcript.offsets().range(transcript.body(), hit.span);
    Record::new()
        .with("transcript", transcript.id.as_str())
        .with("place", transcript.place(hit.span))
        .with("start", range.start)
        .with("end", range.end)
        .with("score", (f64::from(hit.score) * 1000.0).round() / 1000.0)
        .with("text", transcript.words(hit.span))
        .with("speaker", hit.speaker.map(|speaker| speaker.label.clone()))
        .with("codes", codes(study, hit))
        .with("memo", memo(hit, noted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(body: &str, mark: usize) -> &str {
        let whole = Span::new(body, 0, body.len()).unwrap();
        let mark = Span::new(body, mark, mark + 2);
        part(body, whole, mark).of(body)
    }

    #[test]
    fn short_turns_are_shown_whole() {
        assert_eq!(shown("een korte beurt", 4), "een korte beurt");
    }

    #[test]
    fn of_long_turns_whole_words_around_the_first_mark_are_shown() {
        let body = "één twee ".repeat(200);
        for mark in [0, 5, 500, 1000, body.len() - 9] {
            let mark = body.ceil_char_boundary(mark);
            let Some(mark) = body
                .get(mark..)
                .and_then(|rest| rest.find("twee"))
                .map(|found| mark + found)
            else {
                continue;
            };
            let part = shown(&body, mark);
            assert!(part.len() <= SHOWN, "{mark}");
            assert!(part.contains("twee"), "{mark}");
            assert!(
                part.split_whitespace().all(|word| word == "één" || word == "twee"),
                "{mark}"
            );
        }
    }

    #[test]
    fn a_turn_without_spaces_is_cut_between_characters() {
        let body = "é".repeat(500);
        assert_eq!(shown(&body, 400).chars().next(), Some('é'));
        assert!(shown(&body, 400).len() <= SHOWN);
    }
}
