//! Running text of a document: a paragraph, a cell or a row with its bold stretches and comment marks, and how it becomes lines.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::labels::stamp;
use super::super::note::Remark;
use super::super::source::{FinalBreak, Lead, Opens, Point, Source, SourceComment, SourceLine};
use super::comments::Remarked;
use super::document::Document;

/// Text with what is known of stretches of it, in bytes.
#[derive(Debug, Default, Clone)]
pub(super) struct Flow {
    pub text: String,
    pub bold: Vec<Range<usize>>,
    pub marks: Vec<Mark>,
    /// The label that a table's cells show.
    pub lead: Option<Lead>,
}

/// An edge of a commented stretch.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub comment: String,
    pub edge: Edge,
    pub at: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    End,
    /// The sign of the comment, where no stretch is marked.
    Sign,
}

impl Flow {
    /// Adds words that look alike.
    pub fn push(&mut self, words: &str, looks: Looks) {
        let start = self.text.len();
        self.text.push_str(words);
        if looks == Looks::Plain || words.is_empty() {
            return;
        }
        match self.bold.last_mut() {
            Some(last) if last.end == start => last.end = self.text.len(),
            _ => self.bold.push(start..self.text.len()),
        }
    }

    /// Adds another flow behind a separator.
    pub fn append(&mut self, other: Self, separator: &str) {
        self.text.push_str(separator);
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.bold.extend(
            other
                .bold
                .into_iter()
                .map(|range| range.start + shift..range.end + shift),
        );
        self.marks.extend(other.marks.into_iter().map(|mark| Mark {
            at: mark.at + shift,
            ..mark
        }));
    }

    pub fn mark(&mut self, comment: String, edge: Edge) {
        self.marks.push(Mark {
            comment,
            edge,
            at: self.text.len(),
        });
    }

    /// The label that the looks of a paragraph's first line show: bold at its start, after a time at most.
    fn bold_lead(&self, line: &str) -> Option<Lead> {
        let start = stamp::skip_space(line, 0);
        let from = stamp::at(line, start).map_or(start, |stamp| stamp::skip_space(line, stamp.end));
        let bold = self.bold.iter().find(|range| range.start <= from && range.end > from)?;
        let end = bold.end.min(line.len());
        let (within, label) = stamp::inside(line, start..end);
        let (behind, words) = stamp::after_label(line, end);
        Some(Lead {
            stamp: within.or(behind),
            label,
            words,
        })
    }
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    Plain,
    Bold,
}

/// Cuts the document into lines; comments find their places.
pub(super) fn into_source(document: Document, remarks: Vec<Remarked>) -> Source {
    let mut source = Source {
        end: FinalBreak::Present,
        ..Source::default()
    };
    let mut edges: BTreeMap<String, Vec<(Edge, Point)>> = BTreeMap::new();
    for (index, flow) in document.flows.iter().enumerate() {
        let empty = flow.text.trim().is_empty();
        let repeated = source.lines.last().is_none_or(SourceLine::is_blank);
        for mark in &flow.marks {
            let point = point_in(flow, mark.at, source.lines.len());
            edges.entry(mark.comment.clone()).or_default().push((mark.edge, point));
        }
        if !(empty && repeated) {
            source.lines.extend(lines(flow, index + 1));
        }
    }
    let blank = source.lines.iter().rev().take_while(|line| line.is_blank()).count();
    source.lines.truncate(source.lines.len() - blank);
    source.notes = document.remarks.notes();
    place_comments(&mut source, remarks, &edges);
    source
}

fn lines(flow: &Flow, number: usize) -> Vec<SourceLine> {
    let line = |(place, text): (usize, &str)| SourceLine {
        number,
        text: text.to_owned(),
        opens: if place == 0 { Opens::Paragraph } else { Opens::Line },
        lead: if place == 0 {
            flow.lead.clone().or_else(|| flow.bold_lead(text))
        } else {
            None
        },
    };
    flow.text.split('\n').enumerate().map(line).collect()
}

fn point_in(flow: &Flow, at: usize, first_line: usize) -> Point {
    let before = flow.text.get(..at).unwrap_or(&flow.text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    Point {
        line: first_line + before.matches('\n').count(),
        byte: at - start,
    }
}

fn place_comments(source: &mut Source, remarks: Vec<Remarked>, edges: &BTreeMap<String, Vec<(Edge, Point)>>) {
    let mut homeless = 0;
    for remark in remarks {
        let Some(places) = edges.get(&remark.id) else {
            homeless += 1;
            continue;
        };
        let (start, end) = stretch(places, &source.lines);
        source.comments.push(SourceComment {
            text: remark.text,
            author: remark.author,
            start,
            end,
        });
    }
    if homeless > 0 {
        source
            .notes
            .push(Remark::CommentsWithoutPlace { count: homeless }.overall());
    }
}

/// The marked stretch; the whole line where only the comment's sign stands or the stretch is empty.
fn stretch(places: &[(Edge, Point)], lines: &[SourceLine]) -> (Point, Point) {
    let edge = |wanted: Edge| places.iter().find(|(edge, _)| *edge == wanted).map(|(_, point)| *point);
    let sign = edge(Edge::Sign)
        .or_else(|| places.first().map(|(_, point)| *point))
        .unwrap_or(Point { line: 0, byte: 0 });
    let length = lines.get(sign.line).map_or(0, |line| line.text.len());
    let whole = (
        Point {
            line: sign.line,
            byte: 0,
        },
        Point {
            line: sign.line,
            byte: length,
        },
    );
    match (edge(Edge::Start), edge(Edge::End).or_else(|| edge(Edge::Sign))) {
        (Some(start), Some(end)) if start < end => (start, end),
        _ => whole,
    }
}
