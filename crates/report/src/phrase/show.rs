//! Phrases of a transcript on the screen.

use super::phrases;

phrases! {
    /// How much there is to read.
    TURNS { nl: "{turns}, {words}", en: "{turns}, {words}" }
    /// Whose words.
    CASE { nl: "case {case}", en: "case {case}" }
    /// Whose codings stand in the margin.
    MARGIN { nl: "in de marge: {coders}", en: "in the margin: {coders}" }
    /// A coder who has not read it.
    UNREAD { nl: "Nog niet gecodeerd door {coder}.", en: "Not yet coded by {coder}." }
    /// How the margin is read.
    LEGEND { nl: "De letter in de marge staat naast de regels van het fragment; `{transcript}@{place}` is zo'n plaats.", en: "The letter in the margin stands beside the lines of its passage; `{transcript}@{place}` is such a place." }
    /// A passage that began in an earlier turn.
    CONTINUED { nl: "(vervolg)", en: "(continued)" }
}
