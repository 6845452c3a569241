//! How often each code of the codebook was given.

use super::{Evidence, Frequency, frequency};
use crate::ask::{Breadth, Theme};
use crate::model::CodeIndex;

/// One code with what was counted for it and all codes below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeUsage {
    /// The code.
    pub code: CodeIndex,
    /// How often its theme was given.
    pub frequency: Frequency,
}

/// Every code of the study in the order of its codebooks, headings included.
#[must_use]
pub fn usage(evidence: &Evidence<'_>) -> Vec<CodeUsage> {
    let codes = evidence.study.codebook.codes();
    let usage = codes.map(|(code, _)| CodeUsage {
        code,
        frequency: frequency(evidence, &theme(code)),
    });
    usage.collect()
}

fn theme(code: CodeIndex) -> Theme {
    Theme {
        code,
        breadth: Breadth::Descendants,
        valence: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::{Scan, Scope, Wishes};
    use crate::read::{Sources, understand};

    #[test]
    fn a_heading_counts_what_stands_below_it() {
        let reading = understand(Sources::from_iter([
            ("emic.yaml", "title: t\n"),
            (
                "codebook.yaml",
                "id: c\ncodes:\n- id: top\n  codable: false\n  children: [{id: x}, {id: y}]\n",
            ),
            ("transcripts/R1.txt", "R: een twee drie\n"),
            (
                "coding/a/R1.yaml",
                "segments:\n- quote: een\n  codes: [x, y]\n- quote: drie\n  codes: [x]\n",
            ),
        ]));
        let study = reading.study.expect("a study");
        let scope = Scope::resolve(&study, &Wishes::default(), &Scan).expect("a scope");
        let usage = usage(&Evidence::gather(&study, scope));
        let counts = usage.iter().map(|one| {
            (
                one.frequency.references,
                one.frequency.segments,
                one.frequency.transcripts,
            )
        });
        assert_eq!(counts.collect::<Vec<_>>(), [(3, 2, 1), (2, 2, 1), (1, 1, 1)]);
    }
}
