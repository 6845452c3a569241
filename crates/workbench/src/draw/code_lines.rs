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

/// As much as there is room for. What the analyst wrote stands at the end, where a long definition would push it out of sight: of
/// the definition then so much is left out that each note has a line, up to a third of the room; notes that do not fit are cut.
pub fn fitted(workbench: &Workbench, index: CodeIndex, room: Rect, palette: Palette) -> Vec<Line<'static>> {
    let height = usize::from(room.height);
    let lines = whole(workbench, index, room.width, palette);
    if lines.len() <= height {
        return lines;
    }
    let notes = notes(workbench, index);
    let mut lines = said(workbench, index, room.width, palette);
    lines.truncate(height - notes.len().min(height / 3));
    // The last ones are of the case under the caret: they are there in any case.
    let shown = notes.len().min(height - lines.len());
    for (behind, note) in (0..shown).rev().zip(notes.iter().skip(notes.len() - shown)) {
        let own = (height - lines.len()).saturating_sub(behind);
        lines.extend(cut_to(own, note, room.width, palette));
    }
    lines
}

/// A note in so many lines at most: as it is where it fits, else run on and cut.
fn cut_to(most: usize, note: &str, width: u16, palette: Palette) -> Vec<Line<'static>> {
    let lines = wrapped(note, width, 0, palette.quiet());
    if lines.len() <= most {
        return lines;
    }
    let words: Vec<&str> = note.split_whitespace().collect();
    let mut lines = wrapped(&words.join(" "), width, 0, palette.quiet());
    if lines.len() > most {
        lines.truncate(most);
        let last = lines.pop().map(|line| line.to_string()).unwrap_or_default();
        let last = cut(&format!("{} …", last.trim_end()), usize::from(width));
        lines.push(Line::styled(last, palette.quiet()));
    }
    lines
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
