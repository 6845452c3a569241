//! Languages, and texts that exist in one or both.

/// A language that the program speaks and searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a code such as `nl`, if it is one of [`Language::ALL`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// A text in one language, in both, or in one that was not named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalText {
    /// Written without naming a language: serves both.
    pub any: Option<String>,
    /// The Dutch text.
    pub nl: Option<String>,
    /// The English text.
    pub en: Option<String>,
}

impl LocalText {
    /// A text that serves both languages.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            any: Some(text.into()),
            ..Self::default()
        }
    }

    /// The text in `language`, else in the other one, else nothing.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        let (first, second) = match language {
            Language::Nl => (&self.nl, &self.en),
            Language::En => (&self.en, &self.nl),
        };
        first.as_deref().or(self.any.as_deref()).or(second.as_deref())
    }

    /// Whether no text is given at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.any.is_none() && self.nl.is_none() && self.en.is_none()
    }
}

/// A list of texts per language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalList {
    /// Written without naming a language: serves both.
    pub any: Vec<String>,
    /// The Dutch texts.
    pub nl: Vec<String>,
    /// The English texts.
    pub en: Vec<String>,
}

impl LocalList {
    /// The texts in `language` with those of no language; the other language's when there are none.
    #[must_use]
    pub fn get(&self, language: Language) -> Vec<&str> {
        let (own, other) = match language {
            Language::Nl => (&self.nl, &self.en),
            Language::En => (&self.en, &self.nl),
        };
        let found: Vec<&str> = own.iter().chain(&self.any).map(String::as_str).collect();
        if found.is_empty() {
            other.iter().map(String::as_str).collect()
        } else {
            found
        }
    }
}
