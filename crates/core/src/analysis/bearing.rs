//! Every coding of one code, whoever gave it: what is gone through when the code changes its meaning.

use crate::model::{CodeIndex, CoderIndex, Judgement, Span, Study, TranscriptIndex};

/// A coding with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bearing {
    /// Who gave it.
    pub coder: CoderIndex,
    /// Where.
    pub transcript: TranscriptIndex,
    /// The passage.
    pub span: Span,
    /// The code with its sign.
    pub judgement: Judgement,
}

/// The codings of `code` itself, not of codes below it, of all coders: by coder, transcript and place.
#[must_use]
pub fn bearing(study: &Study, code: CodeIndex) -> Vec<Bearing> {
    let segments = study
        .files
        .iter()
        .flat_map(|file| file.segments.iter().map(move |segment| (file, segment)));
    let codings = segments.flat_map(|(file, segment)| {
        let given = segment
            .judgements
            .iter()
            .filter(move |judgement| judgement.code == code);
        given.map(move |judgement| Bearing {
            coder: file.coder,
            transcript: file.transcript,
            span: segment.span,
            judgement: *judgement,
        })
    });
    codings.collect()
}
