//! The passages behind a cell, and sets of codes, against looking at every pair and every unit.

use std::collections::BTreeSet;

use emic_core::analysis::{Evidence, Filling, Held, SetWishes, Unit, behind, cooccurrences, matrix};
use emic_core::ask::{Axis, Entry, Scan, Theme};
use emic_core::model::Study;
use proptest::prelude::*;

use super::build::{evidence, table};
use super::contents::{everybody, filled};
use super::random::{CODES, Plain, PlainCoding, focus_groups, studies};

type Place = (usize, usize, usize);

fn found(evidence: &Evidence<'_>, row: &str, column: &str, filling: Filling) -> Vec<Place> {
    let axis = |text| Axis::parse(evidence.study, text).expect("known").entries;
    let (row, column) = (axis(row), axis(column));
    let places = behind(evidence, (&row[0], &column[0]), filling, &Scan).expect("a cell");
    let order: Vec<_> = evidence.study.transcripts().map(|(index, _)| index).collect();
    let at = |index| order.iter().position(|known| *known == index).expect("known");
    places
        .iter()
        .map(|p| (at(p.transcript), p.span.start(), p.span.end()))
        .collect()
}

fn of<'p>(plain: &'p Plain, code: &'p str) -> impl Iterator<Item = &'p PlainCoding> {
    plain.codings.iter().filter(move |coding| coding.code == code)
}

/// Something stands behind each cell of the code against a column exactly where something was counted.
fn agrees(evidence: &Evidence<'_>, column: &str, filling: Filling) {
    let axis = |text| Axis::parse(evidence.study, text).expect("known");
    let (row, columns) = (axis("a"), axis(column));
    let table = matrix(evidence, &row, &columns, filling, &Scan).expect("countable");
    for (cell, entry) in table.cells.iter().zip(&columns.entries) {
        let Ok(counts) = cell.counts else { continue };
        let places = behind(evidence, (&row.entries[0], entry), filling, &Scan).expect("a cell");
        assert_eq!(counts.a > 0, !places.is_empty(), "{column} {filling:?}");
        assert!(counts.a <= counts.a_total.min(counts.b_total), "{column} {filling:?}");
    }
}

