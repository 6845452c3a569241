//! The fields of codes, each checked.

use std::collections::BTreeMap;

use super::Flat;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Code, CodeId, CodeIndex, Origin, Status, Use, ValenceLabels};
use crate::read::parse::ValenceEntry;
use crate::read::resolve::locate::{Locator, said};
use crate::read::resolve::{Found, keep};
use crate::yaml::Step;

/// The codes in order, every field checked.
pub(super) fn codes(
    flat: Vec<Flat>,
    order: &[(usize, Option<usize>)],
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Code> {
    let place: BTreeMap<usize, CodeIndex> = order
        .iter()
        .enumerate()
        .map(|(position, &(index, _))| (index, CodeIndex(position)))
        .collect();
    let living: Vec<CodeId> = flat.iter().map(|code| code.id.clone()).collect();
    let mut waiting: Vec<Option<Flat>> = flat.into_iter().map(Some).collect();
    let mut codes: Vec<Code> = Vec::with_capacity(order.len());
    let mut replaced: BTreeMap<CodeId, CodeId> = BTreeMap::new();
    for &(index, above) in order {
        let Some(code) = waiting.get_mut(index).and_then(Option::take) else {
            continue;
        };
        let parent = above.and_then(|index| place.get(&index).copied());
        let top = parent.and_then(|parent| codes.get(parent.0));
        let inherited = top.and_then(|code| code.valence.clone());
        let depth = top.map_or(0, |code| code.depth + 1);
        let replaces = replaces(&code, &living, &mut replaced, locator, problems);
        let (origin, status) = (origin(&code, locator), status(&code, locator));
        let (origin, status) = (
            keep(origin, problems).flatten(),
            keep(status, problems).unwrap_or_default(),
        );
        let color = keep(color(&code, locator), problems).flatten();
        let entry = code.entry;
        codes.push(Code {
            id: code.id,
            label: entry.label.0,
            usage: if entry.codable == Some(false) {
                Use::Heading
            } else {
                Use::Codable
            },
            valence: entry.valence.map(labels).or(inherited),
            brief: entry.brief.0,
            definition: entry.definition.0,
            use_when: entry.use_when.0,
            not_when: entry.not_when.0,
            examples: entry.examples.0,
            cues: entry.cues.0,
            origin,
            source: entry.source.0,
            color,
            status,
            replaces,
            parent,
            depth,
            book: code.book,
        });
    }
    codes
}

fn labels(written: ValenceEntry) -> ValenceLabels {
    ValenceLabels {
        plus: written.plus.0,
        minus: written.minus.0,
    }
}

fn replaces(
    code: &Flat,
    living: &[CodeId],
    replaced: &mut BTreeMap<CodeId, CodeId>,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<CodeId> {
    let mut old = Vec::new();
    for (item, id) in code.entry.replaces.iter().enumerate() {
        let path = [&code.path[..], &[Step::Key("replaces"), Step::Item(item)]].concat();
        let wrong = |message: String, help: &str| {
            locator.problem(&rules::REPLACES_LIVING, &code.file, &path, said(message, help))
        };
        match CodeId::new(id.clone()) {
            Err(error) => problems.push(locator.problem(
                &rules::BAD_ID,
                &code.file,
                &path,
                said(format!("the id `{id}` {error}"), "write the old id as it was"),
            )),
            Ok(id) if living.contains(&id) => problems.push(wrong(
                format!("`{}` replaces `{id}`, which still exists", code.id),
                "remove that code, or this line",
            )),
            Ok(id) => match replaced.insert(id.clone(), code.id.clone()) {
                Some(other) => problems.push(wrong(
                    format!("both `{other}` and `{}` replace `{id}`", code.id),
                    "codings can follow only one: remove one of the two lines",
                )),
                None => old.push(id),
            },
        }
    }
    old
}

fn origin(code: &Flat, locator: &Locator<'_>) -> Found<Option<Origin>> {
    let Some(word) = &code.entry.origin else {
        return Ok(None);
    };
    let found = Origin::ALL.into_iter().find(|origin| origin.name() == word);
    found
        .map(Some)
        .ok_or_else(|| bad(code, "origin", word, "write `theory` or `data`", locator))
}

fn status(code: &Flat, locator: &Locator<'_>) -> Found<Status> {
    let Some(word) = &code.entry.status else {
        return Ok(Status::Active);
    };
    let found = Status::ALL.into_iter().find(|status| status.name() == word);
    found.ok_or_else(|| bad(code, "status", word, "write `active`, `draft` or `retired`", locator))
}

fn color(code: &Flat, locator: &Locator<'_>) -> Found<Option<String>> {
    let Some(color) = &code.entry.color else {
        return Ok(None);
    };
    let digits = color.strip_prefix('#').unwrap_or_default();
    let whole = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if whole {
        Ok(Some(color.clone()))
    } else {
        Err(bad(
            code,
            "color",
            color,
            "write it as `\"#3366aa\"`, with the quotes",
            locator,
        ))
    }
}

fn bad(code: &Flat, key: &'static str, word: &str, help: &str, locator: &Locator<'_>) -> Diagnostic {
    let problem = said(format!("`{word}` is no value of `{key}`"), help);
    locator.problem(
        &rules::BAD_VALUE,
        &code.file,
        &[&code.path[..], &[Step::Key(key)]].concat(),
        problem,
    )
}
