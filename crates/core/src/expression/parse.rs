//! From tokens to a tree, by how tightly operators bind.

use std::iter::Peekable;
use std::ops::Range;

use super::lex::{Kind, Token, lex};
use super::operator::{Joiner, Sign};
use super::{Expression, Fault, ParseError, Relation, Side, TextTerm, Trouble, lower_case};

/// How many parentheses and NOTs may stand inside each other.
pub const DEPTH_LIMIT: usize = 200;

/// More faults than these are not told.
const MOST_FAULTS: usize = 20;

/// Reads an expression, or the words of a search.
///
/// ```
/// use emic_core::expression::parse;
///
/// assert_eq!(parse("samen werken")?.to_string(), "text:samen AND text:werken");
///
/// let error = parse("sector:onderwijs and years>=10").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`and` is read as a word here; operators are written in upper case: `AND`; to look for the word write `text:and`"
/// );
/// assert_eq!(error.faults[0].span, 17..20);
/// # Ok::<(), emic_core::expression::ParseError>(())
/// ```
///
/// # Errors
/// Everything that is wrong in it, each with its place in `input`.
pub fn parse(input: &str) -> Result<Expression, ParseError> {
    let (mut tokens, mut faults) = lex(input);
    faults.extend(lower_case::mend(&mut tokens));
    let mut parser = Parser::new(input, tokens, faults);
    let expression = parser.whole();
    let mut faults = parser.faults;
    if faults.is_empty() {
        return Ok(expression);
    }
    faults.sort_by_key(|fault| fault.span.start);
    faults.truncate(MOST_FAULTS);
    Err(ParseError { faults })
}

struct Parser<'text> {
    input: &'text str,
    tokens: Peekable<std::vec::IntoIter<Token>>,
    /// The operator that was passed last, if nothing was passed since.
    operator: Option<Range<usize>>,
    depth: usize,
    faults: Vec<Fault>,
}

impl<'text> Parser<'text> {
    fn new(input: &'text str, tokens: Vec<Token>, faults: Vec<Fault>) -> Self {
        Self {
            input,
            tokens: tokens.into_iter().peekable(),
            operator: None,
            depth: 0,
            faults,
        }
    }

    fn whole(&mut self) -> Expression {
        if self.tokens.peek().is_none() {
            self.fault(0..self.input.len(), Trouble::Empty);
            return nothing();
        }
        let expression = self.joined(Joiner::Or);
        // Only a closing parenthesis too many stops the reading before the end.
        while let Some(token) = self.tokens.next() {
            self.fault(token.span, Trouble::UnopenedParenthesis);
            let is_between = |token: &Token| matches!(token.kind, Kind::Sign(Sign::Joiner(_) | Sign::Relation(_)));
            while self.tokens.next_if(is_between).is_some() {}
            if self.starts_operand() {
                self.joined(Joiner::Or);
            }
        }
        expression
    }

    /// One part or more, joined by this joiner.
    fn joined(&mut self, joiner: Joiner) -> Expression {
        let first = self.part_of(joiner);
        if !self.takes(joiner) {
            return first;
        }
        let mut parts = vec![first];
        loop {
            parts.push(self.part_of(joiner));
            if !self.takes(joiner) {
                break;
            }
        }
        match joiner {
            Joiner::And => Expression::And(parts),
            Joiner::Xor => Expression::Xor(parts),
            Joiner::Or => Expression::Or(parts),
        }
    }

    fn part_of(&mut self, joiner: Joiner) -> Expression {
        match joiner {
            Joiner::Or => self.joined(Joiner::Xor),
            Joiner::Xor => self.joined(Joiner::And),
            Joiner::And => self.related(),
        }
    }

    /// Goes over the joiner if it is next; AND may be left out before an operand.
    fn takes(&mut self, joiner: Joiner) -> bool {
        let is_next = |token: &Token| matches!(token.kind, Kind::Sign(Sign::Joiner(next)) if next == joiner);
        if let Some(token) = self.tokens.next_if(is_next) {
            self.operator = Some(token.span);
            return true;
        }
        joiner == Joiner::And && self.starts_operand()
    }

    fn starts_operand(&mut self) -> bool {
        self.tokens.peek().is_some_and(|token| {
            !matches!(
                token.kind,
                Kind::Close | Kind::Sign(Sign::Joiner(_) | Sign::Relation(_))
            )
        })
    }

