//! A plain table of ratings: the first column names the unit, every other column is a coder, an empty cell is no rating.
//!
//! ```
//! use emic_exchange::ratings::{Declared, ratings};
//!
//! let table = ratings("r.csv", b"unit;anna;bert\n1;yes;yes\n2;no;\n3;no;yes\n".to_vec(), &Declared::AsFound)?;
//! assert_eq!(table.coders, ["anna", "bert"]);
//! assert_eq!(table.categories, ["no", "yes"]);
//! assert_eq!(table.rows[1], [Some(0), None]);
//! # Ok::<(), Vec<emic_core::diagnostic::Diagnostic>>(())
//! ```

use std::collections::HashMap;

use emic_core::diagnostic::Diagnostic;
use emic_core::model::natural_order;

use crate::table::{Table, TableRow};

/// Which categories there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declared {
    /// Those that occur, in natural order.
    AsFound,
    /// These, in this order, which is that of the scale.
    These(Vec<String>),
}

/// Ratings of units by coders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingTable {
    /// The coders, by column.
    pub coders: Vec<String>,
    /// The categories, in the order of the scale.
    pub categories: Vec<String>,
    /// One row a unit: the category that each coder gave it, by number; none where he gave none.
    pub rows: Vec<Vec<Option<usize>>>,
}

/// Reads the table called `name`; comma, semicolon or tab, with or without byte order mark.
///
/// # Errors
/// Everything that is wrong in it, with line and mend.
pub fn ratings(name: &str, bytes: Vec<u8>, declared: &Declared) -> Result<RatingTable, Vec<Diagnostic>> {
    let table = Table::read(name, bytes)?;
    let coders: Vec<String> = table.head.iter().skip(1).cloned().collect();
    if coders.len() < 2 {
        let message = "fewer than two coders: a first column for the unit, then one column a coder";
        return Err(vec![table.problem(message, "write a head such as `unit,anna,bert`")]);
    }
    let given = |row: &TableRow| row.cells.iter().skip(1).map(|cell| cell.trim().to_owned()).collect();
    let cells: Vec<(usize, Vec<String>)> = table.rows.iter().map(|row| (row.number, given(row))).collect();
    let mut problems = Vec::new();
    let mut units: HashMap<String, u64> = HashMap::new();
    problems.extend(table.rows.iter().filter_map(|row| again(&table, row, &mut units)));
    let categories = match declared {
        Declared::These(categories) => categories.clone(),
        Declared::AsFound => found(&cells),
    };
    let mut rows = Vec::with_capacity(cells.len());
    for (number, row) in &cells {
        match rated(&table, *number, row, coders.len(), &categories) {
            Ok(row) => rows.push(row),
            Err(one) => problems.push(one),
        }
    }
    if problems.is_empty() {
        Ok(RatingTable {
            coders,
            categories,
            rows,
        })
    } else {
        Err(problems)
    }
}

/// What is wrong where a unit has a row already.
fn again(table: &Table, row: &TableRow, units: &mut HashMap<String, u64>) -> Option<Diagnostic> {
    let line = row.cells.position().map_or(0, csv::Position::line);
    let unit = row.cells.get(0).map(str::trim).filter(|unit| !unit.is_empty())?;
    let first = *units.entry(unit.to_owned()).or_insert(line);
    (first != line).then(|| {
        let message = format!("line {line} has the unit `{unit}` again, which stands in line {first}");
        table.problem(message, "give every unit one row")
    })
}

/// The categories that occur.
fn found(cells: &[(usize, Vec<String>)]) -> Vec<String> {
    let mut categories: Vec<String> = cells
        .iter()
        .flat_map(|(_, row)| row.iter().filter(|cell| !cell.is_empty()).cloned())
        .collect();
    categories.sort_by(|one, other| natural_order(one, other));
    categories.dedup();
    categories
}

fn rated(
    table: &Table,
    number: usize,
    row: &[String],
    coders: usize,
    categories: &[String],
) -> Result<Vec<Option<usize>>, Diagnostic> {
    if row.len() != coders {
        let message = format!("row {number} has {} ratings, and there are {coders} coders", row.len());
        return Err(table.problem(
            message,
            "give every row one cell a coder; leave a cell empty where there is no rating",
        ));
    }
    let category = |cell: &String| {
        if cell.is_empty() {
            return Ok(None);
        }
        let place = categories.iter().position(|category| category == cell);
        place.map(Some).ok_or_else(|| {
            let message = format!("row {number} has the category `{cell}`, which is not declared");
            table.problem(
                message,
                format!("declare it, or mend the cell: {}", categories.join(", ")),
            )
        })
    };
    row.iter().map(category).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, declared: &Declared) -> Vec<String> {
        let problems = ratings("r.csv", text.as_bytes().to_vec(), declared).expect_err("refused");
        problems.iter().map(|problem| problem.message.clone()).collect()
    }

    #[test]
    fn a_table_of_a_spreadsheet_in_belgium_is_read() {
        let table = ratings(
            "r.csv",
            "\u{feff}eenheid;a;b;c\r\n1;10;2;\r\n\r\n2;2;2;2\r\n"
                .as_bytes()
                .to_vec(),
            &Declared::AsFound,
        );
        let table = table.expect("a table");
        assert_eq!(
            (table.coders.len(), table.categories),
            (3, vec!["2".to_owned(), "10".to_owned()])
        );
        assert_eq!(table.rows, [vec![Some(1), Some(0), None], vec![Some(0); 3]]);
    }

    #[test]
    fn what_is_wrong_is_told_row_by_row() {
        assert_eq!(
            told("unit,a\n1,x\n", &Declared::AsFound),
            ["fewer than two coders: a first column for the unit, then one column a coder"]
        );
        assert_eq!(
            told("unit,a,b\n1,x,x\n\n2,x,x\n1,x,y\n", &Declared::AsFound),
            ["line 5 has the unit `1` again, which stands in line 2"]
        );
        let declared = Declared::These(vec!["x".to_owned()]);
        assert_eq!(
            told("unit,a,b\n1,x\n2,x,z\n", &declared),
            [
                "row 2 has 1 ratings, and there are 2 coders",
                "row 3 has the category `z`, which is not declared"
            ]
        );
    }
}
