//! The names of a code's fields.

use super::phrases;

phrases! {
    /// What was noted on the code.
    MEMO { nl: "Memo", en: "Memo" }
    /// The version of a codebook.
    VERSION { nl: "Versie {version}", en: "Version {version}" }
    /// The one-line definition.
    BRIEF { nl: "Kort", en: "Brief" }
    /// The definition.
    DEFINITION { nl: "Definitie", en: "Definition" }
    /// When to give it.
    USE_WHEN { nl: "Wanneer wel", en: "Use when" }
    /// When not to.
    NOT_WHEN { nl: "Wanneer niet", en: "Not when" }
    /// Passages that show it.
    EXAMPLES { nl: "Voorbeelden", en: "Examples" }
    /// Words that hint at it.
    CUES { nl: "Signaalwoorden", en: "Cues" }
    /// The code above.
    PARENT { nl: "onder", en: "below" }
    /// Theory or data.
    ORIGIN { nl: "herkomst", en: "origin" }
    /// The literature.
    SOURCE { nl: "bron", en: "source" }
    /// In use or not.
    STATUS { nl: "toestand", en: "status" }
    /// The colour.
    COLOR { nl: "kleur", en: "colour" }
    /// Earlier ids.
    REPLACES { nl: "vervangt", en: "replaces" }
}
