//! Which key stands for which command: one list, from which the keys are read and shown.

mod name;
mod overlays;
mod text;

use emic_report::phrase::Phrase;
use ratatui::crossterm::event::KeyEvent;

use crate::command::Command;
use crate::state::Mode;
#[cfg(test)]
pub use name::event;
pub use name::name;

/// Where keys have a meaning of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Realm {
    /// In the transcript, and while borders are moved.
    Text,
    /// In the codes.
    Codes,
    /// While proposals are looked at.
    Suggestions,
    /// In lists, choices and the keys.
    Lists,
    /// While text is written.
    Writing,
}

/// Keys with what they do.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where.
    pub realm: Realm,
    /// The names of keys, each with its command: `c`, `shift+left`, `ctrl+home`.
    pub keys: &'static [(&'static str, Command)],
    /// How the list of keys shows them; none for those that stand in a line with others.
    pub shown: Option<Shown>,
}

/// How the list of keys shows a binding.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Under which heading.
    pub group: &'static Phrase,
    /// The keys as people write them.
    pub keys: &'static str,
    /// What they do.
    pub about: &'static Phrase,
}

const fn shown(group: &'static Phrase, keys: &'static str, about: &'static Phrase) -> Option<Shown> {
    Some(Shown { group, keys, about })
}

/// Every key.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    text::TEXT.iter().chain(overlays::OVERLAYS)
}

impl Realm {
    /// The realm of a mode.
    pub fn of(mode: &Mode) -> Self {
        match mode {
            Mode::Reading | Mode::Resizing(_) => Self::Text,
            Mode::Picking(_) => Self::Codes,
            Mode::Suggesting(_) => Self::Suggestions,
            Mode::Choosing(_) | Mode::Listing(_) | Mode::Helping(_) => Self::Lists,
            Mode::Writing(_) => Self::Writing,
        }
    }
}

/// What a key stands for in a mode.
pub fn command(mode: &Mode, event: KeyEvent) -> Option<Command> {
    let realm = Realm::of(mode);
    let name = name(event)?;
    let mut keys = bindings()
        .filter(|binding| binding.realm == realm)
        .flat_map(|binding| binding.keys);
    let bound = keys.find(|(key, _)| *key == name).map(|(_, command)| *command);
    bound.or_else(|| letter(realm, &name))
}

/// The letter that a key writes where letters are written, and the digit where there is a choice: in lists, and at a disagreement.
fn letter(realm: Realm, name: &str) -> Option<Command> {
    let mut letters = name.chars();
    let letter = match (name, letters.next(), letters.next()) {
        ("space", ..) => ' ',
        (_, Some(letter), None) => letter,
        _ => return None,
    };
    match realm {
        Realm::Writing | Realm::Codes => Some(Command::Write(letter)),
        Realm::Lists | Realm::Text => letter.to_digit(10).map(|digit| Command::Number(digit as usize)),
        Realm::Suggestions => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_key_has_two_meanings_in_one_place() {
        let mut seen = BTreeSet::new();
        for binding in bindings() {
            for (key, _) in binding.keys {
                assert!(seen.insert((format!("{:?}", binding.realm), key)), "{key}");
            }
        }
    }

    #[test]
    fn every_key_can_be_pressed() {
        for (key, _) in bindings().flat_map(|binding| binding.keys) {
            let event = name::event(key).unwrap_or_else(|| panic!("{key} is no key"));
            assert_eq!(name(event).as_deref(), Some(*key));
        }
    }
}
