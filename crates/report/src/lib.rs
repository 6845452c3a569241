//! Reports: what an analysis has to say, as one value that every format renders.
mod block;
mod canvas;
mod cell;
mod format;
mod language;
mod left_out;
pub mod phrase;
mod quote;
mod records;
mod report;
pub mod reports;
mod table;
mod text;
mod visible;

pub use block::{Block, Level, ListKind};
pub use canvas::{Canvas, Colour};
pub use cell::{Cell, Mark};
pub use format::{Content, FORMATS, Format, RenderError, guarded, unguarded};
pub use language::Language;
pub use left_out::LeftOut;
pub use quote::Quote;
pub use records::{Record, Records};
pub use report::{Report, Setting};
pub use table::{Align, Column, Row, RowStyle, Table};
pub use text::{Span, SpanStyle, Text};
pub use visible::{is_hidden, visible};
