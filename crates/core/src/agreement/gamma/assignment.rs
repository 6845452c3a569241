//! Giving every row a column of its own so that the costs together are least.

/// The least sum of costs when each row takes another column; there are at least as many columns as rows. The Hungarian method
/// (Kuhn 1955; Munkres 1957) with potentials: rows are taken up one by one, each by the cheapest path of exchanges.
pub(super) fn assigned(costs: &[Vec<f64>]) -> f64 {
    let columns = costs.first().map_or(0, Vec::len);
    let mut plan = Plan {
        costs,
        of_row: vec![0.0; costs.len()],
        of_column: vec![0.0; columns],
        taken: vec![None; columns],
    };
    (0..costs.len()).for_each(|row| plan.take_up(row));
    let pairs = plan.taken.iter().enumerate();
    pairs.filter_map(|(column, row)| Some(plan.cost((*row)?, column))).sum()
}

struct Plan<'c> {
    costs: &'c [Vec<f64>],
    /// What is taken off the costs of each row.
    of_row: Vec<f64>,
    /// And of each column; what is left of a cost is never negative.
    of_column: Vec<f64>,
    /// The row that has each column.
    taken: Vec<Option<usize>>,
}

/// How each column is reached from the row that is taken up.
struct Reached {
    /// At what cost at least.
    at: Vec<f64>,
    /// From which column's row; none from the new row itself.
    from: Vec<Option<usize>>,
    done: Vec<bool>,
}

impl Plan<'_> {
    fn cost(&self, row: usize, column: usize) -> f64 {
        let costs = self.costs.get(row);
        costs
            .and_then(|costs| costs.get(column))
            .copied()
            .unwrap_or(f64::INFINITY)
    }

    fn take_up(&mut self, new: usize) {
        let columns = self.taken.len();
        let mut reached = Reached {
            at: vec![f64::INFINITY; columns],
            from: vec![None; columns],
            done: vec![false; columns],
        };
        let (mut row, mut last) = (new, None);
        loop {
            self.reach(row, last, &mut reached);
            let Some((column, least)) = reached.nearest() else {
                return;
            };
            self.shift(new, least, &mut reached);
            if let Some(done) = reached.done.get_mut(column) {
                *done = true;
            }
            match self.taken.get(column).copied().flatten() {
                Some(other) => (row, last) = (other, Some(column)),
                None => return self.exchange(new, column, &reached),
            }
        }
    }

    /// What columns cost from `row`, which is reached through the column `last`.
    fn reach(&self, row: usize, last: Option<usize>, reached: &mut Reached) {
        let own = self.of_row.get(row).copied().unwrap_or_default();
        let columns = reached.at.iter_mut().zip(&mut reached.from).zip(&reached.done);
        for (column, ((at, from), _)) in columns.enumerate().filter(|(_, (_, done))| !**done) {
            let left = self.cost(row, column) - own - self.of_column.get(column).copied().unwrap_or_default();
            if left < *at {
                (*at, *from) = (left, last);
            }
        }
    }

    /// Lowers what is left on the way by `least`, so that the nearest column is reached at no cost.
    fn shift(&mut self, new: usize, least: f64, reached: &mut Reached) {
        if let Some(own) = self.of_row.get_mut(new) {
            *own += least;
        }
        let columns = reached.done.iter().zip(&mut reached.at);
        for ((done, at), (column, row)) in columns.zip(self.of_column.iter_mut().zip(&self.taken)) {
            if *done {
                *column -= least;
                if let Some(own) = row.and_then(|row| self.of_row.get_mut(row)) {
                    *own += least;
                }
            } else {
                *at -= least;
            }
        }
    }

    /// Gives the free column to the row before it on the way, that row's to the one before, up to the new row.
    fn exchange(&mut self, new: usize, mut column: usize, reached: &Reached) {
        loop {
            let before = reached.from.get(column).copied().flatten();
            let row = before.and_then(|before| self.taken.get(before).copied().flatten());
            if let Some(taken) = self.taken.get_mut(column) {
                *taken = Some(row.unwrap_or(new));
            }
            match before {
                Some(before) => column = before,
                None => return,
            }
        }
    }
}

impl Reached {
    fn nearest(&self) -> Option<(usize, f64)> {
        let open = self.at.iter().zip(&self.done).enumerate();
        let open = open
            .filter(|(_, (_, done))| !**done)
            .map(|(column, (at, _))| (column, *at));
        open.min_by(|one, other| one.1.total_cmp(&other.1))
    }
}
