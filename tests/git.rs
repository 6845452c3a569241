//! Working together with git: true repositories in temporary folders, two branches, and the program as their merge driver.

use std::fs;
use std::process::{Command, Output};

use crate::builder::{Left, emic};

const CODEBOOK: &str = "id: own\ncodes:\n- id: need\n  valence: {plus: aanwezig, minus: afwezig}\n- id: plan\n";
const R1: &str = "I: En?\nR: Wij hebben elkaar nodig. Ja.\nI: Ja?\nR: Nee, dat is zo.\n";

/// A study in a repository, made as `emic new` makes it.
struct Repository {
    left: Left,
}

impl Repository {
    fn new(driver: &str) -> Self {
        let made = emic("new . --title t").prints_start("A new study in .").run();
        made.write("emic.yaml", "title: t\ncodebooks: [codebook.yaml]\n");
        made.write("codebook.yaml", CODEBOOK);
        made.write("cases.csv", "case\nR1\n");
        made.write("transcripts/R1.txt", R1);
        let repository = Self { left: made };
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.git(&["config", "user.name", "an"]);
        repository.git(&["config", "user.email", "an@example.org"]);
        if !driver.is_empty() {
            repository.git(&["config", "merge.emic.driver", driver]);
        }
        repository
    }

    fn with_driver() -> Self {
        Self::new(&format!("\"{}\" merge-driver %O %A %B %P", env!("CARGO_BIN_EXE_emic")))
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut git = Command::new("git");
        git.args(words).current_dir(self.left.path());
        for (variable, value) in [
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("LC_ALL", "C"),
            ("NO_COLOR", "1"),
        ] {
            git.env(variable, value);
        }
        git.output()
            .unwrap_or_else(|error| panic!("these tests need git: {error}"))
    }

    #[track_caller]
    fn git(&self, words: &[&str]) {
        let output = self.run(words);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {words:?}: {told}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "coded"]);
    }

    /// Runs the program at a minute of its own.
    #[track_caller]
    fn emic(&self, minute: u32, words: &str) {
        let mut process = self.left.process(words);
        let output = process
            .env("EMIC_NOW", format!("2026-11-21T14:{minute:02}:00Z"))
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "emic {words}: {told}");
    }

    fn check(&self) -> String {
        let output = self.left.process("check").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

/// A repository whose two branches code one transcript each in their way.
fn two_branches(repository: &Repository) {
    repository.emic(0, "code add R1 --quote \"elkaar nodig\" --codes need+ --coder anna");
    repository.commit();
    repository.git(&["checkout", "--quiet", "-b", "topic"]);
    repository.emic(2, "code add R1 --quote \"elkaar nodig\" --codes plan --coder anna");
    repository.emic(4, "code add R1 --quote \"Nee, dat is zo.\" --codes need- --coder anna");
    repository.commit();
    repository.git(&["checkout", "--quiet", "main"]);
    repository.emic(3, "code add R1 --quote \"Wij hebben\" --codes need+ --coder anna");
    repository.emic(5, "code add R1 --quote \"dat is\" --codes plan --coder anna");
    repository.commit();
}

#[test]
fn two_branches_of_one_coder_merge_without_a_conflict() {
    let repository = Repository::with_driver();
    two_branches(&repository);
    repository.git(&["merge", "--quiet", "--no-edit", "topic"]);
    let text = repository.left.text("coding/anna/R1.yaml");
    let at: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("at: "))
        .collect();
    assert_eq!(at, ["10-20", "21-33", "49-64", "54-60"]);
    assert!(text.contains("codes: [need+, plan]"), "{text}");
    assert_eq!(repository.check(), "no problems found\n");
    // The log has every act once; git kept the lines of both sides.
    let log = repository.left.text("log/anna.jsonl");
    let mut times: Vec<&str> = log.lines().filter_map(|line| line.get(9..25)).collect();
    times.sort_unstable();
    let wanted: Vec<String> = [0, 2, 3, 4, 5]
        .iter()
        .map(|minute| format!("2026-11-21T14:{minute:02}"))
        .collect();
    assert_eq!(times, wanted);
    // Nothing is undone of a file that is neither branch's any more.
    let output = repository.left.process("undo").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(repository.left.text("coding/anna/R1.yaml"), text);
    // What is done after the merge goes back and forth as ever.
    repository.emic(7, "code add R1 --quote \"Ja.\" --codes plan --coder anna");
    repository.emic(8, "undo");
    assert_eq!(repository.left.text("coding/anna/R1.yaml"), text);
}

#[test]
fn logs_come_in_order_of_time_where_the_driver_has_them() {
    let repository = Repository::with_driver();
    repository.left.write(
        ".gitattributes",
        "coding/**/*.yaml merge=emic\nlog/*.jsonl merge=emic\n",
    );
    two_branches(&repository);
    repository.git(&["merge", "--quiet", "--no-edit", "topic"]);
    let log = repository.left.text("log/anna.jsonl");
    let minutes: Vec<&str> = log.lines().filter_map(|line| line.get(23..25)).collect();
    assert_eq!(minutes, ["00", "02", "03", "04", "05"]);
}

