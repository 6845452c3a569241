//! One row of a table of codings, looked up in the study.

use emic_core::act::CodeMark;
use emic_core::anchor::{Anchor, CodedText, Place};
use emic_core::diagnostic::{Diagnostic, Rule, rules};
use emic_core::model::{CharRange, CoderId, Study, Transcript, TranscriptIndex, Valence};
use emic_core::read::{NotGiven, judgement};
use emic_core::suggestion::did_you_mean;

use crate::table::{Heads, Table, TableRow};

/// A coding: who, where, what.
pub(super) struct Row {
    pub transcript: TranscriptIndex,
    pub coder: CoderId,
    pub at: CharRange,
    pub code: CodeMark,
    pub memo: Option<String>,
}

/// Reads rows for one study.
pub(super) struct RowReader<'r> {
    pub study: &'r Study,
    pub table: &'r Table,
    pub heads: Heads,
}

/// What is wrong with a row.
struct Wrong {
    rule: &'static Rule,
    message: String,
    help: String,
}

fn wrong<T>(rule: &'static Rule, message: impl Into<String>, help: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong {
        rule,
        message: message.into(),
        help: help.into(),
    })
}

impl RowReader<'_> {
    /// The coding of a row.
    pub fn read(&self, row: &TableRow) -> Result<Row, Diagnostic> {
        let read = self.row(row);
        read.map_err(|wrong| self.table.problem_of_row(row, wrong.rule, wrong.message, wrong.help))
    }

    fn row(&self, row: &TableRow) -> Result<Row, Wrong> {
        let cell = |name: &str| self.heads.cell(row, name).trim();
        let transcript = self.transcript(cell("transcript"))?;
        let memo = Some(cell("memo")).filter(|memo| !memo.is_empty()).map(str::to_owned);
        Ok(Row {
            transcript,
            coder: self.coder(cell("coder"))?,
            at: place(
                self.study.transcript(transcript),
                [cell("start"), cell("end")],
                self.heads.cell(row, "quote"),
            )?,
            code: self.code(cell("code"), cell("valence"))?,
            memo,
        })
    }

    fn transcript(&self, id: &str) -> Result<TranscriptIndex, Wrong> {
        let known = || self.study.transcripts.iter().map(|transcript| transcript.id.as_str());
        match self.study.find_transcript(id) {
            Some(index) => Ok(index),
            None => wrong(
                &rules::UNKNOWN_TRANSCRIPT,
                format!("no transcript is called `{id}`"),
                did_you_mean(id, known(), "import the transcript first, with `emic import`"),
            ),
        }
    }

    /// A coder of the study; where `emic.yaml` lists none, anybody.
    fn coder(&self, name: &str) -> Result<CoderId, Wrong> {
        let listed = &self.study.settings.coders;
        match CoderId::new(name) {
            Err(error) => wrong(
                &rules::BAD_ID,
                format!("the coder's name `{name}` {error}"),
                "write a name without spaces",
            ),
            Ok(coder) if listed.is_empty() || listed.contains(&coder) => Ok(coder),
            Ok(_) => {
                let help = did_you_mean(
                    name,
                    listed.iter().map(CoderId::as_str),
                    "add the coder to `coders` in emic.yaml",
                );
                wrong(
                    &rules::UNKNOWN_CODER,
                    format!("the coder `{name}` is not listed in `emic.yaml`"),
                    help,
                )
            }
        }
    }

    fn code(&self, id: &str, sign: &str) -> Result<CodeMark, Wrong> {
        let signs = Valence::ALL.map(Valence::sign);
        if !signs.contains(&sign) {
            let help = "write `+`, `-` or nothing";
            return wrong(&rules::BAD_VALUE, format!("`{sign}` is no valence"), help);
        }
        let found = judgement(&self.study.codebook, &format!("{id}{sign}"));
        match found {
            Ok(judgement) => Ok(CodeMark::of(self.study, judgement)),
            Err(NotGiven { rule, message, help }) => wrong(rule, message, help),
        }
    }
}

fn place(transcript: &Transcript, [start, end]: [&str; 2], quote: &str) -> Result<CharRange, Wrong> {
    let (text, offsets) = (transcript.body(), transcript.offsets());
    if start.is_empty() && end.is_empty() && !quote.trim().is_empty() {
        let anchor = Anchor {
            quote,
            at: None,
            before: None,
            after: None,
            text: CodedText::Other,
        };
        return match anchor.find(text, offsets) {
            Place::Held(span) | Place::Found(span) => Ok(offsets.range(text, span)),
            Place::Missing | Place::Elsewhere => wrong(
                &rules::LOST_SEGMENT,
                format!("these words are not in {}", transcript.id),
                "copy the quote from the transcript",
            ),
            Place::Ambiguous(times) => wrong(
                &rules::LOST_SEGMENT,
                format!("these words stand {times} times in {}", transcript.id),
                "give `start` and `end` too",
            ),
        };
    }
    let help = "`start` and `end` count characters from the start of the words, `end` after the last";
    let Some(range) = CharRange::parse(&format!("{start}-{end}")) else {
        return wrong(&rules::BAD_PLACE, format!("`{start}` to `{end}` is no position"), help);
    };
    let Some(span) = offsets.span(text, range) else {
        let what = if range.start >= range.end {
            "is empty or reversed".to_owned()
        } else {
            format!(
                "lies outside {}, which has {} characters",
                transcript.id,
                offsets.characters()
            )
        };
        return wrong(&rules::BAD_PLACE, format!("the position {range} {what}"), help);
    };
    if quote.is_empty() || emic_core::anchor::same_words(span.of(text), quote) {
        return Ok(range);
    }
    let stands: String = span.of(text).chars().take(60).collect();
    wrong(
        &rules::BAD_PLACE,
        format!("the words at {range} are not the quote; there stands: {stands}"),
        "mend the position, or leave `start` and `end` empty so that the quote finds its place",
    )
}
