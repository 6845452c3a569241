//! A thousand scripts of edits, with the earlier text known and without.

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
use std::path::Path;

use emic_core::act::{Act, Reanchor};
use emic_core::anchor::surroundings;
use emic_core::edit::plan;
use emic_core::model::{Anchoring, CharRange, CodingFile, Offsets, Study};
use emic_core::read::{Reading, Sources, understand};

use crate::book::{Book, EDITS, Edit};
use crate::dice::Dice;
use crate::judge::{Judge, Judgement};
use crate::tally::{Placed, Tally};

const SETTINGS: &str = "title: t\ncodebooks: [codebook.yaml]\n";
const CODEBOOK: &str = "id: own\ncodes:\n- id: a\n";

/// A transcript of the demonstration study with the passages that somebody coded.
struct Interview {
    text: String,
    passages: Vec<Range<usize>>,
}

/// The same interviews with passages of any length anywhere, from a word to beyond a turn.
fn anywhere(interviews: &[Interview]) -> Vec<Interview> {
    let mut dice = Dice(7);
    let mut strewn = |interview: &Interview| {
        let signs: Vec<char> = interview.text.chars().collect();
        let white = |at: usize| signs.get(at).is_none_or(|sign| sign.is_whitespace());
        let starts: Vec<usize> = (0..signs.len())
            .filter(|&at| !white(at) && (at == 0 || white(at - 1)))
            .collect();
        let mut passage = || {
            let first = dice.roll(starts.len());
            let most = [3, 8, 30, 120][dice.roll(4)];
            let words = 1 + dice.roll(most);
            let last = starts[(first + words).min(starts.len()) - 1];
            starts[first]..(last..).find(|at| white(*at)).unwrap()
        };
        let mut passages: Vec<Range<usize>> = (0..20).map(|_| passage()).collect();
        passages.sort_by_key(|passage| (passage.start, passage.end));
        passages.dedup();
        Interview {
            text: interview.text.clone(),
            passages,
        }
    };
    interviews.iter().map(&mut strewn).collect()
}

fn interviews() -> Vec<Interview> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let reading = emic_core::read::read(&corpus).unwrap();
    let study = reading.study.unwrap();
    let files = study.files.iter().map(|file| {
        let transcript = study.transcript(file.transcript);
        let place = |span| transcript.offsets().range(transcript.body(), span);
        let passages = file
            .segments
            .iter()
            .map(|segment| place(segment.span))
            .map(|range| range.start..range.end);
        Interview {
            text: transcript.body().to_owned(),
            passages: passages.collect(),
        }
    });
    files.collect()
}

/// What is known besides the coding file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    EarlierText,
    QuotesOnly,
}

/// The coding file of passages, as the program writes it.
fn coding_file(text: &str, passages: &[Range<usize>]) -> String {
    let offsets = Offsets::new(text);
    let hash = blake3::hash(text.as_bytes()).to_hex();
    let quoted = |words: &str| serde_json::to_string(words).unwrap();
    let mut file = format!("transcript: R1\nfingerprint: b3-{}\nsegments:\n", &hash[..12]);
    for (number, passage) in passages.iter().enumerate() {
        let range = CharRange {
            start: passage.start,
            end: passage.end,
        };
        let span = offsets.span(text, range).unwrap();
        file += &format!("- id: s{number}\n  at: {range}\n  quote: {}\n", quoted(span.of(text)));
        if let Some((before, after)) = surroundings(text, span) {
            file += &format!("  before: {}\n  after: {}\n", quoted(&before), quoted(&after));
        }
        file += "  codes: [a]\n";
    }
    file
}

/// The study with the transcript as it was edited.
fn reading(interview: &Interview, coding: &str, book: &Book, known: Known) -> Reading {
    let mut sources = Sources::from_iter([
        ("emic.yaml", SETTINGS),
        ("codebook.yaml", CODEBOOK),
        ("transcripts/R1.txt", &book.file()),
        ("coding/jan/R1.yaml", coding),
    ]);
    if known == Known::EarlierText {
        sources.remember(interview.text.clone());
    }
    understand(sources)
}

/// Where each passage stands, by its place in the coding file.
fn places(study: &Study, book: &Book) -> BTreeMap<usize, Placed> {
    let transcript = &study.transcripts[0];
    assert_eq!(transcript.body(), book.body());
    let coded = &study.files[0];
    let found = coded.segments.iter().map(|segment| {
        let range = transcript.offsets().range(transcript.body(), segment.span);
        (segment.entry, Placed::At(range.start..range.end, segment.anchoring))
    });
    let lost = coded.lost.iter().map(|lost| {
        let named = !lost.nearest.is_empty();
        (lost.entry, Placed::Lost { named })
    });
    found.chain(lost).collect()
}

/// Edits an interview as the seed says.
fn edited(interview: &Interview, seed: u64, pool: &[String]) -> (Book, Vec<Edit>) {
    let mut dice = Dice(seed);
    let mut book = Book::new(&interview.text);
    let edits: Vec<Edit> = (0..=dice.roll(10)).map(|_| *dice.pick(&EDITS).unwrap()).collect();
    for edit in &edits {
        book.edit(*edit, &mut dice, &interview.passages, pool);
    }
    (book, edits)
}

