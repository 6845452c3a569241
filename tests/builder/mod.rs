//! Runs the program on a study in a temporary folder, and compares all that comes out with what should.
//!
//! stdout and stderr are both empty unless a test says otherwise, and the exit code is 0. Time, width and colour are fixed.
//! A golden is a file under `tests/golden/`; with `EMIC_BLESS=1` it is written anew, and the test fails so that somebody looks.

mod expected;
mod files;
mod goldens;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use expected::Expected;
pub use files::{copy, walk};
pub use goldens::Goldens;

/// One run of the program.
pub struct Run {
    folder: tempfile::TempDir,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    inside: String,
    input: Option<Vec<u8>>,
    stdout: Expected,
    stderr: Expected,
    code: i32,
}

/// `emic` with these words behind it, in an empty folder.
pub fn emic(words: &str) -> Run {
    Run {
        folder: tempfile::tempdir().unwrap(),
        arguments: split(words),
        environment: Vec::new(),
        inside: String::new(),
        input: None,
        stdout: Expected::Text(String::new()),
        stderr: Expected::Text(String::new()),
        code: 0,
    }
}

/// The repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Run {
    /// With this file in the folder.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// With a copy of this folder of the repository.
    pub fn copy_of(self, folder: &str) -> Self {
        copy(&repository().join(folder), self.folder.path());
        self
    }

    /// Started in this folder of the study.
    pub fn inside(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.inside);
        self
    }

    /// With this variable in the environment.
    pub fn with(mut self, variable: &str, value: &str) -> Self {
        self.environment.push((variable.to_owned(), value.to_owned()));
        self
    }

    /// With this coming in, as from another program.
    pub fn fed(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.input = Some(bytes.as_ref().to_vec());
        self
    }

    /// The result should be this.
    pub fn prints(mut self, text: &str) -> Self {
        self.stdout = Expected::Text(text.to_owned());
        self
    }

    /// The result should be what stands in this file under `tests/golden/`.
    pub fn prints_golden(mut self, name: &str) -> Self {
        self.stdout = Expected::Golden(repository().join("tests/golden").join(name));
        self
    }

    /// The result should begin so.
    pub fn prints_start(mut self, start: &str) -> Self {
        self.stdout = Expected::Start(start.to_owned());
        self
    }

    /// The result should hold this too.
    pub fn prints_about(mut self, part: &str) -> Self {
        self.stdout = self.stdout.and(part);
        self
    }

    /// The messages should hold this too.
    pub fn tells_about(mut self, part: &str) -> Self {
        self.stderr = self.stderr.and(part);
        self
    }

    /// The messages should be what stands in this file under `tests/golden/`.
    pub fn tells_golden(mut self, name: &str) -> Self {
        self.stderr = Expected::Golden(repository().join("tests/golden").join(name));
        self
    }

    /// The messages should be this.
    pub fn tells(mut self, text: &str) -> Self {
        self.stderr = Expected::Text(text.to_owned());
        self
    }

    /// The exit code should be this.
    pub fn exits(mut self, code: i32) -> Self {
        self.code = code;
        self
    }

    /// Runs, compares, and gives what was left in the folder.
    #[track_caller]
    pub fn run(self) -> Left {
        let mut process = self.start();
        let output = match &self.input {
            None => process.output().unwrap(),
            Some(bytes) => feed(&mut process, bytes),
        };
        self.compare(&output);
        Left { folder: self.folder }
    }

    /// The folder as it is, before any run.
    pub fn ready(self) -> Left {
        Left { folder: self.folder }
    }

    /// The process, not yet started.
    pub fn start(&self) -> Command {
        let mut command = program(&self.folder.path().join(&self.inside));
        command
            .args(&self.arguments)
            .envs(self.environment.iter().map(|(variable, value)| (variable, value)));
        command
    }

    #[track_caller]
    fn compare(&self, output: &Output) {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        let words = self.arguments.join(" ");
        let mut goldens = Goldens::default();
        assert_eq!(
            stderr,
            self.stderr.text(&stderr, &mut goldens),
            "stderr of `emic {words}`"
        );
        assert_eq!(
            stdout,
            self.stdout.text(&stdout, &mut goldens),
            "stdout of `emic {words}`"
        );
        assert_eq!(output.status.code(), Some(self.code), "exit code of `emic {words}`");
        goldens.settle();
    }
}

/// Runs a process that `bytes` come in to.
fn feed(process: &mut Command, bytes: &[u8]) -> Output {
    let piped = process
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A program that refuses before it reads closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(bytes);
    child.wait_with_output().unwrap()
}

/// The program in `folder`, where time, width and colour are fixed.
fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_emic"));
    command
        .current_dir(folder)
        .env_clear()
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1")
        .env("EMIC_NOW", "2026-11-21T14:03:00Z");
    command
}

/// The folder after a run.
pub struct Left {
    folder: tempfile::TempDir,
}

impl Left {
    /// The next run, in the same folder.
    pub fn then(self, words: &str) -> Run {
        Run {
            folder: self.folder,
            ..emic(words)
        }
    }

    /// The process for these words here, not yet started.
    pub fn process(&self, words: &str) -> Command {
        let mut command = program(self.folder.path());
        command.args(split(words));
        command
    }

    /// The bytes that the program gives for these words here, with nothing to tell.
    #[track_caller]
    pub fn result(&self, words: &str) -> Vec<u8> {
        let output = self.process(words).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            (told.as_ref(), output.status.code()),
            ("", Some(0)),
            "stderr and exit code of `emic {words}`"
        );
        output.stdout
    }

    /// Where the folder stands.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file there by hand.
    #[track_caller]
    pub fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).unwrap();
    }

    /// Whether this file or folder is there.
    pub fn has(&self, path: &str) -> bool {
        self.folder.path().join(path).exists()
    }

    /// The text of a file.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    /// The paths of all files, in order.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        walk(self.folder.path(), &mut |path| {
            let below = path.strip_prefix(self.folder.path()).unwrap();
            files.push(below.to_string_lossy().replace('\\', "/"));
        });
        files.sort();
        files
    }
}

/// The words of a command line; a stretch between double quotes is one word.
fn split(line: &str) -> Vec<String> {
    let pieces = line.split('"').enumerate();
    let words = pieces.flat_map(|(at, piece)| match at % 2 {
        0 => piece.split_whitespace().map(str::to_owned).collect(),
        _ => vec![piece.to_owned()],
    });
    words.collect()
}
