//! Ratings in clusters that are drawn again.

use super::Ratings;
use super::ratings::Row;

/// Ratings of the same coders in clusters, such as the turns of each transcript: laid out so that drawing clusters again costs
/// no more than adding up.
#[derive(Debug, Clone)]
pub struct Clusters {
    empty: Ratings,
    /// Every row that occurs, with how many units of each cluster have it.
    rows: Vec<(Row, Vec<u64>)>,
}

impl Clusters {
    /// One cluster a table.
    #[must_use]
    pub fn new(clusters: &[Ratings]) -> Self {
        let whole = Ratings::pooled(clusters);
        let of = |row: &[Option<usize>]| clusters.iter().map(|cluster| cluster.times(row)).collect();
        Self {
            empty: Ratings::none(whole.categories(), whole.coders()),
            rows: whole.rows().map(|(row, _)| (row.to_vec(), of(row))).collect(),
        }
    }

    /// All units of the clusters, those of each as often as `times` says.
    #[must_use]
    pub fn drawn(&self, times: &[u64]) -> Ratings {
        let units = |counts: &[u64]| counts.iter().zip(times).map(|(count, times)| count * times).sum();
        let rows = self.rows.iter().map(|(row, counts)| (row.clone(), units(counts)));
        self.empty.with_rows(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_that_is_drawn_twice_counts_twice_and_one_that_is_not_counts_nothing() {
        let table = |rows: &[[usize; 2]]| Ratings::new(2, 2, rows.iter().map(|row| row.map(Some).to_vec())).unwrap();
        let clusters = [table(&[[0, 0], [0, 1]]), table(&[[0, 1]]), table(&[[1, 1]])];
        let drawn = Clusters::new(&clusters).drawn(&[2, 1, 0]);
        assert_eq!(drawn, table(&[[0, 0], [0, 0], [0, 1], [0, 1], [0, 1]]));
        assert_eq!(Clusters::new(&clusters).drawn(&[1, 1, 1]), Ratings::pooled(&clusters));
        assert_eq!(Clusters::new(&[]).drawn(&[]), Ratings::none(0, 0));
    }
}
