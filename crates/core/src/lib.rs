//! The domain of emic: studies of coded interviews, read from plain text, and what can be counted in them.
//!
//! ```text
//! folder --read--> Sources --parse, resolve--> Study --check--> diagnostics
//! Study --ask--> scope, axes --analysis--> values
//! act --plan--> changes, proved --commit--> files + log
//! ```
//!
//! # A tour
//!
//! A study is a folder of text; here it stands in memory. Reading never fails at the first problem: it gives the study, and all
//! that is wrong in its files.
//!
//! ```
//! use emic_core::analysis::{Evidence, Limit, QuoteTheme, Unit, matrix, quotes};
//! use emic_core::ask::{Axis, Scan, Scope, Wishes};
//! use emic_core::expression::parse;
//! use emic_core::measure;
//! use emic_core::read::{Sources, understand};
//!
//! let reading = understand(Sources::from_iter([
//!     ("emic.yaml", "title: Voorbeeld\ncodebooks: [builtin:bronstein]\n"),
//!     ("cases.csv", "case;sector\nR1;onderwijs\nR2;jeugdhulp\n"),
//!     ("transcripts/R1.txt", "I: En?\nR: We hebben elkaar nodig, maar er is geen tijd.\nR: Ze bellen nooit terug.\n"),
//!     ("transcripts/R2.txt", "R: Er is een wachtlijst.\n"),
//!     ("coding/an/R1.yaml", "segments:
//! - quote: We hebben elkaar nodig
//!   codes: [interdependence+]
//! - quote: er is geen tijd
//!   codes: [structural-characteristics-]
//! - quote: Ze bellen nooit terug.
//!   codes: [interdependence-]
//! "),
//!     ("coding/an/R2.yaml", "segments:
//! - quote: Er is een wachtlijst.
//!   codes: [structural-characteristics-]
//! "),
//! ]));
//! assert!(reading.diagnostics.is_empty());
//! let study = reading.study.ok_or("no study")?;
//!
//! // Whose codings of which turns: here those of the main coder, in the turns of respondents.
//! let scope = Scope::resolve(&study, &Wishes::default(), &Scan)?;
//! let evidence = Evidence::gather(&study, scope);
//!
//! // In how many of the three turns do the two codes go together?
//! let axis = |text| Axis::parse(&study, text);
//! let table = matrix(&evidence, &axis("interdependence")?, &axis("structural-characteristics")?, Unit::Turn, &Scan)?;
//! let counts = table.cells[0].counts.map_err(|_| "never paired")?;
//! assert_eq!((counts.a, counts.a_total, counts.b_total, counts.n), (1, 2, 2, Some(3)));
//! assert_eq!(measure::find("jaccard")?.value(&counts), Some(1.0 / 3.0));
//!
//! // The words behind it.
//! let theme = QuoteTheme::Expression(parse("code:interdependence- AND sector:onderwijs")?);
//! let found = quotes(&evidence, &theme, Limit::All, &Scan)?;
//! let place = found.quotes[0].stretch;
//! let transcript = study.transcript(place.transcript);
//! assert_eq!(transcript.place(place.span), "R1@59-81");
//! assert_eq!(transcript.words(place.span), "Ze bellen nooit terug.");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where to look
//!
//! - [`model`]: the nouns: study, transcript, turn, case, code, segment.
//! - [`read`] and [`check`]: from a folder to a study, and what is wrong in it.
//! - [`anchor`]: how a coding keeps to its words when a text changes.
//! - [`ask`] and [`expression`]: selections, rows and columns, the language of questions; [`ask::stretches`] defines what every
//!   operator denotes, and [`ask::passages`] how much of the text around it is given.
//! - [`analysis`] and [`measure`]: what is counted, with definitions; [`analysis::comparison`] sets groups side by side.
//! - [`analysis::profile::profile_of`]: the whole profile of Bronstein's model, with quotes, gaps and deviant cases.
//! - [`analysis::lexis`]: words counted, held against each other, shown in their context; [`analysis::lexis::typical_by`] holds codes
//!   and groups against the rest.
//! - [`suggest`]: codes that a turn may deserve, and how good such proposals are.
//! - [`worklist`]: where coders disagree, and what comes of it; [`worklist::gathered`] tells what they share as well.
//! - [`act`] and [`edit`]: the one door through which files are written.

pub mod act;
pub mod agreement;
pub mod analysis;
pub mod anchor;
pub mod ask;
pub mod check;
pub mod codebook_diff;
pub mod compare;
pub mod diagnostic;
pub mod edit;
pub mod expression;
mod hands;
pub mod measure;
pub mod model;
pub mod pairs;
pub mod place;
pub mod read;
pub mod saturation;
pub mod sets;
pub mod suggest;
pub mod suggestion;
pub mod words;
pub mod worklist;
mod yaml;
