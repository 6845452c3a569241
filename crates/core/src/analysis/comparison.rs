//! Groups of cases side by side: which groups are compared, and how far they are apart on each theme.

use super::{Contrast, Deals, Evidence, Group, contrasts};
use crate::ask::Theme;

/// Groups side by side, with the choices that made it.
#[derive(Debug, Clone)]
pub struct Comparison<'s> {
    /// The groups that are compared, in order.
    pub groups: Vec<Group<'s>>,
    /// The cases without a value of the attribute: counted beside the groups, and not compared.
    pub rest: Option<Group<'s>>,
    /// Each theme in each group.
    pub contrasts: Vec<Contrast>,
    /// How cases were dealt anew.
    pub deals: Deals,
}

/// Compares groups of cases on each of `themes`; a group that is a rest stands beside them.
///
/// ```
/// use emic_core::analysis::{Deals, Grouping, comparison, groups};
/// use emic_core::ask::{Scan, Scope, Theme, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// // Of three schools S1 and S2 tell of `a`, of two services Z1; N1, of no sector, tells of it too.
/// let cases = [("S1", "school", "a"), ("S2", "school", "a"), ("S3", "school", ""), ("Z1", "care", "a"), ("Z2", "care", ""), ("N1", "", "a")];
/// let mut files = vec![
///     ("emic.yaml".to_owned(), "title: t\nattributes: {sector: [school, care]}".to_owned()),
///     ("codebook.yaml".to_owned(), "id: own\ncodes: [{id: a}]".to_owned()),
///     ("cases.csv".to_owned(), "case,sector\n".to_owned()),
/// ];
/// for (case, sector, code) in cases {
///     files[2].1.push_str(&format!("{case},{sector}\n"));
///     files.push((format!("transcripts/{case}.txt"), "R: een\n".to_owned()));
///     let segments = if code.is_empty() { String::new() } else { format!("{{quote: een, codes: [{code}]}}") };
///     files.push((format!("coding/an/{case}.yaml"), format!("segments: [{segments}]")));
/// }
/// let study = understand(Sources::from_iter(files)).study.ok_or("no study")?;
/// let scope = Scope::resolve(&study, &Wishes::default(), &Scan)?;
/// let themes = Theme::parse(&study, "a")?.ok_or("no code")?;
/// let parts = groups(&study, &scope, Grouping::parse(&study, "sector")?);
///
/// let found = comparison(parts, &themes, Deals { draws: 100, seed: 1 });
/// assert_eq!((found.groups.len(), found.rest.is_some()), (2, true));
/// let contrast = &found.contrasts[0];
/// let apart = contrast.apart().ok_or("not two groups")?;
/// // 2/3 less 1/2; odds of 2/1 over 1/1; with half a case in each cell (2.5 * 1.5) / (1.5 * 1.5).
/// assert_eq!(apart.difference.map(|found| (found.value * 600.0).round()), Some(100.0));
/// assert_eq!(apart.odds_ratio, Some(2.0));
/// assert_eq!(apart.odds_ratio_haldane.map(|found| (found.value * 300.0).round()), Some(500.0));
/// assert_eq!(contrast.range(), apart.difference.map(|found| found.value));
/// // However the three cases that tell of it are dealt to three and two, the shares are at least 1/6 apart.
/// assert_eq!(contrast.chance, Some(1.0));
/// assert_eq!(contrast.without.map(|rest| (rest.cases.part, rest.cases.whole)), Some((1, 1)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn comparison<'s>(groups: Vec<Group<'s>>, themes: &[Theme], deals: Deals) -> Comparison<'s> {
    let (rest, groups): (Vec<Group<'s>>, Vec<Group<'s>>) = groups.into_iter().partition(Group::is_rest);
    let rest = rest.into_iter().next();
    let evidence: Vec<&Evidence<'_>> = groups.iter().map(|group| &group.evidence).collect();
    let without = rest.as_ref().map(|rest| &rest.evidence);
    Comparison {
        contrasts: contrasts(&evidence, without, themes, deals),
        groups,
        rest,
        deals,
    }
}

impl<'s> Comparison<'s> {
    /// The groups, then the rest: in the order of [`Contrast::shown`].
    pub fn shown(&self) -> impl Iterator<Item = &Group<'s>> {
        self.groups.iter().chain(&self.rest)
    }
}
