//! Earlier texts of transcripts, by fingerprint: where positions of coding files still refer to one, it shows what became of their words.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use super::parse::body;
use super::{Source, Sources};
use crate::edit::kept_text;
use crate::model::fingerprint;

/// Keeps earlier versions of the files of a study, as git does.
pub trait History {
    /// Earlier versions of the file at `path` (below the study, with `/`), the youngest first; none when nothing is known. It is
    /// asked at most once for each path, and only where a coding file refers to a text that is not there.
    fn versions(&self, path: &str) -> Vec<Vec<u8>>;
}

/// No history at all.
#[derive(Debug, Clone, Copy)]
pub struct NoHistory;

impl History for NoHistory {
    fn versions(&self, _: &str) -> Vec<Vec<u8>> {
        Vec::new()
    }
}

/// Looks for earlier texts: among those read already, in the study's folder, in its history.
pub(super) struct EarlierTexts<'e> {
    sources: &'e Sources,
    root: Option<&'e Path>,
    history: &'e dyn History,
    found: RefCell<BTreeMap<String, String>>,
    /// The texts that the history has of a transcript, by its path.
    versions: RefCell<BTreeMap<String, BTreeMap<String, String>>>,
}

impl<'e> EarlierTexts<'e> {
    /// For the study of `sources`, in the folder `root` if it lies in one.
    pub fn new(sources: &'e Sources, root: Option<&'e Path>, history: &'e dyn History) -> Self {
        Self {
            sources,
            root,
            history,
            found: RefCell::default(),
            versions: RefCell::default(),
        }
    }

    /// The earlier text with this fingerprint of the transcript at `path`.
    pub fn text(&self, name: &str, path: &str) -> Option<String> {
        let known = self.sources.earlier(name).map(str::to_owned);
        let kept = || self.root.and_then(|root| kept_text(root, name));
        let text = known.or_else(kept).or_else(|| self.version(name, path))?;
        self.found.borrow_mut().insert(name.to_owned(), text.clone());
        Some(text)
    }

    fn version(&self, name: &str, path: &str) -> Option<String> {
        let mut versions = self.versions.borrow_mut();
        let texts = versions.entry(path.to_owned()).or_insert_with(|| {
            let files = self.history.versions(path).into_iter();
            let bodies = files.filter_map(|bytes| body(&Source::decode(path, bytes).ok()?));
            bodies.map(|body| (fingerprint(&body), body)).collect()
        });
        texts.get(name).cloned()
    }

    /// All texts that were asked for and found.
    pub fn found(self) -> impl Iterator<Item = String> {
        self.found.into_inner().into_values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Old(RefCell<usize>);

    impl History for Old {
        fn versions(&self, _: &str) -> Vec<Vec<u8>> {
            *self.0.borrow_mut() += 1;
            vec![b"\xff".to_vec(), b"---\ncase: R1\n---\nja\r\nnee".to_vec()]
        }
    }

    #[test]
    fn old_files_are_read_as_transcripts_are_and_asked_for_once() {
        let (sources, old) = (Sources::default(), Old(RefCell::new(0)));
        let earlier = EarlierTexts::new(&sources, None, &old);
        assert_eq!(earlier.text("b3-000000000000", "transcripts/R1.txt"), None);
        assert_eq!(
            earlier.text(&fingerprint("ja\nnee"), "transcripts/R1.txt").as_deref(),
            Some("ja\nnee")
        );
        assert_eq!(*old.0.borrow(), 1);
        assert_eq!(earlier.found().collect::<Vec<_>>(), ["ja\nnee"]);
    }
}
