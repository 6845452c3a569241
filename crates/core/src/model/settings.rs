//! What `emic.yaml` says.

use super::{CoderId, Language, Role};
use crate::expression::Expression;

/// What `cases.csv` may hold in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttributeKind {
    /// One of these values.
    OneOf(Vec<String>),
    /// A number.
    Number,
    /// Any text.
    Text,
}

/// The settings of a study, defaults filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The study's title.
    pub title: String,
    /// The language of labels and headings, and of transcripts that name none.
    pub language: Language,
    /// Labels and roles that every transcript may use; empty: documents without speakers.
    pub speakers: Vec<(String, Role)>,
    /// The coders named, in order.
    pub coders: Vec<CoderId>,
    /// Whose codings are analysed unless said otherwise.
    pub main_coder: Option<CoderId>,
    /// What columns of `cases.csv` may hold.
    pub attributes: Vec<(String, AttributeKind)>,
    /// How quotes are signed: a text with `{case}`, `{transcript}` and attributes between braces.
    pub attribution: String,
    /// Saved queries by name.
    pub queries: Vec<(String, Expression)>,
}

impl Settings {
    /// The attribution when `emic.yaml` names none.
    pub const ATTRIBUTION: &'static str = "{case}";
    /// The speakers when `emic.yaml` names none.
    pub const SPEAKERS: [(&'static str, Role); 2] = [("I", Role::Interviewer), ("R", Role::Respondent)];
}
