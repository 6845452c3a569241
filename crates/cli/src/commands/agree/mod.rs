//! `emic agree`: how far coders agree.

mod measures;
mod table;

use emic_core::agreement::Draws;
use emic_core::agreement::gamma::Chance;
use emic_core::agreement::matching::{Over, Threshold};
use emic_core::analysis::agree::{Compared, RatedUnit, Sought, rows, segment_rows, stretch_rows};
use emic_core::analysis::{Grouping, groups};
use emic_core::ask::{Scope, Theme};
use emic_core::model::Study;
use emic_report::Report;
use emic_report::reports::{AgreementGroup, Asked, GroupKind, agreement_report, segment_report, stretch_report};

use self::measures::{Measure, known};
use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::{self, Split};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Agree>("agree", include_str!("agree.md"));

/// The arguments of `emic agree`.
#[derive(Debug, clap::Args)]
struct Agree {
    /// The coders to compare, two or more; without them, all who have coded
    #[arg(value_name = "CODER")]
    compared: Vec<String>,
    /// The codes: a comma list, `code/*` or `code/**`; without it, the codes of the first codebook
    #[arg(long, value_name = "CODES")]
    codes: Option<String>,
    /// What is compared: turn, sentence, character, segment, or stretch
    #[arg(long, value_name = "UNIT", default_value = "turn", value_parser = unit)]
    unit: Unit,
    /// Which measures, by name; without it percent agreement, Cohen's kappa, Krippendorff's alpha and AC1. See `emic help
    /// agreement`
    #[arg(long, value_name = "MEASURES", value_delimiter = ',', value_parser = known)]
    measure: Vec<Measure>,
    /// Tell signs apart: `valence` gives `+`, `-` and none, each on its own line
    #[arg(long, value_name = "WHAT", value_enum)]
    split: Option<Split>,
    /// How much two segments must share to match, in percent; without it 50
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u64).range(1..=100))]
    threshold: Option<u64>,
    /// Of what: union, longer or shorter; without it of their union
    #[arg(long, value_name = "WHAT", value_parser = over)]
    over: Option<Over>,
    /// 95 % intervals from so many draws of transcripts (of rows, with `--table`)
    #[arg(long, value_name = "DRAWS", value_parser = clap::value_parser!(u32).range(100..=100_000))]
    bootstrap: Option<u32>,
    /// The seed of the draws, and of what `gamma` holds against chance; without it 1
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// One table a transcript
    #[arg(long, conflicts_with_all = ["by", "bootstrap"])]
    per_transcript: bool,
    /// A plain table of ratings instead of a study: first column the unit, one column a coder
    #[arg(long, value_name = "FILE", conflicts_with_all = ["compared", "codes", "by", "unit", "split", "threshold", "over", "per_transcript"])]
    table: Option<std::path::PathBuf>,
    /// The categories of the table in the order of their scale; without it, those that occur
    #[arg(long, value_name = "LIST", value_delimiter = ',', requires = "table")]
    categories: Vec<String>,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Rated(RatedUnit),
    Segment,
    Stretch,
}

fn unit(text: &str) -> Result<Unit, String> {
    let rated = RatedUnit::ALL.into_iter().find(|unit| unit.name() == text);
    match (rated, text) {
        (Some(unit), _) => Ok(Unit::Rated(unit)),
        (None, "segment") => Ok(Unit::Segment),
        (None, "stretch") => Ok(Unit::Stretch),
        _ => Err("turn, sentence, character, segment or stretch".to_owned()),
    }
}

fn over(text: &str) -> Result<Over, String> {
    let found = Over::ALL.into_iter().find(|over| over.name() == text);
    found.ok_or_else(|| "union, longer or shorter".to_owned())
}

impl Run for Agree {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        self.fits_unit()?;
        if let Some(file) = &self.table {
            return self.of_table(file, &output, question);
        }
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        inquiry.compare(&self.compared)?;
        let themes = self.themes(inquiry.study()?)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        if grouping == Grouping::Coder {
            return Err(Failure::new(
                "coders are compared here, and make no groups",
                "make groups by an attribute, or leave `--by` out",
            ));
        }
        let study = inquiry.study()?;
        two_or_more(study, &scope)?;
        let asked = inquiry.asked(&scope, &self.by)?;
        let parts = self.parts(study, &scope, grouping);
        if parts.is_empty() {
            return Err(Failure::new(
                "no transcript of the selection was read by all of them",
                "`emic` shows who has read what; name other coders, or select more",
            ));
        }
        output.deliver(&self.report(&asked, &themes, parts)?, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

/// A group with its name, and what is compared in it.
type Part<'s> = (Option<String>, GroupKind, Compared<'s>);

impl Agree {
    fn is_held_against_chance(&self) -> bool {
        self.measure.iter().any(|measure| measure.draws())
    }

