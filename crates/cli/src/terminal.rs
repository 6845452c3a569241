//! The terminal as a value: how wide it is and whether it may be coloured.

use std::io::{IsTerminal, stderr, stdin, stdout};

use emic_report::Colour;

/// Where text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Columns: what `COLUMNS` says, else the terminal's own; none when results go to a file or a pipe.
    pub width: Option<u16>,
    /// Whether results go to a terminal.
    pub results: Stream,
    /// Whether what comes in is typed at a terminal.
    pub input: Stream,
    /// Whether results may be coloured.
    pub colour: Colour,
    /// Whether messages may be coloured.
    pub message_colour: Colour,
    /// How many colours there are, where there are any.
    pub colours: Colours,
}

/// How many colours a terminal says that it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// The sixteen that every terminal has.
    Sixteen,
    /// All: `COLORTERM` says so.
    All,
}

/// What stands at the end of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Someone who reads.
    Screen,
    /// A file or another program.
    Pipe,
}

/// The width of what must have one, when nobody knows it.
const USUAL_WIDTH: u16 = 80;

impl Terminal {
    /// Looks at the terminal and at `COLUMNS`, `NO_COLOR` and `TERM`.
    pub fn look() -> Self {
        let given = std::env::var("COLUMNS").ok();
        let own = || terminal_size::terminal_size().map(|(width, _)| width.0);
        let results = stream(stdout().is_terminal());
        let own = if results == Stream::Screen { own() } else { None };
        Self {
            width: given
                .and_then(|columns| columns.parse().ok())
                .or(own)
                .filter(|&width| width > 0),
            results,
            input: stream(stdin().is_terminal()),
            colour: colour(results),
            message_colour: colour(stream(stderr().is_terminal())),
            colours: colours(),
        }
    }

    /// The width, or the usual one.
    pub fn columns(&self) -> u16 {
        self.width.unwrap_or(USUAL_WIDTH)
    }
}

fn stream(is_terminal: bool) -> Stream {
    if is_terminal { Stream::Screen } else { Stream::Pipe }
}

/// Colour on a screen only, unless someone asks for none (<https://no-color.org>).
fn colour(stream: Stream) -> Colour {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    if stream == Stream::Screen && !unwanted && !dumb {
        Colour::Ansi
    } else {
        Colour::Plain
    }
}

fn colours() -> Colours {
    match std::env::var("COLORTERM").as_deref() {
        Ok("truecolor" | "24bit") => Colours::All,
        _ => Colours::Sixteen,
    }
}
