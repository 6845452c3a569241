//! Time stamps: `00:13`, `1:02:33`, `[00:12:01]`, `(00:12:01.250)`, `#00:12:03-4#`.

use std::ops::Range;

/// A time stamp in a line, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Stamp {
    /// The clock alone, without brackets.
    pub clock: Range<usize>,
    /// One past the stamp, closing bracket included.
    pub end: usize,
    pub dress: Dress,
}

/// What stands around the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Dress {
    Bare,
    /// `[…]`, which emic reads.
    Square,
    Other,
}

/// The time stamp that begins at that byte.
pub(in super::super) fn at(text: &str, from: usize) -> Option<Stamp> {
    let rest = text.get(from..)?;
    let (dress, close) = match rest.chars().next()? {
        '[' => (Dress::Square, "]"),
        '(' => (Dress::Other, ")"),
        '<' => (Dress::Other, ">"),
        '#' => (Dress::Other, "#"),
        _ => (Dress::Bare, ""),
    };
    let start = from + close.len();
    let length = clock_length(text.get(start..)?)?;
    let behind = text.get(start + length..)?;
    let bounded = dress != Dress::Bare || !behind.starts_with(|c: char| c.is_alphanumeric());
    (behind.starts_with(close) && bounded).then_some(Stamp {
        clock: start..start + length,
        end: start + length + close.len(),
        dress,
    })
}

/// Bytes of a clock: two or three groups of digits, then perhaps a fraction.
fn clock_length(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    if !(1..=3).contains(&length) {
        return None;
    }
    let mut groups = 0;
    while groups < 2 {
        let Some(rest) = text.get(length..).and_then(|rest| rest.strip_prefix(':')) else {
            break;
        };
        if digits(rest) != 2 {
            break;
        }
        length += 3;
        groups += 1;
    }
    let rest = text.get(length..)?;
    let fraction = rest.strip_prefix(['.', ',', '-']).map_or(0, digits);
    if (1..=3).contains(&fraction) {
        length += 1 + fraction;
    }
    (groups > 0).then_some(length)
}

/// What follows a label: a colon, a stamp, both in either order; gives the clock and the byte where the words begin.
///
/// A bare clock counts only before a colon or at the line's end: elsewhere it may be the first word.
pub(in super::super) fn after_label(text: &str, from: usize) -> (Option<Range<usize>>, usize) {
    let mut words = skip_space(text, from);
    let mut clock = None;
    let mut colon = false;
    loop {
        let rest = text.get(words..).unwrap_or_default();
        if !colon && rest.starts_with(':') {
            colon = true;
            words = skip_space(text, words + 1);
            continue;
        }
        match at(text, words).filter(|_| clock.is_none()) {
            Some(stamp) if stamp.dress != Dress::Bare || closes(text, stamp.end, colon) => {
                words = skip_space(text, stamp.end);
                clock = Some(stamp.clock);
            }
            _ => return (clock, words),
        }
    }
}

fn closes(text: &str, end: usize, colon: bool) -> bool {
    let rest = text.get(end..).unwrap_or_default().trim_start();
    rest.is_empty() || (!colon && rest.starts_with(':'))
}

/// The label inside a stretch that is set apart, and a stamp before or behind it; a colon at the end is none of it.
pub(in super::super) fn inside(text: &str, stretch: Range<usize>) -> (Option<Range<usize>>, Range<usize>) {
    let first = skip_space(text, stretch.start);
    let before = at(text, first).filter(|stamp| stamp.end <= stretch.end);
    let start = before.as_ref().map_or(first, |stamp| skip_dash(text, stamp.end));
    let inner = text.get(start..stretch.end).unwrap_or_default();
    let inner = inner.trim_end().trim_end_matches(':').trim_end();
    let end = start + inner.len();
    let behind = inner.char_indices().find_map(|(place, _)| {
        let stamp = at(text, start + place).filter(|stamp| stamp.end == end)?;
        Some((place, stamp.clock))
    });
    let (clock, end) = match (before, behind) {
        (None, Some((place, clock))) => (Some(clock), start + place),
        (before, _) => (before.map(|stamp| stamp.clock), end),
    };
    (clock, unbracketed(text, start..end))
}

/// The stretch without white space at its end and without square brackets around it.
fn unbracketed(text: &str, stretch: Range<usize>) -> Range<usize> {
    let inner = text.get(stretch.clone()).unwrap_or_default().trim_end();
    match inner.starts_with('[') && inner.ends_with(']') {
        true => stretch.start + 1..stretch.start + inner.len() - 1,
        false => stretch.start..stretch.start + inner.len(),
    }
}

/// The first byte from there that is neither white space nor a dash.
pub(in super::super) fn skip_dash(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let behind = rest.trim_start();
    let behind = behind.strip_prefix(['-', '–']).unwrap_or(behind).trim_start();
    from + (rest.len() - behind.len())
}

/// The first byte from there that is no white space.
pub(in super::super) fn skip_space(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + (rest.len() - rest.trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> Option<&str> {
        at(text, 0).and_then(|stamp| text.get(stamp.clock))
    }

    #[test]
    fn clocks_in_their_dresses() {
        assert_eq!(clock("00:13"), Some("00:13"));
        assert_eq!(clock("[1:02:33] ja"), Some("1:02:33"));
        assert_eq!(clock("(00:12:01.250)"), Some("00:12:01.250"));
        assert_eq!(clock("#00:12:03-4#"), Some("00:12:03-4"));
    }

    #[test]
    fn what_is_no_clock() {
        for text in ["12", "a", "[id1]", "[00:12", "12:3", "12:30u", "", "1234:00"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }

    #[test]
    fn words_behind_colon_and_stamp() {
        assert_eq!(after_label("I: [00:12] ja", 1), (Some(4..9), 11));
        assert_eq!(after_label("I [00:12]: ja", 1), (Some(3..8), 11));
        assert_eq!(after_label("I: 12:30 was het", 1), (None, 3));
        assert_eq!(after_label("I  12:30", 1), (Some(3..8), 8));
    }

    #[test]
    fn labels_with_a_stamp_inside() {
        let parts = |text: &str| {
            let (clock, label) = inside(text, 0..text.len());
            (
                clock.map(|clock| text.get(clock).unwrap().to_owned()),
                text.get(label).unwrap().to_owned(),
            )
        };
        let some = |clock: &str, label: &str| (Some(clock.to_owned()), label.to_owned());
        assert_eq!(parts("Anna (00:12): "), some("00:12", "Anna"));
        assert_eq!(parts("[00:12] Anna:"), some("00:12", "Anna"));
        assert_eq!(parts("[00:12.14] - Anna"), some("00:12.14", "Anna"));
        assert_eq!(parts(" Anna : "), (None, "Anna".to_owned()));
    }
}
