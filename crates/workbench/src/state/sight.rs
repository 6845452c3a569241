//! How much of the transcript is seen, and which part.

use super::Workbench;
use super::workbench::Room;
use crate::page::Page;

impl Workbench {
    /// Gives the text so much room.
    pub fn give_room(&mut self, width: usize, height: usize) {
        self.room = Room { width, height };
        self.lay_out();
        self.keep_in_sight();
    }

    pub(super) fn lay_out(&mut self) {
        if !self.page.is_of(self.text(), self.room.width) {
            self.page = Page::new(self.text(), self.room.width);
        }
    }

    /// Scrolls so far that the caret is seen, and all of a selection that fits.
    pub(crate) fn keep_in_sight(&mut self) {
        let height = self.room.height.max(1);
        let caret = self.page.row_of(self.selection.caret.at);
        let anchor = self.selection.anchor.map_or(caret, |at| self.page.row_of(at));
        let (first, last) = (caret.min(anchor), caret.max(anchor));
        let (first, last) = if last - first < height {
            (first, last)
        } else {
            (caret, caret)
        };
        let is_far = last >= self.top + 2 * height || first + height < self.top;
        if is_far {
            // After a jump a little of what was said before stands above, and most of what follows below.
            self.top = first.saturating_sub(height / 4);
        }
        self.top = self.top.min(first);
        if last >= self.top + height {
            self.top = (last + 1).saturating_sub(height);
        }
        self.top = self.top.min(self.page.rows.len().saturating_sub(1));
    }

    /// Scrolls so that what follows the caret is seen too: the turn to which somebody went.
    pub(crate) fn keep_turn_in_sight(&mut self) {
        let height = self.room.height.max(1);
        let row = self.page.row_of(self.selection.caret.at);
        let rest = self
            .page
            .rows
            .iter()
            .skip(row)
            .take_while(|row| row.turn.is_some())
            .count();
        let last = row + rest.clamp(1, height) - 1;
        if last >= self.top + height {
            self.top = (last + 1).saturating_sub(height).max(row.saturating_sub(height / 4));
        }
        self.keep_in_sight();
    }
}
