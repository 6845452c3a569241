//! The lines between which git puts two versions of the same lines.

/// A text with markers, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::edit) struct Parted {
    /// With our lines.
    pub ours: String,
    /// With the lines of the version that both grew from.
    pub base: String,
    /// With their lines.
    pub theirs: String,
    /// How `base` is known.
    pub ancestor: Ancestor,
}

/// How the version is known that two others grew from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::edit) enum Ancestor {
    /// As it was.
    Known,
    /// From what both have. Segments that one side alone has between markers are in it, and nobody knows what they said.
    Guessed,
}

/// Where in a conflict a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Outside,
    Ours,
    Base,
    Theirs,
}

/// The lines between two markers.
#[derive(Debug, Default)]
struct Hunk {
    ours: String,
    base: Option<String>,
    theirs: String,
}

/// Takes a text with markers apart; none when it has none, or not in whole pairs.
pub(in crate::edit) fn part(text: &str) -> Option<Parted> {
    let mut parted = Parted {
        ours: String::new(),
        base: String::new(),
        theirs: String::new(),
        ancestor: Ancestor::Known,
    };
    let (mut part, mut hunk, mut found) = (Part::Outside, Hunk::default(), false);
    for line in text.split_inclusive('\n') {
        part = match (part, line) {
            (Part::Outside, line) if begins(line, '<') => Part::Ours,
            (Part::Ours, line) if begins(line, '|') => {
                hunk.base = Some(String::new());
                Part::Base
            }
            (Part::Ours | Part::Base, line) if line.trim_end() == "=======" => Part::Theirs,
            (Part::Theirs, line) if begins(line, '>') => {
                parted.add(std::mem::take(&mut hunk));
                found = true;
                Part::Outside
            }
            (_, line) if ['<', '|', '>'].iter().any(|sign| begins(line, *sign)) => return None,
            (part, line) => {
                match part {
                    Part::Outside => [&mut parted.ours, &mut parted.base, &mut parted.theirs]
                        .into_iter()
                        .for_each(|text| text.push_str(line)),
                    Part::Ours => hunk.ours.push_str(line),
                    Part::Base => hunk.base.get_or_insert_default().push_str(line),
                    Part::Theirs => hunk.theirs.push_str(line),
                }
                part
            }
        };
    }
    (found && part == Part::Outside).then_some(parted)
}

impl Parted {
    fn add(&mut self, hunk: Hunk) {
        self.ours.push_str(&hunk.ours);
        self.theirs.push_str(&hunk.theirs);
        match hunk.base {
            Some(base) => self.base.push_str(&base),
            None => {
                self.ancestor = Ancestor::Guessed;
                self.base.push_str(hunk.taken_out());
            }
        }
    }
}

impl Hunk {
    /// The segments that one side has and the other took out: a side without lines stands between markers only then.
    fn taken_out(&self) -> &str {
        let lines = match (self.ours.trim(), self.theirs.trim()) {
            ("", _) => &self.theirs,
            (_, "") => &self.ours,
            _ => "",
        };
        if lines.trim_start().starts_with("- ") && lines.contains(": ") {
            lines
        } else {
            ""
        }
    }
}

/// Whether `line` is a marker: seven times `sign`, and a name or nothing.
fn begins(line: &str, sign: char) -> bool {
    let rest = line.trim_end().strip_prefix(&String::from(sign).repeat(7));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Two versions between markers, without the last line end; a version may have no lines.
pub(super) fn around(ours: Option<&str>, theirs: Option<&str>, eol: &str) -> String {
    let lines = |lines: Option<&str>| lines.map_or_else(String::new, |lines| format!("{lines}{eol}"));
    format!(
        "<<<<<<< ours{eol}{}======={eol}{}>>>>>>> theirs",
        lines(ours),
        lines(theirs)
    )
}

/// Both versions whole, one after the other between markers, for a file that cannot be merged piece by piece.
#[must_use]
pub fn whole_conflict(ours: &str, theirs: &str) -> String {
    let trimmed = |text: &str| text.strip_suffix('\n').unwrap_or(text).to_owned();
    let lines = |text: &str| Some(trimmed(text)).filter(|text| !text.is_empty());
    let (ours, theirs) = (lines(ours), lines(theirs));
    around(ours.as_deref(), theirs.as_deref(), "\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_git_are_taken_apart() {
        let text = "a\n<<<<<<< HEAD\nb\n||||||| 1234\nc\n=======\nd\n>>>>>>> topic\ne\n";
        let wanted = Parted {
            ours: "a\nb\ne\n".to_owned(),
            base: "a\nc\ne\n".to_owned(),
            theirs: "a\nd\ne\n".to_owned(),
            ancestor: Ancestor::Known,
        };
        assert_eq!(part(text), Some(wanted));
        for odd in [
            "a\n",
            "<<<<<<< x\n",
            "<<<<<<< x\n=======\n",
            ">>>>>>> x\n",
            "<<<<<<< x\n<<<<<<< y\n=======\n>>>>>>> y\n",
        ] {
            assert_eq!(part(odd), None, "{odd}");
        }
    }
}
