//! Single values as YAML: plain where nothing can be misread, else between double quotes, line breaks as `|-`.

/// Words that some reader of YAML takes for something else than text.
const NOT_TEXT: [&str; 12] = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity",
];

/// A name (an id, a code, a fingerprint): plain, or quoted where YAML could take it for a number or a truth value.
#[must_use]
pub fn name(text: &str) -> String {
    let begins = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+'));
    if begins && plain && !NOT_TEXT.contains(&text.to_ascii_lowercase().as_str()) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A position or a moment: digits with the signs between them, plain.
pub(super) fn figures(text: &str) -> String {
    let inside = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'T' | b'Z');
    let inner = text.trim_matches(|c: char| c.is_ascii_digit());
    if text.bytes().all(inside) && inner.contains('-') && !text.starts_with('-') && !text.ends_with(':') {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// Words of people, on one line between double quotes, or line by line after `|-` with every line after `indent` spaces.
pub(super) fn words(text: &str, indent: usize, eol: &str) -> String {
    if !reads_line_by_line(text) {
        return quoted(text);
    }
    let margin = " ".repeat(indent);
    let lines = text.split('\n').map(|line| match line {
        "" => eol.to_owned(),
        _ => format!("{eol}{margin}{line}"),
    });
    format!("|-{}", lines.collect::<String>())
}

/// Whether `|-` gives exactly these lines back, whatever an editor shows of them.
fn reads_line_by_line(text: &str) -> bool {
    let spaces = |line: &str| line.starts_with(' ') || line.ends_with(' ');
    text.contains('\n')
        && !text.starts_with('\n')
        && !text.ends_with('\n')
        && !text.chars().any(|c| c != '\n' && must_escape(c))
        && !text.split('\n').any(spaces)
}

/// Characters that cannot stand in YAML as they are, or that nobody would see.
fn must_escape(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text between double quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let inner: String = text.chars().map(escaped).collect();
    format!("\"{inner}\"")
}

fn escaped(c: char) -> String {
    match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        c if must_escape(c) => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn back(yaml: &str) -> String {
        let text = format!("a:\n  b: {yaml}\n  c: d\n");
        let value: std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>> =
            serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text:?}"));
        value["a"]["b"].clone()
    }

    #[test]
    fn each_kind_of_text_has_its_form() {
        for (text, wanted) in [
            ("wij hebben", "\"wij hebben\""),
            ("een\ntwee", "|-\n    een\n    twee"),
            ("een\n\ntwee", "|-\n    een\n\n    twee"),
            (" een\ntwee", "\" een\\ntwee\""),
            ("een\t\u{85}\u{2028}\u{feff}", "\"een\\t\\u0085\\u2028\\uFEFF\""),
            ("zei \"ja\" \\", "\"zei \\\"ja\\\" \\\\\""),
        ] {
            assert_eq!(words(text, 4, "\n"), wanted, "{text:?}");
        }
    }

    #[test]
    fn names_that_yaml_would_misread_are_quoted() {
        for plain in ["interdependence+", "b3-9c1f0a4be2d1", "R07", "kd03p7q2vt"] {
            assert_eq!(name(plain), plain);
        }
        for odd in ["no", "true", "12", "1e5", "é", "-", ".", "Null"] {
            assert_eq!(name(odd), format!("\"{odd}\""));
            assert_eq!(back(&name(odd)), odd);
        }
        for figure in ["1034-1198", "2026-11-21T14:03:00Z"] {
            assert_eq!(figures(figure), figure);
            assert_eq!(back(figure), figure);
        }
        assert_eq!(figures("2026"), "\"2026\"");
        assert_eq!(figures("-1"), "\"-1\"");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(text in "(\\PC|[ \n\t\"'\\\\#:&*!|>\\-]|\u{85}|\u{2028}|\u{feff}|\r|\u{1}|\u{fffe}|\u{7f}|\u{9f}|🙂){0,40}") {
            for eol in ["\n", "\r\n"] {
                let read = back(&words(&text, 4, eol));
                prop_assert_eq!(&read, &text);
                prop_assert_eq!(back(&quoted(&text)), text.clone());
            }
        }
    }
}
