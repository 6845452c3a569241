//! What the study should be after a change of its codebook: the study as it was, with the change applied to values.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::Outline;
use super::recoding::Recoding;
use crate::expression::Expression;
use crate::model::{CodeId, CodeIndex, CodebookHead, Judgement, MemoSubject, Span, Study, StudyParts, Valence};

/// A code with its sign, by name.
type Mark = (CodeId, Valence);

/// What a coder says at one place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Said {
    marks: BTreeSet<Mark>,
    memos: Vec<String>,
    on_codings: BTreeMap<Mark, Vec<String>>,
}

/// What stands in one coding file: what is said at each place, and the quotes that lost theirs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sayings {
    at: BTreeMap<Span, Said>,
    lost: Vec<String>,
}

/// A study as far as a change of its codebook can touch it.
pub(super) struct Expected {
    pub outline: Outline,
    pub heads: Vec<CodebookHead>,
    pub files: BTreeMap<String, Sayings>,
    pub queries: Vec<(String, Expression)>,
    /// The codes that memos are about, by path of the memo.
    pub memos: BTreeMap<String, Option<CodeId>>,
    /// Everything else.
    pub rest: StudyParts,
}

impl Expected {
    /// The study as it is.
    pub fn of(study: &Study) -> Self {
        Self::with(study, &|old| old, &|code| study.codebook.code(code.code).id.clone())
    }

    /// The study with codes that have become another; its codebook as it is.
    pub fn recoded(study: &Study, recoding: Recoding<'_>) -> Self {
        let name = |new: Judgement| {
            if new.code == recoding.target {
                recoding.name.clone()
            } else {
                study.codebook.code(new.code).id.clone()
            }
        };
        let mut expected = Self::with(study, &|old| recoding.judged(old), &name);
        let new = |id: &str| recoding.takes(id).then(|| recoding.name.to_string());
        for (_, query) in &mut expected.queries {
            *query = query.with_codes(&new);
        }
        expected
    }

    fn with(study: &Study, judged: &dyn Fn(Judgement) -> Judgement, name: &dyn Fn(Judgement) -> CodeId) -> Self {
        let mark = |old: Judgement| {
            let new = judged(old);
            (name(new), new.valence)
        };
        let files = study.files.iter().map(|file| {
            let mut sayings = Sayings::default();
            for segment in &file.segments {
                let said = sayings.at.entry(segment.span).or_default();
                said.marks.extend(segment.judgements.iter().map(|old| mark(*old)));
                said.memos.extend(segment.memo.clone());
            }
            // Memos are joined in the order of the file.
            let mut segments: Vec<_> = file.segments.iter().collect();
            segments.sort_by_key(|segment| segment.entry);
            for segment in segments {
                for (old, text) in &segment.memos {
                    let said = sayings.at.entry(segment.span).or_default();
                    let known = said.on_codings.entry(mark(*old)).or_default();
                    known.extend(text.split('\n').map(str::to_owned));
                }
            }
            for said in sayings.at.values_mut() {
                said.on_codings.values_mut().for_each(without_repetition);
            }
            sayings.at.retain(|_, said| *said != Said::default());
            sayings.lost = file.lost.iter().map(|lost| lost.quote.clone()).collect();
            (file.path.clone(), sayings)
        });
        let about = |subject: &MemoSubject| match subject {
            MemoSubject::Code(code) | MemoSubject::Cell { code, .. } => Some(
                mark(Judgement {
                    code: *code,
                    valence: Valence::Neutral,
                })
                .0,
            ),
            _ => None,
        };
        Self {
            outline: Outline::of(&study.codebook),
            heads: study.codebook.heads().to_vec(),
            files: files.collect(),
            queries: study.settings.queries.clone(),
            memos: study
                .memos
                .iter()
                .map(|memo| (memo.path.clone(), about(&memo.about)))
                .collect(),
            rest: rest(study),
        }
    }

    /// Lets a codebook stand under another name.
    pub fn rename_head(&mut self, place: usize, name: &str) {
        if let Some(head) = self.heads.get_mut(place) {
            name.clone_into(&mut head.name);
        }
    }
}

/// Lines that were said already are not said twice.
fn without_repetition(lines: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    lines.retain(|line| seen.insert(line.clone()));
}

/// The parts of a study that no change of a codebook touches; the others are empty.
fn rest(study: &Study) -> StudyParts {
    let mut rest = StudyParts::clone(study);
    rest.codebook = Default::default();
    rest.files.clear();
    rest.settings.queries.clear();
    for memo in &mut rest.memos {
        match &mut memo.about {
            MemoSubject::Code(_) => memo.about = MemoSubject::Study,
            // Which code it is stands beside the rest; the case must stay.
            MemoSubject::Cell { code, .. } => *code = CodeIndex(0),
            _ => {}
        }
    }
    rest
}
