//! A map that people wrote: in their order, no key twice.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// The message by which [`decode`](super::decode) recognises a key that stands twice.
pub(super) const TWICE: &str = "duplicate entry with key ";

/// Entries in the order written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UniqueMap<V>(pub Vec<(String, V)>);

impl<V> Default for UniqueMap<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for UniqueMap<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
            type Value = UniqueMap<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map, `key: value`")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                collect(map)
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(UniqueMap::default())
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Takes the entries of `map`, refusing a key that stands twice.
pub(super) fn collect<'de, V: Deserialize<'de>, A: MapAccess<'de>>(mut map: A) -> Result<UniqueMap<V>, A::Error> {
    let mut entries: Vec<(String, V)> = Vec::new();
    while let Some(key) = map.next_key::<String>()? {
        if entries.iter().any(|(known, _)| *known == key) {
            return Err(A::Error::custom(format!("{TWICE}`{key}`")));
        }
        entries.push((key, map.next_value()?));
    }
    Ok(UniqueMap(entries))
}
