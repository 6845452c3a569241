//! Going from one disagreement to the next, and settling it.

use std::cmp::Reverse;

use emic_core::act::{Act, Settle};
use emic_core::ask::{Selection as Turns, SpeakerWish};
use emic_core::model::{CodeIndex, CoderIndex, Span};
use emic_core::worklist::{Decision, Disagreement, Kind, Settler, Version, by_gain, worklist};
use emic_report::phrase::workbench as phrases;

use super::travel::Way;
use super::{Field, Mode, Shown, Workbench, Writing, Written};
use crate::door::Door;

impl Workbench {
    /// Goes to a place where coders disagree, and shows what each of them says.
    pub(super) fn visit_difference(&mut self, way: Way, door: &mut dyn Door) {
        let Some(coders) = self.compared() else {
            let words = phrases::NO_OTHER.fill(self.language(), &[("transcript", &self.text().id)]);
            return self.tell(words);
        };
        let found = match self.open_differences(&coders, door) {
            Ok(found) => found,
            Err(refusal) => return self.refuse(format!("{}; {}", refusal.message, refusal.help)),
        };
        let Some(number) = self.next_difference(&found, way) else {
            let names = self.names(&coders);
            let values: [(&str, &dyn std::fmt::Display); 2] = [("coders", &names), ("transcript", &self.text().id)];
            let words = phrases::NO_DIFFERENCE.fill(self.language(), &values);
            return self.tell(words);
        };
        if let Some(one) = found.get(number) {
            self.look(number, found.len(), one);
        }
    }

    /// Settles the disagreement that is looked at: as the coder of this number has it, or with 0 not at all.
    pub(super) fn settle(&mut self, number: usize, door: &mut dyn Door) {
        let Some(one) = self.visited.clone().filter(|_| !self.between.is_empty()) else {
            let words = self.say(&phrases::NOTHING_TO_SETTLE);
            return self.refuse(words);
        };
        let version = one.versions.get(number.wrapping_sub(1));
        let decision = match (number, version) {
            (0, _) => Decision::None,
            (_, Some(version)) => Decision::As(version.coder),
            (_, None) => {
                let last = one.versions.len();
                let words = phrases::NO_SUCH_VERSION.fill(self.language(), &[("number", &number), ("last", &last)]);
                return self.refuse(words);
            }
        };
        let mut settled = Settle::by(self.coder.clone());
        let reason = self.reason.take();
        settled.decide(
            self.study(),
            (&one, &decision),
            reason.as_deref(),
            door.created().as_deref(),
        );
        // What follows in the order of gain is found from here, and it itself again when the act is undone.
        self.left_at = self.visited.take();
        self.perform(&Act::Settle(settled), door);
    }

    /// Whether a disagreement is looked at that a digit would settle.
    pub(super) fn is_settling(&self) -> bool {
        let selected = self.selection.span(self.text().body());
        let visited = self.visited.as_ref().filter(|_| !self.between.is_empty());
        visited.is_some_and(|one| selected == Some(one.span))
    }

    /// Opens the reason of a decision that is still to come.
    pub(super) fn write_reason(&mut self) {
        let code = self
            .visited
            .as_ref()
            .map(|one| self.study().codebook.code(one.code).id.clone());
        let code = code.map(|code| code.to_string()).unwrap_or_default();
        self.mode = Mode::Writing(Writing {
            what: Written::Reason,
            title: phrases::REASON.fill(self.language(), &[("code", &code)]),
            field: Field::new(self.reason.as_deref().unwrap_or_default()),
        });
    }

    /// Keeps the reason until a digit decides.
    pub(super) fn note_reason(&mut self, text: String) {
        self.reason = Some(text).filter(|text| !text.trim().is_empty());
        let words = self.say(&phrases::REASON_NOTED);
        self.tell(words);
    }

    /// The coders whose disagreements are visited: those to be settled between, else the one who works here and another one.
    fn compared(&self) -> Option<Vec<CoderIndex>> {
        if self.between.is_empty() {
            return Some(vec![self.me()?, self.other()?]);
        }
        let found = self.between.iter().map(|coder| self.study().find_coder(coder.as_str()));
        let found: Vec<CoderIndex> = found.collect::<Option<_>>()?;
        let has_read = |coder: &CoderIndex| self.study().file(*coder, self.transcript).is_some();
        found.iter().all(has_read).then_some(found)
    }

    /// The disagreements in this transcript that are not settled, by place.
    fn open_differences(
        &self,
        coders: &[CoderIndex],
        door: &mut dyn Door,
    ) -> Result<Vec<Disagreement>, crate::door::Refusal> {
        let study = self.study();
        let here = Turns::of_transcript(study, self.transcript, &SpeakerWish::All);
        let found = worklist(study, coders, &here);
        if self.between.is_empty() {
            return Ok(found);
        }
        let settler = Settler::new(study, self.me(), door.not_given(&self.coder)?);
        let open = found.into_iter().filter(|one| settler.settlement(one).is_none());
        let mut open: Vec<Disagreement> = open.collect();
        by_gain(&mut open, |one| one);
        Ok(open)
    }

