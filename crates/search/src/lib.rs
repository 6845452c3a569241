//! Full-text search over the turns and the coded segments of a study.
//!
//! ```text
//! Study --document--> what is indexed --index--> postings, kept in one file --question, answer--> Hits
//! ```
//!
//! [`Index::open`] brings the index up to date with the study, and [`Index::search`] answers a [`Query`]. The index only says which
//! turn or segment holds a word and how well it fits; places, words, speakers and codes are always those of the
//! [`Study`](emic_core::model::Study), so an answer is never older than the study.
//!
//! ```
//! use emic_core::{expression::parse, read};
//! use emic_search::{Index, IndexPlace, Limit, Query};
//!
//! let files = [
//!     ("emic.yaml", "title: Voorbeeld"),
//!     ("transcripts/R07.txt", "I: Hoe gaat dat?\nR: We werken samen aan huizen.\nI: En het huis?\n"),
//! ];
//! let study = read::understand(read::Sources::from_iter(files)).study.expect("this study can be read");
//!
//! let index = Index::open(IndexPlace::Memory, &study)?;
//! let hits = index.search(&Query::stemmed(parse("huis")?), Limit::First(10))?;
//!
//! // `huis` itself ranks above `huizen`, which has the same stem.
//! let transcript = study.transcript(hits.hits[0].transcript);
//! assert_eq!(transcript.place(hits.hits[0].span), "R07@51-63");
//! assert_eq!(transcript.words(hits.hits[0].marks[0]), "huis");
//! assert_eq!(transcript.words(hits.hits[1].marks[0]), "huizen");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is found
//!
//! A query finds **turns** of all speakers. A query that names a code, a coder or a valence finds **coded segments** of all
//! coders; AND, OR, XOR and NOT then work on segments, each with the codings of one coder, and segments at the same place are
//! shown as one hit. Words stand side by side (AND) when they are in the same turn or segment. A word belongs to a segment when
//! its first character does. A phrase lies within one turn.
//!
//! A relation (`tijd NEAR/2 ouders`, `code:a OVERLAPS code:b`) is one of passages, as [`emic_core::ask::stretches`] defines it over
//! everybody's words and the codings of one coder at a time; what is found are the turns with such a passage, or, where the left side
//! names a code, the segments that stand in the relation.
//!
//! A word is what [`emic_core::words::tokens`] takes for one: `re-integratie` and `collega's` are single words, found by
//! themselves, by their stem and by a prefix, not by `integratie` or `reintegratie`; so are long compounds. Stop words count.
//! Letters are compared after Unicode composition and in lower case; accents count, as in `coördinatie`.
//!
//! | [`Matching`] | a word or phrase | `prefix*`, `fuzzy~` |
//! | --- | --- | --- |
//! | `Stemmed` | words with the same stem, by the transcript's language (Dutch: Kraaij and Pohlmann; English: Porter 2); the very word ranks above others with its stem | the letters of words |
//! | `Exact` | the very words | the letters of words |
//!
//! A stemmer knows no dictionary: *huizen* and *huis*, *gewerkt* and *werkt* meet, *kinderen* and *kind* do not.
//!
//! Fields (`sector:onderwijs`, `code:interdependence-`, `speaker:R`, …) are answered by the study, with the rules of
//! [`emic_core::ask`], so that search, `--where` and `emic quotes` cannot disagree, and neither a new code nor a new row in
//! `cases.csv` makes the index old. A segment has a speaker, a case or an attribute when a turn that it touches has.
//!
//! # What is like what
//!
//! [`suggestions`] finds for each turn the cue words of the codebook, by stem and as phrases, and the coded places with the most similar
//! words: those for which BM25 scores best when the turn's stems, without stop words, are searched in segments. How rare a stem is, is
//! counted over turns, which tell nothing of anybody's codings. The similarity is the part that a place scores of the most that any
//! place could: 1 would be every word of the turn, endlessly often. [`emic_core::suggest`] weighs what was found.
//!
//! # What is kept
//!
//! The whole index is one file under `.emic/index/`: a tantivy index, the list of what it holds, and a BLAKE3 hash over all of
//! it. It is read whole and replaced whole. So there are no locks and no half-written states, a damaged file is always noticed, and
//! words that left the study leave the file with the next search. It holds words with their places, but no texts.
//! A missing, old or damaged file is built again; one that may not be read or written is left alone, and the search works in
//! memory. Only transcripts whose words or coded places changed are indexed again.

mod answer;
mod document;
mod error;
mod index;
mod memos;
mod question;
mod stem;
mod suggest;

pub use answer::Limit;
pub use emic_core::analysis::{Found, Hit, Hits, Matching, Searched};
pub use error::SearchError;
pub use index::{Index, IndexPlace, Kept, Update};
pub use memos::search_memos;
pub use question::Query;
pub use stem::Stemmed;
pub use suggest::{Suggester, evaluate, suggestions};
