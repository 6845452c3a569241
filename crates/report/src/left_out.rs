//! What a report could not count, so that no reader takes a part for the whole.

use serde::Serialize;

use crate::{
    Language, Text,
    phrase::{noun, rendering},
};

/// Numbers of things that were left out of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct LeftOut {
    /// Segments whose words were not found again in the transcript.
    pub lost: u64,
    /// Files that could not be read.
    pub unreadable: u64,
    /// Codings that name something that does not exist.
    pub unresolved: u64,
}

impl LeftOut {
    /// Whether everything was counted.
    pub fn is_nothing(&self) -> bool {
        *self == LeftOut::default()
    }

    /// One sentence for people: what was left out and how to find it; `None` when nothing was.
    pub fn said(&self, language: Language) -> Option<Text> {
        let parts = [
            (self.lost, &noun::LOST_SEGMENT),
            (self.unreadable, &noun::UNREADABLE_FILE),
            (self.unresolved, &noun::UNRESOLVED_CODING),
        ];
        let counted: Vec<String> = parts
            .iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, noun)| noun.counted(*n, language))
            .collect();
        (!counted.is_empty())
            .then(|| Text::with_code(&rendering::LEFT_OUT.fill(language, &[("what", &counted.join(", "))])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_left_out_says_nothing() {
        assert_eq!(LeftOut::default().said(Language::En), None);
    }

    #[test]
    fn only_what_was_left_out_is_named() {
        let left_out = LeftOut {
            lost: 1,
            unreadable: 0,
            unresolved: 3,
        };
        assert_eq!(
            left_out.said(Language::En).unwrap(),
            Text::new()
                .plain("Left out: 1 lost segment, 3 unresolved codings. See ")
                .code("emic check")
                .plain(".")
        );
        assert_eq!(
            left_out.said(Language::Nl).unwrap(),
            Text::new()
                .plain("Niet meegeteld: 1 verloren segment, 3 onherkende coderingen. Zie ")
                .code("emic check")
                .plain(".")
        );
    }
}
