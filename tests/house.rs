//! The house rules that no compiler knows: what lies where, who may touch files, clock and screen, how long a file may grow.

use std::fs;
use std::path::Path;

use crate::builder::{repository, walk};

/// What may lie in the top folder; the last two are not kept in git.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "crates",
    "codebooks",
    "corpus",
    "tests",
    "README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    ".ci",
    ".gitignore",
    "rustfmt.toml",
    "clippy.toml",
    ".git",
    "target",
];

/// Something that only a few files may do.
struct Privilege {
    /// What they do.
    what: &'static str,
    /// How one sees it in their code.
    signs: &'static [&'static str],
    /// Files or folders under `crates/`, each with the reason.
    holders: &'static [(&'static str, &'static str)],
}

const PRIVILEGES: &[Privilege] = &[
    Privilege {
        what: "reach files",
        signs: &[
            "std::fs",
            "fs::",
            "File::",
            "OpenOptions",
            "tempfile",
            "read_to_string",
            "read_dir",
            ".exists()",
            ".is_dir()",
            ".is_file()",
            ".metadata()",
            ".canonicalize()",
        ],
        holders: &[
            ("core/src/read/folder.rs", "the reader of a study"),
            ("core/src/read/stamp.rs", "sees whether files have changed"),
            ("core/src/edit/", "the one door through which a study is written"),
            ("search/src/index/place.rs", "the cache of the index"),
            ("cli/src/find_study.rs", "looks upwards for emic.yaml"),
            ("cli/src/output.rs", "files that the user names"),
        ],
    },
    Privilege {
        what: "read the clock",
        signs: &["SystemTime", "Instant", "Timestamp::now", "Zoned::now"],
        holders: &[
            ("cli/src/clock.rs", "hands the time on as a value"),
            ("core/src/read/stamp.rs", "compares the times of files"),
        ],
    },
    Privilege {
        what: "look at the surroundings",
        signs: &["std::env", "env::", "current_dir", "IsTerminal", "terminal_size"],
        holders: &[
            ("cli/src/main.rs", "takes what was typed"),
            ("cli/src/surroundings.rs", "hands folder and fixed time on as values"),
            ("cli/src/terminal.rs", "hands width and colour on as values"),
        ],
    },
    Privilege {
        what: "print",
        signs: &["println!", "eprintln!", "print!", "eprint!", "stdout()", "stderr()"],
        holders: &[
            ("cli/src/output.rs", "the one door of all that is printed"),
            ("cli/src/terminal.rs", "asks whether somebody looks, and prints nothing"),
        ],
    },
    Privilege {
        what: "listen to whoever types",
        signs: &["stdin()"],
        holders: &[
            ("cli/src/input.rs", "hands on what comes in, whole or line by line"),
            ("cli/src/terminal.rs", "asks whether somebody types, and reads nothing"),
        ],
    },
    Privilege {
        what: "start programs or use the network",
        signs: &["process::Command", "std::net"],
        holders: &[(
            "cli/src/git.rs",
            "asks git for earlier texts of transcripts, without hooks",
        )],
    },
];

/// Left-overs of work that is not done.
const LEFT_OVERS: &[&str] = &["todo!", "unimplemented!", "dbg!", "TODO", "FIXME", "XXX"];

/// No file has more lines than this.
const LONGEST: usize = 500;

/// A file with more lines than this has a reason.
const LONG: usize = 300;

/// The files that are long, with the reason. Only tests may pass [`LONGEST`].
const LONG_FILES: &[(&str, &str)] = &[
    ("crates/core/src/expression/tests.rs", "tables of cases of one grammar"),
    (
        "crates/core/src/edit/plan/tests.rs",
        "one case beside the other for every act",
    ),
    (
        "crates/exchange/src/transcript/docx/tests.rs",
        "the traps of one format",
    ),
    (
        "crates/exchange/src/transcript/tests/layouts.rs",
        "the layouts of transcripts, one after the other",
    ),
];

/// A file of the repository: its path from the top, and its text.
struct Source {
    path: String,
    text: String,
}

/// The files below a folder with one of these endings, in order.
fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let top = repository();
    let mut sources = Vec::new();
    walk(&top.join(folder), &mut |path| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if endings.contains(&ending) {
            let below = path.strip_prefix(&top).unwrap();
            sources.push(Source {
                path: below.to_string_lossy().replace('\\', "/"),
                text: fs::read_to_string(path).unwrap(),
            });
        }
    });
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!sources.is_empty(), "nothing in {folder}");
    sources
}

