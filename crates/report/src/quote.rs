//! A quote: someone's words, with who said them, where they stand and what was coded there.

use crate::Text;

/// Someone's words in a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quote {
    /// The turns before it, shown more faintly.
    pub before: Vec<Text>,
    /// The words.
    pub text: Text,
    /// The turns after it.
    pub after: Vec<Text>,
    /// Who said it: `R07, onderwijs`. Empty when nobody is named.
    pub attribution: String,
    /// Where it stands: `R07@1034-1198`. Empty when it has no place.
    pub place: String,
    /// Short remarks: the other codes there with their signs, "found again by likeness".
    pub remarks: Vec<String>,
    /// What the analyst wrote about it.
    pub memo: String,
}

impl Quote {
    /// Words without anything beside them.
    pub fn new(text: impl Into<Text>) -> Self {
        Quote {
            text: text.into(),
            ..Quote::default()
        }
    }

    /// Names the speaker.
    #[must_use]
    pub fn by(mut self, attribution: impl Into<String>) -> Self {
        self.attribution = attribution.into();
        self
    }

    /// Names the place.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    /// Adds a remark.
    #[must_use]
    pub fn with_remark(mut self, remark: impl Into<String>) -> Self {
        self.remarks.push(remark.into());
        self
    }
}
