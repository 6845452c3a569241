//! The profile of the model: what it says, and what it refuses.

use crate::builder::{Left, Run, emic};
use crate::reports::json;

/// Six services on role flexibility and roles: `+`, `-` and none as written.
const SAID: [(&str, &str, &str); 6] = [
    ("A1", "+++-", "-"),
    ("A2", "+", "-"),
    ("A3", "+", ""),
    ("A4", "+", "+"),
    ("A5", "+", ""),
    ("B1", "--n", ""),
];

fn study(words: &str) -> Run {
    let settings = "title: t\nlanguage: en\ncodebooks: [builtin:bronstein]\ncoders: [an, bo]\nattributes: {kind: [a, b]}\nattribution: \"{case}\"\n";
    let rows: String = SAID
        .iter()
        .map(|(case, ..)| format!("{case},{}\n", case[..1].to_lowercase()))
        .collect();
    let run = emic(words)
        .file("emic.yaml", settings)
        .file("cases.csv", format!("case,kind\n{rows}"));
    SAID.iter().fold(run, |run, (case, flexibility, roles)| {
        let coded = |(at, sign): (usize, char), id: &str| {
            let word = ["one", "two", "three", "four"][at];
            format!(
                "- quote: {word}\n  codes: [{id}{}]\n",
                if sign == 'n' { String::new() } else { sign.to_string() }
            )
        };
        let first = flexibility
            .chars()
            .enumerate()
            .map(|one| coded(one, "role-flexibility"));
        let second = roles.chars().enumerate().map(|one| coded(one, "professional-roles"));
        let segments: String = first.chain(second).collect();
        run.file(&format!("transcripts/{case}.txt"), "I: Well?\nR: one two three four.\n")
            .file(&format!("coding/an/{case}.yaml"), format!("segments:\n{segments}"))
    })
}

