//! Phrases of the profile of Bronstein's model.

use super::phrases;

phrases! {
    /// The title.
    TITLE { nl: "Bronstein: wat er is, wat ontbreekt, wat helpt, wat hindert", en: "Bronstein: what is there, what is missing, what helps, what hinders" }
    /// How many quotes.
    QUOTES { nl: "hoogstens {quotes} per kant", en: "at most {quotes} a side" }
    /// No quotes.
    NO_QUOTES { nl: "zonder citaten", en: "without quotes" }
    /// The rule for deviant cases.
    RATIO { nl: "afwijkend: één tegen minstens {ratio}", en: "deviant: one against at least {ratio}" }

    /// Part 1.
    PART_ONE { nl: "1. Overzicht", en: "1. Overview" }
    /// Part 2.
    PART_TWO { nl: "2. Competenties, een voor een", en: "2. Competencies, one by one" }
    /// Part 3.
    PART_THREE { nl: "3. Contextfactoren, een voor een", en: "3. Context factors, one by one" }
    /// Part 4.
    PART_FOUR { nl: "4. Wat gaat waarmee samen", en: "4. What goes with what" }
    /// Part 5.
    PART_FIVE { nl: "5. Wat niemand noemt, en wie afwijkt", en: "5. What nobody mentions, and who differs" }
    /// Heads deviant cases.
    DEVIANTS { nl: "Cases die tegen hun groep in staan", en: "Cases that stand against their group" }
    /// Heads codes nobody mentions.
    UNMENTIONED { nl: "Wat niemand noemt", en: "What nobody mentions" }

    /// The caption of the competencies.
    COMPETENCIES { nl: "Competenties: aanwezig (+) tegenover afwezig (-)", en: "Competencies: present (+) against absent (-)" }
    /// The caption of the factors.
    FACTORS { nl: "Contextfactoren: helpt (+) tegenover hindert (-)", en: "Context factors: helps (+) against hinders (-)" }
    /// Heads the cases with a sign.
    CASES_WITH { nl: "cases {sign}", en: "cases {sign}" }
    /// Cases with both signs.
    BOTH { nl: "beide", en: "both" }
    /// Codings without a sign.
    UNSIGNED { nl: "geen", en: "none" }
    /// All groups together.
    TOGETHER { nl: "samen", en: "together" }
    /// The one group there is.
    ALL_CASES { nl: "alle cases", en: "all cases" }
    /// How the overview is read.
    READ { nl: "Tussen haakjes achter een groep: haar gelezen cases, de basis van elk aandeel. Cases + en cases -: hoeveel cases minstens één keer dat teken hebben, met aandeel en 95%-interval naar Wilson; een case kan beide hebben. Daarna referenties: met plus, met min, en zonder teken (geen), die bij geen van beide kanten tellen. Balans: (plus - min) / (plus + min).", en: "In brackets behind a group: its cases that were read, the base of every share. Cases + and cases -: how many cases have that sign at least once, with their share and its 95% interval after Wilson; a case may have both. Then references: with plus, with minus, and without a sign (none), which count for neither side. Balance: (plus - minus) / (plus + minus)." }
    /// A small group.
    SMALL { nl: "* minder dan {small} cases: alleen het aantal, geen aandeel", en: "* fewer than {small} cases: the number alone, no share" }
    /// Codings without a sign, in all.
    SIGNLESS { nl: "Zonder teken: {unsigned} van {references}; ze tellen wel als noemen, niet voor een van beide kanten.", en: "Without a sign: {unsigned} of {references}; they count as mentioning, not for either side." }
    /// The caption of differences between two groups.
    APART { nl: "Verschil tussen de groepen: {first} min {second}, in procentpunten", en: "Difference between the groups: {first} less {second}, in percentage points" }
    /// Newcombe.
    APART_READ { nl: "Verschil van de aandelen cases, met 95%-interval naar Newcombe. Een interval waar 0 buiten valt, wijst op een verschil; bij negen codes met twee tekens valt er wel eens een door toeval naast.", en: "Difference of the shares of cases, with its 95% interval after Newcombe. An interval without 0 points to a difference; among nine codes with two signs one may miss it by chance." }
    /// What most cases have.
    SUCCESS { nl: "Succesfactoren: wat aanwezig is of helpt, met het aantal cases, van veel naar weinig.", en: "Success factors: what is present or helps, with the number of cases, from many to few." }
    /// What most cases lack.
    BOTTLENECKS { nl: "Knelpunten: wat afwezig is of hindert, met het aantal cases, van veel naar weinig.", en: "Bottlenecks: what is absent or hinders, with the number of cases, from many to few." }
    /// A ranking of one group.
    RANKED { nl: "{group} ({cases}): {codes}.", en: "{group} ({cases}): {codes}." }
    /// Nothing to rank.
    NOTHING { nl: "niets", en: "nothing" }

    /// A competency that is present.
    PRESENT { nl: "De competentie ‘{label}’ is aanwezig in {cases}.", en: "The competency ‘{label}’ is present in {cases}." }
    /// A competency that is absent.
    ABSENT { nl: "Ze is afwezig in {cases}.", en: "It is absent in {cases}." }
    /// A factor that helps.
    HELPS { nl: "De factor ‘{label}’ helpt in {cases}.", en: "The factor ‘{label}’ helps in {cases}." }
    /// A factor that hinders.
    HINDERS { nl: "Hij hindert in {cases}.", en: "It hinders in {cases}." }
    /// None of several cases.
    NONE_OF { nl: "geen van de {whole} cases", en: "none of the {whole} cases" }
    /// All of several cases.
    ALL_OF { nl: "alle {whole} cases", en: "all {whole} cases" }
    /// Some of several cases.
    SOME_OF { nl: "{part} van de {whole} cases", en: "{part} of the {whole} cases" }
    /// Of a single case.
    OF_ONE { nl: "{part} van 1 case", en: "{part} of 1 case" }
    /// None, in a list.
    NONE_SHORT { nl: "geen van de {whole}", en: "none of the {whole}" }
    /// All, in a list.
    ALL_SHORT { nl: "alle {whole}", en: "all {whole}" }
    /// Some, in a list.
    SOME_SHORT { nl: "{part} van de {whole}", en: "{part} of the {whole}" }
    /// One, in a list.
    ONE_SHORT { nl: "{part} van 1", en: "{part} of 1" }
    /// A group of cases.
    IN { nl: "in {group}", en: "in {group}" }
    /// Cases without a value of an attribute.
    WITHOUT { nl: "zonder {attribute}", en: "without {attribute}" }
    /// A coder.
    BY { nl: "volgens {group}", en: "according to {group}" }
    /// Between the last two of a list.
    AND { nl: "en", en: "and" }
    /// Cases with both signs.
    BOTH_IN { nl: "Beide komen voor in {cases}.", en: "Both occur in {cases}." }
    /// No case with both.
    BOTH_NEVER { nl: "In geen enkele case komen beide voor.", en: "Both occur in no case." }
    /// Cases that are silent.
    SILENT { nl: "Niet genoemd in {cases}: {ids}.", en: "Not mentioned in {cases}: {ids}." }
    /// References by sign.
    REFERENCES { nl: "Het gaat om {plus} met een plus en {minus} met een min.", en: "This rests on {plus} with a plus and {minus} with a minus." }
    /// The balance of the whole.
    BALANCE { nl: "De balans is {balance}.", en: "The balance is {balance}." }
    /// The balance of groups.
    BALANCES { nl: "De balans is {balance}: {groups}.", en: "The balance is {balance}: {groups}." }
    /// The balance in one group.
    BALANCE_IN { nl: "{balance} {group}", en: "{balance} {group}" }
    /// References without a sign.
    NO_SIGN { nl: "Coderingen zonder teken: {number}.", en: "Codings without a sign: {number}." }
    /// The share of a sign in two groups.
    GAP { nl: "Cases met een {sign}: {one} {first} tegenover {other} {second}, een verschil van {points} (95%-interval {lower} tot {upper}).", en: "Cases with a {sign}: {one} {first} against {other} {second}, a difference of {points} (95% interval {lower} to {upper})." }
    /// The sign +.
    PLUS { nl: "plus", en: "plus" }
    /// The sign -.
    MINUS { nl: "min", en: "minus" }
    /// Nobody mentions it.
    NOBODY { nl: "Niemand noemt ‘{label}’.", en: "Nobody mentions ‘{label}’." }
    /// Quotes of presence.
    SIDE_PRESENT { nl: "Aanwezig: {shown} van {found}", en: "Present: {shown} of {found}" }
    /// Quotes of absence.
    SIDE_ABSENT { nl: "Afwezig: {shown} van {found}", en: "Absent: {shown} of {found}" }
    /// Quotes of help.
    SIDE_HELPS { nl: "Helpt: {shown} van {found}", en: "Helps: {shown} of {found}" }
    /// Quotes of hindrance.
    SIDE_HINDERS { nl: "Hindert: {shown} van {found}", en: "Hinders: {shown} of {found}" }

    /// Present, in a table.
    IS_PRESENT { nl: "aanwezig", en: "present" }
    /// Absent, in a table.
    IS_ABSENT { nl: "afwezig", en: "absent" }
    /// Helps, in a table.
    IS_HELPING { nl: "helpt", en: "helps" }
    /// Hinders, in a table.
    IS_HINDERING { nl: "hindert", en: "hinders" }
    /// The caption of the first table of part 4.
    WITH_HELP { nl: "Wat helpt, naast wat aanwezig of afwezig is: {units}, tussen haakjes {measure}", en: "What helps, beside what is present or absent: {units}, {measure} in brackets" }
    /// The caption of the second.
    WITH_HINDRANCE { nl: "Wat hindert, naast wat aanwezig of afwezig is: {units}, tussen haakjes {measure}", en: "What hinders, beside what is present or absent: {units}, {measure} in brackets" }
    /// In which group.
    IN_GROUP { nl: "{group}. {caption}", en: "{group}. {caption}" }
    /// Own units.
    OWN { nl: "eigen", en: "own" }
    /// How it is read.
    WITH_READ { nl: "Een cel: in hoeveel {units} beide staan, en tussen haakjes {measure} (`emic help measures`). Eigen: de {units} van die rij of kolom zelf. Samen staan betekent niet dat het ene het andere veroorzaakt.", en: "A cell: in how many {units} both stand, and {measure} in brackets (`emic help measures`). Own: the {units} of that row or column itself. Standing together does not mean that one causes the other." }
    /// What stands beside a competency.
    BESIDE { nl: "‘{label}’, {side} ({units}): {companions}.", en: "‘{label}’, {side} ({units}): {companions}." }
    /// One companion.
    COMPANION { nl: "‘{label}’ {role} in {a} ({measure} {value})", en: "‘{label}’ {role} in {a} ({measure} {value})" }
    /// A factor that helps.
    AS_HELP { nl: "als hulp", en: "as a help" }
    /// A factor that hinders.
    AS_HINDRANCE { nl: "als hinder", en: "as a hindrance" }
    /// Nothing stands beside it.
    ALONE { nl: "geen enkele factor meer dan één keer", en: "no factor more than once" }
    /// Heads the list of companions.
    BESIDE_HEAD { nl: "Wat er het vaakst naast staat", en: "What stands beside it most often" }
    /// What the list holds.
    BESIDE_READ { nl: "Van elke competentie hoogstens {named} factoren, die waarmee ze de meeste {units} deelt, en minstens 2.", en: "For each competency at most {named} factors, those with which it shares the most {units}, and at least 2." }
    /// Too many groups for tables.
    IN_RECORDS { nl: "Wat samengaat per groep staat hier niet bij meer dan drie groepen; `--format csv`, `json` en `xlsx` hebben het alle.", en: "With more than three groups, what goes together in each is not shown here; `json` and `xlsx` have it." }

    /// A code nobody mentions in a group.
    NOT_MENTIONED { nl: "{group}: {codes}.", en: "{group}: {codes}." }
    /// Everything is mentioned.
    ALL_MENTIONED { nl: "Elke competentie en elke factor wordt in elke groep genoemd.", en: "Every competency and every factor is mentioned in every group." }
    /// Everything is mentioned, one group.
    ALL_NINE { nl: "Alle negen worden genoemd.", en: "All nine are mentioned." }
    /// Never with this sign.
    NEVER_WITH { nl: "{group}: wel genoemd, maar nooit {sides}.", en: "{group}: mentioned, but never {sides}." }
    /// A code with a side.
    SIDE_OF { nl: "‘{label}’ {side}", en: "‘{label}’ {side}" }
    /// What a deviant case is.
    DEVIANT_RULE { nl: "Een case leunt naar een kant als ze bij die code meer van dat teken heeft dan van het andere. Ze wijkt af als tegenover elke case aan haar kant minstens {ratio} cases van dezelfde groep naar de andere kant leunen.", en: "A case leans to a side when it has more of that sign than of the other with that code. It is deviant when against each case on its side at least {ratio} cases of the same group lean the other way." }
    /// No deviant cases.
    NO_DEVIANTS { nl: "Geen enkele case wijkt zo af.", en: "No case is deviant in this way." }
    /// Deviant cases of a code.
    DEVIANT { nl: "‘{label}’ {place}: {cases} naar {side}, {against} naar {other}.", en: "‘{label}’ {place}: {cases} to {side}, {against} to {other}." }
    /// One case leans.
    LEANS { nl: "{cases} leunt", en: "{cases} leans" }
    /// Several lean.
    LEAN { nl: "{cases} leunen", en: "{cases} lean" }
    /// Signs of a case.
    SIGNS { nl: "{case} ({plus} plus, {minus} min)", en: "{case} ({plus} plus, {minus} minus)" }
    /// All.
    EVERYWHERE { nl: "in alle groepen samen", en: "in all groups together" }

    /// The nine in a word.
    INTERDEPENDENCE { nl: "afhankelijkheid", en: "interdependence" }
    /// The nine in a word.
    NEW_ACTIVITIES { nl: "nieuwe activiteiten", en: "new activities" }
    /// The nine in a word.
    ROLE_FLEXIBILITY { nl: "rolflexibiliteit", en: "role flexibility" }
    /// The nine in a word.
    OWNERSHIP { nl: "gedeelde doelen", en: "shared goals" }
    /// The nine in a word.
    REFLECTION { nl: "reflectie", en: "reflection" }
    /// The nine in a word.
    ROLES { nl: "rollen", en: "roles" }
    /// The nine in a word.
    STRUCTURE { nl: "structuur", en: "structure" }
    /// The nine in a word.
    PERSON { nl: "persoon", en: "person" }
    /// The nine in a word.
    HISTORY { nl: "geschiedenis", en: "history" }
}
