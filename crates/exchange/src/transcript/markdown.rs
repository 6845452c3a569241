//! Markdown: front matter, break marks, quote marks and emphasis around labels go; all other marks are text.

use super::labels::{self, stamp};
use super::note::Remark;
use super::plain;
use super::refusal::Refusal;
use super::source::{Lead, Source, SourceLine};
use super::wishes::Wishes;

/// Reads a Markdown file.
pub(super) fn read(bytes: &[u8], wishes: &Wishes) -> Result<Source, Refusal> {
    let mut source = plain::read(bytes, wishes)?;
    let last = source.lines.len().saturating_sub(1);
    let mut dropped = Dropped::default();
    for (place, line) in source.lines.iter_mut().enumerate() {
        dropped.take_quote_mark(line);
        if place < last {
            dropped.take_hard_break(line);
        }
        line.lead = emphasised_label(&line.text).or_else(|| role_heading(&line.text));
        let words = line
            .lead
            .as_ref()
            .map_or(Some(line.text.as_str()), |lead| line.text.get(lead.words..));
        dropped.emphasis += usize::from(words.is_some_and(has_emphasis));
    }
    dropped.note(&mut source);
    Ok(source)
}

#[derive(Default)]
struct Dropped {
    quote_marks: usize,
    hard_breaks: usize,
    emphasis: usize,
}

impl Dropped {
    fn take_quote_mark(&mut self, line: &mut SourceLine) {
        let mut rest = line.text.as_str();
        while let Some(behind) = rest.trim_start_matches(' ').strip_prefix('>') {
            rest = behind.strip_prefix(' ').unwrap_or(behind);
        }
        if rest.len() < line.text.len() {
            self.quote_marks += 1;
            line.text = rest.to_owned();
        }
    }

    fn take_hard_break(&mut self, line: &mut SourceLine) {
        let text = line.text.as_str();
        let backslashes = text.len() - text.trim_end_matches('\\').len();
        let kept = match text.strip_suffix('\\') {
            Some(kept) if backslashes % 2 == 1 => kept,
            _ if text.ends_with("  ") && !line.is_blank() => text.trim_end_matches(' '),
            _ => return,
        };
        self.hard_breaks += 1;
        line.text = kept.to_owned();
    }

    fn note(self, source: &mut Source) {
        let notes = [
            (
                self.quote_marks,
                Remark::QuoteMarks {
                    count: self.quote_marks,
                },
            ),
            (
                self.hard_breaks,
                Remark::HardBreaks {
                    count: self.hard_breaks,
                },
            ),
            (self.emphasis, Remark::EmphasisKept { count: self.emphasis }),
        ];
        source.notes.extend(
            notes
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(_, remark)| remark.overall()),
        );
    }
}

/// `**Label**`, `***Label:***`, `__Label__:`, each with words or a time stamp behind it or nothing.
fn emphasised_label(text: &str) -> Option<Lead> {
    let marked = text.trim_start();
    let marked = ["- ", "* ", "+ "]
        .iter()
        .find_map(|item| marked.strip_prefix(item))
        .unwrap_or(marked);
    let indent = text.len() - marked.len();
    let inner = marked.trim_start_matches(['*', '_']);
    let open = text.get(indent..text.len() - inner.len())?;
    if open.is_empty() || open.len() > 3 {
        return None;
    }
    let start = indent + open.len();
    let close: String = open.chars().rev().collect();
    let length = inner.find(close.as_str())?;
    let (within, label) = stamp::inside(text, start..start + length);
    let (behind, words) = stamp::after_label(text, start + length + close.len());
    Some(Lead {
        stamp: within.or(behind),
        label,
        words,
    })
}

/// `### Interviewer`: a heading that is a role's name and nothing else, with a time at most.
fn role_heading(text: &str) -> Option<Lead> {
    let inner = text.trim_start_matches('#');
    let start = text.len() - inner.len();
    let (stamp, label) = stamp::inside(text, start..text.len());
    let named = text.get(label.clone()).is_some_and(labels::is_role_name);
    (start > 0 && named).then_some(Lead {
        stamp,
        label,
        words: text.len(),
    })
}

fn has_emphasis(words: &str) -> bool {
    ["**", "__", " *", " _", "* ", "_ "]
        .iter()
        .any(|mark| words.contains(mark))
        && words.trim() != "***"
}
