//! Deciding on suggestions one by one: what is accepted becomes an ordinary coding, what is refused is remembered.

use std::path::PathBuf;

use emic_core::act::{Act, AddCodings, CodeMark, CodedPassage, RefuseSuggestion};
use emic_core::edit::{self, EditError};
use emic_core::model::{CharRange, CoderId, Language, Study, TranscriptId, Valence};
use emic_core::read::Reading;
use emic_core::suggest::{Refusal, Subject, Suggestion, codes_given};
use emic_report::reports;

use crate::commands::{Question, deed};
use crate::drawing;
use crate::failure::Failure;
use crate::find_study;
use crate::input;
use crate::output::{self, Output};

const KEYS: &str = "a accept (a+ or a- with that sign), c CODE another code, r refuse, s skip, q quit\n";

/// A sitting in which one coder decides.
pub struct Review<'q> {
    /// The study as the last act left it.
    reading: Reading,
    coder: CoderId,
    language: Language,
    question: &'q Question<'q>,
    root: PathBuf,
    refused: Vec<Refusal>,
    tally: Tally,
}

/// What was decided.
#[derive(Debug, Default)]
struct Tally {
    accepted: usize,
    changed: usize,
    refused: usize,
    skipped: usize,
}

/// An answer.
#[derive(Debug, PartialEq, Eq)]
enum Decision {
    /// The code, with another sign where one is said.
    Accept(Option<Valence>),
    /// Another code.
    Change(String),
    Refuse,
    Skip,
    Quit,
}

/// Where a suggestion stands, by names: the study may have been read anew since.
struct Place {
    transcript: TranscriptId,
    at: CharRange,
    refusal: Refusal,
}

impl<'q> Review<'q> {
    /// A sitting that begins with the study as it was read.
    ///
    /// # Errors
    /// When there is no study.
    pub fn new(
        reading: &Reading,
        coder: CoderId,
        language: Language,
        question: &'q Question<'q>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            reading: reading.clone(),
            coder,
            language,
            question,
            root: deed::root(question)?,
            refused: Vec::new(),
            tally: Tally::default(),
        })
    }

    /// Goes through `suggestions`, which were made from `study`, until the last one or until somebody quits.
    ///
    /// # Errors
    /// When an act cannot be done; what was decided before stands.
    pub fn run(&mut self, study: &Study, suggestions: &[Suggestion]) -> Result<(), Failure> {
        let total = suggestions.len();
        for (position, suggestion) in (1..).zip(suggestions) {
            let place = place(study, suggestion);
            if self.is_settled(suggestion, &place)? {
                continue;
            }
            let card = reports::suggestion_card(study, suggestion, (position, total), self.language);
            self.screen().deliver(&card, self.language)?;
            let mark = CodeMark::of(study, suggestion.judgement);
            if self.decide(&place, mark)? == Decision::Quit {
                break;
            }
            self.say("\n")?;
        }
        self.say(&self.tally.said())
    }

    /// Whether an earlier decision answers this one too: the same code for the turn, or for another turn with the same words.
    fn is_settled(&self, suggestion: &Suggestion, place: &Place) -> Result<bool, Failure> {
        let subject = Subject {
            transcript: suggestion.transcript,
            span: suggestion.span,
            turn: suggestion.turn,
        };
        let given = codes_given(find_study::study(&self.reading)?, &self.coder, subject);
        Ok(given.contains(&suggestion.judgement.code) || self.refused.contains(&place.refusal))
    }

    /// Asks until there is an answer that can be carried out.
    fn decide(&mut self, place: &Place, mark: CodeMark) -> Result<Decision, Failure> {
        loop {
            self.say(KEYS)?;
            let Some(answer) = input::answer()? else {
                return Ok(Decision::Quit);
            };
            match Decision::read(&answer).and_then(|decision| self.carry_out(decision, place, &mark)) {
                Ok(decision) => return Ok(decision),
                Err(Hitch::Ask(failure)) => output::tell(&drawing::failure(
                    &failure.message,
                    &failure.help,
                    &self.question.surroundings.terminal,
                )),
                Err(Hitch::Stop(failure)) => return Err(failure),
            }
        }
    }

    fn carry_out(&mut self, decision: Decision, place: &Place, mark: &CodeMark) -> Result<Decision, Hitch> {
        match &decision {
            Decision::Accept(sign) => {
                let valence = sign.unwrap_or(mark.valence);
                self.add(
                    place,
                    CodeMark {
                        valence,
                        ..mark.clone()
                    },
                )?;
                self.tally.accepted += 1;
            }
            Decision::Change(code) => {
                let other = CodeMark::parse(code).map_err(|error| Hitch::ask(format!("the code `{code}` {error}")))?;
                let is_same = other.code == mark.code;
                self.add(place, other)?;
                if !is_same {
                    self.refuse(place, mark)?;
                }
                self.tally.changed += 1;
            }
            Decision::Refuse => {
                self.refuse(place, mark)?;
                self.tally.refused += 1;
            }
            Decision::Skip => self.tally.skipped += 1,
            Decision::Quit => {}
        }
        Ok(decision)
    }

    fn add(&mut self, place: &Place, mark: CodeMark) -> Result<(), Hitch> {
        let created = deed::created(self.question)?;
        self.perform(&Act::AddCodings(AddCodings {
            coder: self.coder.clone(),
            passage: CodedPassage {
                transcript: place.transcript.clone(),
                at: place.at,
                codes: vec![mark.into()],
                memo: None,
                created: Some(created),
            },
        }))
    }

    fn refuse(&mut self, place: &Place, mark: &CodeMark) -> Result<(), Hitch> {
        self.perform(&Act::RefuseSuggestion(RefuseSuggestion {
            coder: self.coder.clone(),
            transcript: place.transcript.clone(),
            at: place.at,
            code: mark.code.clone(),
        }))?;
        self.refused.push(place.refusal.clone());
        Ok(())
    }

    fn perform(&mut self, act: &Act) -> Result<(), Hitch> {
        let changes = edit::plan(&self.reading, act)?;
        let committed = edit::commit(&self.root, changes, &deed::moment(self.question)?).map_err(Failure::from)?;
        deed::told(&committed, self.question)?;
        self.reading = committed.reading;
        Ok(())
    }

    fn screen(&self) -> Output<'q> {
        Output::screen(&self.question.surroundings.terminal)
    }

    fn say(&self, words: &str) -> Result<(), Failure> {
        self.screen().write(words.as_bytes())
    }
}

