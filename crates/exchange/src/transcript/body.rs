//! A source and its openings become the body: words are kept, marks are made, places are carried along.

use std::ops::Range;

use super::incoming::Span;
use super::labels::{Form, Turns};
use super::source::{FinalBreak, Lead, Opens, Point, Source, SourceLine};

/// The text so far and where its kept stretches come from.
pub(super) struct Body {
    pub text: String,
    kept: Vec<Kept>,
}

/// A stretch of a source line that stands in the body unchanged.
struct Kept {
    from: Point,
    length: usize,
    at: usize,
}

impl Body {
    pub fn write(source: &Source, turns: &Turns) -> Self {
        let mut body = Self {
            text: String::new(),
            kept: Vec::new(),
        };
        let mut openings = turns.openings.iter().peekable();
        let mut awaits_words = false;
        let mut clock_line = None;
        for (place, line) in source.lines.iter().enumerate() {
            let opening = openings.next_if(|opening| opening.line == place);
            let continues = awaits_words && opening.is_none();
            if clock_line == Some(place) || (continues && line.is_blank()) {
                continue;
            }
            if place > 0 && !continues {
                body.break_line(line, turns);
            }
            awaits_words = false;
            match opening.map(|opening| (&opening.form, &opening.clock_below)) {
                Some((Form::Made(lead), clock)) => {
                    clock_line = clock.as_ref().map(|_| place + 1);
                    body.clock_below(source, place + 1, clock.as_ref());
                    awaits_words = body.open(line, place, lead);
                }
                _ if turns.legends.contains(&place) => body.enclose(line, place),
                _ => body.keep(place, line, 0..line.text.len()),
            }
        }
        if !source.lines.is_empty() && (source.end == FinalBreak::Present || awaits_words) {
            body.make("\n");
        }
        // A time stamp can stand in the body before a label that it follows in the source.
        body.kept.sort_by_key(|kept| kept.from);
        body
    }

    /// Writes a clock that stands alone on that line.
    fn clock_below(&mut self, source: &Source, place: usize, clock: Option<&Range<usize>>) {
        if let (Some(line), Some(clock)) = (source.lines.get(place), clock) {
            self.stamp(line, place, clock.clone());
        }
    }

    fn stamp(&mut self, line: &SourceLine, place: usize, clock: Range<usize>) {
        self.make("[");
        self.keep(place, line, clock);
        self.make("] ");
    }

    /// Writes label and stamp; whether the words are still to come.
    fn open(&mut self, line: &SourceLine, place: usize, lead: &Lead) -> bool {
        if let Some(stamp) = &lead.stamp {
            self.stamp(line, place, stamp.clone());
        }
        self.keep(place, line, lead.label.clone());
        self.make(":");
        let words = line.text.get(lead.words..).unwrap_or_default();
        if words.trim().is_empty() {
            self.make(" ");
            return true;
        }
        if !words.starts_with([' ', '\t']) {
            self.make(" ");
        }
        self.keep(place, line, lead.words..line.text.len());
        false
    }

    fn enclose(&mut self, line: &SourceLine, place: usize) {
        self.make("(");
        self.keep(place, line, 0..line.text.len());
        self.make(")");
    }

    fn break_line(&mut self, line: &SourceLine, turns: &Turns) {
        let without_speakers = turns.openings.is_empty();
        let runs_on = !self.text.ends_with("\n\n") && !self.text.ends_with('\n') && !self.text.is_empty();
        self.make("\n");
        if without_speakers && line.opens == Opens::Paragraph && runs_on && !line.is_blank() {
            self.make("\n");
        }
    }

    fn make(&mut self, mark: &str) {
        self.text.push_str(mark);
    }

    fn keep(&mut self, place: usize, line: &SourceLine, range: Range<usize>) {
        let Some(words) = line.text.get(range.clone()) else {
            return;
        };
        let from = Point {
            line: place,
            byte: range.start,
        };
        self.kept.push(Kept {
            from,
            length: words.len(),
            at: self.text.len(),
        });
        self.text.push_str(words);
    }

    /// Bytes of the body for a stretch of the source.
    pub fn span(&self, start: Point, end: Point) -> Span {
        let start = self.start(start);
        Span {
            start,
            end: self.end(end).max(start),
        }
    }

    fn start(&self, point: Point) -> usize {
        let behind = self.kept.partition_point(|kept| kept.end_point() <= point);
        match self.kept.get(behind) {
            Some(kept) => kept.place(point),
            None => self.text.trim_end_matches('\n').len(),
        }
    }

    fn end(&self, point: Point) -> usize {
        let before = self.kept.partition_point(|kept| kept.from < point);
        match before.checked_sub(1).and_then(|last| self.kept.get(last)) {
            Some(kept) => kept.place(point),
            None => 0,
        }
    }
}

impl Kept {
    fn end_point(&self) -> Point {
        Point {
            line: self.from.line,
            byte: self.from.byte + self.length,
        }
    }

    /// The byte of the body for a point, held inside this stretch.
    fn place(&self, point: Point) -> usize {
        if point <= self.from {
            return self.at;
        }
        if point.line > self.from.line {
            return self.at + self.length;
        }
        self.at + (point.byte - self.from.byte).min(self.length)
    }
}
