//! A memo about a code that becomes another, in one case or in all.

use super::shelf::Shelf;
use crate::edit::patcher::Patcher;
use crate::edit::{CodebookError, EditError, scalar};
use crate::read::{Source, split_front_matter};
use crate::yaml::Node;

impl Shelf<'_> {
    /// Writes what a memo is about now.
    pub fn recode_memo(&mut self, source: &Source, about: &str) -> Result<(), EditError> {
        let unpatchable = || CodebookError::Layout {
            file: source.path.clone(),
            what: "what it is about".to_owned(),
        };
        let yaml = split_front_matter(source)
            .ok()
            .and_then(|parts| parts.yaml)
            .ok_or_else(unpatchable)?;
        let text = source.text.get(yaml.clone()).unwrap_or_default();
        let root = Node::parse(text).ok_or_else(unpatchable)?;
        let value = root
            .entry("about")
            .map(|entry| entry.value.range.clone())
            .ok_or_else(unpatchable)?;
        let mut patcher = Patcher::new(&source.text);
        let raw = text.get(value.clone()).unwrap_or_default();
        let new = if raw.starts_with('\'') {
            format!("'{about}'")
        } else {
            plain_or_quoted(raw, about)
        };
        patcher.replace(yaml.start + value.start..yaml.start + value.end, new);
        let patch = patcher.finish().ok_or_else(unpatchable)?;
        self.change(source, patch);
        Ok(())
    }
}

/// Plain where it was plain, else between double quotes.
fn plain_or_quoted(raw: &str, text: &str) -> String {
    if raw.starts_with(|c: char| c.is_ascii_alphabetic()) {
        text.to_owned()
    } else {
        scalar::quoted(text)
    }
}