fn place(study: &Study, suggestion: &Suggestion) -> Place {
    let transcript = study.transcript(suggestion.transcript);
    let code = &study.codebook.code(suggestion.judgement.code).id;
    Place {
        transcript: transcript.id.clone(),
        at: transcript.offsets().range(transcript.body(), suggestion.span),
        refusal: Refusal::new(&transcript.id, transcript.words(suggestion.span), code),
    }
}

/// Why an answer was not carried out.
enum Hitch {
    /// The answer cannot be used: another one is asked for.
    Ask(Told),
    /// Nothing more can be done.
    Stop(Failure),
}

/// What is wrong with an answer.
struct Told {
    message: String,
    help: String,
}

impl Hitch {
    fn ask(message: String) -> Self {
        Self::Ask(Told {
            message,
            help: "`emic codebook` lists the codes".to_owned(),
        })
    }
}

impl From<Failure> for Hitch {
    fn from(failure: Failure) -> Self {
        Self::Stop(failure)
    }
}

impl From<EditError> for Hitch {
    fn from(error: EditError) -> Self {
        match &error {
            EditError::Code { .. } => Self::Ask(Told {
                message: error.to_string(),
                help: error.mend(),
            }),
            _ => Self::Stop(error.into()),
        }
    }
}

impl Decision {
    fn read(answer: &str) -> Result<Self, Hitch> {
        let (key, rest) = answer.split_once(char::is_whitespace).unwrap_or((answer, ""));
        Ok(match (key, rest.trim()) {
            ("a", "") => Self::Accept(None),
            ("a+", "") => Self::Accept(Some(Valence::Plus)),
            ("a-", "") => Self::Accept(Some(Valence::Minus)),
            ("c", code) if !code.is_empty() => Self::Change(code.to_owned()),
            ("r", "") => Self::Refuse,
            ("s", "") => Self::Skip,
            ("q", "") => Self::Quit,
            _ => {
                return Err(Hitch::Ask(Told {
                    message: format!("`{answer}` is no answer"),
                    help: "type a, a+, a-, c with a code behind it, r, s or q".to_owned(),
                }));
            }
        })
    }
}

impl Tally {
    fn said(&self) -> String {
        let Self {
            accepted,
            changed,
            refused,
            skipped,
        } = self;
        format!("{accepted} accepted, {changed} changed, {refused} refused, {skipped} skipped\n")
    }
}
