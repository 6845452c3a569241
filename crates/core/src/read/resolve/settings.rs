//! `emic.yaml`, checked and with its defaults.

use super::keep;
use super::locate::{Locator, said};
use crate::diagnostic::{Diagnostic, rules};
use crate::expression::{self, FIELDS};
use crate::model::{Attribute, AttributeKind, CoderId, Language, Role, Settings};
use crate::read::parse::{AttributeEntry, SettingsFile, Speakers};
use crate::suggestion::did_you_mean;
use crate::yaml::Step;

const FILE: &str = "emic.yaml";

/// The settings; none when a title cannot be told.
pub(super) fn resolve(file: &SettingsFile, locator: &Locator<'_>, problems: &mut Vec<Diagnostic>) -> Option<Settings> {
    let language = file
        .language
        .as_deref()
        .map_or(Ok(Language::default()), |code| language(code, FILE, locator));
    Some(Settings {
        title: file.title.clone(),
        language: keep(language, problems).unwrap_or_default(),
        speakers: speakers(file.speakers.as_ref()),
        coders: coders(file, locator, problems),
        main_coder: None,
        attributes: attributes(file, locator, problems),
        attribution: file
            .attribution
            .clone()
            .unwrap_or_else(|| Settings::ATTRIBUTION.to_owned()),
        queries: queries(file, locator, problems),
    })
}

/// The language of a `language:` key.
pub(super) fn language(code: &str, file: &str, locator: &Locator<'_>) -> super::Found<Language> {
    Language::from_code(code).ok_or_else(|| {
        let message = format!("`{code}` is not a language that emic knows");
        locator.problem(
            &rules::BAD_VALUE,
            file,
            &[Step::Key("language")],
            said(message, "write `nl` (Dutch) or `en` (English)"),
        )
    })
}

fn speakers(written: Option<&Speakers>) -> Vec<(String, Role)> {
    match written {
        Some(Speakers::None) => Vec::new(),
        Some(Speakers::Labels(labels)) => labels
            .iter()
            .map(|(label, entry)| (label.clone(), Role::from_name(&entry.role)))
            .collect(),
        None => Settings::SPEAKERS
            .iter()
            .map(|(label, role)| ((*label).to_owned(), role.clone()))
            .collect(),
    }
}

fn coders(file: &SettingsFile, locator: &Locator<'_>, problems: &mut Vec<Diagnostic>) -> Vec<CoderId> {
    let mut coders: Vec<CoderId> = Vec::new();
    for (item, name) in file.coders.iter().flatten().enumerate() {
        let path = [Step::Key("coders"), Step::Item(item)];
        match CoderId::new(name.clone()) {
            Err(error) => problems.push(locator.problem(
                &rules::BAD_ID,
                FILE,
                &path,
                said(format!("the coder's name `{name}` {error}"), "choose another name"),
            )),
            Ok(coder) if coders.iter().any(|known| known.as_str().eq_ignore_ascii_case(name)) => {
                problems.push(locator.problem(
                    &rules::DUPLICATE_ID,
                    FILE,
                    &path,
                    said(format!("the coder `{coder}` stands twice"), "remove one"),
                ));
            }
            Ok(coder) => coders.push(coder),
        }
    }
    coders
}

fn attributes(
    file: &SettingsFile,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(String, AttributeKind)> {
    let mut kinds = Vec::new();
    for (name, entry) in &file.attributes.0 {
        if FIELDS.iter().any(|field| field.name == name) {
            let message = format!("an attribute cannot be called `{name}`: queries use that word for something else");
            problems.push(locator.problem(
                &rules::BAD_ATTRIBUTE,
                FILE,
                &[Step::Key("attributes"), Step::Key(name)],
                said(message, "choose another name, here and in `cases.csv`"),
            ));
            continue;
        }
        let kind = match entry {
            AttributeEntry::Values(values) => AttributeKind::OneOf(values.clone()),
            AttributeEntry::Word(word) if word == "number" => AttributeKind::Number,
            AttributeEntry::Word(_) => AttributeKind::Text,
        };
        kinds.push((name.clone(), kind));
    }
    kinds
}

fn queries(
    file: &SettingsFile,
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(String, expression::Expression)> {
    let mut queries = Vec::new();
    for (name, text) in &file.queries.0 {
        match expression::parse(text) {
            Ok(query) => queries.push((name.clone(), query)),
            Err(errors) => {
                let message = format!("the query `{name}` cannot be read: {}", errors);
                problems.push(locator.problem(
                    &rules::BAD_QUERY,
                    FILE,
                    &[Step::Key("queries"), Step::Key(name)],
                    said(message, "see `emic help expressions`"),
                ));
            }
        }
    }
    queries
}

/// Looks the main coder up among those that exist.
pub(super) fn resolve_main_coder(
    file: &SettingsFile,
    settings: &mut Settings,
    coders: &[CoderId],
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(name) = &file.main_coder else { return };
    settings.main_coder = coders.iter().find(|coder| coder.as_str() == name).cloned();
    if settings.main_coder.is_none() {
        let help = did_you_mean(
            name,
            coders.iter().map(CoderId::as_str),
            "list the coder under `coders`, or name one of them",
        );
        let problem = locator.problem(
            &rules::UNKNOWN_CODER,
            FILE,
            &[Step::Key("main-coder")],
            said(format!("no coder is called `{name}`"), help),
        );
        problems.push(problem);
    }
}

/// What stands between braces in `attribution` must be the case, the transcript or an attribute.
pub(super) fn check_attribution(
    settings: &Settings,
    attributes: &[Attribute],
    locator: &Locator<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let known = || {
        attributes
            .iter()
            .map(|attribute| attribute.name.as_str())
            .chain(["case", "transcript"])
    };
    let names = settings
        .attribution
        .split('{')
        .skip(1)
        .filter_map(|part| part.split('}').next());
    for name in names.filter(|name| !known().any(|known| known == *name)) {
        let list: Vec<String> = known().map(|name| format!("{{{name}}}")).collect();
        let help = did_you_mean(name, known(), &format!("quotes can be signed with {}", list.join(", ")));
        let problem = said(format!("`{{{name}}}` is nothing that quotes can be signed with"), help);
        problems.push(locator.problem(&rules::BAD_VALUE, FILE, &[Step::Key("attribution")], problem));
    }
}
