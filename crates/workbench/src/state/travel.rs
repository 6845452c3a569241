//! Going to what is still to be done, and to what is looked for.

use emic_core::analysis::{Difference, Disagreement, differences};
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

    /// Goes to a coding in which the coder and another one differ, and shows both.
    pub(super) fn visit_difference(&mut self, way: Way) {
        let Some(other) = self.other() else {
            let words = phrases::NO_OTHER.fill(self.language(), &[("transcript", &self.text().id)]);
            return self.tell(words);
        };
        let found = self
            .me()
            .map(|me| differences(self.study(), me, other, self.transcript));
        let found = found.unwrap_or_default();
        // Several differences may stand at one place: the last one visited tells which is next.
        let stands = |one: &Difference| self.selection.span(self.text().body()) == Some(one.span);
        let here = self
            .visited
            .filter(stands)
            .and_then(|known| found.iter().position(|one| *one == known));
        let picked = match (here, way) {
            (Some(place), Way::On) => next_place(&found, place, 1),
            (Some(place), Way::Back) => next_place(&found, place, -1),
            (None, _) => way.pick(&found, |one| one.span.start(), self.selection.caret.at),
        };
        let Some((number, difference)) = picked else {
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("coder", self.study().coder(other)), ("transcript", &self.text().id)];
            let words = phrases::NO_DIFFERENCE.fill(self.language(), &values);
            return self.tell(words);
        };
        let words = self.difference(number, found.len(), &difference);
        self.visited = Some(difference);
        self.shown = Shown::Everybody;
        self.count();
        let body = self.text().body().to_owned();
        self.selection = super::Selection::default();
        self.selection.set(&body, difference.span);
        self.keep_in_sight();
        self.tell(words);
    }

    fn difference(&self, number: usize, all: usize, one: &Difference) -> String {
        let study = self.study();
        let kind = self.say(match one.kind {
            Disagreement::Valence => &phrases::KIND_VALENCE,
            Disagreement::Boundary => &phrases::KIND_BOUNDARY,
            Disagreement::Code => &phrases::KIND_CODE,
            Disagreement::Missed => &phrases::KIND_MISSED,
        });
        let mark = emic_core::act::CodeMark::of(study, one.judgement);
        let place = self.text().place(one.span);
        phrases::DIFFERENCE.fill(
            self.language(),
            &[
                ("n", &(number + 1)),
                ("all", &all),
                ("coder", study.coder(one.coder)),
                ("code", &mark),
                ("place", &place),
                ("kind", &kind),
            ],
        )
    }

    /// The coder to compare with: the one shown, else the first other who has read the transcript.
    fn other(&self) -> Option<CoderIndex> {
        let has_read = |coder: &CoderIndex| self.study().file(*coder, self.transcript).is_some();
        match self.shown {
            Shown::Only(coder) if Some(coder) != self.me() => Some(coder),
            _ => {
                let others = self.study().coders().map(|(index, _)| index);
                others.filter(|index| Some(*index) != self.me()).find(has_read)
            }
        }
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

/// The difference so many places further that stands elsewhere or says something else.
fn next_place(found: &[Difference], from: usize, by: isize) -> Option<(usize, Difference)> {
    let number = from.checked_add_signed(by).filter(|number| *number < found.len());
    let number = number.unwrap_or(if by > 0 { 0 } else { found.len().checked_sub(1)? });
    found.get(number).map(|one| (number, *one))
}
