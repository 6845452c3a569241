//! One tree of codes out of all codebook files of a study.

use std::collections::BTreeMap;

use super::builtin::BUILTINS;
use super::keep;
use super::locate::{Locator, said};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Code, CodeId, CodeIndex, Codebook, CodebookHead, Origin, Status, Use, ValenceLabels};
use crate::read::parse::{CodeEntry, CodebookFile, SettingsFile, ValenceEntry, parse_codebook};
use crate::read::{Bom, Source};
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

/// The tree, and how much of it could not be read.
pub(super) struct ResolvedCodebook {
    pub tree: Codebook,
    /// Codebook files that are missing or broken: codes that nobody knows are then no news.
    pub unreadable: u64,
}

/// A code on its way into the tree.
struct Flat {
    entry: CodeEntry,
    id: CodeId,
    /// The id of the code above, as nested or as written under `parent`.
    parent: Option<String>,
    book: usize,
    file: String,
    path: Vec<Step<'static>>,
}

pub(super) fn resolve(
    settings: &SettingsFile,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> ResolvedCodebook {
    let mut heads: Vec<CodebookHead> = Vec::new();
    let mut flat = Vec::new();
    let mut unreadable = 0;
    for (item, name) in named(settings, locator).iter().enumerate() {
        let Some((path, file)) = keep(open(name, item, locator), problems) else {
            unreadable += 1;
            continue;
        };
        if let Some(known) = heads.iter().find(|head| head.id == file.id) {
            let message = format!("two codebooks have the id `{}`: `{}` and `{name}`", file.id, known.name);
            problems.push(locator.problem(
                &rules::DUPLICATE_ID,
                "emic.yaml",
                &[Step::Key("codebooks"), Step::Item(item)],
                said(message, "give one of them another `id`"),
            ));
        }
        let book = heads.len();
        heads.push(CodebookHead {
            id: file.id,
            title: file.title.0,
            version: file.version,
            source: file.source.0,
            name: name.clone(),
        });
        flatten(file.codes, None, &[Step::Key("codes")], &mut |entry, parent, steps| {
            let found = check_id(&entry, &path, &steps, locator);
            if let Some(id) = keep(found, problems) {
                flat.push(Flat {
                    entry,
                    id,
                    parent,
                    book,
                    file: path.clone(),
                    path: steps,
                });
            }
        });
    }
    let flat = without_twins(flat, locator, problems);
    let order = ordered(&flat, locator, problems);
    let tree = Codebook::new(heads, codes(flat, &order, locator, problems));
    ResolvedCodebook { tree, unreadable }
}

/// The codebooks of the study: those named, else its own `codebook.yaml`, if there is one.
fn named(settings: &SettingsFile, locator: &Locator<'_>) -> Vec<String> {
    let own = || {
        locator
            .sources()
            .get("codebook.yaml")
            .map(|_| "codebook.yaml".to_owned())
            .into_iter()
            .collect()
    };
    settings.codebooks.clone().unwrap_or_else(own)
}

/// The codebook of this name with the path under which messages name it.
fn open(name: &str, item: usize, locator: &Locator<'_>) -> super::Found<(String, CodebookFile)> {
    if let Some(builtin) = name.strip_prefix("builtin:") {
        let text = BUILTINS
            .iter()
            .find(|known| known.name == builtin)
            .map(|known| known.text);
        let Some(text) = text else {
            let known: Vec<String> = BUILTINS.iter().map(|known| format!("builtin:{}", known.name)).collect();
            let help = did_you_mean(name, known.iter().map(String::as_str), "see `emic help codebooks`");
            let problem = said(format!("no codebook `{builtin}` comes with emic"), help);
            return Err(locator.problem(
                &rules::MISSING_CODEBOOK,
                "emic.yaml",
                &[Step::Key("codebooks"), Step::Item(item)],
                problem,
            ));
        };
        let source = Source {
            path: name.to_owned(),
            text: text.to_owned(),
            bom: Bom::Absent,
        };
        return parse_codebook(&source).map(|file| (name.to_owned(), file));
    }
    let Some(source) = locator.sources().get(name) else {
        let problem = said(
            format!("the codebook `{name}` is not there, or cannot be read"),
            "put the file there or mend the name; paths are relative to the folder of `emic.yaml`",
        );
        return Err(locator.problem(
            &rules::MISSING_CODEBOOK,
            "emic.yaml",
            &[Step::Key("codebooks"), Step::Item(item)],
            problem,
        ));
    };
    parse_codebook(source).map(|file| (name.to_owned(), file))
}

/// Hands out every entry with the id of the code above and its path, parents first.
fn flatten(
    entries: Vec<CodeEntry>,
    parent: Option<&str>,
    path: &[Step<'static>],
    take: &mut impl FnMut(CodeEntry, Option<String>, Vec<Step<'static>>),
) {
    for (item, mut entry) in entries.into_iter().enumerate() {
        let steps = [path, &[Step::Item(item)]].concat();
        let children = std::mem::take(&mut entry.children);
        let id = entry.id.clone();
        let above = parent.map(str::to_owned).or_else(|| entry.parent.clone());
        take(entry, above, steps.clone());
        flatten(
            children,
            Some(&id),
            &[&steps, &[Step::Key("children")][..]].concat(),
            take,
        );
    }
}

fn check_id(entry: &CodeEntry, file: &str, path: &[Step<'_>], locator: &Locator<'_>) -> super::Found<CodeId> {
    CodeId::new(entry.id.clone()).map_err(|error| {
        let problem = said(
            format!("the code's id `{}` {error}", entry.id),
            format!("write it like `{}`; the label may hold anything", kebab(&entry.id)),
        );
        locator.problem(&rules::BAD_ID, file, &[path, &[Step::Key("id")]].concat(), problem)
    })
}

/// What an id in kebab-case could look like.
fn kebab(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    if id.is_empty() {
        "role-flexibility".to_owned()
    } else {
        id
    }
}

/// Keeps the first code of each id.
fn without_twins(flat: Vec<Flat>, locator: &Locator<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Flat> {
    let mut first: BTreeMap<CodeId, String> = BTreeMap::new();
    let mut kept = Vec::with_capacity(flat.len());
    for code in flat {
        let place = || {
            let line = locator
                .mark(&code.file, &code.path, super::locate::Part::Value)
                .map(|mark| format!(":{}", mark.line));
            format!("{}{}", code.file, line.unwrap_or_default())
        };
        match first.get(&code.id) {
            Some(known) => {
                let problem = said(
                    format!("the code `{}` exists already, in {known}", code.id),
                    "ids are unique over all codebooks of a study: rename one, or remove it",
                );
                problems.push(locator.problem(
                    &rules::DUPLICATE_ID,
                    &code.file,
                    &[&code.path[..], &[Step::Key("id")]].concat(),
                    problem,
                ));
            }
            None => {
                first.insert(code.id.clone(), place());
                kept.push(code);
            }
        }
    }
    kept
}

/// The positions of `flat` in reading order, each with the code above: roots as written, children below their parent.
fn ordered(flat: &[Flat], locator: &Locator<'_>, problems: &mut Vec<Diagnostic>) -> Vec<(usize, Option<usize>)> {
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

/// The codes in order, every field checked.
fn codes(
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

fn origin(code: &Flat, locator: &Locator<'_>) -> super::Found<Option<Origin>> {
    let Some(word) = &code.entry.origin else {
        return Ok(None);
    };
    let found = Origin::ALL.into_iter().find(|origin| origin.name() == word);
    found
        .map(Some)
        .ok_or_else(|| bad(code, "origin", word, "write `theory` or `data`", locator))
}

fn status(code: &Flat, locator: &Locator<'_>) -> super::Found<Status> {
    let Some(word) = &code.entry.status else {
        return Ok(Status::Active);
    };
    let found = Status::ALL.into_iter().find(|status| status.name() == word);
    found.ok_or_else(|| bad(code, "status", word, "write `active`, `draft` or `retired`", locator))
}

fn color(code: &Flat, locator: &Locator<'_>) -> super::Found<Option<String>> {
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
