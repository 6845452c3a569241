//! Earlier versions of a study's files out of git, when it lies in a repository.
//!
//! `git` itself is asked, by two commands that only read objects: no hook, filter, pager, helper or network has a part in them, whatever the
//! repository's settings say. Where git is missing, refuses, or takes too long, there are no earlier versions.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{self, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use emic_core::read::History;

/// So many versions of a file are looked at, the youngest first.
const VERSIONS: usize = 200;

/// So long may git look for them.
const PATIENCE: Duration = Duration::from_secs(2);

/// So many bytes are read of them in all.
const BYTES: u64 = 64 << 20;

/// What keeps git from starting anything else, and from asking anything.
const ALONE: &[&str] = &[
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
];

/// The repository in which a folder lies.
#[derive(Debug, Clone)]
pub struct Git {
    folder: PathBuf,
}

impl Git {
    /// The repository of `folder`, which need not be in one.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// What git prints; nothing when it fails or takes too long.
    fn ask(&self, words: &[&str], input: String) -> Option<Vec<u8>> {
        let mut git = process::Command::new("git")
            .arg("-C")
            .arg(&self.folder)
            .args(ALONE)
            .args(words)
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (mut asked, mut told) = (git.stdin.take()?, git.stdout.take()?.take(BYTES));
        // Dropping the pipe when all is written tells git that nothing more comes.
        thread::spawn(move || asked.write_all(input.as_bytes()));
        let (sender, answer) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = told.read_to_end(&mut bytes);
            sender.send(read.ok().map(|_| bytes))
        });
        let bytes = answer.recv_timeout(PATIENCE).ok().flatten();
        // After an answer this is too late to do harm; without one it ends the wait.
        if bytes.is_none() {
            let _ = git.kill();
        }
        let ended = git.wait();
        bytes.filter(|_| ended.is_ok())
    }
}

impl History for Git {
    fn versions(&self, path: &str) -> Vec<Vec<u8>> {
        if path.contains(['\n', '\r']) {
            return Vec::new();
        }
        let most = format!("--max-count={VERSIONS}");
        let commits = self.ask(
            &["rev-list", "--full-history", &most, "HEAD", "--", path],
            String::new(),
        );
        let commits = commits
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .unwrap_or_default();
        // What was added and not committed yet comes first.
        let names = std::iter::once("").chain(commits.lines());
        let wanted: String = names.map(|commit| format!("{commit}:./{path}\n")).collect();
        self.ask(&["cat-file", "--batch"], wanted)
            .map_or(Vec::new(), |bytes| contents(&bytes))
    }
}

/// The contents in an answer of `git cat-file --batch`: each under a line with its name, kind and size.
fn contents(mut answer: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    while let Some(end) = answer.iter().position(|&byte| byte == b'\n') {
        let head = String::from_utf8_lossy(answer.get(..end).unwrap_or_default()).into_owned();
        answer = answer.get(end + 1..).unwrap_or_default();
        let Some(size) = head
            .rsplit_once(" blob ")
            .and_then(|(_, size)| size.parse::<usize>().ok())
        else {
            continue;
        };
        let Some(content) = answer.get(..size) else { break };
        found.push(content.to_vec());
        answer = answer.get(size + 1..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_are_cut_at_their_sizes_and_what_is_missing_is_passed_over() {
        let answer = b"HEAD:./a missing\n0a1 blob 5\nja\nne\n0a2 blob 0\n\n0a3 blob 9\ncut";
        assert_eq!(contents(answer), [b"ja\nne".to_vec(), Vec::new()]);
    }

    #[test]
    fn without_a_repository_there_are_no_versions() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            Git::new(folder.path().join("none")).versions("a.txt"),
            Vec::<Vec<u8>>::new()
        );
    }
}
