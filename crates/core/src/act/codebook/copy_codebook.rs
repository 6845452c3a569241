//! Taking a codebook into the study, as a file that can be changed.

use crate::act::Details;
use crate::model::CodebookName;

/// Writes a codebook that comes along, or lies outside the study, into the study's folder; `emic.yaml` names it there from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyCodebook {
    /// As `emic.yaml` names it: `builtin:bronstein`, `../shared/themes.yaml`.
    pub name: String,
}

impl CopyCodebook {
    /// Where it goes.
    #[must_use]
    pub fn path(&self) -> String {
        let (CodebookName::BuiltIn(name) | CodebookName::File(name)) = CodebookName::of(&self.name);
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let stem = name
            .strip_suffix(".yaml")
            .or_else(|| name.strip_suffix(".yml"))
            .unwrap_or(name);
        format!("codebooks/{stem}.yaml")
    }

    pub(super) fn line(&self) -> String {
        format!("copy the codebook {} into the study", self.name)
    }

    pub(super) fn details(&self) -> Details {
        vec![("codebook", self.name.as_str().into())]
    }
}
