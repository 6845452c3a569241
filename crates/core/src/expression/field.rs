//! The fields that a term may ask about: the fixed ones, and the attributes that a study adds.

/// What a term asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// `code`: stretches with this code.
    Code,
    /// `coder`: stretches coded by this coder.
    Coder,
    /// `valence`: stretches coded with this sign.
    Valence,
    /// `transcript`: one transcript.
    Transcript,
    /// `case`: what is by or about this case.
    Case,
    /// `speaker`: turns of this speaker.
    Speaker,
    /// An attribute of cases, by its name as written.
    Attribute(String),
}

impl Field {
    /// The field of this name: a fixed one (upper and lower case alike), else an attribute. `text` is no field but a text term.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "code" => Self::Code,
            "coder" => Self::Coder,
            "valence" => Self::Valence,
            "transcript" => Self::Transcript,
            "case" => Self::Case,
            "speaker" => Self::Speaker,
            _ => Self::Attribute(name.to_owned()),
        }
    }

    /// Whether it asks about codings, not about turns.
    #[must_use]
    pub fn is_about_codings(&self) -> bool {
        matches!(self, Self::Code | Self::Coder | Self::Valence)
    }

    /// The name that is written for it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Code => "code",
            Self::Coder => "coder",
            Self::Valence => "valence",
            Self::Transcript => "transcript",
            Self::Case => "case",
            Self::Speaker => "speaker",
            Self::Attribute(name) => name,
        }
    }
}

/// Where an expression can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// `--where`: whole turns are selected.
    Where,
    /// A saved query as a row or column of a table.
    Axis,
    /// `emic quotes`.
    Quotes,
    /// `emic search`.
    Search,
}

/// A field that every study has.
#[derive(Debug)]
pub struct FixedField {
    /// Its name; no attribute may bear it.
    pub name: &'static str,
    /// What its value is, and what it then finds.
    pub value: &'static str,
    /// An expression that uses it.
    pub example: &'static str,
    /// Where it may be asked.
    pub contexts: &'static [Context],
}

const EVERYWHERE: &[Context] = &[Context::Where, Context::Axis, Context::Quotes, Context::Search];
const ON_CODINGS: &[Context] = &[Context::Axis, Context::Quotes, Context::Search];

/// The fixed fields, in the order in which help and manual show them.
pub static FIELDS: &[FixedField] = &[
    FixedField {
        name: "code",
        value: "a code: the segments coded with it or its descendants; `=` before it leaves the descendants out, `+` or `-` after it \
                asks for that valence, `/*` for its children, \
                `/*/*` for theirs, `/**` for all codes under it",
        example: "code:interdependence-",
        contexts: ON_CODINGS,
    },
    FixedField {
        name: "coder",
        value: "a coder: the segments that he or she coded",
        example: "coder:coder-a",
        contexts: ON_CODINGS,
    },
    FixedField {
        name: "valence",
        value: "`+`, `-` or `none`: the segments with a coding of that valence",
        example: "valence:-",
        contexts: ON_CODINGS,
    },
    FixedField {
        name: "transcript",
        value: "the id of a transcript: all of it",
        example: "transcript:R07",
        contexts: EVERYWHERE,
    },
    FixedField {
        name: "case",
        value: "the id of a case: its turns",
        example: "case:R07",
        contexts: EVERYWHERE,
    },
    FixedField {
        name: "speaker",
        value: "the label of a speaker or a role: those turns",
        example: "speaker:R",
        contexts: EVERYWHERE,
    },
    FixedField {
        name: "text",
        value: "a word, a \"phrase\", the beginning of a word with `*`, or a word with `~`: the places where it stands",
        example: "text:\"elkaar nodig\"",
        contexts: EVERYWHERE,
    },
];
