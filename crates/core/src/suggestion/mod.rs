//! The nearest right name to a wrong one, for messages that end in "did you mean".

/// The known name nearest to `wrong`, where one is near enough to be meant; the first of equals.
///
/// Near enough is at most one edit for every three characters of `wrong`, and one edit for shorter names. An edit is a
/// character too many, missing, changed, or swapped with its neighbour; upper and lower case are alike.
///
/// ```
/// use emic_core::suggestion::nearest;
///
/// assert_eq!(nearest("interdependance", ["contact", "interdependence"]), Some("interdependence"));
/// assert_eq!(nearest("weather", ["contact", "interdependence"]), None);
/// ```
pub fn nearest<'known>(wrong: &str, known: impl IntoIterator<Item = &'known str>) -> Option<&'known str> {
    let wrong = characters(wrong);
    let limit = (wrong.len() / 3).max(1);
    known
        .into_iter()
        .filter_map(|name| Some((distance(&wrong, &characters(name), limit)?, name)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The help of a message about a wrong name: the nearest known one, else what to do `otherwise`.
#[must_use]
pub fn did_you_mean<'known>(wrong: &str, known: impl IntoIterator<Item = &'known str>, otherwise: &str) -> String {
    nearest(wrong, known).map_or_else(|| otherwise.to_owned(), |name| format!("did you mean `{name}`?"))
}

/// Whether at most `limit` edits lead from one word to the other; for edits see [`nearest`].
#[must_use]
pub fn within(left: &str, right: &str, limit: usize) -> bool {
    distance(&characters(left), &characters(right), limit).is_some()
}

fn characters(name: &str) -> Vec<char> {
    name.to_lowercase().chars().collect()
}

/// The number of edits between two names (optimal string alignment); `None` when there are more than `limit`.
fn distance(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut before_last = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for row in 0..left.len() {
        let mut current = vec![row + 1];
        for column in 0..right.len() {
            let changed = usize::from(left.get(row) != right.get(column));
            let mut edits = (at(&last, column) + changed)
                .min(at(&last, column + 1) + 1)
                .min(at(&current, column) + 1);
            if let (Some(row_before), Some(column_before)) = (row.checked_sub(1), column.checked_sub(1))
                && left.get(row) == right.get(column_before)
                && left.get(row_before) == right.get(column)
            {
                edits = edits.min(at(&before_last, column_before) + 1);
            }
            current.push(edits);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|edits| *edits <= limit)
}

fn at(row: &[usize], column: usize) -> usize {
    row.get(column).copied().unwrap_or(usize::MAX / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (left, right, edits) in [
            ("", "", 0),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("contact", "contatc", 1),
            ("ca", "abc", 3),
            ("één", "een", 2),
        ] {
            assert_eq!(
                distance(&characters(left), &characters(right), 9),
                Some(edits),
                "{left} {right}"
            );
            assert_eq!(
                distance(&characters(right), &characters(left), 9),
                Some(edits),
                "{right} {left}"
            );
        }
    }

    #[test]
    fn the_limit_is_a_third_and_at_least_one() {
        assert_eq!(nearest("R7", ["R07"]), Some("R07"));
        assert_eq!(nearest("R7", ["R071"]), None);
        assert_eq!(nearest("secotr", ["sector"]), Some("sector"));
        assert_eq!(nearest("sekktor", ["sector"]), Some("sector"));
        assert_eq!(nearest("sektr", ["sector"]), None);
    }

    #[test]
    fn case_does_not_count() {
        assert_eq!(nearest("CONTACT", ["contract", "Contact"]), Some("Contact"));
    }

    #[test]
    fn ties_go_to_the_first() {
        assert_eq!(nearest("R09", ["R07", "R08"]), Some("R07"));
        assert_eq!(nearest("R09", ["R08", "R07"]), Some("R08"));
    }

    #[test]
    fn nothing_known_nothing_near() {
        assert_eq!(nearest("sector", []), None);
    }
}
