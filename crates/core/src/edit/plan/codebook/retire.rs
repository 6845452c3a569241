//! A code that is no longer to be given.

use super::expected::Expected;
use super::shelf::{Book, Shelf};
use crate::act::RetireCode;
use crate::edit::EditError;
use crate::model::Status;

impl Shelf<'_> {
    /// Writes that a code is retired.
    pub fn retire(&mut self, act: &RetireCode) -> Result<Expected, EditError> {
        let index = self.find(&act.code)?;
        let file = self.file_of(index)?;
        let (id, retired) = (act.code.as_str(), Status::Retired);
        let mut expected = Expected::of(self.study);
        if self.codes().code(index).status == retired {
            self.notes.push(format!("`{id}` is retired already"));
            return Ok(expected);
        }
        let Book { text, patcher } = self.open(&file)?;
        text.set_word(patcher, id, "status", retired.name())?;
        if let Some(code) = expected.outline.codes.get_mut(&act.code) {
            code.status = retired;
        }
        let codings = self.codings(|judgement| judgement.code == index);
        if codings > 0 {
            self.notes.push(match codings {
                1 => format!("1 coding bears `{id}`, and still counts"),
                number => format!("{number} codings bear `{id}`, and still count"),
            });
        }
        let below = self
            .siblings(Some(index))
            .map(|child| format!("`{}`", self.codes().code(child).id));
        let below: Vec<String> = below.collect();
        if !below.is_empty() {
            self.notes
                .push(format!("the codes below it stay in use: {}", below.join(", ")));
        }
        Ok(expected)
    }
}
