//! `--language nl|en`: the language of headings and labels.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use emic_core::model::{Language, Study};

/// The language of what people read.
#[derive(Debug, Clone, clap::Args)]
pub struct LanguageOption {
    /// The language of headings and labels; without it, the study's own
    #[arg(long, value_name = "LANGUAGE", value_parser = languages())]
    language: Option<Language>,
}

impl LanguageOption {
    /// The language asked for, else the study's.
    pub fn of(&self, study: &Study) -> Language {
        self.language.unwrap_or(study.settings.language)
    }

    /// The language asked for, where there is no study.
    pub fn asked(&self) -> Option<Language> {
        self.language
    }

    /// The language asked for, else that of studies that name none.
    pub fn without_study(&self) -> Language {
        self.language.unwrap_or_default()
    }
}

fn languages() -> impl TypedValueParser<Value = Language> {
    let codes = PossibleValuesParser::new(Language::ALL.map(Language::code));
    codes.map(|code| Language::from_code(&code).unwrap_or_default())
}
