//! `emic bronstein`: the profile of the model, with findings and quotes.

use emic_core::analysis::profile::{Deviation, ModelCode, company, deviants, model_codes, profile, quoted};
use emic_core::analysis::{Evidence, Group, Grouping, Limit, Quote, QuoteTheme, Unit, groups, quotes};
use emic_core::ask::{AskError, Scan};
use emic_core::measure::{self, Measure};
use emic_core::model::Valence;
use emic_report::reports::{Deviating, Finding, Profile, ProfileGroup, bronstein_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::{Answer, Command, Question, Run};
use crate::arguments::{OutputOptions, known_measure, unit, without_units};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Bronstein>("bronstein", include_str!("bronstein.md"));

/// The arguments of `emic bronstein`.
#[derive(Debug, clap::Args)]
struct Bronstein {
    /// At most so many quotes for each side of each code: one of each group in turn; 0 for none
    #[arg(long, value_name = "N", default_value = "4")]
    quotes: usize,
    /// A case is deviant when for each case on its side at least so many of its group lean the other way
    #[arg(long, value_name = "N", default_value = "3", value_parser = against)]
    against: u64,
    /// In what things go together: turn, segment, transcript, case, overlap or near:K
    #[arg(long, value_name = "UNIT", default_value = "turn", value_parser = unit)]
    unit: Unit,
    /// How strongly they go together: phi, lift, jaccard, … (see `emic help measures`); without it phi, and `c_coefficient` for
    /// pairs of places
    #[arg(long, value_name = "MEASURE", value_parser = known_measure)]
    measure: Option<&'static Measure>,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

fn against(text: &str) -> Result<u64, String> {
    let number = text.parse().ok().filter(|number| *number >= 2);
    number.ok_or_else(|| "a number of cases, 2 or more; `--by` makes groups".to_owned())
}

impl Run for Bronstein {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let measure = self.measure()?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let codes = model_codes(inquiry.study()?)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let whole = Evidence::gather(inquiry.study()?, scope.clone());
        let parts = match grouping {
            Grouping::Whole => Vec::new(),
            _ => groups(inquiry.study()?, &scope, grouping),
        };
        let profile = Profile {
            whole: self.group(None, &whole, &codes, parts.is_empty())?,
            groups: parts
                .iter()
                .map(|part| self.group(part.name.clone(), &part.evidence, &codes, !part.is_rest()))
                .collect::<Result<_, AskError>>()?,
            findings: self.findings(&whole, &parts, &codes)?,
            unit: self.unit,
            measure,
            most: self.quotes,
            ratio: self.against,
        };
        let report = bronstein_report(&inquiry.asked(&scope, &self.by)?, &profile);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

impl Bronstein {
    fn measure(&self) -> Result<&'static Measure, Failure> {
        let usual = if self.unit.counts_pairs() {
            "c_coefficient"
        } else {
            "phi"
        };
        match self.measure {
            Some(measure) => without_units(measure, self.unit).map_or(Ok(measure), Err),
            None => measure::find(usual).map_err(|error| Failure::new(error.to_string(), "see `emic help measures`")),
        }
    }

    fn group<'e>(
        &self,
        name: Option<String>,
        evidence: &'e Evidence<'e>,
        codes: &[ModelCode],
        looks_for_deviants: bool,
    ) -> Result<ProfileGroup<'e>, AskError> {
        let found = if looks_for_deviants {
            deviants(evidence, codes, self.against)
        } else {
            Vec::new()
        };
        let deviating = found
            .into_iter()
            .map(|deviation| self.deviating(evidence, codes, deviation));
        Ok(ProfileGroup {
            name,
            evidence,
            rows: profile(evidence, codes),
            company: company(evidence, codes, self.unit)?,
            deviants: deviating.collect::<Result<_, AskError>>()?,
        })
    }

    /// The deviant cases of a code with a passage of each.
    fn deviating(
        &self,
        evidence: &Evidence<'_>,
        codes: &[ModelCode],
        deviation: Deviation,
    ) -> Result<Deviating, AskError> {
        let code = codes.iter().find(|code| code.aspect == deviation.aspect);
        let mut passages = Vec::new();
        if let Some(code) = code.filter(|_| self.quotes > 0) {
            let theme = QuoteTheme::Theme(code.theme(Some(deviation.side)));
            passages = quotes(evidence, &theme, Limit::All, &Scan)?.quotes;
        }
        let first = |case| passages.iter().find(|quote| quote.case == case).cloned();
        let chosen: Vec<Quote> = deviation.cases.iter().filter_map(|(case, _)| first(*case)).collect();
        Ok(Deviating {
            deviation,
            quotes: chosen,
        })
    }

    fn findings(
        &self,
        whole: &Evidence<'_>,
        parts: &[Group<'_>],
        codes: &[ModelCode],
    ) -> Result<Vec<Finding>, AskError> {
        let from: Vec<&Evidence<'_>> = if parts.is_empty() {
            vec![whole]
        } else {
            parts.iter().map(|part| &part.evidence).collect()
        };
        let side = |code: &ModelCode, valence| quoted(&from, code.theme(Some(valence)), self.quotes);
        let finding = |code: &ModelCode| {
            let (plus, minus) = (side(code, Valence::Plus)?, side(code, Valence::Minus)?);
            Ok(Finding {
                aspect: code.aspect,
                plus: plus.quotes,
                plus_found: plus.found,
                minus: minus.quotes,
                minus_found: minus.found,
            })
        };
        codes.iter().map(finding).collect()
    }
}
