//! A theme in several groups side by side, on cases.

use super::{Evidence, Unit, ValenceSplit, base, frequency};
use crate::ask::Theme;
use crate::compare::{Estimate, Share, difference, odds_ratio, odds_ratio_haldane, permutations};
use crate::model::{Study, Valence};

/// A theme in one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InGroup {
    /// The cases that mention it, of those with a selected turn that was read.
    pub cases: Share,
    /// Codings: equal place, code and sign count once.
    pub references: u64,
    /// The same for each 1,000 words of the selected turns; none without words.
    pub per_thousand: Option<f64>,
    /// Codings with `+`.
    pub plus: u64,
    /// Codings with `-`.
    pub minus: u64,
}

impl InGroup {
    /// Which way these codings lean: `(plus - minus) / (plus + minus)`, from -1 to 1; none where no sign was given.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of codings stay far below 2^52")]
    pub fn balance(&self) -> Option<f64> {
        let both = self.plus + self.minus;
        (both > 0).then(|| (self.plus as f64 - self.minus as f64) / both as f64)
    }
}

/// A theme in all groups, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Contrast {
    /// The theme.
    pub theme: Theme,
    /// What each group has of it.
    pub groups: Vec<InGroup>,
    /// What the cases without a value of the attribute have of it: no group, so outside `chance`.
    pub without: Option<InGroup>,
    /// How often chance alone puts the groups at least as far apart: see [`permutations`]; none with fewer than two groups.
    pub chance: Option<f64>,
}

/// How far two groups are apart on a theme, on cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Apart {
    /// The first share less the second: see [`difference`].
    pub difference: Option<Estimate>,
    /// The odds of the first over those of the second: see [`odds_ratio`].
    pub odds_ratio: Option<f64>,
    /// The same with half a case added to each cell: see [`odds_ratio_haldane`].
    pub odds_ratio_haldane: Option<Estimate>,
}

impl Contrast {
    /// Each group, then the cases without a value.
    pub fn shown(&self) -> impl Iterator<Item = &InGroup> {
        self.groups.iter().chain(&self.without)
    }

    /// Which way a group leans on the theme; none for a theme of one sign, which could not lean the other way.
    #[must_use]
    pub fn balance(&self, found: &InGroup) -> Option<f64> {
        found.balance().filter(|_| self.theme.valence.is_none())
    }

    /// How far the first group is from the second; none where there are not just two.
    #[must_use]
    pub fn apart(&self) -> Option<Apart> {
        let [first, second] = self.groups.as_slice() else {
            return None;
        };
        Some(Apart {
            difference: difference(first.cases, second.cases),
            odds_ratio: odds_ratio(first.cases, second.cases),
            odds_ratio_haldane: odds_ratio_haldane(first.cases, second.cases),
        })
    }

    /// The largest share of cases less the smallest, of groups with cases; none where no group has any.
    #[must_use]
    pub fn range(&self) -> Option<f64> {
        let shares = || self.groups.iter().filter_map(|group| group.cases.value());
        Some(shares().reduce(f64::max)? - shares().reduce(f64::min)?)
    }
}

/// How cases are dealt anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deals {
    /// How often.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
}

/// Sets each theme in each group side by side; `without`, the cases that belong to no group, is counted but not tested.
#[must_use]
pub fn contrasts(
    groups: &[&Evidence<'_>],
    without: Option<&Evidence<'_>>,
    themes: &[Theme],
    deals: Deals,
) -> Vec<Contrast> {
    let words: Vec<u64> = groups.iter().map(|evidence| base(evidence).words).collect();
    let of_theme = |theme: &Theme| -> Vec<InGroup> {
        let groups = groups.iter().zip(&words);
        groups
            .map(|(evidence, words)| in_group(evidence, theme, *words))
            .collect()
    };
    let found: Vec<Vec<InGroup>> = themes.iter().map(of_theme).collect();
    let shares = found
        .iter()
        .map(|groups| groups.iter().map(|group| group.cases).collect());
    let chances = permutations(&shares.collect::<Vec<_>>(), deals.draws, deals.seed);
    let all = themes.iter().zip(found).zip(chances);
    all.map(|((theme, groups), chance)| Contrast {
        theme: *theme,
        groups,
        without: without.map(|evidence| in_group(evidence, theme, base(evidence).words)),
        chance,
    })
    .collect()
}

/// Counts a theme in one group.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
pub fn in_group(evidence: &Evidence<'_>, theme: &Theme, words: u64) -> InGroup {
    let found = frequency(evidence, theme);
    let signed = |valence: Valence| match theme.valence {
        None => {
            frequency(
                evidence,
                &Theme {
                    valence: Some(valence),
                    ..*theme
                },
            )
            .references
        }
        Some(own) if own == valence => found.references,
        Some(_) => 0,
    };
    InGroup {
        cases: Share {
            part: found.cases,
            whole: evidence.units(Unit::Case).unwrap_or_default(),
        },
        references: found.references,
        per_thousand: (words > 0).then(|| found.references as f64 * 1000.0 / words as f64),
        plus: signed(Valence::Plus),
        minus: signed(Valence::Minus),
    }
}

/// The themes to compare: each as asked, or each sign of it apart.
#[must_use]
pub fn with_signs(study: &Study, themes: &[Theme], split: ValenceSplit) -> Vec<Theme> {
    let has_sign = |theme: &Theme| study.codebook.code(theme.code).valence.is_some();
    let signs = |theme: &Theme| match split {
        ValenceSplit::Apart if theme.valence.is_none() && has_sign(theme) => Valence::ALL
            .map(|valence| Theme {
                valence: Some(valence),
                ..*theme
            })
            .to_vec(),
        _ => vec![*theme],
    };
    themes.iter().flat_map(signs).collect()
}
