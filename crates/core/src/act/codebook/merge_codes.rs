//! Making one code of several.

use crate::act::Details;
use crate::model::CodeId;

/// What happens to signs where a code has them and the one that takes its codings has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignPolicy {
    /// Nothing is merged while a sign would be lost.
    Keep,
    /// The codings lose their signs.
    Drop,
}

/// Gives the codings of several codes to one of them, or to another; the others leave the codebook, which notes what they were called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeCodes {
    /// The codes that go; naming the one that stays does no harm.
    pub codes: Vec<CodeId>,
    /// The code that stays.
    pub into: CodeId,
    /// What happens to signs.
    pub signs: SignPolicy,
}

impl MergeCodes {
    /// The codes that go, without the one that stays.
    pub(crate) fn going(&self) -> impl Iterator<Item = &CodeId> {
        self.codes.iter().filter(|code| **code != self.into)
    }

    pub(super) fn line(&self) -> String {
        let going: Vec<&str> = self.going().map(CodeId::as_str).collect();
        let codes = if going.len() == 1 { "code" } else { "codes" };
        format!("merge the {codes} {} into {}", going.join(", "), self.into)
    }

    pub(super) fn details(&self) -> Details {
        let going: Vec<&str> = self.going().map(CodeId::as_str).collect();
        vec![("codes", going.into()), ("into", self.into.as_str().into())]
    }
}
