//! A page of Markdown is true: its commands are run in order in one place, and what they print is what the page shows.
//!
//! With `EMIC_BLESS=1` the page is written anew, and the test fails so that somebody looks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::builder::repository;
use crate::pty::Pty;

/// Runs the commands of a page: `cd` is followed, `emic` is the program.
struct Tour {
    folder: PathBuf,
}

impl Tour {
    fn run(&mut self, line: &str) -> String {
        if let Some(folder) = line.strip_prefix("cd ") {
            self.folder = self.folder.join(folder);
            return String::new();
        }
        let emic = env!("CARGO_BIN_EXE_emic");
        let script = line.replacen("emic", emic, 1);
        let output = Command::new("sh")
            .args(["-c", &format!("{script} 2>&1")])
            .current_dir(&self.folder)
            .env_clear()
            .env("COLUMNS", "80")
            .env("NO_COLOR", "1")
            .env("EMIC_NOW", "2026-11-21T14:03:00Z")
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "`{line}` failed:\n{text}");
        text
    }
}

impl Tour {
    /// What the full screen shows for `WORDS; keys: A B C -->`.
    fn screen(&self, asked: &str) -> String {
        let (words, keys) = asked.trim_end_matches(" -->").split_once("; keys: ").unwrap();
        let mut screen = Pty::start(&self.folder, words);
        screen.wait_for("?");
        for key in keys.split(' ') {
            screen.press(key);
        }
        let shown = screen.settled();
        screen.kill();
        shown
    }
}

/// The page with the true output below each command of its `console` blocks.
fn true_page(page: &str, place: &Path) -> String {
    let mut tour = Tour {
        folder: place.to_owned(),
    };
    let (mut lines, mut inside) = (Vec::new(), false);
    let mut screen: Option<String> = None;
    for line in page.lines() {
        if let Some(drawn) = &mut screen {
            // The lines of a screen are drawn anew.
            if line == "```" {
                lines.extend(drawn.lines().map(str::to_owned));
                lines.push(line.to_owned());
                screen = None;
            } else if line == "```text" {
                lines.push(line.to_owned());
            }
            continue;
        }
        if let Some(asked) = line.strip_prefix("<!-- screen: emic ") {
            lines.push(line.to_owned());
            screen = Some(tour.screen(asked));
            continue;
        }
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ => {}
        }
        let Some(command) = line.strip_prefix("$ ").filter(|_| inside) else {
            // What stands below a command is output, and is made anew.
            if !inside || line == "```console" {
                lines.push(line.to_owned());
            }
            continue;
        };
        lines.push(line.to_owned());
        lines.extend(tour.run(command).lines().map(|line| line.trim_end().to_owned()));
    }
    lines.join("\n") + "\n"
}

/// Holds a page of the repository against what its commands print when they are run in `place`.
pub fn hold(name: &str, place: &Path) {
    let path = repository().join(name);
    let page = fs::read_to_string(&path).unwrap();
    let wanted = true_page(&page, place);
    if page != wanted && std::env::var_os("EMIC_BLESS").is_some() {
        fs::write(&path, &wanted).unwrap();
        panic!("{name} was written anew; look, then run without EMIC_BLESS");
    }
    assert_eq!(page, wanted);
}
