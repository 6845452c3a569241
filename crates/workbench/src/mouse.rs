//! The mouse: a click sets the caret, a second one at the same place selects, dragging selects along, the wheel moves.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::command::Command;
use crate::door::Door;
use crate::draw::{Areas, codes_top, gutter, list_top, visible_codes};
use crate::page::unit::Unit;
use crate::page::{Caret, Motion, Reach};
use crate::state::{Mode, Workbench};

/// How many rows the wheel moves.
const WHEEL: usize = 3;

impl Workbench {
    /// Does what the mouse says on a screen of this size.
    pub fn point(&mut self, event: MouseEvent, screen: Rect, door: &mut dyn Door) {
        let Some(areas) = Areas::of(screen, &self.mode) else {
            return;
        };
        let at = Position {
            x: event.column,
            y: event.row,
        };
        match event.kind {
            MouseEventKind::ScrollUp => self.roll(Command::Up, Motion::Up, door),
            MouseEventKind::ScrollDown => self.roll(Command::Down, Motion::Down, door),
            MouseEventKind::Down(MouseButton::Left) => self.press(at, &areas, door),
            MouseEventKind::Drag(MouseButton::Left) => self.drag(at, &areas),
            _ => {}
        }
    }

    fn roll(&mut self, in_lists: Command, in_text: Motion, door: &mut dyn Door) {
        let command = match self.mode {
            Mode::Reading | Mode::Resizing(_) => Command::Move(in_text, Reach::Go),
            _ => in_lists,
        };
        for _ in 0..WHEEL {
            self.obey(command, door);
        }
    }

    fn press(&mut self, at: Position, areas: &Areas, door: &mut dyn Door) {
        match &mut self.mode {
            Mode::Reading if areas.text.contains(at) => self.click(at, areas),
            Mode::Reading if areas.codes.contains(at) => {
                self.obey(Command::Code, door);
                self.click_code(at, areas, door);
            }
            Mode::Picking(_) if areas.codes.contains(at) => self.click_code(at, areas, door),
            Mode::Listing(listing) => {
                let area = areas.all();
                let room = usize::from(area.height).saturating_sub(2).max(1);
                let row = usize::from(at.y.saturating_sub(area.y + 2)) + list_top(listing, room);
                if row < listing.items.len() {
                    let again = listing.at == row;
                    listing.at = row;
                    if again {
                        self.obey(Command::Take, door);
                    }
                }
            }
            _ => {}
        }
    }

    /// Sets the caret; where it stands already, selects the word, then the sentence, then the turn.
    fn click(&mut self, at: Position, areas: &Areas) {
        let Some(byte) = self.byte_at(at, areas) else { return };
        let text = self.study().transcript(self.transcript).clone();
        let selected = self.selection.span(text.body());
        let inside = selected.is_some_and(|span| span.start() <= byte && byte < span.end());
        if inside {
            self.selection.grow(&text);
        } else if self.selection.caret.at == byte && selected.is_none() {
            self.selection.select(&text, Unit::Word);
        } else {
            self.selection.go(Caret { at: byte, column: None }, Reach::Go);
        }
    }

    fn drag(&mut self, at: Position, areas: &Areas) {
        if matches!(self.mode, Mode::Reading | Mode::Resizing(_))
            && let Some(byte) = self.byte_at(at, areas)
        {
            self.selection.go(Caret { at: byte, column: None }, Reach::Extend);
            self.keep_in_sight();
        }
    }

    fn byte_at(&self, at: Position, areas: &Areas) -> Option<usize> {
        let row = self.top + usize::from(at.y.saturating_sub(areas.text.y));
        let left = areas.text.x + u16::try_from(gutter(self.text(), areas.text.width).width()).ok()?;
        self.page
            .at(self.text().body(), row, usize::from(at.x.saturating_sub(left)))
    }

    /// Puts the caret on a code; where it stands already, gives the code.
    fn click_code(&mut self, at: Position, areas: &Areas, door: &mut dyn Door) {
        let height = usize::from(areas.codes.height).saturating_sub(1);
        let Some(row) = usize::from(at.y).checked_sub(usize::from(areas.codes.y) + 1) else {
            return;
        };
        let code = visible_codes(self).get(row + codes_top(self, height)).copied();
        if let (Mode::Picking(picking), Some(code)) = (&mut self.mode, code) {
            if picking.at == Some(code) {
                self.obey(Command::Take, door);
            } else {
                picking.at = Some(code);
            }
        }
    }
}
