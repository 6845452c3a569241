//! Reading, printing and their round trip; the wording of every fault; the reference.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn read(input: &str) -> Expression {
    parse(input).unwrap_or_else(|error| panic!("{input}: {error}"))
}

fn word(word: &str) -> Expression {
    Expression::Text(TextTerm::Word(word.to_owned()))
}

fn term(field: &str, comparison: Comparison, value: &str) -> Expression {
    Expression::Term(Term {
        field: Field::named(field),
        comparison,
        value: value.to_owned(),
    })
}

fn not(inner: Expression) -> Expression {
    Expression::Not(Box::new(inner))
}

fn relation(left: Expression, relation: Relation, right: Expression) -> Expression {
    let (left, right) = (Box::new(left), Box::new(right));
    Expression::Relation { relation, left, right }
}

fn examples() -> Vec<&'static str> {
    let mut is_example = false;
    REFERENCE
        .lines()
        .filter(|line| {
            let is_fence = line.starts_with("```");
            is_example = if is_fence { *line == "```emic" } else { is_example };
            is_example && !is_fence && !line.is_empty()
        })
        .collect()
}

#[test]
fn terms() {
    use Comparison::{AtLeast, AtMost, Is, Less, More};
    for (input, field, comparison, value) in [
        ("sector:onderwijs", "sector", Is, "onderwijs"),
        ("Code:interdependence-", "code", Is, "interdependence-"),
        ("code:=contact", "code", Is, "=contact"),
        ("code:contact/**", "code", Is, "contact/**"),
        ("valence:+", "valence", Is, "+"),
        (
            "group:\"CLB (jeugd) \\\"A\\\" \\\\ B\"",
            "group",
            Is,
            "CLB (jeugd) \"A\" \\ B",
        ),
        ("\"jaren ervaring\"<3,5", "jaren ervaring", Less, "3,5"),
        ("years<=-2", "years", AtMost, "-2"),
        ("years>10", "years", More, "10"),
        ("years>=10.5", "years", AtLeast, "10.5"),
        ("tijd:12:30", "tijd", Is, "12:30"),
        ("AND:x", "AND", Is, "x"),
    ] {
        assert_eq!(read(input), term(field, comparison, value), "{input}");
    }
}

#[test]
fn numbers() {
    for (value, number) in [
        ("10", Some(10.0)),
        ("-3,5", Some(-3.5)),
        ("3.5", Some(3.5)),
        ("1.000,5", None),
        ("inf", None),
        ("5.", None),
        ("", None),
    ] {
        let term = Term {
            field: Field::named("years"),
            comparison: Comparison::Is,
            value: value.to_owned(),
        };
        assert_eq!(term.number(), number, "{value}");
    }
}

#[test]
fn words_in_the_text() {
    let fuzzy = |word: &str, distance| TextTerm::Fuzzy {
        word: word.to_owned(),
        distance,
    };
    for (input, expected) in [
        ("collega's", TextTerm::Word("collega's".to_owned())),
        ("text:re-integratie", TextTerm::Word("re-integratie".to_owned())),
        ("TEXT:12.30", TextTerm::Word("12.30".to_owned())),
        ("e\u{301}e\u{301}n", TextTerm::Word("e\u{301}e\u{301}n".to_owned())),
        ("\"elkaar nodig\"", TextTerm::Phrase("elkaar nodig".to_owned())),
        ("text:\"samen\"", TextTerm::Phrase("samen".to_owned())),
        ("samenwerk*", TextTerm::Prefix("samenwerk".to_owned())),
        ("text:bereik~", fuzzy("bereik", Distance::One)),
        ("bereik~1", fuzzy("bereik", Distance::One)),
        ("bereik~2", fuzzy("bereik", Distance::Two)),
        ("text:AND", TextTerm::Word("AND".to_owned())),
    ] {
        assert_eq!(read(input), Expression::Text(expected), "{input}");
    }
}

