//! One code of several.

use super::expected::Expected;
use super::recoding::Recoding;
use super::shelf::{Book, Shelf};
use crate::act::{MergeCodes, SignPolicy};
use crate::edit::{CodebookError, EditError};
use crate::model::{Code, CodeId, CodeIndex, Use, Valence};

impl Shelf<'_> {
    /// Gives the codings of several codes to one.
    pub fn merge(&mut self, act: &MergeCodes) -> Result<Expected, EditError> {
        let make = format!("make it first with `emic codebook add {}`", act.into);
        let target = self.find_or(&act.into, &make)?;
        let mut sources: Vec<CodeIndex> = Vec::new();
        for id in act.going() {
            sources.push(self.find(id)?);
        }
        sources.sort_unstable();
        sources.dedup();
        if sources.is_empty() {
            return Err(CodebookError::NothingToMerge {
                into: act.into.to_string(),
            }
            .into());
        }
        for &source in &sources {
            self.may_go(source, target, act.signs)?;
        }
        let mut names: Vec<CodeId> = Vec::new();
        for &source in &sources {
            let code = self.codes().code(source);
            let file = self.file_of(source)?;
            let Book { text, patcher } = self.open(&file)?;
            text.take_out(patcher, code.id.as_str())?;
            names.push(code.id.clone());
            names.extend(code.replaces.iter().cloned());
        }
        let file = self.file_of(target)?;
        let Book { text, patcher } = self.open(&file)?;
        let ids: Vec<String> = names.iter().map(CodeId::to_string).collect();
        text.set_replaces(patcher, act.into.as_str(), &ids, None)?;
        let recoding = Recoding {
            book: self.codes(),
            sources: sources.clone(),
            target,
            name: act.into.clone(),
            signs: act.signs,
        };
        self.recode(&recoding)?;
        for &source in &sources {
            let code = self.codes().code(source);
            self.tell_signs(code, target);
            self.tell_mentions(&code.id);
        }
        let mut expected = Expected::recoded(self.study, recoding);
        for &source in &sources {
            expected.outline.take(&self.codes().code(source).id);
        }
        if let Some(code) = expected.outline.codes.get_mut(&act.into) {
            code.replaces.extend(names);
        }
        Ok(expected)
    }

    /// Refuses a code whose codings the other cannot take as they are.
    fn may_go(&self, source: CodeIndex, target: CodeIndex, signs: SignPolicy) -> Result<(), CodebookError> {
        let (code, into) = (self.codes().code(source), self.codes().code(target));
        let (id, into_id) = (code.id.to_string(), into.id.to_string());
        self.file_of(source)?;
        self.file_of(target)?;
        let children: Vec<String> = self
            .siblings(Some(source))
            .map(|child| self.codes().code(child).id.to_string())
            .collect();
        if !children.is_empty() {
            return Err(CodebookError::HasChildren {
                code: id,
                children,
                into: into_id,
            });
        }
        if into.usage == Use::Heading && code.usage == Use::Codable {
            return Err(CodebookError::Heading {
                code: id,
                into: into_id,
            });
        }
        if signs == SignPolicy::Keep && code.valence.is_some() && into.valence.is_none() {
            let signed = self.codings(|judgement| judgement.code == source && judgement.valence != Valence::Neutral);
            return Err(CodebookError::SignsWouldGo {
                code: id,
                into: into_id,
                signed,
            });
        }
        Ok(())
    }

    /// Tells what becomes of signs.
    fn tell_signs(&mut self, code: &Code, target: CodeIndex) {
        let into = self.codes().code(target);
        let (Some(old), language) = (&code.valence, self.study.settings.language) else {
            return;
        };
        let source = self.codes().find(code.id.as_str());
        let signed = self.codings(|judgement| Some(judgement.code) == source && judgement.valence != Valence::Neutral);
        match &into.valence {
            None if signed > 0 => {
                let lose = if signed == 1 {
                    "coding loses its sign"
                } else {
                    "codings lose their signs"
                };
                self.notes.push(format!("{signed} {lose}: `{}` takes none", into.id));
            }
            Some(new) if new != old && signed > 0 => {
                let says = |words: &crate::model::ValenceLabels| {
                    let word = |text: &crate::model::LocalText| text.get(language).unwrap_or_default().to_owned();
                    format!("{} and {}", word(&words.plus), word(&words.minus))
                };
                self.notes.push(format!(
                    "`+` and `-` meant {} for `{}`, and mean {} for `{}`",
                    says(old),
                    code.id,
                    says(new),
                    into.id
                ));
            }
            _ => {}
        }
    }
}
