//! Where a study stands, as a report.

use emic_core::analysis::standing::{CoderStanding, NextStep, Problems, Standing};

use crate::phrase::{noun, standing as phrases};
use crate::{Block, Cell, Column, Language, LeftOut, Report, Row, Table, Text};

/// Where a study stands.
pub fn standing(standing: &Standing, left_out: LeftOut, language: Language) -> Report {
    let material = phrases::MATERIAL.fill(
        language,
        &[
            ("transcripts", &noun::TRANSCRIPT.counted(standing.transcripts, language)),
            ("cases", &noun::CASE.counted(standing.cases, language)),
            ("words", &noun::WORD.counted(standing.words, language)),
        ],
    );
    let mut report = Report::new("standing", standing.title.clone()).with_block(Block::paragraph(material));
    report.body.extend(coders(standing, language));
    report
        .with_block(Block::paragraph(problems(standing.problems, language)))
        .with_left_out(left_out)
        .with_note(Text::with_code(&next(&standing.next, language)))
}

fn coders(standing: &Standing, language: Language) -> Vec<Block> {
    if standing.coders.iter().all(|coder| coder.read == 0) {
        return vec![Block::paragraph(phrases::NOBODY.say(language))];
    }
    let head = vec![
        Column::words(phrases::CODER.say(language)),
        Column::numbers(phrases::READ.say(language)),
        Column::numbers(phrases::SEGMENTS.say(language)),
        Column::numbers(phrases::CODINGS.say(language)),
        Column::numbers(phrases::CODED.say(language)),
    ];
    let table = Table::new(phrases::CODERS.say(language), head);
    let table = standing
        .coders
        .iter()
        .fold(table, |table, coder| table.with_row(row(coder, standing, language)));
    let main = standing.main_coder.as_ref().filter(|_| standing.coders.len() > 1);
    let main = main.map(|coder| Block::note(phrases::MAIN_CODER.fill(language, &[("coder", coder)])));
    std::iter::once(table.into()).chain(main).collect()
}

fn row(coder: &CoderStanding, standing: &Standing, language: Language) -> Row {
    let read = phrases::OF.fill(language, &[("part", &coder.read), ("whole", &standing.transcripts)]);
    Row::body(vec![
        Cell::text(coder.coder.as_str()),
        Cell::text(read),
        Cell::Count(coder.segments),
        Cell::Count(coder.codings),
        Cell::share(standing.share(coder), 0),
    ])
}

fn problems(problems: Problems, language: Language) -> String {
    let kinds = [
        (problems.errors, &noun::ERROR),
        (problems.warnings, &noun::WARNING),
        (problems.notes, &noun::NOTE),
    ];
    let counted = kinds
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| noun.counted(*count, language));
    let counted: Vec<String> = counted.collect();
    if counted.is_empty() {
        phrases::NO_PROBLEMS.say(language).to_owned()
    } else {
        phrases::PROBLEMS.fill(language, &[("problems", &counted.join(", "))])
    }
}

fn next(step: &NextStep, language: Language) -> String {
    match step {
        NextStep::Mend => phrases::NEXT_MEND.say(language).to_owned(),
        NextStep::AddTranscripts => phrases::NEXT_TRANSCRIPTS.say(language).to_owned(),
        NextStep::AddCodes => phrases::NEXT_CODEBOOK.say(language).to_owned(),
        NextStep::Code(transcript) => phrases::NEXT_CODE.fill(language, &[("transcript", transcript)]),
        NextStep::Count => phrases::NEXT_COUNT.say(language).to_owned(),
    }
}
