//! Phrases of the workbench.

use super::phrases;

phrases! {
    // Bars and panes.
    /// Whose codings are written, and how far the reading is.
    TITLE_END { nl: "{coder} · beurt {turn}/{turns}", en: "{coder} · turn {turn}/{turns}" }
    /// Other codings are shown too.
    EVERYBODY { nl: "van iedereen", en: "of everybody" }
    /// Only one coder's codings are shown.
    ONLY { nl: "alleen {coder}", en: "only {coder}" }
    /// The head of the codes.
    CODES { nl: "Codes", en: "Codes" }
    /// The field for searching in the codes.
    FILTER { nl: "Code: {text}", en: "Code: {text}" }
    /// No code fits.
    NO_CODE { nl: "geen code past bij `{text}`; F4 maakt hem", en: "no code fits `{text}`; F4 makes it" }
    /// Nothing is coded where the caret stands.
    NOTHING_HERE { nl: "Hier is niets gecodeerd. Kies woorden met `w`, `s` of `t` en geef ze een code met `c`.", en: "Nothing is coded here. Select words with `w`, `s` or `t` and give them a code with `c`." }
    /// How much is selected.
    SELECTED { nl: "gekozen: {words}, {place}", en: "selected: {words}, {place}" }
    /// The next keys while reading.
    HINT_READING { nl: "w s t kies  c code  x weg  m memo  u terug  n volgende  ? toetsen  q stop", en: "w s t select  c code  x remove  m memo  u undo  n next  ? keys  q quit" }
    /// The next keys while disagreements are settled.
    HINT_SETTLING { nl: "d volgend verschil  1 2 als codeur  0 niet  c code  m memo  u terug  ? toetsen", en: "d next difference  1 2 as coder  0 not  c code  m memo  u undo  ? keys  q quit" }
    /// The next keys in the list of codes.
    HINT_PICKING { nl: "typ om te zoeken  ↑↓  Enter geef  + - met teken  Tab meer  F2 lees  Esc terug", en: "type to filter  ↑↓  Enter give  + - with sign  Tab more  F2 read  Esc back" }
    /// The next keys while a segment is made longer or shorter.
    HINT_RESIZING { nl: "pijlen, w s t > <: nieuwe grens  o andere kant  Enter bewaar  Esc terug", en: "arrows, w s t > <: new border  o other end  Enter keep  Esc back" }
    /// The next keys while a choice is open.
    HINT_CHOOSING { nl: "↑↓ of cijfer kies  Enter neem  Esc terug", en: "↑↓ or digit choose  Enter take  Esc back" }
    /// The next keys while text is written.
    HINT_WRITING { nl: "typ  Enter bewaar  Alt-Enter nieuwe regel  Esc terug", en: "type  Enter keep  Alt-Enter new line  Esc back" }
    /// The next keys in a list.
    HINT_LISTING { nl: "↑↓ kies  Enter open  Esc terug", en: "↑↓ choose  Enter open  Esc back" }
    /// The next keys while the keys are shown.
    HINT_HELPING { nl: "↑↓ verder  Esc terug", en: "↑↓ scroll  Esc back" }
    /// The screen is too small.
    TOO_SMALL { nl: "maak het venster groter (minstens 60 × 12)", en: "make the window larger (at least 60 × 12)" }

    // Fields of a code.
    /// When to use a code.
    USE_WHEN { nl: "Gebruik: ", en: "Use: " }
    /// When not to.
    NOT_WHEN { nl: "Niet: ", en: "Not: " }
    /// What `+` means.
    SIGNS { nl: "+ {plus}, - {minus}", en: "+ {plus}, - {minus}" }
    /// A heading is no code.
    HEADING { nl: "een kop: kies een code eronder", en: "a heading: choose a code below it" }

    // Choices and fields.
    /// Which coding goes.
    WHICH_REMOVE { nl: "Welke code weghalen?", en: "Which code goes?" }
    /// Which coding changes.
    WHICH_RETAG { nl: "Welke code veranderen?", en: "Which code changes?" }
    /// Which segment gets another place.
    WHICH_RESIZE { nl: "Welk fragment langer of korter maken?", en: "Which segment gets other borders?" }
    /// What the memo is on.
    WHICH_MEMO { nl: "Memo waarop?", en: "Memo on what?" }
    /// Which code is summarized.
    WHICH_SUMMARY { nl: "Welke code samenvatten?", en: "Which code to summarize?" }
    /// The segment itself.
    WHOLE_SEGMENT { nl: "het fragment {place}", en: "the segment {place}" }
    /// Every code of a segment.
    ALL_CODES { nl: "alle codes van {place}", en: "all codes of {place}" }
    /// The field for a memo.
    MEMO { nl: "Memo op {what}", en: "Memo on {what}" }
    /// The field for the summary of a code in a case.
    SUMMARY { nl: "Samenvatting van {code} in {case}", en: "Summary of {code} in {case}" }
    /// The field for words to find in the transcript.
    FIND { nl: "Zoek in {transcript}", en: "Find in {transcript}" }
    /// The field for words to search in the study.
    SEARCH { nl: "Zoek in de studie", en: "Search the study" }
    /// The list of transcripts.
    TRANSCRIPTS { nl: "Transcripten", en: "Transcripts" }
    /// What was found.
    HITS { nl: "{n} gevonden voor `{words}`", en: "{n} found for `{words}`" }
    /// The list of keys.
    KEYS { nl: "Toetsen", en: "Keys" }
    /// A transcript that the coder has not read.
    UNREAD_YET { nl: "nog niet gelezen", en: "not read yet" }
    /// Another's code is chosen.
    RETAG_TO { nl: "{code} wordt …", en: "{code} becomes …" }

    // Messages.
    /// A transcript is open in another workbench.
    ALSO_OPEN { nl: "{coder} staat ook elders open ({holder}): samen in één bestand schrijven kan, maar spreek het af", en: "{coder} is open elsewhere too ({holder}): both may write, but agree on it" }
    /// The study changed outside.
    RELOADED { nl: "de studie is buiten de werkbank veranderd en opnieuw gelezen", en: "the study was changed outside and has been read again" }
    /// The text of this transcript changed outside.
    TEXT_CHANGED { nl: "de tekst van {transcript} is veranderd: kijk na en doe het opnieuw", en: "the text of {transcript} has changed: look again and do it once more" }
    /// Nothing was selected.
    SELECT_FIRST { nl: "kies eerst woorden (w, s, t of Shift met pijlen)", en: "select words first (w, s, t or Shift with arrows)" }
    /// Nothing of the coder stands here.
    NOTHING_OF_MINE { nl: "{coder} heeft hier niets gecodeerd", en: "{coder} has coded nothing here" }
    /// The words under the caret are of a case without a row.
    NO_CASE { nl: "{transcript} hoort bij geen casus: zet `{case}` in cases.csv, of schrijf `case:` erboven", en: "{transcript} belongs to no case: add `{case}` to cases.csv, or `case:` at its head" }
    /// The words under the caret are of who asks, and the others have cases of their own.
    NO_CASE_ASKING { nl: "beurt {turn} van {transcript} hoort bij geen casus: ga naar een antwoord", en: "turn {turn} of {transcript} belongs to no case: go to an answer" }
    /// No code was given yet.
    NONE_GIVEN_YET { nl: "er is nog geen code gegeven om te herhalen", en: "no code has been given yet that could be repeated" }
    /// The code has no sign.
    NO_SIGN { nl: "`{code}` heeft geen teken", en: "`{code}` takes no sign" }
    /// Every turn is coded.
    ALL_CODED { nl: "geen ongecodeerde beurt meer in {transcript}", en: "no uncoded turn left in {transcript}" }
    /// Nobody else coded it.
    NO_OTHER { nl: "geen andere codeur heeft {transcript} gelezen", en: "no other coder has read {transcript}" }
    /// No disagreement left.
    NO_DIFFERENCE { nl: "{transcript}: geen verschil meer tussen {coders}", en: "{transcript}: no difference left between {coders}" }
    /// A disagreement.
    DIFFERENCE { nl: "{n} van {all}: {code}, {kind}: {versions}", en: "{n} of {all}: {code}, {kind}: {versions}" }
    /// One to be settled.
    TO_SETTLE { nl: "{n}/{all} {code} ({kind}): {versions} · 0 niet", en: "{n}/{all} {code} ({kind}): {versions} · 0 not" }
    /// A coder did not give the code.
    NOT_GIVEN { nl: "niet", en: "not" }
    /// A coder gave the code without a sign.
    GIVEN_BARE { nl: "wel", en: "yes" }
    /// The field for why a disagreement is settled so.
    REASON { nl: "Waarom? {code}; een cijfer beslist daarna", en: "Why? {code}; a digit decides then" }
    /// The reason waits for a digit.
    REASON_NOTED { nl: "reden genoteerd: het cijfer dat nu beslist, neemt ze mee", en: "reason noted: the digit that decides now takes it along" }
    /// A digit, and no disagreement is looked at.
    NOTHING_TO_SETTLE { nl: "cijfers beslechten een verschil: open de werkbank met `--between` en ga met `d` naar een verschil", en: "digits settle a difference: open the workbench with `--between` and go to a difference with `d`" }
    /// A digit too high.
    NO_SUCH_VERSION { nl: "er is geen keuze {number}: 1 tot {last} volgt een codeur, 0 geeft de code niet", en: "there is no choice {number}: 1 to {last} follows a coder, 0 does not give the code" }
    /// The other has the same code with another sign.
    KIND_VALENCE { nl: "ander teken", en: "other sign" }
    /// The other has other borders.
    KIND_BOUNDARY { nl: "andere grenzen", en: "other borders" }
    /// The other gave another code.
    KIND_CODE { nl: "andere code", en: "other code" }
    /// The other has nothing there.
    KIND_MISSED { nl: "hier niets gecodeerd", en: "nothing coded here" }
    /// An act was taken back.
    UNDONE { nl: "ongedaan gemaakt: {act}", en: "undone: {act}" }
    /// An act was done again.
    REDONE { nl: "opnieuw gedaan: {act}", en: "done again: {act}" }
    /// The words are not in the transcript.
    NOT_FOUND { nl: "`{words}` staat niet in {transcript}", en: "`{words}` is not in {transcript}" }
    /// Nothing is sought.
    NOTHING_SOUGHT { nl: "zoek eerst woorden met /", en: "find words with / first" }
    /// A place that was found.
    FOUND { nl: "{n} van {all}: `{words}`", en: "{n} of {all}: `{words}`" }
    /// A segment of somebody else.
    NOT_YOURS { nl: "dat fragment is van {coder}; in deze werkbank schrijft {mine}", en: "that segment is {coder}'s; this workbench writes for {mine}" }
    /// The coder has read the transcript.
    NOTED_READ { nl: "{transcript} staat als gelezen", en: "{transcript} is noted as read" }

    // Groups of keys.
    /// Moving.
    GROUP_MOVE { nl: "Bewegen", en: "Moving" }
    /// Selecting.
    GROUP_SELECT { nl: "Kiezen", en: "Selecting" }
    /// Coding.
    GROUP_CODE { nl: "Coderen", en: "Coding" }
    /// Finding.
    GROUP_FIND { nl: "Vinden", en: "Finding" }
    /// The rest.
    GROUP_OTHER { nl: "Verder", en: "Otherwise" }
    /// In the list of codes.
    GROUP_CODES { nl: "In de codes", en: "In the codes" }

    // What keys do.
    /// Move.
    KEY_LETTER { nl: "letter, regel (met Shift: kies mee)", en: "letter, line (with Shift: select along)" }
    /// Move by word.
    KEY_WORD { nl: "woord", en: "word" }
    /// Move by turn.
    KEY_TURN { nl: "vorige, volgende beurt", en: "previous, next turn" }
    /// Ends of a line.
    KEY_LINE_ENDS { nl: "begin, einde van de regel", en: "start, end of the line" }
    /// A page.
    KEY_PAGE { nl: "een bladzijde", en: "a page" }
    /// Ends of the transcript.
    KEY_ENDS { nl: "begin, einde van het transcript", en: "start, end of the transcript" }
    /// Select a word.
    KEY_SELECT_WORD { nl: "woord; nog eens: het volgende erbij", en: "word; again: the next one too" }
    /// Select a sentence.
    KEY_SELECT_SENTENCE { nl: "zin; nog eens: de volgende erbij", en: "sentence; again: the next one too" }
    /// Select a turn.
    KEY_SELECT_TURN { nl: "beurt; nog eens: de volgende erbij", en: "turn; again: the next one too" }
    /// Grow.
    KEY_GROW { nl: "ruimer: woord, zin, alinea, beurt", en: "wider: word, sentence, paragraph, turn" }
    /// Shrink.
    KEY_SHRINK { nl: "weer nauwer", en: "narrower again" }
    /// Swap the ends.
    KEY_SWAP { nl: "naar de andere kant van de keuze", en: "to the other end of the selection" }
    /// Clear.
    KEY_CLEAR { nl: "niets kiezen, terug", en: "select nothing, back" }
    /// Code.
    KEY_CODE { nl: "geef een code (zonder keuze: aan de zin)", en: "give a code (without a selection: to the sentence)" }
    /// Again.
    KEY_AGAIN { nl: "geef de laatste codes nog eens", en: "give the last codes again" }
    /// Remove.
    KEY_REMOVE { nl: "haal een code weg", en: "take a code away" }
    /// Retag.
    KEY_RETAG { nl: "verander een code of teken", en: "change a code or sign" }
    /// Resize.
    KEY_RESIZE { nl: "maak het fragment langer of korter", en: "make the segment longer or shorter" }
    /// Memo.
    KEY_MEMO { nl: "memo op fragment of code", en: "memo on segment or coding" }
    /// Read.
    KEY_READ { nl: "gelezen: hier is niets (meer) te coderen", en: "read: nothing (more) to code here" }
    /// Undo and redo.
    KEY_UNDO { nl: "maak ongedaan, doe opnieuw", en: "undo, redo" }
    /// Next uncoded turn.
    KEY_UNCODED { nl: "volgende, vorige ongecodeerde beurt", en: "next, previous uncoded turn" }
    /// Next disagreement.
    KEY_DIFFERENCE { nl: "volgend, vorig verschil tussen codeurs", en: "next, previous difference between coders" }
    /// Settle a disagreement.
    KEY_SETTLE { nl: "verschil beslechten: als codeur 1, 2 …, of 0: niet geven", en: "settle a difference: as coder 1, 2 …, or 0: not given" }
    /// Find in the transcript.
    KEY_FIND { nl: "zoek in dit transcript", en: "find in this transcript" }
    /// Find again.
    KEY_FIND_AGAIN { nl: "volgende, vorige vindplaats", en: "next, previous place found" }
    /// Search the study.
    KEY_SEARCH { nl: "zoek in de hele studie", en: "search the whole study" }
    /// Open a transcript.
    KEY_OPEN { nl: "open een ander transcript", en: "open another transcript" }
    /// The neighbours.
    KEY_NEIGHBOURS { nl: "vorig, volgend transcript", en: "previous, next transcript" }
    /// Whose codings.
    KEY_CODERS { nl: "toon mijn coderingen, die van iedereen, van elk apart", en: "show my codings, everybody's, each coder's" }
    /// The keys.
    KEY_HELP { nl: "deze lijst", en: "this list" }
    /// Quit.
    KEY_QUIT { nl: "stop; alles staat al op schijf", en: "quit; everything is on disk already" }
    /// Choose.
    KEY_PICK_MOVE { nl: "vorige, volgende code", en: "previous, next code" }
    /// Give.
    KEY_PICK_GIVE { nl: "geef de code zonder teken", en: "give the code without a sign" }
    /// Give with a sign.
    KEY_PICK_SIGN { nl: "geef de code met dit teken", en: "give the code with this sign" }
    /// Mark.
    KEY_PICK_MARK { nl: "zet erbij om samen te geven: zonder teken, +, -", en: "put aside to give together: no sign, +, -" }
    /// A new code.
    KEY_PICK_NEW { nl: "nieuwe code onder deze kop, of naast deze code", en: "new code below this heading, or beside this code" }
    /// Proposals.
    GROUP_SUGGESTIONS { nl: "In de voorstellen", en: "In the proposals" }
    /// Accept.
    KEY_ACCEPT { nl: "geef de code, zoals voorgesteld of met dit teken", en: "give the code, as proposed or with this sign" }
    /// Another code.
    KEY_OTHER { nl: "geef een andere code", en: "give another code" }
    /// Refuse.
    KEY_TURN_DOWN { nl: "niet voorstellen voor deze beurt", en: "do not propose it for this turn" }
    /// Skip.
    KEY_SKIP { nl: "vorige, volgende, terug naar de tekst", en: "previous, next, back to the text" }
    /// Look at proposals.
    KEY_SUGGEST { nl: "bekijk voorstellen voor codes", en: "look at proposed codes" }
    /// The next keys while proposals are looked at.
    HINT_SUGGESTING { nl: "Enter geef  + - met teken  c andere code  r weiger  ↑↓ verder  Esc terug", en: "Enter give  + - with sign  c other code  r refuse  ↑↓ on  Esc back" }
    /// Which proposal.
    SUGGESTION { nl: "voorstel {n} van {all}: {code} ({score})", en: "proposal {n} of {all}: {code} ({score})" }
    /// Its cue words.
    CUES { nl: "woorden: {words}", en: "words: {words}" }
    /// A similar place.
    SIMILAR { nl: "lijkt op {place}: {words}", en: "like {place}: {words}" }
    /// Nothing is proposed.
    NO_SUGGESTION { nl: "geen voorstellen voor {transcript}: er is nog te weinig gecodeerd, of alles is al gegeven", en: "no proposals for {transcript}: too little is coded yet, or all is given already" }
    /// The field for a new code.
    NEW_CODE { nl: "Naam van de nieuwe code, bovenaan in het codeboek", en: "Name of the new code, at the top of the codebook" }
    /// What a new code below a heading is called.
    NEW_CODE_UNDER { nl: "Naam van de nieuwe code onder {parent}", en: "Name of the new code under {parent}" }
    /// A new code has no place.
    NO_OWN_CODEBOOK { nl: "geen eigen codeboek in deze studie; zie `emic help codebooks`", en: "this study has no codebook of its own; see `emic help codebooks`" }
    /// A memo on a code.
    KEY_PICK_MEMO { nl: "memo op de code", en: "memo on the code" }
    /// The summary of a code in a case.
    KEY_PICK_SUMMARY { nl: "samenvatting van de code in deze casus", en: "summary of the code in this case" }
    /// The summary of a code that was given.
    KEY_SUMMARY { nl: "samenvatting van een code hier, in deze casus", en: "summary of a code given here, in this case" }
    /// A memo on the transcript.
    KEY_TOPIC_MEMO { nl: "memo op het transcript", en: "memo on the transcript" }
    /// The whole page on a code.
    KEY_PICK_PAGE { nl: "lees alles over de code", en: "read all about the code" }
}
