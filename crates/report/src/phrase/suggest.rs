//! Phrases of suggestions and of how good they are.

use super::phrases;

phrases! {
    /// The title.
    SUGGESTIONS { nl: "Voorstellen voor {coder}", en: "Suggestions for {coder}" }
    /// The title of one of them.
    ONE_OF { nl: "{place}, beurt {turn}: voorstel {position} van {total}", en: "{place}, turn {turn}: suggestion {position} of {total}" }
    /// Whose coded places were looked at.
    FROM { nl: "geleerd van: {coders}", en: "learned from: {coders}" }
    /// The coder's own.
    FROM_OWN { nl: "geleerd van: de codeur zelf", en: "learned from: the coder's own codings" }
    /// Nobody's.
    FROM_NOBODY { nl: "geleerd van: niemand, want er is nog niets gecodeerd; alleen signaalwoorden tellen", en: "learned from: nobody, for nothing has been coded yet; only cue words count" }
    /// How many similar places vote.
    NEIGHBOURS { nl: "{count} gelijkendste plaatsen, gelijkenis vanaf {least}", en: "{count} most similar places, similarity from {least}" }
    /// The least score.
    MIN_SCORE { nl: "score vanaf {score}", en: "score from {score}" }
    /// At most so many.
    LIMIT { nl: "hoogstens {limit} per beurt", en: "at most {limit} a turn" }
    /// Only some codes.
    ONLY { nl: "alleen {codes}", en: "only {codes}" }
    /// How many there are.
    PROPOSED { nl: "{suggestions} bij {turns}. Niets hiervan is gecodeerd; `emic suggest --review` legt ze een voor een voor.", en: "{suggestions} at {turns}. None of this is coded; `emic suggest --review` shows them one by one." }
    /// There are none.
    NOTHING { nl: "Geen voorstellen. Met een lagere `--min-score` komen er meer.", en: "No suggestions. A lower `--min-score` gives more." }
    /// A turn.
    TURN { nl: "beurt {turn}", en: "turn {turn}" }
    /// Below the name of a code.
    SCORE { nl: "score {score}: signaalwoorden {cues}, gelijkende plaatsen {neighbours}", en: "score {score}: cue words {cues}, similar places {neighbours}" }
    /// The cue words found.
    CUES { nl: "signaalwoorden: {cues}", en: "cue words: {cues}" }
    /// A similar place.
    LIKE { nl: "lijkt op {place} van {coders} ({similarity}), {codes}: “{words}”", en: "like {place} of {coders} ({similarity}), {codes}: “{words}”" }
    /// More of them.
    AND_MORE { nl: "en op nog {places}", en: "and like {places} more" }
    /// The title of the evaluation.
    EVALUATION { nl: "Hoe goed zijn de voorstellen", en: "How good the suggestions are" }
    /// How it was measured.
    LEFT_OUT { nl: "elk transcript om de beurt weggelaten, met alle coderingen van alle codeurs", en: "each transcript left out in turn, with all codings of all coders" }
    /// What a unit is.
    UNIT { nl: "eenheid: beurt en code, met welk teken ook", en: "unit: turn and code, with any sign" }
    /// No threshold was fitted.
    NOT_FITTED { nl: "Met de waarden hierboven; niets is op deze transcripten afgestemd, tenzij u die waarden erop koos.", en: "With the values above; nothing is fitted to these transcripts, unless you chose those values on them." }
    /// Heads one coder's part.
    AGAINST { nl: "Tegenover {coder}: {turns} in {transcripts}", en: "Against {coder}: {turns} in {transcripts}" }
    /// Heads the ways.
    METHOD { nl: "manier", en: "method" }
    /// Cue words and similar places.
    METHOD_SUGGESTIONS { nl: "voorstellen", en: "suggestions" }
    /// Similar places.
    METHOD_NEIGHBOURS { nl: "alleen gelijkende plaatsen", en: "similar places only" }
    /// Cue words.
    METHOD_CUES { nl: "alleen signaalwoorden", en: "cue words only" }
    /// The most frequent codes.
    METHOD_FREQUENT { nl: "altijd de meest gegeven codes", en: "always the most frequent codes" }
    /// Heads what was proposed.
    PROPOSED_UNITS { nl: "voorgesteld", en: "proposed" }
    /// Heads what was given.
    GIVEN_UNITS { nl: "gegeven", en: "given" }
    /// Heads what is in both.
    RIGHT_UNITS { nl: "juist", en: "right" }
    /// Heads precision.
    PRECISION { nl: "precisie", en: "precision" }
    /// Heads recall.
    RECALL { nl: "bereik", en: "recall" }
    /// Heads F1.
    F1 { nl: "F1", en: "F1" }
    /// Heads the mean of precision over codes.
    MACRO_PRECISION { nl: "precisie, gem.", en: "mean precision" }
    /// Heads the mean of recall over codes.
    MACRO_RECALL { nl: "bereik, gem.", en: "mean recall" }
    /// Heads the mean of F1 over codes.
    MACRO_F1 { nl: "F1, gem.", en: "mean F1" }
    /// The codes, one by one.
    PER_CODE { nl: "De voorstellen, code voor code", en: "The suggestions, code by code" }
    /// What the columns are.
    COLUMNS { nl: "precisie: aandeel juiste van de voorgestelde; bereik: aandeel voorgestelde van de gegeven; gem.: gemiddelde over codes. Zie `emic help suggestions`.", en: "precision: the share of what was proposed that is right; recall: the share of what was given that was proposed; mean: over codes. See `emic help suggestions`." }
    /// The definition, in the review.
    DEFINITION { nl: "{label}: {brief}", en: "{label}: {brief}" }
}
