//! What cells hold, against a count that looks at every character, coding and turn.

use std::collections::BTreeSet;

use emic_core::analysis::{Evidence, Filling, Held, Matrix, ShareOf, Unit, matrix};
use emic_core::ask::{Axis, Scan, Wishes};
use proptest::prelude::*;

use super::build::evidence;
use super::random::{Plain, PlainCoding, PlainTurn, studies};

const HELD: [Held; 6] = [
    Held::Segments,
    Held::Turns,
    Held::Words,
    Held::Characters,
    Held::Transcripts,
    Held::Cases,
];

pub fn filled(evidence: &Evidence<'_>, rows: &str, columns: &str, held: Held) -> Matrix {
    let axis = |text| Axis::parse(evidence.study, text).expect("known entries");
    let filling = Filling { held, unit: Unit::Turn };
    matrix(evidence, &axis(rows), &axis(columns), filling, &Scan).expect("countable")
}

pub fn everybody() -> Wishes {
    Wishes {
        coders: vec!["x".to_owned(), "y".to_owned()],
        ..Wishes::default()
    }
}

/// What an entry of this key is about: codes, signs, coders, turns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aspect {
    Code,
    Sign,
    Coder,
    Turns,
}

fn aspect(key: &str) -> Aspect {
    match key {
        "a" | "b" | "c" | "top" => Aspect::Code,
        "+" | "-" | "none" => Aspect::Sign,
        "x" | "y" => Aspect::Coder,
        _ => Aspect::Turns,
    }
}

fn has(key: &str, coding: &PlainCoding) -> bool {
    match aspect(key) {
        Aspect::Code => key == "top" || coding.code == key,
        Aspect::Sign => coding.sign == key,
        Aspect::Coder => coding.coder == key,
        Aspect::Turns => true,
    }
}

fn lies_in(key: &str, turn: &PlainTurn) -> bool {
    aspect(key) != Aspect::Turns || turn.sector == key
}

