//! Topics: pages compiled in, some of which list what the program knows.

use emic_core::diagnostic::RULES;
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