#[test]
fn how_tightly_operators_bind() {
    let [a, b, c, d] = ["a", "b", "c", "d"].map(word);
    let near = |left: &Expression, right: &Expression| relation(left.clone(), Relation::Near(2), right.clone());
    for (input, expected) in [
        ("a b", Expression::And(vec![a.clone(), b.clone()])),
        ("a AND b c", Expression::And(vec![a.clone(), b.clone(), c.clone()])),
        (
            "(a b) c",
            Expression::And(vec![Expression::And(vec![a.clone(), b.clone()]), c.clone()]),
        ),
        (
            "a OR b AND c",
            Expression::Or(vec![a.clone(), Expression::And(vec![b.clone(), c.clone()])]),
        ),
        (
            "a XOR b OR c",
            Expression::Or(vec![Expression::Xor(vec![a.clone(), b.clone()]), c.clone()]),
        ),
        (
            "a XOR b c",
            Expression::Xor(vec![a.clone(), Expression::And(vec![b.clone(), c.clone()])]),
        ),
        ("a NOT b", Expression::And(vec![a.clone(), not(b.clone())])),
        ("NOT a NEAR/2 b", near(&not(a.clone()), &b)),
        ("a NEAR/2 NOT b", near(&a, &not(b.clone()))),
        ("NOT NOT a", not(not(a.clone()))),
        ("a NEAR/2 b c", Expression::And(vec![near(&a, &b), c.clone()])),
        (
            "a b NEAR/2 c d",
            Expression::And(vec![a.clone(), near(&b, &c), d.clone()]),
        ),
        ("(a NEAR/2 b) NEAR/2 c", near(&near(&a, &b), &c)),
        ("a NEAR/2 (b NEAR/2 c)", near(&a, &near(&b, &c))),
        ("(a)(b)", Expression::And(vec![a.clone(), b.clone()])),
        ("((a))", a.clone()),
    ] {
        assert_eq!(read(input), expected, "{input}");
    }
}

#[test]
fn operators_in_lower_case_are_words_among_words() {
    for input in [
        "school and thuis",
        "school en not",
        "and",
        "near",
        "not samen",
        "not (sector:onderwijs)",
        "sector:onderwijs and",
        "code:a and \"and\"",
    ] {
        assert!(parse(input).is_ok(), "{input}");
    }
}

#[test]
fn canonical_form() {
    for (input, printed) in [
        ("samen   werken", "text:samen AND text:werken"),
        ("SECTOR:onderwijs", "SECTOR:onderwijs"),
        ("CODE:\"a\"", "code:a"),
        ("((a OR b)) c", "(text:a OR text:b) AND text:c"),
        ("a OR (b AND c)", "text:a OR text:b AND text:c"),
        ("NOT (a WITHIN b)", "NOT (text:a WITHIN text:b)"),
        ("(NOT a) AFTER b", "NOT text:a AFTER text:b"),
        ("a~", "text:a~1"),
        ("\"jaren ervaring\">=3,5", "\"jaren ervaring\">=3,5"),
        ("sector:\"(none)\"", "sector:\"(none)\""),
        ("@\"mijn vraag\" @b", "@\"mijn vraag\" AND @b"),
    ] {
        assert_eq!(read(input).to_string(), printed, "{input}");
    }
}

