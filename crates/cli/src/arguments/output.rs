//! `--format` and `--output`: how a result is rendered and where it goes.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use emic_report::{FORMATS, Format};

/// How a result is rendered and where it goes.
#[derive(Debug, Clone, clap::Args)]
pub struct OutputOptions {
    /// How to render the result; without it, what the ending of FILE means, else text
    #[arg(long, value_name = "FORMAT", value_parser = formats(), help_heading = "Output")]
    pub format: Option<&'static Format>,
    /// Write the result to FILE instead of the screen
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    pub output: Option<PathBuf>,
}

fn formats() -> impl TypedValueParser<Value = &'static Format> {
    let names = FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(names).try_map(|name| Format::named(&name).ok_or("no such format"))
}
