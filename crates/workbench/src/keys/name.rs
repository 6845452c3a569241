//! Keys by name: `c`, `C`, `shift+left`, `ctrl+z`, `alt+enter`.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Keys that are no letters.
const NAMED: &[(&str, KeyCode)] = &[
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("space", KeyCode::Char(' ')),
    ("f1", KeyCode::F(1)),
    ("f2", KeyCode::F(2)),
    ("f3", KeyCode::F(3)),
    ("f4", KeyCode::F(4)),
    ("f5", KeyCode::F(5)),
];

/// The name of a key with what is held down; none for keys without one. A letter is small or capital by itself.
pub fn name(event: KeyEvent) -> Option<String> {
    let named = NAMED.iter().find(|(_, code)| *code == event.code);
    let (key, shift) = match (named, event.code) {
        (Some((name, _)), _) => ((*name).to_owned(), event.modifiers.contains(KeyModifiers::SHIFT)),
        (None, KeyCode::Char(letter)) => (letter.to_string(), false),
        _ => return None,
    };
    let mut name = String::new();
    // AltGr comes as both: what it writes is a letter.
    let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
    let writes = named.is_none() && event.modifiers.contains(both);
    if event.modifiers.contains(KeyModifiers::CONTROL) && !writes {
        name.push_str("ctrl+");
    }
    if event.modifiers.contains(KeyModifiers::ALT) && !writes {
        name.push_str("alt+");
    }
    if shift {
        name.push_str("shift+");
    }
    Some(name + &key)
}

/// The key of a name.
#[cfg(test)]
pub fn event(name: &str) -> Option<KeyEvent> {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = name;
    for (prefix, modifier) in [
        ("ctrl+", KeyModifiers::CONTROL),
        ("alt+", KeyModifiers::ALT),
        ("shift+", KeyModifiers::SHIFT),
    ] {
        if let Some(after) = rest.strip_prefix(prefix) {
            modifiers |= modifier;
            rest = after;
        }
    }
    let named = NAMED.iter().find(|(known, _)| *known == rest).map(|(_, code)| *code);
    let mut letters = rest.chars();
    let letter = letters.next().filter(|_| letters.next().is_none());
    Some(KeyEvent::new(named.or_else(|| letter.map(KeyCode::Char))?, modifiers))
}