/// The same number by looking at everything.
fn brute(plain: &Plain, row: &str, column: &str, held: Held) -> u64 {
    let keys = [row, column];
    let two = aspect(row) == aspect(column) && aspect(row) != Aspect::Turns;
    let bare = keys.iter().all(|key| aspect(key) == Aspect::Turns);
    let turns: Vec<&PlainTurn> = plain
        .turns
        .iter()
        .filter(|t| keys.iter().all(|key| lies_in(key, t)))
        .collect();
    let inside = |coding: &PlainCoding| turns.iter().any(|turn| coding.touches(turn));
    // Whether something holds of the codings: of one that is as both ask, or of one for each.
    let holds = |of: &dyn Fn(&PlainCoding) -> bool| {
        let some = |keys: &[&str]| {
            plain
                .codings
                .iter()
                .any(|c| keys.iter().all(|key| has(key, c)) && of(c))
        };
        if two {
            some(&[row]) && some(&[column])
        } else {
            some(&keys)
        }
    };
    let places: BTreeSet<_> = plain
        .codings
        .iter()
        .filter(|c| inside(c))
        .map(PlainCoding::place)
        .collect();
    let met: Vec<&&PlainTurn> = turns
        .iter()
        .filter(|turn| bare || holds(&|c| c.touches(turn)))
        .collect();
    let covered = |transcript: usize, at: usize| {
        let said = turns
            .iter()
            .any(|turn| turn.transcript == transcript && turn.start <= at && at < turn.end);
        said && (bare || holds(&|c| c.covers(transcript, at)))
    };
    let characters = plain.bodies.iter().enumerate().flat_map(|(transcript, body)| {
        let inside = body.char_indices().filter(move |(at, _)| covered(transcript, *at));
        inside.map(move |(at, character)| {
            let before = body[..at].chars().next_back();
            character.is_alphanumeric() && !before.is_some_and(char::is_alphanumeric)
        })
    });
    let characters: Vec<bool> = characters.collect();
    let count = match held {
        Held::References => {
            let fits = plain
                .codings
                .iter()
                .filter(|c| inside(c) && keys.iter().all(|key| has(key, c)));
            fits.map(|c| (c.place(), &c.code, c.sign))
                .collect::<BTreeSet<_>>()
                .len()
        }
        Held::Segments => places.iter().filter(|place| holds(&|c| c.place() == **place)).count(),
        Held::Words => characters.iter().filter(|begins| **begins).count(),
        Held::Characters => characters.len(),
        Held::Transcripts | Held::Cases => met.iter().map(|turn| turn.transcript).collect::<BTreeSet<_>>().len(),
        _ => met.len(),
    };
    count as u64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn cells_and_totals_are_what_looking_at_everything_gives((study, _) in studies()) {
        let (evidence, plain) = (evidence(&study, &everybody()), Plain::of(&study));
        let axis = "a,b,top,valences,sector,coders";
        for held in HELD {
            let table = filled(&evidence, axis, axis, held);
            let keys: Vec<String> = table.rows.entries.iter().map(|entry| entry.key(&study)).collect();
            for cell in &table.cells {
                let (row, column) = (keys[cell.row].as_str(), keys[cell.column].as_str());
                let Ok(counts) = cell.counts else {
                    prop_assert!(row == "top" || column == "top");
                    continue;
                };
                prop_assert_eq!(counts.a, brute(&plain, row, column, held), "{} {} {}", row, column, held);
                prop_assert_eq!(counts.a_total, brute(&plain, row, row, held), "{} {}", row, held);
                prop_assert!(counts.a <= counts.a_total.min(counts.b_total) && Some(counts.a_total) <= counts.n);
                let mirror = table.cells[cell.column * keys.len() + cell.row].counts.expect("no parts");
                prop_assert_eq!([counts.a, counts.a_total], [mirror.a, mirror.b_total]);
            }
        }
    }

    #[test]
    fn references_are_counted_where_columns_are_no_codes((study, _) in studies()) {
        let (evidence, plain) = (evidence(&study, &everybody()), Plain::of(&study));
        for (rows, columns) in [("a,b,c,top", "valences,sector,coders,transcripts,cases"), ("valences", "coders,sector")] {
            let table = filled(&evidence, rows, columns, Held::References);
            for cell in &table.cells {
                let (row, column) = (&table.rows.entries[cell.row], &table.columns.entries[cell.column]);
                let (row, column) = (row.key(&study), column.key(&study));
                let sector = ["school", "care", "(none)"];
                let column = column.strip_prefix('T').map_or(column.as_str(), |at| sector[at.parse::<usize>().expect("0 to 2")]);
                if let Ok(counts) = cell.counts {
                    prop_assert_eq!(counts.a, brute(&plain, &row, column, Held::References), "{} {}", row, column);
                }
            }
        }
    }

    #[test]
    fn the_order_of_codings_and_of_codes_changes_nothing((study, same) in studies()) {
        let (one, other) = (evidence(&study, &everybody()), evidence(&same, &everybody()));
        for held in HELD.into_iter().chain([Held::Units, Held::Presence]) {
            let table = filled(&one, "a,b,c", "c,valences,coders", held);
            prop_assert_eq!(&table, &filled(&other, "a,b,c", "c,valences,coders", held));
            let turned = filled(&one, "c,b,a", "c,valences,coders", held);
            let width = table.columns.entries.len();
            let rows = |table: &Matrix| table.cells.chunks(width).map(|row| row.iter().map(|c| c.counts).collect::<Vec<_>>()).collect::<Vec<_>>();
            let mut back = rows(&turned);
            back.reverse();
            prop_assert_eq!(rows(&table), back);
        }
    }

    #[test]
    fn shares_of_a_line_are_one_in_all((study, _) in studies()) {
        let evidence = evidence(&study, &everybody());
        for held in [Held::Units, Held::Segments, Held::Words] {
            let table = filled(&evidence, "a,b,c", "a,b,sector", held);
            for of in [ShareOf::Row, ShareOf::Column, ShareOf::Table] {
                let shares = table.shares(of);
                let lines = shares.bases.len();
                for (line, base) in (0..lines).zip(&shares.bases) {
                    let own = table.cells.iter().filter(|cell| match of {
                        ShareOf::Row => cell.row == line,
                        ShareOf::Column => cell.column == line,
                        ShareOf::Table => true,
                    });
                    let sum: f64 = own.filter_map(|cell| shares.value(cell)).sum();
                    let whole = if *base == 0 { 0.0 } else { 1.0 };
                    prop_assert!((sum - whole).abs() < 1e-9, "{} of {}", sum, base);
                }
            }
        }
    }
}
