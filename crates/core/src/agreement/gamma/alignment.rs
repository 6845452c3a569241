//! The alignment that costs least.

use super::assignment::assigned;
use super::costs::Costs;
use super::count;
use crate::agreement::matching::Segment;

/// The costs of the best alignment of two coders' units: each stands in one pair or alone.
///
/// Two units whose pair costs more than both alone are never paired, so that units fall apart into groups that are far from each
/// other; the best alignment is that of each group.
pub(super) fn least_cost(first: &[Segment], second: &[Segment], costs: Costs) -> f64 {
    // Most texts have few units of one code.
    match (first, second) {
        ([], alone) | (alone, []) => return count(alone.len()) * costs.alone,
        ([one], [other]) => return costs.of(one, other).min(2.0 * costs.alone),
        _ => {}
    }
    let mut open: Vec<usize> = (0..first.len()).collect();
    let mut free: Vec<usize> = (0..second.len()).collect();
    let near = |one: usize, other: usize| {
        let cost = costs.of(first.get(one)?, second.get(other)?);
        (cost < 2.0 * costs.alone).then_some(cost)
    };
    let mut sum = 0.0;
    while let Some(start) = open.pop() {
        let mut columns = taken(&mut free, |column| near(start, column).is_some());
        if columns.is_empty() {
            sum += costs.alone;
            continue;
        }
        // Columns and rows are taken in turn until nothing near is left outside.
        let mut rows = vec![start];
        loop {
            let of_column = |column: &usize| taken(&mut open, |row| near(row, *column).is_some());
            let reached: Vec<usize> = columns.iter().flat_map(of_column).collect();
            if reached.is_empty() {
                break;
            }
            let of_row = |row: &usize| taken(&mut free, |column| near(*row, column).is_some());
            columns.extend(reached.iter().flat_map(of_row));
            rows.extend(reached);
        }
        sum += of_group(&rows, &columns, near, costs.alone);
    }
    sum + count(free.len()) * costs.alone
}

/// Takes those out of a list that are wanted.
fn taken(from: &mut Vec<usize>, wanted: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut taken = Vec::new();
    from.retain(|&item| {
        let is_wanted = wanted(item);
        if is_wanted {
            taken.push(item);
        }
        !is_wanted
    });
    taken
}

fn of_group(rows: &[usize], columns: &[usize], near: impl Fn(usize, usize) -> Option<f64>, alone: f64) -> f64 {
    if let ([row], [column]) = (rows, columns) {
        return near(*row, *column).unwrap_or(2.0 * alone);
    }
    let cost = |row: usize, column: usize| near(row, column).unwrap_or(2.0 * alone);
    // There must be no more rows than columns; a pair that costs as much as two alone stands for two alone.
    let table: Vec<Vec<f64>> = if rows.len() <= columns.len() {
        rows.iter()
            .map(|&row| columns.iter().map(|&column| cost(row, column)).collect())
            .collect()
    } else {
        columns
            .iter()
            .map(|&column| rows.iter().map(|&row| cost(row, column)).collect())
            .collect()
    };
    assigned(&table) + count(rows.len().abs_diff(columns.len())) * alone
}