    /// To be settled is what follows the last one visited in the order of gain, wherever the caret stands by now. Otherwise
    /// places count; several disagreements may stand at one: there too the last one visited tells which is next.
    fn next_difference(&self, found: &[Disagreement], way: Way) -> Option<usize> {
        if !self.between.is_empty() {
            return self.next_by_gain(found, way);
        }
        let selected = self.selection.span(self.text().body());
        let visited = self.visited.as_ref().filter(|one| selected == Some(one.span));
        let here = visited.and_then(|visited| found.iter().position(|one| one == visited));
        let last = found.len().checked_sub(1)?;
        match (here, way) {
            (Some(here), Way::On) => Some(if here == last { 0 } else { here + 1 }),
            (Some(here), Way::Back) => Some(here.checked_sub(1).unwrap_or(last)),
            (None, _) => {
                let starts: Vec<usize> = found.iter().map(|one| one.span.start()).collect();
                way.pick(&starts, |start| *start, self.selection.caret.at)
                    .map(|(number, _)| number)
            }
        }
    }

    fn next_by_gain(&self, found: &[Disagreement], way: Way) -> Option<usize> {
        let last = found.len().checked_sub(1)?;
        let is_here = |one: &&Disagreement| one.transcript == self.transcript;
        let visited = self.visited.as_ref().filter(is_here).map(by_gain_key);
        let left = visited.or_else(|| self.left_at.as_ref().filter(is_here).map(by_gain_key));
        // What was settled is open again only when that failed or was undone: then it is next.
        let follows = |one: &Disagreement| {
            left.is_some_and(|left| by_gain_key(one) > left || visited.is_none() && by_gain_key(one) == left)
        };
        let on = found.iter().position(follows);
        let back = left.and_then(|left| found.iter().rposition(|one| by_gain_key(one) < left));
        Some(match way {
            Way::On => on.unwrap_or(0),
            Way::Back => back.unwrap_or(last),
        })
    }

    fn look(&mut self, number: usize, all: usize, one: &Disagreement) {
        let words = self.described(number, all, one);
        self.visited = Some(one.clone());
        self.reason = None;
        self.shown = Shown::Everybody;
        self.count();
        let body = self.text().body().to_owned();
        self.selection = super::Selection::default();
        self.selection.set(&body, one.span);
        self.keep_in_sight();
        self.tell(words);
    }

    fn described(&self, number: usize, all: usize, one: &Disagreement) -> String {
        let kind = self.say(match one.kind {
            Kind::Valence => &phrases::KIND_VALENCE,
            Kind::Boundary => &phrases::KIND_BOUNDARY,
            Kind::Code => &phrases::KIND_CODE,
            Kind::Missed => &phrases::KIND_MISSED,
        });
        let versions = (1..)
            .zip(&one.versions)
            .map(|(number, version)| self.version(number, version));
        let versions: Vec<String> = versions.collect();
        let phrase = if self.between.is_empty() {
            phrases::DIFFERENCE
        } else {
            phrases::TO_SETTLE
        };
        phrase.fill(
            self.language(),
            &[
                ("n", &(number + 1)),
                ("all", &all),
                ("code", &self.study().codebook.code(one.code).id),
                ("kind", &kind),
                ("versions", &versions.join(" · ")),
            ],
        )
    }

    /// `1 coder-a +`; the number where it can be chosen.
    fn version(&self, number: usize, version: &Version) -> String {
        let coder = self.study().coder(version.coder);
        let mut signs: Vec<&str> = version.codings.iter().map(|(_, valence)| valence.sign()).collect();
        signs.dedup();
        let said = match (version.codings.is_empty(), signs.concat()) {
            (true, _) => self.say(&phrases::NOT_GIVEN).to_owned(),
            (false, signs) if signs.is_empty() => self.say(&phrases::GIVEN_BARE).to_owned(),
            (false, signs) => signs,
        };
        match self.between.is_empty() {
            true => format!("{coder} {said}"),
            false => format!("{number} {coder} {said}"),
        }
    }

    fn names(&self, coders: &[CoderIndex]) -> String {
        let names: Vec<&str> = coders.iter().map(|coder| self.study().coder(*coder).as_str()).collect();
        names.join(", ")
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
}

/// What tells the order of gain: most characters first, among equals the first place, at one place the first code.
fn by_gain_key(one: &Disagreement) -> (Reverse<usize>, Span, CodeIndex) {
    (Reverse(one.characters), one.span, one.code)
}
