//! One segment in three versions.

use super::markers::Ancestor;
use super::{judgements, words};
use crate::read::CodingEntry;

/// What becomes of a segment: the same on both sides, or a version for each. A side without one lets it go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outcome {
    pub ours: Option<CodingEntry>,
    pub theirs: Option<CodingEntry>,
}

impl Outcome {
    fn settled(entry: Option<CodingEntry>) -> Self {
        Self {
            ours: entry.clone(),
            theirs: entry,
        }
    }

    /// Whether both sides changed it, differently.
    pub fn is_conflict(&self) -> bool {
        self.ours != self.theirs
    }

    /// Why it is a conflict, for people.
    pub fn why(&self) -> String {
        let (Some(ours), Some(theirs)) = (&self.ours, &self.theirs) else {
            return "one side took it out, the other gave it more".to_owned();
        };
        let mut about = Vec::new();
        if !words::same_place(ours, theirs) {
            about.push("the place".to_owned());
        }
        if ours.memo != theirs.memo {
            about.push("the memo".to_owned());
        }
        let codes = ours.memos.0.iter().chain(&theirs.memos.0);
        let mut codes: Vec<&str> = codes
            .filter(|memo| !(ours.memos.0.contains(memo) && theirs.memos.0.contains(memo)))
            .map(|(code, _)| code.as_str())
            .collect();
        codes.dedup();
        about.extend(codes.into_iter().map(|code| format!("the memo on `{code}`")));
        about.dedup();
        format!("both sides changed {}", about.join(" and "))
    }
}

/// Weighs what each side did; `head` is the fingerprint that the merged file names.
pub(super) fn weigh(
    (base, ancestor): (Option<&CodingEntry>, Ancestor),
    ours: Option<&CodingEntry>,
    theirs: Option<&CodingEntry>,
    head: Option<&str>,
) -> Outcome {
    let (one, other) = match (base, ours, theirs) {
        (_, Some(ours), Some(theirs)) => return both(base, ours, theirs, head),
        (None, one, other) => return Outcome::settled(one.or(other).cloned()),
        (Some(_), one, other) => (one, other),
    };
    // One side took it out.
    let stays = |kept: &CodingEntry| ancestor == Ancestor::Guessed || base.is_some_and(|base| says_more(base, kept));
    Outcome {
        ours: one.filter(|kept| stays(kept)).cloned(),
        theirs: other.filter(|kept| stays(kept)).cloned(),
    }
}

/// Whether taking the segment out would lose something that this side gave it.
fn says_more(base: &CodingEntry, kept: &CodingEntry) -> bool {
    words::chosen(base, kept) || kept.memo.is_some() && kept.memo != base.memo || judgements::says_more(base, kept)
}

fn both(base: Option<&CodingEntry>, ours: &CodingEntry, theirs: &CodingEntry, head: Option<&str>) -> Outcome {
    let (mut left, mut right) = (ours.clone(), ours.clone());
    let place = words::settle(base, ours, theirs, head);
    words::put(&mut left, place.unwrap_or(ours));
    words::put(&mut right, place.unwrap_or(theirs));
    let nothing = None;
    let memo = judgements::settle(base.map_or(&nothing, |base| &base.memo), &ours.memo, &theirs.memo);
    left.memo.clone_from(memo.unwrap_or(&ours.memo));
    right.memo.clone_from(memo.unwrap_or(&theirs.memo));
    judgements::merge(base, (ours, theirs), (&mut left, &mut right));
    for side in [&mut left, &mut right] {
        side.id = ours.id.clone().or_else(|| theirs.id.clone());
        side.created = ours.created.clone().or_else(|| theirs.created.clone());
    }
    // Each side took another code away, and nothing is left.
    let emptied = |side: &CodingEntry| {
        let coded = !ours.codes.is_empty() && !theirs.codes.is_empty();
        coded && side.codes.is_empty() && side.memo.is_none() && side.memos.0.is_empty()
    };
    Outcome {
        ours: Some(left).filter(|side| !emptied(side)),
        theirs: Some(right).filter(|side| !emptied(side)),
    }
}
