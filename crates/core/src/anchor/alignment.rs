//! The passage of a text that is most like given words, word by word.

use std::ops::Range;

use super::distance;
use super::ends;
use super::sure;
use super::tokens::{Key, Lexicon, Token};

/// The most cells that are weighed; a passage too long for that is not sought by likeness.
const CELLS: usize = 16_000_000;

/// Words this much alike are one word mended, in thousandths.
pub(super) const MENDED: i64 = 600;

/// At the border of a passage they must be so much alike: `moeten` soon stands where `moeder` did.
const SURELY: i64 = 750;

/// A word that was taken pays so many times less than one that was added: nothing of another passage comes in where words went.
const CHEAP: i64 = 2;

/// Of shorter words another is too soon made: `dan`, `dat`, `daar`, `maar`.
const SHORT: usize = 4;

/// A stretch of tokens that is like the words sought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Likest {
    /// The tokens.
    pub tokens: Range<usize>,
    /// How much alike, in thousandths: twice what both have in common over what both have (Dice 1945), in characters; a mended
    /// word is in common as far as its letters are.
    pub likeness: i64,
}

/// A step of an alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Pair,
    SkipSought,
    SkipText,
}

/// The stretch of `text` inside `window` that is most like `sought`. Words for which `free` is false are taken: they are no pair of any.
///
/// A pair of words earns what both have in common and pays for what they have not; a word of the
/// text without a pair pays its length, one of those sought half of it; what would pay at
/// the borders is left out (Smith and Waterman 1981). So a last word that was replaced is lost rather than a neighbour taken for it.
pub(super) fn likest(
    lexicon: &Lexicon,
    sought: &[Token],
    text: &[Token],
    window: Range<usize>,
    free: &dyn Fn(usize) -> bool,
) -> Option<Likest> {
    let offset = window.start;
    let part = text.get(window)?;
    let width = part.len() + 1;
    if part.is_empty() || sought.is_empty() || width.checked_mul(sought.len() + 1)? > CELLS {
        return None;
    }
    let open: Vec<bool> = (offset..offset + part.len()).map(free).collect();
    let mut steps = vec![Step::Start; width];
    let mut row: Vec<i64> = vec![0; width];
    let mut top = (0, 0, 0);
    for (line, word) in (1..).zip(sought) {
        let cost = (lexicon.weight(word.key) + CHEAP - 1) / CHEAP;
        let mut left_above = 0;
        let mut left = 0;
        for (column, cell) in row.iter_mut().enumerate() {
            let above = *cell;
            let beside = column
                .checked_sub(1)
                .and_then(|at| Some((part.get(at)?, *open.get(at)?)));
            let (best, step) = beside.map_or((0, Step::Start), |(token, open)| {
                let gain = if open { gain(lexicon, word.key, token.key) } else { None };
                let pair = gain.map_or(i64::MIN, |gain| left_above + gain);
                let skip_sought = above - cost;
                let skip_text = left - lexicon.weight(token.key);
                // Of equal ways a pair is taken first, then the shorter passage.
                if pair.max(skip_sought).max(skip_text) <= 0 {
                    (0, Step::Start)
                } else if pair >= skip_sought.max(skip_text) {
                    (pair, Step::Pair)
                } else if skip_sought >= skip_text {
                    (skip_sought, Step::SkipSought)
                } else {
                    (skip_text, Step::SkipText)
                }
            });
            *cell = best;
            steps.push(step);
            if best > top.0 {
                top = (best, line, column);
            }
            (left_above, left) = (above, best);
        }
    }
    let pairs = walk_back(lexicon, sought, part, &steps, (top.1, top.2))?;
    let sure = sure::sure(lexicon, (sought, part), &pairs);
    let (first, last) = (sure.first()?, sure.last()?);
    let (cut, range) = (first.sought..last.sought + 1, first.text..last.text + 1);
    let range = ends::settled(lexicon, (sought, cut), (part, range));
    let mass = lexicon.mass(sought) + lexicon.mass(part.get(range.clone())?);
    let common: i64 = sure.iter().map(|pair| pair.common).sum();
    Some(Likest {
        tokens: range.start + offset..range.end + offset,
        likeness: common / mass.max(1),
    })
}

/// A word that was sought and the word of the text that it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// Its place among those sought.
    pub sought: usize,
    /// Its place in the stretch looked at.
    pub text: usize,
    /// What both have in common, in thousandths of characters.
    common: i64,
}

/// The pairs of the best alignment, in order.
fn walk_back(
    lexicon: &Lexicon,
    sought: &[Token],
    part: &[Token],
    steps: &[Step],
    (mut row, mut column): (usize, usize),
) -> Option<Vec<Pair>> {
    let width = part.len() + 1;
    let mut pairs = Vec::new();
    while row > 0 {
        match steps.get(row * width + column)? {
            Step::Start => break,
            Step::SkipSought => row -= 1,
            Step::SkipText => column = column.checked_sub(1)?,
            Step::Pair => {
                (row, column) = (row - 1, column.checked_sub(1)?);
                let (left, right) = (sought.get(row)?.key, part.get(column)?.key);
                let common = alike(lexicon, left, right) * (lexicon.weight(left) + lexicon.weight(right));
                pairs.push(Pair {
                    sought: row,
                    text: column,
                    common,
                });
            }
        }
    }
    pairs.reverse();
    Some(pairs)
}

