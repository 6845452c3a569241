//! Words that are looked for, and lists from which a place is opened.

use emic_core::model::{Span, TranscriptIndex};
use emic_core::words::folded;
use emic_report::phrase::{noun, workbench as phrases};

use super::listing::{Item, Listing, Target};
use super::travel::Way;
use super::{Field, Mode, Workbench, Writing, Written};
use crate::door::Door;

impl Workbench {
    /// Asks for words.
    pub(super) fn ask(&mut self, what: Written) {
        let title = match what {
            Written::Find => phrases::FIND.fill(self.language(), &[("transcript", &self.text().id)]),
            _ => self.say(&phrases::SEARCH).to_owned(),
        };
        self.mode = Mode::Writing(Writing {
            what,
            title,
            field: Field::default(),
        });
    }

    /// Goes to the next place where the words sought stand.
    pub(super) fn find(&mut self, way: Way) {
        if self.sought.trim().is_empty() {
            return self.refuse(self.say(&phrases::NOTHING_SOUGHT));
        }
        let places = occurrences(self.text().body(), &self.sought);
        let start = self.selection.anchor.unwrap_or(self.selection.caret.at);
        match way.pick(&places, |place| place.start(), start) {
            Some((number, place)) => {
                let body = self.text().body().to_owned();
                self.selection = super::Selection::default();
                self.selection.set(&body, place);
                self.keep_in_sight();
                let values: [(&str, &dyn std::fmt::Display); 3] =
                    [("n", &(number + 1)), ("all", &places.len()), ("words", &self.sought)];
                let words = phrases::FOUND.fill(self.language(), &values);
                self.tell(words);
            }
            None => {
                let values: [(&str, &dyn std::fmt::Display); 2] =
                    [("words", &self.sought), ("transcript", &self.text().id)];
                let words = phrases::NOT_FOUND.fill(self.language(), &values);
                self.refuse(words);
            }
        }
    }

    /// Lists the places of words in the whole study.
    pub(super) fn search(&mut self, words: &str, door: &mut dyn Door) {
        match door.search(self.study(), words) {
            Err(refusal) => self.refuse(format!("{}; {}", refusal.message, refusal.help)),
            Ok(places) => {
                let item = |place: &crate::door::Place| {
                    let text = self.study().transcript(place.transcript);
                    Item {
                        name: text.place(place.span),
                        about: text.words(place.span).split_whitespace().collect::<Vec<_>>().join(" "),
                        target: Target::Place(*place),
                    }
                };
                let values: [(&str, &dyn std::fmt::Display); 2] = [("n", &places.len()), ("words", &words)];
                self.mode = Mode::Listing(Listing {
                    title: phrases::HITS.fill(self.language(), &values),
                    items: places.iter().map(item).collect(),
                    at: 0,
                });
            }
        }
    }

    /// Lists the transcripts.
    pub(super) fn list_transcripts(&mut self) {
        let study = self.study();
        let me = self.me();
        let item = |(index, text): (TranscriptIndex, &emic_core::model::Transcript)| {
            let file = me.and_then(|me| study.file(me, index));
            let coded = match file {
                None => self.say(&phrases::UNREAD_YET).to_owned(),
                Some(file) => noun::SEGMENT.counted(file.segments.len() as u64, self.language()),
            };
            let title = text.title.clone().unwrap_or_default();
            Item {
                name: text.id.to_string(),
                about: format!("{coded}  {title}"),
                target: Target::Transcript(index),
            }
        };
        let items: Vec<Item> = study.transcripts().map(item).collect();
        self.mode = Mode::Listing(Listing {
            title: self.say(&phrases::TRANSCRIPTS).to_owned(),
            at: self.transcript.position(),
            items,
        });
    }

    /// Opens the transcript before or behind this one.
    pub(super) fn open_neighbour(&mut self, way: Way) {
        let all: Vec<TranscriptIndex> = self.study().transcripts().map(|(index, _)| index).collect();
        let here = self.transcript.position();
        if let Some((_, index)) = way.pick(&all, |index| index.position(), here) {
            self.open(index, None);
        }
    }

    /// Opens what a list leads to.
    pub(super) fn follow(&mut self, target: Target) {
        self.mode = Mode::Reading;
        match target {
            Target::Transcript(index) => self.open(index, None),
            Target::Place(place) => self.open(place.transcript, Some(place.span)),
        }
    }
}

/// Every place where the words stand, small and capital letters alike.
fn occurrences(body: &str, words: &str) -> Vec<Span> {
    let wanted = folded(words.trim());
    let letters: Vec<(usize, char)> = body.char_indices().collect();
    let mut found = Vec::new();
    let length = wanted.chars().count();
    for (place, (start, _)) in letters.iter().enumerate() {
        let end = letters.get(place + length).map_or(body.len(), |(at, _)| *at);
        let here = body.get(*start..end).unwrap_or_default();
        if folded(here) == wanted {
            found.extend(Span::new(body, *start, end));
        }
    }
    found
}
