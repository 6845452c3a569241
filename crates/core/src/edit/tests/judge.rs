//! What a merge of two branches must come to, told from what the ordinary reader finds in each: values alone, no texts.

use std::collections::{BTreeMap, BTreeSet};

/// What a branch says about one segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// Its first and last character, in the text as it was at first.
    pub place: (usize, usize),
    pub memo: Option<String>,
    /// The codes with their memos.
    pub codes: BTreeMap<String, Option<String>>,
}

/// Segments by id, or by their first words.
pub(super) type Branch = BTreeMap<String, Said>;

/// The one value that changed, or none when both did.
fn settled<T: PartialEq + Clone>(base: &T, ours: &T, theirs: &T) -> Option<T> {
    if ours == base || ours == theirs {
        Some(theirs.clone())
    } else {
        (theirs == base).then(|| ours.clone())
    }
}

/// Whether a branch gave a segment something that it did not have.
fn gave(base: &Said, side: &Said) -> bool {
    let more =
        |(code, memo): (&String, &Option<String>)| base.codes.get(code).is_none_or(|old| memo.is_some() && memo != old);
    base.place != side.place || side.memo.is_some() && side.memo != base.memo || side.codes.iter().any(more)
}

/// Whether both branches changed one segment, each in its own way.
fn disputed(base: Option<&Said>, ours: Option<&Said>, theirs: Option<&Said>) -> bool {
    match (base, ours, theirs) {
        (Some(base), None, Some(kept)) | (Some(base), Some(kept), None) => gave(base, kept),
        (base, Some(ours), Some(theirs)) => {
            let empty = Said {
                place: (0, 0),
                memo: None,
                codes: BTreeMap::new(),
            };
            let base = base.unwrap_or(&empty);
            let codes: BTreeSet<&String> = ours.codes.keys().chain(theirs.codes.keys()).collect();
            let code = |code: &String| match (base.codes.get(code), ours.codes.get(code), theirs.codes.get(code)) {
                (old, Some(one), Some(other)) => settled(old.unwrap_or(&None), one, other).is_none(),
                (Some(old), None, Some(kept)) | (Some(old), Some(kept), None) => kept.is_some() && kept != old,
                _ => false,
            };
            settled(&base.place, &ours.place, &theirs.place).is_none()
                || settled(&base.memo, &ours.memo, &theirs.memo).is_none()
                || codes.into_iter().any(code)
        }
        _ => false,
    }
}

/// Compares a merged file with the three branches.
pub(super) fn judge(base: &Branch, ours: &Branch, theirs: &Branch, merged: &Branch, conflicts: &BTreeSet<String>) {
    let at = |branch: &Branch, place, code: &String| {
        branch
            .values()
            .any(|said| said.place == place && said.codes.contains_key(code))
    };
    let mut expected = BTreeSet::new();
    for name in base.keys().chain(ours.keys()).chain(theirs.keys()) {
        let (old, one, other) = (base.get(name), ours.get(name), theirs.get(name));
        // The same id for two places: both stay, one under another id.
        let clash = old.is_none() && one.zip(other).is_some_and(|(one, other)| one.place != other.place);
        if !clash && disputed(old, one, other) {
            expected.insert(name.clone());
            continue;
        }
        let mut codes: BTreeSet<&String> = BTreeSet::new();
        for side in [one, other].into_iter().flatten() {
            codes.extend(side.codes.keys());
        }
        for code in codes {
            let has = |side: Option<&Said>| side.is_some_and(|said| said.codes.contains_key(code));
            let taken = has(old) && !(has(one) && has(other));
            let place = match (old, one, other) {
                (Some(old), Some(one), Some(other)) => {
                    settled(&old.place, &one.place, &other.place).expect("no dispute")
                }
                (_, Some(side), _) | (_, _, Some(side)) => side.place,
                _ => unreachable!("a side has it"),
            };
            if taken {
                // Unless a branch gave it anew at that very place.
                let anew = |branch: &Branch| {
                    branch.iter().any(|(id, said)| {
                        !base.contains_key(id) && said.place == place && said.codes.contains_key(code)
                    })
                };
                let back = merged.get(name).is_some_and(|said| said.codes.contains_key(code));
                assert!(!back || anew(ours) || anew(theirs), "{name} {code} came back");
            } else if clash {
                let places = [one, other]
                    .into_iter()
                    .flatten()
                    .filter(|said| said.codes.contains_key(code));
                places.for_each(|said| assert!(at(merged, said.place, code), "{name} {code} is lost"));
            } else {
                assert!(at(merged, place, code), "{name} {code} is lost at {place:?}");
            }
        }
        let (Some(old), Some(one), Some(other), Some(new)) = (old, one, other, merged.get(name)) else {
            continue;
        };
        let joined = |branch: &Branch| {
            branch
                .iter()
                .any(|(id, said)| !base.contains_key(id) && said.place == new.place)
        };
        assert_eq!(Some(new.place), settled(&old.place, &one.place, &other.place), "{name}");
        if !joined(ours) && !joined(theirs) {
            assert_eq!(
                Some(&new.memo),
                settled(&old.memo, &one.memo, &other.memo).as_ref(),
                "{name}"
            );
            for (code, memo) in &new.codes {
                let of = |said: &Said| said.codes.get(code).cloned().flatten();
                assert_eq!(
                    Some(memo),
                    settled(&of(old), &of(one), &of(other)).as_ref(),
                    "{name} {code}"
                );
            }
        }
    }
    assert_eq!(&expected, conflicts);
}
