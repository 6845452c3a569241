//! Phrases of the worklist of disagreements.

use super::phrases;

phrases! {
    /// The title.
    WORKLIST { nl: "Verschillen tussen codeurs", en: "Disagreements between coders" }
    /// Between whom.
    BETWEEN { nl: "tussen: {coders}", en: "between: {coders}" }
    /// Whose coding the decisions make.
    INTO { nl: "beslecht door: {coder}", en: "settled by: {coder}" }
    /// Only some kinds.
    KINDS { nl: "alleen: {kinds}", en: "only: {kinds}" }
    /// Only some codes.
    CODES { nl: "codes: {codes}", en: "codes: {codes}" }
    /// The order.
    BY_GAIN { nl: "eerst wat de meeste betwiste tekens wegneemt", en: "first what takes away most characters in dispute" }
    /// The order.
    BY_PLACE { nl: "in de volgorde van de transcripten", en: "in the order of the transcripts" }
    /// Heads the kinds.
    KIND { nl: "soort", en: "kind" }
    /// Heads all of them.
    ALL_OF_THEM { nl: "alle", en: "all" }
    /// Heads those that are settled.
    SETTLED { nl: "beslecht", en: "settled" }
    /// Heads those that are open.
    OPEN { nl: "open", en: "open" }
    /// Heads the characters in dispute of those that are open.
    CHARACTERS { nl: "betwiste tekens, open", en: "characters in dispute, open" }
    /// The last line.
    TOTAL { nl: "samen", en: "together" }
    /// A kind, with what it means.
    VALENCE { nl: "teken", en: "sign" }
    /// A kind.
    BOUNDARY { nl: "grenzen", en: "borders" }
    /// A kind.
    CODE { nl: "code", en: "code" }
    /// A kind.
    MISSED { nl: "gemist", en: "missed" }
    /// What the kinds mean.
    MEANING { nl: "teken (`valence`): allen gaven de code, met een ander teken; grenzen (`boundary`): met hetzelfde teken, aan andere woorden; `code`: iemand gaf daar andere codes; gemist (`missed`): iemand codeerde daar niets.", en: "sign (`valence`): all gave the code, with another sign; borders (`boundary`): with the same sign, to other words; `code`: somebody gave other codes there; `missed`: somebody coded nothing there." }
    /// What is shared.
    SHARED { nl: "Bij allen dezelfde (plaats, code en teken): {shared}.", en: "The same with all (place, code and sign): {shared}." }
    /// Heads one of them.
    ITEM { nl: "{code}: {kind}, {characters} betwist", en: "{code}: {kind}, {characters} in dispute" }
    /// A coder did not give the code, and gave others.
    INSTEAD { nl: "{coder}: niet; wel {codes}", en: "{coder}: not; but {codes}" }
    /// A coder did not give the code, nor anything else.
    NOTHING { nl: "{coder}: niets", en: "{coder}: nothing" }
    /// A coder gave the code.
    GAVE { nl: "{coder}: {codings}", en: "{coder}: {codings}" }
    /// How it was settled.
    DECIDED { nl: "beslecht: {decision}", en: "settled: {decision}" }
    /// The code was not given.
    NOT_GIVEN { nl: "niet gegeven", en: "not given" }
    /// More are left.
    MORE { nl: "{shown} van {all} getoond; `--limit 0` toont ze alle.", en: "{shown} of {all} shown; `--limit 0` shows all." }
    /// Not all have read them.
    LEFT_OUT { nl: "Niet door allen gelezen, dus niet vergeleken: {ids}.", en: "Not read by all, so not compared: {ids}." }
    /// Nothing is left.
    NONE_OPEN { nl: "Geen open verschillen.", en: "No open disagreements." }
}
