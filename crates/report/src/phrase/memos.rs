//! Phrases of memos.

use super::phrases;

phrases! {
    /// The title.
    MEMOS { nl: "Memo's", en: "Memos" }
    /// The title of a search.
    SEARCH { nl: "Zoeken in memo's: {query}", en: "Search in memos: {query}" }
    /// Heads memos on the study.
    STUDY { nl: "Over de studie", en: "On the study" }
    /// Heads memos on codes.
    CODES { nl: "Over codes", en: "On codes" }
    /// Heads memos on themes in cases.
    CELLS { nl: "Over thema's in cases", en: "On themes in cases" }
    /// Only memos on this subject.
    ABOUT { nl: "over: {about}", en: "about: {about}" }
    /// Only memos of these coders.
    CODERS { nl: "codeur: {coders}", en: "coder: {coders}" }
    /// How many there are.
    COUNTED { nl: "{memos}.", en: "{memos}." }
    /// Some are shown.
    SOME { nl: "{shown} van {memos}; `--limit 0` toont alles.", en: "{shown} of {memos}; `--limit 0` shows all." }
    /// There is none.
    NONE { nl: "Geen memo's. `emic memo write study --text \"…\"` schrijft er een.", en: "No memos. `emic memo write study --text \"…\"` writes one." }
    /// None was found.
    NOTHING { nl: "In geen enkele memo gevonden.", en: "Found in no memo." }
    /// A segment whose words are gone.
    LOST { nl: "de woorden van dit segment zijn verloren", en: "the words of this segment are lost" }
}
