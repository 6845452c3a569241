//! Phrases of what became of passages in edited transcripts.

use super::phrases;

phrases! {
    /// Heads the report.
    TITLE { nl: "Passages in de transcripten van nu", en: "Passages in the transcripts of today" }
    /// How many segments came out which way.
    SUMMARY { nl: "{segments}: {held} op hun plaats, {moved} verschoven of zonder plaats in het bestand, {reworded} met andere woorden, {lost} verloren.", en: "{segments}: {held} held, {moved} moved or without a place in the file, {reworded} re-worded, {lost} lost." }
    /// Heads those with other words.
    REWORDED { nl: "Met andere woorden", en: "Re-worded" }
    /// Heads those that are lost.
    LOST { nl: "Verloren", en: "Lost" }
    /// A segment with its coder.
    BY { nl: "{place}, {coder}", en: "{place}, {coder}" }
    /// A segment whose place rests on likeness.
    LIKELY { nl: "{place}, {coder}: de passage die er het best op lijkt, kijk na", en: "{place}, {coder}: the passage most like it, look whether it is the one" }
    /// The old words.
    WAS { nl: "was: ", en: "was: " }
    /// The new words.
    NOW { nl: "nu: ", en: "now: " }
    /// A candidate for a lost one.
    NEAREST { nl: "gelijkt het meest: {place} ", en: "most like it: {place} " }
    /// Nothing comes near a lost one.
    NONE { nl: "niets in het transcript gelijkt erop", en: "nothing in the transcript is like it" }
}