/// How many transcripts have a respondent's turn with the code and one of this sector, in order of sectors.
fn with_both(study: &Study, sectors: &Axis) -> Vec<u64> {
    let sector = study.find_attribute("sector").expect("a sector");
    let code = study
        .codebook
        .codes()
        .find(|(_, code)| code.id.as_str() == "a")
        .expect("known")
        .0;
    let has = |index, wanted: &str| {
        let transcript = study.transcript(index);
        let answers = transcript
            .turns
            .iter()
            .filter(|t| transcript.speaker(t).is_some_and(|s| s.label != "I"));
        let answers: Vec<_> = answers.filter(|turn| turn.extent.is_some()).collect();
        let value = |case| study.value(case, sector).map_or("(none)", |value| value.text.as_str());
        let files = study.files.iter().filter(|file| file.transcript == index);
        let coded = files.flat_map(|file| &file.segments);
        let mut coded = coded.filter(|segment| segment.judgements.iter().any(|judgement| judgement.code == code));
        answers.iter().any(|turn| value(turn.case) == wanted)
            && coded.any(|segment| {
                answers
                    .iter()
                    .any(|turn| turn.extent.is_some_and(|words| words.overlaps(segment.span)))
            })
    };
    let count = |entry: &Entry| {
        let key = entry.key(study);
        study.transcripts().filter(|(index, _)| has(*index, &key)).count() as u64
    };
    sectors.entries.iter().map(count).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn behind_turns_stand_the_passages_of_either_that_touch_a_turn_of_both((study, _) in studies()) {
        let (evidence, plain) = (evidence(&study, &everybody()), Plain::of(&study));
        let met = plain.turns.iter().filter(|turn| ["a", "b"].iter().all(|code| of(&plain, code).any(|c| c.touches(turn))));
        let met: Vec<_> = met.collect();
        let either = of(&plain, "a").chain(of(&plain, "b")).filter(|c| met.iter().any(|turn| c.touches(turn)));
        let expected: BTreeSet<Place> = either.map(PlainCoding::place).collect();
        prop_assert_eq!(found(&evidence, "a", "b", Unit::Turn.into()), Vec::from_iter(expected));
    }

    #[test]
    fn behind_pairs_stand_the_passages_that_meet_another((study, _) in studies()) {
        let (evidence, plain) = (evidence(&study, &everybody()), Plain::of(&study));
        for (row, column) in [("a", "b"), ("a", "a")] {
            let places = |code| of(&plain, code).map(PlainCoding::place).collect::<BTreeSet<Place>>();
            let (rows, columns) = (places(row), places(column));
            let meets = |p: &Place, others: &BTreeSet<Place>| {
                others.iter().any(|q| p.0 == q.0 && p.1 < q.2 && q.1 < p.2 && (row != column || p != q))
            };
            let mut expected: BTreeSet<Place> = rows.iter().filter(|p| meets(p, &columns)).copied().collect();
            expected.extend(columns.iter().filter(|p| meets(p, &rows)));
            prop_assert_eq!(found(&evidence, row, column, Unit::Overlap.into()), Vec::from_iter(expected));
        }
    }

    #[test]
    fn a_cell_has_passages_exactly_when_something_is_counted((study, _) in studies()) {
        let evidence = evidence(&study, &everybody());
        for unit in ["turn", "segment", "transcript", "case", "overlap", "near:0", "near:2"] {
            for (row, column) in [("a", "b"), ("b", "a+"), ("c", "c"), ("top", "top")] {
                let counts = table(&evidence, row, column, unit).cells[0].counts.expect("no parts");
                let places = found(&evidence, row, column, Unit::parse(unit).expect("a unit").into());
                prop_assert_eq!(counts.a > 0, !places.is_empty(), "{} {} {}", row, column, unit);
                if unit == "segment" {
                    prop_assert_eq!(counts.a, places.len() as u64);
                }
            }
        }
        for held in [Held::References, Held::Segments, Held::Words, Held::Cases] {
            for column in ["valences", "coders", "sector"].into_iter().filter(|axis| Axis::parse(&study, axis).is_ok()) {
                let counts = filled(&evidence, "a", column, held).cells[0].counts.expect("read");
                let places = found(&evidence, "a", column, Filling { held, unit: Unit::Turn });
                // A passage may cover no word that begins in it.
                let is_right = if held == Held::Words {
                    counts.a == 0 || !places.is_empty()
                } else {
                    (counts.a > 0) != places.is_empty()
                };
                prop_assert!(is_right, "{} {}", held, column);
            }
        }
    }

    #[test]
    fn a_cell_of_voices_has_passages_exactly_when_something_is_counted(study in focus_groups()) {
        let evidence = evidence(&study, &everybody());
        let columns = ["sector", "cases", "transcripts"];
        for column in columns.into_iter().filter(|axis| Axis::parse(&study, axis).is_ok()) {
            for unit in [Unit::Turn, Unit::Segment, Unit::Transcript, Unit::Case] {
                agrees(&evidence, column, unit.into());
            }
            for held in [Held::References, Held::Turns, Held::Transcripts, Held::Cases, Held::Characters] {
                for unit in [None, Some(Unit::Turn)] {
                    agrees(&evidence, column, Filling::of(held, unit));
                }
            }
        }
        if let Ok(sectors) = Axis::parse(&study, "sector") {
            let rows = Axis::parse(&study, "a").expect("a code");
            for filling in [Unit::Transcript.into(), Filling::of(Held::Transcripts, None)] {
                let table = matrix(&evidence, &rows, &sectors, filling, &Scan).expect("countable");
                let found: Vec<u64> = table.cells.iter().map(|cell| cell.counts.expect("read").a).collect();
                prop_assert_eq!(found, with_both(&study, &sectors));
            }
        }
    }

    #[test]
    fn sets_of_two_are_the_matrix_and_larger_ones_are_counted_unit_by_unit((study, _) in studies()) {
        let (evidence, plain) = (evidence(&study, &everybody()), Plain::of(&study));
        for unit in ["turn", "segment", "transcript", "case"] {
            let pairs = table(&evidence, "a,b,c", "a,b,c", unit);
            let sets = cooccurrences(&evidence, &themes(&study, "a,b,c"), wishes(2, unit)).expect("countable").sets;
            for cell in pairs.cells.iter().filter(|cell| cell.row < cell.column) {
                let set = sets.iter().find(|set| set.themes == [cell.row, cell.column]);
                prop_assert_eq!(cell.counts.expect("no parts").a, set.map_or(0, |set| set.units));
            }
            prop_assert!(sets.is_sorted_by_key(|set| (std::cmp::Reverse(set.units), set.themes.clone())));
        }
        let all = cooccurrences(&evidence, &themes(&study, "a,b,c"), wishes(3, "turn")).expect("countable").sets;
        let turns = plain.turns.iter().filter(|turn| CODES.iter().all(|code| of(&plain, code).any(|c| c.touches(turn))));
        let turns: Vec<_> = turns.collect();
        let cases: BTreeSet<_> = turns.iter().map(|turn| turn.transcript).collect();
        let expected = if turns.is_empty() { vec![] } else { vec![(turns.len() as u64, cases.len() as u64)] };
        prop_assert_eq!(all.iter().map(|set| (set.units, set.cases)).collect::<Vec<_>>(), expected);
    }
}

pub fn themes(study: &Study, text: &str) -> Vec<Theme> {
    let entries = Axis::parse(study, text).expect("known").entries;
    let theme = |entry| {
        if let Entry::Theme(theme) = entry {
            Some(theme)
        } else {
            None
        }
    };
    entries.into_iter().filter_map(theme).collect()
}

fn wishes(order: usize, unit: &str) -> SetWishes {
    SetWishes {
        order,
        least: 1,
        unit: Unit::parse(unit).expect("a unit"),
    }
}
