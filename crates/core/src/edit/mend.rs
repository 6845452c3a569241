//! What to do about each reason why an act is not done.

use super::EditError;

impl EditError {
    /// What to do about it.
    #[must_use]
    pub fn mend(&self) -> String {
        let text = match self {
            Self::UnknownTranscript { mend, .. }
            | Self::UnknownCase { mend, .. }
            | Self::UnknownCoder { mend, .. }
            | Self::Code { mend, .. }
            | Self::UnknownCode { mend, .. }
            | Self::NoSegment { mend, .. }
            | Self::CaseRow { mend, .. }
            | Self::Broken { mend, .. } => return mend.clone(),
            Self::Codebook(error) => return error.mend(),
            Self::Memo(error) => return error.mend(),
            Self::History(error) => error.mend(),
            Self::NotBorne { borne, .. } => return format!("it bears {}", borne.join(", ")),
            Self::Borne { other, .. } => return format!("take `{other}` away there"),
            Self::SegmentThere { old, .. } => {
                return format!("give that one the codes of {old}, then take the codes at {old} away");
            }
            Self::Silent { place } => return format!("take it away: `emic code rm {place} --with-memos`"),
            Self::NoStudy => "run `emic check` and mend `emic.yaml` first",
            Self::NoCodes { .. } => "name at least one code, or write a memo",
            Self::OutsideText { .. } => {
                "count characters from 0 at the start of the text; the end comes after the start and is not included"
            }
            Self::TranscriptExists { .. } => "give the new one another name, or take the old one out first",
            Self::Unpatchable { .. } => "write segments one below the other, `- id: …`, each key on its own line",
            Self::Unproved { .. } => "run `emic check` and mend the file, or make the change by hand",
            Self::ChangedSince { .. } => "look at the file, then do it again",
            Self::Link { .. } => "put the file itself there",
            Self::Unfinished { .. } => "mend what the disk says; the next writing command completes the change",
            Self::Locked { .. } => "wait until it has finished and try again",
            Self::HalfDone { .. } => {
                "copy your version elsewhere, put back the version of git, run any writing command, then bring your change in again"
            }
            Self::NoCodingFile { .. } => "name one such as coding/coder-a/R07.yaml",
            Self::NoMarkers { .. } => "if lines of a merge are left in it, mend it by hand; `emic check` shows where",
            Self::Unmerged { .. } => "mend that by hand, or keep the lines you want and remove the lines with markers",
            Self::Moment(_) => "write it as 2026-11-21T14:03:00Z",
            Self::NotEmpty(_) => {
                "name a folder that is not there yet, as in `emic new STUDY`; transcripts come in with `emic import FILE… --study STUDY`"
            }
            Self::Read(_) => "name the study's folder with `--study`",
            Self::Disk { .. } => "check that you may write there and that the disk is not full",
        };
        text.to_owned()
    }
}
