//! Words that stand before a colon and are nobody's label: lower case, without numbers.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words of a document's head.
const HEAD: &str = "
date, datum, day, time, tijd, zeit, uur, duration, duur, dauer, length, location, locatie, plaats,
place, ort, email, e-mail, mail, tel, telefoon, phone, title, titel, subject, onderwerp, thema,
topic, project, file, bestand, audio, recording, opname, transcript, transcriptie, transkript,
transcription, transcribed, transcriber, transcribent, language, taal, sprache, version, versie,
source, bron, quelle, speakers, sprekers, participants, deelnemers, teilnehmer, attendees, present,
aanwezig, aanwezigen, legend, legende, keywords, summary, samenvatting, zusammenfassung, name, naam,
address, adres, url, http, https, www, doi, isbn, author, auteur, author(s), code, codes, from,
to, cc, re, fw
";

/// Words of reports and notes.
const REPORT: &str = "
note, notes, nb, n.b, opmerking, opmerkingen, anmerkung, remark, example, voorbeeld, beispiel,
questions, vragen, fragen, positief, negatief, positive, negative, positiv, negativ, pro,
contra, voordelen, nadelen, conclusie, conclusion, fazit, bevinding, bevindingen, finding, findings,
aanbeveling, aanbevelingen, recommendation, recommendations, inhalt, inhoud, contents, introduction,
inleiding, intro, context, methode, method, methods, resultaten, results, figure, figuur, table,
tabel, tabelle, abbildung, image, screenshot, warning, important, belangrijk, tip, let op, rq,
h, ps, p.s
";

/// Words of running text, and markers of what is heard.
const SPEECH: &str = "
nou, dus, ja, nee, nein, yes, no, well, so, also, okay, ok, maar, but, want, because, namelijk,
nämlich, kortom, anyway, lacht, lachen, laughs, laughter, laughing, crosstalk, inaudible,
unintelligible, onverstaanbaar, unverständlich, redacted, pause, pauze, stilte, silence, music,
muziek, musik, applause, applaus, beiden tegelijk, overlap, sic
";

static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let lists = [HEAD, REPORT, SPEECH].into_iter();
    lists.flat_map(|list| list.split(',').map(str::trim)).collect()
});

/// Whether the word or phrase is nobody's label.
pub(super) fn holds(phrase: &str) -> bool {
    WORDS.contains(phrase)
}
