//! What the YAML parser says, in words of people.

/// `coders: invalid type: string "jan", expected a sequence`, said in words of people.
fn other_form(message: &str) -> Option<String> {
    let (path, rest) = message.split_once("invalid type: ")?;
    let (found, expected) = rest.split_once(", expected ")?;
    let key = path.trim_end_matches([':', ' ']);
    let place = if key.is_empty() {
        "this place".to_owned()
    } else {
        format!("`{key}`")
    };
    let found = match found.split_once(' ').unwrap_or((found, "")) {
        ("sequence", _) => "a list".to_owned(),
        ("map", _) => "keys with values".to_owned(),
        ("unit", _) => "nothing".to_owned(),
        (_, value) => format!("`{}`", value.trim_matches(['`', '"'])),
    };
    let expected = match expected {
        "a string" => "a text",
        "a sequence" => "a list, as in `[one, two]`",
        "a map" => "keys with values, as in `{one: x, two: y}`",
        "a boolean" => "`true` or `false`",
        other if other.starts_with("struct ") => "keys with values",
        other => other,
    };
    Some(format!("{place} holds {found}, but should hold {expected}"))
}

/// Words of the parser in words of people.
pub(super) fn plain(message: String) -> String {
    let known = [
        (
            "deserializing from YAML containing more than one document is not supported",
            "a second document begins after `---`; only one can stand in a file",
        ),
        ("recursion limit exceeded", "the values are nested too deeply"),
        ("repetition limit exceeded", "references (`*name`) repeat too much"),
        ("EOF while parsing a value", "the file is empty"),
        (
            "did not find expected ',' or '}'",
            "a `,` or a closing `}` is missing, here or on the line above",
        ),
        (
            "did not find expected ',' or ']'",
            "a `,` or a closing `]` is missing, here or on the line above",
        ),
        (
            "did not find expected key",
            "this line does not go on with what stands above: look at its indentation, and for a quote that is not closed",
        ),
        (
            "could not find expected ':'",
            "a `:` is missing after a key, here or on the line above",
        ),
        (
            "mapping values are not allowed",
            "a second `: ` stands on this line; put a text that holds one between quotes",
        ),
        (
            "found character that cannot start any token",
            "a text cannot begin with this character; put it between quotes",
        ),
        (
            "found unexpected end of stream",
            "a quote that is opened here is never closed",
        ),
    ];
    let found = known.iter().find(|(theirs, _)| message.contains(theirs));
    match found {
        Some((_, ours)) => (*ours).to_owned(),
        None => other_form(&message).unwrap_or(message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_as_people_know_them() {
        let said = |message: &str| plain(message.to_owned());
        assert_eq!(
            said("coders: invalid type: string \"jan\", expected a sequence"),
            "`coders` holds `jan`, but should hold a list, as in `[one, two]`"
        );
        assert_eq!(
            said("invalid type: sequence, expected struct SettingsFile"),
            "this place holds a list, but should hold keys with values"
        );
        assert_eq!(said("EOF while parsing a value"), "the file is empty");
        assert_eq!(said("what nobody has seen yet"), "what nobody has seen yet");
    }
}
