//! Going to what is still to be done, and to what is looked for.

use emic_core::model::{CoderIndex, Role, Span};
use emic_report::phrase::workbench as phrases;

use super::{Shown, Workbench};

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the end.
    On,
    /// Towards the start.
    Back,
}

impl Way {
    /// The first of `places` behind `at`, or before it; round the end where there is none.
    pub(super) fn pick<T: Copy>(self, places: &[T], start: impl Fn(&T) -> usize, at: usize) -> Option<(usize, T)> {
        let mut numbered = places.iter().copied().enumerate();
        match self {
            Self::On => {
                let behind = numbered.find(|(_, place)| start(place) > at);
                behind.or_else(|| places.first().map(|first| (0, *first)))
            }
            Self::Back => {
                let before = numbered.rfind(|(_, place)| start(place) < at);
                before.or_else(|| places.iter().copied().enumerate().next_back())
            }
        }
    }
}

impl Workbench {
    /// Goes to a turn of a respondent that the coder has not touched.
    pub(super) fn visit_uncoded(&mut self, way: Way) {
        let turns = self.uncoded();
        let at = self.selection.caret.at;
        match way.pick(&turns, |turn| turn.start(), at) {
            Some((_, turn)) => self.go_to(turn.start()),
            None => {
                let words = phrases::ALL_CODED.fill(self.language(), &[("transcript", &self.text().id)]);
                self.tell(words);
            }
        }
    }

    fn uncoded(&self) -> Vec<Span> {
        let text = self.text();
        let file = self.me().and_then(|me| self.study().file(me, self.transcript));
        let segments = file.map(|file| file.segments.as_slice()).unwrap_or_default();
        let asks = |turn: &&emic_core::model::Turn| text.role(turn) == Some(&Role::Interviewer);
        let turns = text
            .turns
            .iter()
            .filter(|turn| !asks(turn))
            .filter_map(|turn| turn.extent);
        let touched = |turn: &Span| segments.iter().any(|segment| segment.span.overlaps(*turn));
        turns.filter(|turn| !touched(turn)).collect()
    }

    fn go_to(&mut self, at: usize) {
        self.selection = super::Selection::caret(at);
        self.keep_turn_in_sight();
    }

    /// Shows mine, everybody's, then each other coder's.
    pub(super) fn show_next_coder(&mut self) {
        let me = self.me();
        let others: Vec<CoderIndex> = self
            .study()
            .coders()
            .map(|(index, _)| index)
            .filter(|index| Some(*index) != me)
            .collect();
        self.shown = match &self.shown {
            Shown::Mine if others.is_empty() => Shown::Mine,
            Shown::Mine => Shown::Everybody,
            Shown::Everybody => others.first().copied().map_or(Shown::Mine, Shown::Only),
            Shown::Only(known) => {
                let next = others
                    .iter()
                    .position(|other| other == known)
                    .map_or(0, |place| place + 1);
                others.get(next).copied().map_or(Shown::Mine, Shown::Only)
            }
        };
        self.count();
        let words = self.whose();
        self.tell(words);
    }

    /// Whose codings are shown.
    pub fn whose(&self) -> String {
        match self.shown {
            Shown::Mine => phrases::ONLY.fill(self.language(), &[("coder", &self.coder)]),
            Shown::Everybody => self.say(&phrases::EVERYBODY).to_owned(),
            Shown::Only(coder) => phrases::ONLY.fill(self.language(), &[("coder", self.study().coder(coder))]),
        }
    }
}
