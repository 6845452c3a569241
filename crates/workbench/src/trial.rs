//! A workbench on a study in memory, for tests: keys in, a screen or a file out.

use emic_core::act::{Act, RefusedCode};
use emic_core::edit::plan;
use emic_core::model::{CoderId, Study, TranscriptIndex};
use emic_core::read::{Reading, Sources, understand};
use emic_core::suggest::{Refusal as Refused, Suggestion};
use emic_core::worklist::{NotGiven, NotGivenThere};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::door::{Done, Door, Place, Refusal, Step};
use crate::draw::{Areas, Palette, draw};
use crate::keys;
use crate::state::Workbench;

pub const CODEBOOK: &str = "\
id: own
codes:
- id: ties
  label: {nl: Banden, en: Ties}
  codable: false
  children:
  - id: need
    label: {nl: Elkaar nodig hebben, en: Needing each other}
    valence: {plus: {nl: aanwezig}, minus: {nl: afwezig}}
    definition: {nl: De ene heeft wat de andere mist.}
    use-when: {nl: Als iets gevraagd wordt.}
    not-when: {nl: Niet voor louter contact.}
    color: \"#3366aa\"
  - id: own-goal
    label: {nl: Samen willen, en: Wanting together}
    valence: {plus: {nl: aanwezig}, minus: {nl: afwezig}}
- id: plan
  label: {nl: Een plan, en: A plan}
";

pub const TEXT: &str = "\
I: Hoe gaat het?
R: Wij hebben elkaar nodig. Maar er is geen tijd, en dat weet iedereen hier in huis.
I: Ja?
R: Er was een plan.

Dat plan ligt in de kast.
I: En nu?
R: Nee.
";

/// The door onto memory: what was done last is taken back first.
pub struct Memory {
    past: Vec<Reading>,
    future: Vec<Reading>,
    /// What is proposed.
    pub suggestions: Vec<Suggestion>,
    /// Which codes were not given, settling after settling.
    pub not_given: Vec<NotGivenThere>,
    /// What the next look around finds.
    pub news: Option<Reading>,
}

impl Door for Memory {
    fn perform(&mut self, reading: &Reading, act: &Act) -> Result<Done, Refusal> {
        if let Act::Settle(settled) = act {
            let study = reading.study.as_ref().expect("a study");
            let refused = settled.refused.iter().map(|one| not_given(study, one));
            self.not_given.extend(refused);
        }
        let changes = plan(reading, act).map_err(|error| Refusal {
            message: error.to_string(),
            help: error.mend(),
            reading: None,
        })?;
        self.past.push(reading.clone());
        self.future.clear();
        Ok(Done {
            reading: changes.after().clone(),
            line: changes.line().to_owned(),
            notes: changes.notes().to_vec(),
        })
    }

    fn step(&mut self, _coder: &CoderId, step: Step) -> Result<Done, Refusal> {
        // The last reading of the future is the one that stands now.
        let found = match step {
            Step::Undo => self.past.pop(),
            Step::Redo => self.future.pop(),
        };
        let reading = found.ok_or_else(|| Refusal {
            message: "nothing".to_owned(),
            help: "none".to_owned(),
            reading: None,
        })?;
        Ok(Done {
            reading,
            line: "step".to_owned(),
            notes: Vec::new(),
        })
    }

    fn news(&mut self) -> Option<Reading> {
        self.news.take()
    }

    fn search(&mut self, study: &Study, words: &str) -> Result<Vec<Place>, Refusal> {
        let mut places = Vec::new();
        for (transcript, text) in study.transcripts() {
            let spans = emic_core::anchor::occurrences(text.body(), words);
            places.extend(spans.into_iter().map(|span| Place { transcript, span }));
        }
        Ok(places)
    }

    fn suggest(
        &mut self,
        _study: &Study,
        _coder: &CoderId,
        _transcript: TranscriptIndex,
    ) -> Result<Vec<Suggestion>, Refusal> {
        Ok(self.suggestions.clone())
    }

    fn not_given(&mut self, _coder: &CoderId) -> Result<NotGiven, Refusal> {
        Ok(self.not_given.iter().cloned().collect())
    }

    fn created(&self) -> Option<String> {
        Some("2026-11-21T14:03:00Z".to_owned())
    }
}

