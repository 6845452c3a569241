//! Changes as a unified diff, the form that git shows.

use super::FileChange;

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// The diff of one file: the stretch of lines from the first that differs to the last, cut where many stay the same.
pub(super) fn of_file(change: &FileChange) -> String {
    let name = |side: &str, text: &Option<String>| match text {
        Some(_) => format!("{side}/{}", change.path),
        None => "/dev/null".to_owned(),
    };
    let old = lines(change.before.as_deref());
    let new = lines(change.after.as_deref());
    let mut out = format!("--- {}\n+++ {}\n", name("a", &change.before), name("b", &change.after));
    for hunk in hunks(&runs(change)) {
        hunk_text(&hunk, &old, &new, &mut out);
    }
    out
}

/// Lines that go, by number in the old file, and lines that come, by number in the new one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

fn lines(text: Option<&str>) -> Vec<&str> {
    text.unwrap_or_default().split_inclusive('\n').collect()
}

/// The lines that each edit touches, widened to whole lines and without those that stay the same.
fn runs(change: &FileChange) -> Vec<Run> {
    let (old, new) = (
        change.before.as_deref().unwrap_or_default(),
        change.after.as_deref().unwrap_or_default(),
    );
    let Some(patch) = &change.patch else {
        return vec![Run {
            old: 0..lines(Some(old)).len(),
            new: 0..lines(Some(new)).len(),
        }];
    };
    let back = patch.inverse();
    let mut runs: Vec<Run> = Vec::new();
    for (edit, undo) in patch.edits().iter().zip(back.edits()) {
        let run = Run {
            old: touched(old, edit.at, edit.remove.len()),
            new: touched(new, undo.at, undo.remove.len()),
        };
        match runs.last_mut() {
            Some(last) if run.old.start < last.old.end || run.new.start < last.new.end => {
                last.old.end = last.old.end.max(run.old.end);
                last.new.end = last.new.end.max(run.new.end);
            }
            _ => runs.push(run),
        }
    }
    let (old, new) = (lines(Some(old)), lines(Some(new)));
    runs.iter().map(|run| trimmed(run, &old, &new)).collect()
}

/// The lines that hold the `length` bytes from `at` on.
fn touched(text: &str, at: usize, length: usize) -> std::ops::Range<usize> {
    let breaks = |end: usize| text.as_bytes().iter().take(end).filter(|byte| **byte == b'\n').count();
    let all = lines(Some(text)).len();
    breaks(at).min(all)..(breaks(at + length) + 1).min(all)
}

/// Without the lines at either end that are the same on both sides.
fn trimmed(run: &Run, old: &[&str], new: &[&str]) -> Run {
    let mut run = run.clone();
    while !run.old.is_empty() && !run.new.is_empty() && old.get(run.old.start) == new.get(run.new.start) {
        run.old.start += 1;
        run.new.start += 1;
    }
    while !run.old.is_empty() && !run.new.is_empty() && old.get(run.old.end - 1) == new.get(run.new.end - 1) {
        run.old.end -= 1;
        run.new.end -= 1;
    }
    run
}

/// Runs that share context, together.
fn hunks(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut hunks: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match hunks.last_mut() {
            Some(hunk)
                if hunk
                    .last()
                    .is_some_and(|last| run.old.start <= last.old.end + 2 * CONTEXT) =>
            {
                hunk.push(run.clone());
            }
            _ => hunks.push(vec![run.clone()]),
        }
    }
    hunks
}

fn hunk_text(hunk: &[Run], old: &[&str], new: &[&str], out: &mut String) {
    let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
        return;
    };
    let lead = first.old.start.min(CONTEXT);
    let tail = (last.old.end + CONTEXT).min(old.len()) - last.old.end;
    let header = |start: usize, length: usize| format!("{},{length}", if length == 0 { start } else { start + 1 });
    let (old_start, new_start) = (first.old.start - lead, first.new.start - lead);
    out.push_str(&format!(
        "@@ -{} +{} @@\n",
        header(old_start, last.old.end + tail - old_start),
        header(new_start, last.new.end + tail - new_start)
    ));
    let mut from = old_start;
    for run in hunk {
        show(' ', old, from..run.old.start, out);
        show('-', old, run.old.clone(), out);
        show('+', new, run.new.clone(), out);
        from = run.old.end;
    }
    show(' ', old, from..from + tail, out);
}

fn show(sign: char, lines: &[&str], range: std::ops::Range<usize>, out: &mut String) {
    for line in lines.iter().take(range.end).skip(range.start) {
        out.push(sign);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Patch;

    fn change(old: &str, edits: &[(usize, usize, &str)]) -> FileChange {
        let edits = edits.iter().map(|(at, end, text)| (*at..*end, (*text).to_owned()));
        let patch = Patch::new(old, edits.collect()).expect("a patch");
        FileChange {
            path: "a.txt".to_owned(),
            before: Some(old.to_owned()),
            after: patch.apply(old),
            patch: Some(patch),
        }
    }

    #[test]
    fn a_line_put_in_between() {
        let found = of_file(&change("a\nb\nc\nd\ne\n", &[(3, 3, "\nx")]));
        assert_eq!(
            found,
            "--- a/a.txt\n+++ b/a.txt\n@@ -1,5 +1,6 @@\n a\n b\n+x\n c\n d\n e\n"
        );
    }

    #[test]
    fn far_changes_are_hunks_of_their_own() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\na\nb\nc";
        let found = of_file(&change(old, &[(0, 1, "x"), (22, 23, "y")]));
        let wanted = "--- a/a.txt\n+++ b/a.txt\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -9,4 +9,4 @@\n 9\n a\n b\n-c\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n";
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_new_file_is_all_new() {
        let found = of_file(&FileChange::new_file("b.txt", "een\ntwee\n".to_owned()));
        assert_eq!(found, "--- /dev/null\n+++ b/b.txt\n@@ -0,0 +1,2 @@\n+een\n+twee\n");
    }
}
