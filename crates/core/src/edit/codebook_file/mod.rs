//! The text of a codebook, with the places of its codes: what is changed in it, and nothing else moves.

mod item;
mod place;
mod write;

pub(super) use item::Item;
pub(super) use place::{Container, Placement};
pub(super) use write::item_of;

use super::patcher::Patcher;
use super::{CodebookError, scalar};
use crate::read::Source;
use crate::yaml::{Entry, Kind, Node, Style};

/// The keys of a code, in the order in which new ones are put between those that stand.
const KEYS: [&str; 17] = [
    "id",
    "parent",
    "label",
    "codable",
    "valence",
    "brief",
    "definition",
    "use-when",
    "not-when",
    "examples",
    "cues",
    "origin",
    "source",
    "color",
    "status",
    "replaces",
    "children",
];

/// A codebook file that is open for changes.
pub(super) struct CodebookText<'s> {
    pub source: &'s Source,
    root: Node,
}

/// Where a code stands in its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'n> {
    /// The entry (`codes` or `children`) whose list holds the code.
    list: &'n Entry,
    /// Its place in that list, from 0.
    index: usize,
    /// The code's own map.
    node: &'n Node,
}

impl<'s> CodebookText<'s> {
    /// The codebook of `source`, which reads without fault.
    ///
    /// # Errors
    /// When it does not stand as keys below each other.
    pub fn open(source: &'s Source) -> Result<Self, CodebookError> {
        let root = Node::parse(&source.text).filter(|root| matches!(root.kind, Kind::Map(Style::Block, _)));
        let root = root.ok_or_else(|| layout(source, "the whole file stands between braces"))?;
        Ok(Self { source, root })
    }

    /// Where the code stands.
    ///
    /// # Errors
    /// When it cannot be found as it is written.
    pub fn spot(&self, id: &str) -> Result<Spot<'_>, CodebookError> {
        let found = self.root.entry("codes").and_then(|list| self.below(list, id));
        found.ok_or_else(|| self.layout(&format!("the code `{id}` is not found where it should stand")))
    }

    fn below<'n>(&self, list: &'n Entry, id: &str) -> Option<Spot<'n>> {
        let items = list.value.items().iter().enumerate();
        items.into_iter().find_map(|(index, node)| {
            if self.says(node.entry("id"), id) {
                return Some(Spot { list, index, node });
            }
            node.entry("children").and_then(|list| self.below(list, id))
        })
    }

    /// Whether the value of `entry` reads as `text`.
    fn says(&self, entry: Option<&Entry>, text: &str) -> bool {
        let raw = entry.and_then(|entry| self.source.text.get(entry.value.range.clone()));
        raw.and_then(|raw| serde_yaml::from_str::<String>(raw).ok())
            .is_some_and(|known| known == text)
    }

    /// Whether a code has a line under `key`.
    pub fn has_key(&self, code: &str, key: &str) -> bool {
        self.spot(code).is_ok_and(|spot| spot.node.entry(key).is_some())
    }

    /// Writes another id at the code `old`.
    pub fn set_id(&self, patcher: &mut Patcher<'_>, old: &str, new: &str) -> Result<(), CodebookError> {
        let id = self.spot(old)?.node.entry("id");
        let id = id.ok_or_else(|| self.layout("a code has no id"))?;
        patcher.replace(id.value.range.clone(), scalar::name(new));
        Ok(())
    }

    /// Writes `status`, or another key that holds one word.
    pub fn set_word(&self, patcher: &mut Patcher<'_>, code: &str, key: &str, word: &str) -> Result<(), CodebookError> {
        let node = self.spot(code)?.node;
        match node.entry(key) {
            Some(entry) => patcher.set(entry, &scalar::name(word)),
            None => add_key(patcher, node, key, &scalar::name(word)),
        }
        Ok(())
    }

    /// Notes that a code replaces `ids`, and no longer `gone`.
    pub fn set_replaces(
        &self,
        patcher: &mut Patcher<'_>,
        code: &str,
        ids: &[String],
        gone: Option<&str>,
    ) -> Result<(), CodebookError> {
        let node = self.spot(code)?.node;
        let names: Vec<String> = ids.iter().map(|id| scalar::name(id)).collect();
        let Some(entry) = node.entry("replaces") else {
            add_key(patcher, node, "replaces", &format!("[{}]", names.join(", ")));
            return Ok(());
        };
        let items = entry.value.items();
        if patcher.is_null(&entry.value) || items.is_empty() {
            patcher.set(entry, &format!("[{}]", names.join(", ")));
            return Ok(());
        }
        let goes = |item: &Node| {
            let raw = self.source.text.get(item.range.clone()).unwrap_or_default();
            serde_yaml::from_str::<String>(raw).ok().as_deref() == gone && gone.is_some()
        };
        let gone: Vec<bool> = items.iter().map(goes).collect();
        let lead = match entry.value.kind {
            Kind::Sequence(Style::Flow, _) => String::new(),
            _ => {
                let column = patcher.dash_column(entry);
                let column = column.ok_or_else(|| self.layout(&format!("the key `replaces` of `{code}`")))?;
                format!("{}- ", " ".repeat(column))
            }
        };
        let added = names.iter().map(|name| super::patcher::Added {
            after: items.len(),
            text: format!("{lead}{name}"),
        });
        let added: Vec<_> = added.collect();
        patcher.change_list(entry, &gone, &added);
        Ok(())
    }

    /// Writes `new` wherever a code names `old` as the one above it.
    pub fn rename_parents(&self, patcher: &mut Patcher<'_>, old: &str, new: &str) {
        let mut open: Vec<&Entry> = self.root.entry("codes").into_iter().collect();
        while let Some(list) = open.pop() {
            for node in list.value.items() {
                if let Some(parent) = node.entry("parent").filter(|entry| self.says(Some(entry), old)) {
                    patcher.replace(parent.value.range.clone(), scalar::name(new));
                }
                open.extend(node.entry("children"));
            }
        }
    }

    /// Takes a code with all that stands below it out of its list.
    pub fn take_out(&self, patcher: &mut Patcher<'_>, code: &str) -> Result<(), CodebookError> {
        let spot = self.spot(code)?;
        if matches!(spot.list.value.kind, Kind::Sequence(Style::Block, _)) {
            return self.cut(patcher, code).map(|_| ());
        }
        let gone: Vec<bool> = (0..spot.list.value.items().len()).map(|at| at == spot.index).collect();
        patcher.change_list(spot.list, &gone, &[]);
        Ok(())
    }

    /// A part of the file that cannot be patched.
    pub fn layout(&self, what: &str) -> CodebookError {
        layout(self.source, what)
    }
}

fn layout(source: &Source, what: &str) -> CodebookError {
    CodebookError::Layout {
        file: source.path.clone(),
        what: what.to_owned(),
    }
}

/// Puts `key: value` into a code where it belongs among the keys that stand.
fn add_key(patcher: &mut Patcher<'_>, node: &Node, key: &str, value: &str) {
    let rank = |key: &str| KEYS.iter().position(|known| *known == key);
    let earlier = node.entries().iter().filter(|entry| rank(&entry.key) < rank(key));
    let after = earlier.max_by_key(|entry| rank(&entry.key));
    patcher.add_entry(node, after, &format!("{key}: {value}"));
}
