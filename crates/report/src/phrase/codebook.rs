//! Phrases of the codebook.

use super::phrases;

phrases! {
    /// The title.
    TITLE { nl: "Codeboek", en: "Codebook" }
    /// Heads the codes' labels.
    CODE { nl: "code", en: "code" }
    /// Heads the codes' ids.
    ID { nl: "id", en: "id" }
    /// Heads the number of references.
    REFERENCES { nl: "ref.", en: "refs" }
    /// Heads the number of transcripts.
    TRANSCRIPTS { nl: "transcr.", en: "transcr." }
    /// How themes count.
    THEMES { nl: "ref.: hoe vaak een code gegeven is (referenties); transcr.: in hoeveel transcripten. Een code telt ook wat onder haar staat.", en: "refs: how often a code was given (references); transcr.: in how many transcripts. A code counts what stands below it too." }
    /// There is no code.
    EMPTY { nl: "Deze studie heeft nog geen codes; zie `emic help codebooks`.", en: "This study has no codes yet; see `emic help codebooks`." }
    /// A code that is no longer to be given.
    RETIRED { nl: "{label} (niet meer te geven)", en: "{label} (retired)" }
    /// A code that is being tried out.
    DRAFT { nl: "{label} (ontwerp)", en: "{label} (draft)" }
    /// Heads the coders.
    CODER { nl: "codeur", en: "coder" }
    /// The title of what awaits a decision.
    UNDECIDED { nl: "Nog te beslissen: {code}", en: "To be decided: {code}" }
    /// Nothing awaits a decision.
    DECIDED { nl: "Geen codering draagt `{code}`. Maak er een kop van (`codable: false`), of laat de code rusten met `emic codebook retire {code}`.", en: "No coding bears `{code}`. Make it a heading (`codable: false`), or retire it with `emic codebook retire {code}`." }
    /// How decisions are made.
    DECIDE { nl: "{codings} te beslissen: geef elk de code die past, zoals met `emic code retag {place} --from {code} --to CODE --coder {coder}`, of laat staan wat algemeen is. Hetzelfde commando toont later wat nog overblijft.", en: "{codings} to be decided: give each the code that fits, as with `emic code retag {place} --from {code} --to CODE --coder {coder}`, or leave what is general. The same command shows later what is left." }
}
