//! The naive evaluator, character by character: what is covered, what holds a word, what is given back.

use std::collections::BTreeSet;

use emic_core::expression::Expression;

use super::naive::{Model, Place};

impl Model {
    /// The characters covered, by operations on sets of characters alone.
    pub fn covered(&self, expression: &Expression) -> BTreeSet<(usize, usize)> {
        let all = |parts: &[Expression]| parts.iter().map(|part| self.covered(part)).collect::<Vec<_>>();
        match expression {
            Expression::Not(inner) => &Self::characters(&self.selected()) - &self.covered(inner),
            Expression::And(parts) => all(parts).into_iter().reduce(|a, b| &a & &b).expect("parts"),
            Expression::Or(parts) => all(parts).into_iter().reduce(|a, b| &a | &b).expect("parts"),
            Expression::Xor(parts) => all(parts).into_iter().reduce(|a, b| &a ^ &b).expect("parts"),
            leaf => Self::characters(&self.denoted(leaf).stretches),
        }
    }

    fn character(&self, (transcript, at): (usize, usize)) -> char {
        self.bodies[transcript][at]
    }

    /// Those with a letter.
    pub fn worded(&self, places: BTreeSet<Place>) -> BTreeSet<Place> {
        let letter = |&(t, start, end): &Place| (start..end).any(|at| self.character((t, at)).is_alphanumeric());
        places.into_iter().filter(letter).collect()
    }

    /// What is given back: no white space at either end.
    pub fn given_back(&self, places: &BTreeSet<Place>) -> BTreeSet<Place> {
        let trimmed = |&(t, start, end): &Place| {
            let mut dark = (start..end).filter(|at| !self.character((t, *at)).is_whitespace());
            let first = dark.next()?;
            Some((t, first, dark.next_back().unwrap_or(first) + 1))
        };
        places.iter().filter_map(trimmed).collect()
    }

    /// Those of the characters that are letters.
    pub fn letters(&self, characters: BTreeSet<(usize, usize)>) -> BTreeSet<(usize, usize)> {
        characters
            .into_iter()
            .filter(|at| self.character(*at).is_alphanumeric())
            .collect()
    }
}
