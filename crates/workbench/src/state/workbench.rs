//! The whole state, and what is asked of it most.

use emic_core::model::{CharRange, CoderId, CoderIndex, Language, Span, Study, Transcript, TranscriptIndex};
use emic_core::read::Reading;
use emic_core::worklist::Disagreement;
use emic_report::phrase::{Phrase, workbench as phrases};

use super::{Beneath, CodeList, Mode, Selection};
use crate::page::{Page, unit};

/// Whose codings stand beside the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Those of the coder who works here.
    Mine,
    /// Everybody's.
    Everybody,
    /// Those of one other coder.
    Only(CoderIndex),
}

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done or found.
    Plain,
    /// Something could not be done.
    Refused,
}

/// A message in the last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it says.
    pub words: String,
    /// How it is meant.
    pub tone: Tone,
}

/// How much of the screen the text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Columns for words.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

/// The state of the workbench.
#[derive(Debug)]
pub struct Workbench {
    pub(crate) reading: Reading,
    pub(crate) coder: CoderId,
    pub(crate) shown: Shown,
    pub(crate) transcript: TranscriptIndex,
    pub(crate) page: Page,
    pub(crate) room: Room,
    /// The first row that is shown.
    pub(crate) top: usize,
    pub(crate) selection: Selection,
    pub(crate) mode: Mode,
    pub(crate) counts: CodeList,
    pub(crate) told: Option<Told>,
    /// The codes given last.
    pub(crate) given: Vec<emic_core::act::CodeMark>,
    /// The words found last.
    pub(crate) sought: String,
    /// The coders whose disagreements are settled here; none: those with another coder are looked at.
    pub(crate) between: Vec<CoderId>,
    /// The disagreement that was visited last.
    pub(crate) visited: Option<Disagreement>,
    /// The one that was settled last.
    pub(crate) left_at: Option<Disagreement>,
    /// Why the disagreement that is looked at will be settled as it will.
    pub(crate) reason: Option<String>,
    pub(crate) is_over: bool,
}

impl Workbench {
    /// A workbench on the study of `reading`, in which `coder` codes `transcript`; none when the reading holds no study.
    pub fn new(reading: Reading, coder: CoderId, transcript: TranscriptIndex) -> Option<Self> {
        reading.study.as_ref()?;
        let mut workbench = Self {
            reading,
            coder,
            shown: Shown::Mine,
            transcript,
            page: Page::default(),
            room: Room { width: 48, height: 16 },
            top: 0,
            selection: Selection::default(),
            mode: Mode::Reading,
            counts: CodeList::default(),
            told: None,
            given: Vec::new(),
            sought: String::new(),
            between: Vec::new(),
            visited: None,
            left_at: None,
            reason: None,
            is_over: false,
        };
        workbench.count();
        workbench.open(transcript, None);
        Some(workbench)
    }

