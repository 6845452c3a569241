//! The keys of the transcript: what each does, and how the list of keys shows it.

use emic_report::phrase::workbench as phrases;

use super::{Binding, Realm, Shown, shown};
use crate::command::Command;
use crate::page::unit::Unit;
use crate::page::{Motion, Reach};

const fn text(keys: &'static [(&'static str, Command)], shown: Option<Shown>) -> Binding {
    Binding {
        realm: Realm::Text,
        keys,
        shown,
    }
}

const fn go(motion: Motion) -> Command {
    Command::Move(motion, Reach::Go)
}

const fn reach(motion: Motion) -> Command {
    Command::Move(motion, Reach::Extend)
}

/// The keys of the transcript.
pub(super) static TEXT: &[Binding] = &[
    text(
        &[
            ("left", go(Motion::Left)),
            ("right", go(Motion::Right)),
            ("up", go(Motion::Up)),
            ("down", go(Motion::Down)),
            ("shift+left", reach(Motion::Left)),
            ("shift+right", reach(Motion::Right)),
            ("shift+up", reach(Motion::Up)),
            ("shift+down", reach(Motion::Down)),
        ],
        shown(&phrases::GROUP_MOVE, "← → ↑ ↓", &phrases::KEY_LETTER),
    ),
    text(
        &[
            ("ctrl+left", go(Motion::WordLeft)),
            ("ctrl+right", go(Motion::WordRight)),
            ("alt+left", go(Motion::WordLeft)),
            ("alt+right", go(Motion::WordRight)),
            ("ctrl+shift+left", reach(Motion::WordLeft)),
            ("ctrl+shift+right", reach(Motion::WordRight)),
            ("alt+shift+left", reach(Motion::WordLeft)),
            ("alt+shift+right", reach(Motion::WordRight)),
        ],
        shown(&phrases::GROUP_MOVE, "Ctrl ← →", &phrases::KEY_WORD),
    ),
    text(
        &[
            ("k", go(Motion::TurnUp)),
            ("j", go(Motion::TurnDown)),
            ("ctrl+up", go(Motion::TurnUp)),
            ("ctrl+down", go(Motion::TurnDown)),
            ("K", reach(Motion::TurnUp)),
            ("J", reach(Motion::TurnDown)),
        ],
        shown(&phrases::GROUP_MOVE, "k j", &phrases::KEY_TURN),
    ),
    text(
        &[
            ("home", go(Motion::RowStart)),
            ("end", go(Motion::RowEnd)),
            ("shift+home", reach(Motion::RowStart)),
            ("shift+end", reach(Motion::RowEnd)),
        ],
        shown(&phrases::GROUP_MOVE, "Home End", &phrases::KEY_LINE_ENDS),
    ),
    text(
        &[
            ("pageup", go(Motion::PageUp)),
            ("pagedown", go(Motion::PageDown)),
            ("space", go(Motion::PageDown)),
            ("shift+pageup", reach(Motion::PageUp)),
            ("shift+pagedown", reach(Motion::PageDown)),
        ],
        shown(&phrases::GROUP_MOVE, "PgUp PgDn", &phrases::KEY_PAGE),
    ),
    text(
        &[
            ("ctrl+home", go(Motion::Start)),
            ("ctrl+end", go(Motion::End)),
            ("g", go(Motion::Start)),
            ("G", go(Motion::End)),
        ],
        shown(&phrases::GROUP_MOVE, "g G", &phrases::KEY_ENDS),
    ),
    text(
        &[("w", Command::Select(Unit::Word))],
        shown(&phrases::GROUP_SELECT, "w", &phrases::KEY_SELECT_WORD),
    ),
    text(
        &[("s", Command::Select(Unit::Sentence))],
        shown(&phrases::GROUP_SELECT, "s", &phrases::KEY_SELECT_SENTENCE),
    ),
    text(
        &[("t", Command::Select(Unit::Turn))],
        shown(&phrases::GROUP_SELECT, "t", &phrases::KEY_SELECT_TURN),
    ),
    text(
        &[(">", Command::Grow)],
        shown(&phrases::GROUP_SELECT, ">", &phrases::KEY_GROW),
    ),
    text(
        &[("<", Command::Shrink)],
        shown(&phrases::GROUP_SELECT, "<", &phrases::KEY_SHRINK),
    ),
    text(
        &[("o", Command::Swap)],
        shown(&phrases::GROUP_SELECT, "o", &phrases::KEY_SWAP),
    ),
    text(
        &[("esc", Command::Leave)],
        shown(&phrases::GROUP_SELECT, "Esc", &phrases::KEY_CLEAR),
    ),
    text(
        &[("c", Command::Code), ("tab", Command::Code)],
        shown(&phrases::GROUP_CODE, "c", &phrases::KEY_CODE),
    ),
    text(
        &[(".", Command::Again)],
        shown(&phrases::GROUP_CODE, ".", &phrases::KEY_AGAIN),
    ),
    text(
        &[("x", Command::Remove), ("delete", Command::Remove)],
        shown(&phrases::GROUP_CODE, "x", &phrases::KEY_REMOVE),
    ),
    text(
        &[("r", Command::Retag)],
        shown(&phrases::GROUP_CODE, "r", &phrases::KEY_RETAG),
    ),
    text(
        &[("e", Command::Resize), ("enter", Command::Take)],
        shown(&phrases::GROUP_CODE, "e", &phrases::KEY_RESIZE),
    ),
    text(
        &[("m", Command::Memo)],
        shown(&phrases::GROUP_CODE, "m", &phrases::KEY_MEMO),
    ),
    text(
        &[("i", Command::Suggest)],
        shown(&phrases::GROUP_CODE, "i", &phrases::KEY_SUGGEST),
    ),
    text(
        &[("M", Command::TopicMemo)],
        shown(&phrases::GROUP_CODE, "M", &phrases::KEY_TOPIC_MEMO),
    ),
    text(
        &[("f5", Command::Summary), ("ctrl+f", Command::Summary)],
        shown(&phrases::GROUP_CODE, "F5 Ctrl-f", &phrases::KEY_SUMMARY),
    ),
    text(
        &[("z", Command::NoteRead)],
        shown(&phrases::GROUP_CODE, "z", &phrases::KEY_READ),
    ),
    text(
        &[
            ("u", Command::Undo),
            ("U", Command::Redo),
            ("ctrl+z", Command::Undo),
            ("ctrl+y", Command::Redo),
            ("ctrl+r", Command::Redo),
        ],
        shown(&phrases::GROUP_CODE, "u U", &phrases::KEY_UNDO),
    ),
    text(
        &[("n", Command::NextUncoded), ("N", Command::PreviousUncoded)],
        shown(&phrases::GROUP_FIND, "n N", &phrases::KEY_UNCODED),
    ),
    text(
        &[("d", Command::NextDifference), ("D", Command::PreviousDifference)],
        shown(&phrases::GROUP_FIND, "d D", &phrases::KEY_DIFFERENCE),
    ),
    text(&[], shown(&phrases::GROUP_FIND, "1-9 0", &phrases::KEY_SETTLE)),
    text(
        &[("/", Command::Find)],
        shown(&phrases::GROUP_FIND, "/", &phrases::KEY_FIND),
    ),
    text(
        &[("f", Command::FindNext), ("F", Command::FindPrevious)],
        shown(&phrases::GROUP_FIND, "f F", &phrases::KEY_FIND_AGAIN),
    ),
    text(
        &[("S", Command::Search)],
        shown(&phrases::GROUP_FIND, "S", &phrases::KEY_SEARCH),
    ),
    text(
        &[("l", Command::Open)],
        shown(&phrases::GROUP_OTHER, "l", &phrases::KEY_OPEN),
    ),
    text(
        &[("p", Command::PreviousTranscript), ("P", Command::NextTranscript)],
        shown(&phrases::GROUP_OTHER, "p P", &phrases::KEY_NEIGHBOURS),
    ),
    text(
        &[("v", Command::Coders)],
        shown(&phrases::GROUP_OTHER, "v", &phrases::KEY_CODERS),
    ),
    text(
        &[("?", Command::Help), ("f1", Command::Help)],
        shown(&phrases::GROUP_OTHER, "?", &phrases::KEY_HELP),
    ),
    text(
        &[("q", Command::Quit), ("ctrl+c", Command::Quit)],
        shown(&phrases::GROUP_OTHER, "q", &phrases::KEY_QUIT),
    ),
];