/// Writing the new positions keeps every coding: all segments are in the file, and those that had a place hold it.
fn assert_kept(reading: &Reading, passages: usize) {
    let study = reading.study.as_ref().unwrap();
    let changes = plan(reading, &Act::Reanchor(Reanchor::default())).unwrap();
    let after = changes.after().study.as_ref().unwrap();
    let (before, after) = (&study.files[0], &after.files[0]);
    assert_eq!(after.segments.len() + after.lost.len(), passages);
    let spans = |file: &CodingFile| {
        file.segments
            .iter()
            .map(|segment| (segment.entry, segment.span))
            .collect::<Vec<_>>()
    };
    assert_eq!(spans(before), spans(after));
    assert!(
        after
            .segments
            .iter()
            .all(|segment| segment.anchoring == Anchoring::Held)
    );
}

/// Each script edits one interview; so many of its passages, in turn, are coded.
fn run(interviews: &[Interview], scripts: u64, most: usize, known: Known) -> Tally {
    let words = interviews
        .iter()
        .flat_map(|interview| interview.text.split_whitespace());
    let pool: Vec<String> = words.map(str::to_owned).collect();
    let mut tally = Tally::default();
    let first = asked("EMIC_SEED").unwrap_or_default();
    for seed in first..first + scripts {
        let interview = &interviews[usize::try_from(seed).unwrap() % interviews.len()];
        let (book, edits) = edited(interview, seed, &pool);
        let step = interview.passages.len().div_ceil(most);
        let coded: Vec<Range<usize>> = interview
            .passages
            .iter()
            .skip(usize::try_from(seed / 7).unwrap() % step)
            .step_by(step)
            .cloned()
            .collect();
        let reading = reading(interview, &coding_file(&interview.text, &coded), &book, known);
        let places = places(reading.study.as_ref().unwrap(), &book);
        assert_eq!(
            places.len(),
            coded.len(),
            "a coding is gone from the file: seed {seed}, {edits:?}"
        );
        if seed % 10 == 0 {
            assert_kept(&reading, coded.len());
        }
        let old: Vec<char> = interview.text.chars().collect();
        let judge = Judge::new(&old, &book.letters);
        for (entry, passage) in coded.iter().enumerate() {
            let placed = &places[&entry];
            let place = match placed {
                Placed::At(range, _) => Some(range),
                Placed::Lost { .. } => None,
            };
            let judgement = judge.judge(passage, place);
            if std::env::var_os("EMIC_TELL").is_some() && matches!(judgement, Judgement::Wrong | Judgement::Missed) {
                let words: Option<String> =
                    place.map(|place| book.body().chars().skip(place.start).take(place.len()).collect());
                let quote: String = old[passage.clone()].iter().collect();
                tell(&format!(
                    "{known:?}, seed {seed}, {edits:?}: {judgement:?}\n  old: {quote:?}\n  new: {words:?} {placed:?}\n"
                ));
            }
            tally.count(judgement, placed);
        }
    }
    tally
}

/// Writes to stderr, not through the macros, whose output a passing test keeps for itself.
fn tell(line: &str) {
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// A number from the environment.
fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Runs the scripts and tells what came out. `EMIC_SCRIPTS` asks for another number of scripts, with all passages in each, `EMIC_SEED` for others;
/// `EMIC_TELL` names each passage that was missed or misplaced.
fn measured(what: &str, interviews: &[Interview], known: Known, usual: u64) -> Tally {
    let (scripts, most) = asked("EMIC_SCRIPTS").map_or((usual, 6), |scripts| (scripts, usize::MAX));
    let tally = run(interviews, scripts, most, known);
    tell(&format!(
        "re-anchoring {what}, {known:?}, {scripts} scripts: {} found again ({:.2} % of those whose words exist; {} of them by likeness), \
         {} missed ({} without a candidate), {} gone, {} wrong\n",
        tally.found,
        tally.share(),
        tally.likely,
        tally.missed,
        tally.unnamed,
        tally.gone,
        tally.wrong
    ));
    tally
}

#[test]
fn no_edit_costs_or_misplaces_a_coding() {
    let interviews = interviews();
    let tallies =
        [Known::EarlierText, Known::QuotesOnly].map(|known| measured("coded passages", &interviews, known, 1000));
    for tally in tallies {
        assert_eq!((tally.wrong, tally.unnamed), (0, 0));
        assert!(tally.share() >= 99.0);
    }
}

#[test]
fn nor_does_it_misplace_single_words_or_passages_over_turns() {
    let interviews = anywhere(&interviews());
    let tallies =
        [Known::EarlierText, Known::QuotesOnly].map(|known| measured("passages anywhere", &interviews, known, 400));
    for tally in tallies {
        assert_eq!(tally.unnamed, 0);
        // An edit may bring words that read as if they were the passage's; and quotes alone cannot tell whose label it was that a passage
        // over two turns ended with.
        assert!(1000 * tally.wrong <= tally.found, "more than one in a thousand");
        assert!(tally.share() >= 99.0);
    }
}
