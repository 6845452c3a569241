//! What was asked: the choices that every report of an analysis tells.

use emic_core::analysis::{Evidence, Filling, Matching, Skipped};
use emic_core::ask::{Scope, SpeakerWish, Wishes};
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
    /// When two words were the same, where any were looked for.
    pub matching: Option<Matching>,
}

impl<'s> Asked<'s> {
    /// The choices behind `scope`, which was made of `wishes`.
    #[must_use]
    pub fn new(study: &'s Study, scope: &Scope, wishes: &Wishes, language: Language) -> Self {
        Self {
            study,
            language,
            coders: scope
                .coders
                .iter()
                .map(|&coder| study.coder(coder).to_string())
                .collect(),
            speakers: wishes.speakers.clone(),
            transcripts: wishes.transcripts.clone(),
            condition: wishes.condition.as_ref().map(ToString::to_string),
            by: None,
            matching: None,
        }
    }

    /// The same choices, with groups made by an attribute or by coder.
    #[must_use]
    pub fn by(self, by: Option<String>) -> Self {
        Self { by, ..self }
    }

    /// The same choices, with words looked for in this way.
    #[must_use]
    pub fn matched(self, matching: Option<Matching>) -> Self {
        Self { matching, ..self }
    }

    /// Whether codings of several coders are counted together.
    fn pools(&self) -> bool {
        self.coders.len() > 1 && !self.is_by_coder()
    }

    /// Whether groups are made of coders.
    pub(super) fn is_by_coder(&self) -> bool {
        self.by.as_deref() == Some("coder")
    }

    /// Says that nearly equal places count twice, where places of several coders are counted together.
    pub(super) fn with_near_duplicates(&self, report: Report, counted: Filling) -> Report {
        if self.pools() && counted.counts_places() {
            report.with_note(Text::with_code(phrases::NEAR_DUPLICATES.say(self.language)))
        } else {
            report
        }
    }

    /// Adds these choices to `report`, behind those that it tells already, and what the study had to leave out.
    #[must_use]
    pub fn tell(&self, report: Report) -> Report {
        let language = self.language;
        let coders = match self.coders.as_slice() {
            [] => String::new(),
            names => phrases::CODERS.fill(language, &[("coders", &names.join(" + "))]),
        };
        let mut report = report.with_setting("coders", json!(self.coders), coders);
        report = report.with_setting("speakers", self.speaker_names(), self.said_speakers());
        if !self.transcripts.is_empty() {
            let said = phrases::TRANSCRIPTS.fill(language, &[("transcripts", &self.transcripts.join(", "))]);
            report = report.with_setting("transcripts", json!(self.transcripts), said);
        }
        let condition = self
            .condition
            .as_ref()
            .map(|text| phrases::WHERE.fill(language, &[("condition", text)]));
        report = report.with_setting("where", json!(self.condition), condition.unwrap_or_default());
        if let Some(matching) = self.matching {
            let (name, said) = super::search::matching(matching);
            report = report.with_setting("matching", json!(name), said.say(language));
        }
        let by = self
            .by
            .as_ref()
            .map(|name| phrases::BY.fill(language, &[("attribute", name)]));
        report = report.with_setting("by", json!(self.by), by.unwrap_or_default());
        report = report.with_setting("codebooks", json!(self.codebooks()), String::new());
        report = report.with_setting("emic", json!(env!("CARGO_PKG_VERSION")), String::new());
        report.with_left_out(self.study.left_out)
    }

    /// The codebooks with their versions: what the codes meant.
    fn codebooks(&self) -> Vec<String> {
        let heads = self.study.codebook.heads().iter();
        heads
            .map(|head| {
                head.version
                    .as_ref()
                    .map_or_else(|| head.id.clone(), |version| format!("{} {version}", head.id))
            })
            .collect()
    }

    /// What was not counted, for machines.
    pub(super) fn with_uncounted(&self, report: Report, groups: &[&Evidence<'_>]) -> Report {
        let skipped = Skipped::of(groups.iter().copied());
        let id = |index: &TranscriptIndex| self.study.transcript(*index).id.as_str();
        let unread: Vec<&str> = skipped.unread.iter().map(id).collect();
        report
            .with_setting("unread", json!(unread), String::new())
            .with_setting("unselected", json!(skipped.unselected.len()), String::new())
    }

    /// [`Asked::tell`], with a note on each thing that `evidence` does not count.
    #[must_use]
    pub fn tell_all(&self, report: Report, evidence: &Evidence<'_>) -> Report {
        let report = self.with_uncounted(self.tell(report), &[evidence]);
        self.notes_on(evidence).into_iter().fold(report, Report::with_note)
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
