//! What a report could not count, so that no reader takes a part for the whole.

pub use emic_core::model::LeftOut;

use crate::{
    Language, Text,
    phrase::{noun, rendering},
};

/// One sentence for people: what was left out and how to find it; `None` when nothing was.
pub(crate) fn said(left_out: LeftOut, language: Language) -> Option<Text> {
    let parts = [
        (left_out.lost, &noun::LOST_SEGMENT),
        (left_out.unreadable, &noun::UNREADABLE_FILE),
        (left_out.unresolved, &noun::UNRESOLVED_CODING),
    ];
    let counted: Vec<String> = parts
        .iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, noun)| noun.counted(*n, language))
        .collect();
    (!counted.is_empty())
        .then(|| Text::with_code(&rendering::LEFT_OUT.fill(language, &[("what", &counted.join(", "))])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_left_out_says_nothing() {
        assert_eq!(said(LeftOut::default(), Language::En), None);
    }

    #[test]
    fn only_what_was_left_out_is_named() {
        let left_out = LeftOut {
            lost: 1,
            unreadable: 0,
            unresolved: 3,
        };
        assert_eq!(
            said(left_out, Language::En).unwrap(),
            Text::new()
                .plain("Left out: 1 lost segment, 3 unresolved codings. See ")
                .code("emic check")
                .plain(".")
        );
        assert_eq!(
            said(left_out, Language::Nl).unwrap(),
            Text::new()
                .plain("Niet meegeteld: 1 verloren segment, 3 onherkende coderingen. Zie ")
                .code("emic check")
                .plain(".")
        );
    }
}
