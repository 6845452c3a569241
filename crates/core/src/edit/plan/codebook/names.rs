//! Ids that are free, and texts that still speak of one that is not.

use super::shelf::Shelf;
use crate::edit::CodebookError;
use crate::model::{Code, CodeId};

impl Shelf<'_> {
    /// Refuses an id that a code has, or had before; `but` may have had it.
    pub fn free(&self, id: &CodeId, but: Option<&CodeId>, mend: impl FnOnce() -> String) -> Result<(), CodebookError> {
        let Some(found) = self.codes().find(id.as_str()) else {
            return Ok(());
        };
        let code = self.codes().code(found);
        if code.id == *id {
            return Err(CodebookError::Exists {
                code: id.to_string(),
                file: self.book_name(code).to_owned(),
                mend: mend(),
            });
        }
        if Some(&code.id) == but {
            return Ok(());
        }
        Err(CodebookError::Replaced {
            code: id.to_string(),
            by: code.id.to_string(),
        })
    }

    /// Tells which codes speak of `old` in their texts, which are the analyst's own to change.
    pub fn tell_mentions(&mut self, old: &CodeId) {
        let name = format!("`{old}`");
        let codes = self.codes().codes().map(|(_, code)| code);
        let speaking = codes.filter(|code| code.id != *old && texts(code).any(|text| text.contains(&name)));
        let ids: Vec<String> = speaking.map(|code| format!("`{}`", code.id)).collect();
        if !ids.is_empty() {
            let speak = if ids.len() == 1 { "speaks" } else { "speak" };
            self.notes.push(format!(
                "{} still {speak} of {name} in the codebook; change those words where they stand",
                ids.join(", ")
            ));
        }
    }
}

/// Everything that a code says of itself in words.
fn texts(code: &Code) -> impl Iterator<Item = &str> {
    let fields = [&code.brief, &code.definition, &code.use_when, &code.not_when];
    let plain = fields
        .into_iter()
        .flat_map(|text| [&text.any, &text.nl, &text.en])
        .filter_map(|text| text.as_deref());
    let examples = &code.examples;
    let listed = examples
        .any
        .iter()
        .chain(&examples.nl)
        .chain(&examples.en)
        .map(String::as_str);
    plain.chain(listed)
}
