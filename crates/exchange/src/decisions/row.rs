//! One row of a table of decisions, looked up among the disagreements.

use csv::StringRecord;
use emic_core::diagnostic::{Rule, rules};
use emic_core::model::Study;
use emic_core::worklist::{Decision, Disagreement, Given, Settlement};

use super::Matter;

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

    pub fn table(error: &csv::Error) -> Self {
        Self::new(
            &rules::BAD_CSV,
            format!("cannot be read as a table: {error}"),
            "save it again as CSV",
        )
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
    pub fn read(heads: &[String], record: &StringRecord, matter: &Matter<'m>) -> Result<Self, Wrong> {
        let cell = |name: &str| {
            let column = heads.iter().position(|head| head == name);
            column.and_then(|column| record.get(column)).unwrap_or_default().trim()
        };
        if cell("decision").is_empty() {
            return Ok(Self::Open);
        }
        let on = disagreement(matter, cell("place"), cell("code"))?;
        let decision = Decision::parse(matter.study, matter.coders, cell("decision"))
            .map_err(|error| Wrong::new(&rules::BAD_VALUE, error.to_string(), error.help))?;
        if let Some(settlement) = matter.settler.settlement(on) {
            return known(matter, on, &decision, &settlement);
        }
        let memo = Some(cell("memo")).filter(|memo| !memo.is_empty()).map(str::to_owned);
        Ok(Self::New { on, decision, memo })
    }
}

/// The disagreement on `code` at `place`.
fn disagreement<'m>(matter: &Matter<'m>, place: &str, code: &str) -> Result<&'m Disagreement, Wrong> {
    let study = matter.study;
    let is_on = |one: &&Disagreement| study.codebook.code(one.code).id.as_str() == code;
    let found = matter
        .worklist
        .iter()
        .filter(is_on)
        .find(|one| self::place(study, one) == place);
    found.ok_or_else(|| {
        Wrong::new(
            &rules::BAD_PLACE,
            format!("the coders do not disagree on `{code}` at {place}"),
            "make the table again with `emic consensus --format csv`: a coding may have changed since",
        )
    })
}

fn place(study: &Study, one: &Disagreement) -> String {
    study.transcript(one.transcript).place(one.span)
}

/// A row on something that is settled: it may say the same again, and it may give what was not given.
fn known<'m>(
    matter: &Matter<'m>,
    on: &'m Disagreement,
    decision: &Decision,
    settlement: &Settlement,
) -> Result<Row<'m>, Wrong> {
    let study = matter.study;
    let transcript = study.transcript(on.transcript);
    let id = &study.codebook.code(on.code).id;
    let stands = settlement.given.iter().map(|(span, valence)| {
        let at = transcript.offsets().range(transcript.body(), *span);
        format!("{id}{}@{at}", valence.sign())
    });
    let mut stands: Vec<String> = stands.collect();
    stands.sort_unstable();
    let mut wanted: Vec<String> = decision.given(study, on).iter().map(Given::to_string).collect();
    wanted.sort_unstable();
    if stands == wanted {
        return Ok(Row::Known);
    }
    let said = if stands.is_empty() {
        "not given".to_owned()
    } else {
        stands.join(" ")
    };
    Err(Wrong::new(
        &rules::BAD_VALUE,
        format!("this was settled before: {said}"),
        format!(
            "leave `decision` empty, or take the earlier one back with `emic undo` or `emic code rm` as {}",
            matter.into
        ),
    ))
}
