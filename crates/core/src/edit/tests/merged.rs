//! Random pairs of branches of one coder's file: no coding lost, none moved, none brought back, and a conflict exactly where one
//! segment was changed differently on both sides. What is expected is told from what the ordinary reader finds in each branch.

use std::collections::BTreeSet;

use super::judge::{Branch, Said, judge};
use super::kept::{study, written};
use super::script::Dice;
use super::*;
use crate::act::{Reanchor, Resize, SegmentPlace};
use crate::edit::merge::part;
use crate::model::{Anchoring, CharRange, CoderId, Study};
use crate::read::{Reading, understand};

const PATH: &str = "coding/anna/R07.yaml";
const TEXT: &str = "transcripts/R07.txt";
/// What a corrected transcript has more at its start; none of it makes words of the rest ambiguous.
const MORE: &str = "ÀÈÌÒÙ\n";

/// When the segment without an id was coded: by this the tests know it again, whatever its place.
const NAMELESS: &str = "2020-01-01T00:00:00Z";

/// Comments between segments in files written by hand, which no act means.
const REMARKS: [&str; 5] = ["# by hand", "# kop", "# eerst", "# na", "# slot"];

const PAIRS: u64 = 1000;
const PAIRS_BY_HAND: usize = 250;

/// How far the words of the rest stand from where they stood at first.
fn shift(body: &str) -> usize {
    if body.starts_with(MORE) {
        MORE.chars().count()
    } else {
        0
    }
}

fn branch(reading: &Reading) -> Branch {
    let study: &Study = reading.study.as_ref().expect("a study");
    let Some(file) = study.files.iter().find(|file| file.path == PATH) else {
        return Branch::new();
    };
    let text = study.transcript(file.transcript);
    let shift = shift(text.body());
    let source = reading.sources.get(PATH).expect("a file");
    let written = crate::read::parse_faultless_coding(source).expect("a sheet").segments;
    let segments = file.segments.iter().map(|segment| {
        let range = text.offsets().range(text.body(), segment.span);
        let quote = written[segment.entry].quote.clone().expect("a quote");
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            squeezed(text.words(segment.span)),
            squeezed(&quote),
            "words and place agree"
        );
        let words: Vec<&str> = quote.split_whitespace().take(5).collect();
        let nameless = written[segment.entry].created.as_deref() == Some(NAMELESS);
        let name = match &segment.id {
            Some(id) => id.to_string(),
            None if nameless => NAMELESS.to_owned(),
            None => format!("“{}…”", words.join(" ")),
        };
        let memo = |code: &str| {
            written[segment.entry]
                .memos
                .0
                .iter()
                .find(|(key, _)| key == code)
                .map(|(_, memo)| memo.clone())
        };
        let codes = written[segment.entry]
            .codes
            .iter()
            .map(|code| (code.clone(), memo(code)));
        let said = Said {
            // Words that only the corrected text has stand before 1000.
            place: (range.start + 1000 - shift, range.end + 1000 - shift),
            memo: segment.memo.clone(),
            codes: codes.collect(),
        };
        (name, said)
    });
    segments.collect()
}

/// Whether a position could hold its words, and does not: moving it looks like choosing another place with the same words.
fn misleads(reading: &Reading) -> bool {
    let study = reading.study.as_ref().expect("a study");
    let segments = study
        .files
        .iter()
        .flat_map(|file| file.segments.iter().map(move |segment| (file, segment)));
    segments.into_iter().any(|(file, segment)| match segment.anchoring {
        Anchoring::Moved(at) => {
            at.end - at.start == study.transcript(file.transcript).words(segment.span).chars().count()
        }
        _ => false,
    })
}

