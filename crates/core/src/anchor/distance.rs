//! How far words are apart, in characters added, taken or replaced (Levenshtein 1966).

/// The distance between `from` and every start of `to`: the item at `i` is that of `to[..i]`.
pub(super) fn to_starts<'c>(from: impl IntoIterator<Item = &'c char>, to: &[char]) -> Vec<usize> {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for letter in from {
        let mut left_above = 0;
        let mut left = 0;
        for (index, cell) in row.iter_mut().enumerate() {
            let above = *cell;
            *cell = match index.checked_sub(1).and_then(|before| to.get(before)) {
                None => above + 1,
                Some(other) => (left_above + usize::from(other != letter)).min(above + 1).min(left + 1),
            };
            (left_above, left) = (above, *cell);
        }
    }
    row
}

/// The distance between two words.
pub(super) fn distance(left: &[char], right: &[char]) -> usize {
    to_starts(left, right).last().copied().unwrap_or_default()
}

/// What two words have in common, in thousandths: 1000 when they are the same, less 1000 times their distance over the longer one's length.
pub(super) fn likeness(left: &[char], right: &[char]) -> i64 {
    let longer = left.len().max(right.len());
    let apart = distance(left, right);
    match longer {
        0 => 1000,
        _ => i64::try_from(1000 - 1000 * apart / longer).unwrap_or_default(),
    }
}

/// Which of the two sides of a border is the passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inner {
    Left,
    Right,
}

/// Where `new` is best parted when two texts became it together: of all `borders` those with the least distance in all, and of these
/// those with the least distance on the inner side, in order.
pub(super) fn parted((left, right): (&[char], &[char]), inner: Inner, new: &[char], borders: &[usize]) -> Vec<usize> {
    let before = to_starts(left, new);
    let backwards: Vec<char> = new.iter().rev().copied().collect();
    let mut after = to_starts(right.iter().rev(), &backwards);
    after.reverse();
    let cost = |border: &usize| {
        let (left, right) = (*before.get(*border)?, *after.get(*border)?);
        Some((left + right, if inner == Inner::Left { left } else { right }))
    };
    let least = borders.iter().filter_map(cost).min();
    borders.iter().filter(|border| cost(border) == least).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn textbook_distances() {
        for (left, right, apart) in [
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("abc", "", 3),
            ("gelijk", "gelijk", 0),
        ] {
            assert_eq!(distance(&letters(left), &letters(right)), apart, "{left} {right}");
        }
        assert_eq!(likeness(&letters("hond"), &letters("hand")), 750);
    }

    #[test]
    fn new_letters_go_to_the_side_that_they_look_like() {
        let part = |left: &str, right: &str, inner: Inner, new: &str| {
            let new = letters(new);
            let all: Vec<usize> = (0..=new.len()).collect();
            parted((&letters(left), &letters(right)), inner, &new, &all)
        };
        assert_eq!(part("de", "hond", Inner::Left, "dehand"), [2]);
        assert_eq!(part("", "hond", Inner::Right, "hond"), [0]);
        // What was added at the border is outside, and what was taken there was taken outside.
        assert_eq!(part("", "", Inner::Left, "ab"), [0]);
        assert_eq!(part("", "", Inner::Right, "ab"), [2]);
        assert_eq!(part("ja.", "nee.en", Inner::Left, "ja.en"), [3]);
    }
}
