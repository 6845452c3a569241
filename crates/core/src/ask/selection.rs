//! Which turns are looked at.

use crate::model::{Role, Span, Study, Transcript, TranscriptIndex, Turn};

/// Whose turns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SpeakerWish {
    /// Respondents, and all of documents without speakers.
    #[default]
    Respondents,
    /// Everybody.
    All,
    /// Speakers with one of these labels or roles.
    Named(Vec<String>),
}

impl SpeakerWish {
    /// The wish that was written: nothing means respondents, `all` everybody, else labels and roles.
    #[must_use]
    pub fn named(names: &[String]) -> Self {
        match names {
            [] => Self::Respondents,
            [one] if one == "all" => Self::All,
            names => Self::Named(names.to_vec()),
        }
    }

    fn takes(&self, transcript: &Transcript, turn: &Turn) -> bool {
        let speaker = transcript.speaker(turn);
        match self {
            Self::All => true,
            Self::Respondents if !transcript.has_speakers() => true,
            Self::Respondents => speaker.is_some_and(|speaker| speaker.role == Role::Respondent),
            Self::Named(names) => {
                speaker.is_some_and(|s| names.iter().any(|name| *name == s.label || name == s.role.name()))
            }
        }
    }
}

/// Some of the turns of a study. Turns without words are never among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    turns: Vec<Vec<bool>>,
}

impl Selection {
    /// The turns with words of the speakers wished for.
    #[must_use]
    pub fn of_speakers(study: &Study, wish: &SpeakerWish) -> Self {
        Self::of(study, |_, transcript, turn| wish.takes(transcript, turn))
    }

    /// The turns with words of the speakers wished for in one transcript.
    #[must_use]
    pub fn of_transcript(study: &Study, transcript: TranscriptIndex, wish: &SpeakerWish) -> Self {
        Self::of(study, |index, text, turn| index == transcript && wish.takes(text, turn))
    }

    /// The turns with words that `take` wants.
    pub(crate) fn of(study: &Study, take: impl Fn(TranscriptIndex, &Transcript, &Turn) -> bool) -> Self {
        let turns = study.transcripts().map(|(index, transcript)| {
            transcript
                .turns
                .iter()
                .map(|turn| turn.extent.is_some() && take(index, transcript, turn))
                .collect()
        });
        Self { turns: turns.collect() }
    }

    /// Whether the turn at `position` (from 0) of `transcript` is selected.
    #[must_use]
    pub fn has(&self, transcript: TranscriptIndex, position: usize) -> bool {
        self.turns
            .get(transcript.0)
            .and_then(|turns| turns.get(position))
            .is_some_and(|taken| *taken)
    }

    /// The positions of the selected turns of `transcript`, in order.
    pub fn turns(&self, transcript: TranscriptIndex) -> impl Iterator<Item = usize> + '_ {
        let turns = self.turns.get(transcript.0).into_iter().flatten();
        turns
            .enumerate()
            .filter(|(_, taken)| **taken)
            .map(|(position, _)| position)
    }

    /// Whether any turn of `transcript` is selected.
    #[must_use]
    pub fn touches(&self, transcript: TranscriptIndex) -> bool {
        self.turns(transcript).next().is_some()
    }

    /// The selected turns that both have.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        self.joined(other, |own, theirs| own && theirs)
    }

    /// The turns that either has.
    pub(super) fn or(&self, other: &Self) -> Self {
        self.joined(other, |own, theirs| own || theirs)
    }

    /// The turns that the other does not have.
    pub(super) fn without(&self, other: &Self) -> Self {
        self.joined(other, |own, theirs| own && !theirs)
    }

    fn joined(&self, other: &Self, join: impl Fn(bool, bool) -> bool) -> Self {
        let each = |(own, theirs): (&Vec<bool>, &Vec<bool>)| {
            let turns = own.iter().zip(theirs);
            turns.map(|(own, theirs)| join(*own, *theirs)).collect()
        };
        Self {
            turns: self.turns.iter().zip(&other.turns).map(each).collect(),
        }
    }

    /// The words of the selected turns of `transcript`, in order.
    pub fn extents<'s>(&'s self, study: &'s Study, transcript: TranscriptIndex) -> impl Iterator<Item = Span> + 's {
        let turns = &study.transcript(transcript).turns;
        self.turns(transcript)
            .filter_map(|position| turns.get(position)?.extent)
    }

    pub(super) fn combine(parts: &[Self], keep: impl Fn(usize) -> bool) -> Option<Self> {
        let mut result = parts.first()?.clone();
        for (transcript, turns) in result.turns.iter_mut().enumerate() {
            for (position, taken) in turns.iter_mut().enumerate() {
                *taken = keep(
                    parts
                        .iter()
                        .filter(|part| part.has(TranscriptIndex(transcript), position))
                        .count(),
                );
            }
        }
        Some(result)
    }
}