/// Chooses a little more or less for the segment without an id.
fn resized(reading: &Reading, dice: &mut Dice) -> Option<Act> {
    let (start, end) = branch(reading).get(NAMELESS)?.place;
    let text = &reading.study.as_ref()?.transcripts[0];
    let shift = 1000 - shift(text.body());
    Some(Act::Resize(Resize {
        segment: SegmentPlace {
            coder: CoderId::new("anna").ok()?,
            transcript: text.id.clone(),
            at: CharRange {
                start: start - shift,
                end: end - shift,
            },
        },
        to: CharRange {
            start: (start + dice.roll(4)).saturating_sub(shift + dice.roll(4)),
            end: end + dice.roll(6) - shift - dice.roll(3),
        },
    }))
}

/// Whether segments without ids can be told to be what they were: one by a code, and words within the other's at one place;
/// those that this test itself knows by their words alone, by these.
fn is_known_again(old: &Branch, new: &Branch) -> bool {
    if new.keys().any(|name| name.starts_with('“') && !old.contains_key(name)) {
        return false;
    }
    let Some((old, new)) = old.get(NAMELESS).zip(new.get(NAMELESS)) else {
        return true;
    };
    let within = |one: (usize, usize), other: (usize, usize)| other.0 <= one.0 && one.1 <= other.1;
    let coded = old.codes.keys().any(|code| new.codes.contains_key(code));
    old.place == new.place || coded && (within(old.place, new.place) || within(new.place, old.place))
}

/// Does up to `acts` random acts that change the one file, and nothing else.
fn grown(mut reading: Reading, dice: &mut Dice, acts: usize) -> Reading {
    let start = branch(&reading);
    for _ in 0..acts * 2 {
        let resize = (dice.roll(6) == 0).then(|| resized(&reading, dice)).flatten();
        let act = resize.unwrap_or_else(|| dice.act(&reading));
        let annas = act.coder().is_none_or(|coder| coder.as_str() == "anna");
        if !annas || matches!(act, Act::ImportTranscript(_) | Act::ImportCodings(_)) {
            continue;
        }
        let Ok(changes) = plan(&reading, &act) else { continue };
        let mine = changes.files().iter().all(|change| change.path == PATH);
        if mine
            && !changes.is_empty()
            && branch_is_plain(changes.after())
            && is_known_again(&start, &branch(changes.after()))
        {
            reading = changes.after().clone();
        }
        if dice.roll(acts * 2) == 0 {
            break;
        }
    }
    reading
}

/// Whether segments have names of their own in a branch: what this test needs to tell them apart.
fn branch_is_plain(reading: &Reading) -> bool {
    let study = reading.study.as_ref().expect("a study");
    let files = study.files.iter().filter(|file| file.path == PATH);
    files.map(|file| file.segments.len() + file.lost.len()).sum::<usize>() == branch(reading).len()
}

/// The transcript gets a line more at its start; now and then the file is re-anchored at once.
fn corrected(reading: &Reading, dice: &mut Dice) -> Reading {
    let mut sources = reading.sources.clone();
    sources.insert(TEXT, format!("{MORE}{BODY}").into_bytes());
    let reading = understand(sources);
    match plan(&reading, &Act::Reanchor(Reanchor::default())) {
        Ok(changes) if dice.roll(2) == 0 => changes.after().clone(),
        _ => reading,
    }
}

