//! Phrases of quotes: how they were chosen, how they are spread, what speaks against them.

use super::phrases;

phrases! {
    /// All quotes.
    EVERY { nl: "alle passages", en: "all passages" }
    /// The rule by which quotes are chosen.
    SPREAD { nl: "hoogstens {most} per thema: van elke case om de beurt één, in volgorde", en: "at most {most} a theme: one of each case in turn, in order" }
    /// The same where groups are made.
    SPREAD_GROUPS { nl: "hoogstens {most} per thema: de groepen om de beurt, en daarin van elke case om de beurt één", en: "at most {most} a theme: the groups in turn, and in each of them one of each case in turn" }
    /// What becomes of passages that overlap or say the same.
    ONCE { nl: "wat overlapt samen, dezelfde woorden één keer", en: "overlapping passages joined, the same words once" }
    /// Whole segments are quoted.
    WHOLE_SEGMENTS { nl: "hele gecodeerde segmenten", en: "whole coded segments" }
    /// Whole turns are quoted.
    WHOLE_TURNS { nl: "hele beurten", en: "whole turns" }
    /// Long quotes are shortened.
    SHORTENED { nl: "hoogstens {words} per citaat, met […] waar iets weggelaten is", en: "at most {words} a quote, with […] where something was left out" }
    /// Remarks are left out.
    WITHOUT_REMARKS { nl: "opmerkingen en tijdstempels vervangen door […]", en: "remarks and time stamps replaced by […]" }
    /// Turns around a quote.
    CONTEXT { nl: "{turns} ervoor en erna, buiten de aanhalingstekens", en: "{turns} before and after, outside the quotation marks" }
    /// How many are shown.
    SHOWN { nl: "{shown} van {found}, uit {quoted} van {with} met zulke passages ({cases} gevraagd).", en: "{shown} of {found}, from {quoted} of {with} with such passages ({cases} asked)." }
    /// How many are shown, in fewer quotes.
    SHOWN_IN { nl: "{shown} van {found} in {quotes}, uit {quoted} van {with} met zulke passages ({cases} gevraagd).", en: "{shown} of {found} in {quotes}, from {quoted} of {with} with such passages ({cases} asked)." }
    /// Nothing was found.
    NOTHING { nl: "Geen passages ({cases} gevraagd).", en: "No passages ({cases} asked)." }
    /// What no segment holds, where whole segments were asked.
    OUTSIDE { nl: "Gevonden buiten gecodeerde segmenten, en dus niet hier: {outside}.", en: "Found outside coded segments, and so not here: {outside}." }
    /// How many were joined with others.
    JOINED_COUNT { nl: "Samengevoegd met een passage waarmee ze overlappen: {joined}.", en: "Joined with a passage that they overlap: {joined}." }
    /// How many say the same words.
    REPEATED_COUNT { nl: "Nog eens dezelfde woorden van dezelfde case: {repeated}.", en: "The same words of the same case once more: {repeated}." }
    /// The case with the most quotes.
    LARGEST { nl: "Meest geciteerd: {case}, {quotes} van {shown}.", en: "Most quoted: {case}, {quotes} of {shown}." }
    /// Several cases with as many quotes.
    TIED { nl: "Van geen case meer dan {quotes} van {shown}.", en: "No case has more than {quotes} of {shown}." }
    /// A group's share.
    GROUP { nl: "{quotes} van {shown}. De groep heeft {found} van {all}, uit {with} van {cases}.", en: "{quotes} of {shown}. The group has {found} of {all}, from {with} of {cases}." }
    /// A group of which nothing is quoted.
    GROUP_UNQUOTED { nl: "Hier niet geciteerd. De groep heeft {found} van {all}, uit {with} van {cases}.", en: "Not quoted here. The group has {found} of {all}, from {with} of {cases}." }
    /// A group that has nothing.
    GROUP_WITHOUT { nl: "Geen van {all}; {cases} gevraagd.", en: "None of {all}; {cases} asked." }
    /// Cases without such a passage.
    NEVER { nl: "Zonder zo’n passage: {cases}.", en: "Without such a passage: {cases}." }
    /// Cases that have such passages and are not quoted.
    UNQUOTED { nl: "Wel zulke passages, hier niet geciteerd: {cases}.", en: "With such passages, not quoted here: {cases}." }
    /// A list that is cut off.
    AND_MORE { nl: "{cases} en {more} andere", en: "{cases} and {more} more" }
    /// Heads the cases without such a passage.
    NEGATIVE { nl: "Negatieve gevallen: zonder zo’n passage", en: "Negative cases: without such a passage" }
    /// Above the list of cases without such a passage.
    WITHOUT { nl: "{without} van {cases} die gevraagd zijn:", en: "{without} of {cases} asked:" }
    /// Nobody lacks such a passage.
    NONE_WITHOUT { nl: "Elke case die gevraagd is, heeft zo’n passage.", en: "Every case that was asked has such a passage." }
    /// Heads the passages of the opposite sign.
    AGAINST { nl: "Tegenbewijs: {label}", en: "Counter-evidence: {label}" }
    /// Cases that only speak against.
    ONLY_AGAINST { nl: "Alleen deze, en geen van {label}: {cases}.", en: "Only these, and none of {label}: {cases}." }
    /// Other places of the same words.
    ALSO_AT { nl: "ook op {places}", en: "also at {places}" }
    /// The places that were joined.
    JOINED { nl: "samengevoegd uit {places}", en: "joined of {places}" }
}
