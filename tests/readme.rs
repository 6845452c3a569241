//! The README's tour shows what the program prints, and names the command that runs all tests.

use std::fs;

use crate::builder::{copy, repository};
use crate::page;

#[test]
fn the_tour_shows_what_the_program_prints() {
    let place = tempfile::tempdir().unwrap();
    copy(&repository().join("corpus"), &place.path().join("corpus"));
    let page = fs::read_to_string(repository().join("README.md")).unwrap();
    // The interview that the page asks to type.
    let talk = page
        .split("```text\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    fs::write(place.path().join("gesprek.txt"), talk).unwrap();
    page::hold("README.md", place.path());
}

#[test]
fn the_continuous_test_runs_the_test_command_of_the_page() {
    let page = fs::read_to_string(repository().join("README.md")).unwrap();
    let script = fs::read_to_string(repository().join(".ci/run")).unwrap();
    let command = page.lines().find(|line| line.starts_with("cargo test")).unwrap();
    assert_eq!(script.lines().last(), Some(command));
}
