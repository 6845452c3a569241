//! Cutting a body into turns.

use crate::model::Span;

/// A label that may begin a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Voice<'a> {
    /// The words before the colon.
    pub label: &'a str,
    /// Its place among the speakers.
    pub speaker: usize,
}

/// A turn as cut, before it has a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::read) struct Cut {
    /// Who speaks; none before the first label and in documents without speakers.
    pub speaker: Option<usize>,
    /// The first byte, label included.
    pub start: usize,
    /// The words.
    pub extent: Option<Span>,
    /// The time stamp.
    pub time: Option<String>,
}

/// The turns of `body`: by label, or by paragraph when none of `voices` begins a line.
pub(in crate::read) fn cut(body: &str, voices: &[Voice<'_>]) -> Vec<Cut> {
    let heads = heads(body, voices);
    if heads.is_empty() {
        paragraphs(body)
    } else {
        labelled(body, &heads)
    }
}

/// A line that begins a turn.
struct Head {
    speaker: usize,
    start: usize,
    words: usize,
    time: Option<String>,
}

fn heads(body: &str, voices: &[Voice<'_>]) -> Vec<Head> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in body.split_inclusive('\n') {
        found.extend(voices.iter().find_map(|voice| head(line, start, voice)));
        start += line.len();
    }
    found
}

/// `[00:12:01] R: …`, `R [00:12:01]: …` or `R: [00:12:01] …`.
fn head(line: &str, start: usize, voice: &Voice<'_>) -> Option<Head> {
    let (before, rest) = stamp(line.trim_start());
    let (inside, rest) = stamp(rest.strip_prefix(voice.label)?.trim_start_matches([' ', '\t']));
    let (after, rest) = stamp(rest.strip_prefix(':')?.trim_start_matches([' ', '\t']));
    let words = start + line.len() - rest.len();
    Some(Head {
        speaker: voice.speaker,
        start,
        words,
        time: before.or(inside).or(after).map(str::to_owned),
    })
}

/// Takes a time stamp such as `[00:12:01]` off the front, with the blanks behind it.
fn stamp(text: &str) -> (Option<&str>, &str) {
    let inside = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match inside {
        Some((time, rest)) if is_time(time) => (Some(time), rest.trim_start_matches([' ', '\t'])),
        _ => (None, text),
    }
}

/// `00:12`, `00:12:01`, `0:12:01.5`: two or three groups of one or two digits, perhaps with decimals.
fn is_time(text: &str) -> bool {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits =
        |part: &str, most: usize| !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<&str> = whole.split(':').collect();
    (2..=3).contains(&groups.len()) && groups.iter().all(|group| digits(group, 2)) && digits(decimals, 6)
}

fn labelled(body: &str, heads: &[Head]) -> Vec<Cut> {
    let first = heads.first().map_or(body.len(), |head| head.start);
    let opening = trimmed(body, 0, first).map(|extent| Cut {
        speaker: None,
        start: 0,
        extent: Some(extent),
        time: None,
    });
    let ends = heads.iter().skip(1).map(|head| head.start).chain([body.len()]);
    let turns = heads.iter().zip(ends).map(|(head, end)| Cut {
        speaker: Some(head.speaker),
        start: head.start,
        extent: trimmed(body, head.words, end),
        time: head.time.clone(),
    });
    opening.into_iter().chain(turns).collect()
}

fn paragraphs(body: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let (mut open, mut at) = (0, 0);
    for line in body.split_inclusive('\n').chain([""]) {
        if line.trim().is_empty() {
            let extent = trimmed(body, open, at);
            cuts.extend(extent.map(|extent| Cut {
                speaker: None,
                start: extent.start(),
                extent: Some(extent),
                time: None,
            }));
            open = at + line.len();
        }
        at += line.len();
    }
    cuts
}

/// The stretch `[start, end)` without white space at its borders.
fn trimmed(body: &str, start: usize, end: usize) -> Option<Span> {
    let whole = body.get(start..end)?;
    let left = start + whole.len() - whole.trim_start().len();
    Span::new(body, left, left + whole.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VOICES: &[Voice<'_>] = &[
        Voice {
            label: "R2",
            speaker: 2,
        },
        Voice { label: "I", speaker: 0 },
        Voice { label: "R", speaker: 1 },
    ];

    fn said(body: &str) -> Vec<(Option<usize>, &str, Option<String>)> {
        cut(body, VOICES)
            .into_iter()
            .map(|cut| (cut.speaker, cut.extent.map_or("", |span| span.of(body)), cut.time))
            .collect()
    }

    #[test]
    fn a_turn_runs_from_its_label_to_the_next() {
        let body = "Vooraf.\nI: Hoe?\nR: Zo.\n\nEn zo: dus.\nR2 : Ja\nIk: nee\nR:\n";
        assert_eq!(
            said(body),
            [
                (None, "Vooraf.", None),
                (Some(0), "Hoe?", None),
                (Some(1), "Zo.\n\nEn zo: dus.", None),
                (Some(2), "Ja\nIk: nee", None),
                (Some(1), "", None)
            ]
        );
    }

    #[test]
    fn a_time_stamp_stands_before_inside_or_after_the_label() {
        let body = "[00:01] I: a\nR [00:02:03]: b\nR: [1:02:03.5] c [onverstaanbaar 00:12:01]\nR: [lacht] d";
        let time = |text: &str| Some(text.to_owned());
        assert_eq!(
            said(body),
            [
                (Some(0), "a", time("00:01")),
                (Some(1), "b", time("00:02:03")),
                (Some(1), "c [onverstaanbaar 00:12:01]", time("1:02:03.5")),
                (Some(1), "[lacht] d", None)
            ]
        );
    }

    #[test]
    fn without_labels_a_blank_line_ends_a_turn() {
        assert_eq!(
            said("een\ntwee\n \t\n\ndrie"),
            [(None, "een\ntwee", None), (None, "drie", None)]
        );
        assert_eq!(said(" \n\n"), []);
        assert_eq!(said(""), []);
    }

    proptest! {
        #[test]
        fn turns_are_in_order_and_their_words_are_disjoint(body in "(I:|R:|R2:|\n|[a é🙂]|\\[00:01\\]){0,60}") {
            let cuts = cut(&body, VOICES);
            let extents: Vec<Span> = cuts.iter().filter_map(|cut| cut.extent).collect();
            prop_assert!(extents.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
            prop_assert!(cuts.windows(2).all(|pair| pair[0].start < pair[1].start));
        }
    }
}
