//! What comes in on standard input: the one place that reads it.

use std::io::{Read, stdin};

use crate::failure::Failure;

/// All that comes in.
///
/// # Errors
/// When it cannot be read.
pub fn bytes() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    stdin().lock().read_to_end(&mut bytes).map_err(|error| {
        Failure::new(
            format!("cannot read what comes in: {error}"),
            "give it with `|` or `<`, or name it on the command line",
        )
    })?;
    Ok(bytes)
}

/// All that comes in, as text.
///
/// # Errors
/// When it cannot be read, or is no text in UTF-8.
pub fn text() -> Result<String, Failure> {
    String::from_utf8(bytes()?).map_err(|_| {
        Failure::new(
            "what comes in is no text in UTF-8",
            "save it as plain text in UTF-8 first",
        )
    })
}

/// The next line, without the white space around it; nothing when there is none any more.
///
/// # Errors
/// When it cannot be read.
pub fn answer() -> Result<Option<String>, Failure> {
    let mut line = String::new();
    match stdin().read_line(&mut line) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line.trim().to_owned())),
        Err(error) => Err(Failure::new(
            format!("your answer cannot be read: {error}"),
            "answer with letters, one a line",
        )),
    }
}
