//! Where each value of a YAML text stands: asked when a message or an edit needs a place.

use std::iter::Peekable;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};

/// Deeper nesting than this is not looked into.
const DEEPEST: usize = 120;

/// One step down into a YAML value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    /// The value under a key.
    Key(&'a str),
    /// The item at a position, from 0.
    Item(usize),
}

/// How a collection is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// One item or key a line.
    Block,
    /// Between brackets or braces.
    Flow,
}

/// An entry of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The key as read.
    pub key: String,
    /// Where the key stands.
    pub key_range: Range<usize>,
    /// Its value.
    pub value: Node,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A single value.
    Scalar,
    /// A list.
    Sequence(Style, Vec<Node>),
    /// A map.
    Map(Style, Vec<Entry>),
}

/// A value with the bytes where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// The bytes of the value itself, without the break that ends it.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

impl Node {
    /// The tree of the first document of `text`; nothing when it is not YAML.
    pub fn parse(text: &str) -> Option<Self> {
        let events = Parser::new_from_str(text).map_while(Result::ok);
        let mut events = events.filter(|(event, _)| wanted(event)).peekable();
        node(&mut events, DEEPEST)
    }

    /// The node that `path` leads to.
    pub fn find(&self, path: &[Step<'_>]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| node.below(*step))
    }

    fn below(&self, step: Step<'_>) -> Option<&Self> {
        match (&self.kind, step) {
            (Kind::Sequence(_, items), Step::Item(index)) => items.get(index),
            (Kind::Map(..), Step::Key(key)) => self.entry(key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// The first entry of a map under `key`.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The innermost map around the byte `at` that has an entry under `key`.
    pub fn map_around(&self, at: usize, key: &str) -> Option<&Self> {
        let around = self.range.start <= at && at <= self.range.end;
        let below = self
            .items()
            .iter()
            .chain(self.entries().iter().map(|entry| &entry.value));
        let inner = below.filter(|_| around).find_map(|node| node.map_around(at, key));
        inner.or_else(|| (around && self.entry(key).is_some()).then_some(self))
    }

    /// The entries of a map; none for other kinds.
    pub fn entries(&self) -> &[Entry] {
        if let Kind::Map(_, entries) = &self.kind {
            entries
        } else {
            &[]
        }
    }

    /// The items of a list; none for other kinds.
    pub fn items(&self) -> &[Self] {
        if let Kind::Sequence(_, items) = &self.kind {
            items
        } else {
            &[]
        }
    }
}

fn wanted(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Scalar(..)
            | Event::SequenceStart(..)
            | Event::SequenceEnd
            | Event::MappingStart(..)
            | Event::MappingEnd
            | Event::Alias(_)
    )
}

fn bytes(span: &Span) -> Option<Range<usize>> {
    Some(span.start.byte_offset()?..span.end.byte_offset()?)
}

fn style(style: StructureStyle) -> Style {
    match style {
        StructureStyle::Block => Style::Block,
        StructureStyle::Flow => Style::Flow,
    }
}

fn node<'t>(events: &mut Peekable<impl Iterator<Item = (Event<'t>, Span)>>, deeper: usize) -> Option<Node> {
    let deeper = deeper.checked_sub(1)?;
    let (event, span) = events.next()?;
    let range = bytes(&span)?;
    match event {
        Event::SequenceStart(written, ..) => {
            let mut items = Vec::new();
            while !matches!(events.peek()?.0, Event::SequenceEnd) {
                items.push(node(events, deeper)?);
            }
            let last = items.last().map(|item| item.range.end);
            let range = whole(range, written, last, &events.next()?.1)?;
            Some(Node {
                range,
                kind: Kind::Sequence(style(written), items),
            })
        }
        Event::MappingStart(written, ..) => {
            let mut entries = Vec::new();
            while !matches!(events.peek()?.0, Event::MappingEnd) {
                entries.push(entry(events, deeper)?);
            }
            let last = entries.last().map(|entry| entry.value.range.end);
            let range = whole(range, written, last, &events.next()?.1)?;
            Some(Node {
                range,
                kind: Kind::Map(style(written), entries),
            })
        }
        _ => Some(Node {
            range,
            kind: Kind::Scalar,
        }),
    }
}

/// A block collection ends with its last item, a flow collection with its bracket.
fn whole(start: Range<usize>, written: StructureStyle, last: Option<usize>, end: &Span) -> Option<Range<usize>> {
    let end = match (written, last) {
        (StructureStyle::Block, Some(last)) => last,
        _ => bytes(end)?.end,
    };
    Some(start.start..end.max(start.start))
}

fn entry<'t>(events: &mut Peekable<impl Iterator<Item = (Event<'t>, Span)>>, deeper: usize) -> Option<Entry> {
    let key = match &events.peek()?.0 {
        Event::Scalar(text, ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, ..) => {
            text.to_string()
        }
        _ => String::new(),
    };
    let key_range = node(events, deeper)?.range;
    Some(Entry {
        key,
        key_range,
        value: node(events, deeper)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_values_with_their_bytes() {
        let text =
            "# é\nsegments:\n- id: k1 # note\n  codes: [a+, \"b c\"]\n  quote: |-\n    één\n    twee\n- id: k2\n";
        let tree = Node::parse(text).expect("yaml");
        let words = |path: &[Step<'_>]| tree.find(path).and_then(|node| text.get(node.range.clone()));
        let first = [Step::Key("segments"), Step::Item(0)];
        assert_eq!(words(&[first[0], first[1], Step::Key("id")]), Some("k1"));
        assert_eq!(words(&[first[0], first[1], Step::Key("codes")]), Some("[a+, \"b c\"]"));
        assert_eq!(
            words(&[first[0], first[1], Step::Key("codes"), Step::Item(1)]),
            Some("\"b c\"")
        );
        assert_eq!(words(&[Step::Key("segments"), Step::Item(1)]), Some("id: k2"));
        assert_eq!(words(&[Step::Key("nothing")]), None);
    }

    #[test]
    fn deep_nesting_and_rubbish_end_without_harm() {
        assert_eq!(Node::parse(&"[".repeat(100_000)), None);
        assert_eq!(Node::parse("a: [b"), None);
        assert_eq!(Node::parse(""), None);
    }
}
