//! A code as written behind a segment, looked up in the codebook.

use crate::diagnostic::{Rule, rules};
use crate::model::{Codebook, Judgement, Use, Valence};
use crate::suggestion::did_you_mean;

/// Why a code cannot be given, with the mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotGiven {
    /// What kind of problem it is.
    pub rule: &'static Rule,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// The code and sign of a text such as `interdependence+`.
///
/// # Errors
/// When no code has this id, it is a heading, or it takes no sign.
pub fn judgement(codebook: &Codebook, written: &str) -> Result<Judgement, NotGiven> {
    let refused = |rule, message: String, help: String| Err(NotGiven { rule, message, help });
    let (id, valence) = Valence::split(written.trim());
    let Some(index) = codebook.find(id) else {
        let help = did_you_mean(id, codebook.ids(), "see `emic codebook` for the codes of this study");
        return refused(
            &rules::UNKNOWN_CODE,
            format!("no codebook of this study has a code `{id}`"),
            help,
        );
    };
    let code = codebook.code(index);
    if code.usage == Use::Heading {
        let below: Vec<&str> = codebook
            .children(index)
            .map(|child| codebook.code(child).id.as_str())
            .collect();
        let message = format!("`{id}` is a heading; it cannot be given to a segment");
        return refused(
            &rules::NOT_CODABLE,
            message,
            format!("choose a code below it: {}", below.join(", ")),
        );
    }
    if valence != Valence::Neutral && code.valence.is_none() {
        let help = format!("write `{id}`, or give the code a `valence` in its codebook");
        return refused(
            &rules::NO_VALENCE,
            format!("`{id}` takes no sign, but `{written}` has one"),
            help,
        );
    }
    Ok(Judgement { code: index, valence })
}
