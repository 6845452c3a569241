//! How quotes are chosen and shown, told as settings.

use emic_core::analysis::{Cut, Grouping, Limit, QuoteWishes, Remarks, Repeats};
use emic_core::ask::Extent;
use serde_json::{Value, json};

use crate::phrase::{noun, quotes as phrases};
use crate::{Language, Report};

/// How quotes are chosen and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuoteLook {
    /// What was asked of the analysis.
    pub wishes: QuoteWishes,
    /// How many turns stand before and after each.
    pub context: usize,
    /// What is left out of long ones.
    pub cut: Cut,
}

impl QuoteLook {
    /// So many quotes, as they stand.
    #[must_use]
    pub fn of(limit: Limit) -> Self {
        Self {
            wishes: QuoteWishes::of(limit),
            context: 0,
            cut: Cut::default(),
        }
    }

    /// Adds all choices to a report.
    pub(super) fn tell(&self, report: Report, language: Language) -> Report {
        let (limit, said) = self.limit(language);
        let (repeats, said_repeats) = match self.wishes.repeats {
            Repeats::Each => ("each", ""),
            Repeats::Once => ("once", phrases::ONCE.say(language)),
        };
        let (whole, said_whole) = match self.wishes.extent {
            Extent::Stretches => (Value::Null, ""),
            Extent::Segments => (json!("segments"), phrases::WHOLE_SEGMENTS.say(language)),
            Extent::Turns => (json!("turns"), phrases::WHOLE_TURNS.say(language)),
        };
        let report = report
            .with_setting("limit", limit, said)
            .with_setting("repeats", repeats, said_repeats)
            .with_setting("whole", whole, said_whole);
        self.tell_look(report, language)
    }

    fn limit(&self, language: Language) -> (Value, String) {
        match self.wishes.limit {
            Limit::All => (Value::Null, phrases::EVERY.say(language).to_owned()),
            Limit::Most(most) => {
                let rule = match self.wishes.by {
                    Grouping::Whole => phrases::SPREAD,
                    Grouping::Attribute(_) | Grouping::Coder => phrases::SPREAD_GROUPS,
                };
                (json!(most), rule.fill(language, &[("most", &most)]))
            }
        }
    }

    /// What is shown of each quote, and around it.
    fn tell_look(&self, report: Report, language: Language) -> Report {
        let words = self
            .cut
            .most_words
            .map(|most| noun::WORD.counted(most as u64, language));
        let said = words.map(|words| phrases::SHORTENED.fill(language, &[("words", &words)]));
        let (remarks, said_remarks) = match self.cut.remarks {
            Remarks::Shown => ("shown", ""),
            Remarks::LeftOut => ("left-out", phrases::WITHOUT_REMARKS.say(language)),
        };
        let turns = noun::TURN.counted(self.context as u64, language);
        let around = phrases::CONTEXT.fill(language, &[("turns", &turns)]);
        report
            .with_setting("max_words", json!(self.cut.most_words), said.unwrap_or_default())
            .with_setting("remarks", remarks, said_remarks)
            .with_setting(
                "context",
                self.context,
                if self.context == 0 { String::new() } else { around },
            )
    }
}
