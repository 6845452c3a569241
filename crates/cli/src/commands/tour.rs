//! `emic tour`: the main job on the study at hand, each result under the command that gives it.

use std::ffi::OsString;

use emic_core::analysis::{Evidence, given};
use emic_core::ask::{Breadth, Scan, Scope, Theme, Wishes};
use emic_core::model::{Competency, ContextFactor, Study};

use super::{Answer, Command, Question, Run};
use crate::arguments;
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Tour>("tour", include_str!("tour.md"));

/// The arguments of `emic tour`.
#[derive(Debug, clap::Args)]
struct Tour {}

impl Run for Tour {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let steps = steps(find_study::study(&reading)?)?;
        let screen = Output::screen(&question.surroundings.terminal);
        for (number, step) in steps.iter().enumerate() {
            let gap = if number == 0 { "" } else { "\n" };
            screen.write(format!("{gap}$ emic {}\n\n", shown(step)).as_bytes())?;
            let study = question
                .study
                .study
                .iter()
                .flat_map(|folder| [OsString::from("--study"), folder.into()]);
            let words = [OsString::from("emic")]
                .into_iter()
                .chain(step.iter().map(OsString::from))
                .chain(study);
            arguments::parse(words, question.surroundings)?.answer(question.surroundings)?;
        }
        Ok(Outcome::Fine)
    }
}

/// The commands to show: with Bronstein's model its two halves against each other, else the first codebook.
fn steps(study: &Study) -> Result<Vec<Vec<String>>, Failure> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let headings = [Competency::HEADING, ContextFactor::HEADING];
    let matrix = if headings.iter().all(|id| study.codebook.find(id).is_some()) {
        words(&["matrix", "competency/*", "context-factor/*"])
    } else {
        words(&["matrix"])
    };
    let theme = most_given(study)?;
    Ok(vec![matrix, words(&["quotes", &theme, "--limit", "3"])])
}

/// The code of the first codebook with the most references; the first of equals.
fn most_given(study: &Study) -> Result<String, Failure> {
    let evidence = Evidence::gather(study, Scope::resolve(study, &Wishes::default(), &Scan)?);
    let leaves = study
        .codebook
        .of_book(0)
        .filter(|(code, _)| study.codebook.children(*code).next().is_none());
    let counted = leaves.map(|(index, code)| {
        let theme = Theme {
            code: index,
            breadth: Breadth::Descendants,
            valence: None,
        };
        (given(&evidence, &theme).references, code.id.to_string())
    });
    let most = counted.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let none = || {
        Failure::new(
            "this study has no codes",
            "name a codebook under `codebooks` in emic.yaml, such as `builtin:bronstein`",
        )
    };
    most.map(|(_, id)| id).ok_or_else(none)
}

/// A command as one types it: what the shell would touch stands between quotes.
fn shown(step: &[String]) -> String {
    let quoted = |word: &String| {
        if word.contains(['*', ' ', '(']) {
            format!("'{word}'")
        } else {
            word.clone()
        }
    };
    step.iter().map(quoted).collect::<Vec<_>>().join(" ")
}
