//! Options that people expect to name codes, and how codes are named instead.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::Failure;

/// What somebody types who wants to name codes.
const EXPECTED: &[&str] = &["--code", "--codes", "--theme", "--themes"];

/// Better advice than the option that is spelled most alike; nothing for other slips.
pub(super) fn on_codes(error: &clap::Error, program: &clap::Command) -> Option<Failure> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let Some(ContextValue::String(option)) = error.get(ContextKind::InvalidArg) else {
        return None;
    };
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else {
        return None;
    };
    let usage = usage.to_string();
    let name = usage.split_whitespace().skip_while(|word| *word != "emic").nth(1)?;
    let command = program
        .find_subcommand(name)
        .filter(|_| EXPECTED.contains(&option.as_str()))?;
    let message = format!("`emic {name}` has no option `{option}`");
    let with_codes = command
        .get_arguments()
        .any(|argument| argument.get_long() == Some("codes"));
    let with_words = command.get_positionals().next().is_some();
    let help = match (with_codes, with_words) {
        (true, _) => format!("codes are named behind `--codes`: emic {name} --codes CODE"),
        (false, true) => format!("codes are named without an option: emic {name} CODE"),
        (false, false) => return None,
    };
    Some(Failure::new(message, help))
}
