//! Things that reports count, with their plurals.

use super::Phrase;
use crate::Language;

/// A thing that can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// One of it.
    pub one: Phrase,
    /// Several, or none.
    pub many: Phrase,
}

impl Noun {
    /// The number with its noun: `1 referentie`, `2 referenties`.
    pub fn counted(&self, count: u64, language: Language) -> String {
        format!("{count} {}", self.form(count, language))
    }

    /// The form that fits a number, without the number.
    pub fn form(&self, count: u64, language: Language) -> &'static str {
        let phrase = if count == 1 { &self.one } else { &self.many };
        phrase.say(language)
    }
}

/// Declares nouns as constants, and all of them as the list `NOUNS`.
macro_rules! nouns {
    ($($(#[$about:meta])* $name:ident { nl: $nl1:literal / $nl2:literal, en: $en1:literal / $en2:literal })+) => {
        $($(#[$about])* pub const $name: Noun =
            Noun { one: Phrase { nl: $nl1, en: $en1 }, many: Phrase { nl: $nl2, en: $en2 } };)+
        /// Every noun.
        pub static NOUNS: &[Noun] = &[$($name),+];
    };
}

nouns! {
    /// A coding, when counted.
    REFERENCE { nl: "referentie" / "referenties", en: "reference" / "references" }
    /// A place in a transcript.
    SEGMENT { nl: "segment" / "segmenten", en: "segment" / "segments" }
    /// One stretch by one speaker.
    TURN { nl: "beurt" / "beurten", en: "turn" / "turns" }
    /// What is counted in, whichever it is.
    UNIT { nl: "eenheid" / "eenheden", en: "unit" / "units" }
    /// One interview or document as text.
    TRANSCRIPT { nl: "transcript" / "transcripten", en: "transcript" / "transcripts" }
    /// Who or what the words are about or from.
    CASE { nl: "case" / "cases", en: "case" / "cases" }
    /// A code.
    CODE { nl: "code" / "codes", en: "code" / "codes" }
    /// Codes that stand together.
    CODE_SET { nl: "combinatie" / "combinaties", en: "combination" / "combinations" }
    /// A judgement of one coder.
    CODING { nl: "codering" / "coderingen", en: "coding" / "codings" }
    /// Who codes.
    CODER { nl: "codeur" / "codeurs", en: "coder" / "coders" }
    /// A place of a code, counted as one whoever gave it.
    PLACE { nl: "plaats" / "plaatsen", en: "place" / "places" }
    /// Two places that meet.
    PAIR { nl: "paar" / "paren", en: "pair" / "pairs" }
    /// Something that was done to the study.
    ACT { nl: "handeling" / "handelingen", en: "act" / "acts" }
    /// How far two percentages are apart.
    POINT { nl: "procentpunt" / "procentpunten", en: "percentage point" / "percentage points" }
    /// Words that were coded or found.
    PASSAGE { nl: "passage" / "passages", en: "passage" / "passages" }
    /// Someone's words.
    QUOTE { nl: "citaat" / "citaten", en: "quote" / "quotes" }
    /// A note.
    MEMO { nl: "memo" / "memo's", en: "memo" / "memos" }
    /// A search hit.
    HIT { nl: "treffer" / "treffers", en: "hit" / "hits" }
    /// A code that is proposed for a turn.
    SUGGESTION { nl: "voorstel" / "voorstellen", en: "suggestion" / "suggestions" }
    /// A word.
    WORD { nl: "woord" / "woorden", en: "word" / "words" }
    /// A character.
    CHARACTER { nl: "teken" / "tekens", en: "character" / "characters" }
    /// A sentence.
    SENTENCE { nl: "zin" / "zinnen", en: "sentence" / "sentences" }
    /// A file.
    FILE { nl: "bestand" / "bestanden", en: "file" / "files" }
    /// Anything that `check` finds.
    PROBLEM { nl: "probleem" / "problemen", en: "problem" / "problems" }
    /// A problem that must be mended.
    ERROR { nl: "fout" / "fouten", en: "error" / "errors" }
    /// A problem that is probably not meant so.
    WARNING { nl: "waarschuwing" / "waarschuwingen", en: "warning" / "warnings" }
    /// A remark on a study.
    NOTE { nl: "opmerking" / "opmerkingen", en: "note" / "notes" }
    /// A segment whose words were not found again.
    LOST_SEGMENT { nl: "verloren segment" / "verloren segmenten", en: "lost segment" / "lost segments" }
    /// A file that cannot be read.
    UNREADABLE_FILE { nl: "onleesbaar bestand" / "onleesbare bestanden", en: "unreadable file" / "unreadable files" }
    /// A coding that names something that does not exist.
    UNRESOLVED_CODING { nl: "onherkende codering" / "onherkende coderingen", en: "unresolved coding" / "unresolved codings" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_is_singular() {
        assert_eq!(REFERENCE.counted(0, Language::Nl), "0 referenties");
        assert_eq!(REFERENCE.counted(1, Language::Nl), "1 referentie");
        assert_eq!(REFERENCE.counted(2, Language::Nl), "2 referenties");
        assert_eq!(REFERENCE.counted(1, Language::En), "1 reference");
        assert_eq!(REFERENCE.counted(21, Language::En), "21 references");
    }

    #[test]
    fn every_noun_has_four_forms_and_no_places() {
        for noun in NOUNS {
            for phrase in [noun.one, noun.many] {
                assert!(!phrase.nl.is_empty() && !phrase.en.is_empty(), "{noun:?}");
                assert!(
                    phrase.places(Language::Nl).is_empty() && phrase.places(Language::En).is_empty(),
                    "{noun:?}"
                );
            }
            assert_ne!(noun.one, noun.many, "{noun:?}");
        }
    }
}
