//! `emic.yaml` as written.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};

use crate::diagnostic::Diagnostic;
use crate::model::CodebookName;
use crate::read::Source;
use crate::yaml::{UniqueMap, decode};

/// Every key of `emic.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::read) struct SettingsFile {
    pub title: String,
    pub language: Option<String>,
    pub codebooks: Option<Vec<String>>,
    pub speakers: Option<Speakers>,
    pub coders: Option<Vec<String>>,
    pub main_coder: Option<String>,
    #[serde(default)]
    pub attributes: UniqueMap<AttributeEntry>,
    pub attribution: Option<String>,
    #[serde(default)]
    pub queries: UniqueMap<String>,
}

/// `speakers:` of a study or transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::read) enum Speakers {
    /// `none`: a document without speakers.
    None,
    /// Labels with what they stand for.
    Labels(Vec<(String, SpeakerEntry)>),
}

/// A label's role, and its case where it has one of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::read) struct SpeakerEntry {
    pub role: String,
    pub case: Option<String>,
}

/// What a column may hold: `number`, `text`, or a list of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::read) enum AttributeEntry {
    Word(String),
    Values(Vec<String>),
}

pub(super) fn parse_settings(source: &Source, problems: &mut Vec<Diagnostic>) -> Result<SettingsFile, Diagnostic> {
    decode(source, problems)
}

/// The codebook files that `emic.yaml` names, so that they can be opened; built-in ones are not files. Without a name it is the
/// study's own.
pub(crate) fn codebook_paths(source: &Source) -> Vec<String> {
    let names = decode::<SettingsFile>(source, &mut Vec::new())
        .ok()
        .and_then(|settings| settings.codebooks)
        .unwrap_or_else(|| vec!["codebook.yaml".to_owned()]);
    names
        .into_iter()
        .filter(|name| CodebookName::of(name).is_own())
        .collect()
}

impl<'de> Deserialize<'de> for Speakers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Speakers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`none`, or labels with roles: `{I: interviewer, R: respondent}`")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Speakers, E> {
                if word == "none" {
                    Ok(Speakers::None)
                } else {
                    Err(E::invalid_value(serde::de::Unexpected::Str(word), &self))
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Speakers, A::Error> {
                UniqueMap::deserialize(MapAccessDeserializer::new(map)).map(|map| Speakers::Labels(map.0))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for SpeakerEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Whole {
            role: String,
            case: Option<String>,
        }
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = SpeakerEntry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a role such as `respondent`, or `{role: respondent, case: R07a}`")
            }

            fn visit_str<E: Error>(self, role: &str) -> Result<SpeakerEntry, E> {
                Ok(SpeakerEntry {
                    role: role.to_owned(),
                    case: None,
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SpeakerEntry, A::Error> {
                let whole = Whole::deserialize(MapAccessDeserializer::new(map))?;
                Ok(SpeakerEntry {
                    role: whole.role,
                    case: whole.case,
                })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for AttributeEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = AttributeEntry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`number`, `text`, or the values it may have: `[onderwijs, jeugdhulp]`")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<AttributeEntry, E> {
                match word {
                    "number" | "text" => Ok(AttributeEntry::Word(word.to_owned())),
                    _ => Err(E::invalid_value(serde::de::Unexpected::Str(word), &self)),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<AttributeEntry, A::Error> {
                let mut values = Vec::new();
                while let Some(value) = items.next_element()? {
                    values.push(value);
                }
                Ok(AttributeEntry::Values(values))
            }
        }
        deserializer.deserialize_any(Either)
    }
}
