//! The importers as a whole: formats by content, each layout by value, and what must hold for any bytes.

mod choice;
mod layouts;
mod properties;
mod roles;
mod survey;

use super::{Incoming, Remark, Wishes, import};

fn plain(text: &str) -> Incoming {
    import("t.txt", text.as_bytes(), &Wishes::default()).unwrap()
}

fn markdown(text: &str) -> Incoming {
    import("t.md", text.as_bytes(), &Wishes::default()).unwrap()
}

/// Labels with their number of turns: `I 2, R 1`.
fn labels(incoming: &Incoming) -> String {
    let all: Vec<String> = incoming
        .labels
        .iter()
        .map(|label| format!("{} {}", label.text, label.turns))
        .collect();
    all.join(", ")
}

fn has(incoming: &Incoming, remark: &Remark) -> bool {
    incoming.notes.iter().any(|note| note.remark == *remark)
}
