//! Saved queries that name codes which become another.

use super::recoding::Recoding;
use super::shelf::Shelf;
use crate::edit::patcher::Patcher;
use crate::edit::{CodebookError, EditError};
use crate::expression::{Expression, named_codes, parse};
use crate::model::Valence;
use crate::yaml::Node;

const SETTINGS: &str = "emic.yaml";

impl Shelf<'_> {
    /// Writes other ids into saved queries, at their places.
    pub fn recode_queries(&mut self, recoding: &Recoding<'_>) -> Result<(), EditError> {
        let source = self.source(SETTINGS)?;
        let root = Node::parse(&source.text);
        let entries = root
            .as_ref()
            .and_then(|root| root.entry("queries"))
            .map(|entry| entry.value.entries());
        let mut patcher = Patcher::new(&source.text);
        for (name, query) in &self.study.settings.queries {
            let Some(code) = code_in(query, recoding) else { continue };
            let entry = entries.and_then(|entries| entries.iter().find(|entry| entry.key == *name));
            let range = entry.map(|entry| entry.value.range.clone()).unwrap_or_default();
            let unpatchable = || CodebookError::Query {
                query: name.clone(),
                code: code.clone(),
            };
            let raw = source.text.get(range.clone()).unwrap_or_default();
            let text: String = serde_yaml::from_str(raw).map_err(|_| unpatchable())?;
            // Only a text that stands in the file as it reads can be changed at its places.
            let at = raw
                .find(&text)
                .filter(|_| parse(&text).as_ref() == Ok(query))
                .ok_or_else(unpatchable)?;
            for named in named_codes(&text).into_iter().filter(|named| recoding.takes(&named.id)) {
                if named.valence != Valence::Neutral && recoding.book.code(recoding.target).valence.is_none() {
                    return Err(CodebookError::QuerySign {
                        query: name.clone(),
                        code: named.id,
                        into: recoding.name.to_string(),
                    }
                    .into());
                }
                let start = range.start + at + named.span.start;
                patcher.replace(start..start + named.span.len(), recoding.name.to_string());
            }
        }
        let patch = patcher.finish().unwrap_or_default();
        self.change(source, patch);
        Ok(())
    }
}

/// The first code of a query that becomes another.
fn code_in(query: &Expression, recoding: &Recoding<'_>) -> Option<String> {
    let names = named_codes(&query.to_string());
    names.into_iter().map(|named| named.id).find(|id| recoding.takes(id))
}
