//! Which quotes are chosen, and how each is shown.

use emic_core::analysis::{CounterEvidence, Cut, Grouping, Limit, QuoteWishes, Remarks, Repeats};
use emic_core::ask::Extent;

use crate::arguments::{Most, WholeOption};

/// Which quotes are chosen.
#[derive(Debug, clap::Args)]
pub struct Choice {
    /// At most so many quotes a theme, spread over cases (and groups, with `--by`): one of each in turn; 0 for all
    #[arg(long, value_name = "N", default_value = "12", conflicts_with = "all")]
    limit: Most,
    /// Every passage, by itself
    #[arg(long)]
    all: bool,
    /// How often words are shown that were coded twice or said twice; without it `once`, with `--all` `each`
    #[arg(long, value_name = "HOW", value_enum)]
    repeats: Option<Repeated>,
    /// What speaks against it too: the cases without such a passage and, for a code with a sign, the passages of the other sign
    #[arg(long)]
    negative: bool,
}

/// How often words are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Repeated {
    /// Passages that overlap are joined; the same words of the same case are shown once, with the other places
    Once,
    /// Each passage by itself
    Each,
}

impl Choice {
    /// What is asked of the analysis.
    pub fn wishes(&self, by: Grouping, extent: Extent) -> QuoteWishes {
        let repeats = self
            .repeats
            .unwrap_or(if self.all { Repeated::Each } else { Repeated::Once });
        QuoteWishes {
            limit: if self.all { Limit::All } else { self.limit.into() },
            by,
            repeats: match repeats {
                Repeated::Once => Repeats::Once,
                Repeated::Each => Repeats::Each,
            },
            extent,
            counter: if self.negative {
                CounterEvidence::Sought
            } else {
                CounterEvidence::Left
            },
        }
    }
}

/// How each quote is shown.
#[derive(Debug, clap::Args)]
pub struct Shape {
    #[command(flatten)]
    pub whole: WholeOption,
    /// Show so many turns before and after each quote, everybody's
    #[arg(long, value_name = "TURNS", default_value = "0")]
    pub context: usize,
    /// Show at most so many words of a quote, whole sentences where that goes; […] marks what is left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    max_words: Option<u32>,
    /// Leave out remarks such as (lacht) and time stamps; […] marks where they stood
    #[arg(long)]
    no_remarks: bool,
}

impl Shape {
    /// What is left out of a quote.
    pub fn cut(&self) -> Cut {
        Cut {
            most_words: self.max_words.map(|words| words as usize),
            remarks: if self.no_remarks {
                Remarks::LeftOut
            } else {
                Remarks::Shown
            },
        }
    }
}
