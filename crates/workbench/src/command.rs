//! Everything that can be asked of the workbench, whatever key stands for it.

use crate::page::unit::Unit;
use crate::page::{Motion, Reach};

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Move the caret.
    Move(Motion, Reach),
    /// Select a unit, or the next one too.
    Select(Unit),
    /// Select more.
    Grow,
    /// Select what was selected before growing.
    Shrink,
    /// Go to the other end of the selection.
    Swap,
    /// Leave what is going on; select nothing.
    Leave,
    /// Open the codes.
    Code,
    /// Give the last codes again.
    Again,
    /// Take a code away.
    Remove,
    /// Put another code in the place of one.
    Retag,
    /// Move the borders of a segment.
    Resize,
    /// Write a memo.
    Memo,
    /// Write a memo on the transcript; in the codes, on the code under the caret.
    TopicMemo,
    /// Write the summary of a code in the case of the words under the caret.
    Summary,
    /// Look at codes that are proposed.
    Suggest,
    /// Add a code to the codebook.
    NewCode,
    /// Note the transcript as read.
    NoteRead,
    /// Take the last act back.
    Undo,
    /// Do it again.
    Redo,
    /// Go to the next turn without a coding.
    NextUncoded,
    /// Go to the one before.
    PreviousUncoded,
    /// Go to the next disagreement.
    NextDifference,
    /// Go to the one before.
    PreviousDifference,
    /// Ask for words to find here.
    Find,
    /// Go to the next place found.
    FindNext,
    /// Go to the one before.
    FindPrevious,
    /// Ask for words to search in the study.
    Search,
    /// List the transcripts.
    Open,
    /// Open the next transcript.
    NextTranscript,
    /// Open the one before.
    PreviousTranscript,
    /// Show the codings of others.
    Coders,
    /// Show the keys.
    Help,
    /// Stop.
    Quit,
    /// One up in a list.
    Up,
    /// One down.
    Down,
    /// Ten up.
    FarUp,
    /// Ten down.
    FarDown,
    /// Take what is under the caret, or keep what is written.
    Take,
    /// Give the code under the caret with `+`.
    TakePlus,
    /// Give it with `-`.
    TakeMinus,
    /// Put the code under the caret aside.
    Mark,
    /// Show the whole page on the code under the caret, or hide it.
    Page,
    /// Take the choice of this number, from 1; at a disagreement, what the coder of this number says, 0 for none.
    Number(usize),
    /// Write a letter.
    Write(char),
    /// Begin a new line.
    Break,
    /// Take the letter before the caret away.
    Backspace,
    /// Take the letter behind it away.
    Delete,
    /// One letter back.
    Left,
    /// One letter on.
    Right,
    /// Before the first letter.
    Home,
    /// Behind the last.
    End,
}