fn said(left: &Left, words: &str) -> String {
    let text = String::from_utf8(left.result(words)).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn cases_without_a_value_are_no_group_to_compare_with() {
    let cases = "case,kind\nA1,a\nA2,a\nA3,a\nA4,b\nA5,b\nB1,\n";
    let left = study("").file("cases.csv", cases).ready();
    let text = said(&left, "bronstein --by kind --quotes 0");
    assert!(text.contains("Difference between the groups: a less b"), "{text}");
    assert!(text.contains("(none) (1)"), "{text}");
}

#[test]
fn findings_are_built_from_counts() {
    let left = study("").ready();
    let text = said(&left, "bronstein --quotes 1");
    for sentence in [
        // The worked example of `emic help counts`.
        "The competency ‘role flexibility’ is present in 5 of the 6 cases. It is absent in 2 of the 6 cases. Both occur in 1 \
         case. This rests on 7 references with a plus and 3 with a minus. The balance is 0.40. Codings without a sign: 1.",
        "The factor ‘professional roles’ helps in 1 of the 6 cases. It hinders in 2 of the 6 cases. Both occur in no case. Not \
         mentioned in 3 cases: A3, A5, B1.",
        "Nobody mentions ‘interdependence’.",
        "- all cases (6 cases): role flexibility 5, roles 1.",
        "Without a sign: 1 of 14 references",
        "‘role flexibility’ in all groups together: B1 (0 plus, 2 minus) leans to absent, 5 cases lean to present. “one” — B1",
        "- ‘role flexibility’, present (5 turns): ‘professional roles’ as a hindrance in 2 (phi 0.32).",
        "Present: 1 of 7 passages “one” — A1",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
}

#[test]
fn groups_stand_side_by_side_and_deviants_inside_them() {
    let left = study("").ready();
    let text = said(&left, "bronstein --by kind --quotes 0");
    for sentence in [
        "is present in 5 of the 6 cases: all 5 in a and 0 of 1 in b. It is absent in 2 of the 6 cases: 1 of the 5 in a and 1 of 1 in b.",
        "Cases with a plus: 100% in a against 0% in b, a difference of 100 percentage points",
        "The balance is 0.40: 0.75 in a and -1.00 in b.",
        "No case is deviant in this way.",
        "- b: mentioned, but never ‘role flexibility’ present.",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    let dutch = said(&left, "bronstein --by kind --quotes 1 --language nl");
    for sentence in [
        "De competentie ‘flexibiliteit in rollen en taken’ is aanwezig in 5 van de 6 cases: alle 5 in a en 0 van 1 in b. Ze is afwezig in 2 van de 6 cases: 1 van de 5 in a en 1 van 1 in b. Beide komen voor in 1 case.",
        "De factor ‘professionele rollen’ helpt in 1 van de 6 cases: 1 van de 5 in a en 0 van 1 in b. Hij hindert in 2 van de 6 cases",
    ] {
        assert!(dutch.contains(sentence), "{sentence}\n{dutch}");
    }
    let coders = said(&left, "bronstein --by coder --quotes 0");
    assert!(
        coders.contains("5 of the 6 cases: 5 of the 6 according to an."),
        "{coders}"
    );
}

#[test]
fn coders_are_no_two_groups_of_cases() {
    let left = study("")
        .file(
            "coding/bo/B1.yaml",
            "segments: [{quote: three, codes: [role-flexibility+]}]\n",
        )
        .ready();
    let text = said(&left, "bronstein --by coder --quotes 0");
    assert!(
        text.contains("all 6 cases: 5 of the 6 according to an and 1 of 1 according to bo."),
        "{text}"
    );
    // An interval for the difference of two groups would take the same cases for others.
    assert!(!text.contains("percentage points"), "{text}");
}

#[test]
fn a_case_without_a_value_is_told_in_words() {
    let left = study("")
        .file("cases.csv", "case,kind\nA1,a\nA2,a\nA3,a\nA4,a\nA5,\nB1,b\n")
        .ready();
    let text = said(&left, "bronstein --by kind --quotes 0");
    assert!(
        text.contains("5 of the 6 cases: all 4 in a, 0 of 1 in b and 1 of 1 without kind."),
        "{text}"
    );
}

#[test]
fn pairs_of_places_have_a_coefficient_of_their_own() {
    let left = study("").ready();
    let text = said(&left, "bronstein --unit overlap --quotes 0");
    assert!(text.contains("measure: c coefficient"), "{text}");
    let left = study("bronstein --unit overlap --measure phi")
        .exits(2)
        .tells(
            "error: `phi` needs a number of units in all, and pairs of places have none\n\
             help: choose the measure count or c_coefficient, or the unit turn, segment,\n      transcript or case\n",
        )
        .run();
    left.then("bronstein --against 1")
        .exits(2)
        .tells_about("a number of cases, 2 or more; `--by` makes groups")
        .run();
}

#[test]
fn another_codebook_is_refused_with_the_mend() {
    emic("bronstein")
        .file("emic.yaml", "title: t\n")
        .file("codebook.yaml", "id: own\ncodes: [{id: role-flexibility}]\n")
        .file("transcripts/A.txt", "R: a\n")
        .file("coding/an/A.yaml", "segments: []\n")
        .exits(2)
        .tells_about(
            "error: the codebooks of this study lack codes of the model: interdependence,\n       newly-created-activities,",
        )
        .run();
}

#[test]
fn the_profile_says_what_frequencies_and_matrix_say() {
    let profile = json("bronstein");
    let cells = &profile.lists.iter().find(|list| list.name == "cells").unwrap().records;
    assert_eq!(cells.len(), 27);
    let frequencies = json("frequencies").records();
    for cell in cells.iter().filter(|cell| !cell["group"].is_null()) {
        for (side, valence) in [("plus", "+"), ("minus", "-"), ("none", "none")] {
            let same = frequencies
                .iter()
                .find(|one| one["code"] == cell["code"] && one["group"] == cell["group"] && one["valence"] == valence)
                .unwrap();
            assert_eq!(cell[&format!("{side}_references")], same["references"], "{cell:?}");
            assert_eq!(cell[&format!("{side}_cases")], same["cases"], "{cell:?}");
        }
    }
    let left = emic("").copy_of("corpus").ready();
    let words = "matrix interdependence-,role-flexibility+ structural-characteristics-,collaboration-history+ --measure phi --format json";
    let matrix: serde_json::Value = serde_json::from_slice(&left.result(words)).unwrap();
    let together = &profile
        .lists
        .iter()
        .find(|list| list.name == "together")
        .unwrap()
        .records;
    for cell in matrix["cells"].as_array().unwrap() {
        let is_same = |one: &&crate::records::Record| {
            let key = |id: &str, sign: &str| format!("{}{}", one[id].as_str().unwrap(), one[sign].as_str().unwrap());
            one["group"].is_null()
                && cell["row"] == key("competency", "competency_valence").as_str()
                && cell["column"] == key("factor", "factor_valence").as_str()
        };
        let same = together.iter().find(is_same).unwrap();
        for field in ["a", "row_total", "column_total", "units", "value"] {
            assert_eq!(cell[field], same[field], "{field}");
        }
    }
}
