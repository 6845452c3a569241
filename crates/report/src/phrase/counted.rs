//! Phrases that say what was counted: whose codings, of which turns.

use super::phrases;

phrases! {
    /// Whose codings.
    CODERS { nl: "coderingen van {coders}", en: "codings of {coders}" }
    /// Whose, of several.
    POOLED { nl: "coderingen van {coders} samen (gelijke tellen één keer)", en: "codings of {coders} pooled (equal ones count once)" }
    /// Which turns.
    WHERE { nl: "waar {condition}", en: "where {condition}" }
    /// Which turns: everybody's.
    EVERYBODY { nl: "beurten van iedereen", en: "everybody's turns" }
    /// Which turns: respondents'.
    RESPONDENTS { nl: "beurten van respondenten", en: "respondents' turns" }
    /// Which turns: those of these labels or roles.
    SPEAKERS { nl: "beurten van {speakers}", en: "turns of {speakers}" }
    /// Which transcripts.
    TRANSCRIPTS { nl: "transcripten {transcripts}", en: "transcripts {transcripts}" }
    /// On how many transcripts it rests.
    READ { nl: "{read} gelezen", en: "{read} read" }
    /// Transcripts in no base.
    UNREAD { nl: "Nog niet gecodeerd, dus niet meegeteld: {transcripts}.", en: "Not yet coded, so not counted: {transcripts}." }
    /// Coded places outside the selection.
    UNSELECTED { nl: "{segments} buiten deze beurten, niet meegeteld.", en: "{segments} outside these turns, not counted." }
}
