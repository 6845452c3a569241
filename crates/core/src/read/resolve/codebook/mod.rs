//! One tree of codes out of all codebook files of a study.

mod fields;
mod order;

use std::collections::BTreeMap;

use super::builtin::BUILTINS;
use super::keep;
use super::locate::{Locator, said};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{CodeId, Codebook, CodebookHead, CodebookName};
use crate::read::parse::{CodeEntry, CodebookFile, SettingsFile, parse_codebook};
use crate::read::{Bom, Source};
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

use fields::codes;
use order::ordered;

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
        let opened = open(name, item, locator, problems);
        let Some((path, file)) = keep(opened, problems) else {
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
fn open(
    name: &str,
    item: usize,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> super::Found<(String, CodebookFile)> {
    if let CodebookName::BuiltIn(builtin) = CodebookName::of(name) {
        let text = BUILTINS
            .iter()
            .find(|known| known.name == builtin)
            .map(|known| known.text);
        let Some(text) = text else {
            let known = BUILTINS
                .iter()
                .map(|known| CodebookName::BuiltIn(known.name).to_string());
            let known: Vec<String> = known.collect();
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
        return parse_codebook(&source, problems).map(|file| (name.to_owned(), file));
    }
    let Some(source) = locator.sources().get(name) else {
        let builtin = BUILTINS.iter().find(|known| known.name == name);
        let help = builtin.map_or_else(
            || "put the file there or mend the name; paths are relative to the folder of `emic.yaml`".to_owned(),
            |known| format!("did you mean `builtin:{}`?", known.name),
        );
        let problem = said(format!("the codebook `{name}` is not there, or cannot be read"), help);
        return Err(locator.problem(
            &rules::MISSING_CODEBOOK,
            "emic.yaml",
            &[Step::Key("codebooks"), Step::Item(item)],
            problem,
        ));
    };
    parse_codebook(source, problems).map(|file| (name.to_owned(), file))
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
