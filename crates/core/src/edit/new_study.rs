//! A study that has nothing in it yet.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::disk::{Disk, RealDisk};
use super::{EditError, scalar};
use crate::diagnostic::Severity;
use crate::model::Language;
use crate::read::{Sources, understand};

/// What a new study is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStudy {
    /// Its title.
    pub title: String,
    /// The language of its labels and transcripts.
    pub language: Language,
    /// Codebooks beside its own: `builtin:bronstein`.
    pub codebooks: Vec<String>,
}

/// A file of a new study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// The path below the study.
    pub path: &'static str,
    /// What it says.
    pub text: String,
}

/// Folders that are there from the start.
const FOLDERS: [&str; 3] = ["transcripts", "coding", "memos"];

const CASES: &str = "case\n";
const IGNORED: &str = ".emic/\n";

const ATTRIBUTES: &str = "\
# Codings are merged segment by segment once git knows the driver: see `emic help git`. Logs keep the acts of both sides.
coding/**/*.yaml merge=emic
log/*.jsonl merge=union
";

const SETTINGS: &str = "\
# The speakers of every transcript: a turn begins with a label and a colon. A transcript can name more at its head.
speakers: {I: interviewer, R: respondent}

# Who codes; each has a folder below `coding`. Without this line everyone who has a folder counts.
# coders: [coder-a, coder-b]

# Whose codings are analysed unless a command says otherwise. Without this line the first coder with codings.
# main-coder: coder-a

# What the columns of cases.csv may hold: a list of values, `number` or `text`.
# attributes: {sector: [onderwijs, jeugdhulp], years: number}

# How quotes are signed: {case}, {transcript}, and columns of cases.csv.
attribution: \"{case}\"

# Questions that are asked again and again, each under a name.
# queries: {together: \"text:samen\"}
";

const CODEBOOK: &str = "\
# The study's own codes. An example, to be used without the `# ` before its lines (and `codes: []` taken out):
#
# codes:
# - id: tension                  # small letters, digits and hyphens; codings use it, so it stays
#   label: {nl: Spanningsveld, en: Tension}
#   brief: {nl: Twee doelen die botsen, en: Two aims that collide}
#   definition: {nl: De spreker noemt twee doelen die elkaar hinderen, en: The speaker names two aims that get in each other's way}
#   use-when: {nl: Beide doelen worden genoemd, en: Both aims are named}
#   not-when: {nl: Er is alleen een klacht, en: There is only a complaint}
#   origin: data                 # theory | data
#   color: \"#3366aa\"
#   valence: {plus: {nl: vruchtbaar, en: fruitful}, minus: {nl: verlammend, en: paralysing}}      # only where + and - mean something
#   children:
#   - id: tension-time
#     label: {nl: Tijd, en: Time}
id: own
title: {nl: Eigen codes, en: Own codes}
codes: []
";

impl NewStudy {
    /// The files, `emic.yaml` last: a folder without it is no study yet.
    #[must_use]
    pub fn files(&self) -> Vec<NewFile> {
        let file = |path, text: &str| NewFile {
            path,
            text: text.to_owned(),
        };
        vec![
            file(".gitattributes", ATTRIBUTES),
            file(".gitignore", IGNORED),
            file("cases.csv", CASES),
            file("codebook.yaml", CODEBOOK),
            file("emic.yaml", &self.settings()),
        ]
    }

    fn settings(&self) -> String {
        let own = "codebook.yaml";
        let named = self.codebooks.iter().map(String::as_str).filter(|name| *name != own);
        let codebooks: Vec<String> = named.chain([own]).map(codebook).collect();
        format!(
            "title: {}\n\n# nl or en: the language of labels and headings, and of transcripts that name none.\nlanguage: {}\n\n# Where the codes come from: `builtin:NAME`, or files.\ncodebooks: [{}]\n\n{SETTINGS}",
            scalar::quoted(&self.title),
            self.language.code(),
            codebooks.join(", ")
        )
    }
}

/// A codebook's name in a list between brackets.
pub(super) fn codebook(name: &str) -> String {
    let plain = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.' | b'/' | b'-' | b'_'));
    if plain && !name.is_empty() && !name.ends_with(':') {
        name.to_owned()
    } else {
        scalar::quoted(name)
    }
}

/// Makes a new study in `folder`, which is made too if it is not there.
///
/// # Errors
/// When the folder holds something (a `.git` aside), a codebook is not known, or the disk refuses.
pub fn create(folder: &Path, study: &NewStudy) -> Result<Vec<NewFile>, EditError> {
    empty(folder)?;
    let files = study.files();
    reads(folder, &files)?;
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| EditError::Disk { path, error }
    };
    for name in FOLDERS {
        let path = folder.join(name);
        RealDisk.create_folder(&path).map_err(failed(&path))?;
    }
    for file in &files {
        let path = folder.join(file.path);
        RealDisk
            .create(&path, file.text.as_bytes(), None)
            .map_err(failed(&path))?;
    }
    Ok(files)
}

fn empty(folder: &Path) -> Result<(), EditError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(EditError::Disk {
                path: folder.to_owned(),
                error,
            });
        }
    };
    let others = entries.flatten().any(|entry| entry.file_name() != ".git");
    if others {
        Err(EditError::NotEmpty(folder.to_owned()))
    } else {
        Ok(())
    }
}

/// Whether the new files read without an error; codebooks of their own are looked for where they are named.
fn reads(folder: &Path, files: &[NewFile]) -> Result<(), EditError> {
    let mut sources: Sources = files.iter().map(|file| (file.path, file.text.as_str())).collect();
    let settings = sources
        .get("emic.yaml")
        .map(crate::read::codebook_paths)
        .unwrap_or_default();
    for path in settings {
        if let (None, Ok(bytes)) = (sources.get(&path), fs::read(folder.join(&path))) {
            sources.insert(&path, bytes);
        }
    }
    let reading = understand(sources);
    match reading
        .diagnostics
        .iter()
        .find(|problem| problem.rule.severity == Severity::Error)
    {
        Some(problem) => Err(EditError::Broken {
            file: problem.file.clone(),
            why: problem.message.clone(),
            mend: problem.help.clone(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::read::read;

    fn new(codebooks: &[&str]) -> NewStudy {
        NewStudy {
            title: "Wij: \"samen\" # één".to_owned(),
            language: Language::En,
            codebooks: codebooks.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    #[test]
    fn a_new_study_passes_check() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join("study");
        create(&folder, &new(&["builtin:bronstein"])).expect("made");
        let reading = read(&folder).expect("a study");
        assert_eq!(check(&reading), []);
        let study = reading.study.expect("a study");
        assert_eq!(study.settings.title, "Wij: \"samen\" # één");
        assert_eq!(
            study
                .codebook
                .heads()
                .iter()
                .map(|head| head.id.as_str())
                .collect::<Vec<_>>(),
            ["bronstein", "own"]
        );
        let again = create(&folder, &new(&[])).expect_err("not empty");
        assert_eq!(
            again.mend(),
            "name a folder that is not there yet, as in `emic new STUDY`; transcripts come in with `emic import FILE… --study STUDY`"
        );
    }

    #[test]
    fn the_examples_in_comments_are_good_when_used() {
        let files = new(&[]).files();
        let book = files[3].text.lines().skip(2).filter(|line| *line != "codes: []");
        let book: String = book
            .map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line)))
            .collect();
        let settings: String = files[4]
            .text
            .lines()
            .map(|line| {
                let example = ["coders:", "main-coder:", "attributes:", "queries:"];
                let rest = line
                    .strip_prefix("# ")
                    .filter(|rest| example.iter().any(|key| rest.starts_with(key)));
                format!("{}\n", rest.unwrap_or(line))
            })
            .collect();
        let sources = Sources::from_iter([
            ("emic.yaml", settings),
            ("codebook.yaml", book),
            ("cases.csv", CASES.to_owned()),
        ]);
        let reading = understand(sources);
        assert_eq!(check(&reading), []);
        let study = reading.study.expect("a study");
        assert_eq!(
            (study.codebook.len(), study.coders.len(), study.settings.queries.len()),
            (2, 2, 1)
        );
    }

    #[test]
    fn an_unknown_codebook_makes_nothing() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join("study");
        let error = create(&folder, &new(&["builtin:bronstien"])).expect_err("unknown");
        assert_eq!(error.mend(), "did you mean `builtin:bronstein`?");
        assert!(!folder.exists());
    }
}
