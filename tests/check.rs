//! `emic check`.

use crate::builder::emic;

const WARNED: &str = "case,sector\nR1,onderwijs\nR2,jeugdhulp\n";

#[test]
fn a_warning_is_an_error_only_when_strict() {
    let run = |words: &str| {
        emic(words)
            .file("emic.yaml", "title: t\n")
            .file("cases.csv", WARNED)
            .file("transcripts/R1.txt", "R: ja\n")
    };
    let printed = "\
warning[case-without-transcript]: no transcript is about the case `R2`
 --> cases.csv:3:1
  |
3 | R2,jeugdhulp
  | ^^
  |
  = help: remove the row, or name the case with `case:` at the head of its
          transcript

1 warning
";
    run("check").prints(printed).run();
    run("check --strict").prints(printed).exits(1).run();
}

#[test]
fn json_is_tidy() {
    emic("check --format json")
        .file("emic.yaml", "title: t\nlanguage: fr\n")
        .prints(
            r#"{
  "report": "check",
  "settings": {},
  "diagnostics": [
    {"severity": "error", "rule": "bad-value", "file": "emic.yaml", "line": 2, "column": 11, "message": "`fr` is not a language that emic knows", "help": "write `nl` (Dutch) or `en` (English)"}
  ],
  "left_out": {"lost": 0, "unreadable": 0, "unresolved": 0}
}
"#,
        )
        .exits(1)
        .run();
}

#[test]
fn what_a_terminal_would_obey_is_shown() {
    emic("check")
        .file("emic.yaml", "title: t\ncoders: [\"a\\e[31m\"] # \u{202e}txt\n")
        .prints(
            "error[bad-id]: the coder's name `a<U+001B>[31m` holds a control character\n               \
             (U+001B); ids have letters, digits, `.`, `_` and `-`\n \
             --> emic.yaml:2:10\n  \
             |\n\
             2 | coders: [\"a\\e[31m\"] # \u{fffd}txt\n  \
             |          ^^^^^^^^^\n  \
             |\n  \
             = help: choose another name\n\n\
             1 error\n",
        )
        .exits(1)
        .run();
}
