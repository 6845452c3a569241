//! What keeps people's words from being taken for Markdown or HTML.

use std::iter::once;

use crate::{SpanStyle, Text, visible};

/// Characters that mean something anywhere in a line.
const MARKUP: [char; 13] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '$', '{', '}'];

/// Words on one or more lines; each line break becomes a hard one. Spaces at the start of a line go: four of them
/// would make code.
pub(super) fn escaped(words: &str) -> String {
    let words = visible(words);
    let lines: Vec<String> = words.lines().map(|line| escaped_start(line.trim())).collect();
    hard_breaks(&lines)
}

/// Words for a cell, where a line break cannot stand.
pub(super) fn escaped_cell(words: &str) -> String {
    visible(words)
        .lines()
        .map(|line| escaped_inside(line.trim()))
        .collect::<Vec<_>>()
        .join("<br>")
}

/// Running text. Hits and stress are both strong.
pub(super) fn spans(text: &Text) -> String {
    let marked: String = text
        .spans()
        .iter()
        .map(|span| span_escaped(span.style, &visible(&span.words)))
        .collect();
    let lines: Vec<String> = marked.lines().map(|line| start_guarded(line.trim())).collect();
    hard_breaks(&lines)
}

/// Lines as they are, between fences that the lines do not hold.
pub(super) fn fenced(words: &str) -> String {
    let words = visible(words);
    let fence = "`".repeat(longest_run_of_backticks(&words).max(2) + 1);
    format!("{fence}\n{words}\n{fence}")
}

/// Empty lines would end the paragraph, so that they are left out.
fn hard_breaks(lines: &[String]) -> String {
    lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\\\n")
}

fn span_escaped(style: SpanStyle, words: &str) -> String {
    match style {
        SpanStyle::Plain => escaped_inside(words),
        SpanStyle::Marked | SpanStyle::Strong => words.split('\n').map(strong).collect::<Vec<_>>().join("\n"),
        SpanStyle::Code => words.split('\n').map(code).collect::<Vec<_>>().join("\n"),
    }
}

/// Strong words, with the spaces around them outside the signs: inside, the signs would not work.
fn strong(words: &str) -> String {
    let core = words.trim();
    if core.is_empty() {
        return words.to_owned();
    }
    let (before, after) = words.split_once(core).unwrap_or_default();
    format!("{before}**{}**{after}", escaped_inside(core))
}

/// Code between backticks that it does not hold itself; a bar is escaped there too, for tables.
fn code(words: &str) -> String {
    if words.trim().is_empty() {
        return words.to_owned();
    }
    let fence = "`".repeat(longest_run_of_backticks(words) + 1);
    let blank = if words.starts_with('`') || words.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{blank}{words}{blank}{fence}")
}

fn longest_run_of_backticks(words: &str) -> usize {
    words.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn escaped_start(line: &str) -> String {
    start_guarded(&escaped_inside(line))
}

/// Escapes what means something anywhere, and an ampersand that would begin an entity.
fn escaped_inside(words: &str) -> String {
    let following = words.chars().skip(1).map(Some).chain(once(None));
    let mut escaped = String::with_capacity(words.len());
    for (c, next) in words.chars().zip(following) {
        let begins_entity = c == '&' && next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic());
        if MARKUP.contains(&c) || begins_entity {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Escapes what means something at the start of a line only: headings, lists, rules.
fn start_guarded(line: &str) -> String {
    let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - after_digits.len();
    if digits > 0 && after_digits.starts_with(['.', ')']) {
        return format!("{}\\{after_digits}", line.chars().take(digits).collect::<String>());
    }
    if line.starts_with(['#', '-', '+', '=']) {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped() {
        assert_eq!(
            escaped("a*b*_c_ `d` <e> [f](g) |h| ~i~ \\j $k$"),
            "a\\*b\\*\\_c\\_ \\`d\\` \\<e\\> \\[f\\](g) \\|h\\| \\~i\\~ \\\\j \\$k\\$"
        );
        assert_eq!(escaped("R&D &amp; &#60; a & b"), "R\\&D \\&amp; \\&#60; a & b");
    }

    #[test]
    fn the_start_of_a_line_is_escaped() {
        assert_eq!(escaped("# kop"), "\\# kop");
        assert_eq!(escaped("- punt\n+ plus\n==="), "\\- punt\\\n\\+ plus\\\n\\===");
        assert_eq!(escaped("1. eerst"), "1\\. eerst");
        assert_eq!(escaped("2) dan"), "2\\) dan");
        assert_eq!(escaped("3,5 jaar"), "3,5 jaar");
        assert_eq!(escaped("    geen code"), "geen code");
    }

    #[test]
    fn line_breaks_are_hard_and_empty_lines_do_not_end_the_paragraph() {
        assert_eq!(escaped("een\n\ntwee"), "een\\\ntwee");
        assert_eq!(escaped_cell("een\ntwee | drie"), "een<br>twee \\| drie");
    }

    #[test]
    fn strong_words_keep_their_spaces_outside_the_signs() {
        let text = Text::new().plain("we").marked(" hebben ").plain("elkaar");
        assert_eq!(spans(&text), "we **hebben** elkaar");
        assert_eq!(spans(&Text::new().strong(" ")), "");
    }

    #[test]
    fn code_with_backticks_gets_longer_fences() {
        assert_eq!(spans(&Text::new().code("emic check")), "`emic check`");
        assert_eq!(spans(&Text::new().code("a`b")), "``a`b``");
        assert_eq!(spans(&Text::new().code("`")), "`` ` ``");
        assert_eq!(fenced("```\nx"), "````\n```\nx\n````");
    }

    #[test]
    fn hidden_characters_are_named_and_cannot_be_taken_for_html() {
        assert_eq!(escaped("a\u{202e}b"), "a\\<U+202E\\>b");
    }
}
