//! Codes that are proposed for the open transcript: looked at one by one, taken, changed or refused.

use emic_core::act::{Act, AddCodings, CodeMark, CodedPassage, GivenCode, RefuseSuggestion};
use emic_core::model::{Judgement, Valence};
use emic_core::suggest::Suggestion;
use emic_report::phrase::workbench as phrases;

use super::{Mode, Picked, Picking, Workbench};
use crate::command::Command;
use crate::door::Door;

/// The proposals that are left, and the one that is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggesting {
    /// In the order of the text, the best of each turn first.
    pub items: Vec<Suggestion>,
    /// Which one.
    pub at: usize,
}

impl Suggesting {
    /// The one that is looked at.
    pub fn item(&self) -> Option<&Suggestion> {
        self.items.get(self.at)
    }
}

impl Workbench {
    /// Asks for proposals and shows the first one from the caret on.
    pub(super) fn suggest(&mut self, door: &mut dyn Door) {
        match door.suggest(self.study(), &self.coder, self.transcript) {
            Err(refusal) => self.refuse(format!("{}; {}", refusal.message, refusal.help)),
            Ok(items) if items.is_empty() => {
                let words = phrases::NO_SUGGESTION.fill(self.language(), &[("transcript", &self.text().id)]);
                self.tell(words);
            }
            Ok(items) => {
                let caret = self.selection.caret.at;
                let at = items
                    .iter()
                    .position(|item| item.span.end() > caret)
                    .unwrap_or_default();
                self.look_at(Suggesting { items, at });
            }
        }
    }

    /// Does what is asked while proposals are looked at.
    pub(super) fn suggesting(&mut self, mut suggesting: Suggesting, command: Command, door: &mut dyn Door) {
        let last = suggesting.items.len().saturating_sub(1);
        match command {
            Command::Leave => {}
            Command::Down | Command::FarDown => {
                suggesting.at = (suggesting.at + 1).min(last);
                self.look_at(suggesting);
            }
            Command::Up | Command::FarUp => {
                suggesting.at = suggesting.at.saturating_sub(1);
                self.look_at(suggesting);
            }
            Command::Take => self.accept(suggesting, None, door),
            Command::TakePlus => self.accept(suggesting, Some(Valence::Plus), door),
            Command::TakeMinus => self.accept(suggesting, Some(Valence::Minus), door),
            Command::Code => {
                let at = suggesting.item().map(|item| item.judgement.code);
                self.mode = Mode::Picking(Picking::new(Picked::Give, at));
            }
            Command::Remove => self.turn_down(suggesting, door),
            _ => self.look_at(suggesting),
        }
    }

    /// Shows the proposal with its turn; when none is left, the transcript again.
    fn look_at(&mut self, suggesting: Suggesting) {
        let Some(span) = suggesting.item().map(|item| item.span) else {
            return;
        };
        let body = self.text().body().to_owned();
        self.selection = super::Selection::default();
        self.selection.set(&body, span);
        self.keep_in_sight();
        self.mode = Mode::Suggesting(suggesting);
    }

    fn accept(&mut self, suggesting: Suggesting, sign: Option<Valence>, door: &mut dyn Door) {
        let Some(item) = suggesting.item().cloned() else { return };
        let code = self.study().codebook.code(item.judgement.code);
        if sign.is_some() && code.valence.is_none() {
            let words = phrases::NO_SIGN.fill(self.language(), &[("code", &code.id)]);
            self.refuse(words);
            return self.mode = Mode::Suggesting(suggesting);
        }
        let judgement = Judgement {
            valence: sign.unwrap_or(item.judgement.valence),
            ..item.judgement
        };
        let act = Act::AddCodings(AddCodings {
            coder: self.coder.clone(),
            passage: CodedPassage {
                transcript: self.text().id.clone(),
                at: self.range(item.span),
                codes: vec![GivenCode::from(CodeMark::of(self.study(), judgement))],
                memo: None,
                created: door.created(),
            },
        });
        self.decide(suggesting, &act, door);
    }

    fn turn_down(&mut self, suggesting: Suggesting, door: &mut dyn Door) {
        let Some(item) = suggesting.item().cloned() else { return };
        let act = Act::RefuseSuggestion(RefuseSuggestion {
            coder: self.coder.clone(),
            transcript: self.text().id.clone(),
            at: self.range(item.span),
            code: self.study().codebook.code(item.judgement.code).id.clone(),
        });
        self.decide(suggesting, &act, door);
    }

    /// Does the act and goes on with the next proposal.
    fn decide(&mut self, mut suggesting: Suggesting, act: &Act, door: &mut dyn Door) {
        self.perform(act, door);
        if suggesting.at < suggesting.items.len() {
            suggesting.items.remove(suggesting.at);
        }
        suggesting.at = suggesting.at.min(suggesting.items.len().saturating_sub(1));
        self.look_at(suggesting);
    }
}
