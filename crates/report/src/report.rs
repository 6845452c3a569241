//! The report: what one analysis has to say, as a value that knows nothing of formats.

use serde_json::Value;

use crate::{Block, LeftOut, Records, Table, Text};

/// One result, ready to be rendered: prose and tables for people, records for machines, and the choices behind both.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The report's name in files: `matrix`, `quotes`.
    pub name: &'static str,
    /// The title that people read, in their language.
    pub title: String,
    /// The choices that made this result, in the order in which they are told.
    pub settings: Vec<Setting>,
    /// What people read, from top to bottom.
    pub body: Vec<Block>,
    /// Tables that are too wide for a page: workbooks show them before those of the body, other formats do not.
    pub sheets: Vec<Table>,
    /// What machines read. `csv` renders the first list only; all other formats render all of them.
    pub records: Vec<Records>,
    /// What could not be counted.
    pub left_out: LeftOut,
    /// Remarks on the whole result, below the body.
    pub notes: Vec<Text>,
}

/// One choice that made a result: the unit, the coder, the selection.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// The key in files: `unit`.
    pub key: &'static str,
    /// The value in files; a number, a word, a list of words or null.
    pub value: Value,
    /// The same in the reader's language: `eenheid: beurt`. Empty for what people need not be told.
    pub said: String,
}

impl Report {
    /// An empty report.
    pub fn new(name: &'static str, title: impl Into<String>) -> Self {
        Report {
            name,
            title: title.into(),
            ..Report::default()
        }
    }

    /// Adds a setting that people read too.
    #[must_use]
    pub fn with_setting(mut self, key: &'static str, value: impl Into<Value>, said: impl Into<String>) -> Self {
        self.settings.push(Setting {
            key,
            value: value.into(),
            said: said.into(),
        });
        self
    }

    /// Adds a table that only workbooks show.
    #[must_use]
    pub fn with_sheet(mut self, table: Table) -> Self {
        self.sheets.push(table);
        self
    }

    /// Adds a block below the others.
    #[must_use]
    pub fn with_block(mut self, block: impl Into<Block>) -> Self {
        self.body.push(block.into());
        self
    }

    /// Adds a list of records after the others.
    #[must_use]
    pub fn with_records(mut self, records: Records) -> Self {
        self.records.push(records);
        self
    }

    /// Adds a note below the body.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<Text>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Says what was left out.
    #[must_use]
    pub fn with_left_out(mut self, left_out: LeftOut) -> Self {
        self.left_out = left_out;
        self
    }
}
