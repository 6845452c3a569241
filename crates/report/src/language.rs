//! What languages mean for numbers.

pub use emic_core::model::Language;

/// The sign before the decimals: `0,15` in Dutch, `0.15` in English.
pub(crate) fn decimal_sign(language: Language) -> char {
    match language {
        Language::Nl => ',',
        Language::En => '.',
    }
}
