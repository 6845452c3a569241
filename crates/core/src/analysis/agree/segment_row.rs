//! Segments of one coder found again among another's, as rows of a table.

use super::Compared;
use super::segments::SegmentMeasure;
use super::value::{Pair, Rated, pairs, rated};
use crate::agreement::Draws;
use crate::agreement::matching::{Matched, Threshold};
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
/// use emic_core::agreement::matching::{Over, Threshold};
/// use emic_core::analysis::agree::{Compared, SEGMENT_MEASURES, segment_rows};
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
/// let half = Threshold { percent: 50, over: Over::Union };
/// let rows = segment_rows(&Compared::new(&study, scope), &[theme], half, &measures, None);
/// // Of three segments two were found again.
/// assert_eq!(rows[0].rated[0].values[0].value, Some(2.0 / 3.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn segment_rows(
    compared: &Compared<'_>,
    themes: &[Theme],
    threshold: Threshold,
    measures: &[&'static SegmentMeasure],
    draws: Option<Draws>,
) -> Vec<SegmentRow> {
    let pairs: Vec<Pair> = pairs(compared.coders.len())
        .into_iter()
        .filter(Option::is_some)
        .collect();
    let found = |theme: &Theme| -> Found {
        let two = pairs.iter().flatten();
        two.map(|&pair| compared.matched(theme, pair, threshold)).collect()
    };
    let mut each: Vec<(Option<Theme>, Found)> = themes.iter().map(|theme| (Some(*theme), found(theme))).collect();
    if themes.len() > 1 {
        let all = each.iter().map(|(_, found)| found.clone()).reduce(together);
        each.extend(all.map(|all| (None, all)));
    }
    let values = |times: &[u64]| {
        let texts = each.iter().flat_map(|(_, found)| found);
        let of_pair = |texts: &Vec<Matched>| {
            let drawn = drawn(texts, times);
            measures.iter().map(move |measure| (measure.compute)(&drawn))
        };
        texts.flat_map(of_pair).collect()
    };
    let names: Vec<&'static str> = measures.iter().map(|measure| measure.name).collect();
    let rated = rated(&pairs, &names, each.len(), compared.transcripts.len(), draws, values);
    let once = vec![1; compared.transcripts.len()];
    let row = |((theme, found), rated): (&(Option<Theme>, Found), Vec<Rated>)| SegmentRow {
        theme: *theme,
        matched: found.iter().map(|texts| drawn(texts, &once)).collect(),
        rated,
    };
    each.iter().zip(rated).map(row).collect()
}

/// For each pair of coders what was found again in each transcript.
type Found = Vec<Vec<Matched>>;

/// What was found of either of two themes.
fn together(one: Found, other: Found) -> Found {
    let of_pair = |(one, other): (Vec<Matched>, Vec<Matched>)| {
        let texts = one.into_iter().zip(other);
        texts.map(|(one, other)| one.and(other)).collect()
    };
    one.into_iter().zip(other).map(of_pair).collect()
}

/// All transcripts, each as often as `times` says.
fn drawn(texts: &[Matched], times: &[u64]) -> Matched {
    let texts = texts.iter().zip(times);
    texts
        .map(|(found, times)| found.times(*times))
        .fold(Matched::default(), Matched::and)
}
