//! Topics: pages compiled in, some of which list what the program knows.

use emic_core::agreement::COEFFICIENTS;
use emic_core::analysis::agree::{SEGMENT_MEASURES, STRETCH_MEASURES};
use emic_core::analysis::{Held, Unit};
use emic_core::ask::AXIS_ITEMS;
use emic_core::diagnostic::RULES;
use emic_core::expression::REFERENCE;
use emic_core::measure::MEASURES;
use emic_core::read::BUILTINS;
use emic_report::FORMATS;

/// A page on something that is no command.
#[derive(Debug)]
pub struct Topic {
    /// What one types after `emic help`.
    pub name: &'static str,
    /// One line for the list of topics.
    pub about: &'static str,
    /// The page, in Markdown.
    pub text: fn() -> String,
}

/// Every topic, in the order in which they are best read.
pub static TOPICS: &[Topic] = &[
    Topic {
        name: "start",
        about: "how to begin a study",
        text: || include_str!("topics/start.md").to_owned(),
    },
    Topic {
        name: "files",
        about: "what stands in which file; every setting of `emic.yaml`",
        text: || include_str!("topics/files.md").to_owned(),
    },
    Topic {
        name: "transcripts",
        about: "turns, speakers, the head of a transcript",
        text: || include_str!("topics/transcripts.md").to_owned(),
    },
    Topic {
        name: "cases",
        about: "respondents, schools and their attributes",
        text: || include_str!("topics/cases.md").to_owned(),
    },
    Topic {
        name: "codebooks",
        about: "codes, their fields, and the codebooks that come along",
        text: codebooks,
    },
    Topic {
        name: "coding",
        about: "what a coder writes about a passage",
        text: || include_str!("topics/coding.md").to_owned(),
    },
    Topic {
        name: "places",
        about: "how passages are named: `R07@1034-1198`",
        text: || include_str!("topics/places.md").to_owned(),
    },
    Topic {
        name: "suggestions",
        about: "codes that turns may deserve, and how good such proposals are",
        text: || include_str!("topics/suggestions.md").to_owned(),
    },
    Topic {
        name: "counts",
        about: "what every number means",
        text: counts,
    },
    Topic {
        name: "measures",
        about: "how codes go together, in numbers",
        text: measures,
    },
    Topic {
        name: "agreement",
        about: "how far coders agree, in numbers",
        text: agreement,
    },
    Topic {
        name: "expressions",
        about: "the language of `--where` and of questions",
        text: || REFERENCE.to_owned(),
    },
    Topic {
        name: "git",
        about: "working together with git: branches, merges, conflicts",
        text: || include_str!("topics/git.md").to_owned(),
    },
    Topic {
        name: "checks",
        about: "every kind of problem that `emic check` finds",
        text: checks,
    },
    Topic {
        name: "formats",
        about: "how results can be written",
        text: formats,
    },
];

fn codebooks() -> String {
    let builtins = BUILTINS
        .iter()
        .map(|book| format!("- `builtin:{}`: {}\n", book.name, book.about));
    format!(
        "{}{}",
        include_str!("topics/codebooks.md"),
        builtins.collect::<String>()
    )
}

fn counts() -> String {
    let units = Unit::NAMES
        .iter()
        .map(|unit| format!("- `{}`: {}\n", unit.name, unit.about));
    let held = Held::NAMES
        .iter()
        .map(|held| format!("- `{}`: {}\n", held.name, held.about));
    let items = AXIS_ITEMS
        .iter()
        .map(|item| format!("- `{}`: {}\n", item.written, item.about));
    format!(
        "{}{}\n## Everything a cell may hold\n\n{}\n## Everything a row or column may be\n\n{}",
        include_str!("topics/counts.md"),
        units.collect::<String>(),
        held.collect::<String>(),
        items.collect::<String>()
    )
}

fn measures() -> String {
    let measures = MEASURES
        .iter()
        .map(|measure| format!("- `{}`: {}; `{}`\n", measure.name, measure.about, measure.formula));
    format!("{}{}", include_str!("topics/measures.md"), measures.collect::<String>())
}

fn agreement() -> String {
    let coefficients = COEFFICIENTS.iter().map(|one| {
        let source = if one.source.is_empty() {
            String::new()
        } else {
            format!("; {}", one.source)
        };
        format!("- `{}`: {}; `{}`{source}\n", one.name, one.about, one.formula)
    });
    let mut stretches = STRETCH_MEASURES.iter().map(|one| (one.name, one.about));
    let mut segments = SEGMENT_MEASURES.iter().map(|one| (one.name, one.about));
    let list = |measures: &mut dyn Iterator<Item = (&str, &str)>| -> String {
        measures.map(|(name, about)| format!("- `{name}`: {about}\n")).collect()
    };
    format!(
        "{}{}\n## Every measure of stretches\n\n{}\n## Every measure of segments\n\n{}",
        include_str!("topics/agreement.md"),
        coefficients.collect::<String>(),
        list(&mut stretches),
        list(&mut segments)
    )
}

fn checks() -> String {
    let rules = RULES
        .iter()
        .map(|rule| format!("- `{}` ({}): {}\n", rule.name, rule.severity.name(), rule.about));
    format!("{}\n{}", include_str!("topics/checks.md"), rules.collect::<String>())
}

fn formats() -> String {
    let formats = FORMATS.iter().map(|format| {
        let endings: Vec<String> = format.endings.iter().map(|ending| format!("`.{ending}`")).collect();
        format!("- `{}` ({}): {}\n", format.name, endings.join(", "), format.about)
    });
    format!("{}\n{}", include_str!("topics/formats.md"), formats.collect::<String>())
}
