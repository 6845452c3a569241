//! Commands, one by one, in the mode in which they are given.

use emic_core::model::Valence;

use super::travel::Way;
use super::{Mode, Purpose, Selection, Workbench, Writing, Written};
use crate::command::Command;
use crate::door::{Door, Step};
use crate::page::{Motion, Reach};

/// How far a far step leads in a list.
const FAR: isize = 10;

impl Workbench {
    /// Does what is asked.
    pub fn obey(&mut self, command: Command, door: &mut dyn Door) {
        self.told = None;
        match std::mem::take(&mut self.mode) {
            Mode::Reading => self.reading(command, door),
            Mode::Picking(picking) => self.picking(picking, command, door),
            Mode::Resizing(resizing) => match command {
                Command::Take => self.resized(&resizing, door),
                Command::Leave => self.selection = resizing.before,
                _ => {
                    self.mode = Mode::Resizing(resizing);
                    self.select(command);
                }
            },
            Mode::Choosing(mut chooser) => {
                if let Some(by) = steps(command) {
                    chooser.go(by);
                }
                if let Command::Number(number) = command {
                    chooser.at = number.saturating_sub(1);
                }
                match (command, chooser.chosen().cloned()) {
                    (Command::Leave, _) => {}
                    (Command::Take | Command::Number(_), Some(choice)) => self.chosen(chooser.purpose, &choice, door),
                    _ => self.mode = Mode::Choosing(chooser),
                }
            }
            Mode::Suggesting(suggesting) => self.suggesting(suggesting, command, door),
            Mode::Writing(writing) => self.writing(writing, command, door),
            Mode::Listing(mut listing) => {
                if let Some(by) = steps(command) {
                    listing.go(by);
                }
                match (command, listing.items.get(listing.at).map(|item| item.target)) {
                    (Command::Leave, _) => {}
                    (Command::Take, Some(target)) => self.follow(target),
                    _ => self.mode = Mode::Listing(listing),
                }
            }
            Mode::Helping(line) => match (command, steps(command)) {
                (Command::Leave | Command::Take, _) => {}
                (_, by) => self.mode = Mode::Helping(line.saturating_add_signed(by.unwrap_or_default())),
            },
        }
    }

    fn reading(&mut self, command: Command, door: &mut dyn Door) {
        match command {
            Command::Code => self.pick(),
            Command::Again => self.again(door),
            Command::Remove => self.choose(Purpose::Remove, door),
            Command::Retag => self.choose(Purpose::Retag, door),
            Command::Resize => self.choose(Purpose::Resize, door),
            Command::Memo if self.is_settling() => self.write_reason(),
            Command::Memo => self.choose(Purpose::Memo, door),
            Command::TopicMemo => self.write_topic_memo(None),
            Command::Summary => self.choose_theme(door),
            Command::Suggest => self.suggest(door),
            Command::NoteRead => self.note_read(door),
            Command::Undo => self.step(Step::Undo, door),
            Command::Redo => self.step(Step::Redo, door),
            Command::NextUncoded => self.visit_uncoded(Way::On),
            Command::PreviousUncoded => self.visit_uncoded(Way::Back),
            Command::NextDifference => self.visit_difference(Way::On, door),
            Command::PreviousDifference => self.visit_difference(Way::Back, door),
            Command::Number(number) => self.settle(number, door),
            Command::Find => self.ask(Written::Find),
            Command::FindNext => self.find(Way::On),
            Command::FindPrevious => self.find(Way::Back),
            Command::Search => self.ask(Written::Search),
            Command::Open => self.list_transcripts(),
            Command::NextTranscript => self.open_neighbour(Way::On),
            Command::PreviousTranscript => self.open_neighbour(Way::Back),
            Command::Coders => self.show_next_coder(),
            Command::Help => self.mode = Mode::Helping(0),
            Command::Quit => self.is_over = true,
            Command::Leave => self.selection = Selection::caret(self.selection.caret.at),
            other => self.select(other),
        }
    }

    /// Moves and selects.
    fn select(&mut self, command: Command) {
        let text = self.study().transcript(self.transcript).clone();
        match command {
            Command::Move(motion, reach) => {
                // While borders are moved, every step moves the border.
                let reach = if matches!(self.mode, Mode::Resizing(_)) {
                    Reach::Extend
                } else {
                    reach
                };
                let caret = self
                    .page
                    .moved(&text, self.selection.caret, motion, reach, self.room.height);
                self.selection.go(caret, reach);
            }
            Command::Select(unit) => self.selection.select(&text, unit),
            Command::Grow => self.selection.grow(&text),
            Command::Shrink => self.selection.shrink(),
            Command::Swap => self.selection.swap(),
            _ => return,
        }
        match command {
            Command::Move(Motion::TurnDown | Motion::TurnUp, _) => self.keep_turn_in_sight(),
            _ => self.keep_in_sight(),
        }
    }

