//! Full-screen coding in the terminal: it draws studies and makes acts.
//!
//! ```text
//! key, click --keys, mouse--> Command --state--> Act --Door--> files + log
//!                                        |
//!                                        +--draw--> screen
//! ```
//!
//! The state knows no screen and no key: another surface can give it [`Command`]s and draw it otherwise. It writes nothing
//! itself: what it does goes as an act through the [`Door`], one at a time, so that what is done is on disk.

mod command;
mod door;
mod draw;
mod keys;
mod mouse;
mod page;
mod run;
mod state;
#[cfg(test)]
mod trial;

pub use command::Command;
pub use door::{Done, Door, Place, Refusal, Step};
pub use draw::Palette;
pub use keys::{Binding, Realm, Shown, bindings};
pub use page::unit::Unit;
pub use page::{Motion, Reach};
pub use ratatui;
pub use run::{Events, run};
pub use state::Workbench;
