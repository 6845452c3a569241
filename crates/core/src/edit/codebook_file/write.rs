//! A new code as lines.

use super::Item;
use crate::act::NewCode;
use crate::edit::scalar;
use crate::model::{LocalText, Use};

/// The lines of a new code, which names the code above it where it does not stand in its list.
pub(in crate::edit) fn item_of(code: &NewCode, parent: Option<&str>) -> Item {
    let mut lines = vec![format!("- id: {}", scalar::name(code.id.as_str()))];
    let mut say = |key: &str, value: Option<String>| lines.extend(value.map(|value| format!("  {key}: {value}")));
    say("parent", parent.map(scalar::name));
    say("label", local(&code.label));
    say("codable", (code.usage == Use::Heading).then(|| "false".to_owned()));
    say("brief", local(&code.brief));
    say("definition", local(&code.definition));
    say("use-when", local(&code.use_when));
    say("not-when", local(&code.not_when));
    say("origin", code.origin.map(|origin| origin.name().to_owned()));
    Item(lines.join("\n") + "\n")
}

/// A text, or texts per language; none where nothing is said.
fn local(text: &LocalText) -> Option<String> {
    let written = |text: &Option<String>| text.as_deref().map(scalar::quoted);
    let languages = [("nl", written(&text.nl)), ("en", written(&text.en))];
    let pairs = languages
        .into_iter()
        .filter_map(|(key, text)| Some(format!("{key}: {}", text?)));
    let pairs: Vec<String> = pairs.collect();
    match (written(&text.any), pairs.is_empty()) {
        (Some(any), _) => Some(any),
        (None, false) => Some(format!("{{{}}}", pairs.join(", "))),
        (None, true) => None,
    }
}
