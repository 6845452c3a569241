//! What each change of a codebook writes, and what it refuses in which words.

mod files;
mod merge;
mod proof;
mod rename;
mod tree;

use crate::act::{
    Act, AddCode, CodebookAct, CopyCodebook, MergeCodes, MoveCode, NewCode, RenameCode, RetireCode, SignPolicy,
    SplitCode,
};
use crate::edit::{Changes, EditError, plan};
use crate::model::{CodeId, LocalText, Origin, Use};
use crate::read::{Reading, Sources, understand};

const BODY: &str = "I: hoe gaat het?\nR: wij hebben elkaar nodig. ja. nee.\n";

const BOOK: &str = "\
# mine
id: own
codes:
# all of them
- id: need   # the first
  label: {nl: Nood}
  valence: {plus: aanwezig, minus: afwezig}
  definition: >-
    zie ook `look`

    en meer
  children:
  - id: need-of-time
- id: \"look\"
  valence: {plus: aanwezig, minus: afwezig}
  replaces: [seeing]
# about roles
- id: role
  children:
    # inside
    - id: role-a # a
    - id: role-b
      codable: false
";

const ANNA: &str = "\
transcript: R1
segments:
- quote: hoe gaat het   # begin
  codes: [need+,  look-] # twee
  memos: {need+: een, look-: twee}
- quote: wij hebben elkaar nodig
  codes:
    - seeing+
    - need+ # ja
  memos: {seeing+: zien, need+: nodig}
- quote: nergens meer
  codes: [look]
";

const BERT: &str = "segments:\n- quote: ja\n  codes: [role]\n";

const SETTINGS: &str = "title: t\ncodebooks: [codebook.yaml]\nqueries:\n  shut: code:=look- AND NOT code:need\n  seen: \"code:\\\"seeing\\\"\"\n";

const MEMO: &str = "---\nabout: code:seeing # hm\n---\nlook\n";

fn study_with(more: &[(&'static str, &'static str)]) -> Reading {
    let mut files = vec![
        (
            "emic.yaml",
            SETTINGS.replace("\"code:\\\"seeing\\\"\"", "'code:\"seeing\"'"),
        ),
        ("codebook.yaml", BOOK.to_owned()),
        ("transcripts/R1.txt", BODY.to_owned()),
        ("coding/anna/R1.yaml", ANNA.to_owned()),
        ("coding/bert/R1.yaml", BERT.to_owned()),
        ("memos/look.md", MEMO.to_owned()),
    ];
    for (path, text) in more {
        files.retain(|(known, _)| known != path);
        files.push((path, (*text).to_owned()));
    }
    understand(Sources::from_iter(files))
}

fn study() -> Reading {
    study_with(&[])
}

fn id(text: &str) -> CodeId {
    CodeId::new(text).expect("an id")
}

fn ids(texts: &[&str]) -> Vec<CodeId> {
    texts.iter().map(|text| id(text)).collect()
}

fn rename(from: &str, to: &str) -> CodebookAct {
    CodebookAct::Rename(RenameCode {
        from: id(from),
        to: id(to),
    })
}

fn merge(codes: &[&str], into: &str, signs: SignPolicy) -> CodebookAct {
    CodebookAct::Merge(MergeCodes {
        codes: ids(codes),
        into: id(into),
        signs,
    })
}

fn move_to(code: &str, parent: Option<&str>, before: Option<&str>) -> CodebookAct {
    CodebookAct::Move(MoveCode {
        code: id(code),
        parent: parent.map(id),
        before: before.map(id),
    })
}

fn split(code: &str, into: &[&str]) -> CodebookAct {
    CodebookAct::Split(SplitCode {
        code: id(code),
        into: ids(into),
    })
}

fn add(code: &str, parent: Option<&str>) -> AddCode {
    AddCode {
        code: NewCode::of(id(code)),
        parent: parent.map(id),
        before: None,
        codebook: None,
    }
}

fn boxed(code: &str, parent: Option<&str>) -> Box<AddCode> {
    Box::new(add(code, parent))
}

fn planned(reading: &Reading, act: CodebookAct) -> Result<Changes, EditError> {
    plan(reading, &Act::Codebook(act))
}

#[track_caller]
fn done(reading: &Reading, act: CodebookAct) -> Changes {
    planned(reading, act).unwrap_or_else(|error| panic!("{error}; {}", error.mend()))
}

/// The new text of a file.
#[track_caller]
fn text(changes: &Changes, path: &str) -> String {
    let change = changes.files().iter().find(|change| change.path == path);
    change
        .and_then(|change| change.after.clone())
        .unwrap_or_else(|| panic!("{path} stays"))
}

#[track_caller]
fn refused(reading: &Reading, act: CodebookAct) -> String {
    let error = planned(reading, act).expect_err("refused");
    format!("{error}; {}", error.mend())
}
