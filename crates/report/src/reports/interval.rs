//! Intervals as people read them: `[68; 95]`. The unit stands with the value beside them, and is not said again in the brackets.

use emic_core::compare::Estimate;

use crate::{Cell, Language};

/// The bounds of a share or of a difference of shares, in whole percent: `[68; 95]`.
pub(super) fn of_shares(lower: f64, upper: f64, language: Language) -> String {
    of_numbers(lower * 100.0, upper * 100.0, 0, language)
}

/// The bounds of an estimate of a share or of a difference, as a cell.
pub(super) fn of_estimate(found: Estimate, language: Language) -> Cell {
    Cell::text(of_shares(found.lower, found.upper, language))
}

/// The bounds of a number with so many digits: `[0,52; 0,81]`. A line never breaks inside.
pub(super) fn of_numbers(lower: f64, upper: f64, digits: u8, language: Language) -> String {
    let bound = |bound| Cell::number(Some(bound), digits).said(language);
    format!("[{};\u{a0}{}]", bound(lower), bound(upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_written_one_way() {
        assert_eq!(of_shares(0.684, 0.949, Language::Nl), "[68;\u{a0}95]");
        assert_eq!(of_shares(-0.1, 0.39, Language::En), "[-10;\u{a0}39]");
        assert_eq!(of_numbers(0.52, 0.814, 2, Language::Nl), "[0,52;\u{a0}0,81]");
        assert_eq!(of_numbers(1.0, f64::INFINITY, 2, Language::En), "[1.00;\u{a0}n/a]");
    }
}
