//! Saturation of a study: which codes each transcript brings, in the order in which they were held.

use std::collections::BTreeSet;

use super::Evidence;
use crate::agreement::Dice;
use crate::ask::Theme;
use crate::model::{Study, TranscriptIndex};
use crate::saturation::{Choice, saturation};

/// In which order transcripts stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By the `date` of their front matter: all have one.
    Date,
    /// By their ids.
    Id,
}

/// Transcripts in order, each with the themes that were given in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interviews {
    /// By what they are ordered.
    pub order: Order,
    /// The transcripts that were read and have a selected turn.
    pub transcripts: Vec<TranscriptIndex>,
    /// For each the themes given, by place in the list asked.
    pub codes: Vec<Vec<usize>>,
}

/// Looks which of `themes` were given in which transcript.
#[must_use]
pub fn interviews(evidence: &Evidence<'_>, themes: &[Theme]) -> Interviews {
    let study = evidence.study;
    let mut transcripts = evidence.read.clone();
    let order = if transcripts.iter().all(|&index| study.transcript(index).date.is_some()) {
        transcripts.sort_by(|one, other| date(study, *one).cmp(&date(study, *other)).then(one.cmp(other)));
        Order::Date
    } else {
        Order::Id
    };
    let mut given: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); study.transcripts.len()];
    for (place, theme) in themes.iter().enumerate() {
        let codes = theme.codes(study);
        for reference in evidence.with(&codes, theme.valence) {
            if let Some(set) = given.get_mut(reference.stretch.transcript.position()) {
                set.insert(place);
            }
        }
    }
    let of = |index: &TranscriptIndex| given.get(index.position()).into_iter().flatten().copied().collect();
    Interviews {
        order,
        codes: transcripts.iter().map(of).collect(),
        transcripts,
    }
}

fn date(study: &Study, index: TranscriptIndex) -> Option<&str> {
    study.transcript(index).date.as_deref()
}

/// Where saturation would have been reached in other orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherOrders {
    /// How many orders were tried.
    pub orders: usize,
    /// In how many of them it was reached.
    pub reached: usize,
    /// Where, of those in which it was: the middle one.
    pub median: Option<usize>,
    /// The place below which a fortieth of them lie, and the one above which a fortieth do.
    pub range: Option<(usize, usize)>,
}

impl OtherOrders {
    /// In which share of the orders it was reached; none where no order was tried.
    ///
    /// ```
    /// use emic_core::analysis::OtherOrders;
    ///
    /// // In one order of four.
    /// let others = OtherOrders { orders: 4, reached: 1, median: Some(7), range: Some((7, 7)) };
    /// assert_eq!(others.share(), Some(0.25));
    /// ```
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "orders are few")]
    pub fn share(&self) -> Option<f64> {
        (self.orders > 0).then(|| self.reached as f64 / self.orders as f64)
    }
}

impl Interviews {
    /// Puts the interviews in `orders` random orders and looks for saturation in each.
    #[must_use]
    pub fn shuffled(&self, choice: Choice, orders: usize, seed: u64) -> OtherOrders {
        let mut dice = Dice::new(seed);
        let mut codes = self.codes.clone();
        let mut places = Vec::new();
        for _ in 0..orders {
            dice.shuffle(&mut codes);
            places.extend(saturation(&codes, choice).saturated_at);
        }
        places.sort_unstable();
        let last = places.len().checked_sub(1);
        let at = |forty: usize| last.and_then(|last| places.get(last * forty / 40)).copied();
        OtherOrders {
            orders,
            reached: places.len(),
            median: at(20),
            range: at(1).zip(at(39)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::{Axis, Entry, Scan, Scope, Wishes};
    use crate::read::{Sources, understand};
    use crate::saturation::{Stepping, curve};

    fn found(dates: [&str; 3]) -> Interviews {
        let text = |date: &str| match date {
            "" => "R: een twee\n".to_owned(),
            date => format!("---\ndate: {date}\n---\nR: een twee\n"),
        };
        let coding = |codes: &str| format!("segments:\n- {{quote: een, codes: [{codes}]}}\n");
        let files = [
            (
                "emic.yaml".to_owned(),
                "title: t\ncodebooks: [builtin:bronstein]\n".to_owned(),
            ),
            ("transcripts/R1.txt".to_owned(), text(dates[0])),
            ("transcripts/R2.txt".to_owned(), text(dates[1])),
            ("transcripts/R3.txt".to_owned(), text(dates[2])),
            (
                "coding/a/R1.yaml".to_owned(),
                coding("interdependence+, role-flexibility"),
            ),
            ("coding/a/R2.yaml".to_owned(), coding("interdependence-")),
            ("coding/a/R3.yaml".to_owned(), "segments: []\n".to_owned()),
        ];
        let study = understand(Sources::from_iter(files)).study.expect("a study");
        let scope = Scope::resolve(&study, &Wishes::default(), &Scan).expect("a scope");
        let axis = Axis::parse(&study, "competency/*").expect("codes");
        let theme = |entry: &Entry| {
            if let Entry::Theme(theme) = entry {
                Some(*theme)
            } else {
                None
            }
        };
        let themes: Vec<Theme> = axis.entries.iter().filter_map(theme).collect();
        interviews(&Evidence::gather(&study, scope), &themes)
    }

    #[test]
    fn interviews_stand_by_date_where_all_have_one() {
        let by_id = found(["2025-03-02", "", "2025-03-01"]);
        assert_eq!(
            (by_id.order, by_id.codes.iter().map(Vec::len).collect::<Vec<_>>()),
            (Order::Id, vec![2, 1, 0])
        );
        let by_date = found(["2025-03-02", "2025-03-01", "2025-02-28"]);
        assert_eq!(
            (by_date.order, by_date.codes.iter().map(Vec::len).collect::<Vec<_>>()),
            (Order::Date, vec![0, 1, 2])
        );
        let new: Vec<usize> = curve(&by_date.codes).iter().map(|step| step.new_codes).collect();
        assert_eq!(new, [0, 1, 1], "signs are one code");
    }

    #[test]
    fn other_orders_tell_how_much_hangs_on_this_one() {
        let interviews = Interviews {
            order: Order::Id,
            transcripts: Vec::new(),
            codes: vec![vec![1], vec![1], vec![1], vec![2], vec![1], vec![1]],
        };
        let choice = Choice {
            base: 1,
            run: 2,
            percent: 0,
            stepping: Stepping::Sliding,
        };
        let found = interviews.shuffled(choice, 200, 1);
        assert_eq!(found, interviews.shuffled(choice, 200, 1));
        // Whatever the order, two without anything new follow each other somewhere.
        assert_eq!((found.orders, found.reached), (200, 200));
        assert_eq!(found.median, Some(1));
    }
}