/// A code that is not given, as the log would tell it.
fn not_given(study: &Study, one: &RefusedCode) -> NotGivenThere {
    let transcript = study.transcript(study.find_transcript(one.transcript.as_str()).expect("a transcript"));
    let span = transcript.offsets().span(transcript.body(), one.at).expect("a place");
    let refusal = Refused::new(&one.transcript, transcript.words(span), &one.code);
    NotGivenThere {
        transcript: refusal.transcript,
        at: one.at,
        words: refusal.words,
        code: refusal.code,
    }
}

/// A workbench with its door and its screen.
pub struct Trial {
    pub workbench: Workbench,
    pub door: Memory,
    pub palette: Palette,
    size: (u16, u16),
}

/// The study of these files, beside the usual codebook and the transcripts R1 and R2.
pub fn reading(files: &[(&str, &str)]) -> Reading {
    let mut all = vec![
        (
            "emic.yaml",
            "title: t\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\n",
        ),
        ("codebook.yaml", CODEBOOK),
        ("transcripts/R1.txt", TEXT),
        ("transcripts/R2.txt", "R: nog een tekst over een plan\n"),
    ];
    all.retain(|(path, _)| !files.iter().any(|(other, _)| other == path));
    all.extend(files);
    understand(Sources::from_iter(all))
}

impl Trial {
    /// Anna at work on R1, with these files besides.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let reading = reading(files);
        let study = reading.study.as_ref().expect("a study");
        let first = study.find_transcript("R1").expect("a transcript");
        let coder = CoderId::new("anna").expect("a coder");
        let mut trial = Self {
            workbench: Workbench::new(reading, coder, first).expect("a study"),
            door: Memory {
                past: Vec::new(),
                future: Vec::new(),
                suggestions: Vec::new(),
                not_given: Vec::new(),
                news: None,
            },
            palette: Palette::Plain,
            size: (80, 24),
        };
        trial.fit();
        trial
    }

    /// On a screen of this size.
    pub fn sized(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self.fit();
        self
    }

    fn fit(&mut self) {
        let screen = ratatui::layout::Rect::new(0, 0, self.size.0, self.size.1);
        if let Some(areas) = Areas::of(screen, &self.workbench.mode) {
            self.workbench.fit(&areas);
        }
    }

    /// Presses keys by name, one after the other: `s c n e e d +`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split(' ') {
            let event = keys::event(name).unwrap_or_else(|| panic!("{name} is no key"));
            let command = keys::command(&self.workbench.mode, event);
            self.workbench
                .obey(command.unwrap_or_else(|| panic!("{name} does nothing")), &mut self.door);
            self.fit();
        }
        self
    }

    /// Types letters.
    pub fn write(&mut self, letters: &str) -> &mut Self {
        for letter in letters.chars() {
            let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
            if let Some(command) = keys::command(&self.workbench.mode, event) {
                self.workbench.obey(command, &mut self.door);
            }
        }
        self
    }

    /// The words selected.
    pub fn selected(&self) -> &str {
        let text = self.workbench.text();
        let span = self.workbench.selection.words(text.body());
        span.map(|span| text.words(span)).unwrap_or_default()
    }

    /// What stands in a file of the study, if it is there.
    pub fn file(&self, path: &str) -> String {
        let source = self.workbench.reading.sources.get(path);
        source.map(|source| source.text.clone()).unwrap_or_default()
    }

    /// The message in the last line.
    pub fn told(&self) -> &str {
        self.workbench
            .told
            .as_ref()
            .map(|told| told.words.as_str())
            .unwrap_or_default()
    }

    /// The screen as it is drawn.
    pub fn screen(&self) -> TestBackend {
        let backend = TestBackend::new(self.size.0, self.size.1);
        let mut terminal = Terminal::new(backend).expect("a terminal");
        terminal
            .draw(|frame| draw(frame, &self.workbench, self.palette))
            .expect("drawn");
        terminal.backend().clone()
    }

    /// The screen as lines of text.
    pub fn lines(&self) -> Vec<String> {
        let screen = self.screen();
        let buffer = screen.buffer();
        let row = |y| {
            let cells = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
            cells.collect::<String>().trim_end().to_owned()
        };
        (0..buffer.area.height).map(row).collect()
    }
}
