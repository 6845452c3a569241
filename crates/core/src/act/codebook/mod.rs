//! Changes of a codebook, each with everything in the study that names its codes.

mod add_code;
mod copy_codebook;
mod merge_codes;
mod move_code;
mod rename_code;
mod retire_code;
mod split_code;

pub use add_code::{AddCode, NewCode};
pub use copy_codebook::CopyCodebook;
pub use merge_codes::{MergeCodes, SignPolicy};
pub use move_code::MoveCode;
pub use rename_code::RenameCode;
pub use retire_code::RetireCode;
pub use split_code::SplitCode;

use super::Details;

/// What can be done to a codebook. Everything in the study that names a code goes along, in one act that is logged and undone as one.
///
/// ```
/// use emic_core::act::{Act, CodebookAct, RenameCode};
/// use emic_core::edit::plan;
/// use emic_core::model::CodeId;
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\n"),
///     ("codebook.yaml", "id: own\ncodes:\n- id: trust   # mine\n"),
///     ("transcripts/R1.txt", "R: ja\n"),
///     ("coding/an/R1.yaml", "segments:\n- quote: ja\n  codes: [trust]\n"),
/// ]));
/// let act = Act::Codebook(CodebookAct::Rename(RenameCode {
///     from: CodeId::new("trust")?,
///     to: CodeId::new("confidence")?,
/// }));
/// let diff = plan(&reading, &act)?.diff();
/// assert!(diff.contains("+- id: confidence   # mine\n+  replaces: [trust]\n"));
/// assert!(diff.contains("+  codes: [confidence]\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodebookAct {
    /// Puts a new code into a codebook.
    Add(Box<AddCode>),
    /// Gives a code another id.
    Rename(RenameCode),
    /// Makes one code of several.
    Merge(MergeCodes),
    /// Puts new codes under one whose passages will be divided among them.
    Split(SplitCode),
    /// Puts a code elsewhere in the tree.
    Move(MoveCode),
    /// Says that a code is no longer to be given.
    Retire(RetireCode),
    /// Takes a codebook from elsewhere into the study, as a file that can be changed.
    Copy(CopyCodebook),
}

impl CodebookAct {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Add(_) => "add-code",
            Self::Rename(_) => "rename-code",
            Self::Merge(_) => "merge-codes",
            Self::Split(_) => "split-code",
            Self::Move(_) => "move-code",
            Self::Retire(_) => "retire-code",
            Self::Copy(_) => "copy-codebook",
        }
    }

    pub(super) fn line(&self) -> String {
        match self {
            Self::Add(act) => act.line(),
            Self::Rename(act) => act.line(),
            Self::Merge(act) => act.line(),
            Self::Split(act) => act.line(),
            Self::Move(act) => act.line(),
            Self::Retire(act) => act.line(),
            Self::Copy(act) => act.line(),
        }
    }

    pub(super) fn details(&self) -> Details {
        match self {
            Self::Add(act) => act.details(),
            Self::Rename(act) => act.details(),
            Self::Merge(act) => act.details(),
            Self::Split(act) => act.details(),
            Self::Move(act) => act.details(),
            Self::Retire(act) => act.details(),
            Self::Copy(act) => act.details(),
        }
    }
}
