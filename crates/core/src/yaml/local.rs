//! Texts and lists that may be given per language.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::map::collect;
use crate::model::{Language, LocalList, LocalText};

/// A text, or a map of texts by language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Local(pub LocalText);

/// A list, or a map of lists by language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Listed(pub LocalList);

fn language<E: Error>(key: &str) -> Result<Language, E> {
    Language::from_code(key).ok_or_else(|| E::custom(format!("`{key}` is not a language; write `nl` or `en`")))
}

/// Says what a bare number or truth value would have to look like to be text.
fn quoted<E: Error, T>(value: impl fmt::Display) -> Result<T, E> {
    Err(E::custom(format!(
        "`{value}` is not text here; write it between quotes"
    )))
}

impl<'de> Deserialize<'de> for Local {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Local;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or texts per language: `{nl: …, en: …}`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Local, E> {
                Ok(Local(LocalText::plain(text)))
            }

            fn visit_unit<E: Error>(self) -> Result<Local, E> {
                Ok(Local::default())
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Local, E> {
                quoted(value)
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Local, E> {
                quoted(value)
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Local, E> {
                quoted(value)
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Local, E> {
                quoted(value)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Local, A::Error> {
                let mut texts = LocalText::default();
                for (key, text) in collect::<Option<String>, A>(map)?.0 {
                    match language(&key)? {
                        Language::Nl => texts.nl = text,
                        Language::En => texts.en = text,
                    }
                }
                Ok(Local(texts))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}

impl<'de> Deserialize<'de> for Listed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lists;
        impl<'de> Visitor<'de> for Lists {
            type Value = Listed;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list, or lists per language: `{nl: […], en: […]}`")
            }

            fn visit_unit<E: Error>(self) -> Result<Listed, E> {
                Ok(Listed::default())
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Listed, A::Error> {
                let mut list = LocalList::default();
                while let Some(item) = items.next_element()? {
                    list.any.push(item);
                }
                Ok(Listed(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Listed, A::Error> {
                let mut list = LocalList::default();
                for (key, texts) in collect::<Vec<String>, A>(map)?.0 {
                    match language(&key)? {
                        Language::Nl => list.nl = texts,
                        Language::En => list.en = texts,
                    }
                }
                Ok(Listed(list))
            }
        }
        deserializer.deserialize_any(Lists)
    }
}