#[test]
fn undo_after_a_merge_takes_back_what_one_side_alone_had_touched() {
    let repository = Repository::with_driver();
    repository.left.write("transcripts/R2.txt", "R: Goed zo.\n");
    repository.left.write("cases.csv", "case\nR1\nR2\n");
    two_branches(&repository);
    repository.git(&["checkout", "--quiet", "topic"]);
    repository.emic(6, "code add R2 --quote \"Goed\" --codes plan --coder anna");
    repository.commit();
    repository.git(&["checkout", "--quiet", "main"]);
    repository.git(&["merge", "--quiet", "--no-edit", "topic"]);
    repository.emic(9, "undo");
    assert!(!repository.left.has("coding/anna/R2.yaml"));
    repository.emic(10, "redo");
    assert!(repository.left.has("coding/anna/R2.yaml"));
}

/// Two branches that wrote another memo on one segment; the files differ nowhere else.
fn two_memos(repository: &Repository) {
    repository.emic(
        0,
        "code add R1 --quote \"elkaar nodig\" --codes need+ --memo eerst --coder anna",
    );
    repository.commit();
    let path = repository.left.path().join("coding/anna/R1.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let new = "- at: 49-52\n  quote: Nee\n  codes: [need-]\n";
    repository.git(&["checkout", "--quiet", "-b", "topic"]);
    fs::write(&path, text.replace("\"eerst\"", "\"van hen\"") + new).unwrap();
    repository.commit();
    repository.git(&["checkout", "--quiet", "main"]);
    fs::write(&path, text.replace("\"eerst\"", "\"van ons\"")).unwrap();
    repository.commit();
}

#[test]
fn a_conflict_is_left_for_people_and_resolved_by_one_word() {
    let repository = Repository::with_driver();
    two_memos(&repository);
    let output = repository.run(&["merge", "--no-edit", "topic"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(
        told.contains("conflict: coding/anna/R1.yaml, segment ") && told.contains(": both sides changed"),
        "{told}"
    );
    let text = repository.left.text("coding/anna/R1.yaml");
    assert!(
        text.ends_with(">>>>>>> theirs\n- at: 49-52\n  quote: Nee\n  codes: [need-]\n"),
        "{text}"
    );
    assert!(repository.check().contains("emic resolve coding/anna/R1.yaml"));
    let left = repository.left;
    let left = left
        .then("resolve coding/anna/R1.yaml")
        .tells_about(": both sides changed the memo\nhelp: keep one version of each, or say `emic resolve coding/anna/R1.yaml --take\n")
        .exits(1)
        .run();
    let left = left
        .then("resolve coding/anna/R1.yaml --take theirs")
        .prints("finish the merge of coding/anna/R1.yaml: coding/anna/R1.yaml (changed)\n")
        .run();
    let text = left.text("coding/anna/R1.yaml");
    assert!(
        text.contains("memo: \"van hen\"") && !text.contains("van ons"),
        "{text}"
    );
    let left = left.then("check").prints("no problems found\n").run();
    let left = left.then("undo").prints_start("undo: finish the merge").run();
    assert!(left.text("coding/anna/R1.yaml").contains("<<<<<<< ours\n"));
}

#[test]
fn what_git_left_without_the_driver_is_merged_afterwards() {
    let repository = Repository::new("");
    two_branches(&repository);
    assert_eq!(repository.run(&["merge", "--no-edit", "topic"]).status.code(), Some(1));
    // Logs never stop a merge.
    let conflicts = repository.run(&["diff", "--name-only", "--diff-filter=U"]);
    assert_eq!(String::from_utf8_lossy(&conflicts.stdout), "coding/anna/R1.yaml\n");
    repository.emic(9, "resolve coding/anna/R1.yaml");
    assert_eq!(repository.check(), "no problems found\n");
    // The better way: git merges again, with the driver.
    let driver = format!("\"{}\" merge-driver %O %A %B %P", env!("CARGO_BIN_EXE_emic"));
    repository.git(&["config", "merge.emic.driver", &driver]);
    repository.git(&["checkout", "--merge", "coding/anna/R1.yaml"]);
    let text = repository.left.text("coding/anna/R1.yaml");
    assert!(
        text.contains("codes: [need+, plan]") && !text.contains("<<<<<<<"),
        "{text}"
    );
    assert_eq!(repository.check(), "no problems found\n");
}

#[test]
fn versions_that_are_no_coding_files_are_kept_whole() {
    let left = emic("merge-driver o a b studies/x/coding/anna/R1.yaml")
        .file("o", "segments: []\n")
        .file("a", "segments: [\n")
        .file("b", "segments: []\n# b\n")
        .exits(1)
        .tells_about("our version does not read as a coding\n          file: line 2: ")
        .run();
    assert_eq!(
        left.text("a"),
        "<<<<<<< ours\nsegments: [\n=======\nsegments: []\n# b\n>>>>>>> theirs\n"
    );
    let left = left
        .then("merge-driver o none b")
        .exits(2)
        .tells_about("cannot read `none`")
        .run();
    left.write("a", "segments: []\n");
    let left = left.then("merge-driver o a b").run();
    assert_eq!(left.text("a"), "segments: []\n# b\n");
}

#[test]
fn only_a_coding_file_with_markers_is_resolved() {
    let study = || emic("").copy_of("corpus").ready();
    study()
        .then("resolve cases.csv")
        .exits(2)
        .tells("error: `cases.csv` is no coding file of this study\nhelp: name one such as coding/coder-a/R07.yaml\n")
        .run();
    study()
        .then("resolve coding/coder-a/R03.yaml")
        .exits(2)
        .tells_about("no merge stopped in coding/coder-a/R03.yaml")
        .run();
}
