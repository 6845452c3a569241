//! The files that a change of a codebook has open, until all are done.

use std::collections::BTreeMap;

use super::expected::Expected;
use crate::act::Act;
use crate::edit::codebook_file::CodebookText;
use crate::edit::patcher::Patcher;
use crate::edit::{Changes, CodebookError, EditError, FileChange, Patch, journal};
use crate::model::{Code, CodeId, CodeIndex, Codebook, CodebookName, Study};
use crate::read::{Reading, Source, codebook_fault};
use crate::suggestion::did_you_mean;

/// A codebook file that is being changed.
pub(super) struct Book<'r> {
    pub text: CodebookText<'r>,
    pub patcher: Patcher<'r>,
}

/// Everything that a change of a codebook works on.
pub(super) struct Shelf<'r> {
    pub reading: &'r Reading,
    pub study: &'r Study,
    /// Codebooks by path.
    books: BTreeMap<String, Book<'r>>,
    /// All other files that change.
    pub files: Vec<FileChange>,
    /// Files that must still be the same when it is written.
    pub relies_on: BTreeMap<String, String>,
    pub notes: Vec<String>,
}

impl<'r> Shelf<'r> {
    pub fn new(reading: &'r Reading) -> Result<Self, EditError> {
        Ok(Self {
            reading,
            study: reading.study.as_ref().ok_or(EditError::NoStudy)?,
            books: BTreeMap::new(),
            files: Vec::new(),
            relies_on: BTreeMap::new(),
            notes: Vec::new(),
        })
    }

    pub fn codes(&self) -> &'r Codebook {
        &self.study.codebook
    }

    /// The code that is called so today.
    pub fn find(&self, id: &CodeId) -> Result<CodeIndex, CodebookError> {
        self.find_or(id, "see `emic codebook` for the codes of this study")
    }

    /// The code that is called so today; where there is none, and none that nearly is, the mend is to do `otherwise`.
    pub fn find_or(&self, id: &CodeId, otherwise: &str) -> Result<CodeIndex, CodebookError> {
        let book = self.codes();
        let found = book.find(id.as_str()).ok_or_else(|| CodebookError::UnknownCode {
            code: id.to_string(),
            mend: did_you_mean(id.as_str(), book.ids(), otherwise),
        })?;
        let now = &book.code(found).id;
        if now == id {
            return Ok(found);
        }
        Err(CodebookError::Former {
            code: id.to_string(),
            now: now.to_string(),
        })
    }

    /// How `emic.yaml` names the codebook of a code.
    pub fn book_name(&self, code: &Code) -> &'r str {
        self.codes().heads().get(code.book).map_or("", |head| &head.name)
    }

    /// The file of a code, which can be changed.
    pub fn file_of(&self, index: CodeIndex) -> Result<String, CodebookError> {
        let code = self.codes().code(index);
        let name = self.book_name(code);
        if !CodebookName::of(name).is_own() {
            return Err(CodebookError::BuiltIn {
                code: code.id.to_string(),
                codebook: name.to_owned(),
            });
        }
        inside(name)?;
        Ok(name.to_owned())
    }

    /// The codebook file at `path`, open for changes.
    pub fn open(&mut self, path: &str) -> Result<&mut Book<'r>, EditError> {
        if !self.books.contains_key(path) {
            let book = self.book(path)?;
            self.books.insert(path.to_owned(), book);
        }
        self.books.get_mut(path).ok_or(EditError::NoStudy)
    }

    fn book(&self, path: &str) -> Result<Book<'r>, EditError> {
        let source = self.source(path)?;
        if let Some(fault) = codebook_fault(source) {
            return Err(EditError::Broken {
                file: path.to_owned(),
                why: fault.message,
                mend: fault.help,
            });
        }
        Ok(Book {
            text: CodebookText::open(source)?,
            patcher: Patcher::new(&source.text),
        })
    }

    /// A file of the study as it was read.
    pub fn source(&self, path: &str) -> Result<&'r Source, EditError> {
        self.reading.sources.get(path).ok_or_else(|| EditError::Broken {
            file: path.to_owned(),
            why: "it is not there".to_owned(),
            mend: "run `emic check` and mend what it says first".to_owned(),
        })
    }

    /// Notes what becomes of a file, where something does.
    pub fn change(&mut self, source: &Source, patch: Patch) {
        if let Some(change) = changed(source, patch) {
            self.files.push(change);
        }
    }

    /// A file that must not change until all is written.
    pub fn rely_on(&mut self, source: &Source) {
        self.relies_on.insert(source.path.clone(), source.whole(&source.text));
    }

    /// All changes, proved.
    pub fn finish(mut self, act: &Act, expected: &Expected) -> Result<Changes, EditError> {
        for (_, Book { text, patcher }) in std::mem::take(&mut self.books) {
            let patch = patcher
                .finish()
                .ok_or_else(|| text.layout("its lines run into each other"))?;
            self.files.extend(changed(text.source, patch));
        }
        self.files.sort_by(|one, other| one.path.cmp(&other.path));
        let after = expected.prove(self.reading, &self.files)?;
        let (files, mut relies_on) = (self.files, self.relies_on);
        relies_on.retain(|path, _| !files.iter().any(|file| file.path == *path));
        Ok(Changes {
            in_log_alone: false,
            record: act.record(),
            log: crate::edit::log::path(None),
            files,
            relies_on,
            texts: Vec::new(),
            notes: self.notes,
            after,
        })
    }
}

fn changed(source: &Source, patch: Patch) -> Option<FileChange> {
    let text = patch.apply(&source.text).filter(|text| *text != source.text)?;
    Some(FileChange::patched(source, &text, patch))
}

/// Refuses a codebook that is no file of the study's folder.
pub(super) fn inside(name: &str) -> Result<(), CodebookError> {
    if journal::is_inside(name) {
        return Ok(());
    }
    let codebook = name.to_owned();
    let parts: Vec<&str> = name.split('/').filter(|part| *part != ".").collect();
    let plain = parts.join("/");
    if journal::is_inside(&plain) {
        return Err(CodebookError::Roundabout { codebook, plain });
    }
    Err(CodebookError::Outside { codebook })
}

/// Whether a codebook is a file of the study, inside its folder: such a one can be changed.
pub(super) fn is_own_file(name: &str) -> bool {
    CodebookName::of(name).is_own() && journal::is_inside(name)
}
