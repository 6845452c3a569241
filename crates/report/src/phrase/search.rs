//! Phrases of search hits.

use super::phrases;

phrases! {
    /// The title.
    SEARCH { nl: "Zoeken: {query}", en: "Search: {query}" }
    /// Words with the same stem.
    STEMMED { nl: "woorden met dezelfde stam", en: "words with the same stem" }
    /// The very words.
    EXACT { nl: "precies deze woorden", en: "exactly these words" }
    /// Turns are looked through.
    TURNS { nl: "gezocht in beurten, van iedereen", en: "searched turns, of everyone" }
    /// Segments are looked through.
    SEGMENTS { nl: "gezocht in gecodeerde segmenten, van alle codeurs", en: "searched coded segments, of all coders" }
    /// All hits are shown.
    ALL_SHOWN { nl: "{hits}.", en: "{hits}." }
    /// Some hits are shown.
    SOME_SHOWN { nl: "{shown} van {hits}, de beste eerst; `--limit 0` toont alles.", en: "{shown} of {hits}, the best first; `--limit 0` shows all." }
    /// Nothing was found.
    NOTHING { nl: "Niets gevonden. Een begin van een woord zoek je met `*` (`samenwerk*`), een schrijfwijze die kan afwijken met `~`.", en: "Nothing found. The beginning of a word is sought with `*` (`samenwerk*`), a spelling that may differ with `~`." }
}
