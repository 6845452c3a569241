//! Below the text: the codings under the caret, a code in full, a choice, or a text being written.

use emic_core::act::CodeMark;
use emic_report::phrase::{noun, workbench as phrases};
use emic_report::{Cell, columns, visible};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Palette;
use super::code_lines::fitted;
use super::wrapped::{packed, wrapped};
use crate::state::{Beneath, Chooser, Mode, Picked, Suggesting, Workbench, Writing};

/// Draws the pane, a rule above it.
pub fn draw(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, palette: Palette) {
    let rule = "─".repeat(usize::from(area.width));
    frame.buffer_mut().set_string(area.x, area.y, rule, palette.quiet());
    let inner = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width - 2,
        height: area.height - 1,
    };
    let lines = match &workbench.mode {
        Mode::Picking(picking) => {
            let mut lines = Vec::new();
            if let Picked::Instead(_, from) = &picking.picked {
                let words = phrases::RETAG_TO.fill(workbench.language(), &[("code", from)]);
                lines.push(Line::styled(words, palette.strong()));
            }
            let room = Rect {
                height: inner.height - u16::from(!lines.is_empty()),
                ..inner
            };
            let code = picking.at.map(|code| fitted(workbench, code, room, palette));
            lines.extend(code.unwrap_or_default());
            lines
        }
        Mode::Choosing(chooser) => choice_lines(workbench, chooser, inner.height, palette),
        Mode::Suggesting(suggesting) => suggestion_lines(workbench, suggesting, inner.width, palette),
        Mode::Writing(writing) => return write(frame, inner, writing, palette),
        _ => coding_lines(workbench, inner.width, palette),
    };
    frame.render_widget(Paragraph::new(lines), inner);
}

/// What stands under the caret.
fn coding_lines(workbench: &Workbench, width: u16, palette: Palette) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let body = workbench.text().body();
    if let Some(span) = workbench.selection.words(body) {
        let words = emic_core::words::words(span.of(body)).count() as u64;
        let words = noun::WORD.counted(words, workbench.language());
        let place = workbench.text().place(span);
        let values: [(&str, &dyn std::fmt::Display); 2] = [("words", &words), ("place", &place)];
        lines.push(Line::styled(
            phrases::SELECTED.fill(workbench.language(), &values),
            palette.strong(),
        ));
    }
    let here = workbench.beneath();
    if here.is_empty() && lines.is_empty() {
        return wrapped(workbench.say(&phrases::NOTHING_HERE), width, 0, palette.quiet());
    }
    for one in here {
        lines.extend(beneath(workbench, &one, width, palette));
    }
    lines
}

