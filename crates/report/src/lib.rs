//! Reports: what an analysis has to say, as one value that every format renders.
//!
//! ```text
//! analysis value --> Report --> Format --> bytes
//!                      |
//!                      +-- settings   the choices that made it
//!                      +-- body       blocks for people: headings, tables, quotes, lists, notes
//!                      +-- records    flat lists for machines
//!                      +-- left_out   what could not be counted
//!                      +-- notes
//! ```
//!
//! A report knows nothing of formats, and a format nothing of analyses. Nothing in here reads a file, a clock or the
//! environment: the [`Canvas`] says how wide, in which language and with or without colours.
//!
//! # A tour
//!
//! A report is built by hand, block by block:
//!
//! ```
//! use emic_report::{Canvas, Cell, Column, Format, Language, Quote, Record, Records, Report, Row, Table, Text};
//!
//! let table = Table::new("Jaccard op beurten", vec![Column::words("Code"), Column::numbers("Rollen")])
//!     .with_row(Row::body(vec![Cell::text("Reflectie"), Cell::number(Some(0.1458), 2)]))
//!     .with_row(Row::body(vec![Cell::text("Eigenaarschap"), Cell::Undefined]));
//! let quote = Quote::new(Text::new().plain("We hebben ").marked("elkaar nodig").plain("."))
//!     .by("R07, onderwijs")
//!     .at("R07@1034-1198");
//! let records = Records::new("cells", &["row", "column", "value"]).with_rows([
//!     Record::new().with("row", "process-reflection").with("column", "professional-roles").with("value", 0.1458),
//!     Record::new().with("row", "collective-ownership").with("column", "professional-roles").with("value", f64::NAN),
//! ]);
//! let report = Report::new("matrix", "Matrix")
//!     .with_setting("unit", "turn", "eenheid: beurt")
//!     .with_block(table)
//!     .with_block(quote)
//!     .with_records(records);
//!
//! // Every format renders the same value. People get words, decimals and `n/a` in their language:
//! let canvas = Canvas::file(Language::Nl);
//! let text = Format::named("text").unwrap().render(&report, &canvas)?;
//! assert_eq!(
//!     String::from_utf8(text).unwrap(),
//!     "\
//! Matrix
//! ══════
//!
//! eenheid: beurt
//!
//! Jaccard op beurten
//! Code           Rollen
//! ─────────────────────
//! Reflectie        0,15
//! Eigenaarschap     n/a
//!
//!     “We hebben [[elkaar nodig]].”
//!     — R07, onderwijs (R07@1034-1198)
//! "
//! );
//!
//! // Machines get ids, all decimals and nothing where there is nothing:
//! let csv = Format::for_ending("csv").unwrap().render(&report, &canvas)?;
//! assert_eq!(
//!     String::from_utf8(csv).unwrap(),
//!     "row,column,value,unit,left_out.lost,left_out.unreadable,left_out.unresolved\n\
//!      process-reflection,professional-roles,0.1458,turn,0,0,0\n\
//!      collective-ownership,professional-roles,,turn,0,0,0\n"
//! );
//! # Ok::<(), emic_report::RenderError>(())
//! ```
//!
//! # Adding to it
//!
//! - A format is one file in `format/` and one line in [`FORMATS`].
//! - A phrase is one entry in a list of [`phrase`]; a counted thing is one entry in [`phrase::noun`].
//! - A new kind of block is a variant of [`Block`]: the compiler then names each format that must render it.

mod block;
mod canvas;
mod cell;
mod format;
mod language;
mod left_out;
mod line;
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
pub use line::{Line, columns, lines};
pub use quote::Quote;
pub use records::{Record, Records};
pub use report::{Report, Setting};
pub use table::{Align, Column, Row, RowStyle, Table};
pub use text::{Span, SpanStyle, Text};
pub use visible::{is_hidden, visible};
