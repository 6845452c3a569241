//! Two versions of a file that grew from one: coding files segment by segment, logs line by line. Texts in, a text out.
//!
//! What each side did is told from the version that both grew from. What only one side did is done; where both did something else
//! to the same thing, both versions of that segment stand between the lines that git uses for it, and everything else is merged.

mod items;
mod judgements;
mod layout;
mod lines;
mod markers;
mod matching;
mod renames;
mod segment;
mod side;
mod words;
mod write;

#[cfg(test)]
mod tests;

pub use lines::merge_logs;
#[cfg(test)]
pub(super) use markers::part;
pub use markers::whole_conflict;

use items::items;
use markers::Ancestor;
use side::Side;

/// The three versions of a merge.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'t> {
    /// What both grew from; empty when there was no such file.
    pub base: &'t str,
    /// The version that stands, to which the other is added.
    pub ours: &'t str,
    /// The other.
    pub theirs: &'t str,
}

/// What becomes of a segment that both sides changed differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Take {
    /// Both versions stay, between conflict markers.
    #[default]
    Neither,
    /// Ours stays.
    Ours,
    /// Theirs stays.
    Theirs,
}

/// A merged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Its text.
    pub text: String,
    /// The segments that stand in it in two versions, by their place in the file.
    pub conflicts: Vec<Conflict>,
}

/// A segment that both sides changed differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its id; without one the first of its words.
    pub segment: String,
    /// Why nothing else can be done: `both sides changed the memo`.
    pub why: String,
}

/// Why two versions cannot be merged segment by segment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// One of the versions does not read as a coding file.
    #[error("{side} does not read as a coding file: {why}")]
    Unreadable {
        /// Which one.
        side: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// A version is written in a way that cannot be changed piece by piece.
    #[error("the file is written in a way that cannot be merged piece by piece, such as between brackets")]
    Unwritable,
}

/// Merges two versions of the coding file at `path` (below the study).
///
/// Segments are the same when they have the same id; without ids, when their words and position are, or else their words alone, or
/// else when they have words and a code in common.
/// Codes are a set: what a side gave is given, what a side took away is gone. Memos, and the words with their position, are taken
/// from the side that changed them. A segment that one side took out is gone, unless the other side gave it another code, place or
/// memo. What two sides add at one place becomes one segment. A position written for another text than the one that the merged file
/// names keeps that text's fingerprint, so that reading it finds the words anew.
///
/// The text is that of `ours` with the blocks of `theirs` put in: comments, order and spacing stay.
///
/// # Errors
/// When a version does not read as a coding file, or is written in a way that cannot be patched; [`whole_conflict`] keeps both then.
///
/// # Example
///
/// ```
/// use emic_core::edit::{Take, Versions, merge_codings};
///
/// let base = "transcript: R1\nsegments:\n- id: k1\n  quote: ja\n  codes: [need]\n";
/// let ours = base.replace("[need]", "[need, role]");
/// let theirs = format!("{base}- id: k2\n  quote: nee # waarom?\n  codes: [look]\n");
/// let merged = merge_codings("coding/anna/R1.yaml", Versions { base, ours: &ours, theirs: &theirs }, Take::Neither)?;
/// assert!(merged.conflicts.is_empty());
/// assert!(merged.text.contains("[need, role]") && merged.text.ends_with("quote: nee # waarom?\n  codes: [look]\n"));
/// # Ok::<(), emic_core::edit::MergeError>(())
/// ```
pub fn merge_codings(path: &str, versions: Versions<'_>, take: Take) -> Result<Merged, MergeError> {
    merge(path, versions, Ancestor::Known, take)
}

fn merge(path: &str, versions: Versions<'_>, ancestor: Ancestor, take: Take) -> Result<Merged, MergeError> {
    let Versions { base, ours, theirs } = versions;
    let only = match ancestor {
        Ancestor::Known if base == ours => Some(theirs),
        Ancestor::Known if base == theirs => Some(ours),
        _ => (ours == theirs).then_some(ours),
    };
    if let Some(text) = only {
        return Ok(Merged {
            text: text.to_owned(),
            conflicts: Vec::new(),
        });
    }
    let mut base = Side::read(path, "the version that both grew from", base)?;
    let mut ours = Side::read(path, "our version", ours)?;
    let mut theirs = Side::read(path, "their version", theirs)?;
    renames::follow(&mut base, &mut ours, &mut theirs);
    let plan = items((&base, ancestor), &ours, &theirs).taking(take);
    write::write(&base, &ours, &theirs, &plan).ok_or(MergeError::Unwritable)
}

/// Finishes a merge that stopped at markers in `text`: its parts are merged by the same rules, and `take` says what becomes of the
/// rest. Where the markers do not tell what both versions grew from, a segment that one side alone has is not known to be taken out:
/// it is kept, or left for people when the other side has nothing in its place.
///
/// # Errors
/// When a version does not read as a coding file; none when there is no whole pair of markers.
pub fn resolve_codings(path: &str, text: &str, take: Take) -> Result<Option<Merged>, MergeError> {
    let Some(parted) = markers::part(text) else {
        return Ok(None);
    };
    let base = Side::read(path, "", &parted.base).map_or("", |_| parted.base.as_str());
    let versions = Versions {
        base,
        ours: &parted.ours,
        theirs: &parted.theirs,
    };
    merge(path, versions, parted.ancestor, take).map(Some)
}
