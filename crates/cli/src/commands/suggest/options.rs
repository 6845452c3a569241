//! The options of `emic suggest` that say what is proposed.

use std::collections::BTreeSet;

use emic_core::ask::AskError;
use emic_core::model::{CodeIndex, Study, TranscriptIndex};
use emic_core::suggest::{Options, Weighing};

use crate::arguments::Most;
use crate::failure::Failure;

/// What is proposed.
#[derive(Debug, clap::Args)]
pub struct WeighingOptions {
    /// Only these codes, each with what stands below it
    #[arg(long = "code", value_name = "CODES", value_delimiter = ',')]
    codes: Vec<String>,
    /// At most so many codes a turn; 0 shows all
    #[arg(long, value_name = "N", default_value = "5")]
    limit: Most,
    /// Only what scores at least this, from 0 to 1
    #[arg(long, value_name = "SCORE", value_parser = share, default_value = "0.25")]
    min_score: f64,
    /// So many of the most similar coded places vote
    #[arg(long, value_name = "K", default_value = "10", value_parser = clap::value_parser!(u16).range(1..))]
    neighbours: u16,
    /// Places less similar than this do not vote, from 0 to 1
    #[arg(long, value_name = "SIMILARITY", value_parser = share, default_value = "0.02")]
    min_similarity: f64,
}

/// A number from 0 to 1, with a point or a comma.
fn share(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.trim().replace(',', ".").parse().ok();
    let inside = number.filter(|number| (0.0..=1.0).contains(number));
    inside.ok_or_else(|| "write a number from 0 to 1, such as 0.3".to_owned())
}

impl WeighingOptions {
    /// The options with their names looked up.
    ///
    /// # Errors
    /// When the study has no such code.
    pub fn options(&self, study: &Study) -> Result<Options, Failure> {
        Ok(Options {
            weighing: Weighing {
                neighbours: usize::from(self.neighbours),
                least_similarity: self.min_similarity,
            },
            min_score: self.min_score,
            limit: self.limit.number(),
            codes: self.themes(study)?,
            ..Options::default()
        })
    }

    /// The codes as typed; nothing when all are meant.
    pub fn codes(&self) -> Option<String> {
        (!self.codes.is_empty()).then(|| self.codes.join(", "))
    }

    fn themes(&self, study: &Study) -> Result<Option<BTreeSet<CodeIndex>>, Failure> {
        if self.codes.is_empty() {
            return Ok(None);
        }
        let book = &study.codebook;
        let mut themes = BTreeSet::new();
        for id in &self.codes {
            let unknown = || AskError::unknown("code", id, book.ids(), "`emic codebook` lists the codes");
            themes.extend(book.theme(book.find(id).ok_or_else(unknown)?));
        }
        Ok(Some(themes))
    }
}

/// The transcript of this id.
///
/// # Errors
/// When there is none.
pub fn transcript(study: &Study, id: &str) -> Result<TranscriptIndex, Failure> {
    let known = study.transcripts.iter().map(|transcript| transcript.id.as_str());
    let unknown = || {
        AskError::unknown(
            "transcript",
            id,
            known,
            "`emic` in the folder of the study says what is in it",
        )
    };
    Ok(study.find_transcript(id).ok_or_else(unknown)?)
}
