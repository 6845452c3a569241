//! What someone answers while a command runs: lines from stdin, one at a time.

use std::io;

use crate::failure::Failure;

/// The next line, without the white space around it; nothing when there is none any more.
///
/// # Errors
/// When it cannot be read.
pub fn next() -> Result<Option<String>, Failure> {
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line.trim().to_owned())),
        Err(error) => Err(Failure::new(
            format!("your answer cannot be read: {error}"),
            "answer with letters, one a line",
        )),
    }
}
