//! What became of passages in edited transcripts: old words beside new ones, so that the analyst can look at each.

use emic_core::analysis::{Lost, Reanchoring, Reworded};
use emic_core::model::{Anchoring, CodingFile, Study};

use crate::phrase::{noun, reanchoring as phrases};
use crate::{Block, Language, Level, ListKind, Report, Text};

/// What became of passages. Words that differ are marked.
#[must_use]
pub fn reanchoring(study: &Study, value: &Reanchoring<'_>, language: Language) -> Report {
    let count = |many: usize| u64::try_from(many).unwrap_or(u64::MAX);
    let (reworded, lost) = (count(value.reworded.len()), count(value.lost.len()));
    let all = value.held + value.moved + reworded + lost;
    let summary = phrases::SUMMARY.fill(
        language,
        &[
            ("segments", &noun::SEGMENT.counted(all, language)),
            ("held", &value.held),
            ("moved", &value.moved),
            ("reworded", &reworded),
            ("lost", &lost),
        ],
    );
    let mut report = Report::new("reanchor", phrases::TITLE.say(language)).with_block(Block::paragraph(summary));
    if reworded > 0 {
        report = report.with_block(Block::heading(Level::One, phrases::REWORDED.say(language)));
    }
    for one in &value.reworded {
        report.body.extend(changed(study, one, language));
    }
    if lost > 0 {
        report = report.with_block(Block::heading(Level::One, phrases::LOST.say(language)));
    }
    for one in &value.lost {
        report.body.extend(gone(study, one, language));
    }
    report
}

fn changed(study: &Study, one: &Reworded<'_>, language: Language) -> [Block; 2] {
    let transcript = study.transcript(one.file.transcript);
    let phrase = match one.segment.anchoring {
        Anchoring::Likely => phrases::LIKELY,
        _ => phrases::BY,
    };
    let place = transcript.place(one.segment.span);
    let old = one.segment.old_words.as_deref().unwrap_or_default();
    let (old, new) = beside(old, transcript.words(one.segment.span));
    let items = vec![
        lead(phrases::WAS.say(language), old),
        lead(phrases::NOW.say(language), new),
    ];
    let head = phrase.fill(language, &[("place", &place), ("coder", &coder(study, one.file))]);
    [Block::paragraph(head), Block::List(ListKind::Bullets, items)]
}

fn gone(study: &Study, one: &Lost<'_>, language: Language) -> [Block; 2] {
    let transcript = study.transcript(one.file.transcript);
    let candidates = one.segment.nearest.iter().map(|&span| {
        let lead = phrases::NEAREST.fill(language, &[("place", &transcript.place(span))]);
        Text::new().plain(lead).plain(words(transcript.words(span)).join(" "))
    });
    let mut items = vec![
        Text::new()
            .plain(phrases::WAS.say(language))
            .plain(words(&one.segment.quote).join(" ")),
    ];
    items.extend(candidates);
    if one.segment.nearest.is_empty() {
        items.push(phrases::NONE.say(language).into());
    }
    let head = phrases::BY.fill(
        language,
        &[("place", &transcript.id), ("coder", &coder(study, one.file))],
    );
    [Block::paragraph(head), Block::List(ListKind::Bullets, items)]
}

fn coder(study: &Study, file: &CodingFile) -> String {
    study.coder(file.coder).to_string()
}

fn lead(words: &str, text: Text) -> Text {
    text.spans().iter().fold(Text::new().plain(words), |all, span| {
        all.span(span.style, span.words.clone())
    })
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Two texts, each with the words marked that stand between what both begin and end with.
fn beside(old: &str, new: &str) -> (Text, Text) {
    let (old, new) = (words(old), words(new));
    let head = old.iter().zip(&new).take_while(|(left, right)| left == right).count();
    let rest = old.len().min(new.len()) - head;
    let ends = old.iter().rev().zip(new.iter().rev());
    let tail = ends.take(rest).take_while(|(left, right)| left == right).count();
    let marked = |words: &[&str]| {
        let part = |from: usize, to: usize| words.get(from..to).unwrap_or_default().join(" ");
        let end = words.len() - tail;
        let parts = [
            (Text::plain as fn(Text, String) -> Text, part(0, head)),
            (Text::marked, part(head, end)),
            (Text::plain, part(end, words.len())),
        ];
        let stretches = parts.into_iter().filter(|(_, words)| !words.is_empty());
        stretches.fold(Text::new(), |text, (add, words)| {
            let spaced = if text.is_empty() { text } else { text.plain(" ") };
            add(spaced, words)
        })
    };
    (marked(&old), marked(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_stands_out_on_both_sides() {
        let (old, new) = beside("wij hebben elkaar\n nodig", "wij hebben elkaar echt heel nodig");
        assert_eq!(old, Text::new().plain("wij hebben elkaar").plain(" ").plain("nodig"));
        let wanted = Text::new()
            .plain("wij hebben elkaar")
            .plain(" ")
            .marked("echt heel")
            .plain(" ")
            .plain("nodig");
        assert_eq!(new, wanted);
        assert_eq!(beside("a a", "a").1.words(), "a");
    }
}
