//! Phrases of groups side by side.

use super::phrases;

phrases! {
    /// The title.
    COMPARE { nl: "Vergelijking: {codes} naar {attribute}", en: "Comparison: {codes} by {attribute}" }
    /// The test.
    DRAWS { nl: "permutatietoets over cases, {draws} trekkingen, zaad {seed}", en: "permutation test over cases, {draws} draws, seed {seed}" }
    /// The group.
    GROUP { nl: "groep", en: "group" }
    /// Cases that mention a code.
    CASES { nl: "cases", en: "cases" }
    /// Their share.
    SHARE { nl: "aandeel", en: "share" }
    /// Its interval.
    INTERVAL { nl: "95%", en: "95%" }
    /// References per thousand words.
    PER_THOUSAND { nl: "per 1000 woorden", en: "per 1,000 words" }
    /// Which way it leans.
    BALANCE { nl: "balans", en: "balance" }
    /// The difference of two shares.
    DIFFERENCE { nl: "verschil", en: "difference" }
    /// The odds ratio.
    ODDS_RATIO { nl: "odds ratio", en: "odds ratio" }
    /// The chance.
    CHANCE { nl: "p", en: "p" }
    /// The caption of the table of differences.
    APART { nl: "Verschillen: {first} min {second}", en: "Differences: {first} less {second}" }
    /// The caption where there are more than two groups.
    SPREAD { nl: "Verschillen tussen alle groepen", en: "Differences among all groups" }
    /// Highest less lowest share.
    RANGE { nl: "hoogste min laagste", en: "highest less lowest" }
    /// How to read it.
    READ { nl: "Aandeel: cases die de code noemen, van de cases van die groep; interval naar Wilson. Balans: (plus - min) / (plus + min).", en: "Share: cases that mention the code, of the cases of that group; interval after Wilson. Balance: (plus - minus) / (plus + minus)." }
    /// How to read what two groups have.
    READ_APART { nl: "Verschil met interval naar Newcombe; odds ratio met een half opgeteld bij elke cel.", en: "Difference with interval after Newcombe; odds ratio with a half added to every cell." }
    /// The cases without a value.
    REST { nl: "{group}: {cases} zonder `{attribute}`. Die staan bij de aandelen, maar niet bij de verschillen en niet in de toets.", en: "{group}: {cases} without `{attribute}`. Listed with the shares, but not among the differences and not in the test." }
    /// What p means.
    TEST { nl: "p: hoe vaak loting van de cases over de groepen hen minstens zo ver uiteen legt. Bij {codes} zijn er vanzelf enkele kleine; een steekproef van geworven gesprekken is geen aselecte.", en: "p: how often dealing the cases to the groups by lot puts them at least as far apart. Among {codes} some are small by chance alone; a sample of recruited interviews is no random one." }
    /// A small group.
    SMALL { nl: "* minder dan {small} cases: het aandeel zegt weinig", en: "* fewer than {small} cases: the share says little" }
}
