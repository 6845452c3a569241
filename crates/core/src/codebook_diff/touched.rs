//! What a new codebook would do to the codings of a study.

use std::collections::BTreeMap;

use super::{CodeDifference, Fate, KnownBy};
use crate::model::{CodeId, Study};

/// How many codings, of all coders, each code of a study has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched(BTreeMap<CodeId, u64>);

impl Touched {
    /// Counts them.
    ///
    /// ```
    /// use emic_core::codebook_diff::{Touched, codebook_diff};
    /// use emic_core::read::{Sources, codebook_of, understand};
    ///
    /// // `contact` is given twice and gets another name, `trust` once and is gone; `gone-too` was never given.
    /// let old = "id: own\ncodes: [{id: contact}, {id: trust}, {id: gone-too}]\n";
    /// let new = "id: own\ncodes:\n- id: contacts\n  replaces: [contact]\n";
    /// let study = understand(Sources::from_iter([
    ///     ("emic.yaml", "title: t"),
    ///     ("codebook.yaml", old),
    ///     ("transcripts/R1.txt", "R: een twee\n"),
    ///     ("coding/a/R1.yaml", "segments:\n- {quote: een, codes: [contact, trust]}\n"),
    ///     ("coding/b/R1.yaml", "segments:\n- {quote: twee, codes: [contact]}\n"),
    /// ])).study.ok_or("no study")?;
    /// let book = |text: &str| codebook_of("book.yaml", text.as_bytes().to_vec()).map_err(|_| "unreadable");
    /// let found = codebook_diff(&book(old)?, &book(new)?);
    ///
    /// let touched = Touched::of(&study);
    /// let counts: Vec<(&str, u64)> = found.iter().map(|code| (code.id.as_str(), touched.by(code))).collect();
    /// assert_eq!(counts, [("contacts", 2), ("trust", 1), ("gone-too", 0)]);
    /// // The new name is known by `replaces`; what is gone takes its coding with it.
    /// let unresolved = touched.unresolved(&found);
    /// assert_eq!(unresolved.iter().map(|(id, count)| (id.as_str(), *count)).collect::<Vec<_>>(), [("trust", 1)]);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn of(study: &Study) -> Self {
        let mut codings = BTreeMap::new();
        let segments = study.files.iter().flat_map(|file| &file.segments);
        for judgement in segments.flat_map(|segment| &segment.judgements) {
            let id = study.codebook.code(judgement.code).id.clone();
            *codings.entry(id).or_default() += 1;
        }
        Self(codings)
    }

    /// How many codings a difference touches: those with the old id, and those that bear the new name already, because they were
    /// brought along.
    #[must_use]
    pub fn by(&self, code: &CodeDifference) -> u64 {
        let new = Some(&code.id).filter(|id| code.old_id().is_some_and(|old| old != *id));
        let ids = code.old_id().into_iter().chain(new);
        ids.filter_map(|id| self.0.get(id)).sum()
    }

    /// The old ids whose codings would not resolve in the new codebook, each with how many there are: those of codes that are gone,
    /// and of codes that are known under another id only by what they say of themselves.
    #[must_use]
    pub fn unresolved<'d>(&self, differences: &'d [CodeDifference]) -> Vec<(&'d CodeId, u64)> {
        let lost = differences.iter().filter(|code| match &code.fate {
            Fate::Removed => true,
            Fate::Renamed(renaming) => renaming.known == KnownBy::Text,
            Fate::Added | Fate::Merged(_) | Fate::Kept => false,
        });
        let ids = lost.filter_map(CodeDifference::old_id);
        ids.filter_map(|id| Some((id, self.0.get(id).copied()?))).collect()
    }
}
