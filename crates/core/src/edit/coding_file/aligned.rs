//! Which of the old items each new one was, where some went and others got another name.

/// For each of the `old` items the new one that takes its place, in order; none when there are more new ones than old. Of all
/// ways the one that leaves most items as they are.
pub(super) fn aligned(old: &[&str], new: &[&str]) -> Option<Vec<Option<usize>>> {
    if new.len() > old.len() {
        return None;
    }
    // kept[i][j]: how many of old[i..] can stay when new[j..] takes their places; none where it does not fit.
    let mut kept: Vec<Vec<Option<usize>>> = vec![vec![None; new.len() + 1]; old.len() + 1];
    let at =
        |kept: &[Vec<Option<usize>>], i: usize, j: usize| kept.get(i).and_then(|row| row.get(j)).copied().flatten();
    for i in (0..=old.len()).rev() {
        for j in (0..=new.len()).rev() {
            let end = (i == old.len() && j == new.len()).then_some(0);
            let goes = at(&kept, i + 1, j);
            let same = usize::from(old.get(i) == new.get(j) && i < old.len());
            let stays = at(&kept, i + 1, j + 1).map(|rest| rest + same);
            if let Some(cell) = kept.get_mut(i).and_then(|row| row.get_mut(j)) {
                *cell = end.or(goes.max(stays));
            }
        }
    }
    let mut j = 0;
    let places = (0..old.len()).map(|i| {
        let same = usize::from(old.get(i) == new.get(j));
        let stays = at(&kept, i + 1, j + 1).map(|rest| rest + same);
        let takes = stays.is_some() && stays == at(&kept, i, j) && j < new.len();
        takes.then(|| {
            j += 1;
            j - 1
        })
    });
    Some(places.collect())
}

#[cfg(test)]
mod tests {
    use super::aligned;

    #[test]
    fn as_much_as_can_stays_as_it_is() {
        for (old, new, wanted) in [
            (
                &["b+", "x", "a+"][..],
                &["x", "a+"][..],
                Some(vec![None, Some(0), Some(1)]),
            ),
            (&["b+", "c+"], &["a+"], Some(vec![Some(0), None])),
            (&["b+", "x", "c+"], &["a+", "x"], Some(vec![Some(0), Some(1), None])),
            (&["a", "b"], &["a", "c"], Some(vec![Some(0), Some(1)])),
            (&["a"], &[], Some(vec![None])),
            (&[], &["a"], None),
        ] {
            assert_eq!(aligned(old, new), wanted, "{old:?} {new:?}");
        }
    }
}
