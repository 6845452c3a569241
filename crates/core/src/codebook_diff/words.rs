//! Two texts compared word by word.

use imara_diff::{Algorithm, Diff, InternedInput};

/// Words that follow each other and have the same fate; joined by single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordRun {
    /// In both texts.
    Same(String),
    /// In the old one alone.
    Gone(String),
    /// In the new one alone.
    New(String),
}

/// What becomes of the words of `old` in `new`; how they are spaced and broken into lines does not count.
///
/// ```
/// use emic_core::codebook_diff::{WordRun, word_changes};
///
/// let runs = word_changes("contact by telephone", "contact by any means");
/// let wanted = [
///     WordRun::Same("contact by".to_owned()),
///     WordRun::Gone("telephone".to_owned()),
///     WordRun::New("any means".to_owned()),
/// ];
/// assert_eq!(runs, wanted);
/// ```
#[must_use]
pub fn word_changes(old: &str, new: &str) -> Vec<WordRun> {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let mut input = InternedInput::default();
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_no_heuristic(&input);
    let words = |words: &[&str], range: std::ops::Range<u32>| {
        let range = range.start as usize..range.end as usize;
        let words = words.get(range).unwrap_or_default().join(" ");
        (!words.is_empty()).then_some(words)
    };
    let mut runs = Vec::new();
    let mut from = 0;
    for hunk in diff.hunks() {
        runs.extend(words(&after, from..hunk.after.start).map(WordRun::Same));
        runs.extend(words(&before, hunk.before).map(WordRun::Gone));
        from = hunk.after.end;
        runs.extend(words(&after, hunk.after).map(WordRun::New));
    }
    let end = u32::try_from(after.len()).unwrap_or(u32::MAX);
    runs.extend(words(&after, from..end).map(WordRun::Same));
    runs
}
