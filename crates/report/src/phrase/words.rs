//! Phrases of words, typical words and words in context.

use super::phrases;

phrases! {
    /// The title.
    WORDS { nl: "Woorden", en: "Words" }
    /// The title where codes are asked.
    WORDS_UNDER { nl: "Woorden onder {codes}", en: "Words under {codes}" }
    /// The title of typical words of a code.
    TYPICAL_OF { nl: "Typische woorden: {codes}", en: "Typical words: {codes}" }
    /// The title of typical words of groups.
    TYPICAL_BY { nl: "Typische woorden naar {attribute}", en: "Typical words by {attribute}" }
    /// The same, under codes.
    TYPICAL_UNDER { nl: "Typische woorden onder {codes}, naar {attribute}", en: "Typical words under {codes}, by {attribute}" }
    /// The title of words in context.
    CONTEXT { nl: "In context: {terms}", en: "In context: {terms}" }
    /// Words that follow each other.
    RUNS { nl: "reeksen van {n} woorden", en: "runs of {n} words" }
    /// One of them.
    RUN { nl: "reeks van {n} woorden", en: "run of {n} words" }
    /// Dutch stop words.
    WITHOUT_DUTCH { nl: "zonder Nederlandse stopwoorden", en: "without Dutch stop words" }
    /// English stop words.
    WITHOUT_ENGLISH { nl: "zonder Engelse stopwoorden", en: "without English stop words" }
    /// Stop words of both languages.
    WITHOUT_BOTH { nl: "zonder Nederlandse en Engelse stopwoorden", en: "without Dutch and English stop words" }
    /// All words.
    WITH_STOP_WORDS { nl: "met stopwoorden", en: "with stop words" }
    /// Other words that are left out.
    WITHOUT { nl: "ook zonder: {words}", en: "also without: {words}" }
    /// The least number of times.
    AT_LEAST { nl: "minstens {n} keer", en: "at least {n} times" }
    /// The least number of cases.
    BY_CASES { nl: "bij minstens {cases}", en: "by at least {cases}" }
    /// Under which codes.
    UNDER { nl: "onder: {codes}", en: "under: {codes}" }
    /// Heads single words.
    WORD { nl: "woord", en: "word" }
    /// Heads words that follow each other.
    WORDS_HEAD { nl: "woorden", en: "words" }
    /// Heads how often.
    TIMES { nl: "keer", en: "times" }
    /// Heads rates.
    PER_THOUSAND { nl: "per 1000", en: "per 1,000" }
    /// All words.
    ALL_WORDS { nl: "basis: alle woorden", en: "base: all words" }
    /// All runs of words.
    ALL_RUNS { nl: "basis: alle reeksen", en: "base: all runs" }
    /// No word is told.
    NO_WORDS { nl: "Geen woord voldoet daaraan.", en: "No word meets that." }
    /// How many different words there are, all of them shown.
    DIFFERENT { nl: "{different} verschillende.", en: "{different} different ones." }
    /// How many different words there are, some of them shown.
    SOME_SHOWN { nl: "{shown} van {different} verschillende getoond; `--limit 0` toont alle.", en: "{shown} of {different} different ones shown; `--limit 0` shows all." }
    /// What was left out.
    LEFT_OUT { nl: "Weggelaten: {left_out} van {base}.", en: "Left out: {left_out} of {base}." }
    /// What was left out, of runs.
    LEFT_OUT_RUNS { nl: "Weggelaten, omdat ze met zo’n woord beginnen of eindigen: {left_out} van {base}.", en: "Left out, for they begin or end with such a word: {left_out} of {base}." }
    /// Above what is said more.
    MORE { nl: "Vaker dan elders", en: "More often than elsewhere" }
    /// Above what is said less.
    LESS { nl: "Minder vaak dan elders", en: "Less often than elsewhere" }
    /// Heads the log ratio.
    LOG_RATIO { nl: "log-ratio", en: "log ratio" }
    /// Heads how often here.
    HERE { nl: "hier", en: "here" }
    /// Heads how often elsewhere.
    ELSEWHERE { nl: "elders", en: "elsewhere" }
    /// What here and elsewhere are, for a code.
    SIDES_OF_CODE { nl: "Hier: wat onder de code valt, {here} van {cases}; elders: al het andere, {elsewhere} van {other_cases}.", en: "Here: what is under the code, {here} from {cases}; elsewhere: all else, {elsewhere} from {other_cases}." }
    /// What here and elsewhere are, for a group.
    SIDES_OF_GROUP { nl: "Hier: {here} van {cases}; elders, in de andere groepen: {elsewhere} van {other_cases}.", en: "Here: {here} from {cases}; elsewhere, in the other groups: {elsewhere} from {other_cases}." }
    /// How to read it.
    READ { nl: "G2 (log-likelihood, Rayson & Garside 2000): hoe sterk de aanwijzing is dat het woord hier vaker of minder vaak valt, 2 (a ln(a/E1) + b ln(b/E2)). Log-ratio (Hardie 2014): hoe groot het verschil is; 1 is dubbel zo vaak, 2 vier keer zo vaak, -1 half zo vaak, en nooit telt als een halve keer.", en: "G2 (log-likelihood, Rayson & Garside 2000): how strong the evidence is that the word is said more or less often here, 2 (a ln(a/E1) + b ln(b/E2)). Log ratio (Hardie 2014): how big the difference is; 1 is twice as often, 2 four times, -1 half as often, and never counts as half a time." }
    /// Why there is no p.
    NO_P { nl: "Geen p-waarden: woorden uit één gesprek hangen samen. Kijk bij hoeveel cases een woord valt, en lees het met `emic kwic`.", en: "No p-values: words of one interview hang together. Look at how many cases say a word, and read it with `emic kwic`." }
    /// In the order of the study.
    BY_PLACE { nl: "op plaats", en: "by place" }
    /// By the words to the left.
    BY_LEFT { nl: "op de woorden links", en: "by the words to the left" }
    /// By the words to the right.
    BY_RIGHT { nl: "op de woorden rechts", en: "by the words to the right" }
    /// All lines are shown.
    LINES { nl: "{hits} bij {cases}.", en: "{hits} from {cases}." }
    /// Some lines are shown.
    SOME_LINES { nl: "{shown} van {hits} bij {cases}; `--limit 0` toont alle.", en: "{shown} of {hits} from {cases}; `--limit 0` shows all." }
    /// Nothing was found.
    NO_LINES { nl: "Niets gevonden. Een begin van een woord zoek je met `*`: `'samenwerk*'`.", en: "Nothing found. The beginning of a word is sought with `*`: `'samenwerk*'`." }
}
