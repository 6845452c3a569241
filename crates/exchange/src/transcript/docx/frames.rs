//! What is open while a document is read: paragraphs, cells and rows, each inside the other, on a stack of its own.

use super::super::labels::stamp;
use super::super::source::Lead;
use super::flow::{Edge, Flow};

/// One open part of the document.
pub(super) enum Frame {
    Paragraph(Flow),
    Cell(Vec<Flow>),
    Row(Vec<Flow>),
}

/// The open parts, outermost first, and the flows that are done.
#[derive(Default)]
pub(super) struct Frames {
    open: Vec<Frame>,
    pub done: Vec<Flow>,
    /// Comment marks between paragraphs, for the next one that opens.
    waiting: Vec<(String, Edge)>,
}

impl Frames {
    pub fn open(&mut self, mut frame: Frame) {
        if let Frame::Paragraph(flow) = &mut frame {
            self.waiting
                .drain(..)
                .for_each(|(comment, edge)| flow.mark(comment, edge));
        }
        self.open.push(frame);
    }

    /// Keeps a comment mark that stands between paragraphs.
    pub fn mark_later(&mut self, comment: String, edge: Edge) {
        match (edge, self.done.last_mut()) {
            (Edge::End, Some(flow)) => flow.mark(comment, edge),
            _ => self.waiting.push((comment, edge)),
        }
    }

    /// The innermost open paragraph, when nothing else is open inside it.
    pub fn paragraph(&mut self) -> Option<&mut Flow> {
        match self.open.last_mut() {
            Some(Frame::Paragraph(flow)) => Some(flow),
            _ => None,
        }
    }

    /// Closes the innermost part and hands it on to the one around it.
    pub fn close(&mut self) {
        match self.open.pop() {
            Some(Frame::Paragraph(flow)) => self.hand_on(flow),
            Some(Frame::Cell(flows)) => {
                let cell = joined(flows, "\n");
                if let Some(Frame::Row(cells)) = self.open.last_mut() {
                    cells.push(cell);
                } else {
                    self.hand_on(cell);
                }
            }
            Some(Frame::Row(cells)) => self.hand_on(row(cells)),
            None => {}
        }
    }

    fn hand_on(&mut self, flow: Flow) {
        let cell = self.open.iter_mut().rev().find_map(|frame| match frame {
            Frame::Cell(flows) => Some(flows),
            _ => None,
        });
        cell.unwrap_or(&mut self.done).push(flow);
    }
}

fn joined(flows: Vec<Flow>, separator: &str) -> Flow {
    let mut flows = flows.into_iter();
    let mut all = flows.next().unwrap_or_default();
    flows.for_each(|flow| all.append(flow, separator));
    all
}

/// A row is one paragraph: cells parted by a tab; only the last one keeps its line breaks.
fn row(cells: Vec<Flow>) -> Flow {
    let last = cells.len().saturating_sub(1);
    let mut starts = Vec::new();
    let mut all = Flow::default();
    for (place, mut cell) in cells.into_iter().enumerate() {
        if place < last {
            cell.text = cell.text.replace('\n', " ");
        }
        let separator = if place == 0 { "" } else { "\t" };
        starts.push(all.text.len() + separator.len());
        all.append(cell, separator);
    }
    all.lead = speaker_row(&all.text, &starts);
    all
}

/// Rows of speaker and words, with a time before or between.
fn speaker_row(text: &str, starts: &[usize]) -> Option<Lead> {
    let whole = |at: usize| {
        let cell = text.get(at..)?.split('\t').next()?.trim_end();
        stamp::at(text, at)
            .filter(|stamp| stamp.end == at + cell.len())
            .map(|stamp| stamp.clock)
    };
    let (stamp, label, words) = match *starts {
        [label, words] => (None, label, words),
        [first, second, words] => match (whole(first), whole(second)) {
            (Some(clock), None) => (Some(clock), second, words),
            (None, Some(clock)) => (Some(clock), first, words),
            _ => return None,
        },
        _ => return None,
    };
    let cell = text
        .get(label..)?
        .split('\t')
        .next()?
        .trim_end()
        .trim_end_matches(':')
        .trim_end();
    Some(Lead {
        stamp,
        label: label..label + cell.len(),
        words,
    })
}
