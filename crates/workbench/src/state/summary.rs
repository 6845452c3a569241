//! The summary of a code in a case: whose words the caret stands on, what was written of them, and writing it.

use emic_core::act::MemoTopic;
use emic_core::model::{CaseIndex, CodeIndex, MemoSubject, Role};
use emic_report::phrase::workbench as phrases;

use super::{Choice, Mode, Picking, Purpose, Workbench};
use crate::door::Door;

impl Workbench {
    /// The case whose words stand under the caret; none where `cases.csv` does not know it, or only the interviewer speaks for it.
    pub fn case_here(&self) -> Option<CaseIndex> {
        let case = self.named_case();
        let is_known = case.position() < self.study().cases.len() && !self.study().lacks_row(case);
        (is_known && self.answers(case)).then_some(case)
    }

    /// What was written of a code in the case under the caret, each with the case before it: `R07: …`.
    pub fn summaries(&self, code: CodeIndex) -> Vec<String> {
        let Some(case) = self.case_here() else {
            return Vec::new();
        };
        let (about, study) = (MemoSubject::Cell { case, code }, self.study());
        let here = study.memos.iter().filter(|memo| memo.about == about);
        here.map(|memo| format!("{}: {}", study.case(case).id, memo.text))
            .collect()
    }

    /// Opens the summary of the code under the caret in the list; where there is no case, the list stays.
    pub(super) fn summarize(&mut self, picking: Picking) {
        match (self.case_here(), picking.at) {
            (Some(case), Some(code)) => self.write_summary(case, code),
            (case, _) => {
                self.mode = Mode::Picking(picking);
                if case.is_none() {
                    self.refuse(self.no_case());
                }
            }
        }
    }

    /// Asks which of the codes given here is summarized; does it at once where there is only one.
    pub(super) fn choose_theme(&mut self, door: &mut dyn Door) {
        if self.case_here().is_none() {
            return self.refuse(self.no_case());
        }
        self.choose(Purpose::Summary, door);
    }

    /// Opens the summary of the code that was chosen.
    pub(super) fn summarize_chosen(&mut self, choice: &Choice) {
        let mark = choice.mark.as_ref();
        let code = mark.and_then(|mark| self.study().codebook.find(mark.code.as_str()));
        if let (Some(case), Some(code)) = (self.case_here(), code) {
            self.write_summary(case, code);
        }
    }

    fn write_summary(&mut self, case: CaseIndex, code: CodeIndex) {
        let study = self.study();
        let (name, id) = (study.case(case).id.clone(), study.codebook.code(code).id.clone());
        let title = phrases::SUMMARY.fill(self.language(), &[("code", &id), ("case", &name)]);
        self.write_on(MemoTopic::Cell(name, id), &MemoSubject::Cell { case, code }, title);
    }

    /// Why the words under the caret are no case's, and what to do about it.
    fn no_case(&self) -> String {
        let study = self.study();
        let named = study.cases.get(self.named_case().position());
        let case = named.map(|case| case.id.as_str()).unwrap_or_default();
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("transcript", &self.text().id), ("turn", &self.turn()), ("case", &case)];
        let phrase = if self.answers(self.named_case()) {
            &phrases::NO_CASE
        } else {
            &phrases::NO_CASE_ASKING
        };
        phrase.fill(self.language(), &values)
    }

    /// The case that the turn under the caret names.
    fn named_case(&self) -> CaseIndex {
        let turn = self.text().turns.get(self.turn().saturating_sub(1));
        turn.map_or(self.text().case, |turn| turn.case)
    }

    /// Whether anybody but the interviewer speaks for a case here. A group whose voices are cases of their own is none itself.
    fn answers(&self, case: CaseIndex) -> bool {
        let text = self.text();
        let asks = |turn| text.role(turn) == Some(&Role::Interviewer);
        text.turns.iter().any(|turn| turn.case == case && !asks(turn))
    }
}

/// The codes of these codings, each once: a summary belongs to a code whatever its sign, and wherever it was given.
pub(super) fn themes(codings: Vec<Choice>) -> Vec<Choice> {
    let mut themes: Vec<Choice> = Vec::new();
    for mut choice in codings {
        let code = |choice: &Choice| choice.mark.as_ref().map(|mark| mark.code.clone());
        if !themes.iter().any(|known| code(known) == code(&choice)) {
            choice.label = code(&choice).map(|code| code.to_string()).unwrap_or_default();
            themes.push(choice);
        }
    }
    themes
}
