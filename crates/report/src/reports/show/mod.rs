//! A transcript to read: turns numbered, codings in the margin, as a report.

mod layout;
mod margin;
mod notes;
mod records;
#[cfg(test)]
mod tests;

use emic_core::analysis::{Noted, words_said};
use emic_core::model::{CoderIndex, Role, Segment, Study, Transcript, TranscriptIndex};

use crate::phrase::{noun, show as phrases};
use crate::{Block, Language, Report, Text};
use layout::Layout;

/// What is shown, and in how many columns.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'s> {
    /// The study.
    pub study: &'s Study,
    /// The transcript.
    pub transcript: TranscriptIndex,
    /// Whose codings stand in the margin; nobody's when empty.
    pub coders: &'s [CoderIndex],
    /// Terminal columns.
    pub width: usize,
    /// Whether memos are written out.
    pub memos: Memos,
}

/// What is shown of memos.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memos {
    /// A mark in the margin says that there is one.
    Marked,
    /// They stand under the turn in which their segment begins, those on the transcript above all turns.
    Told,
}

/// A segment with who made it.
#[derive(Debug, Clone)]
struct Coded<'s> {
    coder: &'s str,
    segment: &'s Segment,
    /// The memos on it and on its codings.
    notes: Vec<Noted<'s>>,
}

/// The transcript with its codings.
#[must_use]
pub fn show(shown: &Shown<'_>, language: Language) -> Report {
    let transcript = shown.transcript();
    let notes = notes::of_transcript(shown.study, shown.transcript);
    let coded = shown.coded(&notes);
    let layout = Layout::new(shown, &coded, language);
    let turns = transcript
        .turns
        .iter()
        .map(|turn| Block::Preformatted(layout.turn(turn, &coded)));
    let turns: Vec<Block> = turns.collect();
    let mut report = head(shown, language);
    if shown.memos == Memos::Told {
        report.body.extend(notes::on_the_whole(&notes));
    }
    report.body.extend(turns);
    let legend = coded.first().map(|first| legend(transcript, first, language));
    report.notes.extend(legend);
    report.notes.extend(shown.unread(language));
    report
        .with_records(records::turns(shown))
        .with_records(records::codings(shown, &coded))
        .with_left_out(shown.study.left_out)
}

fn head(shown: &Shown<'_>, language: Language) -> Report {
    let transcript = shown.transcript();
    let id = transcript.id.as_str();
    let title = transcript
        .title
        .as_ref()
        .map_or_else(|| id.to_owned(), |title| format!("{id}: {title}"));
    let (turns, spoken) = (
        noun::TURN.counted(transcript.turns.len() as u64, language),
        noun::WORD.counted(words_said(transcript), language),
    );
    let coders = shown.names();
    let margin = match coders.as_slice() {
        [] => String::new(),
        names => phrases::MARGIN.fill(language, &[("coders", &names.join(", "))]),
    };
    Report::new("show", title)
        .with_setting("transcript", id, "")
        .with_setting(
            "case",
            shown.case().0,
            phrases::CASE.fill(language, &[("case", &shown.case().1)]),
        )
        .with_setting(
            "date",
            transcript.date.as_deref(),
            transcript.date.clone().unwrap_or_default(),
        )
        .with_setting(
            "turns",
            transcript.turns.len(),
            phrases::TURNS.fill(language, &[("turns", &turns), ("words", &spoken)]),
        )
        .with_setting("coders", serde_json::json!(coders), margin)
}

fn legend(transcript: &Transcript, first: &Coded<'_>, language: Language) -> Text {
    let place = transcript.offsets().range(transcript.body(), first.segment.span);
    let said = phrases::LEGEND.fill(language, &[("transcript", &transcript.id), ("place", &place)]);
    Text::with_code(&said)
}

impl<'s> Shown<'s> {
    fn transcript(&self) -> &'s Transcript {
        self.study.transcript(self.transcript)
    }

    /// The case's id, and the same with its attributes.
    fn case(&self) -> (&'s str, String) {
        let case = self.study.case(self.transcript().case);
        let names = self.study.attributes.iter().map(|attribute| attribute.name.as_str());
        let values = names
            .zip(&case.values)
            .filter_map(|(name, value)| Some(format!("{name} {}", value.as_ref()?.text)));
        let values: Vec<String> = values.collect();
        let said = match values.as_slice() {
            [] => case.id.to_string(),
            values => format!("{} ({})", case.id, values.join(", ")),
        };
        (case.id.as_str(), said)
    }

    fn names(&self) -> Vec<&'s str> {
        self.coders
            .iter()
            .map(|&coder| self.study.coder(coder).as_str())
            .collect()
    }

    /// All segments, by place.
    fn coded(&self, notes: &[Noted<'s>]) -> Vec<Coded<'s>> {
        let files = self
            .coders
            .iter()
            .filter_map(|&coder| self.study.file(coder, self.transcript));
        let segments = files.flat_map(|file| {
            let coder = self.study.coder(file.coder).as_str();
            file.segments.iter().map(move |segment| {
                let on_it = |note: &&Noted<'s>| {
                    let noted = note.on.segment();
                    noted.is_some_and(|noted| noted.coder == file.coder && noted.span == Some(segment.span))
                };
                Coded {
                    coder,
                    segment,
                    notes: notes.iter().filter(on_it).copied().collect(),
                }
            })
        });
        let mut coded: Vec<Coded<'s>> = segments.collect();
        coded.sort_by_key(|coded| coded.segment.span);
        coded
    }

    fn unread(&self, language: Language) -> Vec<Text> {
        let unread = self
            .coders
            .iter()
            .filter(|&&coder| self.study.file(coder, self.transcript).is_none());
        let said = unread.map(|&coder| phrases::UNREAD.fill(language, &[("coder", self.study.coder(coder))]));
        said.map(Text::from).collect()
    }
}

/// Whether someone's words are shown with more stress: those that are counted.
fn is_stressed(role: Option<&Role>) -> bool {
    role.is_none_or(|role| *role == Role::Respondent)
}
