//! A code with all below it, put elsewhere in the tree.

use super::expected::Expected;
use super::seat::Seat;
use super::shelf::{Book, Shelf};
use crate::act::MoveCode;
use crate::edit::codebook_file::CodebookText;
use crate::edit::{CodebookError, EditError};
use crate::model::{CodeIndex, Valence, ValenceLabels};

impl Shelf<'_> {
    /// Puts a code elsewhere.
    pub fn move_code(&mut self, act: &MoveCode) -> Result<Expected, EditError> {
        let index = self.find(&act.code)?;
        let file = self.file_of(index)?;
        let parent = act.parent.as_ref().map(|parent| self.find(parent)).transpose()?;
        if let Some(parent) = parent.filter(|parent| self.codes().theme(index).any(|below| below == *parent)) {
            return Err(CodebookError::UnderItself {
                code: act.code.to_string(),
                parent: self.codes().code(parent).id.to_string(),
            }
            .into());
        }
        let before = act.before.as_ref();
        let before = before.map(|before| self.sibling(before, parent)).transpose()?;
        let mut expected = Expected::of(self.study);
        if self.stands_there(index, parent, before) {
            self.notes.push(format!("`{}` stands there already", act.code));
            return Ok(expected);
        }
        let valence = parent.and_then(|parent| self.codes().code(parent).valence.clone());
        let heirs = self.heirs(index);
        self.may_inherit(index, &heirs, valence.as_ref())?;
        let seated = self.seat(&Seat {
            file: &file,
            parent,
            before,
            itself: Some(index),
        })?;
        let Book { text, patcher } = self.open(&file)?;
        let item = text.cut(patcher, act.code.as_str())?;
        let item = item
            .with_parent(seated.parent.as_deref())
            .ok_or_else(|| text.layout(&format!("the code `{}` cannot be cut out", act.code)))?;
        text.put(patcher, &[item], seated.placement())?;
        for heir in heirs {
            if let Some(code) = expected.outline.codes.get_mut(&self.codes().code(heir).id) {
                code.valence.clone_from(&valence);
            }
        }
        if let Some(code) = expected.outline.take(&act.code) {
            expected.outline.insert(code, self.id(parent), self.id(before));
        }
        Ok(expected)
    }

    /// Whether the code has this place: right before `before`, or last of its file.
    fn stands_there(&self, index: CodeIndex, parent: Option<CodeIndex>, before: Option<CodeIndex>) -> bool {
        if before == Some(index) {
            return true;
        }
        let book = self.codes();
        let siblings: Vec<CodeIndex> = self
            .siblings(parent)
            .filter(|sibling| before.is_some() || book.code(*sibling).book == book.code(index).book)
            .collect();
        let at = siblings.iter().position(|sibling| *sibling == index);
        at.is_some_and(|at| siblings.get(at + 1).copied() == before)
    }

    /// The code and those below it that take their signs from above it.
    fn heirs(&self, index: CodeIndex) -> Vec<CodeIndex> {
        let mut heirs: Vec<CodeIndex> = Vec::new();
        for code in self.codes().theme(index) {
            let above = self.codes().code(code).parent;
            let linked = code == index || above.is_some_and(|above| heirs.contains(&above));
            if linked && !self.has_own_valence(code) {
                heirs.push(code);
            }
        }
        heirs
    }

    fn has_own_valence(&self, index: CodeIndex) -> bool {
        let code = self.codes().code(index);
        let source = self.reading.sources.get(self.book_name(code));
        let text = source.and_then(|source| CodebookText::open(source).ok());
        text.is_some_and(|text| text.has_key(code.id.as_str(), "valence"))
    }

    /// Refuses a place where codings would lose their signs, and tells where signs mean something else.
    fn may_inherit(
        &mut self,
        index: CodeIndex,
        heirs: &[CodeIndex],
        valence: Option<&ValenceLabels>,
    ) -> Result<(), CodebookError> {
        let code = self.codes().code(index);
        if heirs.is_empty() || code.valence.as_ref() == valence {
            return Ok(());
        }
        let signed = self.codings(|judgement| heirs.contains(&judgement.code) && judgement.valence != Valence::Neutral);
        if valence.is_none() && signed > 0 {
            return Err(CodebookError::SignsNotInherited {
                code: code.id.to_string(),
                signed,
            });
        }
        self.notes.push(match valence {
            None => format!("`{}` takes no sign any more", code.id),
            Some(_) if code.valence.is_none() => {
                format!("`{}` takes the signs of the code above it from now on", code.id)
            }
            Some(_) => format!(
                "`+` and `-` of `{}` mean what the code above it says from now on",
                code.id
            ),
        });
        Ok(())
    }
}
