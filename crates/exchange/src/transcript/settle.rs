//! The last step: turns are looked for, the body is written, comments get their places, doubts are told.

use std::collections::{BTreeMap, BTreeSet};

use super::body::Body;
use super::incoming::{Comment, Incoming, Label, Span};
use super::labels::{self, DEFAULT_LABELS, Turns};
use super::note::{Note, Remark};
use super::source::{Opens, Source, SourceLine};
use super::wishes::Wishes;

/// Looks for turns and writes the body.
pub(super) fn settle(source: Source, wishes: &Wishes) -> Incoming {
    let turns = labels::find(&source.lines, wishes);
    let body = Body::write(&source, &turns);
    let labels = labels::with_roles(&turns, &source.lines, wishes);
    let mut notes = source.notes;
    notes.extend(turns.notes.iter().cloned());
    notes.extend(doubts(&source.lines, &turns, &labels));
    let comments = source
        .comments
        .into_iter()
        .map(|comment| (body.span(comment.start, comment.end), comment))
        .map(|(span, comment)| Comment {
            text: comment.text,
            author: comment.author,
            span,
        })
        .collect();
    let mut incoming = Incoming {
        body: body.text,
        labels,
        front_matter: source.front_matter,
        comments,
        notes,
    };
    in_code_points(&mut incoming);
    incoming
}

/// What a reader of the body should look at: labels among the words, a text without any paragraph.
fn doubts(lines: &[SourceLine], turns: &Turns, labels: &[Label]) -> Vec<Note> {
    if turns.openings.is_empty() {
        let paragraphs = lines
            .iter()
            .any(|line| line.is_blank() || line.opens == Opens::Paragraph);
        let many = lines.iter().filter(|line| !line.is_blank()).count() > 1;
        let one = (!paragraphs && many).then(|| Remark::OneParagraph.overall());
        return one.into_iter().collect();
    }
    let declared: BTreeSet<&str> = labels
        .iter()
        .map(|label| label.text.as_str())
        .chain(DEFAULT_LABELS)
        .collect();
    let opened: BTreeSet<usize> = turns.openings.iter().map(|opening| opening.line).collect();
    let is_taken = |place: &usize| opened.contains(place) || turns.legends.contains(place);
    let words = lines.iter().enumerate().filter(|(place, _)| !is_taken(place));
    let begun = words.filter_map(|(_, line)| {
        let label = line.text.split_once(':')?.0.trim();
        declared.contains(label).then(|| {
            Remark::LabelAmongWords {
                label: label.to_owned(),
            }
            .at(line.number)
        })
    });
    begun.collect()
}

/// Turns the comments' byte places into code points, in one walk over the body, and sorts them.
fn in_code_points(incoming: &mut Incoming) {
    let spans = incoming.comments.iter().map(|comment| comment.span);
    let bytes: BTreeSet<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
    let mut points = BTreeMap::new();
    let (mut count, mut walked) = (0, 0);
    for byte in bytes {
        count += incoming.body.get(walked..byte).map_or(0, |words| words.chars().count());
        walked = byte;
        points.insert(byte, count);
    }
    let point = |byte: usize| points.get(&byte).copied().unwrap_or(count);
    for comment in &mut incoming.comments {
        comment.span = Span {
            start: point(comment.span.start),
            end: point(comment.span.end),
        };
    }
    incoming.comments.sort_by_key(|comment| comment.span);
}
