//! Tests of the help: every manual and every topic, by walking the lists.

use clap::error::ErrorKind;
use emic_core::check::check;
use emic_core::read::{Sources, understand};

use super::*;

#[test]
fn the_program_holds_together() {
    program(80).debug_assert();
}

#[test]
fn commands_and_topics_have_names_of_their_own() {
    let mut names: Vec<&str> = COMMANDS
        .iter()
        .map(|c| c.name)
        .chain(TOPICS.iter().map(|t| t.name))
        .collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn every_manual_says_what_for_and_gives_two_examples_with_comments() {
    for command in COMMANDS {
        let manual = Manual::read(command.manual);
        assert!(
            manual.sentence.len() < 60 && !manual.sentence.ends_with('.'),
            "{}",
            command.name
        );
        assert!(manual.purpose.len() > manual.sentence.len() + 40, "{}", command.name);
        let examples = |start: &str| {
            manual
                .examples
                .lines()
                .filter(|line| line.trim_start().starts_with(start))
                .count()
        };
        assert!(examples("emic ") >= 2, "{}", command.name);
        assert!(examples("# ") >= 2, "{}", command.name);
    }
}

#[test]
fn every_example_in_a_manual_can_be_typed() {
    for command in COMMANDS {
        let lines = command.manual.lines().filter(|line| line.starts_with("emic "));
        // What stands behind `|` is a command of its own; where a file comes in or goes out is the shell's business.
        for line in lines.flat_map(|line| line.split(" | ")) {
            let typed = line.split(['<', '>']).next().unwrap_or(line);
            let parsed = program(80).try_get_matches_from(words(typed));
            let fine = parsed
                .as_ref()
                .map_or_else(|e| e.kind() == ErrorKind::DisplayHelp, |_| true);
            assert!(fine, "{line}: {}", parsed.unwrap_err());
        }
    }
}

/// The words of a command line, quotes taken off.
fn words(line: &str) -> Vec<String> {
    let pieces = line.split('"').enumerate();
    let words = pieces.flat_map(|(at, piece)| match at % 2 {
        0 => piece.split_whitespace().map(str::to_owned).collect(),
        _ => vec![piece.to_owned()],
    });
    words.collect()
}

#[test]
fn every_page_fits_in_eighty_columns() {
    let terminal = Terminal {
        width: Some(80),
        input: crate::terminal::Stream::Screen,
        results: crate::terminal::Stream::Pipe,
        colour: Colour::Plain,
        message_colour: Colour::Plain,
        colours: crate::terminal::Colours::Sixteen,
    };
    let names = TOPICS
        .iter()
        .map(|topic| topic.name)
        .chain(COMMANDS.iter().map(|command| command.name));
    for name in names.map(Some).chain([None]) {
        let page = page(name, &terminal).unwrap();
        for line in page.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{name:?}: {line}");
        }
    }
}

/// The files that a page shows: fences such as ```` ```yaml codebook.yaml ````.
fn files(page: &str) -> Vec<(&str, String)> {
    let mut files: Vec<(&str, String)> = Vec::new();
    let mut open = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(info) if !open => {
                open = true;
                files.push((info.split_once(' ').map_or("", |(_, path)| path), String::new()));
            }
            Some(_) => open = false,
            None if open => files.last_mut().unwrap().1.push_str(&format!("{line}\n")),
            None => {}
        }
    }
    files.retain(|(path, _)| !path.is_empty());
    files
}

#[test]
fn the_files_on_a_page_make_a_study_without_problems() {
    let mut pages = 0;
    for topic in TOPICS {
        let page = (topic.text)();
        let shown = files(&page);
        if shown.is_empty() {
            continue;
        }
        pages += 1;
        let minimal = ("emic.yaml", "title: t\n".to_owned());
        let has_settings = shown.iter().any(|(path, _)| *path == "emic.yaml");
        let all = shown.into_iter().chain((!has_settings).then_some(minimal));
        let found = check(&understand(Sources::from_iter(all)));
        assert_eq!(found, [], "{}", topic.name);
    }
    assert!(pages >= 6);
}

#[test]
fn pages_name_commands_that_exist() {
    // The reference of expressions belongs to the library, which knows no command line.
    let pages = TOPICS
        .iter()
        .filter(|topic| topic.name != "expressions")
        .map(|topic| (topic.name, (topic.text)()));
    let manuals = COMMANDS.iter().map(|command| (command.name, command.manual.to_owned()));
    for (name, page) in pages.chain(manuals) {
        for named in page.split("`emic ").skip(1) {
            let word = named.split([' ', '`']).next().unwrap();
            assert!(
                COMMANDS.iter().any(|command| command.name == word),
                "{name}: `emic {word}`"
            );
        }
    }
}