impl Source {
    /// Whether the whole file is for tests or shows how to use a crate.
    fn is_aside(&self) -> bool {
        let folders = ["/tests/", "/examples/", "/oracle/"];
        let names = ["tests.rs", "oracle.rs"];
        folders.iter().any(|folder| self.path.contains(folder))
            || Path::new(&self.path)
                .file_name()
                .is_some_and(|name| names.iter().any(|known| name == *known))
    }

    /// The lines of code with their numbers, without comments and without what stands under `#[cfg(test)]`.
    fn code(&self) -> Vec<(usize, &str)> {
        let mut lines = (1..).zip(self.text.lines());
        let mut code = Vec::new();
        while let Some((number, line)) = lines.next() {
            if line == "#[cfg(test)]" {
                // `mod oracle;` is one line; `mod tests {` goes on to the brace in the first column.
                let one_line = lines.next().is_none_or(|(_, item)| item.ends_with(';'));
                if !one_line {
                    lines.by_ref().find(|(_, line)| *line == "}");
                }
            } else if !line.trim_start().starts_with("//") {
                code.push((number, line));
            }
        }
        code
    }
}

/// Whether a sign stands in a line, not as the end of a longer name.
fn shows(line: &str, sign: &str) -> bool {
    let mut places = line.match_indices(sign);
    places.any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') || sign.starts_with('.'))
}

#[test]
fn the_top_folder_holds_what_it_should_and_nothing_else() {
    let found = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let found: Vec<String> = fs::read_dir(repository()).unwrap().map(found).collect();
    let strange: Vec<&String> = found.iter().filter(|name| !TOP.contains(&name.as_str())).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let kept = TOP.iter().filter(|name| ![".git", "target"].contains(*name));
    let missing: Vec<&&str> = kept.filter(|name| !found.iter().any(|found| found == **name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn files_clock_surroundings_and_screen_are_touched_only_where_they_may_be() {
    let sources = sources("crates", &["rs"]);
    for privilege in PRIVILEGES {
        let mut used = Vec::new();
        for source in sources.iter().filter(|source| !source.is_aside()) {
            let found = source
                .code()
                .into_iter()
                .find(|(_, line)| privilege.signs.iter().any(|sign| shows(line, sign)));
            let Some((number, line)) = found else { continue };
            let holder = privilege
                .holders
                .iter()
                .find(|(path, _)| source.path.starts_with(&format!("crates/{path}")));
            let path = &source.path;
            assert!(holder.is_some(), "{path}:{number} may not {}: {line}", privilege.what);
            used.extend(holder);
        }
        for holder in privilege.holders {
            assert!(
                used.contains(&holder),
                "`{}` does not {} any more",
                holder.0,
                privilege.what
            );
        }
    }
}

#[test]
fn nothing_is_left_half_done() {
    for source in sources("crates", &["rs", "md", "toml"]) {
        for (number, line) in (1..).zip(source.text.lines()) {
            let found = LEFT_OVERS.iter().find(|sign| line.contains(*sign));
            assert!(found.is_none(), "{}:{number}: {line}", source.path);
        }
    }
}

#[test]
fn files_stay_short() {
    let mut all = sources("crates", &["rs"]);
    all.extend(sources("tests", &["rs"]));
    let mut long = Vec::new();
    for source in &all {
        let lines = source.text.lines().count();
        let known = LONG_FILES.iter().any(|(path, _)| *path == source.path);
        assert!(lines <= LONG || known, "{} has {lines} lines: split it", source.path);
        assert!(
            lines <= LONGEST || known && source.is_aside(),
            "{} has {lines} lines",
            source.path
        );
        long.extend((lines > LONG).then_some(source.path.as_str()));
    }
    for (path, _) in LONG_FILES {
        assert!(long.contains(path), "`{path}` is short now: take it from the list");
    }
}

#[test]
fn the_domain_knows_neither_command_line_nor_engine() {
    let manifests = sources("crates", &["toml"]);
    for manifest in &manifests {
        let needs: Vec<&str> = manifest
            .text
            .lines()
            .filter_map(|line| line.split(['.', ' ', '=']).next())
            .collect();
        let is = |name: &str| manifest.path == format!("crates/{name}/Cargo.toml");
        let forbidden: &[&str] = if is("core") {
            &["clap", "tantivy", "emic-exchange", "emic-report", "emic-search"]
        } else if is("search") {
            &["clap"]
        } else {
            &["tantivy"]
        };
        let found: Vec<&&str> = forbidden.iter().filter(|name| needs.contains(*name)).collect();
        assert!(found.is_empty(), "{} names {found:?}", manifest.path);
    }
    for source in sources("crates", &["rs"]) {
        let inside = source.path.starts_with("crates/search/");
        assert!(
            inside || !source.text.contains("tantivy"),
            "{} names tantivy",
            source.path
        );
    }
}
