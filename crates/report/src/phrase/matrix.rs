//! Phrases of rows against columns, and of codes that go together.

use super::phrases;

phrases! {
    /// What cells hold.
    CELLS { nl: "in de cellen: {held}", en: "cells: {held}" }
    /// Whether row and column go together.
    PRESENCE { nl: "ja of nee", en: "yes or no" }
    /// They do.
    YES { nl: "ja", en: "yes" }
    /// They do not.
    NO { nl: "nee", en: "no" }
    /// Shares of rows.
    OF_ROW { nl: "percentages per rij", en: "percentages by row" }
    /// Shares of columns.
    OF_COLUMN { nl: "percentages per kolom", en: "percentages by column" }
    /// Shares of the table.
    OF_TABLE { nl: "percentages van de hele tabel", en: "percentages of the whole table" }
    /// Heads what is 100 %.
    HUNDRED { nl: "100% =", en: "100% =" }
    /// The base of a row.
    BASE_OF_ROW { nl: "100% is alle getoonde cellen van de rij samen, in {held}; wat in twee cellen staat, telt twee keer.", en: "100% is all shown cells of the row together, in {held}; what stands in two cells counts twice." }
    /// The base of a column.
    BASE_OF_COLUMN { nl: "100% is alle getoonde cellen van de kolom samen, in {held}; wat in twee cellen staat, telt twee keer.", en: "100% is all shown cells of the column together, in {held}; what stands in two cells counts twice." }
    /// The base of the table.
    BASE_OF_TABLE { nl: "100% is alle getoonde cellen samen: {base}; wat in twee cellen staat, telt twee keer.", en: "100% is all shown cells together: {base}; what stands in two cells counts twice." }
    /// The base of a row or column that is a group of cases.
    BASE_OF_GROUP { nl: "100% is alle cases van de groep, met of zonder de code.", en: "100% is all cases of the group, with or without the code." }
    /// The base of a table of cases.
    BASE_OF_CASES { nl: "100% is alle cases: {base}.", en: "100% is all cases: {base}." }
    /// Rates.
    PER_THOUSAND { nl: "per 1000 woorden", en: "per 1,000 words" }
    /// Heads the words of a column.
    SPOKEN { nl: "woorden gesproken", en: "words spoken" }
    /// Heads the rate over all words.
    ALL_WORDS { nl: "alle woorden", en: "all words" }
    /// The base of rates.
    BASE_OF_RATES { nl: "Per 1000 woorden die in de geselecteerde beurten van de kolom gesproken zijn; de laatste rij telt die woorden.", en: "For each 1,000 words spoken in the selected turns of the column; the last row counts those words." }
    /// Above a, A, B and N.
    COUNTS { nl: "De aantallen achter elke cel", en: "The counts behind each cell" }
    /// What a, A, B and N are.
    COUNTS_MEAN { nl: "a: {units} met rij en kolom; A: met de rij; B: met de kolom; N: alle {units}.", en: "a: {units} with row and column; A: with the row; B: with the column; N: all {units}." }
    /// What a, A and B are of pairs.
    PAIRS_MEAN { nl: "a: paren van plaatsen; A: plaatsen van de rij; B: plaatsen van de kolom.", en: "a: pairs of places; A: places of the row; B: places of the column." }
    /// Heads rows.
    ROW { nl: "rij", en: "row" }
    /// Heads columns.
    COLUMN { nl: "kolom", en: "column" }
    /// The title of the quotes behind a cell.
    CELL { nl: "Citaten achter een cel: {row} × {column}", en: "Quotes behind a cell: {row} × {column}" }
    /// The title of sets of codes.
    COOCCURRENCES { nl: "Codes die samen voorkomen: {codes}", en: "Codes that go together: {codes}" }
    /// How many codes a set has.
    ORDER { nl: "{order} codes samen", en: "{order} codes together" }
    /// The fewest units of a set.
    AT_LEAST { nl: "minstens {units}", en: "at least {units}" }
    /// Heads sets of codes.
    TOGETHER { nl: "samen", en: "together" }
    /// How many sets were found.
    SETS { nl: "{sets}, geteld over {all}.", en: "{sets}, counted over {all}." }
    /// What stands at the sides of cells that are not of two codes.
    OWN_READ { nl: "Eigen {units}: van de rij of de kolom zelf, wat er ook tegenover staat. De cellen tellen er niet toe op.", en: "Own {units}: of the row or the column itself, whatever stands against it. The cells do not add up to them." }
    /// How many sets are shown.
    SETS_SHOWN { nl: "De tabel toont de eerste {shown}. `--limit 0` toont ze allemaal; csv en json bevatten ze altijd allemaal.", en: "The table shows the first {shown}. `--limit 0` shows them all; csv and json always hold them all." }
    /// No set was found.
    NO_SETS { nl: "Geen {order} van deze codes staan samen in {units}.", en: "No {order} of these codes stand together in {units}." }
}