    fn seed(&self) -> u64 {
        self.seed.unwrap_or(1)
    }

    fn draws(&self) -> Option<Draws> {
        let number = self.bootstrap?;
        Some(Draws {
            number: usize::try_from(number).unwrap_or(usize::MAX),
            seed: self.seed(),
        })
    }

    /// Refuses what changes nothing where no segments are sought, or nothing is drawn.
    fn fits_unit(&self) -> Result<(), Failure> {
        let options = [
            ("--threshold", self.threshold.is_some()),
            ("--over", self.over.is_some()),
        ];
        let given = options.iter().find(|(_, given)| *given && self.unit != Unit::Segment);
        if let Some((option, _)) = given {
            return Err(Failure::new(
                format!("`{option}` is about segments, and none are sought"),
                "write `--unit segment` beside it, or leave it out",
            ));
        }
        if self.seed.is_some() && self.bootstrap.is_none() && !self.is_held_against_chance() {
            return Err(Failure::new(
                "`--seed` changes nothing where nothing is drawn",
                "write `--bootstrap 1000` beside it, or leave it out",
            ));
        }
        Ok(())
    }

    /// The themes asked for, each sign apart where that was asked.
    fn themes(&self, study: &Study) -> Result<Vec<Theme>, Failure> {
        let axis = themes::axis(study, self.codes.as_deref())?;
        themes::themes(study, &axis, Split::of(self.split), "agreement is about codes")
    }

    /// What is compared apart: each transcript, each group, or the whole.
    fn parts<'s>(&self, study: &'s Study, scope: &Scope, grouping: Grouping) -> Vec<Part<'s>> {
        if self.per_transcript {
            let whole = Compared::new(study, scope.clone());
            let one = |&transcript: &emic_core::model::TranscriptIndex| {
                let id = study.transcript(transcript).id.to_string();
                (Some(id), GroupKind::Transcript, whole.on(transcript))
            };
            return whole.transcripts.iter().map(one).collect();
        }
        let of_part = |part: emic_core::analysis::Group<'s>| {
            let compared = Compared::new(study, part.evidence.scope);
            (part.name, GroupKind::Cases, compared)
        };
        groups(study, scope, grouping).into_iter().map(of_part).collect()
    }

    fn report(&self, asked: &Asked<'_>, themes: &[Theme], parts: Vec<Part<'_>>) -> Result<Report, Failure> {
        let draws = self.draws();
        Ok(match self.unit {
            Unit::Rated(unit) => {
                let measures = self.rated()?;
                let groups = each(parts, |compared| rows(compared, themes, unit, &measures, draws));
                agreement_report(asked, unit, draws, &groups)
            }
            Unit::Stretch => {
                let measures = self.of_stretches()?;
                let groups = each(parts, |compared| stretch_rows(compared, themes, &measures, draws));
                stretch_report(asked, draws, &groups)
            }
            Unit::Segment => {
                let measures = self.of_segments()?;
                let threshold = Threshold {
                    percent: self.threshold.unwrap_or(50),
                    over: self.over.unwrap_or(Over::Union),
                };
                let sought = Sought {
                    threshold,
                    chance: self.is_held_against_chance().then(|| Chance::seeded(self.seed())),
                };
                let rows = |compared: &_| segment_rows(compared, themes, sought, &measures, draws);
                segment_report(asked, sought, draws, &each(parts, rows))
            }
        })
    }
}

/// The rows of each part.
fn each<'s, R>(parts: Vec<Part<'s>>, rows: impl Fn(&Compared<'s>) -> Vec<R>) -> Vec<AgreementGroup<'s, R>> {
    let group = |(name, kind, compared)| AgreementGroup {
        rows: rows(&compared),
        name,
        kind,
        compared,
    };
    parts.into_iter().map(group).collect()
}

fn two_or_more(study: &Study, scope: &Scope) -> Result<(), Failure> {
    match scope.coders.as_slice() {
        [] => Err(Failure::new(
            "nobody has coded yet",
            "agreement needs two coders; `emic help coding` shows how to code",
        )),
        [only] => Err(Failure::new(
            format!("only `{}` would be compared", study.coder(*only)),
            "name two coders: `emic agree coder-a coder-b`",
        )),
        _ => Ok(()),
    }
}
