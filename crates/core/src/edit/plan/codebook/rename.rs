//! Another id for a code, wherever it is named.

use super::expected::Expected;
use super::recoding::Recoding;
use super::shelf::{Book, Shelf};
use crate::act::{RenameCode, SignPolicy};
use crate::edit::EditError;
use crate::model::CodeId;

impl Shelf<'_> {
    /// Renames a code and everything that names it.
    pub fn rename(&mut self, act: &RenameCode) -> Result<Expected, EditError> {
        let index = self.find(&act.from)?;
        let file = self.file_of(index)?;
        let (old, new) = (act.from.as_str(), act.to.as_str());
        self.free(&act.to, Some(&act.from), || {
            format!("choose another id; or make one code of the two: `emic codebook merge {old} --into {new}`")
        })?;
        let code = self.codes().code(index);
        // A code that gets an earlier name back no longer replaces it.
        let back = code.replaces.contains(&act.to).then_some(new);
        let Book { text, patcher } = self.open(&file)?;
        text.set_id(patcher, old, new)?;
        text.set_replaces(patcher, old, &[old.to_owned()], back)?;
        self.rename_parents(old, new)?;
        let recoding = Recoding {
            book: self.codes(),
            sources: vec![index],
            target: index,
            name: act.to.clone(),
            signs: SignPolicy::Keep,
        };
        self.recode(&recoding)?;
        self.tell_mentions(&act.from);
        let mut expected = Expected::recoded(self.study, recoding);
        expected.outline.rename(&act.from, &act.to);
        if let Some(code) = expected.outline.codes.get_mut(&act.to) {
            code.replaces.retain(|id| *id != act.to);
            code.replaces.push(act.from.clone());
        }
        Ok(expected)
    }

    /// Codes of any file may name the code above them.
    fn rename_parents(&mut self, old: &str, new: &str) -> Result<(), EditError> {
        let book = self.codes();
        let above = CodeId::new(old).ok().and_then(|id| book.find(id.as_str()));
        let mut files: Vec<String> = Vec::new();
        for child in self.siblings(above) {
            files.push(self.file_of(child)?);
        }
        files.sort_unstable();
        files.dedup();
        for file in files {
            let Book { text, patcher } = self.open(&file)?;
            text.rename_parents(patcher, old, new);
        }
        Ok(())
    }
}
