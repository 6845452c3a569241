//! What a memo is about, as one writes it: `study`, `code:ID`, `cell:CASE/CODE`, `transcript:ID` or a place.

use emic_core::act::{Act, Annotate, Annotated, MemoTopic, SegmentPlace, WriteMemo, WriteMode};
use emic_core::analysis::{NotedOn, Topic, memos};
use emic_core::ask::AskError;
use emic_core::model::{CaseId, CaseIndex, CodeId, CodeIndex, Study, TranscriptId};
use emic_core::place::{Part, PlaceError, PlaceText, find_segment};

use crate::commands::code::{coder, mark};
use crate::failure::Failure;

/// The subject of a memo.
#[derive(Debug, clap::Args)]
pub struct SubjectArguments {
    /// `study`, `code:ID`, `transcript:ID`, a theme in a case as `R07/interdependence`, or the place of a segment:
    /// `R07@1034-1198`, or `R07:12` or `R07` with `--quote` where it is the only one
    subject: String,
    /// The words of the segment, which must stand there once
    #[arg(long, value_name = "WORDS")]
    quote: Option<String>,
    /// The memo on this one coding of the segment, such as `interdependence+`
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Whose segment; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// Which file under `memos/`, where several are about the subject
    #[arg(long, value_name = "PATH")]
    file: Option<String>,
}

/// A subject, looked up.
enum Subject {
    File(MemoTopic),
    Segment(SegmentPlace, Annotated),
}

impl SubjectArguments {
    /// The act that writes `text` as the memo on the subject; without text it takes the memo away.
    ///
    /// # Errors
    /// When the subject is not there, or options do not go with it.
    pub fn act(&self, study: &Study, text: String, mode: WriteMode) -> Result<Act, Failure> {
        Ok(match self.find(study)? {
            Subject::File(about) => Act::WriteMemo(WriteMemo {
                about,
                text,
                mode,
                file: self.file.clone(),
            }),
            Subject::Segment(segment, on) => {
                let old = match mode {
                    WriteMode::Append => note(study, &segment, &on)?,
                    WriteMode::Replace => None,
                };
                Act::Annotate(Annotate {
                    text: old.map_or_else(|| text.clone(), |old| format!("{old}\n{}", text.trim())),
                    segment,
                    on,
                })
            }
        })
    }

    /// Whether there is a memo on the subject, which can be taken away.
    ///
    /// # Errors
    /// When there is none. Memos in files of their own are looked for when the act is planned.
    pub fn must_stand(&self, study: &Study) -> Result<(), Failure> {
        match self.find(study)? {
            Subject::Segment(segment, on) if note(study, &segment, &on)?.is_none() => Err(Failure::new(
                format!("there is no memo on {}", segment.place()),
                "`emic memo` lists all memos; one on a single coding is named with `--code`",
            )),
            _ => Ok(()),
        }
    }

    fn find(&self, study: &Study) -> Result<Subject, Failure> {
        let topic = match self.subject.split_once(':') {
            _ if cell(&self.subject).is_some() => named_cell(&self.subject)?,
            None if self.subject == "study" => MemoTopic::Study,
            Some(("code", id)) => MemoTopic::Code(CodeId::new(id).map_err(|error| wrong("code", id, &error))?),
            Some(("transcript", id)) => {
                MemoTopic::Transcript(TranscriptId::new(id).map_err(|error| wrong("transcript", id, &error))?)
            }
            _ => return self.segment(study),
        };
        match (&self.quote, &self.code, &self.coder) {
            (None, None, None) => Ok(Subject::File(topic)),
            _ => Err(Failure::new(
                format!("`--quote`, `--code` and `--coder` go with a place, not with `{topic}`"),
                "leave them out, or name the place of a segment",
            )),
        }
    }

    fn segment(&self, study: &Study) -> Result<Subject, Failure> {
        if self.file.is_some() {
            return Err(Failure::new(
                "`--file` names a file under `memos/`, and memos on segments stand in coding files",
                "leave it out",
            ));
        }
        let place = PlaceText::parse(&self.subject)?;
        if place.part == Part::Whole && self.quote.is_none() {
            return Err(whole(study, &place)?);
        }
        let segment = find_segment(
            study,
            &coder(study, self.coder.as_deref())?,
            &place,
            self.quote.as_deref(),
        )?;
        let on = match &self.code {
            None => Annotated::Segment,
            Some(code) => Annotated::Coding(mark(code)?),
        };
        Ok(Subject::Segment(segment, on))
    }
}

