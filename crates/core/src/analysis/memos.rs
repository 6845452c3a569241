//! Everything that people noted: in files of its own, on segments and on single codings.

use crate::model::{
    CaseIndex, CodeIndex, CoderIndex, CodingFile, Judgement, Memo, MemoSubject, Segment, Span, Study, TranscriptIndex,
};

/// A segment that bears a memo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotedSegment<'s> {
    /// Who made it.
    pub coder: CoderIndex,
    /// Where.
    pub transcript: TranscriptIndex,
    /// Where in it; none for a segment whose words are lost.
    pub span: Option<Span>,
    /// The codes that it bears.
    pub judgements: &'s [Judgement],
}

/// What a memo is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotedOn<'s> {
    /// The study as a whole.
    Study,
    /// A code.
    Code(CodeIndex),
    /// A theme in a case.
    Cell(CaseIndex, CodeIndex),
    /// A transcript.
    Transcript(TranscriptIndex),
    /// A segment.
    Segment(NotedSegment<'s>),
    /// One coding of a segment.
    Coding(NotedSegment<'s>, Judgement),
}

/// A memo, wherever it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted<'s> {
    /// What it is about.
    pub on: NotedOn<'s>,
    /// The file in which it stands, below the study.
    pub path: &'s str,
    /// What it says.
    pub text: &'s str,
}

/// A memo in which words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundMemo<'s> {
    /// The memo.
    pub memo: Noted<'s>,
    /// Where the words stand, in bytes of its text, in order; none overlaps another.
    pub marks: Vec<Span>,
}

impl<'s> From<Noted<'s>> for FoundMemo<'s> {
    /// A memo in which nothing was looked for.
    fn from(memo: Noted<'s>) -> Self {
        Self {
            memo,
            marks: Vec::new(),
        }
    }
}

/// Which memos are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Those on the study as a whole.
    Study,
    /// Those on a code, in one case or in all, and on codings with it.
    Code(CodeIndex),
    /// Those on themes in a case.
    Case(CaseIndex),
    /// Those on one theme in one case.
    Cell(CaseIndex, CodeIndex),
    /// Those on a transcript, its segments and their codings.
    Transcript(TranscriptIndex),
}

impl NotedOn<'_> {
    /// The segment that the memo is on, or a coding of.
    #[must_use]
    pub fn segment(&self) -> Option<&NotedSegment<'_>> {
        match self {
            Self::Segment(segment) | Self::Coding(segment, _) => Some(segment),
            Self::Study | Self::Code(_) | Self::Cell(..) | Self::Transcript(_) => None,
        }
    }

    /// Whether the memo belongs to `topic`.
    #[must_use]
    pub fn is_about(&self, topic: Topic) -> bool {
        match (topic, self) {
            (Topic::Study, Self::Study) => true,
            (Topic::Code(wanted), Self::Code(code) | Self::Cell(_, code)) => wanted == *code,
            (Topic::Case(wanted), Self::Cell(case, _)) => wanted == *case,
            (Topic::Cell(case, code), Self::Cell(in_case, of)) => (case, code) == (*in_case, *of),
            (Topic::Code(wanted), Self::Coding(_, judgement)) => wanted == judgement.code,
            (Topic::Transcript(wanted), Self::Transcript(transcript)) => wanted == *transcript,
            (Topic::Transcript(wanted), Self::Segment(segment) | Self::Coding(segment, _)) => {
                wanted == segment.transcript
            }
            _ => false,
        }
    }
}

/// All memos of a study: those on the study, on codes in the order of the codebook, on themes in cases, then by transcript those on it and, by place,
/// on its segments and their codings.
///
/// ```
/// use emic_core::analysis::memos;
/// use emic_core::read::{Sources, understand};
///
/// let files = [
///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
///     ("transcripts/R07.txt", "R: wij hebben elkaar nodig\n"),
///     ("coding/an/R07.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+]\n  memo: zeker?\n"),
///     ("memos/plan.md", "---\nabout: study\n---\nEerst de scholen.\n"),
/// ];
/// let study = understand(Sources::from_iter(files)).study.ok_or("no study")?;
/// let texts: Vec<&str> = memos(&study).iter().map(|memo| memo.text).collect();
/// assert_eq!(texts, ["Eerst de scholen.", "zeker?"]);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn memos(study: &Study) -> Vec<Noted<'_>> {
    let own = study.memos.iter().map(|memo| of_file(study, memo));
    let segments = study.files.iter().flat_map(|file| {
        let segments = file.segments.iter();
        segments.flat_map(|segment| of_segment(file, segment))
    });
    let mut memos: Vec<Noted<'_>> = own.chain(segments).collect();
    memos.sort_by_key(|memo| order(&memo.on));
    memos
}

