//! The profile of Bronstein's model: for each competency presence against absence, for each context factor helping against
//! hindering; which of them go together; and the cases that stand against their group.
//!
//! [`profile_of`] gives all of it in one call; the other functions give each part by itself.
//!
//! Everything is counted as [`super::frequencies`] counts it: a reference is a distinct coding (place, code, sign), a code takes
//! in the codes below it, and a case has a code when a coded passage touches a selected turn of that case. Codings without a
//! sign count for neither side, and are told.
//!
//! ```
//! use emic_core::analysis::Evidence;
//! use emic_core::analysis::profile::{Aspect, deviants, model_codes, profile};
//! use emic_core::ask::{Scan, Scope, Wishes};
//! use emic_core::model::Competency;
//! use emic_core::read::{Sources, understand};
//!
//! // Four schools on role flexibility: three tell of it, one of its absence; one of the three tells both.
//! let mut files = vec![("emic.yaml".to_owned(), "title: t\ncodebooks: [builtin:bronstein]\n".to_owned())];
//! for (case, signs) in [("S1", "++"), ("S2", "+"), ("S3", "++-"), ("S4", "-")] {
//!     files.push((format!("transcripts/{case}.txt"), "R: a b c\n".to_owned()));
//!     let segment = |(at, sign): (usize, char)| {
//!         let words = ["a", "b", "c"];
//!         format!("- quote: {}\n  codes: [role-flexibility{sign}]\n", words.get(at).unwrap_or(&"a"))
//!     };
//!     let segments: String = signs.chars().enumerate().map(segment).collect();
//!     files.push((format!("coding/an/{case}.yaml"), format!("segments:\n{segments}")));
//! }
//! let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
//! let study = understand(Sources::from_iter(files)).study.ok_or("no study")?;
//! let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
//!
//! let codes = model_codes(&study)?;
//! let rows = profile(&evidence, &codes);
//! let row = rows.iter().find(|row| row.aspect == Aspect::Competency(Competency::RoleFlexibility)).ok_or("no row")?;
//! assert_eq!((row.references.plus, row.references.minus), (5, 2));
//! // (5 - 2) / (5 + 2)
//! assert_eq!(row.references.balance(), Some(3.0 / 7.0));
//! // Present in three cases of four, absent in two, both in one.
//! assert_eq!((row.plus.part, row.minus.part, row.both, row.plus.whole), (3, 2, 1, 4));
//! // S1, S2 and S3 (2 against 1) lean to presence, S4 alone to absence: one against three.
//! let found = deviants(&evidence, &codes, 3);
//! let ids: Vec<&str> = found.iter().flat_map(|one| &one.cases).map(|(case, _)| study.case(*case).id.as_str()).collect();
//! assert_eq!(ids, ["S4"]);
//! assert_eq!(deviants(&evidence, &codes, 4), []);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod company;
mod deviants;
mod finding;
mod gap;
mod group;
mod model_codes;
mod profile_of;
mod quoted;
mod rows;
mod silent;
mod tally;

pub use company::{Companion, Company, company};
pub use deviants::{Deviation, deviants};
pub use finding::{Finding, findings};
pub use gap::{Gap, gaps};
pub use group::{Deviating, ProfileGroup};
pub use model_codes::{Aspect, ModelCode, model_codes};
pub use profile_of::{Profile, ProfileWishes, profile_of};
pub use quoted::{Quoted, quoted};
pub use rows::{ProfileRow, profile};
pub use silent::silent;
pub use tally::{Leaning, Tally, tallies};