/// Merges two branches and compares, also with conflicts decided either way.
fn merge_and_judge(base: &Reading, ours: &Reading, theirs: &Reading) -> usize {
    let text = |reading: &Reading| {
        let source = reading.sources.get(PATH);
        source.map(|source| source.whole(&source.text)).unwrap_or_default()
    };
    let (old, one, other) = (text(base), text(ours), text(theirs));
    let versions = Versions {
        base: &old,
        ours: &one,
        theirs: &other,
    };
    let told = || format!("BASE\n{old}\nOURS\n{one}\nTHEIRS\n{other}");
    let merge = |take| merge_codings(PATH, versions, take).unwrap_or_else(|error| panic!("{error}\n{}", told()));
    let merged = merge(Take::Neither);
    let (base, ours_said, theirs_said) = (branch(base), branch(ours), branch(theirs));
    let hand = base.contains_key(NAMELESS);
    let conflicts: BTreeSet<String> = merged
        .conflicts
        .iter()
        .map(|conflict| match conflict.segment.starts_with('“') && hand {
            true => NAMELESS.to_owned(),
            false => conflict.segment.clone(),
        })
        .collect();
    assert_eq!(merged.text.contains("<<<<<<<"), !conflicts.is_empty());
    for remark in REMARKS {
        let count = |text: &str| text.lines().filter(|line| line.trim() == remark).count();
        assert!(
            count(&merged.text) >= count(&one),
            "{remark} is lost\n{}\nMERGED\n{}",
            told(),
            merged.text
        );
    }
    assert_eq!(one.contains("\r\n"), merged.text.contains("\r\n"), "{}", told());
    for (take, side) in [(Take::Ours, &ours_said), (Take::Theirs, &theirs_said)] {
        let chosen = merge(take).text;
        let parted = part(&merged.text);
        let wanted = parted.map_or_else(
            || merged.text.clone(),
            |parted| if take == Take::Ours { parted.ours } else { parted.theirs },
        );
        let read = |text: &str| {
            // Both corrected their transcript in the same way, or one of them did.
            let mut sources = ours.sources.clone();
            let corrected = theirs.sources.get(TEXT).filter(|text| text.text.starts_with(MORE));
            if let Some(text) = corrected {
                sources.insert(TEXT, text.text.clone().into_bytes());
            }
            sources.insert(PATH, text.as_bytes().to_vec());
            branch(&understand(sources))
        };
        let said = read(&chosen);
        assert_eq!(said, read(&wanted), "{}", told());
        let result = std::panic::catch_unwind(|| judge(&base, &ours_said, &theirs_said, &said, &conflicts));
        assert!(result.is_ok(), "{}\nMERGED\n{}", told(), merged.text);
        for name in &conflicts {
            // The version that was taken has all that its side gave.
            let given = side
                .get(name)
                .map(|side| side.codes.keys().collect::<Vec<_>>())
                .unwrap_or_default();
            let kept = |code: &&String| {
                let side = &side[name];
                base.get(name)
                    .is_none_or(|old| !old.codes.contains_key(*code) || side.codes[*code] != old.codes[*code])
            };
            for code in given.into_iter().filter(kept) {
                assert!(
                    said[name].codes.contains_key(code),
                    "{name} {code}\n{}\nMERGED\n{}",
                    told(),
                    merged.text
                );
            }
        }
    }
    conflicts.len()
}

#[test]
fn a_thousand_pairs_of_branches_merge() {
    let (mut conflicts, mut clean) = (0, 0);
    for seed in 0..PAIRS {
        let mut dice = Dice(seed * 7 + 1);
        let hand = "# by hand\ntranscript: R07\nsegments:\n- quote: 'ja, \"goed\"' # mine\n  codes: [need+]\n";
        let hand = format!("{hand}  created: {NAMELESS}\n");
        let base = grown(study(&hand), &mut dice, 6);
        let mut sides = [base.clone(), base.clone()];
        for side in &mut sides {
            if dice.roll(5) == 0 {
                *side = corrected(side, &mut dice);
            }
            let acts = 1 + dice.roll(6);
            *side = grown(side.clone(), &mut dice, acts);
        }
        let [ours, theirs] = &sides;
        match merge_and_judge(&base, ours, theirs) {
            0 => clean += 1,
            number => conflicts += number,
        }
    }
    assert!(conflicts > 50 && clean > 500, "{conflicts} conflicts, {clean} clean");
}

#[test]
fn files_written_by_hand_merge_too() {
    let pairs = (0..).filter_map(|seed| {
        let mut dice = Dice(seed * 11 + 5);
        let base = study(&written(&mut dice));
        (branch_is_plain(&base) && !misleads(&base)).then_some((dice, base))
    });
    for (mut dice, base) in pairs.take(PAIRS_BY_HAND) {
        let ours = grown(base.clone(), &mut dice, 4);
        let theirs = grown(base.clone(), &mut dice, 4);
        merge_and_judge(&base, &ours, &theirs);
    }
}
