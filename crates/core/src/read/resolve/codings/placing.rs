//! Where a segment stands today, and what is said of one that stands nowhere.

use super::place::wrong_place;
use super::reader::Reader;
use crate::anchor::{Anchor, CodedText, Follower, Loss, Verdict, Why};
use crate::diagnostic::rules;
use crate::model::{Anchoring, CharRange, Span, Transcript};
use crate::read::parse::CodingEntry;
use crate::read::resolve::locate::{Said, said};
use crate::yaml::Step;

/// How many characters of a candidate are shown.
const SHOWN: usize = 60;

impl<'k> Reader<'_, '_, 'k> {
    /// Where the segment stands; what else it could have meant when it is lost.
    pub(super) fn place(
        &mut self,
        written: &CodingEntry,
        entry: usize,
        text: &'k Transcript,
    ) -> Result<(Span, Anchoring), Vec<Span>> {
        let segment = [Step::Key("segments"), Step::Item(entry)];
        let path = [segment[0], segment[1], Step::Key("at")];
        let fingerprint = written.fingerprint.as_deref().or(self.sheet.fingerprint.as_deref());
        let coded = if fingerprint.is_none_or(|known| known == text.fingerprint()) {
            CodedText::Same
        } else {
            CodedText::Other
        };
        let at = written.at.as_deref().map(CharRange::parse);
        if let Some(problem) = wrong_place(written.at.as_deref(), coded, text) {
            self.problem(&rules::BAD_PLACE, &path, problem);
        }
        let Some(quote) = written.quote.as_deref().filter(|quote| !quote.is_empty()) else {
            let words = at
                .flatten()
                .and_then(|at| text.offsets().span(text.body(), at))
                .map(|span| span.of(text.body()).to_owned());
            let help = words.map_or("copy the words of the passage behind `quote:`".to_owned(), |words| {
                format!("if these are the words meant, add: quote: {words:?}")
            });
            let problem = said("this segment has no quote, so nothing proves its place", help);
            self.problem(&rules::NO_QUOTE, &segment, problem);
            return Err(Vec::new());
        };
        let anchor = Anchor {
            quote,
            at: at.flatten(),
            before: written.before.as_deref(),
            after: written.after.as_deref(),
            text: coded,
        };
        let quote = [segment[0], segment[1], Step::Key("quote")];
        match self.verdict(&anchor, fingerprint.unwrap_or_default(), text) {
            Verdict::Held(span) => Ok((span, Anchoring::Held)),
            Verdict::Found(span) => Ok((span, at.flatten().map_or(Anchoring::Found, Anchoring::Moved))),
            Verdict::Followed(span) => Ok((span, Anchoring::Followed)),
            Verdict::Likely(span) => {
                self.problem(&rules::LIKELY_PLACE, &quote, likely(span, text));
                Ok((span, Anchoring::Likely))
            }
            Verdict::Lost(loss) => {
                self.problem(&rules::LOST_SEGMENT, &quote, lost(&loss, text));
                Err(loss.nearest)
            }
        }
    }

    fn verdict(&mut self, anchor: &Anchor<'_>, name: &str, text: &'k Transcript) -> Verdict {
        if let Some(verdict) = anchor.plainly(text.body(), text.offsets()) {
            return verdict;
        }
        let new = || Follower::new(text.body(), text.offsets());
        let follower = self.followers.entry(text.id.as_str()).or_insert_with(new);
        let earlier = self.earlier;
        follower.follow(anchor, name, || earlier.text(name, &text.path))
    }
}

fn likely(span: Span, text: &Transcript) -> Said {
    said(
        format!(
            "these words are not in {}; the passage most like them is taken for them: {}",
            text.id,
            shown(span, text)
        ),
        "look whether it is the passage meant; `emic reanchor` then writes its words and place; else take the segment out",
    )
}

fn lost(loss: &Loss, text: &Transcript) -> Said {
    let id = &text.id;
    let nearest: Vec<String> = loss.nearest.iter().map(|span| shown(*span, text)).collect();
    match (loss.why, nearest.as_slice()) {
        (Why::Elsewhere, _) => said(
            format!(
                "these words stand in {id} only between other words than before, so this may be another passage{}",
                told(": ", &nearest)
            ),
            "if it is the passage meant, remove the lines `before`, `after`, `at` and `fingerprint`; if that passage is gone, take the segment out",
        ),
        (Why::Ambiguous(times), _) => said(
            format!(
                "these words stand {times} times in {id}, and nothing tells which place is meant{}",
                told(": ", &nearest)
            ),
            "add the position, as in `at: 1034-1198`, or `before:` and `after:` with the words around them",
        ),
        (Why::Alike, _) => said(
            format!(
                "these words are not in {id}, and two passages are about equally like them{}",
                told(": ", &nearest)
            ),
            "copy the words of the one that is meant behind `quote:`; if the passage was taken out, take the segment out",
        ),
        (Why::Missing, []) => said(
            format!("these words are not in {id}, nor any like them; the segment is kept but not counted"),
            "if the transcript was corrected, correct the quote in the same way; if the passage was taken out, take the segment out",
        ),
        (Why::Missing, _) => said(
            format!(
                "these words are not in {id}; the segment is kept but not counted; nearest to them is {}",
                nearest.join(" and ")
            ),
            "if that is the passage, copy its words behind `quote:` and remove `at:`; if the passage was taken out, take the segment out",
        ),
    }
}

fn told(lead: &str, places: &[String]) -> String {
    if places.is_empty() {
        String::new()
    } else {
        format!("{lead}{}", places.join(" and "))
    }
}

/// A candidate with its place and the start of its words.
fn shown(span: Span, text: &Transcript) -> String {
    let words = text.words(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let start: String = words.chars().take(SHOWN).collect();
    let more = if start.len() < words.len() { "…" } else { "" };
    format!("{} “{}{more}”", text.place(span), start.trim_end())
}
