//! The columns of a page: number, speaker, words, margin.

use emic_core::model::{Transcript, Turn};

use super::margin::{Margin, Naming, Remarks, STROKES};
use super::{Coded, Memos, Shown, is_stressed, notes};
use crate::line::{Line, columns, lines};
use crate::{Language, SpanStyle, Text};

/// Words never stand in fewer columns than this.
const LEAST_WORDS: usize = 24;
/// Nor in more: nobody reads longer lines with ease.
const MOST_WORDS: usize = 80;
/// Remarks never take more than this.
const MOST_REMARKS: usize = 34;

/// Where everything stands on a line.
pub(super) struct Layout<'s> {
    transcript: &'s Transcript,
    remarks: Remarks<'s>,
    number: usize,
    label: usize,
    words: usize,
    margin: usize,
    memos: Memos,
}

impl<'s> Layout<'s> {
    pub fn new(shown: &Shown<'s>, coded: &[Coded<'_>], language: Language) -> Self {
        let transcript = shown.transcript();
        let coders = if shown.coders.len() > 1 {
            Naming::Named
        } else {
            Naming::Understood
        };
        let remarks = Remarks {
            study: shown.study,
            transcript,
            coders,
            language,
        };
        let labels = transcript.speakers.iter().map(|speaker| columns(&speaker.label));
        let number = transcript.turns.len().to_string().len();
        let label = labels.max().unwrap_or(0);
        let margin = remarks.widest(coded).min(MOST_REMARKS);
        let beside = if margin == 0 { 0 } else { margin + STROKES + 2 };
        let words = shown.width.saturating_sub(number + label + 3 + beside);
        let words = words.clamp(LEAST_WORDS, MOST_WORDS);
        Self {
            transcript,
            remarks,
            number,
            label,
            words,
            margin,
            memos: shown.memos,
        }
    }

    /// A turn with its margin.
    pub fn turn(&self, turn: &Turn, coded: &[Coded<'_>]) -> Text {
        let body = self.transcript.body();
        let lines: Vec<Line> = turn
            .extent
            .map(|extent| lines(body, extent, self.words))
            .unwrap_or_default();
        let margin = Margin::new(&lines, coded, self.remarks);
        let rows = lines.len().max(margin.len()).max(1);
        let page = (0..rows).fold(Text::new(), |text, row| {
            let text = if row == 0 {
                self.head(text, turn)
            } else {
                text.plain(format!("\n{}", " ".repeat(self.indent())))
            };
            let words = lines.get(row).map_or("", |line| line.words(body));
            let (strokes, remark) = margin.at(row);
            text.plain(self.row(words, &strokes, remark))
        });
        match self.memos {
            Memos::Marked => page,
            Memos::Told => self.with_notes(page, &margin),
        }
    }

    /// The memos on the passages that begin in a turn, under it.
    fn with_notes(&self, page: Text, margin: &Margin<'_>) -> Text {
        let notes = margin.begun().iter().flat_map(|(letter, coded)| {
            let written = |note| notes::written_out(self.remarks.study, *letter, note, self.words);
            coded.notes.iter().flat_map(written)
        });
        let indent = " ".repeat(self.indent());
        notes.fold(page, |page, line| page.plain(format!("\n{indent}{line}")))
    }

    /// Columns before the words.
    fn indent(&self) -> usize {
        self.number + self.label + 3
    }

    fn head(&self, text: Text, turn: &Turn) -> Text {
        let speaker = self
            .transcript
            .speaker(turn)
            .map_or("", |speaker| speaker.label.as_str());
        let style = if is_stressed(self.transcript.role(turn)) {
            SpanStyle::Strong
        } else {
            SpanStyle::Plain
        };
        let blanks = " ".repeat(self.label.saturating_sub(columns(speaker)) + 2);
        text.plain(format!("{:>1$} ", turn.number, self.number))
            .span(style, speaker)
            .plain(blanks)
    }

    fn row(&self, words: &str, strokes: &str, remark: &str) -> String {
        if strokes.trim().is_empty() && remark.is_empty() {
            return words.to_owned();
        }
        let blanks = " ".repeat(self.words.saturating_sub(columns(words)) + 1);
        let row = format!("{words}{blanks}{strokes:STROKES$} {}", shortened(remark, self.margin));
        row.trim_end().to_owned()
    }
}

/// The text in so many columns; an ellipsis says that some is missing.
fn shortened(text: &str, most: usize) -> String {
    if columns(text) <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{kept}…")
}