/// Input, the part of it that is marked, and the whole message.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        "",
        "",
        "the expression is empty; write what to look for, such as `sector:onderwijs` or `vertrouwen`",
    ),
    (
        "  ",
        "  ",
        "the expression is empty; write what to look for, such as `sector:onderwijs` or `vertrouwen`",
    ),
    (
        "a ( ) b",
        "( )",
        "there is nothing between the parentheses; write an expression between them, or leave them out",
    ),
    (
        "a (b OR c",
        "(",
        "the parenthesis `(` is not closed; add a `)`, or put the `(` in double quotes if it is part of a value",
    ),
    (
        "a (",
        "(",
        "the parenthesis `(` is not closed; add a `)`, or put the `(` in double quotes if it is part of a value",
    ),
    (
        "a) AND b",
        ")",
        "the parenthesis `)` closes nothing; add a `(` or leave the `)` out",
    ),
    (
        ")",
        ")",
        "the parenthesis `)` closes nothing; add a `(` or leave the `)` out",
    ),
    (
        "a \"b c",
        "\"b c",
        "the quote `\"` is not closed; add a `\"`; inside quotes a quote is written `\\\"`",
    ),
    (
        "\"a b\"c",
        "\"a b\"c",
        "a quote stands right against other characters; put the whole value in quotes, or put a space between",
    ),
    (
        "a\"b c\" d",
        "a\"b c\"",
        "a quote stands right against other characters; put the whole value in quotes, or put a space between",
    ),
    (
        "x:a\"b c\" d",
        "x:a\"b c\"",
        "a quote stands right against other characters; put the whole value in quotes, or put a space between",
    ),
    (
        "@a\"b c\"",
        "@a\"b c\"",
        "a quote stands right against other characters; put the whole value in quotes, or put a space between",
    ),
    (
        "\"a b\"*",
        "\"a b\"*",
        "`*` and `~` cannot follow a quoted text; leave the quotes out around one word, or leave the sign out",
    ),
    (
        "“samen”",
        "“samen”",
        "these quotes are not straight ones; write `\"` before and after",
    ),
    (
        "x:“samen”",
        "x:“samen”",
        "these quotes are not straight ones; write `\"` before and after",
    ),
    (
        "\"?\"",
        "\"?\"",
        "there is no word between the quotes; write at least one letter or digit",
    ),
    (
        "text:\"\"",
        "text:\"\"",
        "`text:` has no value right after it; write it without a space, and values with spaces or parentheses in quotes: `text:\"…\"`",
    ),
    (
        "a AND",
        "AND",
        "`AND` has nothing after it; write an expression after it, or put `\"AND\"` in quotes to look for the word",
    ),
    (
        "OR a",
        "OR",
        "`OR` has nothing before it; write an expression before it, or put `\"OR\"` in quotes to look for the word",
    ),
    (
        "a AND OR b",
        "AND",
        "`AND` has nothing after it; write an expression after it, or put `\"AND\"` in quotes to look for the word",
    ),
    (
        "(a WITHIN)",
        "WITHIN",
        "`WITHIN` has nothing after it; write an expression after it, or put `\"WITHIN\"` in quotes to look for the word",
    ),
    (
        "NOT",
        "NOT",
        "`NOT` has nothing after it; write an expression after it, or put `\"NOT\"` in quotes to look for the word",
    ),
    (
        "a && b",
        "&&",
        "there is no operator `&&`; write `AND`, or use double quotes to look for the sign itself",
    ),
    (
        "a || b",
        "||",
        "there is no operator `||`; write `OR`, or use double quotes to look for the sign itself",
    ),
    (
        "a -b",
        "-b",
        "there is no operator `-`; write `NOT`, or use double quotes to look for the sign itself",
    ),
    (
        "!x:a",
        "!x:a",
        "there is no operator `!`; write `NOT`, or use double quotes to look for the sign itself",
    ),
    (
        "x:a and y:b",
        "and",
        "`and` is read as a word here; operators are written in upper case: `AND`; to look for the word write `text:and`",
    ),
    (
        "x:a Or (y:b)",
        "Or",
        "`Or` is read as a word here; operators are written in upper case: `OR`; to look for the word write `text:Or`",
    ),
    (
        "not x:a",
        "not",
        "`not` is read as a word here; operators are written in upper case: `NOT`; to look for the word write `text:not`",
    ),
    (
        "@a near @b",
        "near",
        "`near` is read as a word here; operators are written in upper case: `NEAR/k`; to look for the word write `text:near`",
    ),
    (
        "a near/2 b",
        "near/2",
        "`near/2` is read as a word here; operators are written in upper case: `NEAR/2`; to look for the word write `text:near/2`",
    ),
    (
        "a NEAR b",
        "NEAR",
        "`NEAR` does not say how many turns away; write `NEAR/` and a number, such as `NEAR/2`",
    ),
    (
        "a NEAR/x b",
        "NEAR/x",
        "`NEAR/x` does not say how many turns away; write `NEAR/` and a number, such as `NEAR/2`",
    ),
    (
        "a NEAR/ b",
        "NEAR/",
        "`NEAR/` does not say how many turns away; write `NEAR/` and a number, such as `NEAR/2`",
    ),
    (
        "a NEAR/99999999999 b",
        "NEAR/99999999999",
        "`NEAR/99999999999` does not say how many turns away; write `NEAR/` and a number, such as `NEAR/2`",
    ),
    (
        "a WITHIN b NEAR/1 c",
        "NEAR/1",
        "`WITHIN` and `NEAR/1` follow each other without parentheses; write `(… WITHIN …) NEAR/1 …` or `… WITHIN (… NEAR/1 …)`",
    ),
    (
        "a :b",
        ":b",
        "`:` has no field right before it; write field, sign and value without spaces, such as `years>=10`",
    ),
    (
        "sector: b",
        "sector:",
        "`sector:` has no value right after it; write it without a space, and values with spaces or parentheses in quotes: `sector:\"…\"`",
    ),
    (
        "years/total>=1",
        "years/total>=1",
        "`years/total` cannot stand bare as the name of a field; put the name in double quotes, such as `\"years (total)\">=10`",
    ),
    (
        "x=a",
        "x=a",
        "there is no comparison `=`; write `:`, such as `sector:onderwijs`",
    ),
    (
        "x!=a",
        "x!=a",
        "there is no comparison `!=`; write `NOT` before the term, such as `NOT sector:onderwijs`",
    ),
    (
        "years=>10",
        "years=>10",
        "there is no comparison `=>`; write `>=`, such as `years>=10`",
    ),
    (
        "years:>10",
        "years:>10",
        "there is no comparison `:>`; write `>`, such as `years>10`",
    ),
    (
        "years>tien",
        "years>tien",
        "`years>` needs a number, and `tien` is none; write digits, such as `10` or `3,5`, or `years:tien`",
    ),
    (
        "case>7",
        "case>7",
        "`>` compares numbers, and `case` is none; write `case:` and the value",
    ),
    (
        "text>7",
        "text>7",
        "`>` compares numbers, and `text` is none; write `text:` and the value",
    ),
    (
        "samen, thuis",
        "samen,",
        "`samen,` is not a word that can stand bare; put it in double quotes, or leave out what is not a letter or digit",
    ),
    (
        "text:en/of",
        "text:en/of",
        "`en/of` is not a word that can stand bare; put it in double quotes, or leave out what is not a letter or digit",
    ),
    (
        "sa*en",
        "sa*en",
        "in `sa*en` the `*` is not at the end; write the beginning of the word and end with one `*`, such as `samenwerk*`",
    ),
    (
        "samen~3",
        "samen~3",
        "`samen~3` does not end in `~`, `~1` or `~2`; write one word and then the number of letters that may differ: `~1` or `~2`",
    ),
    (
        "@ a",
        "@",
        "`@` is not `@` with the name of a saved query; write the name right after it, such as `@doors-shut`, or `@\"…\"` around a name with spaces",
    ),
];

