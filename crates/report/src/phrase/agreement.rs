//! Phrases of agreement between coders.

use super::phrases;

phrases! {
    /// The title.
    AGREEMENT { nl: "Overeenstemming: {coders}", en: "Agreement: {coders}" }
    /// What was rated.
    RATED { nl: "eenheid: {unit}", en: "unit: {unit}" }
    /// A turn.
    UNIT_TURN { nl: "beurt", en: "turn" }
    /// A sentence.
    UNIT_SENTENCE { nl: "zin", en: "sentence" }
    /// A character.
    UNIT_CHARACTER { nl: "teken", en: "character" }
    /// A segment.
    UNIT_SEGMENT { nl: "segment", en: "segment" }
    /// Passages as coders cut them out.
    UNIT_STRETCH { nl: "passages zoals elk ze afbakende", en: "stretches as each coder cut them out" }
    /// What the columns of stretches count.
    STRETCH_NOTE { nl: "Onder de namen: hoeveel tekens die codeur de code gaf; overlappende passages van een code tellen als een geheel. De maten zijn die van Krippendorff voor zelf afgebakende eenheden; `emic help agreement` geeft de definities.", en: "Below the names: to how many characters that coder gave the code; overlapping passages of a code count as one. The measures are Krippendorff's for units that coders cut out themselves; `emic help agreement` defines them." }
    /// Why codes together have no value.
    STRETCHES_OVERLAP { nl: "Alle codes samen en `k_u_alpha`: n/a, want passages van verschillende codes overlappen elkaar; daarvoor zijn deze maten niet gedefinieerd.", en: "All codes together and `k_u_alpha`: n/a, since passages of different codes overlap; these measures are not defined for that." }
    /// When segments match.
    THRESHOLD { nl: "gelijk vanaf {percent}% gedeeld ({over})", en: "matched from {percent}% shared ({over})" }
    /// Intervals.
    DRAWS { nl: "95%-intervallen uit {draws} trekkingen van transcripten, zaad {seed}", en: "95% intervals from {draws} draws of transcripts, seed {seed}" }
    /// A plain table.
    TABLE { nl: "tabel: {file}", en: "table: {file}" }
    /// Its scale.
    CATEGORIES { nl: "categorieën: {categories}", en: "categories: {categories}" }
    /// What stands in a plain table.
    RATINGS { nl: "{units}, {coders}.", en: "{units}, {coders}." }
    /// Which coefficient.
    COEFFICIENT { nl: "maat", en: "measure" }
    /// Its value.
    VALUE { nl: "waarde", en: "value" }
    /// Intervals of a plain table.
    DRAWS_OF_ROWS { nl: "95%-intervallen uit {draws} trekkingen van rijen, zaad {seed}", en: "95% intervals from {draws} draws of rows, seed {seed}" }
    /// What both read.
    BASE { nl: "{units} in {transcripts} die allen gelezen hebben.", en: "{units} in {transcripts} that all have read." }
    /// What somebody has not read.
    UNREAD { nl: "Niet vergeleken, want niet door allen gelezen: {ids}.", en: "Not compared, since not read by all: {ids}." }
    /// All codes together.
    POOLED { nl: "alle codes samen", en: "all codes together" }
    /// Units that one coder gave the code.
    GIVEN_BY { nl: "{coder}", en: "{coder}" }
    /// Units that all gave the code.
    BOTH { nl: "samen", en: "together" }
    /// All coders.
    ALL_CODERS { nl: "Alle codeurs", en: "All coders" }
    /// What the columns of coders count.
    COLUMNS { nl: "Onder de namen: hoeveel eenheden die codeur de code gaf; samen: hoeveel allen. Alle codes samen telt elke eenheid eenmaal per code.", en: "Below the names: to how many units that coder gave the code; together: to how many all did. All codes together counts each unit once a code." }
    /// A word of caution.
    CAUTION { nl: "Een code die bijna niemand gaf, heeft een hoog percentage en een grillige kappa: lees alpha en AC1 ernaast.", en: "A code that hardly anybody gave has a high percentage and an erratic kappa: read alpha and AC1 beside it." }
    /// Segments found again.
    FOUND_AGAIN { nl: "{coder} terug", en: "{coder} again" }
    /// What segment agreement counts.
    SEGMENT_NOTE { nl: "Onder de namen: hoeveel segmenten die codeur heeft, en hoeveel daarvan terug te vinden zijn bij de ander. Overeenkomst: teruggevonden segmenten van beiden over alle segmenten van beiden. F1: elk segment hoogstens eenmaal gekoppeld.", en: "Below the names: how many segments that coder has, and how many of them are found again with the other. Agreement: segments of both that were found again, over all segments of both. F1: every segment in one pair at most." }
    /// One transcript cannot be drawn again.
    ALONE { nl: "Een enkel transcript heeft geen interval: er is niets anders te trekken.", en: "A single transcript has no interval: there is nothing else to draw." }
    /// Draws without a value.
    UNDEFINED_DRAWS { nl: "Een trekking waarin een maat niet bestaat, telt voor haar interval niet mee: hoogstens {most} van de {draws}.", en: "A draw in which a measure does not exist does not count for its interval: {most} of {draws} at most." }
    /// Who is the first of a pair.
    REFERENCE { nl: "Precisie en recall: van elk paar is de eerste codeur de maatstaf ({coder}), in de volgorde van de studie.", en: "Precision and recall: of each pair the first coder is the reference ({coder}), in the order of the study." }
    /// What gamma is held against.
    CHANCE { nl: "gamma: toeval uit {samples} steekproeven, zaad {seed}", en: "gamma: chance from {samples} samples, seed {seed}" }
    /// What gamma is.
    GAMMA_NOTE { nl: "Gamma (Mathet e.a. 2015): één min wat de beste uitlijning van alle segmenten kost, gedeeld door wat toeval kost; van alle codes samen kost ook een andere code.", en: "Gamma (Mathet et al. 2015): one less what the best alignment of all segments costs, over what chance costs; of all codes together another code costs too." }
    /// The agreement of segments.
    SEGMENT_AGREEMENT { nl: "overeenkomst", en: "agreement" }
    /// The mean.
    F1 { nl: "F1", en: "F1" }
    /// Percent agreement.
    PERCENT { nl: "overeenstemming", en: "agreement" }
    /// Cohen.
    COHEN { nl: "kappa (Cohen)", en: "kappa (Cohen)" }
    /// Krippendorff.
    ALPHA { nl: "alpha (Krippendorff)", en: "alpha (Krippendorff)" }
    /// Gwet.
    AC1 { nl: "AC1 (Gwet)", en: "AC1 (Gwet)" }
}
