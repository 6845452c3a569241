//! The reading order of codes: roots as written, children below their parent, circles told.

use std::collections::BTreeMap;

use super::Flat;
use crate::diagnostic::{Diagnostic, rules};
use crate::read::resolve::locate::{Locator, said};
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

/// The positions of `flat` in reading order, each with the code above: roots as written, children below their parent.
pub(super) fn ordered(
    flat: &[Flat],
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(usize, Option<usize>)> {
    let by_id: BTreeMap<&str, usize> = flat.iter().enumerate().map(|(i, code)| (code.id.as_str(), i)).collect();
    let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (index, code) in flat.iter().enumerate() {
        let above = code.parent.as_deref().and_then(|id| by_id.get(id).copied());
        if let (Some(wrong), None) = (&code.parent, above) {
            let help = did_you_mean(wrong, by_id.keys().copied(), "add that code, or remove the line");
            let problem = said(
                format!(
                    "the code `{}` names the parent `{wrong}`, which no codebook has",
                    code.id
                ),
                help,
            );
            problems.push(locator.problem(
                &rules::UNKNOWN_PARENT,
                &code.file,
                &[&code.path[..], &[Step::Key("parent")]].concat(),
                problem,
            ));
        }
        children.entry(above).or_default().push(index);
    }
    let mut order = Vec::with_capacity(flat.len());
    let mut open: Vec<(usize, Option<usize>)> = children
        .get(&None)
        .into_iter()
        .flatten()
        .rev()
        .map(|&i| (i, None))
        .collect();
    while let Some((index, above)) = open.pop() {
        order.push((index, above));
        open.extend(
            children
                .get(&Some(index))
                .into_iter()
                .flatten()
                .rev()
                .map(|&i| (i, Some(index))),
        );
    }
    report_cycles(flat, &by_id, &order, locator, problems);
    order
}

/// Codes that no root leads to stand in a circle.
fn report_cycles(
    flat: &[Flat],
    by_id: &BTreeMap<&str, usize>,
    order: &[(usize, Option<usize>)],
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut reached: Vec<bool> = vec![false; flat.len()];
    let mut visit = |index: usize| {
        reached
            .get_mut(index)
            .is_some_and(|seen| !std::mem::replace(seen, true))
    };
    order.iter().for_each(|&(index, _)| {
        visit(index);
    });
    for start in 0..flat.len() {
        let mut chain: Vec<usize> = Vec::new();
        let mut at = start;
        while visit(at) {
            chain.push(at);
            let above = flat
                .get(at)
                .and_then(|code| by_id.get(code.parent.as_deref()?).copied());
            match above {
                Some(above) => at = above,
                None => break,
            }
        }
        let Some(circle) = chain
            .iter()
            .position(|&one| one == at)
            .and_then(|from| chain.get(from..))
        else {
            continue;
        };
        let mut ids: Vec<&str> = circle
            .iter()
            .filter_map(|&i| flat.get(i))
            .map(|code| code.id.as_str())
            .collect();
        ids.extend(ids.first().copied());
        if let Some(code) = flat.get(at) {
            let problem = said(
                format!("these codes are each other's parents: {}", ids.join(" > ")),
                "remove one of these `parent` lines",
            );
            problems.push(locator.problem(
                &rules::PARENT_CYCLE,
                &code.file,
                &[&code.path[..], &[Step::Key("parent")]].concat(),
                problem,
            ));
        }
    }
}
