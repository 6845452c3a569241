//! Whole screens, as people see them at 80 columns.

use crate::builder::emic;

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
    for page in [
        "checks",
        "formats",
        "check",
        "show",
        "codebook",
        "help",
        "completions",
        "man",
    ] {
        emic(&format!("help {page}"))
            .prints_golden(&format!("help/{page}.txt"))
            .run();
    }
}
