//! Ids of new segments: short, and unique in their file.

use crate::model::CharRange;

/// Base 32 without letters that look like digits.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LETTERS: &[u8; 22] = b"abcdefghjkmnpqrstvwxyz";

/// What an id is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin<'o> {
    /// Who made the segment.
    pub coder: &'o str,
    /// The transcript's id.
    pub transcript: &'o str,
    /// Where the segment stands.
    pub at: CharRange,
    /// Its words.
    pub words: &'o str,
}

impl Origin<'_> {
    /// A letter and nine base-32 characters; the first such id that is not `taken`.
    pub fn id(&self, taken: impl Fn(&str) -> bool) -> String {
        let free = |counter: usize| Some(self.numbered(counter)).filter(|id| !taken(id));
        (0..).find_map(free).unwrap_or_default()
    }

    fn numbered(&self, counter: usize) -> String {
        let mut hasher = blake3::Hasher::new();
        for part in [
            self.coder,
            self.transcript,
            &self.at.to_string(),
            self.words,
            &counter.to_string(),
        ] {
            // The length keeps `ab` + `c` and `a` + `bc` apart.
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let hash = hasher.finalize();
        let pick = |byte: &u8, from: &[u8]| {
            from.get(usize::from(*byte) % from.len())
                .map(|letter| char::from(*letter))
        };
        let mut bytes = hash.as_bytes().iter();
        let first = bytes.next().and_then(|byte| pick(byte, LETTERS));
        first
            .into_iter()
            .chain(bytes.take(9).filter_map(|byte| pick(byte, DIGITS)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_a_letter_and_nine_characters_and_never_taken() {
        let origin = Origin {
            coder: "coder-a",
            transcript: "R07",
            at: CharRange { start: 1, end: 3 },
            words: "ja",
        };
        let first = origin.id(|_| false);
        let second = origin.id(|id| id == first);
        for id in [&first, &second] {
            assert_eq!(id.len(), 10);
            assert!(id.starts_with(|c: char| c.is_ascii_lowercase()));
            assert!(id.bytes().all(|byte| DIGITS.contains(&byte)));
        }
        assert_ne!(first, second);
        assert_eq!(first, origin.id(|_| false));
        let elsewhere = Origin {
            coder: "coder-",
            transcript: "aR07",
            ..origin
        };
        assert_ne!(first, elsewhere.id(|_| false));
    }
}
