//! A look at files from outside; they stay outside.

use super::super::{Incoming, Wishes, import};

/// Prints what every file under `EMIC_SURVEY` gives: `cargo test survey -- --ignored --nocapture`.
#[test]
#[ignore = "needs a folder of files from outside in EMIC_SURVEY"]
fn survey() {
    let mut folders = vec![std::path::PathBuf::from(std::env::var("EMIC_SURVEY").unwrap())];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let list = if entry.path().is_dir() {
                &mut folders
            } else {
                &mut files
            };
            list.push(entry.path());
        }
    }
    files.sort();
    for file in files {
        let start = std::time::Instant::now();
        let result = import(
            &file.to_string_lossy(),
            &std::fs::read(&file).unwrap(),
            &Wishes::default(),
        );
        println!("\n{} ({} ms)", file.display(), start.elapsed().as_millis());
        match result {
            Err(refusal) => println!("  refused: {refusal}"),
            Ok(incoming) => print_incoming(&incoming),
        }
    }
}

fn print_incoming(incoming: &Incoming) {
    let shown = |text: &str| text.chars().take(90).collect::<String>();
    for label in incoming.labels.iter().take(8) {
        println!(
            "  {:?}: {} turns, {:?}, {}",
            label.text, label.turns, label.role, label.reason
        );
    }
    println!(
        "  {} labels, {} characters, {:?}",
        incoming.labels.len(),
        incoming.body.chars().count(),
        incoming.front_matter
    );
    for note in incoming.notes.iter().take(14) {
        println!("  note: {note}");
    }
    for comment in &incoming.comments {
        println!("  comment: {comment:?}");
    }
    for line in incoming.body.lines().take(5) {
        println!("  | {:?}", shown(line));
    }
}
