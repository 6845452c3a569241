//! The value of each measure for each pair of coders.

use crate::agreement::{self, Draws, Interval, bootstrap};

/// Two of the coders by place, from 0; none: all together.
pub type Pair = Option<(usize, usize)>;

/// A measure's value.
#[derive(Debug, Clone, Copy)]
pub struct Value {
    /// The name of the measure.
    pub measure: &'static str,
    /// Its value; none where it is undefined.
    pub value: Option<f64>,
    /// How far it would move with other transcripts, where that was asked, there are several, and it is defined.
    pub interval: Option<Interval>,
}

/// Agreement of two coders, or of all together.
#[derive(Debug, Clone)]
pub struct Rated {
    /// Who.
    pub pair: Pair,
    /// One value a measure, in the order asked.
    pub values: Vec<Value>,
}

/// Every two coders, then all where they are more.
pub(super) fn pairs(coders: usize) -> Vec<Pair> {
    let two = agreement::pairs(coders).map(Some);
    two.chain((coders > 2).then_some(None)).collect()
}

/// For each row the values of `measures` for each of `pairs`, with intervals where several transcripts are drawn again: `of` gives
/// them all, row after row and pair after pair, when each transcript counts as often as it says.
pub(super) fn rated(
    pairs: &[Pair],
    measures: &[&'static str],
    rows: usize,
    transcripts: usize,
    draws: Option<Draws>,
    of: impl Fn(&[u64]) -> Vec<Option<f64>>,
) -> Vec<Vec<Rated>> {
    let values = of(&vec![1; transcripts]);
    // One transcript is always drawn: that it gives the same value again says nothing.
    let draws = draws.filter(|_| transcripts > 1);
    let intervals = draws.map_or_else(Vec::new, |draws| bootstrap(transcripts, draws, &of));
    let intervals = intervals.into_iter().chain(std::iter::repeat(None));
    let values: Vec<(Option<f64>, Option<Interval>)> = values.into_iter().zip(intervals).collect();
    let of_pair = |(&pair, values): (&Pair, &[_])| Rated {
        pair,
        values: measures
            .iter()
            .zip(values)
            .map(|(measure, &(value, interval))| Value {
                measure,
                value,
                interval,
            })
            .collect(),
    };
    let width = pairs.len() * measures.len();
    let of_row = |row: usize| {
        let values = values.get(row * width..(row + 1) * width).unwrap_or_default();
        pairs
            .iter()
            .zip(values.chunks(measures.len().max(1)))
            .map(of_pair)
            .collect()
    };
    (0..rows).map(of_row).collect()
}
