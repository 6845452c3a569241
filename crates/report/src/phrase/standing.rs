//! Phrases of the page that says where a study stands.

use super::phrases;

phrases! {
    /// Heads what is in the study.
    MATERIAL { nl: "{transcripts} van {cases}, {words} van respondenten", en: "{transcripts} of {cases}, {words} by respondents" }
    /// Heads the table of coders.
    CODERS { nl: "Wie codeerde", en: "Who has coded" }
    /// Heads the coders' names.
    CODER { nl: "codeur", en: "coder" }
    /// Heads how many transcripts someone read.
    READ { nl: "gelezen", en: "read" }
    /// How many of how many.
    OF { nl: "{part} van {whole}", en: "{part} of {whole}" }
    /// Heads the share of respondents' words inside codings.
    CODED { nl: "woorden gecodeerd", en: "words coded" }
    /// Heads the number of segments.
    SEGMENTS { nl: "segmenten", en: "segments" }
    /// Heads the number of codings.
    CODINGS { nl: "coderingen", en: "codings" }
    /// Says whose codings are analysed.
    MAIN_CODER { nl: "Geteld worden de coderingen van {coder}, tenzij anders gevraagd.", en: "The codings of {coder} are counted unless asked otherwise." }
    /// Nobody has coded.
    NOBODY { nl: "Nog niemand heeft gecodeerd.", en: "Nobody has coded yet." }
    /// How many problems there are.
    PROBLEMS { nl: "In de bestanden: {problems}.", en: "In the files: {problems}." }
    /// There are none.
    NO_PROBLEMS { nl: "In de bestanden is niets mis.", en: "Nothing is wrong in the files." }
    /// The next step: problems.
    NEXT_MEND { nl: "Volgende stap: zie wat er mis is met `emic check`", en: "Next: see what is wrong with `emic check`" }
    /// The next step: transcripts.
    NEXT_TRANSCRIPTS { nl: "Volgende stap: zet de interviews in `transcripts/`; zie `emic help transcripts`", en: "Next: put the interviews in `transcripts/`; see `emic help transcripts`" }
    /// The next step: codes.
    NEXT_CODEBOOK { nl: "Volgende stap: kies of schrijf een codeboek; zie `emic help codebooks`", en: "Next: choose or write a codebook; see `emic help codebooks`" }
    /// The next step: a transcript that the main coder has not read.
    NEXT_CODE { nl: "Volgende stap: codeer {transcript}; lees het met `emic show {transcript}`", en: "Next: code {transcript}; read it with `emic show {transcript}`" }
    /// The next step: everything is coded.
    NEXT_COUNT { nl: "Volgende stap: zie hoe vaak elke code gegeven is met `emic codebook`", en: "Next: see how often each code was given with `emic codebook`" }
}
