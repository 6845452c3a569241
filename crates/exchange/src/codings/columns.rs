//! Which column of a table of codings holds what.

use csv::StringRecord;
use emic_core::diagnostic::{Diagnostic, rules};
use emic_core::read::Source;
use emic_core::suggestion::nearest;

/// The columns that a table must have.
const NEEDED: [&str; 3] = ["transcript", "coder", "code"];
/// Those that it may have; a place needs `start` and `end`, or `quote`.
const OPTIONAL: [&str; 5] = ["start", "end", "valence", "quote", "memo"];

/// The heads of a table.
pub(super) struct Columns(Vec<String>);

/// A name that comes near to a column that is missing. Other columns are passed over.
fn slip(heads: &[String]) -> Option<String> {
    let all = || NEEDED.into_iter().chain(OPTIONAL);
    let missing = || all().filter(|name| !heads.iter().any(|head| head == name));
    let unknown = heads.iter().filter(|head| !all().any(|name| name == head.as_str()));
    let mut slips = unknown.filter_map(|head| Some((head, nearest(head, missing())?)));
    slips
        .next()
        .map(|(head, meant)| format!("the column `{head}` is not known here; is `{meant}` meant?"))
}

impl Columns {
    /// Takes the first line for heads.
    pub fn find(heads: Option<&StringRecord>, source: &Source) -> Result<Self, Diagnostic> {
        let heads: Vec<String> = heads
            .into_iter()
            .flatten()
            .map(|head| head.trim().to_lowercase())
            .collect();
        let has = |name: &str| heads.iter().any(|head| head == name);
        let message = if let Some(missing) = NEEDED.iter().find(|name| !has(name)) {
            format!("there is no column `{missing}`")
        } else if !(has("quote") || (has("start") && has("end"))) {
            "there are no columns `start` and `end`, and no `quote` either".to_owned()
        } else if let Some(slip) = slip(&heads) {
            slip
        } else {
            return Ok(Self(heads));
        };
        let help = "the columns are transcript, start, end, coder, code, valence, and quote and memo where wanted";
        Err(Diagnostic::of_file(&rules::BAD_CSV, &source.path, message, help).at(source.mark_line(1, 1)))
    }

    /// The cell of `record` under `name`; empty where there is none.
    pub fn cell<'r>(&self, record: &'r StringRecord, name: &str) -> &'r str {
        let column = self.0.iter().position(|head| head == name);
        column.and_then(|column| record.get(column)).unwrap_or_default()
    }
}
