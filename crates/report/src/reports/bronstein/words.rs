//! The words of findings: `8 van de 18 cases`, lists, labels, signs.

use emic_core::analysis::profile::{Aspect, Profile, ProfileGroup};
use emic_core::compare::Share;
use emic_core::model::{Competency, ContextFactor, NO_VALUE, Valence};

use crate::phrase::{Phrase, bronstein as phrases};
use crate::reports::{Asked, labels};
use crate::{Cell, Language};

/// The label of a code as it stands inside a sentence: without a capital.
pub(super) fn label(asked: &Asked<'_>, aspect: Aspect) -> String {
    let label = heading(asked, aspect);
    let mut letters = label.chars();
    let first = letters.next();
    let is_word = letters.clone().next().is_some_and(char::is_lowercase);
    match first {
        Some(first) if is_word => first.to_lowercase().chain(letters).collect(),
        _ => label,
    }
}

/// The label of a code.
pub(super) fn heading(asked: &Asked<'_>, aspect: Aspect) -> String {
    let code = asked.study.codebook.find(aspect.id());
    code.map_or_else(
        || aspect.label(asked.language).to_owned(),
        |code| labels::code(asked.study, code, asked.language),
    )
}

/// The code in a word.
pub(super) fn short(aspect: Aspect, language: Language) -> &'static str {
    let phrase = match aspect {
        Aspect::Competency(Competency::Interdependence) => phrases::INTERDEPENDENCE,
        Aspect::Competency(Competency::NewlyCreatedActivities) => phrases::NEW_ACTIVITIES,
        Aspect::Competency(Competency::RoleFlexibility) => phrases::ROLE_FLEXIBILITY,
        Aspect::Competency(Competency::CollectiveOwnership) => phrases::OWNERSHIP,
        Aspect::Competency(Competency::ProcessReflection) => phrases::REFLECTION,
        Aspect::Factor(ContextFactor::ProfessionalRoles) => phrases::ROLES,
        Aspect::Factor(ContextFactor::StructuralCharacteristics) => phrases::STRUCTURE,
        Aspect::Factor(ContextFactor::PersonalCharacteristics) => phrases::PERSON,
        Aspect::Factor(ContextFactor::CollaborationHistory) => phrases::HISTORY,
    };
    phrase.say(language)
}

/// `aanwezig`, `hindert`.
pub(super) fn side(aspect: Aspect, valence: Valence, language: Language) -> &'static str {
    let phrase = match (aspect, valence) {
        (Aspect::Competency(_), Valence::Plus) => phrases::IS_PRESENT,
        (Aspect::Competency(_), _) => phrases::IS_ABSENT,
        (Aspect::Factor(_), Valence::Plus) => phrases::IS_HELPING,
        (Aspect::Factor(_), _) => phrases::IS_HINDERING,
    };
    phrase.say(language)
}

/// `8 van de 18 cases`, `alle 18 cases`, `geen van de 18 cases`.
pub(super) fn of_cases(share: Share, language: Language) -> String {
    said(
        share,
        language,
        [phrases::OF_ONE, phrases::NONE_OF, phrases::ALL_OF, phrases::SOME_OF],
    )
}

/// `8 van de 18`.
pub(super) fn of(share: Share, language: Language) -> String {
    said(
        share,
        language,
        [
            phrases::ONE_SHORT,
            phrases::NONE_SHORT,
            phrases::ALL_SHORT,
            phrases::SOME_SHORT,
        ],
    )
}

fn said(share: Share, language: Language, [one, none, all, some]: [Phrase; 4]) -> String {
    let phrase = match (share.part, share.whole) {
        (_, 1) => one,
        (0, _) => none,
        (part, whole) if part == whole => all,
        _ => some,
    };
    phrase.fill(language, &[("part", &share.part), ("whole", &share.whole)])
}

/// `a, b en c`.
pub(super) fn list(items: &[String], language: Language) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), phrases::AND.say(language)),
    }
}

/// `in jeugdhulp`; for coders `volgens coder-a`; without a value of the attribute `zonder sector`.
pub(super) fn place(asked: &Asked<'_>, group: &ProfileGroup<'_>) -> String {
    let language = asked.language;
    match &group.name {
        None => phrases::EVERYWHERE.say(language).to_owned(),
        Some(name) if asked.is_by_coder() => phrases::BY.fill(language, &[("group", name)]),
        Some(name) if name == NO_VALUE => {
            let attribute = asked.by.as_deref().unwrap_or_default();
            phrases::WITHOUT.fill(language, &[("attribute", &attribute)])
        }
        Some(name) => phrases::IN.fill(language, &[("group", name)]),
    }
}

/// The name of a group; `samen` for all of them, `alle cases` where there are none.
pub(super) fn name(profile: &Profile<'_>, group: &ProfileGroup<'_>, language: Language) -> String {
    match (&group.name, profile.groups.is_empty()) {
        (Some(name), _) => name.clone(),
        (None, false) => phrases::TOGETHER.say(language).to_owned(),
        (None, true) => phrases::ALL_CASES.say(language).to_owned(),
    }
}

/// A coefficient of -1 to 1 or a count, as people read it.
pub(super) fn number(value: Option<f64>, digits: usize, language: Language) -> String {
    Cell::number(value, u8::try_from(digits).unwrap_or(2)).said(language)
}
