//! The manual of a command: from its Markdown file to what clap shows.

use super::page::{Part, parts};

/// A manual in the pieces that clap asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Manual {
    /// What the command does, in one line.
    pub sentence: String,
    /// The same, with the paragraphs that explain it.
    pub purpose: String,
    /// The examples, under their heading.
    pub examples: String,
}

impl Manual {
    /// Reads a manual: a sentence, paragraphs, and examples between fences.
    pub fn read(markdown: &str) -> Self {
        let parts = parts(markdown);
        let mut paragraphs: Vec<String> = Vec::new();
        let mut examples = String::new();
        for part in parts {
            match part {
                Part::Title(_) => {}
                Part::Heading(words) => examples.push_str(&format!("{words}:\n")),
                Part::Rows(rows) => paragraphs.extend(rows.iter().map(|row| row.join("  "))),
                Part::Paragraph(words) => paragraphs.push(words),
                Part::Items(items) => paragraphs.push(items.iter().map(|item| format!("- {item}\n")).collect()),
                Part::Fenced { lines, .. } => examples.push_str(&indented(&lines)),
            }
        }
        Self {
            sentence: paragraphs.first().cloned().unwrap_or_default(),
            purpose: paragraphs.join("\n\n"),
            examples,
        }
    }
}

fn indented(lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| {
            if line.is_empty() {
                "\n".to_owned()
            } else {
                format!("  {line}\n")
            }
        })
        .collect()
}
