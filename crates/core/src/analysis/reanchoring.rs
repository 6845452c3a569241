//! How the segments of a study came to their places in the transcripts of today.

use crate::model::{Anchoring, CoderIndex, CodingFile, LostSegment, Segment, Study, TranscriptIndex};

/// What became of segments since they were written down.
#[derive(Debug, Clone, Default)]
pub struct Reanchoring<'s> {
    /// How many stand where their file says.
    pub held: u64,
    /// How many stand elsewhere, or had no position.
    pub moved: u64,
    /// Those whose words were changed, by file and place.
    pub reworded: Vec<Reworded<'s>>,
    /// Those that have no place.
    pub lost: Vec<Lost<'s>>,
}

/// A segment whose words were changed in its transcript.
#[derive(Debug, Clone, Copy)]
pub struct Reworded<'s> {
    /// The file in which it stands.
    pub file: &'s CodingFile,
    /// The segment; it has [`Segment::old_words`].
    pub segment: &'s Segment,
}

/// A segment that has no place.
#[derive(Debug, Clone, Copy)]
pub struct Lost<'s> {
    /// The file in which it stands.
    pub file: &'s CodingFile,
    /// The segment.
    pub segment: &'s LostSegment,
}

/// What became of the segments of a study: those of one coder, in one transcript, or all.
///
/// ```
/// use emic_core::analysis::reanchoring;
/// use emic_core::read::{Sources, understand};
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
///     ("transcripts/R1.txt", "R: Wij hebben elkaar toch echt nodig.\n"),
///     ("coding/an/R1.yaml", "segments:\n- quote: Wij hebben elkaar echt nodig.\n  codes: [interdependence+]\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let value = reanchoring(&study, None, None);
/// assert_eq!((value.held, value.moved, value.reworded.len(), value.lost.len()), (0, 0, 1, 0));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn reanchoring(study: &Study, coder: Option<CoderIndex>, transcript: Option<TranscriptIndex>) -> Reanchoring<'_> {
    let mut value = Reanchoring::default();
    let meant = |file: &&CodingFile| {
        coder.is_none_or(|coder| coder == file.coder)
            && transcript.is_none_or(|transcript| transcript == file.transcript)
    };
    for file in study.files.iter().filter(meant) {
        for segment in &file.segments {
            match segment.anchoring {
                Anchoring::Held => value.held += 1,
                Anchoring::Found | Anchoring::Moved(_) => value.moved += 1,
                Anchoring::Followed | Anchoring::Likely => value.reworded.push(Reworded { file, segment }),
            }
        }
        value
            .lost
            .extend(file.lost.iter().map(|segment| Lost { file, segment }));
    }
    value
}
