//! The keys of what opens over the transcript: lists, suggestions, writing.

use emic_report::phrase::workbench as phrases;

use super::{Binding, Realm, shown};
use crate::command::Command;

/// The keys of lists, suggestions and writing.
pub(super) static OVERLAYS: &[Binding] = &[
    Binding {
        realm: Realm::Codes,
        keys: &[
            ("up", Command::Up),
            ("down", Command::Down),
            ("pageup", Command::FarUp),
            ("pagedown", Command::FarDown),
        ],
        shown: shown(&phrases::GROUP_CODES, "↑ ↓", &phrases::KEY_PICK_MOVE),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("enter", Command::Take)],
        shown: shown(&phrases::GROUP_CODES, "Enter", &phrases::KEY_PICK_GIVE),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("+", Command::TakePlus), ("-", Command::TakeMinus)],
        shown: shown(&phrases::GROUP_CODES, "+ -", &phrases::KEY_PICK_SIGN),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("tab", Command::Mark)],
        shown: shown(&phrases::GROUP_CODES, "Tab", &phrases::KEY_PICK_MARK),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("f2", Command::Page), ("ctrl+d", Command::Page)],
        shown: shown(&phrases::GROUP_CODES, "F2 Ctrl-d", &phrases::KEY_PICK_PAGE),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("f3", Command::TopicMemo), ("ctrl+e", Command::TopicMemo)],
        shown: shown(&phrases::GROUP_CODES, "F3 Ctrl-e", &phrases::KEY_PICK_MEMO),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[
            ("esc", Command::Leave),
            ("ctrl+c", Command::Leave),
            ("backspace", Command::Backspace),
        ],
        shown: None,
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("f4", Command::NewCode), ("ctrl+n", Command::NewCode)],
        shown: shown(&phrases::GROUP_CODES, "F4 Ctrl-n", &phrases::KEY_PICK_NEW),
    },
    Binding {
        realm: Realm::Codes,
        keys: &[("f5", Command::Summary), ("ctrl+f", Command::Summary)],
        shown: shown(&phrases::GROUP_CODES, "F5 Ctrl-f", &phrases::KEY_PICK_SUMMARY),
    },
    Binding {
        realm: Realm::Suggestions,
        keys: &[
            ("enter", Command::Take),
            ("a", Command::Take),
            ("+", Command::TakePlus),
            ("-", Command::TakeMinus),
        ],
        shown: shown(&phrases::GROUP_SUGGESTIONS, "Enter + -", &phrases::KEY_ACCEPT),
    },
    Binding {
        realm: Realm::Suggestions,
        keys: &[("c", Command::Code)],
        shown: shown(&phrases::GROUP_SUGGESTIONS, "c", &phrases::KEY_OTHER),
    },
    Binding {
        realm: Realm::Suggestions,
        keys: &[("r", Command::Remove), ("x", Command::Remove)],
        shown: shown(&phrases::GROUP_SUGGESTIONS, "r", &phrases::KEY_TURN_DOWN),
    },
    Binding {
        realm: Realm::Suggestions,
        keys: &[
            ("down", Command::Down),
            ("up", Command::Up),
            ("s", Command::Down),
            ("esc", Command::Leave),
            ("q", Command::Leave),
            ("ctrl+c", Command::Leave),
        ],
        shown: shown(&phrases::GROUP_SUGGESTIONS, "↑ ↓ Esc", &phrases::KEY_SKIP),
    },
    Binding {
        realm: Realm::Lists,
        keys: &[
            ("up", Command::Up),
            ("down", Command::Down),
            ("k", Command::Up),
            ("j", Command::Down),
            ("pageup", Command::FarUp),
            ("pagedown", Command::FarDown),
            ("space", Command::FarDown),
            ("enter", Command::Take),
            ("esc", Command::Leave),
            ("q", Command::Leave),
            ("ctrl+c", Command::Leave),
        ],
        shown: None,
    },
    Binding {
        realm: Realm::Writing,
        keys: &[
            ("enter", Command::Take),
            ("alt+enter", Command::Break),
            ("ctrl+j", Command::Break),
            ("esc", Command::Leave),
            ("ctrl+c", Command::Leave),
            ("backspace", Command::Backspace),
            ("delete", Command::Delete),
            ("left", Command::Left),
            ("right", Command::Right),
            ("home", Command::Home),
            ("end", Command::End),
        ],
        shown: None,
    },
];
