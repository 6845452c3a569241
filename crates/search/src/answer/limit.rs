//! How many hits are wanted.

/// How many hits to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The best ones, at most this many.
    First(usize),
    /// Every one.
    All,
}
