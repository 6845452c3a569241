//! Quotes as text: set off by indentation, signed on a line of their own.

use super::{Page, Tone, hanging};
use crate::{Quote, Text, phrase::rendering};

const INDENT: &str = "    ";

impl Page {
    /// The words between quotation marks, so that they are told from the turns around them.
    pub(super) fn quote(&self, quote: &Quote) -> Vec<String> {
        let before = quote
            .before
            .iter()
            .flat_map(|turn| self.set_off(INDENT, turn, Tone::Faint));
        let words = self.set_off(INDENT, &quoted(&quote.text), Tone::Normal);
        let after = quote
            .after
            .iter()
            .flat_map(|turn| self.set_off(INDENT, turn, Tone::Faint));
        before.chain(words).chain(after).chain(self.signature(quote)).collect()
    }

    fn signature(&self, quote: &Quote) -> Vec<String> {
        let under = format!("{INDENT}  ");
        let name = match signed(quote) {
            name if name.is_empty() => Vec::new(),
            name => self.set_off(&format!("{INDENT}— "), &name.into(), Tone::Normal),
        };
        let remarks = match quote.remarks.join("; ") {
            remarks if remarks.is_empty() => Vec::new(),
            remarks => self.set_off(&under, &remarks.into(), Tone::Faint),
        };
        let memo = match quote.memo.as_str() {
            "" => Vec::new(),
            memo => self.set_off(&under, &memo_said(memo, self.canvas.language), Tone::Faint),
        };
        [name, remarks, memo].concat()
    }

    fn set_off(&self, sign: &str, text: &Text, tone: Tone) -> Vec<String> {
        hanging(
            sign,
            &self.wrapped(text, self.prose().saturating_sub(sign.chars().count()), tone),
        )
    }
}

/// The words between quotation marks.
pub(in crate::format) fn quoted(text: &Text) -> Text {
    let opened = text.spans().iter().fold(Text::new().plain("“"), |text, span| {
        text.span(span.style, &*span.words)
    });
    opened.plain("”")
}

/// Who said it and where: `R07, onderwijs (R07@1034-1198)`.
pub(in crate::format) fn signed(quote: &Quote) -> String {
    match (quote.attribution.as_str(), quote.place.as_str()) {
        (name, "") => name.to_owned(),
        ("", place) => place.to_owned(),
        (name, place) => format!("{name} ({place})"),
    }
}

/// The memo with the word that says what it is.
pub(in crate::format) fn memo_said(memo: &str, language: crate::Language) -> Text {
    rendering::MEMO.fill(language, &[("memo", &memo)]).into()
}
