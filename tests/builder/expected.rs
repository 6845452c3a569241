//! What should come out of a stream.

use std::path::PathBuf;

use super::Goldens;

/// What should come out of a stream.
pub(super) enum Expected {
    Text(String),
    Golden(PathBuf),
    Start(String),
    /// Each of these stands somewhere in it.
    Parts(Vec<String>),
}

impl Expected {
    /// What is compared with what came out: the same where it is as it should be.
    pub fn text(&self, found: &str, goldens: &mut Goldens) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Golden(path) => goldens.expected(path, found),
            Self::Start(start) if found.starts_with(start) => found.to_owned(),
            Self::Start(text) => format!("{text} …"),
            Self::Parts(parts) => match parts.iter().find(|part| !found.contains(*part)) {
                None => found.to_owned(),
                Some(missing) => format!("… {missing} …"),
            },
        }
    }

    /// The same with one more part.
    pub fn and(self, part: &str) -> Self {
        let mut parts = match self {
            Self::Parts(parts) => parts,
            Self::Text(_) | Self::Golden(_) | Self::Start(_) => Vec::new(),
        };
        parts.push(part.to_owned());
        Self::Parts(parts)
    }
}
