//! Which part of the screen belongs to what.

use emic_core::model::Transcript;
use ratatui::layout::Rect;

use crate::state::Mode;

/// Smaller than this nothing can be shown.
const LEAST: (u16, u16) = (60, 12);

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// The first line.
    pub title: Rect,
    /// The transcript with its gutter.
    pub text: Rect,
    /// The codes, a rule at their left.
    pub codes: Rect,
    /// What is said about the codings here, or about a code; a rule above it.
    pub details: Rect,
    /// The last line.
    pub bar: Rect,
}

impl Areas {
    /// The parts of a screen; none when it is too small.
    pub fn of(screen: Rect, mode: &Mode) -> Option<Self> {
        if screen.width < LEAST.0 || screen.height < LEAST.1 {
            return None;
        }
        let codes = (screen.width / 3).clamp(26, 44);
        // A definition needs more room than a list of codings.
        let share = if matches!(mode, Mode::Picking(_)) { 3 } else { 4 };
        let details = (screen.height / share).clamp(4, 14);
        let body = screen.height - 2 - details;
        let row = |y, height| Rect {
            x: screen.x,
            y: screen.y + y,
            width: screen.width,
            height,
        };
        Some(Self {
            title: row(0, 1),
            text: Rect {
                width: screen.width - codes,
                ..row(1, body)
            },
            codes: Rect {
                x: screen.x + screen.width - codes,
                width: codes,
                ..row(1, body)
            },
            details: row(1 + body, details),
            bar: row(1 + body + details, 1),
        })
    }

    /// Everything between the first line and the last.
    pub fn all(&self) -> Rect {
        Rect {
            width: self.text.width + self.codes.width,
            height: self.text.height + self.details.height,
            ..self.text
        }
    }
}

/// The columns before the words: the number of the turn, who speaks, and the stripes of codings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gutter {
    /// Columns for the number.
    pub number: usize,
    /// Columns for the label.
    pub label: usize,
    /// Columns for stripes.
    pub stripes: usize,
}

/// The gutter of a transcript in an area so wide.
pub fn gutter(transcript: &Transcript, width: u16) -> Gutter {
    let labels = transcript
        .speakers
        .iter()
        .map(|speaker| emic_report::columns(&speaker.label));
    Gutter {
        number: transcript.turns.len().to_string().len(),
        label: labels.max().unwrap_or_default().min(4),
        stripes: if width < 70 { 3 } else { 5 },
    }
}

impl Gutter {
    /// All columns of it, blanks between the parts included.
    pub fn width(self) -> usize {
        self.number + 1 + self.label + 1 + self.stripes + 1
    }
}
