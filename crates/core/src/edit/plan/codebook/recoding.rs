//! What becomes of the codings of one file when codes become another.

use std::collections::BTreeMap;

use crate::act::SignPolicy;
use crate::edit::coding_file::{Draft, DraftSegment};
use crate::edit::plan::code::written;
use crate::model::{CodeId, CodeIndex, Codebook, Judgement, Span, Valence};

/// Codes that become another, by the codebook as it was.
pub(super) struct Recoding<'r> {
    pub book: &'r Codebook,
    /// The codes that go, or get another name.
    pub sources: Vec<CodeIndex>,
    /// The code that takes their codings.
    pub target: CodeIndex,
    /// What that code will be called.
    pub name: CodeId,
    /// Whether signs may go where that code takes none.
    pub signs: SignPolicy,
}

/// Where codings become one: at a place, or in one segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Site {
    Place(Span),
    Segment(usize),
}

impl Recoding<'_> {
    /// Whether a code of this id goes.
    pub fn takes(&self, id: &str) -> bool {
        self.book.find(id).is_some_and(|index| self.sources.contains(&index))
    }

    /// What a judgement becomes.
    pub fn judged(&self, old: Judgement) -> Judgement {
        if !self.sources.contains(&old.code) {
            return old;
        }
        let none = self.signs == SignPolicy::Drop && self.book.code(self.target).valence.is_none();
        Judgement {
            code: self.target,
            valence: if none { Valence::Neutral } else { old.valence },
        }
    }

    /// The judgement behind a written code, if that code goes.
    fn going(&self, code: &str) -> Option<Judgement> {
        let old = written(self.book, code)?;
        self.sources.contains(&old.code).then(|| self.judged(old))
    }

    /// The judgement behind a written code that takes what becomes of others.
    fn staying(&self, code: &str) -> Option<Judgement> {
        written(self.book, code).filter(|old| !self.sources.contains(&old.code) && old.code == self.target)
    }

    /// Whether one code only gets another name: then what was given twice stays given twice.
    fn is_another_name(&self) -> bool {
        self.sources == [self.target]
    }

    fn site(&self, segment: &DraftSegment, index: usize) -> Site {
        let place = segment.span.filter(|_| !self.is_another_name());
        place.map_or(Site::Segment(index), Site::Place)
    }

    fn text(&self, judgement: Judgement) -> String {
        format!("{}{}", self.name, judgement.valence.sign())
    }

    /// Writes what becomes of every coding of a file: one a place and code, memos joined.
    pub fn recode(&self, draft: &mut Draft) {
        let keepers = self.keepers(draft);
        let mut memos = self.joined(draft, &keepers);
        for (index, segment) in draft.segments.iter_mut().enumerate() {
            let site = self.site(segment, index);
            let keeps = |judgement: Judgement| keepers.get(&(site, judgement)) == Some(&index);
            let entry = &mut segment.entry;
            let native: Vec<Judgement> = entry.codes.iter().filter_map(|code| self.staying(code)).collect();
            let mut put: Vec<Judgement> = Vec::new();
            entry.codes.retain_mut(|code| {
                let Some(judgement) = self.going(code) else { return true };
                let twice = !keeps(judgement) || native.contains(&judgement) || put.contains(&judgement);
                if twice && !self.is_another_name() {
                    return false;
                }
                put.push(judgement);
                *code = self.text(judgement);
                true
            });
            self.write_memos(&mut entry.memos.0, &mut |judgement| {
                keeps(judgement).then(|| memos.remove(&(site, judgement))).flatten()
            });
            // What had no memo of its own gets those of a twin.
            let left: Vec<Judgement> = put
                .into_iter()
                .chain(native)
                .filter(|judgement| keeps(*judgement))
                .collect();
            for judgement in left {
                let text = memos.remove(&(site, judgement));
                entry.memos.0.extend(text.map(|text| (self.text(judgement), text)));
            }
        }
    }

    /// Which segment keeps each coding of the code that stays: where it stands already, else where it comes first.
    fn keepers(&self, draft: &Draft) -> BTreeMap<(Site, Judgement), usize> {
        let mut keepers = BTreeMap::new();
        for by in [Self::staying, Self::going] {
            for (index, segment) in draft.segments.iter().enumerate() {
                for judgement in segment.entry.codes.iter().filter_map(|code| by(self, code)) {
                    keepers.entry((self.site(segment, index), judgement)).or_insert(index);
                }
            }
        }
        keepers
    }

    /// The memos on codings that become one, joined in the order of the file.
    fn joined(
        &self,
        draft: &Draft,
        keepers: &BTreeMap<(Site, Judgement), usize>,
    ) -> BTreeMap<(Site, Judgement), String> {
        let mut memos: BTreeMap<(Site, Judgement), Vec<&str>> = BTreeMap::new();
        for (index, segment) in draft.segments.iter().enumerate() {
            for (key, text) in &segment.entry.memos.0 {
                let judgement = self.going(key).or_else(|| self.staying(key));
                let place = judgement.map(|judgement| (self.site(segment, index), judgement));
                if let Some(place) = place.filter(|place| keepers.contains_key(place)) {
                    let known = memos.entry(place).or_default();
                    if !known.contains(&text.as_str()) {
                        known.push(text);
                    }
                }
            }
        }
        memos
            .into_iter()
            .map(|(place, texts)| (place, texts.join("\n")))
            .collect()
    }

    /// Leaves one memo a coding: where it stands under its name already, else where it comes first.
    fn write_memos(&self, memos: &mut Vec<(String, String)>, joined: &mut impl FnMut(Judgement) -> Option<String>) {
        let own: Vec<Judgement> = memos.iter().filter_map(|(key, _)| self.staying(key)).collect();
        memos.retain_mut(|(key, text)| {
            let (judgement, going) = match (self.going(key), self.staying(key)) {
                (Some(judgement), _) => (judgement, true),
                (_, Some(judgement)) => (judgement, false),
                _ => return true,
            };
            if going && own.contains(&judgement) {
                return false;
            }
            match joined(judgement) {
                Some(whole) => *text = whole,
                // A memo on a coding that stands nowhere stays as wrong as it was; one that was joined elsewhere goes.
                None => return !going,
            }
            if going {
                *key = self.text(judgement);
            }
            true
        });
    }
}
