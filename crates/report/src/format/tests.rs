use proptest::prelude::*;

use super::*;
use crate::{Block, Cell, Colour, Column, Language, LeftOut, Quote, Record, Records, Row, Table, Text, is_hidden};

/// A report that holds the same words in every place where people's words can stand.
fn filled_with(words: &str) -> Report {
    let quote = Quote {
        before: vec![words.into()],
        after: vec![words.into()],
        remarks: vec![words.to_owned()],
        memo: words.to_owned(),
        ..Quote::new(Text::new().plain(words).marked(words).code(words).strong(words))
            .by(words)
            .at(words)
    };
    let table = Table::new(words, vec![Column::words(words), Column::numbers(words)])
        .with_row(Row::heading(words))
        .with_row(Row::body(vec![Cell::text(words), Cell::Count(1)]))
        .with_note(words);
    Report::new("matrix", words)
        .with_setting("where", words, words)
        .with_block(Block::heading(crate::Level::One, words))
        .with_block(Block::paragraph(words))
        .with_block(table)
        .with_block(quote)
        .with_block(Block::List(crate::ListKind::Bullets, vec![words.into()]))
        .with_block(Block::note(words))
        .with_block(Block::Preformatted(words.into()))
        .with_records(Records::new("cells", &["text"]).with_rows([Record::new().with(words.to_owned(), words)]))
        .with_note(words)
        .with_left_out(LeftOut {
            lost: 1,
            ..LeftOut::default()
        })
}

#[test]
fn every_format_can_be_named_and_guessed() {
    for format in FORMATS {
        assert_eq!(Format::named(format.name).unwrap().name, format.name);
        assert!(!format.about.is_empty());
        for ending in format.endings {
            assert_eq!(Format::for_ending(ending).unwrap().name, format.name);
            assert_eq!(Format::for_ending(&ending.to_uppercase()).unwrap().name, format.name);
        }
    }
    assert!(Format::named("pdf").is_none());
    assert!(Format::for_ending("").is_none());
}

#[test]
fn text_is_utf8_that_ends_in_one_line_break() {
    for format in FORMATS.iter().filter(|format| format.content == Content::Text) {
        let bytes = format.render(&filled_with("een"), &Canvas::file(Language::En)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.ends_with('\n') && !text.ends_with("\n\n"),
            "{}: {text:?}",
            format.name
        );
    }
}

#[test]
fn every_format_gives_the_same_bytes_twice() {
    for format in FORMATS {
        let render = || {
            format
                .render(&filled_with("twee\nregels"), &Canvas::file(Language::Nl))
                .unwrap()
        };
        assert!(render() == render(), "{}", format.name);
    }
}

proptest! {
    /// csv is left out: it holds the words as they are, for programs.
    #[test]
    fn nothing_that_a_terminal_obeys_comes_out(
        words in "[a-z \u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]{0,12}",
    ) {
        let canvas = Canvas { width: Some(80), colour: Colour::Plain, language: Language::En };
        for name in ["text", "markdown", "html", "json"] {
            let bytes = Format::named(name).unwrap().render(&filled_with(&words), &canvas).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            prop_assert!(text.chars().all(|c| c == '\n' || !is_hidden(c)), "{}: {:?}", name, text);
        }
    }

    #[test]
    fn words_cannot_colour_the_terminal(words in "[a-z\u{1b}\\[0-9m]{0,12}") {
        let canvas = Canvas { width: Some(80), colour: Colour::Ansi, language: Language::En };
        let bytes = Format::named("text").unwrap().render(&filled_with(&words), &canvas).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let ours = ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[2m", "\u{1b}[7m"].iter().fold(text, |text, code| text.replace(code, ""));
        prop_assert!(!ours.contains('\u{1b}'), "{:?}", ours);
    }
}
