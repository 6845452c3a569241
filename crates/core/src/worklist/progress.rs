//! How far the settling of disagreements has come.

use super::{Disagreement, Kind, Settlement};

/// A disagreement with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The disagreement.
    pub on: Disagreement,
    /// How it was settled; nothing while it is open.
    pub settlement: Option<Settlement>,
}

/// How many disagreements there are, and how many of them are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// All of them.
    pub all: u64,
    /// Those that are settled.
    pub settled: u64,
    /// Those that are not.
    pub open: u64,
    /// The characters in dispute of those that are open.
    pub characters: u64,
}

impl Progress {
    /// Counts the items of these kinds.
    ///
    /// ```
    /// use emic_core::ask::{Selection, SpeakerWish};
    /// use emic_core::read::{Sources, understand};
    /// use emic_core::worklist::{Kind, NotGiven, Progress, Settler, worklist};
    /// # let study = understand(Sources::from_iter([
    /// #     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
    /// #     ("transcripts/R1.txt", "R: wij hebben elkaar nodig\n"),
    /// #     ("coding/a/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+]\n- quote: wij\n  codes: [role-flexibility]\n"),
    /// #     ("coding/b/R1.yaml", "segments:\n- quote: wij hebben elkaar nodig\n  codes: [interdependence+]\n"),
    /// #     ("coding/c/R1.yaml", "segments:\n- quote: wij\n  codes: [role-flexibility]\n"),
    /// # ])).study.ok_or("no study")?;
    ///
    /// // Of `wij hebben elkaar nodig` a gave interdependence+ to the last two words, b to all four: 11 characters more. Only a gave
    /// // role-flexibility, to `wij`; c, who settles, gave it too.
    /// let coders: Vec<_> = ["a", "b"].iter().filter_map(|name| study.find_coder(name)).collect();
    /// let found = worklist(&study, &coders, &Selection::of_speakers(&study, &SpeakerWish::All));
    /// let items = Settler::new(&study, study.find_coder("c"), NotGiven::default()).items(found);
    /// let all = Progress::of(&items, &Kind::ALL);
    /// assert_eq!((all.all, all.settled, all.open, all.characters), (2, 1, 1, 11));
    /// let code = Progress::of(&items, &[Kind::Code]);
    /// assert_eq!((code.all, code.settled, code.open, code.characters), (1, 1, 0, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(items: &[Item], kinds: &[Kind]) -> Self {
        let of_kind = items.iter().filter(|item| kinds.contains(&item.on.kind));
        of_kind.fold(Self::default(), Self::with)
    }

    fn with(self, item: &Item) -> Self {
        let all = self.all + 1;
        match item.settlement {
            Some(_) => Self {
                all,
                settled: self.settled + 1,
                ..self
            },
            None => Self {
                all,
                open: self.open + 1,
                characters: self.characters + item.on.characters as u64,
                ..self
            },
        }
    }
}