/// What a pair of words earns: all their characters when they are the same, less when one is the other mended; no pair when they are two words.
fn gain(lexicon: &Lexicon, left: Key, right: Key) -> Option<i64> {
    let both = lexicon.weight(left) + lexicon.weight(right);
    let alike = alike(lexicon, left, right);
    (alike >= MENDED).then(|| both * (2 * alike - 1000) / 1000)
}

/// Whether one word is the other, mended or not.
pub(super) fn is_mended(lexicon: &Lexicon, left: Key, right: Key) -> bool {
    alike(lexicon, left, right) >= MENDED
}

/// Whether one word is the other where nothing beside it bears witness.
pub(super) fn is_surely(lexicon: &Lexicon, left: Key, right: Key) -> bool {
    alike(lexicon, left, right) >= SURELY
}

/// How much alike two words are, in thousandths. A mended word keeps its first letter or its last.
pub(super) fn alike(lexicon: &Lexicon, left: Key, right: Key) -> i64 {
    if left == right {
        return 1000;
    }
    let (a, b) = (lexicon.letters(left), lexicon.letters(right));
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let long = short >= SHORT && long > SHORT && long <= 2 * short;
    let near = long && (a.first() == b.first() || a.last() == b.last());
    if near && lexicon.is_word(left) && lexicon.is_word(right) {
        distance::likeness(a, b)
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, sought: &str, free: impl Fn(usize) -> bool) -> Option<(String, i64)> {
        let mut lexicon = Lexicon::default();
        let (tokens, words) = (lexicon.tokens(text), lexicon.tokens(sought));
        let likest = likest(&lexicon, &words, &tokens, 0..tokens.len(), &free)?;
        let (start, end) = (tokens[likest.tokens.start].start, tokens[likest.tokens.end - 1].end);
        Some((text.get(start..end)?.to_owned(), likest.likeness))
    }

    #[test]
    fn words_that_were_mended_added_and_taken_are_found() {
        let text = "Ja. Wij hebben elkaar echt nodig, hoor. En nu?";
        assert_eq!(
            found(text, "hebben elkaar", |_| true),
            Some(("hebben elkaar".into(), 1000))
        );
        // All 21 characters sought are among the 25 of the passage: 42 of 46.
        let (words, likeness) = found(text, "Wij hebben elkaar nodig,", |_| true).expect("found");
        assert_eq!(
            (words.as_str(), likeness),
            ("Wij hebben elkaar echt nodig,", 1000 * 42 / 46)
        );
        assert_eq!(found(text, "hbben elkaar", |_| true).expect("found").0, "hebben elkaar");
        assert_eq!(
            found(text, "Ja. Wij allen hebben elkaar", |_| true).expect("found").0,
            "Ja. Wij hebben elkaar"
        );
        // One word was replaced beside the border; where more was, what is sure is taken.
        assert_eq!(
            found(text, "hebben elkaar echt lief, hoor", |_| true).expect("found").0,
            "hebben elkaar echt nodig, hoor"
        );
        assert_eq!(
            found(text, "Gij hebt elkaar echt nodig", |_| true).expect("found").0,
            "elkaar echt nodig"
        );
    }

    #[test]
    fn words_at_an_end_that_may_be_another_sentences_are_left_out() {
        let stretch = |text, sought| found(text, sought, |_| true).expect("found").0;
        // The last words were taken with what followed, and one of them stands again behind others.
        assert_eq!(
            stretch("die jongen zien kijken was niet naar u", "die jongen zien kijken naar"),
            "die jongen zien kijken"
        );
        // `Weten` is no mended `vegen` when nothing beyond it says so.
        assert_eq!(
            stretch(
                "samen het grote bord Weten de ouders dat?",
                "samen het grote bord vegen."
            ),
            "samen het grote bord"
        );
        assert_eq!(
            stretch(
                "bijkans ten huwelijk Smartschool. Ja.",
                "bijkans ten huwelijk gevraagd."
            ),
            "bijkans ten huwelijk"
        );
        // Words that were only taken leave two that stand as they did.
        assert_eq!(
            stretch("Dat is een groot huis. Ja.", "Dat is een heel groot huis."),
            "Dat is een groot huis."
        );
        // A colon closes more than labels.
        assert_eq!(
            stretch(
                "en die begint met: [00:11:10] I: Dus",
                "en die begint met: indien wenselijk."
            ),
            "en die begint met:"
        );
        // Four words before what was taken are the passage's.
        assert_eq!(
            stretch(
                "Zij is naar hier gekomen. Op dinsdag bracht zij haar was.",
                "Zij is naar hier gekomen. Zonder enige afspraak, om kwart voor vier, en ze vraagt mij waar die mevrouw blijft. Op dinsdag bracht zij haar was."
            ),
            "Zij is naar hier gekomen. Op dinsdag bracht zij haar was."
        );
    }

    #[test]
    fn taken_words_are_nobodys() {
        assert_eq!(found("a b c", "b", |at| at != 1), None);
    }
}
