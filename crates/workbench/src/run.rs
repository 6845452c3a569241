//! The loop: draw, wait for a key, obey.

use std::io;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::crossterm::event::{Event, KeyEventKind};

use crate::door::Door;
use crate::draw::{Areas, Palette, draw, gutter};
use crate::keys;
use crate::state::Workbench;

/// Where keys and clicks come from.
pub trait Events {
    /// The next event; none when nothing happened for so long.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn next(&mut self, patience: Duration) -> io::Result<Option<Event>>;
}

/// How long nothing may happen before the workbench looks whether the study was changed outside.
const PATIENCE: Duration = Duration::from_secs(2);

/// Runs the workbench until the analyst stops.
///
/// # Errors
/// When the terminal cannot be drawn on or read.
pub fn run<B: Backend>(
    terminal: &mut Terminal<B>,
    events: &mut dyn Events,
    workbench: &mut Workbench,
    door: &mut dyn Door,
    palette: Palette,
) -> io::Result<()>
where
    io::Error: From<B::Error>,
{
    while !workbench.is_over() {
        let screen = terminal.size()?.into();
        if let Some(areas) = Areas::of(screen, &workbench.mode) {
            workbench.fit(&areas);
        }
        terminal.draw(|frame| draw(frame, workbench, palette))?;
        match events.next(PATIENCE)? {
            None => workbench.look_around(door),
            Some(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                if let Some(command) = keys::command(&workbench.mode, key) {
                    workbench.obey(command, door);
                }
            }
            Some(Event::Mouse(mouse)) => workbench.point(mouse, screen, door),
            Some(Event::Paste(letters)) => workbench.paste(&letters, door),
            Some(_) => {}
        }
    }
    Ok(())
}

impl Workbench {
    /// Lays the text out for the screen.
    pub fn fit(&mut self, areas: &Areas) {
        let gutter = gutter(self.text(), areas.text.width).width();
        let width = usize::from(areas.text.width).saturating_sub(gutter + 1);
        self.give_room(width.max(8), usize::from(areas.text.height));
    }
}
