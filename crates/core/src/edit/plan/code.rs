//! Codes that an act names, looked up in the codebook.

use crate::act::CodeMark;
use crate::edit::EditError;
use crate::model::{Codebook, Judgement, Use, Valence};
use crate::suggestion::did_you_mean;

/// The judgement that `mark` stands for.
pub(super) fn judgement(book: &Codebook, mark: &CodeMark) -> Result<Judgement, EditError> {
    let refused = |why: &str, mend: String| EditError::Code {
        code: mark.to_string(),
        why: why.to_owned(),
        mend,
    };
    let id = mark.code.as_str();
    let Some(index) = book.find(id) else {
        let mend = did_you_mean(id, book.ids(), "see `emic codebook` for the codes of this study");
        return Err(refused("no codebook of this study has it", mend));
    };
    let code = book.code(index);
    if code.usage == Use::Heading {
        let below: Vec<&str> = book.children(index).map(|child| book.code(child).id.as_str()).collect();
        let mend = format!("choose a code below it: {}", below.join(", "));
        return Err(refused("it is a heading", mend));
    }
    if mark.valence != Valence::Neutral && code.valence.is_none() {
        let mend = format!("write `{id}`, or give the code a `valence` in its codebook");
        return Err(refused("the code takes no sign", mend));
    }
    Ok(Judgement {
        code: index,
        valence: mark.valence,
    })
}

/// The judgement that a code in a file stands for; none when it stands for nothing.
pub(super) fn written(book: &Codebook, code: &str) -> Option<Judgement> {
    let (id, valence) = Valence::split(code.trim());
    Some(Judgement {
        code: book.find(id)?,
        valence,
    })
}
