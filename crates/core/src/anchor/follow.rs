//! Following a segment into an edited text: what became of its words, and where a passage stands that is still the same one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::alignment::{Likest, likest};
use super::seek::{Index, Search};
use super::surroundings::SAME;
use super::tokens::{Key, Lexicon, Token, WORDS};
use super::trace::Trace;
use super::verdict::{Loss, Verdict, Why};
use super::{Anchor, CodedText, Place, occurrences, same_words};
use crate::model::{Offsets, Span};

/// When half of a passage is kept where a known earlier text had it, in thousandths of its characters, it is the same passage.
const KEPT: i64 = 500;

/// A passage of a known earlier text, not kept where it was, must be so much alike: only words that are new in the text compete for it.
const ALIKE_AMONG_NEW: i64 = 600;

/// Without the earlier text a passage must be so much alike. Measured on edited interviews: passages with a mended typo, a word more or
/// less have 0.9 and more, three such edits in a short sentence 0.75; the most alike of other passages seldom reach 0.5.
const ALIKE: i64 = 700;

/// The next best candidate must be so much less alike, or neither is taken.
const APART: i64 = 150;

/// A candidate less alike than this is not worth naming.
const NEAREST: i64 = 300;

/// Follows segments into one text. What is learned of the text serves all of them.
#[derive(Debug)]
pub struct Follower<'t> {
    text: &'t str,
    offsets: &'t Offsets,
    lexicon: Lexicon,
    tokens: Vec<Token>,
    index: Index,
    traces: BTreeMap<String, Option<Trace>>,
}

impl<'t> Follower<'t> {
    /// For `text`, whose characters `offsets` counts.
    #[must_use]
    pub fn new(text: &'t str, offsets: &'t Offsets) -> Self {
        let mut lexicon = Lexicon::default();
        let tokens = lexicon.tokens(text);
        Self {
            text,
            offsets,
            index: Index::new(&tokens),
            lexicon,
            tokens,
            traces: BTreeMap::new(),
        }
    }

    /// Where the segment stands that `anchor` wrote down in an earlier text called `name`; `earlier` gives that text, and is asked once for each name.
    ///
    /// In this order: the words at the position; what a diff with the earlier text keeps of the passage, else its words among those that
    /// are new; without an earlier text the only occurrence, the only one between the words written around it, the passage that is most alike.
    /// Distance never decides, and of two that are about equally good none is taken.
    ///
    /// ```
    /// use emic_core::anchor::{Anchor, CodedText, Follower, Verdict};
    /// use emic_core::model::{CharRange, Offsets};
    /// let old = "R: We belen elkaar, ja.";
    /// let new = "R: Nu ja. We bellen elkaar nog, ja.";
    /// let offsets = Offsets::new(new);
    /// let anchor = Anchor { quote: "We belen elkaar,", at: Some(CharRange { start: 3, end: 19 }), before: None, after: None, text: CodedText::Other };
    /// let mut follower = Follower::new(new, &offsets);
    /// let Verdict::Followed(span) = follower.follow(&anchor, "v1", || Some(old.to_owned())) else { panic!("the text is known") };
    /// assert_eq!(span.of(new), "We bellen elkaar nog,");
    /// ```
    pub fn follow(&mut self, anchor: &Anchor<'_>, name: &str, earlier: impl FnOnce() -> Option<String>) -> Verdict {
        if let Some(verdict) = anchor.plainly(self.text, self.offsets) {
            return verdict;
        }
        if anchor.text == CodedText::Other {
            self.learn(name, earlier);
            if let Some(verdict) = self.trace(anchor, name) {
                let written = anchor.at.and_then(|at| self.offsets.span(self.text, at));
                return verdict.held_at(written);
            }
        }
        self.by_words(anchor, anchor.find(self.text, self.offsets))
    }

    /// Lays the earlier text of this name beside the text.
    fn learn(&mut self, name: &str, earlier: impl FnOnce() -> Option<String>) {
        if !self.traces.contains_key(name) {
            let trace = earlier().map(|text| Trace::new(&mut self.lexicon, &text, (self.text, &self.tokens)));
            self.traces.insert(name.to_owned(), trace);
        }
    }

