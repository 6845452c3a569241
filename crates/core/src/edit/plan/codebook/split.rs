//! A code that turned out to be several.

use super::expected::Expected;
use super::shelf::Shelf;
use crate::act::{NewCode, SplitCode};
use crate::edit::{CodebookError, EditError};
use crate::model::{CodeId, CodeIndex};

impl Shelf<'_> {
    /// Puts the new codes under the old one, which keeps its codings.
    pub fn split(&mut self, act: &SplitCode) -> Result<Expected, EditError> {
        let index = self.find(&act.code)?;
        let file = self.file_of(index)?;
        let mut into: Vec<&CodeId> = act.into.iter().collect();
        into.sort_unstable();
        into.dedup();
        if into.len() < 2 || into.len() < act.into.len() || into.contains(&&act.code) {
            let names: Vec<String> = act.into.iter().map(|id| format!("`{id}`")).collect();
            return Err(CodebookError::NoSplit {
                code: act.code.to_string(),
                into: names.join(", "),
            }
            .into());
        }
        let mut new = Vec::new();
        for id in &act.into {
            if !self.stands_below(id, index)? {
                new.push(NewCode::of(id.clone()));
            }
        }
        let mut expected = Expected::of(self.study);
        if !new.is_empty() {
            self.put_new(&new.iter().collect::<Vec<_>>(), &file, Some(index), None)?;
        }
        for code in &new {
            let meant = self.meant(code, &file, Some(index));
            expected.outline.insert(meant, Some(act.code.clone()), None);
        }
        Ok(expected)
    }

    /// Whether a code stands right below `parent` already; refused where it stands elsewhere.
    fn stands_below(&self, id: &CodeId, parent: CodeIndex) -> Result<bool, CodebookError> {
        let Some(found) = self.codes().find(id.as_str()) else {
            return Ok(false);
        };
        let code = self.codes().code(found);
        if code.id == *id && code.parent == Some(parent) {
            return Ok(true);
        }
        if code.id == *id {
            return Err(CodebookError::Elsewhere {
                code: id.to_string(),
                parent: self.codes().code(parent).id.to_string(),
            });
        }
        self.free(id, None, String::new).map(|()| false)
    }
}
