//! Phrases of two codebooks compared.

use super::phrases;

phrases! {
    /// The title.
    TITLE { nl: "Codeboeken vergeleken", en: "Codebooks compared" }
    /// The old codebook.
    OLD { nl: "oud: {name}", en: "old: {name}" }
    /// The new codebook.
    NEW { nl: "nieuw: {name}", en: "new: {name}" }
    /// Nothing differs.
    NOTHING { nl: "Geen verschil in codes.", en: "No code differs." }
    /// Heads what became of each code.
    CHANGE { nl: "verandering", en: "change" }
    /// Heads the number of codings in this study.
    CODINGS { nl: "coderingen", en: "codings" }
    /// A code that is new.
    ADDED { nl: "toegevoegd", en: "added" }
    /// A code that is gone.
    REMOVED { nl: "weg", en: "removed" }
    /// A code that another replaces.
    MERGED { nl: "opgegaan in {into}", en: "merged into {into}" }
    /// A code with another id.
    RENAMED { nl: "hernoemd, heette {from}", en: "renamed, was {from}" }
    /// A code with another id that does not say so.
    RENAMED_BY_TEXT { nl: "hernoemd zonder replaces, heette {from}", en: "renamed without replaces, was {from}" }
    /// A code that stands elsewhere.
    MOVED { nl: "verplaatst van {from} naar {to}", en: "moved from {from} to {to}" }
    /// The top of the tree.
    TOP { nl: "bovenaan", en: "the top" }
    /// Another status.
    STATUS { nl: "toestand {from}, nu {to}", en: "status {from}, now {to}" }
    /// Fields that say something else.
    FIELDS { nl: "gewijzigd: {fields}", en: "changed: {fields}" }
    /// Heads the texts.
    TEXTS { nl: "Gewijzigde teksten", en: "Changed texts" }
    /// How changed words are marked.
    MARKS { nl: "`{gone}` is weg, `{new}` is nieuw.", en: "`{gone}` is gone, `{new}` is new." }
    /// Codings that would resolve to nothing.
    EFFECT { nl: "In deze studie dragen {codings} een code die in het nieuwe codeboek niets meer betekent: {codes}. Gebruik eerst `emic codebook merge` of `emic codebook rename`.", en: "In this study {codings} bear a code that means nothing in the new codebook: {codes}. Use `emic codebook merge` or `emic codebook rename` first." }
    /// Every coding resolves.
    NO_EFFECT { nl: "Alle coderingen van deze studie vinden hun code ook in het nieuwe codeboek.", en: "All codings of this study find their code in the new codebook too." }
}
