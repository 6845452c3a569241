//! Small studies, and what a query finds in them.

use emic_core::expression::parse;
use emic_core::model::Study;
use emic_core::read::{Sources, understand};
use emic_search::{Hits, Index, IndexPlace, Limit, Query, SearchError};

/// A study of these files.
pub fn study(files: &[(&str, &str)]) -> Study {
    let settings = [("emic.yaml", "title: t")];
    let all = settings.iter().chain(files).copied();
    understand(Sources::from_iter(all)).study.unwrap()
}

/// A study of one transcript, `R1`.
pub fn transcript(text: &str) -> Study {
    study(&[("transcripts/R1.txt", text)])
}

/// The answer to a query over stems.
pub fn ask<'s>(study: &'s Study, query: &str) -> Result<Hits<'s>, SearchError> {
    let index = Index::open(IndexPlace::Memory, study).unwrap();
    index.search(&Query::stemmed(parse(query).unwrap()), Limit::All)
}

/// The answer to a query over the very words.
pub fn ask_exactly<'s>(study: &'s Study, query: &str) -> Hits<'s> {
    let index = Index::open(IndexPlace::Memory, study).unwrap();
    index.search(&Query::exact(parse(query).unwrap()), Limit::All).unwrap()
}

/// The words marked in each hit, the best hit first.
pub fn marked(study: &Study, hits: &Hits<'_>) -> Vec<Vec<String>> {
    let words = |hit: &emic_search::Hit<'_>| {
        let transcript = study.transcript(hit.transcript);
        let marks = hit.marks.iter();
        marks.map(|mark| transcript.words(*mark).to_owned()).collect()
    };
    hits.hits.iter().map(words).collect()
}

/// The words marked, hit after hit, in the order of the study.
pub fn all_marked(study: &Study, hits: &Hits<'_>) -> Vec<String> {
    let mut hits = hits.clone();
    hits.hits.sort_by_key(|hit| (hit.transcript, hit.span));
    marked(study, &hits).concat()
}

/// The hits as places, in the order of the study.
pub fn places(study: &Study, hits: &Hits<'_>) -> Vec<String> {
    let mut hits: Vec<_> = hits.hits.iter().map(|hit| (hit.transcript, hit.span)).collect();
    hits.sort_unstable();
    let place = |(transcript, span)| study.transcript(transcript).words(span).to_owned();
    hits.into_iter().map(place).collect()
}
