//! One row of a table of decisions, looked up among the disagreements.

use std::collections::BTreeMap;

use emic_core::act::CodeMark;
use emic_core::diagnostic::{Rule, rules};
use emic_core::model::{Judgement, Study};
use emic_core::read::{NotGiven, judgement};
use emic_core::worklist::{Decision, Disagreement, Given};

use super::Matter;
use crate::table::{Heads, TableRow};

/// What a row says.
pub(super) enum Row<'m> {
    /// Nothing yet.
    Open,
    /// What was settled before.
    Known,
    /// Something new.
    New {
        on: &'m Disagreement,
        decision: Decision,
        memo: Option<String>,
    },
}

/// What is wrong with a row.
pub(super) struct Wrong {
    pub rule: &'static Rule,
    pub message: String,
    pub help: String,
}

impl Wrong {
    fn new(rule: &'static Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            help: help.into(),
        }
    }

    pub fn twice() -> Self {
        Self::new(
            &rules::BAD_VALUE,
            "this disagreement is decided twice",
            "leave `decision` empty in one of the rows",
        )
    }
}

impl<'m> Row<'m> {
    pub fn read(heads: &Heads, row: &TableRow, (matter, places): (&Matter<'m>, &Places<'m>)) -> Result<Self, Wrong> {
        let cell = |name: &str| heads.cell(row, name).trim();
        if cell("decision").is_empty() {
            return Ok(Self::Open);
        }
        let on = places.find(cell("place"), cell("code"))?;
        let decision = Decision::parse(matter.study, matter.coders, cell("decision"))
            .map_err(|error| Wrong::new(&rules::BAD_VALUE, error.to_string(), error.help))?;
        for one in decision.given(matter.study, on) {
            can_be_given(matter.study, on, &one)?;
        }
        if is_known(matter, on, &decision)? {
            return Ok(Self::Known);
        }
        let memo = Some(cell("memo")).filter(|memo| !memo.is_empty()).map(str::to_owned);
        Ok(Self::New { on, decision, memo })
    }
}

/// Whether there is such a code with such a sign, and such a place.
fn can_be_given(study: &Study, on: &Disagreement, given: &Given) -> Result<(), Wrong> {
    judgement(&study.codebook, &given.mark.to_string())
        .map_err(|NotGiven { rule, message, help }| Wrong::new(rule, message, help))?;
    let transcript = study.transcript(on.transcript);
    if transcript.offsets().span(transcript.body(), given.at).is_some() {
        return Ok(());
    }
    let (id, characters) = (&transcript.id, transcript.offsets().characters());
    Err(Wrong::new(
        &rules::BAD_PLACE,
        format!("`{given}` is no part of {id}, which has {characters} characters"),
        "positions count characters from the start of the words, as the column `place` does",
    ))
}

/// The disagreements by place and code.
pub(super) struct Places<'m>(BTreeMap<(String, &'m str), &'m Disagreement>);

impl<'m> Places<'m> {
    pub fn of(matter: &Matter<'m>) -> Self {
        let named = matter.worklist.iter().map(|one| {
            let place = matter.study.transcript(one.transcript).place(one.span);
            ((place, matter.study.codebook.code(one.code).id.as_str()), one)
        });
        Self(named.collect())
    }

    /// The disagreement on `code` at `place`.
    fn find(&self, place: &str, code: &str) -> Result<&'m Disagreement, Wrong> {
        self.0.get(&(place.to_owned(), code)).copied().ok_or_else(|| {
            Wrong::new(
                &rules::BAD_PLACE,
                format!("the coders do not disagree on `{code}` at {place}"),
                "make the table again with `emic consensus --format csv`: a coding may have changed since",
            )
        })
    }
}

/// Whether a row says what stands already. What was given must be taken back before something else can be decided; what was not given
/// can still be given.
fn is_known(matter: &Matter<'_>, on: &Disagreement, decision: &Decision) -> Result<bool, Wrong> {
    let study = matter.study;
    let Some(settlement) = matter.settler.settlement(on) else {
        return Ok(false);
    };
    let given = decision.given(study, on);
    let stands = given.iter().all(|one| matter.settler.says(on.transcript, one));
    let answered = decision.gives(study, on) || matter.settler.is_not_given(on);
    if stands && answered {
        return Ok(true);
    }
    if settlement.given.is_empty() {
        return Ok(false);
    }
    let transcript = study.transcript(on.transcript);
    let mark = |valence| CodeMark::of(study, Judgement { code: on.code, valence });
    let there = settlement.given.iter().map(|(span, valence)| Given {
        at: transcript.offsets().range(transcript.body(), *span),
        mark: mark(*valence),
    });
    let there: Vec<String> = there.map(|one| one.to_string()).collect();
    Err(Wrong::new(
        &rules::BAD_VALUE,
        format!("this was settled before: {}", there.join(" ")),
        format!(
            "leave `decision` empty, or take the earlier one back with `emic undo` or `emic code rm` as {}",
            matter.into
        ),
    ))
}
