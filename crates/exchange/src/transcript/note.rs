//! What an import dropped, kept or decided, as values; the wording of all of it stands here.

use std::fmt;

/// One thing that the user should know about the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The line of the file (in a Word document the paragraph), from 1; none when it concerns the whole.
    pub line: Option<usize>,
    /// What is to be known.
    pub remark: Remark,
}

/// How much a note matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to know.
    Information,
    /// Words were left out, or may be attributed wrongly: look at it.
    Warning,
}

/// What there is to know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the wording of each stands in `Display` below")]
pub enum Remark {
    Decoded { encoding: String, characters: usize },
    MixedLineEnds,
    ByteOrderMarks { count: usize },
    ReplacementCharacters { count: usize },
    FrontMatterLeftOut { keys: Vec<String> },
    HardBreaks { count: usize },
    QuoteMarks { count: usize },
    EmphasisKept { count: usize },
    DeletedText { characters: usize },
    HiddenText { characters: usize },
    HeadersAndFooters { count: usize },
    Footnotes { count: usize },
    ListNumbers { count: usize },
    TextBoxes { count: usize },
    Pictures { count: usize },
    Symbols { count: usize },
    Embedded { count: usize },
    TableRows { count: usize },
    CommentsWithoutPlace { count: usize },
    Turned { layout: &'static str, turns: usize },
    Tidied { turns: usize },
    NotASpeaker { label: String, lines: usize },
    HeadLine { label: String },
    Legend,
    LabelAmongWords { label: String },
    UnusedLabel { label: String },
    NoWords,
    NoSpeakers,
    OneParagraph,
    UnknownEnding { importer: &'static str },
}

impl Remark {
    /// Whether words were left out or may be attributed wrongly.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match self {
            Self::Decoded { .. }
            | Self::DeletedText { .. }
            | Self::HiddenText { .. }
            | Self::Footnotes { .. }
            | Self::Symbols { .. }
            | Self::Embedded { .. }
            | Self::CommentsWithoutPlace { .. }
            | Self::ReplacementCharacters { .. }
            | Self::LabelAmongWords { .. }
            | Self::UnusedLabel { .. }
            | Self::NoWords
            | Self::OneParagraph => Weight::Warning,
            _ => Weight::Information,
        }
    }

    pub(super) fn at(self, line: usize) -> Note {
        Note {
            line: Some(line),
            remark: self,
        }
    }

    pub(super) fn overall(self) -> Note {
        Note {
            line: None,
            remark: self,
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.remark),
            None => self.remark.fmt(f),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decoded { encoding, characters } => write!(
                f,
                "not UTF-8: {} read as {encoding}; if they look wrong, name the encoding",
                count(*characters, "character")
            ),
            Self::MixedLineEnds => f.write_str("line ends of several kinds, all read as one"),
            Self::ByteOrderMarks { count: n } => {
                write!(
                    f,
                    "{} inside the text left out (files put one behind the other?)",
                    count(*n, "byte order mark")
                )
            }
            Self::ReplacementCharacters { count: n } => write!(
                f,
                "the file itself holds {} (U+FFFD), where an earlier program lost a letter",
                count(*n, "replacement character")
            ),
            Self::FrontMatterLeftOut { keys } => {
                write!(f, "front matter not taken over: `{}`", keys.join("`, `"))
            }
            Self::HardBreaks { count: n } => {
                write!(f, "{} of Markdown at line ends left out", count(*n, "break mark"))
            }
            Self::QuoteMarks { count: n } => {
                write!(f, "quote marks (`>`) at the start of {} left out", count(*n, "line"))
            }
            Self::EmphasisKept { count: n } => {
                write!(
                    f,
                    "marks of emphasis (`*`, `_`) inside the words of {} kept as text",
                    count(*n, "line")
                )
            }
            Self::DeletedText { characters } => {
                write!(f, "tracked deletions left out: {}", count(*characters, "character"))
            }
            Self::HiddenText { characters } => {
                write!(
                    f,
                    "hidden text left out: {}; show it in Word if it belongs here",
                    count(*characters, "character")
                )
            }
            Self::HeadersAndFooters { count: n } => {
                write!(f, "{} left out", count(*n, "header or footer"))
            }
            Self::Footnotes { count: n } => write!(f, "{} left out", count(*n, "footnote or endnote")),
            Self::ListNumbers { count: n } => {
                write!(
                    f,
                    "{} with an automatic number or bullet, which is layout and left out",
                    count(*n, "paragraph")
                )
            }
            Self::TextBoxes { count: n } => {
                write!(
                    f,
                    "{}: the words stand before the paragraph that holds it",
                    count(*n, "text box")
                )
            }
            Self::Pictures { count: n } => write!(f, "{} left out", count(*n, "picture")),
            Self::Symbols { count: n } => {
                write!(f, "{} of a symbol font left out", count(*n, "character"))
            }
            Self::Embedded { count: n } => {
                write!(f, "{} left out: paste the text itself", count(*n, "embedded document"))
            }
            Self::TableRows { count: n } => {
                write!(
                    f,
                    "{} of tables read as one paragraph each, cells parted by a tab",
                    count(*n, "row")
                )
            }
            Self::CommentsWithoutPlace { count: n } => {
                write!(f, "{} without a place in the text left out", count(*n, "comment"))
            }
            Self::Turned { layout, turns } => {
                write!(
                    f,
                    "{} of the layout `{layout}` turned into `LABEL: words`",
                    count(*turns, "turn")
                )
            }
            Self::Tidied { turns } => write!(
                f,
                "{} given the plain form `[time] LABEL: words` (white space around the label, brackets of the time stamp)",
                count(*turns, "turn")
            ),
            Self::NotASpeaker { label, lines } => write!(
                f,
                "`{label}:` begins {} and was not taken for a speaker; name it if it is one",
                count(*lines, "line")
            ),
            Self::HeadLine { label } => {
                write!(
                    f,
                    "`{label}:` stands once, above the first turn: taken for a line of the head, not for a turn"
                )
            }
            Self::Legend => f.write_str("explains the labels: put in parentheses, so that it is no turn"),
            Self::LabelAmongWords { label } => {
                write!(
                    f,
                    "`{label}:` begins a line inside a turn, which will be read as a turn of its own"
                )
            }
            Self::UnusedLabel { label } => {
                write!(
                    f,
                    "no line begins with `{label}`; write it as it stands in the file, without the colon"
                )
            }
            Self::NoWords => f.write_str("no words in it"),
            Self::NoSpeakers => f.write_str("no speakers found: a document in which a paragraph is a turn"),
            Self::OneParagraph => f.write_str(
                "no speakers and no empty lines: the whole text is one turn; put an empty line between paragraphs",
            ),
            Self::UnknownEnding { importer } => {
                write!(
                    f,
                    "an ending that is not known; read as {importer}, which the content looks like"
                )
            }
        }
    }
}

fn count(n: usize, thing: &str) -> String {
    match (n, thing.strip_suffix("box"), thing) {
        (1, ..) => format!("1 {thing}"),
        (_, Some(stem), _) => format!("{n} {stem}boxes"),
        (_, None, "header or footer") => format!("{n} headers and footers"),
        (_, None, "footnote or endnote") => format!("{n} footnotes and endnotes"),
        _ => format!("{n} {thing}s"),
    }
}
