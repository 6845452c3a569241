//! Whole screens, as people see them at 80 columns.

use crate::builder::{Goldens, emic, repository};

#[test]
fn emic_alone_says_where_the_study_stands() {
    emic("").copy_of("corpus").prints_golden("standing.txt").run();
}

#[test]
fn help_lists_commands_and_topics() {
    emic("help").prints_golden("help.txt").run();
}

#[test]
fn show_has_codings_in_the_margin() {
    emic("show R03").copy_of("corpus").prints_golden("show.txt").run();
}

#[test]
fn show_names_the_coders_when_there_are_two() {
    emic("show R24 --coder coder-a,coder-b")
        .copy_of("corpus")
        .prints_golden("show-two.txt")
        .run();
}

#[test]
fn codebook_is_a_tree_with_counts() {
    emic("codebook --language en")
        .copy_of("corpus")
        .prints_golden("codebook.txt")
        .run();
}

#[test]
fn codebook_show_is_codebook() {
    let run = |words: &str| emic(words).copy_of("corpus").start().output().unwrap().stdout;
    assert_eq!(run("codebook show --coder coder-b"), run("codebook --coder coder-b"));
}

#[test]
fn every_page_of_help_is_known() {
    let overview = String::from_utf8(emic("help").start().output().unwrap().stdout).unwrap();
    let indented = overview.lines().filter_map(|line| line.strip_prefix("  "));
    let words = indented.filter_map(|line| line.split_once("  ")).map(|(word, _)| word);
    let names: Vec<&str> = words
        .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect();
    assert!(names.contains(&"check") && names.contains(&"start"), "{names:?}");
    let mut goldens = Goldens::default();
    for name in names {
        let output = emic(&format!("help {name}")).start().output().unwrap();
        let page = String::from_utf8(output.stdout).unwrap();
        let path = repository().join(format!("tests/golden/help/{name}.txt"));
        assert_eq!(page, goldens.expected(&path, &page), "the page `{name}`");
    }
    goldens.settle();
}
