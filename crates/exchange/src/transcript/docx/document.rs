//! The main part of a Word document as flows: paragraphs, and rows of tables as one paragraph each.

use super::super::refusal::Refusal;
use super::flow::{Edge, Flow, Looks};
use super::frames::{Frame, Frames};
use super::remarks::Remarks;
use super::symbol;
use super::xml::{Element, Piece, Xml};

/// A document as it was read.
#[derive(Default)]
pub(super) struct Document {
    pub flows: Vec<Flow>,
    pub remarks: Remarks,
}

/// Reads a part from its start to its end.
pub(super) fn read(part: &str, text: &str) -> Result<Document, Refusal> {
    read_inside(&mut Xml::new(part, text))
}

/// Reads up to the end of the element that is open, or of the part.
pub(super) fn read_inside(xml: &mut Xml) -> Result<Document, Refusal> {
    let mut walk = Walk::default();
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Open(element) => walk.enter(&element),
            Piece::Close if walk.open.is_empty() => break,
            Piece::Close => walk.leave(),
            Piece::Text(text) => walk.text(&text),
        }
    }
    Ok(Document {
        flows: walk.frames.done,
        remarks: walk.remarks,
    })
}

/// What an open element means for the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Its content counts.
    Through,
    /// A paragraph, a row or a cell: closes a frame.
    Framed,
    /// A run: its looks end with it.
    Run,
    /// A run's properties.
    RunProperties,
    /// A paragraph's properties: nothing in it is text.
    ParagraphProperties,
    /// Words.
    Words,
    /// Words that were deleted or moved away.
    Deleted,
    /// Its content does not count.
    Skipped,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visibility {
    Shown,
    Hidden,
}

/// How the innermost run looks. Runs do not nest but for text boxes, whose runs have looks of their own.
#[derive(Debug, Clone, Copy)]
struct RunLooks {
    looks: Looks,
    visibility: Visibility,
}

const PLAIN_RUN: RunLooks = RunLooks {
    looks: Looks::Plain,
    visibility: Visibility::Shown,
};

#[derive(Default)]
struct Walk {
    open: Vec<Role>,
    /// How many open elements are [`Role::Skipped`] or properties, and how many [`Role::Deleted`].
    skipped: usize,
    deleted: usize,
    runs: Vec<RunLooks>,
    frames: Frames,
    remarks: Remarks,
}

impl Walk {
    fn enter(&mut self, element: &Element) {
        let name = element.name();
        let role = match self.open.last() {
            Some(Role::RunProperties) => self.run_property(&name, element),
            Some(Role::ParagraphProperties) => self.paragraph_property(&name),
            _ if self.skipped > 0 => Role::Skipped,
            _ => self.content(&name, element),
        };
        match role {
            Role::Skipped | Role::ParagraphProperties | Role::RunProperties => self.skipped += 1,
            Role::Deleted => self.deleted += 1,
            Role::Run => self.runs.push(PLAIN_RUN),
            Role::Through | Role::Framed | Role::Words => {}
        }
        self.open.push(role);
    }

    fn leave(&mut self) {
        match self.open.pop() {
            Some(Role::Skipped | Role::ParagraphProperties | Role::RunProperties) => self.skipped -= 1,
            Some(Role::Deleted) => self.deleted -= 1,
            Some(Role::Framed) => self.frames.close(),
            Some(Role::Run) => {
                self.runs.pop();
            }
            Some(Role::Through | Role::Words) | None => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Role::Words) {
            self.words(&text.replace('\n', " "));
        }
    }

    /// Words of the innermost run: into the paragraph, unless deleted or hidden.
    fn words(&mut self, words: &str) {
        let run = self.runs.last().copied().unwrap_or(PLAIN_RUN);
        let characters = words.chars().count();
        if self.deleted > 0 {
            self.remarks.deleted += characters;
        } else if run.visibility == Visibility::Hidden {
            self.remarks.hidden += characters;
        } else if let Some(flow) = self.frames.paragraph() {
            flow.push(words, run.looks);
        }
    }

    fn run_property(&mut self, name: &str, element: &Element) -> Role {
        if let Some(run) = self.runs.last_mut() {
            match name {
                "b" if element.is_on() => run.looks = Looks::Bold,
                "vanish" if element.is_on() => run.visibility = Visibility::Hidden,
                _ => {}
            }
        }
        Role::Skipped
    }

    fn paragraph_property(&mut self, name: &str) -> Role {
        self.remarks.list_numbers += usize::from(name == "numPr" && self.deleted == 0);
        Role::Skipped
    }

    fn content(&mut self, name: &str, element: &Element) -> Role {
        match name {
            "p" if element.prefix() != "a" => self.frame(Frame::Paragraph(Flow::default())),
            "tr" => {
                self.remarks.rows += 1;
                self.frame(Frame::Row(Vec::new()))
            }
            "tc" => self.frame(Frame::Cell(Vec::new())),
            "r" => Role::Run,
            "rPr" => Role::RunProperties,
            "pPr" => Role::ParagraphProperties,
            "t" | "delText" => Role::Words,
            "del" | "moveFrom" => Role::Deleted,
            "commentRangeStart" | "commentRangeEnd" | "commentReference" => self.comment(name, element),
            _ if element.prefix() == "m" => Role::Through,
            _ => self.sign(name, element).unwrap_or_else(|| self.container(name)),
        }
    }

    fn frame(&mut self, frame: Frame) -> Role {
        self.frames.open(frame);
        Role::Framed
    }

    fn comment(&mut self, name: &str, element: &Element) -> Role {
        let edge = match name {
            "commentRangeStart" => Edge::Start,
            "commentRangeEnd" => Edge::End,
            _ => Edge::Sign,
        };
        let id = element.attribute("id").unwrap_or_default();
        match self.frames.paragraph() {
            Some(flow) => flow.mark(id, edge),
            None => self.frames.mark_later(id, edge),
        }
        Role::Skipped
    }

    /// Elements that stand for one character.
    fn sign(&mut self, name: &str, element: &Element) -> Option<Role> {
        let sign = match name {
            "tab" | "ptab" => "\t",
            "br" | "cr" => "\n",
            "noBreakHyphen" => "\u{2011}",
            "softHyphen" => "\u{AD}",
            "sym" => return Some(self.symbol(element)),
            _ => return None,
        };
        self.words(sign);
        Some(Role::Skipped)
    }

    fn symbol(&mut self, element: &Element) -> Role {
        let font = element.attribute("font").unwrap_or_default();
        match element
            .attribute("char")
            .and_then(|code| symbol::character(&font, &code))
        {
            Some(character) => self.words(character.encode_utf8(&mut [0; 4])),
            None => self.remarks.symbols += 1,
        }
        Role::Skipped
    }

    /// Everything else: what surrounds content and what is none.
    fn container(&mut self, name: &str) -> Role {
        let counted = match name {
            "footnoteReference" | "endnoteReference" => &mut self.remarks.footnotes,
            "altChunk" | "object" => &mut self.remarks.embedded,
            "pic" | "imagedata" => &mut self.remarks.pictures,
            "txbxContent" => {
                self.remarks.text_boxes += 1;
                return Role::Through;
            }
            "Fallback" | "instrText" | "delInstrText" | "sectPr" | "tblPr" | "trPr" | "tcPr" | "sdtPr" | "rt"
            | "fldData" => {
                return Role::Skipped;
            }
            _ => return Role::Through,
        };
        *counted += 1;
        Role::Skipped
    }
}
