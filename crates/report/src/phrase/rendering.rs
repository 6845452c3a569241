//! Phrases that the formats themselves add to a report.

use super::phrases;

phrases! {
    /// A number that does not exist; the same in both languages, so that tables from two studies can be laid together.
    UNDEFINED { nl: "n/a", en: "n/a" }
    /// What a report could not count.
    LEFT_OUT { nl: "Niet meegeteld: {what}. Zie `emic check`.", en: "Left out: {what}. See `emic check`." }
    /// A table without rows.
    NO_ROWS { nl: "(geen rijen)", en: "(no rows)" }
    /// Before a memo on a quote.
    MEMO { nl: "Memo: {memo}", en: "Memo: {memo}" }
    /// At the end of a cell that a spreadsheet could not hold.
    CUT { nl: " … [ingekort]", en: " … [cut]" }
    /// The sheet with the choices that made a result.
    SETTINGS { nl: "instellingen", en: "settings" }
    /// A sheet for a table without a caption.
    TABLE { nl: "tabel", en: "table" }
    /// Heads the settings' keys.
    SETTING { nl: "instelling", en: "setting" }
    /// Heads the settings' values.
    VALUE { nl: "waarde", en: "value" }
    /// Heads what settings mean.
    MEANING { nl: "betekenis", en: "meaning" }
    /// Before a remark on the whole report.
    NOTE { nl: "noot", en: "note" }
}