    /// The study.
    #[expect(
        clippy::expect_used,
        reason = "`new` and `take_over` refuse a reading without a study"
    )]
    pub fn study(&self) -> &Study {
        self.reading.study.as_ref().expect("a study")
    }

    /// The transcript that is open.
    pub fn text(&self) -> &Transcript {
        self.study().transcript(self.transcript)
    }

    /// The language of the study.
    pub fn language(&self) -> Language {
        self.study().settings.language
    }

    /// Whether the analyst has asked to stop.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// The coder who works here; none while he has no codings.
    pub fn me(&self) -> Option<CoderIndex> {
        self.study().find_coder(self.coder.as_str())
    }

    /// The coders whose codings stand beside the text: the one who works here first.
    pub fn coders(&self) -> Vec<CoderIndex> {
        let me = self.me();
        match self.shown {
            Shown::Mine => me.into_iter().collect(),
            Shown::Only(coder) => vec![coder],
            Shown::Everybody => {
                let all = self.study().coders().map(|(index, _)| index);
                me.into_iter().chain(all.filter(|index| Some(*index) != me)).collect()
            }
        }
    }

    /// The words that commands are about: those selected, else the grapheme under the caret.
    pub fn pointed(&self) -> Option<Span> {
        let body = self.text().body();
        let at = self.selection.caret.at;
        let under = || Span::new(body, at, unit::grapheme_end(body, at));
        self.selection.words(body).or_else(under)
    }

    /// The segments shown where the caret or the selection stands.
    pub fn beneath(&self) -> Vec<Beneath<'_>> {
        let coders = self.coders();
        let here = |span| Beneath::all(self.study(), &coders, self.transcript, span);
        self.pointed().map(here).unwrap_or_default()
    }

    /// The number of the turn in which the caret stands.
    pub fn turn(&self) -> usize {
        let row = self.page.rows.get(self.page.row_of(self.selection.caret.at));
        row.and_then(|row| row.turn).map_or(1, |turn| turn + 1)
    }

    /// A span in characters.
    pub fn range(&self, span: Span) -> CharRange {
        self.text().offsets().range(self.text().body(), span)
    }

    /// Says a phrase in the language of the study.
    pub fn say(&self, phrase: &Phrase) -> &'static str {
        phrase.say(self.language())
    }

    pub(crate) fn tell(&mut self, words: impl Into<String>) {
        self.told = Some(Told {
            words: words.into(),
            tone: Tone::Plain,
        });
    }

    pub(crate) fn refuse(&mut self, words: impl Into<String>) {
        self.told = Some(Told {
            words: words.into(),
            tone: Tone::Refused,
        });
    }

    /// Tells that another workbench of the same coder is open.
    pub fn warn_of(&mut self, holder: &str) {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("coder", &self.coder), ("holder", &holder)];
        let words = phrases::ALSO_OPEN.fill(self.language(), &values);
        self.refuse(words);
    }

    /// Settles here what these coders disagree on.
    #[must_use]
    pub fn between(mut self, coders: Vec<CoderId>) -> Self {
        self.between = coders;
        self
    }

    /// Opens a place.
    pub fn show(&mut self, place: crate::door::Place) {
        self.open(place.transcript, Some(place.span));
    }

    /// Opens a transcript at `span`, or at its start.
    pub(crate) fn open(&mut self, transcript: TranscriptIndex, span: Option<Span>) {
        if transcript != self.transcript {
            self.transcript = transcript;
            self.top = 0;
        }
        self.lay_out();
        let first = self.page.rows.iter().find(|row| row.is_spoken());
        let start = first.map_or(0, |row| row.line.start);
        self.selection = Selection::caret(start);
        if let Some(span) = span {
            let body = self.study().transcript(transcript).body().to_owned();
            self.selection.set(&body, span);
        }
        self.keep_in_sight();
    }

    pub(crate) fn count(&mut self) {
        self.counts = CodeList::count(self.study(), &self.coders());
    }

    /// Goes on with another reading of the study; one without a study is not taken.
    pub(crate) fn take_over(&mut self, reading: Reading) {
        let Some(study) = &reading.study else { return };
        let id = self.text().id.clone();
        let fallback = study.transcripts().next().map(|(index, _)| index);
        let Some(transcript) = study.find_transcript(id.as_str()).or(fallback) else {
            return;
        };
        let is_same = study.transcript(transcript).fingerprint() == self.text().fingerprint();
        self.reading = reading;
        self.transcript = transcript;
        if let Shown::Only(coder) = self.shown
            && coder.position() >= self.study().coders.len()
        {
            self.shown = Shown::Mine;
        }
        self.count();
        self.lay_out();
        if !is_same {
            let row = self.page.row_of(self.selection.caret.at);
            let at = self.page.at(self.text().body(), row, 0).unwrap_or_default();
            self.selection = Selection::caret(at);
            self.mode = Mode::Reading;
            self.keep_in_sight();
        }
    }
}
