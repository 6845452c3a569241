//! Transcripts with their turns, speakers and cases.

use std::collections::BTreeMap;

use super::cases::Cases;
use super::keep;
use super::locate::{Locator, said};
use super::settings::language;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{
    CaseId, CaseIndex, Role, Settings, Speaker, Transcript, TranscriptId, TranscriptParts, Turn, natural_order,
};
use crate::read::parse::{Speakers, TranscriptFile, Voice, cut};
use crate::yaml::Step;

pub(super) fn resolve(
    files: Vec<TranscriptFile>,
    settings: &Settings,
    cases: &mut Cases,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Transcript> {
    let mut files: Vec<(TranscriptId, TranscriptFile)> = files
        .into_iter()
        .filter_map(|file| Some((keep(id(&file), problems)?, file)))
        .collect();
    files.sort_by(|(a, x), (b, y)| natural_order(a.as_str(), b.as_str()).then_with(|| x.path.cmp(&y.path)));
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut transcripts = Vec::with_capacity(files.len());
    for (id, file) in files {
        if let Some(first) = known.insert(id.as_str().to_lowercase(), file.path.clone()) {
            let message =
                format!("two transcripts are called `{id}` (upper and lower case aside): this one and {first}");
            problems.push(Diagnostic::of_file(
                &rules::DUPLICATE_ID,
                &file.path,
                message,
                "rename one of the files",
            ));
            continue;
        }
        transcripts.push(transcript(id, file, settings, cases, locator, problems));
    }
    transcripts
}

fn id(file: &TranscriptFile) -> super::Found<TranscriptId> {
    TranscriptId::new(file.stem.clone()).map_err(|error| {
        let help = "rename the file; its name without `.txt` is the transcript's id";
        Diagnostic::of_file(
            &rules::BAD_ID,
            &file.path,
            format!("the transcript's id `{}` {error}", file.stem),
            help,
        )
    })
}

fn transcript(
    id: TranscriptId,
    file: TranscriptFile,
    settings: &Settings,
    cases: &mut Cases,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Transcript {
    let named = case_id(file.head.case.as_deref(), &file.path, &[Step::Key("case")], locator);
    // The transcript's own name is an id that cases can have.
    let own = || CaseId::new(id.as_str()).ok();
    let case = keep(named, problems).flatten().or_else(own);
    let case = case.map_or(CaseIndex(0), |case| cases.find_or_add(&case));
    let speakers = speakers(&file, settings, cases, locator, problems);
    let turns = turns(&file.body, &speakers, case);
    // Where every voice that answers has a case of its own, the interview itself needs none.
    let asks = |turn: &&Turn| {
        turn.speaker
            .and_then(|speaker| speakers.get(speaker))
            .is_some_and(|s| s.role == Role::Interviewer)
    };
    let counted = turns.is_empty() || turns.iter().any(|turn| turn.case == case && !asks(&turn));
    let missing = cases.missing_row(case).filter(|_| counted);
    problems
        .extend(missing.map(|said| locator.problem(&rules::MISSING_CASE_ROW, &file.path, &[Step::Key("case")], said)));
    let language = file
        .head
        .language
        .as_deref()
        .map_or(Ok(settings.language), |code| language(code, &file.path, locator));
    Transcript::new(TranscriptParts {
        id,
        path: file.path,
        title: file.head.title,
        date: file.head.date,
        language: keep(language, problems).unwrap_or(settings.language),
        case,
        body: file.body,
        speakers,
        turns,
    })
}

fn case_id(
    written: Option<&str>,
    file: &str,
    path: &[Step<'_>],
    locator: &Locator<'_>,
) -> super::Found<Option<CaseId>> {
    let Some(text) = written else { return Ok(None) };
    CaseId::new(text).map(Some).map_err(|error| {
        locator.problem(
            &rules::BAD_ID,
            file,
            path,
            said(format!("the case's id `{text}` {error}"), "name a case of `cases.csv`"),
        )
    })
}

/// The labels of the study with those of the transcript, which win.
fn speakers(
    file: &TranscriptFile,
    settings: &Settings,
    cases: &mut Cases,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> = settings
        .speakers
        .iter()
        .map(|(label, role)| Speaker {
            label: label.clone(),
            role: role.clone(),
            case: None,
        })
        .collect();
    let own = match &file.head.speakers {
        None => return speakers,
        Some(Speakers::None) => return Vec::new(),
        Some(Speakers::Labels(labels)) => labels,
    };
    for (label, entry) in own {
        let path = [Step::Key("speakers"), Step::Key(label), Step::Key("case")];
        let case = keep(case_id(entry.case.as_deref(), &file.path, &path, locator), problems).flatten();
        let case = case.map(|case| cases.find_or_add(&case));
        let missing = case.and_then(|case| cases.missing_row(case));
        problems.extend(missing.map(|said| locator.problem(&rules::MISSING_CASE_ROW, &file.path, &path, said)));
        speakers.retain(|known| known.label != *label);
        speakers.push(Speaker {
            label: label.clone(),
            role: Role::from_name(&entry.role),
            case,
        });
    }
    speakers
}

fn turns(body: &str, speakers: &[Speaker], case: CaseIndex) -> Vec<Turn> {
    let mut voices: Vec<Voice<'_>> = speakers
        .iter()
        .enumerate()
        .map(|(speaker, known)| Voice {
            label: &known.label,
            speaker,
        })
        .collect();
    // `R2` must be tried before `R`.
    voices.sort_by_key(|voice| std::cmp::Reverse(voice.label.len()));
    let numbered = cut(body, &voices).into_iter().enumerate();
    let turn = |(index, cut): (usize, crate::read::parse::Cut)| Turn {
        number: index + 1,
        case: cut
            .speaker
            .and_then(|speaker| speakers.get(speaker)?.case)
            .unwrap_or(case),
        speaker: cut.speaker,
        extent: cut.extent,
        time: cut.time,
        start: cut.start,
    };
    numbered.map(turn).collect()
}
