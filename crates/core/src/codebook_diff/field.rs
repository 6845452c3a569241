//! The fields of two codes, side by side.

use crate::model::{Code, Codebook, Language, LocalList, LocalText, Use};

/// A field that says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The key in codebook files: `use-when`.
    pub field: &'static str,
    /// The language of the text, where one is named.
    pub language: Option<Language>,
    /// What it said; empty when it said nothing.
    pub old: String,
    /// What it says.
    pub new: String,
}

/// A text field with its key.
type Field<'c> = (&'static str, &'c LocalText);

/// The fields in words, in the order of codebook files.
fn fields(code: &Code) -> [Field<'_>; 6] {
    [
        ("label", &code.label),
        ("brief", &code.brief),
        ("definition", &code.definition),
        ("use-when", &code.use_when),
        ("not-when", &code.not_when),
        ("source", &code.source),
    ]
}

/// What a code says of itself, by which it is known under another id.
pub(super) fn texts(code: &Code) -> [&LocalText; 5] {
    [
        &code.label,
        &code.brief,
        &code.definition,
        &code.use_when,
        &code.not_when,
    ]
}

/// What differs between two codes, each with its codebook.
pub(super) fn changes((old_book, old): (&Codebook, &Code), (new_book, new): (&Codebook, &Code)) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    for ((field, was), (_, is)) in fields(old).into_iter().zip(fields(new)) {
        local(field, was, is, &mut changes);
    }
    list("examples", &old.examples, &new.examples, &mut changes);
    list("cues", &old.cues, &new.cues, &mut changes);
    let mut word = |field, old: String, new: String| {
        if old != new {
            changes.push(FieldChange {
                field,
                language: None,
                old,
                new,
            });
        }
    };
    word("codable", codable(old), codable(new));
    // Signs that come from above are told where they stand.
    if !(inherits(old_book, old) && inherits(new_book, new)) {
        word("valence", valence(old), valence(new));
    }
    word("origin", origin(old), origin(new));
    word(
        "color",
        old.color.clone().unwrap_or_default(),
        new.color.clone().unwrap_or_default(),
    );
    changes
}

fn codable(code: &Code) -> String {
    (code.usage == Use::Codable).to_string()
}

fn origin(code: &Code) -> String {
    code.origin.map(|origin| origin.name().to_owned()).unwrap_or_default()
}

fn inherits(book: &Codebook, code: &Code) -> bool {
    code.parent
        .is_some_and(|parent| book.code(parent).valence == code.valence)
}

fn valence(code: &Code) -> String {
    let words = |text: &LocalText| {
        let texts = [&text.any, &text.nl, &text.en].into_iter().flatten();
        texts.map(String::as_str).collect::<Vec<_>>().join(" / ")
    };
    let said = code.valence.as_ref();
    said.map(|labels| format!("+ {}; - {}", words(&labels.plus), words(&labels.minus)))
        .unwrap_or_default()
}

fn local(field: &'static str, old: &LocalText, new: &LocalText, changes: &mut Vec<FieldChange>) {
    let sides = [
        (None, &old.any, &new.any),
        (Some(Language::Nl), &old.nl, &new.nl),
        (Some(Language::En), &old.en, &new.en),
    ];
    for (language, old, new) in sides.into_iter().filter(|(_, old, new)| old != new) {
        changes.push(FieldChange {
            field,
            language,
            old: old.clone().unwrap_or_default(),
            new: new.clone().unwrap_or_default(),
        });
    }
}

fn list(field: &'static str, old: &LocalList, new: &LocalList, changes: &mut Vec<FieldChange>) {
    let whole = |items: &[String]| (!items.is_empty()).then(|| items.join("; "));
    let text = |list: &LocalList| LocalText {
        any: whole(&list.any),
        nl: whole(&list.nl),
        en: whole(&list.en),
    };
    local(field, &text(old), &text(new), changes);
}