    /// An operand, perhaps held against another by a relation.
    fn related(&mut self) -> Expression {
        let left = self.negated();
        let Some((relation, first)) = self.take_relation() else {
            return left;
        };
        let right = self.negated();
        while let Some((_, second)) = self.take_relation() {
            let trouble = Trouble::ChainedRelations {
                first: self.written(&first),
                second: self.written(&second),
            };
            self.fault(second, trouble);
            self.negated();
        }
        let (left, right) = (Box::new(left), Box::new(right));
        Expression::Relation { relation, left, right }
    }

    fn take_relation(&mut self) -> Option<(Relation, Range<usize>)> {
        let Kind::Sign(Sign::Relation(relation)) = self.tokens.peek()?.kind else {
            return None;
        };
        let span = self.tokens.next()?.span;
        self.operator = Some(span.clone());
        Some((relation, span))
    }

    /// An operand behind any number of NOTs.
    fn negated(&mut self) -> Expression {
        let mut nots = 0;
        while let Some(token) = self.tokens.next_if(|token| matches!(token.kind, Kind::Sign(Sign::Not))) {
            self.operator = Some(token.span.clone());
            nots += 1;
            if !self.descend(token.span) {
                return nothing();
            }
        }
        let operand = self.operand();
        self.depth -= nots;
        (0..nots).fold(operand, |inner, _| Expression::Not(Box::new(inner)))
    }

    fn operand(&mut self) -> Expression {
        if !self.starts_operand() {
            self.missing_operand();
            return nothing();
        }
        self.operator = None;
        let Some(Token { span, kind }) = self.tokens.next() else {
            return nothing();
        };
        match kind {
            Kind::Operand(expression) => expression,
            Kind::Word(word) => Expression::Text(TextTerm::Word(word)),
            Kind::Open => self.parenthesised(span),
            Kind::Broken | Kind::Close | Kind::Sign(_) => nothing(),
        }
    }

    /// What stands in parentheses, the opening one having been passed.
    fn parenthesised(&mut self, open: Range<usize>) -> Expression {
        let is_close = |token: &Token| matches!(token.kind, Kind::Close);
        if let Some(close) = self.tokens.next_if(is_close) {
            self.fault(open.start..close.span.end, Trouble::EmptyParentheses);
            return nothing();
        }
        if self.tokens.peek().is_none() {
            self.fault(open, Trouble::UnclosedParenthesis);
            return nothing();
        }
        if !self.descend(open.clone()) {
            return nothing();
        }
        let inner = self.joined(Joiner::Or);
        self.depth -= 1;
        if self.tokens.next_if(is_close).is_none() && self.is_within_depth() {
            self.fault(open, Trouble::UnclosedParenthesis);
        }
        inner
    }

    /// One level deeper; at the limit the rest of the input is left unread.
    fn descend(&mut self, at: Range<usize>) -> bool {
        self.depth += 1;
        let is_allowed = self.depth <= DEPTH_LIMIT;
        if !is_allowed {
            self.fault(at, Trouble::TooDeep);
            self.tokens = Vec::new().into_iter().peekable();
        }
        is_allowed
    }

    fn is_within_depth(&self) -> bool {
        !self.faults.iter().any(|fault| fault.trouble == Trouble::TooDeep)
    }

    /// An operand should stand here, and the input ends or goes on with something else.
    fn missing_operand(&mut self) {
        let (span, side) = match (self.operator.take(), self.tokens.peek()) {
            (Some(before), _) => (before, Side::After),
            (None, Some(after)) if !matches!(after.kind, Kind::Close) => (after.span.clone(), Side::Before),
            // a parenthesis that closes nothing is told when it is passed
            (None, _) => return,
        };
        let operator = self.written(&span);
        self.fault(span, Trouble::MissingOperand { operator, side });
    }

    fn fault(&mut self, span: Range<usize>, trouble: Trouble) {
        self.faults.push(Fault { span, trouble });
    }

    fn written(&self, span: &Range<usize>) -> String {
        self.input.get(span.clone()).unwrap_or_default().to_owned()
    }
}

/// What stands for an operand that is missing or unreadable; a fault says so, and the tree is thrown away.
fn nothing() -> Expression {
    Expression::And(Vec::new())
}
