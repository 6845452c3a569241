//! Ids: names that are all text, kept apart by type.

use std::cmp::Ordering;
use std::fmt;

/// Why a text cannot be an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing stands there.
    #[error("is empty")]
    Empty,
    /// A character that ids cannot hold.
    #[error("holds {}; ids have letters, digits, `.`, `_` and `-`", named(*.0))]
    Character(char),
    /// A code id that is not kebab-case.
    #[error("is not kebab-case: small letters, digits and single hyphens, such as `role-flexibility`")]
    NotKebab,
    /// A coder's name that a file of the study has.
    #[error("is the name of the study's own log")]
    Reserved,
    /// A name of points alone, which is a folder on every system.
    #[error("consists of points only")]
    Points,
}

/// A character as people name it.
fn named(c: char) -> String {
    match c {
        ' ' => "a space".to_owned(),
        '\t' => "a tab".to_owned(),
        c if c.is_control() => format!("a control character (U+{:04X})", u32::from(c)),
        c => format!("`{c}`"),
    }
}

fn plain(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if text.chars().all(|c| c == '.') {
        return Err(IdError::Points);
    }
    let odd = text
        .chars()
        .find(|c| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-')));
    odd.map_or(Ok(()), |c| Err(IdError::Character(c)))
}

fn kebab(text: &str) -> Result<(), IdError> {
    plain(text)?;
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let whole = text.split('-').all(|part| !part.is_empty() && part.chars().all(small));
    if whole { Ok(()) } else { Err(IdError::NotKebab) }
}

fn coder(text: &str) -> Result<(), IdError> {
    plain(text)?;
    if text.eq_ignore_ascii_case(CoderId::RESERVED) {
        return Err(IdError::Reserved);
    }
    Ok(())
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $check:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Checks `text` and wraps it.
            ///
            /// # Errors
            /// When `text` holds what this kind of id cannot.
            pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
                let text = text.into();
                $check(&text)?;
                Ok(Self(text))
            }

            /// The id as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A code's id, kebab-case, unique over all codebooks of a study.
    CodeId, kebab
);
id!(
    /// A coder's name, which is a folder's name under `coding/`.
    CoderId, coder
);
id!(
    /// A transcript's id: its file's stem.
    TranscriptId, plain
);
id!(
    /// A case's id: the column `case` of `cases.csv`.
    CaseId, plain
);
id!(
    /// A segment's id, unique in its coding file.
    SegmentId, plain
);

impl CoderId {
    /// The name that no coder has: acts without a coder are logged under it.
    pub const RESERVED: &'static str = "study";
}

/// Compares as people count: digits by number, other characters without regard to case, so `R2` comes before `R10`.
///
/// ```
/// use emic_core::model::natural_order;
/// let mut ids = ["R10", "R2", "r1"];
/// ids.sort_by(|a, b| natural_order(a, b));
/// assert_eq!(ids, ["r1", "R2", "R10"]);
/// ```
#[must_use]
pub fn natural_order(left: &str, right: &str) -> Ordering {
    let (mut a, mut b) = (left, right);
    while let (Some(x), Some(y)) = (a.chars().next(), b.chars().next()) {
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            let (first, second) = (take_number(&mut a), take_number(&mut b));
            (first.len(), first).cmp(&(second.len(), second))
        } else {
            a = a.strip_prefix(x).unwrap_or_default();
            b = b.strip_prefix(y).unwrap_or_default();
            x.to_lowercase().cmp(y.to_lowercase())
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    a.len().cmp(&b.len()).then_with(|| left.cmp(right))
}

/// Takes the leading digits off `text`; leading zeros do not count.
fn take_number<'t>(text: &mut &'t str) -> &'t str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(rest).unwrap_or_default();
    *text = rest;
    digits.trim_start_matches('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_ids_are_kebab_case() {
        assert!(CodeId::new("role-flexibility").is_ok());
        assert!(CodeId::new("tension-2").is_ok());
        for bad in ["", "Role", "a--b", "a-", "-a", "a_b", "é"] {
            assert!(CodeId::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn plain_ids_keep_letters_of_any_script_and_refuse_paths() {
        assert!(CoderId::new("coder.a_1-é").is_ok());
        assert_eq!(CoderId::new("Study"), Err(IdError::Reserved));
        for bad in ["", "..", ".", "a/b", "a b", "a\\b", "a:b", "a\u{202e}"] {
            assert!(TranscriptId::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn order_is_natural_total_and_keeps_twins_apart() {
        assert_eq!(natural_order("R2", "R10"), Ordering::Less);
        assert_ne!(natural_order("R02", "R2"), Ordering::Equal);
        assert_eq!(natural_order("a", "B"), Ordering::Less);
        assert_eq!(natural_order("R1", "R1a"), Ordering::Less);
        assert_ne!(natural_order("r1", "R1"), Ordering::Equal);
        assert_eq!(natural_order("x", "x"), Ordering::Equal);
    }
}
