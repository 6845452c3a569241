//! The codes beside the transcript: how often each was given, and which ones fit what is typed.

use emic_core::act::CodeMark;
use emic_core::model::{Code, CodeIndex, Codebook, CoderIndex, Language, Study, Use, Valence};
use emic_core::words::folded;

use super::Field;

/// How often codes were given.
#[derive(Debug, Clone, Default)]
pub struct CodeList {
    /// By place in the codebook: codings of this very code.
    counts: Vec<usize>,
}

impl CodeList {
    /// Counts what `coders` gave in the whole study.
    pub fn count(study: &Study, coders: &[CoderIndex]) -> Self {
        let mut counts = vec![0; study.codebook.len()];
        let files = study.files.iter().filter(|file| coders.contains(&file.coder));
        for judgement in files
            .flat_map(|file| &file.segments)
            .flat_map(|segment| &segment.judgements)
        {
            if let Some(count) = counts.get_mut(judgement.code.position()) {
                *count += 1;
            }
        }
        Self { counts }
    }

    /// How often a code was given.
    pub fn of(&self, code: CodeIndex) -> usize {
        self.counts.get(code.position()).copied().unwrap_or_default()
    }
}

/// What happens with the code that is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// The selected words get it.
    Give,
    /// It comes in the place of this one.
    Instead(emic_core::act::SegmentPlace, CodeMark),
}

/// A code put aside to be given together with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// The code.
    pub code: CodeIndex,
    /// With which sign.
    pub valence: Valence,
}

/// The codes while one is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picking {
    /// What is typed.
    pub filter: Field,
    /// The code under the caret; none when nothing fits.
    pub at: Option<CodeIndex>,
    /// Those put aside.
    pub marked: Vec<Marked>,
    /// What the picked code is for.
    pub picked: Picked,
    /// How far the page on the code is scrolled, where the whole page is shown.
    pub page: Option<usize>,
}

impl Picking {
    /// With everything shown, and `at` under the caret.
    pub fn new(picked: Picked, at: Option<CodeIndex>) -> Self {
        Self {
            filter: Field::default(),
            at,
            marked: Vec::new(),
            picked,
            page: None,
        }
    }

    /// The codes that are shown: those that fit, under their headings.
    pub fn shown(&self, book: &Codebook, language: Language) -> Vec<CodeIndex> {
        shown(book, self.filter.text(), language)
    }

    /// After the filter has changed: the caret goes to the code that fits best.
    pub fn settle(&mut self, book: &Codebook, language: Language) {
        let filter = folded(self.filter.text().trim());
        let fitting: Vec<CodeIndex> = book
            .codes()
            .filter(|(_, code)| fits(code, &filter, language))
            .map(|(index, _)| index)
            .collect();
        let begins = |index: &&CodeIndex| book.code(**index).id.as_str().starts_with(&filter);
        let codable = |index: &&CodeIndex| book.code(**index).usage == Use::Codable;
        let stays = self
            .at
            .filter(|at| filter.is_empty() || fitting.contains(at) && self.filter.text().is_empty());
        let best = fitting.iter().filter(codable).find(begins);
        let best = best
            .or_else(|| fitting.iter().find(codable))
            .or_else(|| fitting.first());
        self.at = stays.or(best.copied());
    }

    /// Lets the caret go so many shown codes up or down.
    pub fn go(&mut self, book: &Codebook, language: Language, by: isize) {
        let shown = self.shown(book, language);
        let here = shown
            .iter()
            .position(|&index| Some(index) == self.at)
            .unwrap_or_default();
        let last = shown.len().saturating_sub(1);
        self.at = shown.get(here.saturating_add_signed(by).min(last)).copied().or(self.at);
    }

    /// Puts the code under the caret aside: without a sign, with `+`, with `-`, and no longer.
    pub fn mark(&mut self, book: &Codebook) {
        let Some(code) = self.at.filter(|&code| book.code(code).usage == Use::Codable) else {
            return;
        };
        let has_sign = book.code(code).valence.is_some();
        match self.marked.iter().position(|marked| marked.code == code) {
            None => self.marked.push(Marked {
                code,
                valence: Valence::Neutral,
            }),
            Some(place) => match next_sign(self.marked.get(place).map(|marked| marked.valence), has_sign) {
                Some(valence) => self
                    .marked
                    .iter_mut()
                    .skip(place)
                    .take(1)
                    .for_each(|one| one.valence = valence),
                None => {
                    self.marked.remove(place);
                }
            },
        }
    }
}

/// The sign after `known` in the round; none when the round is over.
fn next_sign(known: Option<Valence>, has_sign: bool) -> Option<Valence> {
    match known {
        Some(Valence::Neutral) if has_sign => Some(Valence::Plus),
        Some(Valence::Plus) => Some(Valence::Minus),
        _ => None,
    }
}

/// The codes that fit `filter` with all above them, in order; all codes when it is empty.
pub fn shown(book: &Codebook, filter: &str, language: Language) -> Vec<CodeIndex> {
    let filter = folded(filter.trim());
    let fitting = |index: CodeIndex| fits(book.code(index), &filter, language);
    let heads_one = |index: CodeIndex| book.theme(index).any(fitting);
    book.codes()
        .map(|(index, _)| index)
        .filter(|&index| heads_one(index))
        .collect()
}

/// Whether every word of `filter` begins a word of the code's id or label.
fn fits(code: &Code, filter: &str, language: Language) -> bool {
    let label = folded(code.label.get(language).unwrap_or_default());
    let words = || {
        code.id
            .as_str()
            .split('-')
            .chain(label.split(|c: char| !c.is_alphanumeric()))
    };
    let whole = code.id.as_str();
    filter
        .split_whitespace()
        .all(|part| whole.starts_with(part) || words().any(|word| word.starts_with(part)))
}
