//! Agreement on where passages begin and end, as rows of a table.

use super::value::{Pair, Rated, pairs, rated};
use super::{Compared, OfStretches, StretchMeasure};
use crate::agreement::Draws;
use crate::agreement::unitizing::{Coincidences, Unitized};
use crate::ask::Theme;

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
    pub rated: Vec<Rated>,
}

/// The unitizing family on the union of each coder's passages: a row a theme, and one of all themes where there are several.
///
/// With draws each value has an interval, from drawing transcripts again. All themes together, and (k)u, which tells one theme from the others, are undefined where passages of different themes overlap.
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
/// let rows = stretch_rows(&Compared::new(&study, scope), &[theme], &measures, None);
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
    draws: Option<Draws>,
) -> Vec<StretchRow> {
    let whole = compared.unitized(themes).ok();
    let each = themes
        .iter()
        .map(|theme| (Some(*theme), compared.unitized(&[*theme]).ok()));
    let mut each: Vec<Cut> = each.collect();
    if themes.len() > 1 {
        each.push((None, whole.clone()));
    }
    let pairs = pairs(compared.coders.len());
    let met: Vec<Option<Met>> = each
        .iter()
        .map(|(_, texts)| Some(met(&pairs, texts.as_ref()?)))
        .collect();
    // In a study with one theme the text of all is that of the theme.
    let met_of_all = if themes.len() > 1 { met.last() } else { met.first() };
    let met_of_all = met_of_all.and_then(Option::as_ref);
    let values = |times: &[u64]| {
        let rows = met.iter().enumerate();
        let of_row = |(place, own): (usize, &Option<Met>)| {
            let of_theme = (place < themes.len()).then_some(place);
            values(measures, pairs.len(), own.as_ref(), met_of_all.zip(of_theme), times)
        };
        rows.flat_map(of_row).collect()
    };
    let names: Vec<&'static str> = measures.iter().map(|measure| measure.name).collect();
    let rated = rated(&pairs, &names, each.len(), compared.transcripts.len(), draws, values);
    let characters = compared.characters_selected();
    let row = |((theme, texts), rated): (Cut, Vec<Rated>)| StretchRow {
        theme,
        characters,
        marked: texts.map(|texts| marked(&texts, compared.coders.len())),
        rated,
    };
    each.into_iter().zip(rated).map(row).collect()
}

/// What coders cut out of each transcript for a theme, or for all of them; none where passages of different themes overlap.
type Cut = (Option<Theme>, Option<Vec<Unitized>>);

/// For each pair of coders the sums of each transcript.
type Met = Vec<Vec<Coincidences>>;

fn met(pairs: &[Pair], texts: &[Unitized]) -> Met {
    let of_text = |text: &Unitized, pair: &Pair| match pair {
        Some(pair) => text.of_two(*pair).coincidences(),
        None => text.coincidences(),
    };
    let of_pair = |pair| texts.iter().map(|text| of_text(text, pair)).collect();
    pairs.iter().map(of_pair).collect()
}

/// The values of one row, pair after pair: of its own text, and of the theme among all.
fn values(
    measures: &[&'static StretchMeasure],
    pairs: usize,
    own: Option<&Met>,
    among: Option<(&Met, usize)>,
    times: &[u64],
) -> Vec<Option<f64>> {
    let drawn = |met: &Met, place: usize| Some(Coincidences::drawn(met.get(place)?, times));
    let of_pair = |place| {
        let text = own.and_then(|met| drawn(met, place));
        let whole = among.and_then(|(met, theme)| Some((drawn(met, place)?, theme)));
        measures.iter().map(move |measure| match measure.compute {
            OfStretches::Text(of) => of(text.as_ref()?),
            OfStretches::Theme(of) => whole.as_ref().and_then(|(whole, theme)| of(whole, *theme)),
        })
    };
    (0..pairs).flat_map(of_pair).collect()
}

/// How many characters of all texts each coder marked.
fn marked(texts: &[Unitized], coders: usize) -> Vec<u64> {
    let mut sums = vec![0; coders];
    for text in texts {
        sums.iter_mut()
            .zip(text.marked())
            .for_each(|(sum, marked)| *sum += marked);
    }
    sums
}