    fn picking(&mut self, mut picking: super::Picking, command: Command, door: &mut dyn Door) {
        let language = self.language();
        let book = &self.study().codebook;
        let length = picking.filter.text().len();
        edit(&mut picking.filter, command);
        if picking.filter.text().len() != length {
            picking.settle(book, language);
        }
        match (&mut picking.page, steps(command)) {
            (Some(line), Some(by)) => *line = line.saturating_add_signed(by),
            (None, Some(by)) => picking.go(book, language, by),
            _ => {}
        }
        if command == Command::Page {
            picking.page = picking.page.map_or(Some(0), |_| None);
        }
        if command == Command::Mark {
            picking.mark(book);
        }
        if command == Command::TopicMemo {
            return self.write_topic_memo(picking.at);
        }
        if command == Command::Summary {
            return self.summarize(picking);
        }
        if command == Command::NewCode {
            return self.name_new_code(picking);
        }
        let valence = match command {
            Command::Take => Valence::Neutral,
            Command::TakePlus => Valence::Plus,
            Command::TakeMinus => Valence::Minus,
            Command::Leave if picking.page.is_none() => return,
            _ => {
                if command == Command::Leave {
                    picking.page = None;
                }
                self.mode = Mode::Picking(picking);
                return;
            }
        };
        self.mode = Mode::Picking(picking.clone());
        self.give(&picking, valence, door);
    }

    fn writing(&mut self, mut writing: Writing, command: Command, door: &mut dyn Door) {
        edit(&mut writing.field, command);
        match command {
            Command::Leave => {}
            Command::Break
                if matches!(
                    writing.what,
                    Written::Memo(..) | Written::TopicMemo(_) | Written::Reason
                ) =>
            {
                writing.field.write("\n");
                self.mode = Mode::Writing(writing);
            }
            Command::Take => self.written(writing, door),
            _ => self.mode = Mode::Writing(writing),
        }
    }

    /// Goes on with a text that is finished.
    fn written(&mut self, writing: Writing, door: &mut dyn Door) {
        let text = writing.field.text().to_owned();
        match writing.what {
            Written::Memo(segment, on) => self.annotate(segment, on, text, door),
            Written::NewCode(..) if text.trim().is_empty() => {}
            Written::NewCode(parent, then) => self.add_code(parent, then, &text, door),
            Written::TopicMemo(topic) => self.note(topic, text, door),
            Written::Reason => self.note_reason(text),
            Written::Search if text.trim().is_empty() => {}
            Written::Search => self.search(&text, door),
            Written::Find => {
                if !text.trim().is_empty() {
                    self.sought = text;
                }
                self.find(Way::On);
            }
        }
    }

    /// Writes letters that come all at once.
    pub fn paste(&mut self, letters: &str, door: &mut dyn Door) {
        for letter in letters.chars() {
            let command = if letter == '\n' {
                Command::Break
            } else {
                Command::Write(letter)
            };
            if matches!(self.mode, Mode::Picking(_) | Mode::Writing(_)) {
                self.obey(command, door);
            }
        }
    }

    /// Takes the study as it is now, when somebody has changed it outside.
    pub fn look_around(&mut self, door: &mut dyn Door) {
        if let Some(reading) = door.news() {
            self.take_over(reading);
            self.tell(self.say(&emic_report::phrase::workbench::RELOADED));
        }
    }
}

/// What a command does to a field.
fn edit(field: &mut super::Field, command: Command) {
    match command {
        Command::Write(letter) => field.write(letter.encode_utf8(&mut [0; 4])),
        Command::Backspace => field.backspace(),
        Command::Delete => field.delete(),
        Command::Left => field.left(),
        Command::Right => field.right(),
        Command::Home => field.home(),
        Command::End => field.end(),
        _ => {}
    }
}

/// How many lines a command leads up or down.
fn steps(command: Command) -> Option<isize> {
    match command {
        Command::Up => Some(-1),
        Command::Down => Some(1),
        Command::FarUp => Some(-FAR),
        Command::FarDown => Some(FAR),
        _ => None,
    }
}