/// What is wrong with a transcript, or no transcript, that stands alone.
fn whole(study: &Study, place: &PlaceText) -> Result<Failure, PlaceError> {
    let id = &place.transcript;
    if study.codebook.find(id).is_some() {
        return Ok(Failure::new(
            format!("`{id}` names a code"),
            format!("write `code:{id}`"),
        ));
    }
    place.transcript(study)?;
    Ok(Failure::new(
        format!("`{id}` names a transcript, but no place in it"),
        format!(
            "write `transcript:{id}` for a memo on all of it; for one on a segment add a quote, or write {id}@START-END"
        ),
    ))
}

/// Case and theme of `cell:R07/trust`, `R07/trust` or `R07 x trust`.
fn cell(text: &str) -> Option<(&str, &str)> {
    let bare = text.strip_prefix("cell:").unwrap_or(text);
    let parts = [" x ", " × ", "/"].into_iter().find_map(|sign| bare.split_once(sign));
    let (case, code) = parts.unwrap_or((bare, ""));
    let is_meant = parts.is_some() && !case.contains([':', '@']);
    (is_meant || bare.len() < text.len()).then(|| (case.trim(), code.trim()))
}

fn named_cell(text: &str) -> Result<MemoTopic, Failure> {
    let (case, code) = cell(text).unwrap_or_default();
    if code.is_empty() {
        return Err(Failure::new(
            format!("`{text}` names no theme in a case"),
            "write CASE/CODE, such as `R07/interdependence`",
        ));
    }
    Ok(MemoTopic::Cell(
        CaseId::new(case).map_err(|error| wrong("case", case, &error))?,
        CodeId::new(code).map_err(|error| wrong("code", code, &error))?,
    ))
}

fn wrong(what: &str, id: &str, error: &dyn std::fmt::Display) -> Failure {
    Failure::new(
        format!("the {what} `{id}` {error}"),
        "write it as it stands in the study",
    )
}

/// What the memo in the coding file says.
fn note(study: &Study, segment: &SegmentPlace, on: &Annotated) -> Result<Option<String>, Failure> {
    let own = |path: &str| !path.starts_with("memos/");
    let is_there = |noted: &NotedOn<'_>| {
        let here = noted.segment().is_some_and(|known| {
            let text = study.transcript(known.transcript);
            let range = known.span.map(|span| text.offsets().range(text.body(), span));
            *study.coder(known.coder) == segment.coder && text.id == segment.transcript && range == Some(segment.at)
        });
        here && match (noted, on) {
            (NotedOn::Segment(_), Annotated::Segment) => true,
            (NotedOn::Coding(_, judgement), Annotated::Coding(mark)) => {
                study.codebook.find(mark.code.as_str()) == Some(judgement.code) && judgement.valence == mark.valence
            }
            _ => false,
        }
    };
    let found = memos(study)
        .into_iter()
        .find(|memo| own(memo.path) && is_there(&memo.on));
    Ok(found.map(|memo| memo.text.to_owned()))
}

/// The memos that `study`, `code:ID`, `case:ID`, `CASE/CODE` or `transcript:ID` stands for.
///
/// # Errors
/// When it is none of these, or there is no such code, case or transcript.
pub fn topic(study: &Study, text: &str) -> Result<Topic, Failure> {
    match text.split_once(':') {
        _ if cell(text).is_some() => {
            let (case, code) = cell(text).unwrap_or_default();
            Ok(Topic::Cell(known_case(study, case)?, known_code(study, code)?))
        }
        None if text == "study" => Ok(Topic::Study),
        Some(("code", id)) => known_code(study, id).map(Topic::Code),
        Some(("case", id)) => known_case(study, id).map(Topic::Case),
        Some(("transcript", id)) => study.find_transcript(id).map(Topic::Transcript).ok_or_else(|| {
            let known = study.transcripts.iter().map(|transcript| transcript.id.as_str());
            AskError::unknown("transcript", id, known, "`emic check` tells which files were read").into()
        }),
        _ => Err(Failure::new(
            format!("`{text}` is nothing that memos are listed by"),
            "write study, code:ID, case:ID, CASE/CODE or transcript:ID",
        )),
    }
}

fn known_code(study: &Study, id: &str) -> Result<CodeIndex, Failure> {
    study.codebook.find(id).ok_or_else(|| {
        let help = "see `emic codebook` for the codes of this study";
        AskError::unknown("code", id, study.codebook.ids(), help).into()
    })
}

fn known_case(study: &Study, id: &str) -> Result<CaseIndex, Failure> {
    study.find_case(id).ok_or_else(|| {
        let known = study.cases.iter().map(|case| case.id.as_str());
        AskError::unknown("case", id, known, "cases are the rows of cases.csv").into()
    })
}
