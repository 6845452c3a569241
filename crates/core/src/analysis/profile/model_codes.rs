//! The nine codes of the model, looked up in the codebook of a study.

use crate::ask::{AskError, Breadth, Theme};
use crate::model::{CodeIndex, Competency, ContextFactor, Language, Study, Valence};

/// One of the nine: a competency or a context factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// There (`+`) or missing (`-`).
    Competency(Competency),
    /// Helping (`+`) or hindering (`-`).
    Factor(ContextFactor),
}

impl Aspect {
    /// All nine, in the order of the model.
    pub fn all() -> impl Iterator<Item = Self> {
        let competencies = Competency::ALL.iter().copied().map(Self::Competency);
        competencies.chain(ContextFactor::ALL.iter().copied().map(Self::Factor))
    }

    /// The id of its code.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Competency(competency) => competency.id(),
            Self::Factor(factor) => factor.id(),
        }
    }

    /// The label that people read.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Self::Competency(competency) => competency.label(language),
            Self::Factor(factor) => factor.label(language),
        }
    }

    /// `competency` or `context-factor`: the id of the heading in `builtin:bronstein`.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Competency(_) => Competency::HEADING,
            Self::Factor(_) => ContextFactor::HEADING,
        }
    }
}

/// One of the nine in the codebook of a study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ModelCode {
    /// Which.
    pub aspect: Aspect,
    /// Its code.
    pub code: CodeIndex,
}

impl ModelCode {
    /// The code of one of the nine, where the study has it.
    #[must_use]
    pub fn find(study: &Study, aspect: Aspect) -> Option<Self> {
        let code = study.codebook.find(aspect.id())?;
        Some(Self { aspect, code })
    }

    /// The code with all below it, of this sign or of any.
    #[must_use]
    pub fn theme(&self, valence: Option<Valence>) -> Theme {
        Theme {
            code: self.code,
            breadth: Breadth::Descendants,
            valence,
        }
    }
}

/// The nine codes of the model, wherever they stand in the study's codebooks.
///
/// # Errors
/// When one of them is missing, or takes no sign.
pub fn model_codes(study: &Study) -> Result<Vec<ModelCode>, AskError> {
    let book = &study.codebook;
    let missing: Vec<&str> = Aspect::all()
        .map(Aspect::id)
        .filter(|id| book.find(id).is_none())
        .collect();
    if !missing.is_empty() {
        return Err(AskError::new(
            format!(
                "the codebooks of this study lack codes of the model: {}",
                missing.join(", ")
            ),
            "add `builtin:bronstein` to `codebooks` in emic.yaml; a code of yours that means the same takes the id with \
             `emic codebook rename`",
        ));
    }
    let codes: Vec<ModelCode> = Aspect::all()
        .filter_map(|aspect| ModelCode::find(study, aspect))
        .collect();
    match codes.iter().find(|code| book.code(code.code).valence.is_none()) {
        None => Ok(codes),
        Some(code) => Err(AskError::new(
            format!(
                "`{}` takes no sign, so nothing tells presence from absence",
                book.code(code.code).id
            ),
            "give it a `valence` in its codebook: valence: {plus: present, minus: absent}",
        )),
    }
}