    /// Where a known earlier text leads; nothing when it is not known, or does not hold the quote.
    fn trace(&self, anchor: &Anchor<'_>, name: &str) -> Option<Verdict> {
        let trace = self.traces.get(name)?.as_ref()?;
        let coded = Anchor {
            text: CodedText::Same,
            ..*anchor
        };
        let (Place::Held(span) | Place::Found(span)) = coded.find(&trace.text, &trace.offsets) else {
            return None;
        };
        let passage = trace.touched(span);
        let words = trace.tokens.get(passage.clone())?;
        let mass = self.lexicon.mass(words);
        if 1000 * trace.kept_mass(&self.lexicon, passage.clone()) >= KEPT * mass
            && let Some(found) = self.kept(trace, span, passage.clone())
        {
            let here = self.verdict(anchor.quote, found, Verdict::Followed);
            return Some(match trace.twin(passage, &self.tokens) {
                None => here,
                Some(twin) => Verdict::Lost(Loss {
                    why: Why::Ambiguous(2),
                    nearest: [Some(found), self.span(&twin)].into_iter().flatten().collect(),
                }),
            });
        }
        Some(self.among_new(anchor, trace, passage))
    }

    /// Where a passage stands whose words are kept for the most part.
    fn kept(&self, trace: &Trace, span: Span, passage: Range<usize>) -> Option<Span> {
        let core = trace.core(&self.lexicon, passage.clone(), &self.tokens);
        let closing = trace.tokens.get(passage.end.checked_sub(1)?)?.key;
        if core != passage {
            let found = trace.follow(&self.lexicon, span, core, (self.text, &self.tokens))?;
            return Some(self.closed(found, closing));
        }
        let words = trace.tokens.get(passage.clone())?;
        let window = trace.vague(&self.lexicon, passage.clone(), &self.tokens);
        let likest = window.and_then(|window| likest(&self.lexicon, words, &self.tokens, window, &|_| true));
        if let Some(likest) = likest.filter(|likest| likest.likeness >= ALIKE_AMONG_NEW) {
            return self.span(&likest.tokens);
        }
        trace.follow(&self.lexicon, span, passage, (self.text, &self.tokens))
    }

    /// With the sign that follows, if it is the one that closed the passage.
    fn closed(&self, found: Span, closing: Key) -> Span {
        let next = self.tokens.partition_point(|token| token.start < found.end());
        let sign = self
            .tokens
            .get(next)
            .filter(|token| token.key == closing && !self.lexicon.is_word(closing));
        sign.and_then(|token| Span::new(self.text, found.start(), token.end))
            .unwrap_or(found)
    }

    /// Looks for a passage that went from its place among the words that no other part of the earlier text became.
    fn among_new(&self, anchor: &Anchor<'_>, trace: &Trace, passage: Range<usize>) -> Verdict {
        let taken = trace.taken(passage.clone());
        let free = |at: usize| {
            let next = taken.partition_point(|range| range.end <= at);
            taken.get(next).is_none_or(|range| at < range.start)
        };
        let words = trace.tokens.get(passage.clone()).unwrap_or_default();
        let hints = trace.changed_into(passage);
        let mut found = self.candidates(words, &free, &hints);
        // Few words may have been mended where they stood; elsewhere they prove nothing.
        let holds = |hint: &Range<usize>, part: &Range<usize>| hint.start <= part.start && part.end <= hint.end;
        let inside = |likest: &Likest| hints.iter().any(|hint| holds(hint, &likest.tokens));
        let (all, left) = (self.lexicon.words(words), |likest: &Likest| {
            self.words_of(&likest.tokens)
        });
        found.retain(|likest| all.min(left(likest)) >= WORDS || inside(likest) && 2 * left(likest) > all);
        match self.best(&found, ALIKE_AMONG_NEW) {
            Ok(Some(found)) => self.verdict(anchor.quote, found, Verdict::Followed),
            Ok(None) => self.only_ever(anchor, trace, words),
            Err(loss) => Verdict::Lost(loss),
        }
    }

    /// The only occurrence of words that stood once in the earlier text too.
    fn only_ever(&self, anchor: &Anchor<'_>, trace: &Trace, words: &[Token]) -> Verdict {
        let once = occurrences(&trace.text, anchor.quote).len() == 1;
        match (occurrences(self.text, anchor.quote).as_slice(), once) {
            ([only], true) => Verdict::Found(*only),
            (places, _) => Verdict::Lost(Loss {
                why: if places.is_empty() {
                    Why::Missing
                } else {
                    Why::Elsewhere
                },
                nearest: self.nearest(words, places),
            }),
        }
    }

