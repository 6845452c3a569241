//! Every code with how often it was given and passages that show it: what a codebook report tells.

use std::collections::BTreeSet;

use super::{Evidence, Limit, Quote, QuoteTheme, Unit, quotes};
use crate::ask::{AskError, Breadth, Scan, Theme};
use crate::model::{CodeIndex, Valence};

/// A code with what was counted for it and its descendants, and passages that bear the code itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeUse {
    /// The code.
    pub code: CodeIndex,
    /// All signs together, then each sign that the code has.
    pub counts: Vec<(Option<Valence>, Given)>,
    /// Passages that show it, spread over cases.
    pub quotes: Vec<Quote>,
}

/// How often a theme was given, without the words under it, which take longest to count: see [`super::Frequency`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Codings: equal place, code and sign count once.
    pub references: u64,
    /// Cases.
    pub cases: u64,
}

/// The use of every code, headings included, in the order of the codebook, with at most `most` passages each.
///
/// # Errors
/// None that a study can cause: codes that exist are always found.
pub fn code_uses(evidence: &Evidence<'_>, most: usize) -> Result<Vec<CodeUse>, AskError> {
    let codes = evidence.study.codebook.codes();
    codes
        .map(|(index, code)| {
            let theme = |breadth, valence| Theme {
                code: index,
                breadth,
                valence,
            };
            let signs: &[Valence] = if code.valence.is_some() { &Valence::ALL } else { &[] };
            let asked = [None].into_iter().chain(signs.iter().copied().map(Some));
            let counts = asked
                .map(|valence| (valence, given(evidence, &theme(Breadth::Descendants, valence))))
                .collect();
            let found = quotes(
                evidence,
                &QuoteTheme::Theme(theme(Breadth::Alone, None)),
                Limit::Most(most),
                &Scan,
            )?;
            Ok(CodeUse {
                code: index,
                counts,
                quotes: found.quotes,
            })
        })
        .collect()
}

fn given(evidence: &Evidence<'_>, theme: &Theme) -> Given {
    let codes = theme.codes(evidence.study);
    let references = evidence.with(&codes, theme.valence);
    let keys: BTreeSet<_> = references.map(|r| (r.stretch, r.code, r.valence)).collect();
    let places = keys.iter().map(|(stretch, ..)| *stretch);
    Given {
        references: keys.len() as u64,
        cases: evidence.units_of(Unit::Case, places).len() as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::frequency;
    use crate::ask::{Scope, Wishes};
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
