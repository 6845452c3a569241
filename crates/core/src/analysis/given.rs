//! How often a theme was given: references and cases.

use super::frequencies::codings;
use super::{Evidence, Unit};
use crate::ask::Theme;

/// How often a theme was given, without the words under it, which take longest to count: see [`super::Frequency`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Codings: equal place, code and sign count once.
    pub references: u64,
    /// Cases.
    pub cases: u64,
}

/// Counts one theme, as [`super::frequency`] does.
#[must_use]
pub fn given(evidence: &Evidence<'_>, theme: &Theme) -> Given {
    let codes = theme.codes(evidence.study);
    let codings = codings(evidence.with(&codes, theme.valence));
    let places = codings.iter().map(|(place, ..)| *place);
    Given {
        references: codings.len() as u64,
        cases: evidence.units_of(Unit::Case, places).len() as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{CodeUse, code_uses, frequency};
    use crate::ask::{Breadth, Scan, Scope, Wishes};
    use crate::read::{Sources, understand};

    #[test]
    fn what_was_given_is_what_frequencies_count() {
        let reading = understand(Sources::from_iter([
            ("emic.yaml", "title: t\n"),
            (
                "codebook.yaml",
                "id: c\ncodes:\n- id: top\n  codable: false\n  children: [{id: x}, {id: y}]\n",
            ),
            ("transcripts/R1.txt", "R: een twee drie\n"),
            ("transcripts/R2.txt", "R: een twee drie\n"),
            (
                "coding/a/R1.yaml",
                "segments:\n- quote: een\n  codes: [x, y]\n- quote: drie\n  codes: [x]\n",
            ),
            ("coding/b/R1.yaml", "segments:\n- quote: een\n  codes: [x]\n"),
            ("coding/a/R2.yaml", "segments:\n- quote: twee\n  codes: [x]\n"),
        ]));
        let study = reading.study.expect("a study");
        let scope = Scope::resolve(&study, &Wishes::default(), &Scan).expect("a scope");
        let evidence = Evidence::gather(&study, scope);
        let uses = code_uses(&evidence, 0).expect("uses");
        let all = |one: &CodeUse| one.counts.first().map(|(_, given)| (given.references, given.cases));
        assert_eq!(
            uses.iter().filter_map(all).collect::<Vec<_>>(),
            [(4, 2), (3, 2), (1, 1)]
        );
        for one in &uses {
            let theme = Theme {
                code: one.code,
                breadth: Breadth::Descendants,
                valence: None,
            };
            let counted = frequency(&evidence, &theme);
            assert_eq!(all(one), Some((counted.references, counted.cases)));
        }
    }
}
