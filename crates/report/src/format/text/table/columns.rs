//! How wide each column of a table may be, and which columns stand beside each other.

/// The blank columns between two columns of a table.
pub(super) const GAP: usize = 2;
/// The width of a column in which nothing stands.
pub(super) const LEAST: usize = 1;

/// The widths between which a column is readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    /// Below this, words would break.
    pub(super) least: usize,
    /// Above this, nothing is gained.
    pub(super) most: usize,
}

/// Columns that stand beside each other, with their widths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Band {
    /// Each column's position in the table.
    pub(super) columns: Vec<usize>,
    /// Each column's width, in the same order.
    pub(super) widths: Vec<usize>,
}

impl Band {
    /// The width of all columns with the gaps between them.
    pub(super) fn total(&self) -> usize {
        self.widths.iter().sum::<usize>() + GAP * self.widths.len().saturating_sub(1)
    }

    /// The same band with the room that is left given to the first column.
    pub(super) fn with_wider_first(&self, needs: &[Need], room: usize) -> Band {
        let mut band = self.clone();
        let spare = room.saturating_sub(self.total());
        if let (Some(width), Some(need)) = (band.widths.first_mut(), needs.first()) {
            *width = need.most.min(width.saturating_add(spare)).max(*width);
        }
        band
    }
}

/// Splits a table that is too wide into bands of columns that each fit in the room; the first column is in all of them.
pub(super) fn bands(needs: &[Need], room: usize) -> Vec<Band> {
    let needs: Vec<Need> = needs.iter().map(|need| held_to(*need, room)).collect();
    let Some((first, others)) = needs.split_first() else {
        return Vec::new();
    };
    let full = packed(*first, others, room, others.len());
    let even = packed(*first, others, room, others.len().div_ceil(full.len().max(1)));
    let chosen = if even.len() == full.len() { even } else { full };
    aligned(
        chosen
            .into_iter()
            .map(|columns| widened(&needs, columns, room))
            .collect(),
    )
}

/// Gives the first column one width in all bands, so that the eye finds the same rows.
fn aligned(mut bands: Vec<Band>) -> Vec<Band> {
    let narrowest = bands.iter().filter_map(|band| band.widths.first()).min().copied();
    for band in &mut bands {
        if let (Some(width), Some(narrowest)) = (band.widths.first_mut(), narrowest) {
            *width = narrowest;
        }
    }
    bands
}

/// Two columns always fit beside each other, however little room there is.
fn held_to(need: Need, room: usize) -> Need {
    let limit = (room.saturating_sub(GAP) / 2).max(1);
    Need {
        least: need.least.min(limit),
        most: need.most.max(need.least.min(limit)),
    }
}

/// The columns of each band: as many as fit, at most `limit` beside the first.
fn packed(first: Need, others: &[Need], room: usize, limit: usize) -> Vec<Vec<usize>> {
    let mut bands = vec![vec![0]];
    let mut used = first.least;
    for (at, need) in others.iter().enumerate() {
        let is_full = bands.last().is_some_and(|band| band.len() > limit);
        used = used.saturating_add(GAP + need.least);
        if (used > room || is_full) && at > 0 {
            bands.push(vec![0]);
            used = first.least + GAP + need.least;
        }
        if let Some(band) = bands.last_mut() {
            band.push(at + 1);
        }
    }
    bands
}

/// Shares the room that is left among the columns, each time to the one that lacks most.
fn widened(needs: &[Need], columns: Vec<usize>, room: usize) -> Band {
    let needs: Vec<Need> = columns.iter().filter_map(|at| needs.get(*at)).copied().collect();
    let mut widths: Vec<usize> = needs.iter().map(|need| need.least).collect();
    let used: usize = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    for _ in used..room {
        let lacking = needs
            .iter()
            .zip(&mut widths)
            .filter(|(need, width)| need.most > **width);
        // The first of equals grows, so that the names of the rows come before their numbers.
        let Some((_, width)) = lacking.rev().max_by_key(|(need, width)| need.most - **width) else {
            break;
        };
        *width += 1;
    }
    Band { columns, widths }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn need(least: usize, most: usize) -> Need {
        Need { least, most }
    }

    #[test]
    fn a_table_that_fits_gets_what_it_likes() {
        assert_eq!(
            bands(&[need(5, 10), need(3, 3)], 80),
            [Band {
                columns: vec![0, 1],
                widths: vec![10, 3]
            }]
        );
    }

    #[test]
    fn without_a_limit_every_column_gets_what_it_likes() {
        assert_eq!(bands(&[need(5, 10), need(3, 30)], usize::MAX)[0].widths, [10, 30]);
    }

    #[test]
    fn room_that_is_left_goes_to_the_column_that_lacks_most() {
        assert_eq!(bands(&[need(5, 30), need(5, 8)], 22)[0].widths, [15, 5]);
    }

    #[test]
    fn columns_that_do_not_fit_go_to_even_bands_with_the_first_repeated() {
        let needs: Vec<Need> = std::iter::once(need(10, 10)).chain([need(8, 8); 5]).collect();
        // 10 + 4 x (2 + 8) = 50 fits four columns; two bands of three and two are more even.
        let columns: Vec<Vec<usize>> = bands(&needs, 50).into_iter().map(|band| band.columns).collect();
        assert_eq!(columns, [vec![0, 1, 2, 3], vec![0, 4, 5]]);
    }

    #[test]
    fn the_first_column_is_as_wide_in_every_band() {
        let needs = [need(10, 40), need(20, 20), need(20, 20), need(20, 20)];
        let widths: Vec<Vec<usize>> = bands(&needs, 60).into_iter().map(|band| band.widths).collect();
        // 60 - 2 x (2 + 20) = 16 is left in the first band, more in the second.
        assert_eq!(widths, [vec![16, 20, 20], vec![16, 20]]);
    }

    #[test]
    fn room_that_is_left_over_goes_to_the_first_column() {
        let band = Band {
            columns: vec![0, 1],
            widths: vec![10, 3],
        };
        assert_eq!(band.with_wider_first(&[need(5, 14), need(3, 9)], 40).widths, [14, 3]);
        assert_eq!(band.with_wider_first(&[need(5, 14), need(3, 9)], 17).widths, [12, 3]);
    }

    #[test]
    fn a_table_without_columns_has_no_bands() {
        assert_eq!(bands(&[], 80), []);
    }

    proptest! {
        #[test]
        fn every_column_is_shown_once_and_no_band_is_too_wide(
            sizes in proptest::collection::vec((1usize..40, 0usize..40), 1..12),
            room in 4usize..120,
        ) {
            let needs: Vec<Need> = sizes.iter().map(|(least, more)| need(*least, least + more)).collect();
            let bands = bands(&needs, room);
            let shown: Vec<usize> = bands.iter().flat_map(|band| band.columns.iter().skip(1).copied()).collect();
            prop_assert_eq!(shown, (1..needs.len()).collect::<Vec<_>>());
            for band in bands {
                prop_assert_eq!(band.columns.first(), Some(&0));
                let used = band.total();
                prop_assert!(used <= room.max(1), "{} in {}", used, room);
            }
        }
    }
}
