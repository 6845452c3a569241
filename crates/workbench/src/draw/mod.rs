//! The workbench on a screen: state in, cells out.

mod areas;
mod bar;
mod code_lines;
mod code_page;
mod codes;
mod details;
mod keys_page;
mod list;
mod palette;
mod stripes;
mod transcript;
mod wrapped;

pub use areas::{Areas, gutter};
pub use codes::{top as codes_top, visible_codes};
pub use list::top as list_top;
pub use palette::Palette;

use emic_report::phrase::workbench as phrases;
use ratatui::Frame;
use ratatui::widgets::Paragraph;

use crate::state::{Mode, Picking, Workbench};

/// Draws the whole workbench.
pub fn draw(frame: &mut Frame<'_>, workbench: &Workbench, palette: Palette) {
    let Some(areas) = Areas::of(frame.area(), &workbench.mode) else {
        frame.render_widget(Paragraph::new(workbench.say(&phrases::TOO_SMALL)), frame.area());
        return;
    };
    bar::title(frame, areas.title, workbench, palette);
    match &workbench.mode {
        Mode::Listing(listing) => list::draw(frame, areas.all(), listing, palette),
        Mode::Helping(line) => keys_page::draw(frame, areas.all(), workbench, *line, palette),
        _ => {
            match &workbench.mode {
                Mode::Picking(Picking {
                    at: Some(code),
                    page: Some(line),
                    ..
                }) => code_page::draw(frame, areas.text, workbench, (*code, *line), palette),
                _ => transcript::draw(frame, areas.text, workbench, palette),
            }
            codes::draw(frame, areas.codes, workbench, palette);
            details::draw(frame, areas.details, workbench, palette);
        }
    }
    bar::bottom(frame, areas.bar, workbench, palette);
}

#[cfg(test)]
mod tests;
