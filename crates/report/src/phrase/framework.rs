//! Phrases of the framework matrix.

use super::phrases;

phrases! {
    /// The title.
    TITLE { nl: "Raamwerkmatrix: cases × {themes}", en: "Framework matrix: cases × {themes}" }
    /// How many quotes.
    QUOTES { nl: "hoogstens {quotes} per cel", en: "at most {quotes} a cell" }
    /// No quotes.
    NO_QUOTES { nl: "zonder citaten", en: "without quotes" }
    /// All quotes.
    ALL_QUOTES { nl: "alle citaten", en: "all quotes" }
    /// How far the summaries are.
    WRITTEN { nl: "Cellen met coderingen die een samenvatting hebben: {written} van de {filled}. `emic memo write CASE/CODE --text \"…\"` schrijft er een.", en: "Cells with codings that have a summary: {written} of the {filled}. `emic memo write CASE/CODE --text \"…\"` writes one." }
    /// The codings of a cell.
    CODINGS { nl: "{references} ({plus} plus, {minus} min, {none} zonder teken)", en: "{references} ({plus} plus, {minus} minus, {none} without sign)" }
    /// Passages not shown.
    MORE { nl: "Niet getoond: {passages}.", en: "Not shown: {passages}." }
    /// No summary yet.
    NO_SUMMARY { nl: "{codings}; nog geen samenvatting.", en: "{codings}; no summary yet." }
    /// What a case is silent on.
    SILENT { nl: "Niets over: {themes}.", en: "Nothing on: {themes}." }
    /// The case has nothing at all.
    EMPTY { nl: "Niets over deze thema's.", en: "Nothing on these themes." }
    /// Summaries that stand in no cell shown.
    ELSEWHERE { nl: "{memos} over cases of thema's die hier niet staan: {cells}.", en: "{memos} on cases or themes that are not shown here: {cells}." }
    /// Heads the cases.
    CASE { nl: "case", en: "case" }
    /// The caption of the sheet.
    SHEET { nl: "Raamwerk", en: "Framework" }
}
