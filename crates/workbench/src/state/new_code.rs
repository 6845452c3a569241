//! A code that is made while coding.

use emic_core::act::{Act, AddCode, CodebookAct, NewCode};
use emic_core::model::{CodeId, CodeIndex, LocalText, Origin, Use};
use emic_core::words::folded;
use emic_report::phrase::workbench as phrases;

use super::{Field, Mode, Picked, Picking, Workbench, Writing, Written};
use crate::door::Door;

impl Workbench {
    /// Asks for the name of a new code below the heading under the caret, or beside the code there. Below headings of other
    /// codebooks nothing comes: their totals mean what their authors say.
    pub(super) fn name_new_code(&mut self, picking: Picking) {
        let heads = self.study().codebook.heads();
        if heads.iter().all(|head| !head.is_own()) {
            let words = self.say(&phrases::NO_OWN_CODEBOOK).to_owned();
            self.mode = Mode::Picking(picking);
            return self.refuse(words);
        }
        let parent = picking.at.and_then(|at| self.heading_at(at));
        let typed = picking.filter.text().to_owned();
        self.ask_for_code(parent, picking.picked, &typed);
    }

    fn ask_for_code(&mut self, parent: Option<CodeId>, then: Picked, typed: &str) {
        let title = match &parent {
            Some(parent) => phrases::NEW_CODE_UNDER.fill(self.language(), &[("parent", parent)]),
            None => self.say(&phrases::NEW_CODE).to_owned(),
        };
        self.mode = Mode::Writing(Writing {
            what: Written::NewCode(parent, then),
            title,
            field: Field::new(typed),
        });
    }

    /// The heading of the study's own codebook at this place.
    fn heading_at(&self, at: CodeIndex) -> Option<CodeId> {
        let book = &self.study().codebook;
        let heading = match book.code(at).usage {
            Use::Heading => at,
            Use::Codable => book.code(at).parent?,
        };
        let heading = book.code(heading);
        let head = book.heads().get(heading.book)?;
        head.is_own().then(|| heading.id.clone())
    }

    /// Adds a code of this name, and goes on to the codes with the caret on it; what cannot be a code stays to be mended.
    pub(super) fn add_code(&mut self, parent: Option<CodeId>, then: Picked, name: &str, door: &mut dyn Door) {
        let name = name.trim();
        let id = match CodeId::new(id_of(name)) {
            Ok(id) => id,
            Err(error) => {
                self.ask_for_code(parent, then, name);
                return self.refuse(format!("`{name}` {error}"));
            }
        };
        let code = NewCode {
            label: LocalText::plain(name),
            origin: Some(Origin::Data),
            ..NewCode::of(id.clone())
        };
        let act = AddCode {
            code,
            parent: parent.clone(),
            before: None,
            codebook: None,
        };
        self.perform(&Act::Codebook(CodebookAct::Add(Box::new(act))), door);
        match self.study().codebook.find(id.as_str()) {
            Some(at) => self.mode = Mode::Picking(Picking::new(then, Some(at))),
            None => self.ask_for_code(parent, then, name),
        }
    }
}

/// The id that a name gives: `Wachten op antwoord` becomes `wachten-op-antwoord`.
fn id_of(name: &str) -> String {
    let folded = folded(name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}