#[test]
fn one_fault_is_told_once() {
    for (input, marked, message) in FAULTS {
        let faults = parse(input).expect_err(input).faults;
        assert_eq!(faults.len(), 1, "{input}: {faults:?}");
        assert_eq!(input.get(faults[0].span.clone()), Some(*marked), "{input}");
        assert_eq!(&faults[0].to_string(), message, "{input}");
    }
}

#[test]
fn all_faults_are_told_in_order() {
    let error = parse("(sector: AND x:a and y:b OR && samen, NEAR c").unwrap_err();
    let marked: Vec<_> = error.faults.iter().map(|fault| fault.span.start).collect();
    assert_eq!(marked, [0, 1, 17, 25, 28, 31, 38], "{error}");
}

#[test]
fn too_deep_is_an_error_and_no_crash() {
    for (opening, closing) in [("(", ")"), ("NOT ", ""), ("(NOT ", ")"), ("a AND (", ")")] {
        let nested = |depth: usize| format!("{}a{}", opening.repeat(depth), closing.repeat(depth));
        assert!(parse(&nested(DEPTH_LIMIT / 2)).is_ok(), "{opening}");
        for depth in [DEPTH_LIMIT + 1, 100_000] {
            let faults = parse(&nested(depth)).unwrap_err().faults;
            assert_eq!(faults.len(), 1, "{opening}: {faults:?}");
            assert_eq!(faults[0].trouble, Trouble::TooDeep);
        }
        assert!(parse(&opening.repeat(100_000)).is_err());
        assert!(parse(&closing.repeat(100_000)).is_err());
    }
}

