//! What is known of a code in lines: what the codebook says of it, then what the analyst wrote of it.

use emic_core::model::{CodeIndex, MemoSubject, Use};
use emic_report::phrase::workbench as phrases;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Palette;
use super::codes::cut;
use super::wrapped::wrapped;
use crate::state::Workbench;

/// All of it, in lines so wide.
pub fn whole(workbench: &Workbench, index: CodeIndex, width: u16, palette: Palette) -> Vec<Line<'static>> {
    let mut lines = said(workbench, index, width, palette);
    for note in notes(workbench, index) {
        lines.extend(wrapped(&note, width, 0, palette.quiet()));
    }
    lines
}

/// As much as there is room for. What the analyst wrote stands at the end, cut to a line each, where a long definition
/// would push it out of sight.
pub fn fitted(workbench: &Workbench, index: CodeIndex, room: Rect, palette: Palette) -> Vec<Line<'static>> {
    let (mut lines, height) = (whole(workbench, index, room.width, palette), usize::from(room.height));
    if lines.len() <= height {
        return lines;
    }
    let notes = notes(workbench, index);
    let kept = notes.len().min(height / 3);
    lines = said(workbench, index, room.width, palette);
    lines.truncate(height - kept);
    let last = notes.iter().skip(notes.len() - kept);
    lines.extend(last.map(|note| Line::styled(in_one_line(note, room.width), palette.quiet())));
    lines
}

fn in_one_line(note: &str, width: u16) -> String {
    let words: Vec<&str> = note.split_whitespace().collect();
    cut(&emic_report::visible(&words.join(" ")), usize::from(width))
}

/// The label with the signs, the definition and the rules.
fn said(workbench: &Workbench, index: CodeIndex, width: u16, palette: Palette) -> Vec<Line<'static>> {
    let language = workbench.language();
    let code = workbench.study().codebook.code(index);
    let mut lines = vec![head(workbench, index, palette)];
    let definition = code.definition.get(language).or_else(|| code.brief.get(language));
    lines.extend(wrapped(definition.unwrap_or_default(), width, 0, Style::new()));
    for (phrase, field) in [
        (&phrases::USE_WHEN, &code.use_when),
        (&phrases::NOT_WHEN, &code.not_when),
    ] {
        if let Some(words) = field.get(language) {
            let words = format!("{}{words}", workbench.say(phrase));
            lines.extend(wrapped(&words, width, 0, Style::new()));
        }
    }
    lines
}

fn head(workbench: &Workbench, index: CodeIndex, palette: Palette) -> Line<'static> {
    let language = workbench.language();
    let book = &workbench.study().codebook;
    let code = book.code(index);
    let label = code.label.get(language).unwrap_or_default();
    let mut head = vec![
        Span::styled("▪ ", palette.code(book, index)),
        Span::styled(label.to_owned(), palette.strong()),
        Span::styled(format!("  {}", code.id), palette.quiet()),
    ];
    let signs = code.valence.as_ref().map(|signs| {
        let (plus, minus) = (
            signs.plus.get(language).unwrap_or("+"),
            signs.minus.get(language).unwrap_or("-"),
        );
        let values: [(&str, &dyn std::fmt::Display); 2] = [("plus", &plus), ("minus", &minus)];
        phrases::SIGNS.fill(language, &values)
    });
    let more = match code.usage {
        Use::Heading => Some(workbench.say(&phrases::HEADING).to_owned()),
        Use::Codable => signs,
    };
    head.extend(more.map(|more| Span::styled(format!("  {more}"), palette.quiet())));
    Line::from(head)
}

/// The memos on the code, then its summaries in the case under the caret: `✎ R07: …`.
fn notes(workbench: &Workbench, index: CodeIndex) -> Vec<String> {
    let about = MemoSubject::Code(index);
    let memos = workbench.study().memos.iter().filter(|memo| memo.about == about);
    let memos = memos.map(|memo| memo.text.clone());
    memos
        .chain(workbench.summaries(index))
        .map(|text| format!("✎ {text}"))
        .collect()
}
