//! Problems as people see them: where, the line with a caret below it, what is wrong, how to mend it.

mod count;
mod excerpt;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use emic_core::diagnostic::{Diagnostic, Severity};
use emic_core::expression::{Fault, ParseError};
use emic_report::{Canvas, Colour};

use crate::terminal::Terminal;
use excerpt::Excerpt;

/// The width of messages when nobody knows it.
const WIDTH: u16 = 80;
/// Room for `error[…]: ` before a message that goes on below itself.
const LEAST: usize = 30;

/// All diagnostics below each other, and how many there are.
pub fn diagnostics(found: &[Diagnostic], canvas: &Canvas) -> String {
    let width = usize::from(canvas.width.unwrap_or(WIDTH));
    let drawn = found
        .iter()
        .map(|diagnostic| format!("{}\n\n", one(diagnostic, &renderer(canvas.colour, width), width)));
    format!("{}{}\n", drawn.collect::<String>(), count::said(found))
}

/// Why a command could not do its work.
pub fn failure(message: &str, help: &str, terminal: &Terminal) -> String {
    let width = usize::from(terminal.columns());
    let lines = |words: &str, sign: &str| below(&plain(words), width, sign.len());
    let (message, help) = (lines(message, "error: "), lines(help, "help: "));
    let renderer = renderer(terminal.message_colour, width);
    let error = renderer.render(&[Group::with_title(Level::ERROR.primary_title(message))]);
    let help = renderer.render(&[Group::with_title(Level::HELP.primary_title(help))]);
    format!("{error}\n{help}\n")
}

/// What is wrong in an expression, each fault below its place.
pub fn misread(text: &str, error: &ParseError, terminal: &Terminal) -> String {
    let width = usize::from(terminal.columns());
    let renderer = renderer(terminal.message_colour, width);
    let fault = |fault: &Fault| {
        let title = Level::ERROR.primary_title(below(&plain(&fault.message()), width, "error: ".len()));
        let Excerpt { line, marked } = Excerpt::of_words(text, &fault.span);
        let snippet = Snippet::source(line)
            .line_numbering(false)
            .annotation(AnnotationKind::Primary.span(marked));
        let help = Level::HELP.message(below(&plain(&fault.help()), width, "  = help: ".len()));
        format!("{}\n", renderer.render(&[title.element(snippet).element(help)]))
    };
    error.faults.iter().map(fault).collect()
}

/// Words behind a sign such as `note: `, wrapped below it.
pub fn remark(sign: &str, words: &str, terminal: &Terminal) -> String {
    let lines = below(&plain(words), usize::from(terminal.columns()), sign.len());
    format!(
        "{sign}{}\n",
        lines.replace('\n', &format!("\n{}", " ".repeat(sign.len())))
    )
}

fn renderer(colour: Colour, width: usize) -> Renderer {
    let renderer = match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Ansi => Renderer::styled(),
    };
    renderer.term_width(width)
}

fn one(diagnostic: &Diagnostic, renderer: &Renderer, width: usize) -> String {
    let rule = diagnostic.rule;
    let level = match rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let head = rule.severity.name().len() + rule.name.len() + "[]: ".len();
    let file = plain(&diagnostic.file);
    let group = level
        .primary_title(below(&plain(&diagnostic.message), width, head))
        .id(rule.name);
    let group = match &diagnostic.mark {
        None => group.element(Origin::path(file)),
        Some(mark) => {
            let Excerpt { line, marked } = Excerpt::of(mark);
            let snippet = Snippet::source(line).line_start(mark.line).path(file);
            group.element(snippet.annotation(AnnotationKind::Primary.span(marked)))
        }
    };
    let margin = diagnostic.mark.as_ref().map_or(1, |mark| mark.line.to_string().len());
    let help = below(&plain(&diagnostic.help), width, margin + " = help: ".len());
    renderer.render(&[group.element(Level::HELP.message(help))])
}

/// Words on one line, with hidden characters made visible.
fn plain(words: &str) -> String {
    emic_report::visible(words).replace('\n', " ")
}

/// Words broken over lines that stand below each other after `indent` columns.
fn below(words: &str, width: usize, indent: usize) -> String {
    let room = width.saturating_sub(indent).max(LEAST);
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let columns = |text: &str| unicode_width::UnicodeWidthStr::width(text);
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if columns(line) + 1 + columns(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}
