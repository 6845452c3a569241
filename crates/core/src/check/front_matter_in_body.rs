//! A front matter that is not on the first line, and so is taken for words.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::Study;
use crate::read::Locator;

/// So far down a front matter may have slipped.
const LINES: usize = 12;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    let paths = study.transcripts().map(|(_, transcript)| transcript.path.as_str());
    paths.filter_map(|path| slipped(path, locator)).collect()
}

fn slipped(path: &str, locator: &Locator<'_>) -> Option<Diagnostic> {
    let source = locator.sources().get(path)?;
    let above = locator.lines_above(path);
    let body: Vec<&str> = source.text.lines().skip(above).take(LINES).collect();
    let open = body.iter().position(|line| line.trim() == "---")?;
    let key = body.get(open + 1)?.split_once(':').map(|(key, _)| key.trim())?;
    let known = ["case", "title", "date", "language", "speakers"].contains(&key);
    let closed = body.iter().skip(open + 1).any(|line| line.trim() == "---");
    (known && closed).then(|| {
        let message = "this looks like a front matter, but it is not at the very start, so it counts as words";
        let help = "move it up so that `---` is the first line of the file";
        Diagnostic::of_file(&rules::FRONT_MATTER_IN_BODY, path, message, help).at(source.mark_line(above + open + 1, 1))
    })
}
