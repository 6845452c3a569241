//! Why words are typical of nothing.

/// Why there is nothing to hold words against.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoOtherSide {
    /// Groups are made by coder: whoever codes words has not said them.
    #[error("coders are no speakers")]
    Coders,
    /// Neither codes nor groups are asked for.
    #[error("neither codes nor groups are asked for")]
    Nothing,
    /// All words are from the group of this name.
    #[error("all words are from one group, `{0}`")]
    OneGroup(String),
}
