//! The one list of coefficients, and finding one by its name.

use super::{Pair, Ratings, Weights, chance};
use crate::suggestion::nearest;

/// One coefficient: its name, what it means, and how it is computed.
#[derive(Debug)]
pub struct Coefficient {
    /// The name in files and on the command line, with underscores.
    pub name: &'static str,
    /// Other names that people use.
    pub aliases: &'static [&'static str],
    /// One plain sentence.
    pub about: &'static str,
    /// The formula.
    pub formula: &'static str,
    /// Who proposed it.
    pub source: &'static str,
    compute: Compute,
}

#[derive(Debug)]
enum Compute {
    /// Over a pair of coders; of several coders the mean over all pairs.
    Pair(fn(&Pair) -> Option<f64>),
    /// Over any number of coders.
    All(fn(&Ratings) -> Option<f64>),
}

impl Coefficient {
    /// The value for these ratings; a coefficient of two coders is the mean over all pairs, and undefined where it is for one.
    #[must_use]
    pub fn of(&self, ratings: &Ratings) -> Option<f64> {
        if ratings.coders() < 2 {
            return None;
        }
        match self.compute {
            Compute::Pair(of) => chance::mean_of_pairs(ratings, of),
            Compute::All(of) => of(ratings),
        }
    }

    /// The value for two of the coders, from 0.
    #[must_use]
    pub fn of_two(&self, ratings: &Ratings, first: usize, second: usize) -> Option<f64> {
        match self.compute {
            Compute::Pair(of) => of(&ratings.pair(first, second)),
            Compute::All(of) => of(&ratings.of_two(first, second)),
        }
    }
}

/// Every coefficient over ratings, in the order in which help and manual show them.
pub static COEFFICIENTS: &[Coefficient] = &[
    Coefficient {
        name: "percent_agreement",
        aliases: &["percent", "po"],
        about: "the mean share of pairs of ratings of a unit that are alike",
        formula: "Po",
        source: "",
        compute: Compute::All(chance::percent_agreement),
    },
    Coefficient {
        name: "cohen_kappa",
        aliases: &["kappa", "cohen"],
        about: "agreement beyond chance, each coder with his own habits",
        formula: "(Po - Pe) / (1 - Pe), Pe = sum of p1 p2",
        source: "Cohen (1960)",
        compute: Compute::Pair(|pair| pair.cohen_kappa(&Weights::Nominal)),
    },
    Coefficient {
        name: "cohen_kappa_nvivo",
        aliases: &["nvivo"],
        about: "Cohen's kappa after NVivo: 1 where chance alone explains everything, as when nobody gave the code",
        formula: "cohen_kappa, but 1 where Pe = 1",
        source: "NVivo's coding comparison",
        compute: Compute::Pair(Pair::cohen_kappa_nvivo),
    },
    Coefficient {
        name: "cohen_kappa_linear",
        aliases: &["weighted_kappa", "linear"],
        about: "Cohen's kappa on an ordered scale, a step being a step",
        formula: "1 - Do / De, weights |a - b| / (q - 1)",
        source: "Cohen (1968)",
        compute: Compute::Pair(|pair| pair.cohen_kappa(&Weights::Linear)),
    },
    Coefficient {
        name: "cohen_kappa_quadratic",
        aliases: &["quadratic"],
        about: "Cohen's kappa on an ordered scale, far differences weighing more",
        formula: "1 - Do / De, weights ((a - b) / (q - 1))^2",
        source: "Cohen (1968)",
        compute: Compute::Pair(|pair| pair.cohen_kappa(&Weights::Quadratic)),
    },
    Coefficient {
        name: "scott_pi",
        aliases: &["scott", "pi"],
        about: "agreement beyond chance, both coders with the habits that they have together",
        formula: "(Po - Pe) / (1 - Pe), Pe = sum of ((p1 + p2) / 2)^2",
        source: "Scott (1955)",
        compute: Compute::Pair(Pair::scott_pi),
    },
    Coefficient {
        name: "fleiss_kappa",
        aliases: &["fleiss"],
        about: "Scott's pi for any number of coders",
        formula: "(Po - Pe) / (1 - Pe), Pe = sum of p^2",
        source: "Fleiss (1971)",
        compute: Compute::All(chance::fleiss_kappa),
    },
    Coefficient {
        name: "conger_kappa",
        aliases: &["conger"],
        about: "Cohen's kappa for any number of coders; needs every unit rated by all",
        formula: "(Po - Pe) / (1 - Pe), Pe = mean over pairs of sum of p1 p2",
        source: "Conger (1980)",
        compute: Compute::All(chance::conger_kappa),
    },
    Coefficient {
        name: "light_kappa_mean_pairwise_cohen",
        aliases: &["light", "light_kappa"],
        about: "the mean of Cohen's kappa over all pairs of coders",
        formula: "mean of cohen_kappa",
        source: "Light (1971)",
        compute: Compute::All(chance::light_kappa),
    },
    Coefficient {
        name: "krippendorff_alpha_nominal",
        aliases: &["alpha", "krippendorff_alpha", "krippendorff"],
        about: "one minus observed over expected disagreement; any number of coders, ratings may be missing",
        formula: "1 - (n - 1)(n - sum of o_cc) / (n^2 - sum of n_c^2)",
        source: "Krippendorff (2011)",
        compute: Compute::All(chance::krippendorff_alpha_nominal),
    },
    Coefficient {
        name: "gwet_ac1",
        aliases: &["ac1", "gwet"],
        about: "agreement beyond chance that stays sensible where one category is rare",
        formula: "(Po - Pe) / (1 - Pe), Pe = sum of p(1 - p) / (q - 1)",
        source: "Gwet (2008)",
        compute: Compute::All(chance::gwet_ac1),
    },
    Coefficient {
        name: "brennan_prediger",
        aliases: &["bp", "s"],
        about: "agreement beyond chance where every category is equally likely",
        formula: "(Po - 1/q) / (1 - 1/q)",
        source: "Brennan & Prediger (1981)",
        compute: Compute::All(chance::brennan_prediger),
    },
    Coefficient {
        name: "holsti_mean_pairwise",
        aliases: &["holsti"],
        about: "units rated alike, over all units that either coder rated",
        formula: "2M / (N1 + N2), the mean over pairs",
        source: "Holsti (1969)",
        compute: Compute::All(chance::mean_holsti),
    },
    Coefficient {
        name: "unanimous",
        aliases: &[],
        about: "the share of units that all their coders rated alike",
        formula: "units with one category / units with two ratings or more",
        source: "",
        compute: Compute::All(chance::unanimous),
    },
];

/// No coefficient has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no coefficient `{name}`{}", nearest.map(|name| format!("; is `{name}` meant?")).unwrap_or_default())]
pub struct UnknownCoefficient {
    name: String,
    nearest: Option<&'static str>,
}

/// The coefficient of this name or alias; a hyphen may stand for an underscore.
///
/// # Errors
/// When there is none; the error names the nearest one.
pub fn coefficient(name: &str) -> Result<&'static Coefficient, UnknownCoefficient> {
    let wanted = name.replace('-', "_").to_lowercase();
    let is_it = |one: &&Coefficient| one.name == wanted || one.aliases.contains(&wanted.as_str());
    COEFFICIENTS.iter().find(is_it).ok_or_else(|| {
        let names = COEFFICIENTS
            .iter()
            .flat_map(|one| [one.name].into_iter().chain(one.aliases.iter().copied()));
        UnknownCoefficient {
            name: name.to_owned(),
            nearest: nearest(&wanted, names),
        }
    })
}
