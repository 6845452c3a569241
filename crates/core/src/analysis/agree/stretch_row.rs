//! Agreement on where passages begin and end, as rows of a table.

use super::{Compared, OfStretches, StretchMeasure};
use crate::agreement::unitizing::Unitized;
use crate::ask::Theme;

/// A measure's value.
#[derive(Debug, Clone, Copy)]
pub struct StretchValue {
    /// Which measure.
    pub measure: &'static StretchMeasure,
    /// Its value; none where it is undefined.
    pub value: Option<f64>,
}

/// Agreement of two coders, or of all together.
#[derive(Debug, Clone)]
pub struct StretchRated {
    /// Two of the coders by place, from 0; none: all together.
    pub pair: Option<(usize, usize)>,
    /// One value a measure, in the order asked.
    pub values: Vec<StretchValue>,
}

/// Agreement on the passages of one theme.
#[derive(Debug, Clone)]
pub struct StretchRow {
    /// The theme; none: all themes in one text.
    pub theme: Option<Theme>,
    /// How many characters were selected.
    pub characters: u64,
    /// How many of them each coder marked; none where passages of different themes overlap.
    pub marked: Option<Vec<u64>>,
    /// Each pair, then all together where there are more than two coders.
    pub rated: Vec<StretchRated>,
}

/// The unitizing family on the union of each coder's passages: a row a theme, and one of all themes where there are several.
///
/// All themes together, and (k)u, which tells one theme from the others, are undefined where passages of different themes overlap.
///
/// ```
/// use emic_core::analysis::agree::{Compared, STRETCH_MEASURES, stretch_rows};
/// use emic_core::ask::{Axis, Entry, Scan, Scope, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// // Ten characters, of which a marks the first four and b the first five.
/// let study = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("codebook.yaml", "id: own\ncodes: [{id: x}]"),
///     ("transcripts/R1.txt", "R: abcde fghi\n"),
///     ("coding/a/R1.yaml", "segments:\n- {quote: abcd, codes: [x]}\n"),
///     ("coding/b/R1.yaml", "segments:\n- {quote: abcde, codes: [x]}\n"),
/// ])).study.ok_or("no study")?;
/// let coders = vec!["a".to_owned(), "b".to_owned()];
/// let scope = Scope::resolve(&study, &Wishes { coders, ..Wishes::default() }, &Scan)?;
/// let Some(Entry::Theme(theme)) = Axis::parse(&study, "x")?.entries.first().cloned() else { return Err("no code".into()) };
/// let measures: Vec<_> = STRETCH_MEASURES.iter().collect();
/// let rows = stretch_rows(&Compared::new(&study, scope), &[theme], &measures);
/// assert_eq!(rows[0].marked, Some(vec![4, 5]));
/// // They differ on one character of ten: 2 of 20 values. By lot, 2 * 9 * 11 / (20 - (16 + 25 + 11) / 20) = 11.38 would.
/// let u_alpha = rows[0].rated[0].values[0].value.ok_or("undefined")?;
/// assert!((u_alpha - (1.0 - 2.0 / (198.0 / 17.4))).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn stretch_rows(
    compared: &Compared<'_>,
    themes: &[Theme],
    measures: &[&'static StretchMeasure],
) -> Vec<StretchRow> {
    let pairs = pairs(compared.coders.len());
    let characters = compared.unitized(&[]).map_or(0, |text| text.length());
    let whole = compared.unitized(themes).ok();
    let row = |theme: Option<(usize, &Theme)>| {
        let own = theme.map_or_else(|| whole.clone(), |(_, theme)| compared.unitized(&[*theme]).ok());
        let value = |measure: &StretchMeasure, pair| match measure.compute {
            OfStretches::Text(of) => of(&of_pair(own.as_ref()?, pair)),
            OfStretches::Theme(of) => of(&of_pair(whole.as_ref()?, pair), theme?.0),
        };
        let rated = pairs.iter().map(|&pair| StretchRated {
            pair,
            values: measures
                .iter()
                .map(|&measure| StretchValue {
                    measure,
                    value: value(measure, pair),
                })
                .collect(),
        });
        StretchRow {
            theme: theme.map(|(_, theme)| *theme),
            characters,
            marked: own.as_ref().map(Unitized::marked),
            rated: rated.collect(),
        }
    };
    let together = (themes.len() > 1).then_some(None);
    themes.iter().enumerate().map(Some).chain(together).map(row).collect()
}

/// Every two coders, then all where they are more.
fn pairs(coders: usize) -> Vec<Option<(usize, usize)>> {
    let two = (0..coders).flat_map(|first| (first + 1..coders).map(move |second| Some((first, second))));
    two.chain((coders > 2).then_some(None)).collect()
}

fn of_pair(text: &Unitized, pair: Option<(usize, usize)>) -> Unitized {
    pair.map_or_else(|| text.clone(), |pair| text.of_two(pair))
}
