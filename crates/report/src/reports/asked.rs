//! What was asked: the choices that every report of an analysis tells.

use emic_core::analysis::Evidence;
use emic_core::ask::SpeakerWish;
use emic_core::model::{Study, TranscriptIndex};
use serde_json::{Value, json};

use crate::phrase::analysis as phrases;
use crate::phrase::noun;
use crate::{Language, Report, Text};

/// The choices behind an analysis.
#[derive(Debug, Clone)]
pub struct Asked<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language of labels and headings.
    pub language: Language,
    /// The coders whose codings were counted, by name.
    pub coders: Vec<String>,
    /// Whose turns.
    pub speakers: SpeakerWish,
    /// The transcripts named; none: all.
    pub transcripts: Vec<String>,
    /// The condition on turns, as printed.
    pub condition: Option<String>,
    /// What groups were made by.
    pub by: Option<String>,
}

impl Asked<'_> {
    /// A report that tells these choices after those in `first`.
    pub(super) fn report(
        &self,
        name: &'static str,
        title: String,
        first: Vec<(&'static str, Value, String)>,
    ) -> Report {
        let mut report = Report::new(name, title);
        for (key, value, said) in first {
            report = report.with_setting(key, value, said);
        }
        let language = self.language;
        let coders = phrases::CODERS.fill(language, &[("coders", &self.coders.join(" + "))]);
        report = report.with_setting("coders", json!(self.coders), coders);
        report = report.with_setting("speakers", json!(self.speaker_names()), self.said_speakers());
        if !self.transcripts.is_empty() {
            let said = phrases::TRANSCRIPTS.fill(language, &[("transcripts", &self.transcripts.join(", "))]);
            report = report.with_setting("transcripts", json!(self.transcripts), said);
        }
        let condition = self
            .condition
            .as_ref()
            .map(|text| phrases::WHERE.fill(language, &[("condition", text)]));
        report = report.with_setting("where", json!(self.condition), condition.unwrap_or_default());
        let by = self
            .by
            .as_ref()
            .map(|name| phrases::BY.fill(language, &[("attribute", name)]));
        report = report.with_setting("by", json!(self.by), by.unwrap_or_default());
        report.with_left_out(self.study.left_out)
    }

    fn speaker_names(&self) -> Value {
        match &self.speakers {
            SpeakerWish::Respondents => json!("respondents"),
            SpeakerWish::All => json!("all"),
            SpeakerWish::Named(names) => json!(names),
        }
    }

    fn said_speakers(&self) -> String {
        match &self.speakers {
            SpeakerWish::Respondents => phrases::RESPONDENTS.say(self.language).to_owned(),
            SpeakerWish::All => phrases::ALL_SPEAKERS.say(self.language).to_owned(),
            SpeakerWish::Named(names) => phrases::SPEAKERS.fill(self.language, &[("speakers", &names.join(", "))]),
        }
    }

    /// What stands below a result: transcripts that were not read, passages that nobody selected.
    pub(super) fn notes_on(&self, evidence: &Evidence<'_>) -> Vec<Text> {
        let mut notes = Vec::new();
        if !evidence.unread.is_empty() {
            let ids = self.ids(&evidence.unread);
            let count = noun::TRANSCRIPT.counted(evidence.unread.len() as u64, self.language);
            notes.push(phrases::UNREAD.fill(self.language, &[("transcripts", &count), ("ids", &ids)]));
        }
        if !evidence.unselected.is_empty() {
            let places = noun::PASSAGE.counted(evidence.unselected.len() as u64, self.language);
            notes.push(phrases::UNSELECTED.fill(self.language, &[("places", &places)]));
        }
        notes.into_iter().map(|note| Text::with_code(&note)).collect()
    }

    fn ids(&self, transcripts: &[TranscriptIndex]) -> String {
        let ids: Vec<&str> = transcripts
            .iter()
            .map(|&index| self.study.transcript(index).id.as_str())
            .collect();
        match ids.as_slice() {
            [shown @ .., _, _] if ids.len() > 12 => {
                format!("{}, …", shown.iter().take(12).copied().collect::<Vec<_>>().join(", "))
            }
            _ => ids.join(", "),
        }
    }
}