#[test]
fn the_deepest_expression_fits_a_small_stack() {
    let small = std::thread::Builder::new().stack_size(1 << 20);
    let deepest = format!("{}a{}", "(b OR c NEAR/1 ".repeat(DEPTH_LIMIT), ")".repeat(DEPTH_LIMIT));
    let printed = small
        .spawn(move || read(&read(&deepest).to_string()).to_string())
        .unwrap()
        .join();
    assert!(printed.unwrap().starts_with("text:b OR text:c NEAR/1 ("));
}

#[test]
fn many_parts_take_no_stack() {
    for (part, joined_by) in [("a", " "), ("and", " "), ("a", " OR "), ("x:a", " XOR ")] {
        let expression = read(&vec![part; 100_000].join(joined_by));
        let (Expression::And(parts) | Expression::Or(parts) | Expression::Xor(parts)) = expression else {
            panic!("{part}{joined_by}")
        };
        assert_eq!(parts.len(), 100_000);
    }
}

#[test]
fn every_example_of_the_reference_is_an_expression() {
    let examples = examples();
    assert!(examples.len() > 30, "{examples:?}");
    for example in examples {
        let expression = read(example);
        assert_eq!(read(&expression.to_string()), expression, "{example}");
    }
}

#[test]
fn the_lists_have_readable_examples_and_stand_in_the_reference() {
    let fields = FIELDS
        .iter()
        .map(|field| (format!("| `{}` |", field.name), field.example));
    let operators = OPERATORS
        .iter()
        .map(|operator| (format!("{} ", operator.name), operator.example));
    for (name, example) in fields.chain(operators) {
        read(example);
        assert!(REFERENCE.contains(&name), "{name}");
    }
}

#[test]
fn fixed_fields_are_the_closed_set() {
    for field in FIELDS.iter().filter(|field| field.name != "text") {
        assert!(
            !matches!(Field::named(field.name), Field::Attribute(_)),
            "{}",
            field.name
        );
        assert_eq!(Field::named(field.name).name(), field.name);
        let Expression::Term(term) = read(field.example) else {
            panic!("{}", field.example)
        };
        assert_eq!(term.field.name(), field.name);
    }
    let is_attribute = |name| matches!(Field::named(name), Field::Attribute(_));
    assert!(is_attribute("sector"));
}

#[test]
fn operators_use_themselves_and_stand_in_order() {
    for pair in OPERATORS.windows(2) {
        assert!(pair[0].binding <= pair[1].binding);
    }
    for operator in OPERATORS {
        let printed = read(operator.example).to_string();
        assert!(printed.contains(operator.name.trim_end_matches('k')), "{printed}");
    }
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zé0-9 \"\\\\():<>=@*~/!'’.+-]{1,8}", "\\PC{1,6}", "[a-z]{1,6}"]
}

fn bare() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zéA-Z0-9]([a-z0-9'’.-]{0,4}[a-zé0-9])?",
        select(vec!["AND", "and", "not", "near", "WITHIN", "NEAR"]).prop_map(str::to_owned)
    ]
}

fn field() -> impl Strategy<Value = Field> {
    let attribute = anything().prop_filter("a fixed field", |name| {
        FIELDS.iter().all(|field| !field.name.eq_ignore_ascii_case(name))
    });
    prop_oneof![
        select(vec![
            Field::Code,
            Field::Coder,
            Field::Valence,
            Field::Transcript,
            Field::Case,
            Field::Speaker
        ]),
        attribute.prop_map(Field::Attribute),
    ]
}

fn leaf() -> impl Strategy<Value = Expression> {
    let sizes = select(vec![
        Comparison::Less,
        Comparison::AtMost,
        Comparison::More,
        Comparison::AtLeast,
    ]);
    let phrase = (anything(), "[a-z0-9é]", anything()).prop_map(|(before, letter, after)| before + &letter + &after);
    let distance = select(vec![Distance::One, Distance::Two]);
    prop_oneof![
        (field(), anything()).prop_map(|(field, value)| Expression::Term(Term {
            field,
            comparison: Comparison::Is,
            value
        })),
        ("[a-z ]{0,3}x", sizes, "-?[0-9]{1,3}([.,][0-9]{1,2})?")
            .prop_map(|(name, comparison, value)| term(&name, comparison, &value)),
        bare().prop_map(|bare| word(&bare)),
        phrase.prop_map(|phrase| Expression::Text(TextTerm::Phrase(phrase))),
        bare().prop_map(|bare| Expression::Text(TextTerm::Prefix(bare))),
        (bare(), distance).prop_map(|(word, distance)| Expression::Text(TextTerm::Fuzzy { word, distance })),
        anything().prop_map(Expression::Saved),
    ]
}

