//! Every kind of problem that reading and checking a study can find: one list that code, help and tests walk.

use super::Severity;
use super::Severity::{Error, Note, Warning};

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name in messages: `unknown-code`.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// One sentence for the manual.
    pub about: &'static str,
}

macro_rules! rules {
    ($($constant:ident = $severity:ident, $name:literal, $about:literal;)+) => {
        /// The rules, each under its own name.
        pub mod rules {
            use super::*;
            $(#[doc = $about] pub static $constant: Rule = Rule { name: $name, severity: $severity, about: $about };)+
        }

        /// All rules.
        pub static RULES: &[&Rule] = &[$(&rules::$constant,)+];
    };
}

rules! {
    UNREADABLE_FILE = Error, "unreadable-file", "The file cannot be opened or read.";
    NOT_UTF8 = Error, "not-utf8", "The file holds bytes that are not UTF-8 text.";
    NUL_BYTE = Error, "nul-byte", "The file holds a NUL byte, so it is no text.";
    CONFLICT_MARKERS = Error, "conflict-markers", "The file holds the marks of a merge that was not finished.";
    TAB_IN_YAML = Error, "tab-in-yaml", "A line of a YAML file is indented with a tab.";
    DUPLICATE_KEY = Error, "duplicate-key", "A key stands twice in one map, so one of the two would be ignored.";
    UNKNOWN_KEY = Error, "unknown-key", "A key that files of this kind do not have.";
    BAD_YAML = Error, "bad-yaml", "The file is not YAML, or not of the form that belongs there.";
    UNQUOTED_COLOR = Error, "unquoted-color", "A colour without quotes: YAML takes what follows `#` for a comment.";
    BAD_VALUE = Error, "bad-value", "A value that this setting or field cannot have.";
    BAD_ID = Error, "bad-id", "An id holds characters that ids cannot have.";
    DUPLICATE_ID = Error, "duplicate-id", "An id stands twice.";
    MISSING_CODEBOOK = Error, "missing-codebook", "A codebook that `emic.yaml` names does not exist.";
    UNKNOWN_PARENT = Error, "unknown-parent", "A code names a parent that no codebook has.";
    PARENT_CYCLE = Error, "parent-cycle", "Codes are each other's parents.";
    REPLACES_LIVING = Error, "replaces-living", "A code replaces one that still exists, or that another code replaces too.";
    BAD_CSV = Error, "bad-csv", "A table has no column `case`, a column twice, or a row of another length.";
    BAD_ATTRIBUTE = Error, "bad-attribute", "An attribute has a name that queries need, or a value that `emic.yaml` does not allow.";
    MISSING_CASE_ROW = Error, "missing-case-row", "A transcript's or voice's case has no row in `cases.csv`.";
    UNDECLARED_SPEAKER = Error, "undeclared-speaker", "Lines of a transcript begin with a label that nobody declared.";
    UNKNOWN_TRANSCRIPT = Error, "unknown-transcript", "A coding file or memo names a transcript that does not exist.";
    UNKNOWN_CODER = Error, "unknown-coder", "A folder, setting or memo names a coder that `emic.yaml` does not list.";
    UNKNOWN_CODE = Error, "unknown-code", "A coding or memo names a code that no codebook has.";
    UNKNOWN_CASE = Error, "unknown-case", "A memo names a case that the study does not have.";
    NOT_CODABLE = Error, "not-codable", "A heading was given to a segment.";
    NO_VALENCE = Error, "no-valence", "A sign was given to a code that has none.";
    BAD_PLACE = Error, "bad-place", "A position that is malformed, reversed, empty or outside the text.";
    NO_QUOTE = Error, "no-quote", "A segment without a quote: nothing proves its place.";
    LOST_SEGMENT = Error, "lost-segment", "The words of a segment are no longer in the transcript, or stand there more than once.";
    BAD_QUERY = Error, "bad-query", "A saved query that cannot be read.";
    BAD_MEMO = Error, "bad-memo", "A memo that does not say what it is about.";
    MEMO_WITHOUT_CODING = Error, "memo-without-coding", "A segment has a memo on a code that it does not bear.";
    NO_SPEAKERS = Warning, "no-speakers", "No line of a transcript begins with a declared label, so its paragraphs are its turns.";
    DOUBTFUL_LABEL = Warning, "doubtful-label", "Lines inside the turns of a transcript begin with what looks like another speaker's label.";
    NO_RESPONDENT = Warning, "no-respondent", "A transcript with speakers in which nobody answers, so that none of its words are counted.";
    FRONT_MATTER_IN_BODY = Warning, "front-matter-in-body", "A front matter seems to stand below the first line.";
    OTHER_FILE = Warning, "other-file", "A file stands where it is not read.";
    CASE_WITHOUT_TRANSCRIPT = Warning, "case-without-transcript", "A row of `cases.csv` that no transcript is about.";
    RETIRED_CODE = Warning, "retired-code", "A coding uses a retired code.";
    IDENTICAL_CODING = Warning, "identical-coding", "One coder gave the same code with the same sign twice at one place; it counts once.";
    LIKELY_PLACE = Warning, "likely-place", "The words of a segment are no longer in the transcript; the passage most like them is taken for them.";
    REWORDED_SEGMENT = Note, "reworded-segment", "The words of segments were changed in the transcript; its earlier text led to those of today.";
    MOVED_SEGMENT = Note, "moved-segment", "The words of segments have moved; they were found again.";
    WITHOUT_VALENCE = Note, "without-valence", "Codings without a sign, though their code has signs.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_kebab_case() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        assert!(names.iter().all(|name| crate::model::CodeId::new(*name).is_ok()));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
