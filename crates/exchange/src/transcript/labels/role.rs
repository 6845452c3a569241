//! Who speaks under a label: from its name, a legend, or from who asks the questions.

use std::collections::BTreeMap;

use super::super::incoming::{Label, Role};
use super::super::source::SourceLine;
use super::super::wishes::Wishes;
use super::role_words::{self, Strength};
use super::{Opening, Turns, legend};

/// The least share of an interviewer's turns that end in a question mark, in percent.
const ASKS: usize = 30;

/// The labels of the turns in order of first appearance, each with a role and the reason for it.
pub(in super::super) fn with_roles(turns: &Turns, lines: &[SourceLine], wishes: &Wishes) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut asked: Vec<usize> = Vec::new();
    for (index, opening) in turns.openings.iter().enumerate() {
        let place = *places.entry(&opening.label).or_insert_with(|| {
            asked.push(0);
            labels.push(Label {
                text: opening.label.clone(),
                turns: 0,
                role: Role::Unknown,
                reason: String::new(),
            });
            labels.len() - 1
        });
        let end = turns.openings.get(index + 1).map_or(lines.len(), |next| next.line);
        if let (Some(label), Some(count)) = (labels.get_mut(place), asked.get_mut(place)) {
            label.turns += 1;
            *count += usize::from(asks(lines, opening, end));
        }
    }
    by_name(&mut labels, lines, wishes);
    by_questions(&mut labels, &asked);
    by_elimination(&mut labels, &asked);
    labels
}

/// Whether the words of the turn end in a question mark.
fn asks(lines: &[SourceLine], opening: &Opening, end: usize) -> bool {
    let words = lines.get(opening.line..end).unwrap_or_default();
    let last = words.iter().rev().find(|line| !line.is_blank());
    let closing = |last: char| last.is_whitespace() || matches!(last, '"' | '”' | '’' | '\'' | ')' | '*' | '_' | '»');
    last.is_some_and(|line| line.text.trim_end_matches(closing).ends_with('?'))
}

fn by_name(labels: &mut [Label], lines: &[SourceLine], wishes: &Wishes) {
    let explained = legend::explained(lines);
    for label in labels {
        let named = wishes
            .labels
            .iter()
            .find(|named| named.text == label.text)
            .and_then(|named| named.role);
        let entry = explained.iter().find(|entry| entry.explains(&label.text));
        let word = role_words::of(&label.text).filter(|word| word.strength == Strength::Strong);
        (label.role, label.reason) = match (named, entry, word) {
            (Some(role), ..) => (role, "named by the user".to_owned()),
            (None, Some(entry), _) if entry.role != Role::Unknown => {
                (entry.role, format!("the file explains it as `{}`", entry.meaning))
            }
            (_, _, Some(word)) => (word.role, format!("the name says it (`{}`)", word.word)),
            _ => continue,
        };
    }
}

/// When no name tells who asks: the label whose turns end in a question mark twice as often as any other's.
fn by_questions(labels: &mut [Label], asked: &[usize]) {
    let open = labels.iter().any(|label| label.role == Role::Unknown);
    if !open || labels.len() < 2 || labels.iter().any(|label| label.role == Role::Interviewer) {
        return;
    }
    let share = |place: usize| -> usize {
        let turns = labels.get(place).map_or(1, |label| label.turns.max(1));
        asked.get(place).copied().unwrap_or(0) * 100 / turns
    };
    let mut shares: Vec<(usize, usize)> = (0..labels.len())
        .filter(|&at| labels.get(at).is_some_and(|l| l.role == Role::Unknown))
        .map(|at| (share(at), at))
        .collect();
    shares.sort_by_key(|&(share, place)| (std::cmp::Reverse(share), place));
    let second = shares.get(1).map_or(0, |&(share, _)| share);
    let Some(&(first, place)) = shares.first() else {
        return;
    };
    let enough = asked.get(place).is_some_and(|&count| count > 1);
    if !enough || first < ASKS || first < second * 2 {
        return;
    }
    if let (Some(label), Some(count)) = (labels.get_mut(place), asked.get(place)) {
        label.role = Role::Interviewer;
        label.reason = format!("{count} of its {} turns end in `?`", label.turns);
    }
}

/// Who is left when the interviewer is known answers, unless he asks as much; weak names help.
fn by_elimination(labels: &mut [Label], asked: &[usize]) {
    let interviewer = labels
        .iter()
        .find(|label| label.role == Role::Interviewer)
        .map(|label| label.text.clone());
    for (label, count) in labels.iter_mut().zip(asked) {
        if label.role != Role::Unknown {
            continue;
        }
        let word = role_words::of(&label.text);
        let asks_much = count * 2 > label.turns;
        (label.role, label.reason) = match (&interviewer, word) {
            (Some(name), _) if !asks_much => (Role::Respondent, format!("`{name}` is the interviewer")),
            (None, Some(word)) => (word.role, format!("the name may say it (`{}`)", word.word)),
            _ => (
                Role::Unknown,
                format!("nothing tells: {count} of its {} turns end in `?`", label.turns),
            ),
        };
    }
}
