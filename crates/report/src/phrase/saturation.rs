//! Phrases of saturation.

use super::phrases;

phrases! {
    /// The title.
    SATURATION { nl: "Saturatie", en: "Saturation" }
    /// The order by date.
    BY_DATE { nl: "volgorde: datum", en: "order: date" }
    /// The order by id.
    BY_ID { nl: "volgorde: naam (niet elk transcript heeft een datum)", en: "order: name (not every transcript has a date)" }
    /// Which codes.
    CODES { nl: "codes: {codes}", en: "codes: {codes}" }
    /// Other orders.
    ORDERS { nl: "{orders} andere volgordes, zaad {seed}", en: "{orders} other orders, seed {seed}" }
    /// The table of interviews.
    INTERVIEWS { nl: "Nieuwe codes per interview", en: "New codes per interview" }
    /// The place.
    PLACE { nl: "nr.", en: "no." }
    /// The transcript.
    TRANSCRIPT { nl: "transcript", en: "transcript" }
    /// New codes.
    NEW { nl: "nieuw", en: "new" }
    /// All so far.
    CUMULATIVE { nl: "samen", en: "so far" }
    /// The table of runs.
    REACHED { nl: "Saturatie", en: "Saturation" }
    /// The base.
    BASE { nl: "basis", en: "base" }
    /// Codes of the base.
    BASE_CODES { nl: "codes in de basis", en: "codes in the base" }
    /// Length of a run.
    RUN { nl: "reeks", en: "run" }
    /// The threshold.
    THRESHOLD { nl: "drempel", en: "threshold" }
    /// The result.
    RESULT { nl: "verzadigd na", en: "saturated after" }
    /// Fewer interviews than a base and a run need.
    TOO_FEW { nl: "te weinig interviews", en: "too few interviews" }
    /// Not reached.
    NOT_REACHED { nl: "niet bereikt", en: "not reached" }
    /// Other orders, in the table.
    ELSEWHERE { nl: "in andere volgordes", en: "in other orders" }
    /// What other orders came to.
    RANGE { nl: "{median} ({low}-{high}), bereikt in {share}", en: "{median} ({low}-{high}), reached in {share}" }
    /// How to read it.
    READ { nl: "`6 +2`: na zes interviews verzadigd, gezien aan de twee daarna: samen brachten die hoogstens de drempel aan nieuwe codes, in procent van de codes in de basis (Guest, Namey & Chen 2020).", en: "`6 +2`: saturated after six interviews, seen from the two behind them: together they brought no more new codes than the threshold, in percent of the codes of the base (Guest, Namey & Chen 2020)." }
    /// What the column of other orders says.
    SPREAD { nl: "In andere volgordes: de mediaan, tussen haakjes waarbinnen de middelste 95 % valt, en in welk deel ze zover kwamen.", en: "In other orders: the median, in brackets where the middle 95 % of them lie, and in what share it was reached." }
    /// What it does not say.
    CAVEAT { nl: "Dit geldt voor deze interviews, deze codes en deze codeurs. Fijnere codes verzadigen later; nieuwe codes zijn niet hetzelfde als nieuw begrip; een volgend interview kan altijd nog iets anders brengen.", en: "This holds for these interviews, these codes and these coders. Finer codes saturate later; new codes are not the same as new understanding; a further interview may always bring something else." }
}
