//! The operators: what each is called, what it means, how tightly it binds.

use super::Relation;

/// One operator, as help and manual show it.
#[derive(Debug)]
pub struct Operator {
    /// How it is written; `k` stands for a number.
    pub name: &'static str,
    /// What the result is, in one sentence.
    pub definition: &'static str,
    /// An expression that uses it.
    pub example: &'static str,
    /// How tightly it binds: operators with a lower number take their sides first.
    pub binding: u8,
    pub(super) sign: Sign,
}

/// What an operator does to a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Not,
    Relation(Relation),
    Joiner(Joiner),
}

/// The operators that join any number of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joiner {
    And,
    Xor,
    Or,
}

/// All operators, the tightest first.
pub static OPERATORS: &[Operator] = &[
    Operator {
        name: "NOT",
        definition: "all of the selection that the expression after it is not",
        example: "NOT sector:onderwijs",
        binding: 1,
        sign: Sign::Not,
    },
    Operator {
        name: "NEAR/k",
        definition: "the stretches on the left with one on the right at most k turns away in the same transcript; with 0 they share a turn",
        example: "code:interdependence NEAR/2 code:structural-characteristics",
        binding: 2,
        sign: Sign::Relation(Relation::Near(0)),
    },
    Operator {
        name: "WITHIN",
        definition: "the stretches on the left that lie inside one on the right or are equal to it",
        example: "text:vertrouwen WITHIN code:interdependence",
        binding: 2,
        sign: Sign::Relation(Relation::Within),
    },
    Operator {
        name: "ENCLOSES",
        definition: "the stretches on the left that have one on the right inside them or equal to them",
        example: "code:interdependence ENCLOSES text:vertrouwen",
        binding: 2,
        sign: Sign::Relation(Relation::Encloses),
    },
    Operator {
        name: "OVERLAPS",
        definition: "the stretches on the left that share at least one character with one on the right",
        example: "code:role-flexibility OVERLAPS code:professional-roles",
        binding: 2,
        sign: Sign::Relation(Relation::Overlaps),
    },
    Operator {
        name: "BEFORE",
        definition: "the stretches on the left that end where one on the right begins, or earlier in the same transcript",
        example: "code:collaboration-history BEFORE code:collective-ownership",
        binding: 2,
        sign: Sign::Relation(Relation::Before),
    },
    Operator {
        name: "AFTER",
        definition: "the stretches on the left that begin where one on the right ends, or later in the same transcript",
        example: "code:process-reflection AFTER text:vergadering",
        binding: 2,
        sign: Sign::Relation(Relation::After),
    },
    Operator {
        name: "AND",
        definition: "what both sides share; may be left out",
        example: "sector:onderwijs AND years>=10",
        binding: 3,
        sign: Sign::Joiner(Joiner::And),
    },
    Operator {
        name: "XOR",
        definition: "what is in the one or in the other, but not in both",
        example: "text:school XOR text:thuis",
        binding: 4,
        sign: Sign::Joiner(Joiner::Xor),
    },
    Operator {
        name: "OR",
        definition: "what is in the one, in the other or in both",
        example: "sector:onderwijs OR sector:jeugdhulp",
        binding: 5,
        sign: Sign::Joiner(Joiner::Or),
    },
];

/// What stands where an operator could stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spelled {
    /// An operator as it should be.
    Right(Sign),
    /// An operator in lower case; how it should be written.
    Lower(Sign, String),
    /// `NEAR` without a number of turns that can be read.
    NearWithoutDistance,
}

/// Reads a word that may be an operator.
pub(super) fn spelled(word: &str) -> Option<Spelled> {
    let (head, distance) = match word.split_once('/') {
        Some((head, distance)) => (head, Some(distance)),
        None => (word, None),
    };
    let upper = head.to_ascii_uppercase();
    let sign = match (upper.as_str(), distance) {
        ("NEAR", Some(distance)) => match turns(distance) {
            Some(turns) => Sign::Relation(Relation::Near(turns)),
            None => return Some(Spelled::NearWithoutDistance),
        },
        ("NEAR", None) if head == upper => return Some(Spelled::NearWithoutDistance),
        ("NEAR", None) => {
            return Some(Spelled::Lower(Sign::Relation(Relation::Near(0)), "NEAR/k".to_owned()));
        }
        (name, None) => OPERATORS.iter().find(|operator| operator.name == name)?.sign,
        _ => return None,
    };
    if head == upper {
        return Some(Spelled::Right(sign));
    }
    let right = distance.map_or_else(|| upper.clone(), |distance| format!("{upper}/{distance}"));
    Some(Spelled::Lower(sign, right))
}

/// A number of turns: digits only, so that `+1` is none.
fn turns(written: &str) -> Option<u32> {
    let digits = written.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| written.parse().ok()).flatten()
}
