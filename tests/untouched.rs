//! Reading leaves a study alone: nothing is written outside `.emic/`, and `check` writes nothing at all.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::builder::{Left, emic};

/// What reads, with the words to try it with. `help`, `completions` and `man` do not look at the study.
const READING: &[&str] = &[
    "",
    "tour",
    "check",
    "check --format json",
    "show R03",
    "search school",
    "suggest R03",
    "suggest --evaluate",
    "search --exact code:interdependence",
    "search --in memos school",
    "memo",
    "memo list --about study",
    "show R03 --memos",
    "code list",
    "codebook",
    "codebook show",
    "codebook report",
    "codebook diff builtin:bronstein builtin:samenwerking",
    "frequencies --by sector",
    "matrix",
    "matrix --unit case --by coder",
    "matrix competency/* sector --cell interdependence,onderwijs",
    "cooccurrences --order 3",
    "quotes interdependence",
    "quotes text:school",
    "consensus --limit 1",
    "agree coder-a coder-b",
    "saturation",
    "compare --by sector",
    "bronstein --by sector --quotes 1",
    "framework --transcript R07",
    "words --by sector",
    "words --typical --code interdependence",
    "kwic school",
    "log",
    "log --summary",
    "help",
    "completions bash",
    "man check",
];

/// What writes: a new command must be named here or above.
const WRITING: &[&str] = &[
    "workbench",
    "new",
    "import",
    "undo",
    "redo",
    "reanchor",
    "resolve",
    "merge-driver",
];

/// Everything in a folder: kind, time of the last change, bytes.
type Inventory = BTreeMap<String, (u32, SystemTime, Vec<u8>)>;

fn study() -> Left {
    emic("").copy_of("corpus").ready()
}

fn inventory(folder: &Path) -> Inventory {
    let mut found = Inventory::new();
    list(folder, folder, &mut found);
    found
}

fn list(top: &Path, folder: &Path, found: &mut Inventory) {
    let name = folder.strip_prefix(top).unwrap().to_string_lossy().into_owned();
    let about = fs::metadata(folder).unwrap();
    found.insert(name, (about.mode(), about.modified().unwrap(), Vec::new()));
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(top, &path, found);
            continue;
        }
        let (about, name) = (
            fs::metadata(&path).unwrap(),
            path.strip_prefix(top).unwrap().to_string_lossy().into_owned(),
        );
        found.insert(
            name,
            (about.mode(), about.modified().unwrap(), fs::read(&path).unwrap()),
        );
    }
}

/// Without `.emic`, and without the time of the folder in which `.emic` was made.
fn of_people(mut all: Inventory) -> Inventory {
    all.retain(|path, _| !path.is_empty() && path != ".emic" && !path.starts_with(".emic/"));
    all
}

#[track_caller]
fn assert_same(before: &Inventory, after: &Inventory, words: &str) {
    let names = |all: &Inventory| all.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(before), names(after), "files after `emic {words}`");
    let changed = before.iter().find(|(path, what)| after[*path] != **what);
    assert!(changed.is_none(), "`emic {words}` touched `{}`", changed.unwrap().0);
}

#[test]
fn reading_writes_nothing_outside_the_folder_of_what_is_derived() {
    let study = study();
    let before = of_people(inventory(study.path()));
    for words in READING {
        study.result(words);
        assert_same(&before, &of_people(inventory(study.path())), words);
    }
    assert!(study.has(".emic/index"), "search kept its index");
}

#[test]
fn check_writes_nothing_at_all() {
    let study = study();
    for _ in 0..2 {
        let before = inventory(study.path());
        study.result("check");
        assert_same(&before, &inventory(study.path()), "check");
        // An index that is there is left alone too.
        study.result("search school");
    }
}

#[test]
fn every_command_reads_or_writes() {
    let help = String::from_utf8(study().result("--help")).unwrap();
    let (_, commands) = help.split_once("\nCommands:\n").unwrap();
    let lines = commands.lines().take_while(|line| !line.is_empty());
    for line in lines.filter(|line| !line.starts_with("   ")) {
        let name = line.split_whitespace().next().unwrap();
        let reads = READING.iter().any(|words| words.split(' ').next() == Some(name));
        assert!(reads != WRITING.contains(&name), "does `{name}` read or write?");
    }
}

#[test]
fn on_a_disk_that_cannot_be_written_search_finds_the_same() {
    let study = study();
    let expected = study.result("search school --format json");
    fs::remove_dir_all(study.path().join(".emic")).unwrap();
    lock(study.path());
    let found = as_nobody(&study, "search school --format json");
    let again = as_nobody(&study, "matrix --format json");
    unlock(study.path());
    assert!(!study.has(".emic"), "the folder was not locked");
    let Some((found, again)) = found.zip(again) else {
        // Nothing keeps root from writing, and only root may become somebody else: then this cannot be tried here.
        println!("skipped: the rights of a folder do not bind this user, and `setpriv` is not here");
        return;
    };
    assert_eq!(found, expected);
    assert_eq!(again, study.result("matrix --format json"));
}

/// What the program prints for a user whom the rights of the folder bind; nothing where there is no such user.
fn as_nobody(study: &Left, words: &str) -> Option<Vec<u8>> {
    let run = study.process(words);
    let mut command = if is_bound(study.path()) {
        run
    } else {
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(run.get_program())
            .args(run.get_args());
        command.current_dir(run.get_current_dir().unwrap());
        command
    };
    let output = command.env("NO_COLOR", "1").output().ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    if told.starts_with("setpriv:") {
        return None;
    }
    assert_eq!((told.as_ref(), output.status.code()), ("", Some(0)), "`emic {words}`");
    Some(output.stdout)
}

/// Whether this user is kept from writing into a folder that nobody may write into.
fn is_bound(folder: &Path) -> bool {
    let trial = folder.join("trial");
    let written = fs::write(&trial, "").is_ok();
    let _ = fs::remove_file(&trial);
    !written
}

fn lock(folder: &Path) {
    set_rights(folder, 0o555, 0o444);
}

fn unlock(folder: &Path) {
    set_rights(folder, 0o755, 0o644);
}

fn set_rights(folder: &Path, folders: u32, files: u32) {
    fs::set_permissions(folder, fs::Permissions::from_mode(folders)).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            set_rights(&path, folders, files);
        } else {
            fs::set_permissions(&path, fs::Permissions::from_mode(files)).unwrap();
        }
    }
}
