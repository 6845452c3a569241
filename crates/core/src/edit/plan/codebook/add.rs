//! A new code.

use super::expected::Expected;
use super::seat::Seat;
use super::shelf::{Book, Shelf, inside, is_own_file};
use crate::act::{AddCode, NewCode};
use crate::edit::codebook_file::item_of;
use crate::edit::{CodebookError, EditError};
use crate::model::{Code, CodeId, CodeIndex, CodebookName, Status};
use crate::suggestion::did_you_mean;

impl Shelf<'_> {
    /// Puts a new code in.
    pub fn add(&mut self, act: &AddCode) -> Result<Expected, EditError> {
        let parent = act.parent.as_ref().map(|parent| self.find(parent)).transpose()?;
        let before = act.before.as_ref();
        let before = before.map(|before| self.sibling(before, parent)).transpose()?;
        self.free(&act.code.id, None, || {
            "choose another id; `emic codebook` lists those that are taken".to_owned()
        })?;
        let file = self.file_for(act.codebook.as_deref(), parent)?;
        let mut expected = Expected::of(self.study);
        self.put_new(&[&act.code], &file, parent, before)?;
        expected
            .outline
            .insert(self.meant(&act.code, &file, parent), self.id(parent), self.id(before));
        Ok(expected)
    }

    /// Writes new codes next to each other.
    pub fn put_new(
        &mut self,
        codes: &[&NewCode],
        file: &str,
        parent: Option<CodeIndex>,
        before: Option<CodeIndex>,
    ) -> Result<(), EditError> {
        let seated = self.seat(&Seat {
            file,
            parent,
            before,
            itself: None,
        })?;
        let items: Vec<_> = codes
            .iter()
            .map(|code| item_of(code, seated.parent.as_deref()))
            .collect();
        let Book { text, patcher } = self.open(file)?;
        Ok(text.put(patcher, &items, seated.placement())?)
    }

    /// The id of a code, where there is one.
    pub fn id(&self, code: Option<CodeIndex>) -> Option<CodeId> {
        code.map(|code| self.codes().code(code).id.clone())
    }

    /// The new code as it will be read.
    pub fn meant(&self, new: &NewCode, file: &str, parent: Option<CodeIndex>) -> Code {
        let heads = self.codes().heads().iter();
        let parent = parent.map(|parent| self.codes().code(parent));
        Code {
            id: new.id.clone(),
            label: new.label.clone(),
            usage: new.usage,
            valence: parent.and_then(|parent| parent.valence.clone()),
            brief: new.brief.clone(),
            definition: new.definition.clone(),
            use_when: new.use_when.clone(),
            not_when: new.not_when.clone(),
            examples: Default::default(),
            cues: Default::default(),
            origin: new.origin,
            source: Default::default(),
            color: None,
            status: Status::Active,
            replaces: Vec::new(),
            parent: None,
            depth: 0,
            book: heads.take_while(|head| head.name != file).count(),
        }
    }

    /// The codebook that takes a code: the one named, that of the code above, or the only one that can be changed.
    fn file_for(&self, named: Option<&str>, parent: Option<CodeIndex>) -> Result<String, CodebookError> {
        let names: Vec<&str> = self.codes().heads().iter().map(|head| head.name.as_str()).collect();
        if let Some(named) = named {
            if !names.contains(&named) {
                let mend = did_you_mean(
                    named,
                    names,
                    "write the file, and name it under `codebooks` in emic.yaml",
                );
                return Err(CodebookError::NotNamed {
                    codebook: named.to_owned(),
                    mend,
                });
            }
            if !CodebookName::of(named).is_own() {
                let code = parent.map_or_else(
                    || "the new code".to_owned(),
                    |parent| self.codes().code(parent).id.to_string(),
                );
                return Err(CodebookError::BuiltIn {
                    code,
                    codebook: named.to_owned(),
                });
            }
            inside(named)?;
            return Ok(named.to_owned());
        }
        if let Some(Ok(file)) = parent.map(|parent| self.file_of(parent)) {
            return Ok(file);
        }
        let mut own: Vec<&str> = names.into_iter().filter(|name| is_own_file(name)).collect();
        match (own.pop(), own.is_empty()) {
            (None, _) => Err(CodebookError::NoneOfItsOwn),
            (Some(only), true) => Ok(only.to_owned()),
            (Some(last), false) => Err(CodebookError::Which {
                codebooks: own.into_iter().chain([last]).map(str::to_owned).collect(),
            }),
        }
    }
}
