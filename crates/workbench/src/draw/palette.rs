//! Colours, as far as the terminal has them.

use emic_core::model::{CodeIndex, Codebook};
use ratatui::style::{Color, Modifier, Style};

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// No colours: bold, dim and reversed alone.
    Plain,
    /// The sixteen colours of every terminal.
    Sixteen,
    /// Any colour.
    Full,
}

impl Palette {
    /// The style in which a code is drawn: its own colour, else that of the nearest code above it that has one.
    pub fn code(self, book: &Codebook, code: CodeIndex) -> Style {
        let color = match self {
            Self::Plain => None,
            Self::Sixteen => rgb(book, code).map(nearest),
            Self::Full => rgb(book, code).map(|(red, green, blue)| Color::Rgb(red, green, blue)),
        };
        color.map_or_else(Style::new, |color| Style::new().fg(color))
    }

    /// Rules, numbers, and what interviewers say.
    pub fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Heads and what is under the caret of a list.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is selected.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A message that something was refused.
    pub fn refused(self) -> Style {
        match self {
            Self::Plain => self.strong(),
            _ => self.strong().fg(Color::Red),
        }
    }
}

type Rgb = (u8, u8, u8);

fn rgb(book: &Codebook, code: CodeIndex) -> Option<Rgb> {
    let mut here = Some(code);
    while let Some(index) = here {
        let found = book.code(index);
        if let Some(color) = found.color.as_deref().and_then(parse) {
            return Some(color);
        }
        here = found.parent;
    }
    None
}

fn parse(color: &str) -> Option<Rgb> {
    let part = |from: usize| u8::from_str_radix(color.get(from..from + 2)?, 16).ok();
    (color.len() == 7).then_some(())?;
    Some((part(1)?, part(3)?, part(5)?))
}

/// The one of sixteen colours with the nearest hue; grey where there is hardly any.
fn nearest((red, green, blue): Rgb) -> Color {
    let (red, green, blue) = (i32::from(red), i32::from(green), i32::from(blue));
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let range = most - least;
    if range * 5 < most {
        return Color::Gray;
    }
    // The hue in degrees.
    let hue = if most == red {
        (60 * (green - blue) / range).rem_euclid(360)
    } else if most == green {
        120 + 60 * (blue - red) / range
    } else {
        240 + 60 * (red - green) / range
    };
    match hue {
        30..90 => Color::Yellow,
        90..150 => Color::Green,
        150..210 => Color::Cyan,
        210..270 => Color::Blue,
        270..330 => Color::Magenta,
        _ => Color::Red,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_colours_keep_the_hue() {
        for (color, wanted) in [
            ("#ff0000", Color::Red),
            ("#3366aa", Color::Blue),
            ("#3090e4", Color::Cyan),
            ("#20a040", Color::Green),
            ("#d0a000", Color::Yellow),
            ("#a030b0", Color::Magenta),
            ("#808088", Color::Gray),
        ] {
            assert_eq!(nearest(parse(color).unwrap()), wanted, "{color}");
        }
        assert_eq!(parse("blue"), None);
        assert_eq!(parse("#12é45"), None);
    }
}
