//! Which disagreements are asked for.

use emic_core::analysis::ValenceSplit;
use emic_core::ask::{AskError, Axis};
use emic_core::model::{CodeIndex, Study, TranscriptIndex};
use emic_core::worklist::{Disagreement, Kind};

use crate::commands::themes::themes;
use crate::failure::Failure;

/// Which disagreements are asked for; nothing: all.
pub(super) struct Wanted {
    codes: Option<Vec<CodeIndex>>,
    kinds: Vec<Kind>,
    transcripts: Vec<TranscriptIndex>,
}

impl Wanted {
    /// Looks up what was typed.
    pub fn find(study: &Study, codes: Option<&str>, kinds: &[Kind], transcripts: &[String]) -> Result<Self, Failure> {
        Ok(Self {
            codes: codes.map(|text| self::codes(study, text)).transpose()?,
            kinds: kinds.to_vec(),
            transcripts: transcripts
                .iter()
                .map(|id| transcript(study, id))
                .collect::<Result<_, _>>()?,
        })
    }

    /// Whether this one is asked for.
    pub fn takes(&self, one: &Disagreement) -> bool {
        let takes_kind = self.kinds.is_empty() || self.kinds.contains(&one.kind);
        takes_kind && self.takes_coding(one.transcript, one.code)
    }

    /// Whether codings with this code in this transcript are.
    pub fn takes_coding(&self, transcript: TranscriptIndex, code: CodeIndex) -> bool {
        self.codes.as_ref().is_none_or(|codes| codes.contains(&code)) && self.takes_transcript(transcript)
    }

    /// Whether those of this transcript are.
    pub fn takes_transcript(&self, transcript: TranscriptIndex) -> bool {
        self.transcripts.is_empty() || self.transcripts.contains(&transcript)
    }
}

fn codes(study: &Study, text: &str) -> Result<Vec<CodeIndex>, Failure> {
    let axis = Axis::parse(study, text)?;
    let themes = themes(study, &axis, ValenceSplit::Together, "disagreements are about codes")?;
    Ok(themes.iter().flat_map(|theme| theme.codes(study)).collect())
}

fn transcript(study: &Study, id: &str) -> Result<TranscriptIndex, AskError> {
    let known = study.transcripts().map(|(_, transcript)| transcript.id.as_str());
    let found = study.find_transcript(id);
    found.ok_or_else(|| AskError::unknown("transcript", id, known, "`emic show` lists them"))
}
