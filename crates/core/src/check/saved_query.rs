//! Saved queries that name what the study does not have.

use crate::ask::{Scan, Scope, Selection, stretches};
use crate::diagnostic::{Diagnostic, rules};
use crate::expression::Expression;
use crate::model::Study;
use crate::read::{Locator, Part};
use crate::yaml::Step;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    // Nothing is selected: only the names are looked up.
    let scope = Scope {
        coders: Vec::new(),
        selection: Selection::of(study, |_, _, _| false),
    };
    let wrong = study.settings.queries.iter().filter_map(|(name, _)| {
        let error = stretches(study, &scope, &Expression::Saved(name.clone()), &Scan).err()?;
        let mark = locator.mark("emic.yaml", &[Step::Key("queries"), Step::Key(name)], Part::Value);
        Some(
            Diagnostic::of_file(
                &rules::BAD_QUERY,
                "emic.yaml",
                format!("the query `{name}`: {}", error.message),
                error.help,
            )
            .at(mark),
        )
    });
    wrong.collect()
}
