//! The index as bytes: a hash over all of it, what it holds, and the files of the index engine.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tantivy::Directory;
use tantivy::directory::RamDirectory;

use super::fingerprint::fingerprint;

/// What an index holds of one transcript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Held {
    /// The transcript's key when it was indexed.
    pub key: u64,
    /// How many words its turns have.
    pub turn_words: u64,
    /// How many words its coded passages have, each passage counted.
    pub segment_words: u64,
}

/// An index at rest.
pub(super) struct Stored {
    pub files: RamDirectory,
    pub held: Vec<Held>,
}

/// What stands before the files.
#[derive(Serialize, Deserialize)]
struct Head {
    fingerprint: String,
    held: Vec<Held>,
    files: Vec<FileHead>,
}

#[derive(Serialize, Deserialize)]
struct FileHead {
    name: PathBuf,
    length: usize,
}

const HASH: usize = blake3::OUT_LEN;
const LENGTH: usize = size_of::<u64>();

impl Stored {
    /// Reads an index; nothing when a single bit of it changed or it was made in another way.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (hash, rest) = bytes.split_at_checked(HASH)?;
        if blake3::hash(rest).as_bytes() != hash {
            return None;
        }
        let (length, rest) = rest.split_at_checked(LENGTH)?;
        let length = usize::try_from(u64::from_le_bytes(length.try_into().ok()?)).ok()?;
        let (head, mut rest) = rest.split_at_checked(length)?;
        let head: Head = serde_json::from_slice(head).ok()?;
        if head.fingerprint != fingerprint() {
            return None;
        }
        let files = RamDirectory::create();
        for file in &head.files {
            let (content, after) = rest.split_at_checked(file.length)?;
            files.atomic_write(&file.name, content).ok()?;
            rest = after;
        }
        Some(Self { files, held: head.held })
    }

    /// Writes the index: `names` are its files that are in use.
    pub fn encode(&self, names: &[PathBuf]) -> tantivy::Result<Vec<u8>> {
        let contents = names
            .iter()
            .map(|name| self.content(name))
            .collect::<tantivy::Result<Vec<_>>>()?;
        let files = names.iter().zip(&contents).map(|(name, content)| FileHead {
            name: name.clone(),
            length: content.len(),
        });
        let head = serde_json::to_vec(&Head {
            fingerprint: fingerprint(),
            held: self.held.clone(),
            files: files.collect(),
        })
        .map_err(std::io::Error::from)?;
        let mut body = (head.len() as u64).to_le_bytes().to_vec();
        body.extend(head);
        body.extend(contents.concat());
        Ok([blake3::hash(&body).as_bytes(), body.as_slice()].concat())
    }

    fn content(&self, name: &Path) -> tantivy::Result<Vec<u8>> {
        Ok(self.files.open_read(name)?.read_bytes()?.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes() -> Vec<u8> {
        let stored = Stored {
            files: RamDirectory::create(),
            held: vec![Held {
                key: u64::MAX,
                turn_words: 3,
                segment_words: 0,
            }],
        };
        stored.files.atomic_write(Path::new("words"), b"abc").unwrap();
        stored.encode(&[PathBuf::from("words")]).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        let read = Stored::decode(&bytes()).unwrap();
        assert_eq!((read.held.len(), read.held[0].key), (1, u64::MAX));
        assert_eq!(read.content(Path::new("words")).unwrap(), b"abc");
    }

    #[test]
    fn every_flipped_bit_and_every_missing_end_is_noticed() {
        let whole = bytes();
        for place in 0..whole.len() {
            for bit in 0..8 {
                let mut flipped = whole.clone();
                flipped[place] ^= 1 << bit;
                assert!(Stored::decode(&flipped).is_none(), "{place} {bit}");
            }
            assert!(Stored::decode(&whole[..place]).is_none(), "{place}");
        }
    }

    #[test]
    fn an_index_made_in_another_way_is_not_read() {
        let whole = bytes();
        let body = whole[HASH..].to_vec();
        let place = String::from_utf8_lossy(&body).find("1 / ").unwrap();
        let mut other = body.clone();
        other[place] = b'0';
        let other = [blake3::hash(&other).as_bytes(), other.as_slice()].concat();
        assert!(Stored::decode(&other).is_none());
        // The same, but for the number of the layout, is read.
        assert!(Stored::decode(&[blake3::hash(&body).as_bytes(), body.as_slice()].concat()).is_some());
    }
}
