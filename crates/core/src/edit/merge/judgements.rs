//! The codes of a segment as a set, each with its memo.

use crate::read::CodingEntry;

/// What a side says about one code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Judged {
    given: bool,
    memo: Option<String>,
}

fn judged(entry: Option<&CodingEntry>, code: &str) -> Judged {
    let Some(entry) = entry else {
        return Judged::default();
    };
    let memo = entry.memos.0.iter().find(|(key, _)| key == code);
    Judged {
        given: entry.codes.iter().any(|known| known == code),
        memo: memo.map(|(_, memo)| memo.clone()),
    }
}

/// The value that changed; none when both changed, differently.
pub(super) fn settle<'v, T: PartialEq>(base: &'v T, ours: &'v T, theirs: &'v T) -> Option<&'v T> {
    if ours == theirs || theirs == base {
        Some(ours)
    } else if ours == base {
        Some(theirs)
    } else {
        None
    }
}

/// Every code that one of the entries gives or has a memo on, in order.
fn codes<'e>(entries: &[&'e CodingEntry]) -> Vec<&'e str> {
    let mut codes: Vec<&str> = Vec::new();
    for entry in entries {
        let keys = entry.memos.0.iter().map(|(key, _)| key.as_str());
        for code in entry.codes.iter().map(String::as_str).chain(keys) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    codes
}

/// Whether `side` gives a code or has a memo on one that `base` has not.
pub(super) fn says_more(base: &CodingEntry, side: &CodingEntry) -> bool {
    codes(&[side]).into_iter().any(|code| {
        let (old, new) = (judged(Some(base), code), judged(Some(side), code));
        new.given && !old.given || new.memo.is_some() && new.memo != old.memo
    })
}

/// Writes the merged codes and memos into `left` and `right`: the same into both, but for codes that the sides changed differently.
pub(super) fn merge(
    base: Option<&CodingEntry>,
    (ours, theirs): (&CodingEntry, &CodingEntry),
    (left, right): (&mut CodingEntry, &mut CodingEntry),
) {
    let all: Vec<&CodingEntry> = [ours, theirs].into_iter().chain(base).collect();
    for code in codes(&all) {
        let (ours, theirs) = weigh(
            &judged(base, code),
            &judged(Some(ours), code),
            &judged(Some(theirs), code),
        );
        say(left, code, ours);
        say(right, code, theirs);
    }
}

fn weigh(base: &Judged, ours: &Judged, theirs: &Judged) -> (Judged, Judged) {
    if let Some(settled) = settle(base, ours, theirs) {
        return (settled.clone(), settled.clone());
    }
    if ours.given && theirs.given {
        let memo = settle(&base.memo, &ours.memo, &theirs.memo);
        let with = |own: &Judged| Judged {
            given: true,
            memo: memo.unwrap_or(&own.memo).clone(),
        };
        return (with(ours), with(theirs));
    }
    // One side took the code away. What the other only took away with it is no loss.
    let gone = Judged::default();
    if (*ours == gone && theirs.memo.is_none()) || (*theirs == gone && ours.memo.is_none()) {
        return (gone.clone(), gone);
    }
    (ours.clone(), theirs.clone())
}

/// Lets `entry` say this of `code`, where it stands already or last.
fn say(entry: &mut CodingEntry, code: &str, judged: Judged) {
    let known = entry.codes.iter().any(|given| given == code);
    match (known, judged.given) {
        (true, false) => entry.codes.retain(|given| given != code),
        (false, true) => entry.codes.push(code.to_owned()),
        _ => {}
    }
    let memos = &mut entry.memos.0;
    let known = memos.iter_mut().find(|(key, _)| key == code);
    match (known, judged.memo) {
        (Some((_, memo)), Some(new)) => *memo = new,
        (None, Some(new)) => memos.push((code.to_owned(), new)),
        (Some(_), None) => memos.retain(|(key, _)| key != code),
        (None, None) => {}
    }
}
