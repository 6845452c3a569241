//! Segments of one coder found again among another's, as rows of a table.

use super::Compared;
use super::segments::{OfSegments, SegmentMeasure};
use super::value::{Pair, Rated, rated};
use crate::agreement::gamma::{Aligned, Chance, gamma};
use crate::agreement::matching::{Matched, Threshold};
use crate::agreement::{self, Draws};
use crate::ask::Theme;

/// Segments of each pair of coders on one theme.
#[derive(Debug, Clone)]
pub struct SegmentRow {
    /// The theme; none: all of them together, each matched by itself.
    pub theme: Option<Theme>,
    /// What was found again, by pair.
    pub matched: Vec<Matched>,
    /// Each pair of coders; segments have no measure of more than two.
    pub rated: Vec<Rated>,
}

/// Segments of one coder sought among another's: a row a theme, and one of all where there are several.
///
/// ```
/// use emic_core::agreement::gamma::Chance;
/// use emic_core::agreement::matching::{Over, Threshold};
/// use emic_core::analysis::agree::{Compared, SEGMENT_MEASURES, Sought, segment_rows};
/// use emic_core::ask::{Axis, Entry, Scan, Scope, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// // They share 4 of 5 characters; the other segment of a has no counterpart.
/// let study = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("codebook.yaml", "id: own\ncodes: [{id: x}]"),
///     ("transcripts/R1.txt", "R: abcde fghi\n"),
///     ("coding/a/R1.yaml", "segments:\n- {quote: abcd, codes: [x]}\n- {quote: fghi, codes: [x]}\n"),
///     ("coding/b/R1.yaml", "segments:\n- {quote: abcde, codes: [x]}\n"),
/// ])).study.ok_or("no study")?;
/// let coders = vec!["a".to_owned(), "b".to_owned()];
/// let scope = Scope::resolve(&study, &Wishes { coders, ..Wishes::default() }, &Scan)?;
/// let Some(Entry::Theme(theme)) = Axis::parse(&study, "x")?.entries.first().cloned() else { return Err("no code".into()) };
/// let measures: Vec<_> = SEGMENT_MEASURES.iter().collect();
/// let half = Sought { threshold: Threshold { percent: 50, over: Over::Union }, chance: Some(Chance::seeded(1)) };
/// let rows = segment_rows(&Compared::new(&study, scope), &[theme], half, &measures, None);
/// // Of three segments two were found again.
/// assert_eq!(rows[0].rated[0].values[0].value, Some(2.0 / 3.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn segment_rows(
    compared: &Compared<'_>,
    themes: &[Theme],
    sought: Sought,
    measures: &[&'static SegmentMeasure],
    draws: Option<Draws>,
) -> Vec<SegmentRow> {
    let pairs: Vec<Pair> = agreement::pairs(compared.coders.len()).map(Some).collect();
    let found = |themes: &[Theme]| -> Found {
        let of_pair = |&pair: &(usize, usize)| OfPair::of(compared, themes, pair, sought);
        pairs.iter().flatten().map(of_pair).collect()
    };
    let each = themes.iter().map(|theme| (Some(*theme), found(&[*theme])));
    let mut each: Vec<(Option<Theme>, Found)> = each.collect();
    if themes.len() > 1 {
        each.push((None, found(themes)));
    }
    let values = |times: &[u64]| {
        let found = each.iter().flat_map(|(_, found)| found);
        found.flat_map(|pair| pair.values(measures, times)).collect()
    };
    let names: Vec<&'static str> = measures.iter().map(|measure| measure.name).collect();
    let transcripts = compared.transcripts.len();
    let rated = rated(&pairs, &names, each.len(), transcripts, draws, values);
    let row = |((theme, found), rated): (&(Option<Theme>, Found), Vec<Rated>)| SegmentRow {
        theme: *theme,
        matched: found
            .iter()
            .map(|pair| drawn(&pair.matched, &vec![1; transcripts]))
            .collect(),
        rated,
    };
    each.iter().zip(rated).map(row).collect()
}

/// What counts as found again, and what chance brings.
#[derive(Debug, Clone, Copy)]
pub struct Sought {
    /// How much two segments must share to match.
    pub threshold: Threshold,
    /// Against which alignments by chance those of the coders are held; without it nothing is aligned, and gamma is undefined.
    pub chance: Option<Chance>,
}

/// What was found of some themes, pair by pair.
type Found = Vec<OfPair>;

/// What was found of two coders, by transcript.
struct OfPair {
    /// Each theme matched by itself.
    matched: Vec<Matched>,
    /// All themes aligned at once.
    aligned: Vec<Aligned>,
}

impl OfPair {
    fn of(compared: &Compared<'_>, themes: &[Theme], pair: (usize, usize), sought: Sought) -> Self {
        let matched = themes
            .iter()
            .map(|theme| compared.matched(theme, pair, sought.threshold));
        let both = |one: Vec<Matched>, other: Vec<Matched>| {
            let texts = one.into_iter().zip(other);
            texts.map(|(one, other)| one.and(other)).collect()
        };
        Self {
            matched: matched.reduce(both).unwrap_or_default(),
            aligned: sought
                .chance
                .map_or_else(Vec::new, |chance| compared.aligned(themes, pair, chance)),
        }
    }

    fn values(&self, measures: &[&'static SegmentMeasure], times: &[u64]) -> Vec<Option<f64>> {
        let matched = drawn(&self.matched, times);
        let of = |measure: &&SegmentMeasure| match measure.compute {
            OfSegments::Matched(of) => of(&matched),
            OfSegments::Aligned => gamma(&self.aligned, times),
        };
        measures.iter().map(of).collect()
    }
}

/// All transcripts, each as often as `times` says.
fn drawn(texts: &[Matched], times: &[u64]) -> Matched {
    let texts = texts.iter().zip(times);
    texts
        .map(|(found, times)| found.times(*times))
        .fold(Matched::default(), Matched::and)
}