/// The memo of a file under `memos/`.
fn of_file<'s>(study: &'s Study, memo: &'s Memo) -> Noted<'s> {
    let on = match &memo.about {
        MemoSubject::Study => NotedOn::Study,
        MemoSubject::Code(code) => NotedOn::Code(*code),
        MemoSubject::Cell { case, code } => NotedOn::Cell(*case, *code),
        MemoSubject::Transcript(transcript) => NotedOn::Transcript(*transcript),
        MemoSubject::Segment { coder, transcript, id } => {
            let file = study.file(*coder, *transcript);
            let found = file.and_then(|file| file.segments.iter().find(|segment| segment.id.as_ref() == Some(id)));
            NotedOn::Segment(NotedSegment {
                coder: *coder,
                transcript: *transcript,
                span: found.map(|segment| segment.span),
                judgements: found.map_or(&[], |segment| &segment.judgements),
            })
        }
    };
    Noted {
        on,
        path: &memo.path,
        text: &memo.text,
    }
}

/// The memos on a segment and on its codings.
fn of_segment<'s>(file: &'s CodingFile, segment: &'s Segment) -> impl Iterator<Item = Noted<'s>> {
    let noted = NotedSegment {
        coder: file.coder,
        transcript: file.transcript,
        span: Some(segment.span),
        judgements: &segment.judgements,
    };
    let own = segment.memo.iter().map(move |text| (NotedOn::Segment(noted), text));
    let codings = segment.memos.iter();
    let codings = codings.map(move |(judgement, text)| (NotedOn::Coding(noted, *judgement), text));
    own.chain(codings).map(|(on, text)| Noted {
        on,
        path: &file.path,
        text,
    })
}

/// Kind, then which, then where; a segment's own memo before those on its codings.
fn order(on: &NotedOn<'_>) -> (u8, usize, usize, Option<Span>, Option<CoderIndex>, Option<Judgement>) {
    let of = |segment: &NotedSegment<'_>, judgement| {
        let place = segment.transcript.position();
        (3, place, 0, segment.span, Some(segment.coder), judgement)
    };
    match on {
        NotedOn::Study => (0, 0, 0, None, None, None),
        NotedOn::Code(code) => (1, code.position(), 0, None, None, None),
        NotedOn::Cell(case, code) => (2, case.position(), code.position(), None, None, None),
        NotedOn::Transcript(transcript) => (3, transcript.position(), 0, None, None, None),
        NotedOn::Segment(segment) => of(segment, None),
        NotedOn::Coding(segment, judgement) => of(segment, Some(*judgement)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Sources, understand};

    fn study() -> Study {
        let files = [
            ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
            ("transcripts/R1.txt", "R: een twee drie\n"),
            ("transcripts/R2.txt", "R: vier\n"),
            (
                "coding/bert/R1.yaml",
                "segments:\n- id: b1\n  quote: twee\n  codes: [interdependence+, role-flexibility]\n  memo: s\n  memos: {role-flexibility: c1, interdependence+: c0}\n- id: b2\n  quote: weg\n  codes: [interdependence]\n",
            ),
            ("coding/anna/R1.yaml", "segments:\n- quote: drie\n  memo: a\n"),
            ("memos/a.md", "---\nabout: transcript:R1\n---\nt1\n"),
            ("memos/b.md", "---\nabout: code:interdependence\n---\nk\n"),
            ("memos/c.md", "---\nabout: study\n---\ns0\n"),
            ("memos/d.md", "---\nabout: segment:bert/R1/b1\n---\nf\n"),
            ("memos/e.md", "---\nabout: segment:bert/R1/b2\n---\nlost\n"),
            ("memos/f.md", "---\nabout: transcript:R2\n---\nt2\n"),
            (
                "memos/framework/R2/role-flexibility.md",
                "---\nabout: cell:R2/role-flexibility\n---\nz2\n",
            ),
            (
                "memos/framework/R2/first.md",
                "---\nabout: cell:R2/interdependence\n---\nz1\n",
            ),
            (
                "memos/framework/last.md",
                "---\nabout: cell:R1/role-flexibility\n---\nz0\n",
            ),
        ];
        understand(Sources::from_iter(files)).study.expect("a study")
    }

    fn texts(study: &Study, topic: Option<Topic>) -> Vec<&str> {
        let all = memos(study).into_iter();
        let wanted = all.filter(|memo| topic.is_none_or(|topic| memo.on.is_about(topic)));
        wanted.map(|memo| memo.text).collect()
    }

    #[test]
    fn memos_stand_by_subject_and_place() {
        let study = study();
        assert_eq!(
            texts(&study, None),
            [
                "s0", "k", "z0", "z1", "z2", "t1", "lost", "f", "s", "c0", "c1", "a", "t2"
            ]
        );
    }

    #[test]
    fn a_topic_takes_what_belongs_to_it() {
        let study = study();
        let code = study.codebook.find("interdependence").expect("a code");
        let r1 = study.find_transcript("R1").expect("a transcript");
        assert_eq!(texts(&study, Some(Topic::Study)), ["s0"]);
        assert_eq!(texts(&study, Some(Topic::Code(code))), ["k", "z1", "c0"]);
        let r2 = study.find_case("R2").expect("a case");
        assert_eq!(texts(&study, Some(Topic::Case(r2))), ["z1", "z2"]);
        assert_eq!(texts(&study, Some(Topic::Cell(r2, code))), ["z1"]);
        assert_eq!(
            texts(&study, Some(Topic::Transcript(r1))),
            ["t1", "lost", "f", "s", "c0", "c1", "a"]
        );
    }
}