/// One segment: its codes, its coder and place, its memos.
fn beneath(workbench: &Workbench, here: &Beneath<'_>, width: u16, palette: Palette) -> Vec<Line<'static>> {
    let study = workbench.study();
    let mut pieces = Vec::new();
    for &judgement in &here.segment.judgements {
        pieces.push(vec![
            Span::styled("▪ ", palette.code(&study.codebook, judgement.code)),
            Span::raw(format!("{}  ", CodeMark::of(study, judgement))),
        ]);
    }
    let place = workbench.range(here.segment.span);
    pieces.push(vec![Span::styled(
        format!("{} @{place}", study.coder(here.coder)),
        palette.quiet(),
    )]);
    let mut lines = packed(pieces, width);
    let whole = here.segment.memo.iter().map(|memo| visible(memo));
    let single = here
        .segment
        .memos
        .iter()
        .map(|(judgement, memo)| format!("{}: {}", CodeMark::of(study, *judgement), visible(memo)));
    for memo in whole.chain(single) {
        lines.extend(wrapped(&format!("✎ {memo}"), width, 2, palette.quiet()));
    }
    lines
}

/// A proposal with what speaks for it.
fn suggestion_lines(
    workbench: &Workbench,
    suggesting: &Suggesting,
    width: u16,
    palette: Palette,
) -> Vec<Line<'static>> {
    let (study, language) = (workbench.study(), workbench.language());
    let Some(item) = suggesting.item() else {
        return Vec::new();
    };
    let mark = CodeMark::of(study, item.judgement);
    let score = Cell::number(Some(item.score), 2).said(language);
    let (n, all) = (suggesting.at + 1, suggesting.items.len());
    let values: [(&str, &dyn std::fmt::Display); 4] = [("n", &n), ("all", &all), ("code", &mark), ("score", &score)];
    let mut lines = vec![Line::from(vec![
        Span::styled("▪ ", palette.code(&study.codebook, item.judgement.code)),
        Span::styled(phrases::SUGGESTION.fill(language, &values), palette.strong()),
    ])];
    if !item.cues.is_empty() {
        let cues: Vec<&str> = item.cues.iter().map(|cue| cue.cue.as_str()).collect();
        let said = phrases::CUES.fill(language, &[("words", &cues.join(", "))]);
        lines.extend(wrapped(&said, width, 0, Style::new()));
    }
    for near in &item.neighbours {
        let text = study.transcript(near.transcript);
        let words = text.words(near.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let values: [(&str, &dyn std::fmt::Display); 2] = [("place", &text.place(near.span)), ("words", &words)];
        let said = phrases::SIMILAR.fill(language, &values);
        lines.push(Line::styled(
            super::codes::cut(&said, usize::from(width)),
            palette.quiet(),
        ));
    }
    lines
}

/// A choice, the one under the caret in sight.
fn choice_lines(workbench: &Workbench, chooser: &Chooser, height: u16, palette: Palette) -> Vec<Line<'static>> {
    use crate::state::Purpose;
    let title = workbench.say(match chooser.purpose {
        Purpose::Remove => &phrases::WHICH_REMOVE,
        Purpose::Retag => &phrases::WHICH_RETAG,
        Purpose::Resize => &phrases::WHICH_RESIZE,
        Purpose::Memo => &phrases::WHICH_MEMO,
        Purpose::Summary => &phrases::WHICH_SUMMARY,
    });
    let room = usize::from(height).saturating_sub(1).max(1);
    let top = (chooser.at + 1).saturating_sub(room);
    let mut lines = vec![Line::styled(title, palette.strong())];
    let choices = chooser.choices.iter().enumerate().skip(top).take(room);
    lines.extend(choices.map(|(index, choice)| {
        let style = if index == chooser.at {
            palette.selected()
        } else {
            Style::new()
        };
        Line::styled(format!("{} {}", index + 1, choice.label), style)
    }));
    lines
}

/// A text being written, its end in sight.
fn write(frame: &mut Frame<'_>, area: Rect, writing: &Writing, palette: Palette) {
    let mut lines = vec![Line::styled(writing.title.clone(), palette.strong())];
    let text = wrapped(&format!("{} ", writing.field.text()), area.width, 0, Style::new());
    let before = wrapped(
        &format!("{}\u{200b}", writing.field.before()),
        area.width,
        0,
        Style::new(),
    );
    let row = before.len().saturating_sub(1);
    let room = usize::from(area.height).saturating_sub(1).max(1);
    let top = (row + 1).saturating_sub(room);
    lines.extend(text.into_iter().skip(top).take(room));
    frame.render_widget(Paragraph::new(lines), area);
    let column = before.last().map_or(0, |line| columns(&line.to_string()));
    let last = writing.field.before().chars().next_back();
    // A blank at the end of a line is not drawn, but the caret stands behind it.
    let blank = usize::from(
        last == Some(' ')
            && column > 0
            && !before
                .last()
                .is_some_and(|line| line.to_string().trim_end_matches('\u{200b}').ends_with(' ')),
    );
    frame.set_cursor_position(Position {
        x: (area.x + u16::try_from(column + blank).unwrap_or_default()).min(area.right().saturating_sub(1)),
        y: area.y + 1 + u16::try_from(row - top).unwrap_or_default(),
    });
}
