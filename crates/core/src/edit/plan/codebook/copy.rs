//! A codebook taken into the study as a file.

use super::expected::Expected;
use super::shelf::{Shelf, is_own_file};
use crate::act::CopyCodebook;
use crate::edit::patcher::Patcher;
use crate::edit::{CodebookError, EditError, FileChange};
use crate::model::CodebookName;
use crate::read::BUILTINS;
use crate::suggestion::did_you_mean;
use crate::yaml::Node;

const SETTINGS: &str = "emic.yaml";

impl Shelf<'_> {
    /// Writes the codebook into the study, and its path into `emic.yaml`.
    pub fn copy(&mut self, act: &CopyCodebook) -> Result<Expected, EditError> {
        let (name, path) = (act.name.as_str(), act.path());
        let names: Vec<&str> = self.codes().heads().iter().map(|head| head.name.as_str()).collect();
        let Some(place) = names.iter().position(|known| *known == name) else {
            let mend = did_you_mean(name, names, "name it under `codebooks` first");
            return Err(CodebookError::NotNamed {
                codebook: name.to_owned(),
                mend,
            }
            .into());
        };
        if is_own_file(name) {
            return Err(CodebookError::Own {
                codebook: name.to_owned(),
            }
            .into());
        }
        let there = self.reading.sources.get(&path).is_some();
        if there
            || self
                .reading
                .sources
                .problems()
                .iter()
                .any(|problem| problem.file == path)
        {
            return Err(CodebookError::Taken { file: path }.into());
        }
        let builtin = BUILTINS
            .iter()
            .find(|book| CodebookName::of(name) == CodebookName::BuiltIn(book.name));
        let text = match builtin {
            Some(book) => book.text.to_owned(),
            None => {
                let source = self.source(name)?;
                self.rely_on(source);
                source.whole(&source.text)
            }
        };
        self.name_copy(name, &path)?;
        self.files.push(FileChange::new_file(&path, text));
        let mut expected = Expected::of(self.study);
        expected.rename_head(place, &path);
        Ok(expected)
    }

    /// Writes `path` into `emic.yaml` where `name` stands.
    fn name_copy(&mut self, name: &str, path: &str) -> Result<(), EditError> {
        let source = self.source(SETTINGS)?;
        let unpatchable = || CodebookError::Layout {
            file: SETTINGS.to_owned(),
            what: format!("`{name}` is not found under `codebooks`"),
        };
        let root = Node::parse(&source.text).ok_or_else(unpatchable)?;
        let list = root
            .entry("codebooks")
            .map(|entry| entry.value.items())
            .unwrap_or_default();
        let says = |node: &&Node| {
            let raw = source.text.get(node.range.clone()).unwrap_or_default();
            serde_yaml::from_str::<String>(raw).is_ok_and(|known| known == name)
        };
        let item = list.iter().find(says).ok_or_else(unpatchable)?;
        let mut patcher = Patcher::new(&source.text);
        let written = crate::edit::new_study::codebook(path);
        patcher.replace(item.range.clone(), written);
        let patch = patcher.finish().ok_or_else(unpatchable)?;
        self.change(source, patch);
        Ok(())
    }
}
