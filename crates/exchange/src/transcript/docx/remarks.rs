//! What was left out or decided while a document was read, counted.

use super::super::note::{Note, Remark};

#[derive(Debug, Default)]
pub(super) struct Remarks {
    pub deleted: usize,
    pub hidden: usize,
    pub headers_and_footers: usize,
    pub footnotes: usize,
    pub list_numbers: usize,
    pub text_boxes: usize,
    pub pictures: usize,
    pub symbols: usize,
    pub embedded: usize,
    pub rows: usize,
}

impl Remarks {
    /// A note for each that is not zero, what was lost first.
    pub fn notes(&self) -> Vec<Note> {
        let all = [
            (
                self.hidden,
                Remark::HiddenText {
                    characters: self.hidden,
                },
            ),
            (
                self.deleted,
                Remark::DeletedText {
                    characters: self.deleted,
                },
            ),
            (self.embedded, Remark::Embedded { count: self.embedded }),
            (self.footnotes, Remark::Footnotes { count: self.footnotes }),
            (self.symbols, Remark::Symbols { count: self.symbols }),
            (self.text_boxes, Remark::TextBoxes { count: self.text_boxes }),
            (self.rows, Remark::TableRows { count: self.rows }),
            (
                self.list_numbers,
                Remark::ListNumbers {
                    count: self.list_numbers,
                },
            ),
            (
                self.headers_and_footers,
                Remark::HeadersAndFooters {
                    count: self.headers_and_footers,
                },
            ),
            (self.pictures, Remark::Pictures { count: self.pictures }),
        ];
        all.into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(_, remark)| remark.overall())
            .collect()
    }
}
