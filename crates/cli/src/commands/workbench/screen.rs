//! The terminal, taken for the whole screen and given back.

use std::io::{self, Write};
use std::time::Duration;

use emic_workbench::ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event,
};
use emic_workbench::ratatui::crossterm::queue;
use emic_workbench::ratatui::{self, DefaultTerminal};
use emic_workbench::{Events, Palette, Workbench, run as run_workbench};

use super::study_door::StudyDoor;

/// Runs the workbench on this terminal; the screen comes back as it was, also after a panic.
pub fn run(workbench: &mut Workbench, mut door: StudyDoor, palette: Palette) -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let ended =
        start(&mut terminal).and_then(|()| run_workbench(&mut terminal, &mut Keyboard, workbench, &mut door, palette));
    let stopped = stop(&mut terminal);
    ratatui::try_restore()?;
    ended.and(stopped)
}

fn start(terminal: &mut DefaultTerminal) -> io::Result<()> {
    let out = terminal.backend_mut();
    queue!(out, EnableMouseCapture, EnableBracketedPaste)?;
    out.flush()
}

fn stop(terminal: &mut DefaultTerminal) -> io::Result<()> {
    let out = terminal.backend_mut();
    queue!(out, DisableMouseCapture, DisableBracketedPaste)?;
    out.flush()
}

/// Keys and clicks of the terminal.
struct Keyboard;

impl Events for Keyboard {
    fn next(&mut self, patience: Duration) -> io::Result<Option<Event>> {
        if event::poll(patience)? {
            event::read().map(Some)
        } else {
            Ok(None)
        }
    }
}
