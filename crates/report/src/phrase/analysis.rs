//! Phrases of analyses: settings, tables, what stands below them.

use super::phrases;

phrases! {
    /// The title of a matrix.
    MATRIX { nl: "Matrix: {rows} × {columns}", en: "Matrix: {rows} × {columns}" }
    /// The title of frequencies.
    FREQUENCIES { nl: "Hoe vaak: {codes}", en: "Frequencies: {codes}" }
    /// The title of quotes.
    QUOTES { nl: "Citaten", en: "Quotes" }
    /// The title of the codebook.
    CODEBOOK { nl: "Codeboek", en: "Codebook" }
    /// What is counted as one.
    UNIT { nl: "eenheid: {unit}", en: "unit: {unit}" }
    /// What a cell shows.
    MEASURE { nl: "maat: {measure}", en: "measure: {measure}" }
    /// The plain number.
    COUNT { nl: "aantal", en: "count" }
    /// Whose codings.
    CODERS { nl: "codeur: {coders}", en: "coder: {coders}" }
    /// The default selection.
    RESPONDENTS { nl: "wie spreekt: respondenten", en: "speakers: respondents" }
    /// No selection by speaker.
    ALL_SPEAKERS { nl: "wie spreekt: iedereen", en: "speakers: everyone" }
    /// Speakers by name.
    SPEAKERS { nl: "wie spreekt: {speakers}", en: "speakers: {speakers}" }
    /// Transcripts by name.
    TRANSCRIPTS { nl: "transcripten: {transcripts}", en: "transcripts: {transcripts}" }
    /// A condition.
    WHERE { nl: "waar: {condition}", en: "where: {condition}" }
    /// Groups.
    BY { nl: "per {attribute}", en: "by {attribute}" }
    /// Pairs that share a character.
    OVERLAP { nl: "paren van plaatsen die overlappen", en: "pairs of places that overlap" }
    /// Pairs near each other.
    NEAR { nl: "paren van plaatsen hoogstens {turns} uit elkaar", en: "pairs of places at most {turns} apart" }
    /// A code's own units.
    TOTAL { nl: "eigen {units}", en: "own {units}" }
    /// Below a matrix.
    BEHIND { nl: "{references} in {coded} van {all} {units}.", en: "{references} in {coded} of {all} {units}." }
    /// Below a matrix without codes.
    BASE_OF { nl: "Geteld over {units}.", en: "Counted over {units}." }
    /// The mark on transcripts and cases that nobody read.
    NOT_READ { nl: "nog niet gecodeerd", en: "not yet coded" }
    /// Below a matrix of pairs.
    BEHIND_PAIRS { nl: "{references} op {places}.", en: "{references} at {places}." }
    /// The mark on coefficients of codes with very different frequencies.
    UNEQUAL { nl: "ongelijke frequenties: de ene code komt meer dan vijf keer zo vaak voor als de andere", en: "unequal frequencies: one code occurs more than five times as often as the other" }
    /// The mark on a theme and a part of it.
    PART { nl: "een thema wordt niet gekruist met een deel van zichzelf", en: "a theme is not paired with a part of itself" }
    /// Pooled coders.
    NEAR_DUPLICATES { nl: "Coderingen van verschillende codeurs zijn samengenomen: gelijke plaats, code en teken tellen één keer, bijna gelijke plaatsen tellen dubbel.", en: "Codings of several coders are pooled: equal place, code and sign count once, nearly equal places count twice." }
    /// Transcripts in no base.
    UNREAD { nl: "Nog niet gecodeerd, en dus in geen enkele basis: {transcripts} ({ids}).", en: "Not yet coded, and so in no base: {transcripts} ({ids})." }
    /// Passages outside the selection.
    UNSELECTED { nl: "Buiten de selectie gecodeerd, en niet geteld: {places}.", en: "Coded outside the selection, and not counted: {places}." }
    /// A code without its descendants.
    ALONE { nl: "{label} (zelf)", en: "{label} (itself)" }
    /// A code without a sign.
    NO_SIGN { nl: "{label} zonder teken", en: "{label} without sign" }
    /// Heads codes.
    CODE { nl: "code", en: "code" }
    /// All that could have counted.
    BASE { nl: "basis: alles", en: "base: all" }
    /// Codes without references.
    UNUSED { nl: "Niet gegeven: {codes}.", en: "Not given: {codes}." }
    /// The title of a list of codings.
    CODINGS { nl: "Coderingen", en: "Codings" }
    /// Below a list of codings.
    CODINGS_AT { nl: "{codings} bij {places}.", en: "{codings} at {places}." }
    /// Heads places.
    PLACE { nl: "plaats", en: "place" }
    /// Heads codes.
    CODES { nl: "codes", en: "codes" }
    /// Heads words.
    WORDS { nl: "woorden", en: "words" }
    /// A code's references, all signs.
    GIVEN { nl: "gegeven", en: "given" }
    /// A code's references without a sign.
    WITHOUT_SIGN { nl: "zonder teken", en: "without sign" }
}
