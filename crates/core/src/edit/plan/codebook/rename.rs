//! Another id for a code, wherever it is named.

use std::collections::BTreeSet;

use super::expected::Expected;
use super::recoding::Recoding;
use super::shelf::{Book, Shelf};
use crate::act::{RenameCode, SignPolicy};
use crate::edit::EditError;
use crate::model::CodeIndex;

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
        self.rename_parents(index, new)?;
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
    fn rename_parents(&mut self, above: CodeIndex, new: &str) -> Result<(), EditError> {
        let old = self.codes().code(above).id.as_str();
        let children = self.siblings(Some(above)).map(|child| self.file_of(child));
        let files: BTreeSet<String> = children.collect::<Result<_, _>>()?;
        for file in files {
            let Book { text, patcher } = self.open(&file)?;
            text.rename_parents(patcher, old, new);
        }
        Ok(())
    }
}
