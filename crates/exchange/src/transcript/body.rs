//! A source and its openings become the body: words are kept, marks are made, places are carried along.

use std::ops::Range;

use super::incoming::{Comment, Incoming, Label, Span};
use super::labels::{self, Form, Opening, Turns};
use super::note::{Note, Remark};
use super::source::{FinalBreak, Opens, Point, Source, SourceLine};
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
    let mut next = turns.openings.iter().peekable();
    let mut notes = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        if next.next_if(|opening| opening.line == place).is_some() || turns.legends.contains(&place)
        {
            continue;
        }
        let begun = line.text.split_once(':').map(|(head, _)| head.trim());
        if let Some(label) = labels
            .iter()
            .find(|label| begun == Some(label.text.as_str()))
        {
            notes.push(
                Remark::LabelAmongWords {
                    label: label.text.clone(),
                }
                .at(line.number),
            );
        }
    }
    notes
}

/// The text so far and where its kept stretches come from.
struct Body {
    text: String,
    kept: Vec<Kept>,
}

/// A stretch of a source line that stands in the body unchanged.
struct Kept {
    from: Point,
    length: usize,
    at: usize,
}

impl Body {
    fn write(source: &Source, turns: &Turns) -> Self {
        let mut body = Self {
            text: String::new(),
            kept: Vec::new(),
        };
        let mut openings = turns.openings.iter().peekable();
        let mut awaits_words = false;
        for (place, line) in source.lines.iter().enumerate() {
            let opening = openings.next_if(|opening| opening.line == place);
            if awaits_words && opening.is_none() {
                if line.is_blank() {
                    continue;
                }
                awaits_words = false;
            } else if place > 0 {
                awaits_words = false;
                body.break_line(line, turns);
            }
            match opening.map(|opening| &opening.form) {
                Some(Form::Made(_)) => awaits_words = body.open(line, place, opening),
                _ if turns.legends.contains(&place) => body.enclose(line, place),
                _ => body.keep(place, line, 0..line.text.len()),
            }
        }
        if !source.lines.is_empty() && (source.end == FinalBreak::Present || awaits_words) {
            body.make("\n");
        }
        body
    }

    /// Writes label and stamp; whether the words are still to come.
    fn open(&mut self, line: &SourceLine, place: usize, opening: Option<&Opening>) -> bool {
        let Some(Opening {
            form: Form::Made(lead),
            ..
        }) = opening
        else {
            return false;
        };
        if let Some(stamp) = &lead.stamp {
            self.make("[");
            self.keep(place, line, stamp.clone());
            self.make("] ");
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
        let runs_on =
            !self.text.ends_with("\n\n") && !self.text.ends_with('\n') && !self.text.is_empty();
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
    fn span(&self, start: Point, end: Point) -> Span {
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

/// Turns the comments' byte places into code points, in one walk over the body, and sorts them.
fn in_code_points(incoming: &mut Incoming) {
    let mut bytes: Vec<usize> = incoming
        .comments
        .iter()
        .flat_map(|c| [c.span.start, c.span.end])
        .collect();
    bytes.sort_unstable();
    bytes.dedup();
    let mut points = Vec::with_capacity(bytes.len());
    let mut wanted = bytes.iter().peekable();
    let ends = incoming
        .body
        .char_indices()
        .map(|(byte, _)| byte)
        .chain([incoming.body.len()]);
    for (count, byte) in ends.enumerate() {
        while wanted.next_if(|wanted| **wanted <= byte).is_some() {
            points.push(count);
        }
    }
    let point = |byte: usize| {
        bytes
            .binary_search(&byte)
            .ok()
            .and_then(|at| points.get(at))
            .copied()
            .unwrap_or(0)
    };
    for comment in &mut incoming.comments {
        comment.span = Span {
            start: point(comment.span.start),
            end: point(comment.span.end),
        };
    }
    incoming.comments.sort_by_key(|comment| comment.span);
}
