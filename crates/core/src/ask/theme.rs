//! Codes that count as one: a theme, as it is written and what it holds.

use super::AskError;
use crate::model::{CodeIndex, Study, Valence};

/// How far down a theme reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    /// The code with its descendants.
    Descendants,
    /// The code alone, written `=code`.
    Alone,
}

/// Codes that count as one: a code, with or without its descendants, of any sign or of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The code at the top.
    pub code: CodeIndex,
    /// How far down it reaches.
    pub breadth: Breadth,
    /// The sign asked for; `None`: any, or none.
    pub valence: Option<Valence>,
}

impl Theme {
    /// Whether codings with this code and sign belong to the theme.
    #[must_use]
    pub fn takes(&self, study: &Study, code: CodeIndex, valence: Valence) -> bool {
        self.valence.is_none_or(|wanted| wanted == valence) && self.codes(study).contains(&code)
    }

    /// The codes of the theme, in order.
    #[must_use]
    pub fn codes(&self, study: &Study) -> Vec<CodeIndex> {
        match self.breadth {
            Breadth::Alone => vec![self.code],
            Breadth::Descendants => study.codebook.theme(self.code).collect(),
        }
    }

    /// Whether one of two themes is a part of the other, without being the same: such themes are never paired.
    #[must_use]
    pub fn contains_or_within(&self, study: &Study, other: &Self) -> bool {
        let (mine, theirs) = (self.codes(study), other.codes(study));
        let same_codes = mine == theirs;
        let signs = (
            self.valence.is_none_or(|_| self.valence == other.valence),
            other.valence.is_none_or(|_| self.valence == other.valence),
        );
        let holds = |outer: &[CodeIndex], inner: &[CodeIndex]| inner.iter().all(|code| outer.contains(code));
        let above = holds(&mine, &theirs) && signs.0;
        let below = holds(&theirs, &mine) && signs.1;
        (above || below) && !(same_codes && self.valence == other.valence)
    }

    /// Reads `code`, `=code`, `code/*`, `code/*/*` (one `/*` a step down) or `code/**`, each with `+` or `-` behind it where wanted;
    /// nothing when no code is meant.
    ///
    /// # Errors
    /// When there is nothing below the code, or it has no signs.
    pub fn parse(study: &Study, text: &str) -> Result<Option<Vec<Self>>, AskError> {
        let (bare, sign) = match text.strip_suffix(['+', '-']) {
            Some(_) => Valence::split(text),
            None => (text, Valence::Neutral),
        };
        let valence = (sign != Valence::Neutral).then_some(sign);
        let (bare, breadth) = bare
            .strip_prefix('=')
            .map_or((bare, Breadth::Descendants), |rest| (rest, Breadth::Alone));
        let (id, below) = Below::read(bare);
        let Some(code) = study.codebook.find(id) else {
            return Ok(None);
        };
        let whole = |code| Self {
            code,
            breadth: Breadth::Descendants,
            valence,
        };
        let themes: Vec<Self> = match below {
            Below::Nothing => vec![Self { breadth, ..whole(code) }],
            Below::Steps(steps) => steps_below(study, code, steps).into_iter().map(whole).collect(),
            Below::All => study
                .codebook
                .codable_below(code)
                .map(|code| Self {
                    valence,
                    ..Self::alone_or_whole(study, code)
                })
                .collect(),
        };
        if themes.is_empty() {
            return Err(AskError::new(
                match below {
                    Below::Steps(steps @ 2..) => format!("no codes stand {steps} steps below `{id}`"),
                    _ => format!("no codes stand below `{id}`"),
                },
                format!("write `{id}`"),
            ));
        }
        if let Some(theme) = themes.iter().find(|theme| valence.is_some() && !theme.has_signs(study)) {
            let id = &study.codebook.code(theme.code).id;
            return Err(AskError::new(
                format!("`{id}` takes no sign"),
                format!("write `{id}`, without `{}`", sign.sign()),
            ));
        }
        Ok(Some(themes))
    }

    /// A codable code with codes below it counts alone where those stand beside it.
    pub(super) fn alone_or_whole(study: &Study, code: CodeIndex) -> Self {
        let leaf = study.codebook.children(code).next().is_none();
        Self {
            code,
            breadth: if leaf { Breadth::Descendants } else { Breadth::Alone },
            valence: None,
        }
    }

    fn has_signs(&self, study: &Study) -> bool {
        self.codes(study)
            .iter()
            .any(|&code| study.codebook.code(code).valence.is_some())
    }

    /// The theme as it is written.
    #[must_use]
    pub fn key(&self, study: &Study) -> String {
        let alone = if self.breadth == Breadth::Alone { "=" } else { "" };
        format!(
            "{alone}{}{}",
            study.codebook.code(self.code).id,
            self.valence.map_or("", Valence::sign)
        )
    }
}

/// Which codes below the one named are meant.
enum Below {
    /// None: the code itself.
    Nothing,
    /// Those so many steps below it, each a theme.
    Steps(usize),
    /// All that are codable, each alone.
    All,
}

impl Below {
    /// Takes `/*`, `/*/*`, … or `/**` from the end of a code.
    fn read(text: &str) -> (&str, Self) {
        if let Some(id) = text.strip_suffix("/**") {
            return (id, Self::All);
        }
        let id = text.trim_end_matches("/*");
        match (text.len() - id.len()) / "/*".len() {
            0 => (id, Self::Nothing),
            steps => (id, Self::Steps(steps)),
        }
    }
}

/// The codes exactly so many steps below `code`, in order.
fn steps_below(study: &Study, code: CodeIndex, steps: usize) -> Vec<CodeIndex> {
    (0..steps).fold(vec![code], |level, _| {
        level
            .into_iter()
            .flat_map(|code| study.codebook.children(code))
            .collect()
    })
}
