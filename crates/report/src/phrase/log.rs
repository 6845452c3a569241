//! Phrases of the log: what was done, in the analyst's words.

use super::{Phrase, phrases};

phrases! {
    /// The title.
    LOG { nl: "Logboek", en: "Log" }
    /// How much of it is shown.
    SHOWN { nl: "De laatste {shown} van {acts}; `--limit 0` toont alles.", en: "The last {shown} of {acts}; `--limit 0` shows all." }
    /// When all is shown.
    ALL_SHOWN { nl: "{acts}.", en: "{acts}." }
    /// When nothing fits.
    NOTHING { nl: "Geen handelingen.", en: "No acts." }
    /// How the clock is read.
    UTC { nl: "Tijden zijn in UTC.", en: "Times are in UTC." }
    /// A column.
    TIME { nl: "tijd", en: "time" }
    /// A column.
    CODER { nl: "codeur", en: "coder" }
    /// A column.
    ACT { nl: "handeling", en: "act" }
    /// A column.
    ABOUT { nl: "wat", en: "what" }
    /// A column.
    PLACE { nl: "plaats", en: "place" }
    /// A column.
    DAY { nl: "dag", en: "day" }
    /// A choice.
    KIND { nl: "soort", en: "kind" }
    /// A choice.
    SINCE { nl: "vanaf", en: "since" }
    /// A choice.
    UNTIL { nl: "tot en met", en: "until" }
    /// Who did what has no coder.
    STUDY { nl: "(studie)", en: "(study)" }
    /// Behind an act that was taken back.
    UNDONE { nl: "{act} (ongedaan gemaakt)", en: "{act} (undone)" }
    /// A kind of act.
    ADD { nl: "codes gegeven", en: "codes given" }
    /// A kind of act.
    REMOVE { nl: "codes weggenomen", en: "codes taken away" }
    /// A kind of act.
    RETAG { nl: "code vervangen", en: "code replaced" }
    /// A kind of act.
    RESIZE { nl: "segment verlegd", en: "segment resized" }
    /// A kind of act.
    ANNOTATE { nl: "memo geschreven", en: "memo written" }
    /// A kind of act.
    IMPORT_CODINGS { nl: "coderingen ingevoerd", en: "codings imported" }
    /// A kind of act.
    IMPORT_TRANSCRIPT { nl: "transcript ingevoerd", en: "transcript imported" }
    /// A kind of act.
    IMPORT_TRANSCRIPTS { nl: "transcripten ingevoerd", en: "transcripts imported" }
    /// A kind of act.
    REANCHOR { nl: "posities bijgewerkt", en: "positions updated" }
    /// A kind of act.
    RESOLVE { nl: "samenvoeging afgewerkt", en: "merge finished" }
    /// A kind of act.
    WRITE_MEMO { nl: "memo geschreven", en: "memo written" }
    /// A kind of act.
    REMOVE_MEMO { nl: "memo weggenomen", en: "memo taken away" }
    /// A kind of act.
    NOTE_READ { nl: "als gelezen genoteerd", en: "noted as read" }
    /// A kind of act.
    REFUSE { nl: "voorstel geweigerd", en: "proposal refused" }
    /// A kind of act.
    SETTLE { nl: "verschillen beslecht", en: "disagreements settled" }
    /// A kind of act.
    ADD_CODE { nl: "code toegevoegd", en: "code added" }
    /// A kind of act.
    RENAME_CODE { nl: "code hernoemd", en: "code renamed" }
    /// A kind of act.
    MERGE_CODES { nl: "codes samengevoegd", en: "codes merged" }
    /// A kind of act.
    SPLIT_CODE { nl: "code gesplitst", en: "code split" }
    /// A kind of act.
    MOVE_CODE { nl: "code verplaatst", en: "code moved" }
    /// A kind of act.
    RETIRE_CODE { nl: "code afgevoerd", en: "code retired" }
    /// A kind of act.
    COPY_CODEBOOK { nl: "codeboek overgenomen", en: "codebook copied" }
    /// A kind of act.
    UNDO { nl: "ongedaan gemaakt", en: "undone" }
    /// A kind of act.
    REDO { nl: "opnieuw gedaan", en: "done again" }
}

/// The kinds of acts that have words of their own; of others the log's own line is shown.
pub static KINDS: &[(&str, Phrase)] = &[
    ("add-codings", ADD),
    ("remove-codings", REMOVE),
    ("retag", RETAG),
    ("resize", RESIZE),
    ("annotate", ANNOTATE),
    ("remove-annotation", REMOVE_MEMO),
    ("import-codings", IMPORT_CODINGS),
    ("import-transcript", IMPORT_TRANSCRIPT),
    ("import-transcripts", IMPORT_TRANSCRIPTS),
    ("reanchor", REANCHOR),
    ("resolve", RESOLVE),
    ("write-memo", WRITE_MEMO),
    ("remove-memo", REMOVE_MEMO),
    ("note-read", NOTE_READ),
    ("refuse-suggestion", REFUSE),
    ("settle", SETTLE),
    ("add-code", ADD_CODE),
    ("rename-code", RENAME_CODE),
    ("merge-codes", MERGE_CODES),
    ("split-code", SPLIT_CODE),
    ("move-code", MOVE_CODE),
    ("retire-code", RETIRE_CODE),
    ("copy-codebook", COPY_CODEBOOK),
    ("undo", UNDO),
    ("redo", REDO),
];
