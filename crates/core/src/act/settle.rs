//! Settling what coders disagree on.

use serde_json::json;

use super::{CodedPassage, Details, GivenCode, RefuseSuggestion, count};
use crate::model::{CharRange, CodeId, CoderId, Study, TranscriptId};
use crate::worklist::{Decision, Disagreement};

/// A code that is not given at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCode {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The place, in characters of the body, end exclusive.
    pub at: CharRange,
    /// The code, with any sign.
    pub code: CodeId,
}

/// Writes what was decided on disagreements, all or none: the codings in the coding files of the coder who settles, and in the log
/// which codes are not given where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    /// Whose coding the decisions make.
    pub coder: CoderId,
    /// How many disagreements are settled.
    pub disagreements: usize,
    /// What is given, and memos where nothing is.
    pub passages: Vec<CodedPassage>,
    /// What is not given.
    pub refused: Vec<RefusedCode>,
}

impl Settle {
    /// Nothing decided yet.
    #[must_use]
    pub fn by(coder: CoderId) -> Self {
        Self {
            coder,
            disagreements: 0,
            passages: Vec::new(),
            refused: Vec::new(),
        }
    }

    /// Adds one decision; `created` is the moment of new segments, RFC 3339.
    ///
    /// A memo goes on the first coding given; where none is given, on the place of the disagreement, with the code in front.
    pub fn decide(
        &mut self,
        study: &Study,
        (on, decision): (&Disagreement, &Decision),
        memo: Option<&str>,
        created: Option<&str>,
    ) {
        let transcript = study.transcript(on.transcript);
        let at = transcript.offsets().range(transcript.body(), on.span);
        let code = &study.codebook.code(on.code).id;
        let passage = |at, codes, memo| CodedPassage {
            transcript: transcript.id.clone(),
            at,
            codes,
            memo,
            created: created.map(str::to_owned),
        };
        let given = decision.given(study, on);
        for (number, one) in given.iter().enumerate() {
            let memo = memo.filter(|_| number == 0).map(str::to_owned);
            let mark = one.mark.clone();
            self.passages
                .push(passage(one.at, vec![GivenCode { mark, memo }], None));
        }
        if let Some(memo) = memo.filter(|_| given.is_empty()) {
            self.passages
                .push(passage(at, Vec::new(), Some(format!("{code}: {memo}"))));
        }
        if !decision.gives(study, on) {
            let transcript = transcript.id.clone();
            self.refused.push(RefusedCode {
                transcript,
                at,
                code: code.clone(),
            });
        }
        self.disagreements += 1;
    }

    /// The refusals, one a code that is not given.
    pub(crate) fn refusals(&self) -> impl Iterator<Item = RefuseSuggestion> + '_ {
        self.refused.iter().map(|one| RefuseSuggestion {
            coder: self.coder.clone(),
            transcript: one.transcript.clone(),
            at: one.at,
            code: one.code.clone(),
        })
    }

    pub(super) fn line(&self) -> String {
        format!("settle {}", count(self.disagreements, "disagreement", "disagreements"))
    }

    pub(super) fn details(&self) -> Details {
        let places = self.passages.iter().map(CodedPassage::place);
        vec![
            ("coder", self.coder.as_str().into()),
            ("places", json!(places.collect::<Vec<_>>())),
        ]
    }
}
