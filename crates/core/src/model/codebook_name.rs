//! How `emic.yaml` and commands name a codebook.

use std::fmt;

/// What stands before the name of a codebook that comes with emic.
const BUILT_IN: &str = "builtin:";

/// The name of a codebook, taken apart.
///
/// ```
/// use emic_core::model::CodebookName;
///
/// assert_eq!(CodebookName::of("builtin:bronstein"), CodebookName::BuiltIn("bronstein"));
/// assert_eq!(CodebookName::of("codebook.yaml"), CodebookName::File("codebook.yaml"));
/// assert_eq!(CodebookName::BuiltIn("bronstein").to_string(), "builtin:bronstein");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodebookName<'n> {
    /// One that comes with emic, by its name there.
    BuiltIn(&'n str),
    /// A file, by its path as written.
    File(&'n str),
}

impl<'n> CodebookName<'n> {
    /// Takes a name apart.
    #[must_use]
    pub fn of(name: &'n str) -> Self {
        name.strip_prefix(BUILT_IN).map_or(Self::File(name), Self::BuiltIn)
    }

    /// Whether it is a file of the researcher's own, and not one of those that come with emic.
    #[must_use]
    pub fn is_own(self) -> bool {
        matches!(self, Self::File(_))
    }
}

impl fmt::Display for CodebookName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn(name) => write!(f, "{BUILT_IN}{name}"),
            Self::File(path) => f.write_str(path),
        }
    }
}
