//! Quotes per theme as a report.

mod around;
mod balance;
mod look;
mod records;

use emic_core::analysis::{Counter, Evidence, Extract, Limit, Quote, context, shortened};
use emic_core::ask::Stretch;

pub use look::QuoteLook;

use super::attribution::Signatures;
use super::{Asked, labels, passage};
use crate::phrase::{analysis, noun, quotes as phrases};
use crate::{Block, Level, ListKind, Report, Text};
use records::Told;

/// The quotes of one theme.
#[derive(Debug, Clone)]
pub struct QuoteSection {
    /// As asked: `interdependence`, or an expression.
    pub key: String,
    /// As people read it.
    pub label: String,
    /// The group that is looked at alone; none for the whole.
    pub group: Option<String>,
    /// The passages.
    pub extract: Extract,
}

/// The quotes of all themes asked for, each passage by itself.
#[must_use]
pub fn quote_report(asked: &Asked<'_>, evidence: &Evidence<'_>, sections: &[QuoteSection], limit: Limit) -> Report {
    quote_report_as(asked, evidence, sections, &QuoteLook::of(limit))
}

/// The quotes of all themes asked for, shown as `look` says.
#[must_use]
pub fn quote_report_as(
    asked: &Asked<'_>,
    evidence: &Evidence<'_>,
    sections: &[QuoteSection],
    look: &QuoteLook,
) -> Report {
    let language = asked.language;
    let report = look.tell(Report::new("quotes", analysis::QUOTES.say(language)), language);
    let mut report = asked.tell_all(report, evidence);
    let page = Page {
        asked,
        look,
        signatures: Signatures::of(asked.study),
    };
    for section in sections {
        report.body.extend(page.section(section));
    }
    let keys: Vec<Option<String>> = sections
        .iter()
        .map(|section| {
            section
                .extract
                .counter
                .as_ref()
                .map(|counter| counter.theme.key(asked.study))
        })
        .collect();
    let told: Vec<Told<'_>> = sections
        .iter()
        .zip(&keys)
        .flat_map(|(section, key)| told(section, key.as_deref()))
        .collect();
    report
        .with_records(records::quotes(asked, look, &told))
        .with_records(records::balance(asked, &told))
        .with_records(records::unquoted(asked, &told))
}

/// A section's extract, and its counter-evidence under that theme's own key.
fn told<'e>(section: &'e QuoteSection, counter: Option<&'e str>) -> Vec<Told<'e>> {
    let own = Told {
        theme: &section.key,
        group: section.group.as_deref(),
        against: None,
        extract: &section.extract,
    };
    let against = section
        .extract
        .counter
        .as_ref()
        .zip(counter)
        .map(|(counter, key)| Told {
            theme: key,
            group: section.group.as_deref(),
            against: Some(&section.key),
            extract: &counter.extract,
        });
    std::iter::once(own).chain(against).collect()
}

/// The blocks that people read.
struct Page<'p> {
    asked: &'p Asked<'p>,
    look: &'p QuoteLook,
    signatures: Signatures<'p>,
}

impl Page<'_> {
    fn section(&self, section: &QuoteSection) -> Vec<Block> {
        let mut blocks = self.extract(&section.label, Level::One, &section.extract);
        if self.look.wishes.counter == emic_core::analysis::CounterEvidence::Sought {
            blocks.extend(self.without(&section.extract));
            if let Some(counter) = &section.extract.counter {
                blocks.extend(self.against(&section.label, counter));
            }
        } else {
            blocks.extend(note(balance::never(self.asked, &section.extract.balance)));
        }
        blocks
    }

    /// A heading, how the quotes are spread, the quotes, and who is not among them.
    fn extract(&self, label: &str, level: Level, extract: &Extract) -> Vec<Block> {
        let mut blocks = vec![
            Block::Heading(level, Text::new().plain(label)),
            Block::Paragraph(Text::new().plain(balance::spread(self.asked, extract))),
        ];
        let below = if level == Level::One { Level::Two } else { Level::Three };
        for group in &extract.balance.groups {
            blocks.push(Block::Heading(below, Text::new().plain(group.name.as_str())));
            blocks.push(Block::Paragraph(
                Text::new().plain(balance::share(self.asked, extract, group)),
            ));
            let dealt = extract
                .quotes
                .iter()
                .filter(|quote| quote.group.as_ref() == Some(&group.name));
            blocks.extend(dealt.map(|quote| self.quote(quote)));
        }
        let ungrouped = extract.quotes.iter().filter(|quote| quote.group.is_none());
        blocks.extend(ungrouped.map(|quote| self.quote(quote)));
        blocks.extend(note(balance::unquoted(self.asked, &extract.balance)));
        blocks
    }

    /// The words as they are shown, with what stands around them and where else they stand.
    fn quote(&self, found: &Quote) -> Block {
        let (study, language) = (self.asked.study, self.asked.language);
        let transcript = study.transcript(found.stretch.transcript);
        let mut quote = passage::quote(self.asked, found);
        quote.text =
            Text::new().plain(shortened(found.words(study), &self.look.cut, found.focus_in_words()).to_string());
        let context = context(transcript, found.stretch.span, self.look.context);
        let faint = |lines: Vec<String>| lines.into_iter().map(|line| Text::new().plain(line)).collect();
        quote.before = faint(around::lines(transcript, &context.before));
        quote.after = faint(around::lines(transcript, &context.after));
        let places = |stretches: &[Stretch]| {
            let places = stretches.iter().map(|s| study.transcript(s.transcript).place(s.span));
            places.collect::<Vec<_>>().join(", ")
        };
        if found.places.len() > 1 {
            quote = quote.with_remark(phrases::JOINED.fill(language, &[("places", &places(&found.places))]));
        }
        if !found.also_at.is_empty() {
            quote = quote.with_remark(phrases::ALSO_AT.fill(language, &[("places", &places(&found.also_at))]));
        }
        Block::Quote(quote)
    }

    /// The cases without such a passage, each with who it is.
    fn without(&self, extract: &Extract) -> Vec<Block> {
        let (language, balance) = (self.asked.language, &extract.balance);
        let heading = Block::Heading(Level::Two, Text::new().plain(phrases::NEGATIVE.say(language)));
        if balance.never.is_empty() {
            let said = phrases::NONE_WITHOUT.say(language);
            return vec![heading, Block::Paragraph(Text::new().plain(said))];
        }
        let cases = noun::CASE.counted(balance.cases as u64, language);
        let said = phrases::WITHOUT.fill(language, &[("without", &balance.never.len()), ("cases", &cases)]);
        let list = balance
            .never
            .iter()
            .map(|case| Text::new().plain(self.signatures.of_case(*case)))
            .collect();
        vec![
            heading,
            Block::Paragraph(Text::new().plain(said)),
            Block::List(ListKind::Bullets, list),
        ]
    }

    fn against(&self, label: &str, counter: &Counter) -> Vec<Block> {
        let language = self.asked.language;
        let own = labels::theme(self.asked.study, &counter.theme, language);
        let heading = phrases::AGAINST.fill(language, &[("label", &own)]);
        let mut blocks = self.extract(&heading, Level::Two, &counter.extract);
        let only = balance::listed(self.asked, &counter.only);
        let only = only.map(|cases| phrases::ONLY_AGAINST.fill(language, &[("label", &label), ("cases", &cases)]));
        blocks.extend(note(only));
        blocks
    }
}

fn note(said: Option<String>) -> Option<Block> {
    said.map(|said| Block::Note(Text::new().plain(said)))
}