    /// Without an earlier text: by the words and those around them.
    fn by_words(&mut self, anchor: &Anchor<'_>, place: Place) -> Verdict {
        let why = match place {
            Place::Held(span) => return Verdict::Held(span),
            Place::Found(span) => return Verdict::Found(span),
            Place::Missing => return self.by_likeness(anchor),
            Place::Elsewhere => Why::Elsewhere,
            Place::Ambiguous(times) => Why::Ambiguous(times),
        };
        let places = occurrences(self.text, anchor.quote);
        match anchor.clearest(self.text, &places) {
            Some(clear) => Verdict::Found(clear),
            None => Verdict::Lost(Loss {
                why,
                nearest: self.nearest(&[], &places),
            }),
        }
    }

    fn by_likeness(&mut self, anchor: &Anchor<'_>) -> Verdict {
        let words = self.lexicon.tokens(anchor.quote);
        let mut found = self.candidates(&words, &|_| true, &[]);
        let whole: Vec<Span> = found
            .iter()
            .filter(|likest| likest.likeness == 1000)
            .filter_map(|likest| self.span(&likest.tokens))
            .collect();
        if whole.len() > 1
            && let Some(clear) = anchor.clearest(self.text, &whole)
        {
            return Verdict::Found(clear);
        }
        let all = self.lexicon.words(&words);
        let nearest = found.first().cloned();
        found.retain(|likest| all.min(self.words_of(&likest.tokens)) >= WORDS || likest.likeness == 1000);
        // Words that stood several times are taken only between the words that stood around them.
        let fits = |span: &Span| anchor.resemblance(self.text, *span).is_none_or(|fit| fit >= SAME);
        let lost = |why| {
            let worth = nearest.iter().filter(|likest| likest.likeness >= NEAREST);
            let nearest = worth.filter_map(|likest| self.span(&likest.tokens)).collect();
            Verdict::Lost(Loss { why, nearest })
        };
        match self.best(&found, ALIKE) {
            Ok(Some(span)) if fits(&span) => self.verdict(anchor.quote, span, Verdict::Likely),
            Ok(Some(_)) => lost(Why::Elsewhere),
            Ok(None) => lost(Why::Missing),
            Err(loss) => Verdict::Lost(loss),
        }
    }

    fn candidates(&self, sought: &[Token], free: &dyn Fn(usize) -> bool, hints: &[Range<usize>]) -> Vec<Likest> {
        let search = Search {
            lexicon: &self.lexicon,
            sought,
            text: &self.tokens,
            index: &self.index,
            free,
        };
        search.candidates(hints)
    }

    /// The first of `found` when it is alike enough and clearly more so than the next.
    fn best(&self, found: &[Likest], enough: i64) -> Result<Option<Span>, Loss> {
        let Some(best) = found.first().filter(|best| best.likeness >= enough) else {
            return Ok(None);
        };
        match found.get(1).filter(|next| next.likeness > best.likeness - APART) {
            None => Ok(self.span(&best.tokens)),
            Some(next) => Err(Loss {
                why: Why::Alike,
                nearest: [&best.tokens, &next.tokens]
                    .into_iter()
                    .filter_map(|tokens| self.span(tokens))
                    .collect(),
            }),
        }
    }

    /// What a lost segment could have meant: the places of its words, else the passage most like them.
    fn nearest(&self, words: &[Token], places: &[Span]) -> Vec<Span> {
        if !places.is_empty() {
            return places.iter().take(2).copied().collect();
        }
        let found = self.candidates(words, &|_| true, &[]);
        let worth = found.first().filter(|likest| likest.likeness >= NEAREST);
        worth.and_then(|likest| self.span(&likest.tokens)).into_iter().collect()
    }

    fn verdict(&self, quote: &str, span: Span, changed: fn(Span) -> Verdict) -> Verdict {
        if same_words(span.of(self.text), quote) {
            Verdict::Found(span)
        } else {
            changed(span)
        }
    }

    /// How many words a stretch of the text has.
    fn words_of(&self, stretch: &Range<usize>) -> usize {
        self.lexicon.words(self.tokens.get(stretch.clone()).unwrap_or_default())
    }

    fn span(&self, tokens: &Range<usize>) -> Option<Span> {
        let first = self.tokens.get(tokens.start)?;
        let last = self.tokens.get(tokens.end.checked_sub(1)?)?;
        Span::new(self.text, first.start, last.end)
    }
}
