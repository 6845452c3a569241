//! `--whole`: how much of the text around what an expression finds is given.

use emic_core::ask::Extent;

/// What is given whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Whole {
    /// The coded segments that take part: of `code:a AND code:b` those of a and those of b that share words
    Segments,
    /// The turns in which something was found
    Turns,
}

/// The option of commands that give passages.
#[derive(Debug, Clone, clap::Args)]
pub struct WholeOption {
    /// Give these whole; without it, the very words that the expression finds, such as the words that two codes share
    #[arg(long, value_name = "WHAT", value_enum)]
    whole: Option<Whole>,
}

impl WholeOption {
    /// How much is given.
    pub fn extent(&self) -> Extent {
        extent(self.whole)
    }
}

/// How much is given when this was asked for.
pub fn extent(whole: Option<Whole>) -> Extent {
    match whole {
        None => Extent::Stretches,
        Some(Whole::Segments) => Extent::Segments,
        Some(Whole::Turns) => Extent::Turns,
    }
}
