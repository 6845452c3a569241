//! The keys of a segment in the order in which files hold them, each with its form in YAML.

use crate::edit::scalar;
use crate::read::CodingEntry;

/// The keys of a segment, in order.
pub(super) const KEYS: [&str; 10] = [
    "id",
    "at",
    "fingerprint",
    "quote",
    "before",
    "after",
    "codes",
    "memo",
    "memos",
    "created",
];

/// Where a value is written: how far its lines stand from the margin, and how they end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    /// Spaces before the lines of a `|-` text; none where it must stay on one line.
    pub indent: Option<usize>,
    /// The file's line end.
    pub eol: &'static str,
}

/// Whether both say the same under `key`.
pub(super) fn same(left: &CodingEntry, right: &CodingEntry, key: &str) -> bool {
    match key {
        "codes" => left.codes == right.codes,
        "memos" => left.memos == right.memos,
        _ => text(left, key) == text(right, key),
    }
}

/// The value of `key` as YAML; none when the segment does not have it.
pub(super) fn value(entry: &CodingEntry, key: &str, layout: Layout) -> Option<String> {
    match key {
        "codes" => Some(format!("[{}]", codes(&entry.codes).join(", "))),
        "memos" => memos(entry),
        "id" | "fingerprint" => text(entry, key).map(scalar::name),
        "at" | "created" => text(entry, key).map(scalar::figures),
        _ => text(entry, key).map(|words| self::words(words, layout)),
    }
}

/// Codes as items of a list.
pub(super) fn codes(codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| scalar::name(code)).collect()
}

/// `code: "memo"`.
pub(super) fn memo(code: &str, memo: &str) -> String {
    format!("{}: {}", scalar::name(code), scalar::quoted(memo))
}

fn memos(entry: &CodingEntry) -> Option<String> {
    let memos: Vec<String> = entry.memos.0.iter().map(|(code, text)| memo(code, text)).collect();
    (!memos.is_empty()).then(|| format!("{{{}}}", memos.join(", ")))
}

fn words(text: &str, layout: Layout) -> String {
    layout.indent.map_or_else(
        || scalar::quoted(text),
        |indent| scalar::words(text, indent, layout.eol),
    )
}

fn text<'e>(entry: &'e CodingEntry, key: &str) -> Option<&'e str> {
    let field = match key {
        "id" => &entry.id,
        "at" => &entry.at,
        "fingerprint" => &entry.fingerprint,
        "quote" => &entry.quote,
        "before" => &entry.before,
        "after" => &entry.after,
        "memo" => &entry.memo,
        "created" => &entry.created,
        _ => &None,
    };
    field.as_deref()
}