fn tree(leaf: impl Strategy<Value = Expression> + 'static) -> impl Strategy<Value = Expression> {
    let relations = prop_oneof![
        any::<u32>().prop_map(Relation::Near),
        select(vec![
            Relation::Within,
            Relation::Encloses,
            Relation::Overlaps,
            Relation::Before,
            Relation::After
        ]),
    ];
    leaf.prop_recursive(5, 40, 4, move |inner| {
        prop_oneof![
            inner.clone().prop_map(not),
            vec(inner.clone(), 2..5).prop_map(Expression::And),
            vec(inner.clone(), 2..5).prop_map(Expression::Xor),
            vec(inner.clone(), 2..5).prop_map(Expression::Or),
            (inner.clone(), relations.clone(), inner).prop_map(|(left, how, right)| relation(left, how, right)),
        ]
    })
}

/// Terms that name codes, and words that only look so.
fn code_leaf() -> impl Strategy<Value = Expression> {
    let value = "=?(code|c|e|od|co-de)(/\\*|/\\*\\*)?[+-]?";
    prop_oneof![
        value.prop_map(|value| Expression::Term(Term {
            field: Field::Code,
            comparison: Comparison::Is,
            value
        })),
        select(vec!["code", "c", "e"]).prop_map(word),
        select(vec!["code:c", "\"code:e"]).prop_map(|text| Expression::Text(TextTerm::Phrase(text.to_owned()))),
        select(vec!["code", "c"]).prop_map(|name| Expression::Saved(name.to_owned())),
    ]
}

proptest! {
    #[test]
    fn codes_get_other_names_where_they_stand(expression in tree(code_leaf())) {
        let text = expression.to_string();
        let mut new = text.clone();
        for named in named_codes(&text).into_iter().rev() {
            new.replace_range(named.span, "zz");
        }
        let wanted = expression.with_codes(&|_| Some("zz".to_owned()));
        prop_assert_eq!(parse(&new), Ok(wanted), "{} from {}", new, text);
    }

    #[test]
    fn what_is_printed_reads_as_the_same_tree(expression in tree(leaf())) {
        let printed = expression.to_string();
        let again = parse(&printed);
        prop_assert_eq!(again.as_ref(), Ok(&expression), "{}", printed);
        prop_assert_eq!(again.unwrap().to_string(), printed);
    }

    #[test]
    fn no_parentheses_are_too_many(expression in tree("[a-z]{1,3}".prop_map(|name| word(&name)))) {
        let printed = expression.to_string();
        let mut open = Vec::new();
        for (at, character) in printed.char_indices() {
            match character {
                '(' => open.push(at),
                ')' => {
                    let mut bare = printed.clone();
                    bare.replace_range(at..=at, " ");
                    let start = open.pop().unwrap();
                    bare.replace_range(start..=start, " ");
                    let again = parse(&bare);
                    prop_assert_ne!(again.as_ref(), Ok(&expression), "{}", printed);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn any_input_is_read_or_explained(
        input in prop_oneof![
            "\\PC{0,30}",
            "([a-c]|AND|OR|XOR|NOT|WITHIN|NEAR/1|NEAR|and|not|near/2|x:y|x:|years>=3|y>|@q|@|\\(|\\)|\"a b\"|\"|\\*|~| | | ){0,14}",
        ]
    ) {
        match parse(&input) {
            Ok(expression) => prop_assert_eq!(parse(&expression.to_string()), Ok(expression)),
            Err(error) => {
                prop_assert!(!error.faults.is_empty());
                for fault in error.faults {
                    prop_assert!(input.get(fault.span.clone()).is_some());
                    prop_assert!(input.is_empty() || !fault.span.is_empty());
                    prop_assert!(!fault.to_string().contains('\n') || input.contains('\n'));
                }
            }
        }
    }
}
