//! Logs: every line of both sides, each once, in order of time.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Versions;
use crate::edit::log::time_key;

/// Merges two versions of a log, which never conflict: acts were done, on whichever side.
///
/// What both had stays as it is; then come the lines that either side added, the earlier first. A side's own order stays, whatever
/// its clock said.
#[must_use]
pub fn merge_logs(versions: Versions<'_>) -> String {
    let Versions { base, ours, theirs } = versions;
    let kept: Vec<&str> = lines(base).collect();
    let (ours, theirs) = (added(&kept, ours), added(&kept, theirs));
    let theirs = rest(&ours, theirs);
    let (mut ours, mut theirs) = (ours.into_iter().peekable(), theirs.into_iter().peekable());
    let mut text: String = kept.iter().map(|line| format!("{line}\n")).collect();
    loop {
        let theirs_first = match (ours.peek(), theirs.peek()) {
            (None, None) => return text,
            (None, Some(_)) => true,
            (Some(_), None) => false,
            (Some(one), Some(other)) => time(other) < time(one),
        };
        let next = if theirs_first { theirs.next() } else { ours.next() };
        text.extend(next.into_iter().flat_map(|line| [line, "\n"]));
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty())
}

/// The lines of `side` without those of the base.
fn added<'t>(base: &[&'t str], side: &'t str) -> Vec<&'t str> {
    rest(base, lines(side).collect())
}

/// `lines` without those that stand in `known`, as often as they stand there.
fn rest<'t>(known: &[&'t str], lines: Vec<&'t str>) -> Vec<&'t str> {
    let mut times: BTreeMap<&'t str, usize> = BTreeMap::new();
    for line in known {
        *times.entry(line).or_default() += 1;
    }
    let is_new = |line: &&'t str| match times.get_mut(*line) {
        Some(left @ 1..) => {
            *left -= 1;
            false
        }
        _ => true,
    };
    lines.into_iter().filter(is_new).collect()
}

/// When a line was written, in a form whose order is that of time; none for a line that does not tell.
fn time(line: &str) -> Option<String> {
    let value: Value = serde_json::from_str(line).ok()?;
    Some(time_key(value.get("time")?.as_str()?).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(time: &str, line: &str) -> String {
        format!("{{\"time\":\"{time}\",\"act\":{{\"line\":\"{line}\"}},\"files\":[]}}\n")
    }

    #[test]
    fn logs_keep_every_act_of_both_sides_once_by_time() {
        let base = act("2026-01-01T10:00:00Z", "a");
        let (b, c) = (act("2026-01-01T11:00:00Z", "b"), act("2026-01-01T11:00:00.500Z", "c"));
        let (d, both) = (act("2026-01-01T12:00:00Z", "d"), act("2026-01-01T13:00:00Z", "both"));
        let ours = format!("{base}{b}{d}{both}");
        let theirs = format!("{base}{c}{both}");
        let versions = Versions {
            base: &base,
            ours: &ours,
            theirs: &theirs,
        };
        assert_eq!(merge_logs(versions), format!("{base}{b}{c}{d}{both}"));
        let turned = Versions {
            ours: &theirs,
            theirs: &ours,
            ..versions
        };
        assert_eq!(merge_logs(turned), merge_logs(versions));
        // The same line twice on one side is two acts, and a line that cannot be read is kept.
        let odd = format!("{b}{b}broken");
        let versions = Versions {
            base: "",
            ours: &odd,
            theirs: &b,
        };
        assert_eq!(merge_logs(versions), format!("{b}{b}broken\n"));
    }
}
