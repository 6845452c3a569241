use proptest::prelude::*;

use super::*;
use crate::{Cell, Colour, Column, Language, LeftOut, Mark, Quote, Row};

fn rendered(report: &Report, width: Option<u16>) -> String {
    let canvas = Canvas {
        width,
        colour: Colour::Plain,
        language: Language::Nl,
    };
    String::from_utf8(render(report, &canvas).unwrap()).unwrap()
}

fn with_block(block: impl Into<Block>) -> Report {
    Report::new("matrix", "").with_block(block)
}

fn widest(text: &str) -> usize {
    text.lines().map(width).max().unwrap_or(0)
}

#[test]
fn a_report_from_top_to_bottom() {
    let table = Table::new(
        "Jaccard op beurten",
        vec![Column::words(""), Column::numbers("Rollen"), Column::numbers("n")],
    )
    .with_row(Row::heading("Kern"))
    .with_row(
        Row::body(vec![
            Cell::text("Afhankelijkheid"),
            Cell::number(Some(0.1458), 2),
            Cell::Count(7),
        ])
        .indented(1),
    )
    .with_row(Row::body(vec![Cell::text("Reflectie"), Cell::Undefined, Cell::Count(12)]).indented(1))
    .with_row(Row::heading("Factoren"))
    .with_row(
        Row::body(vec![
            Cell::text("Rollen"),
            Cell::number(Some(0.5), 2).marked(Mark::Star),
        ])
        .indented(1),
    )
    .with_row(Row::total(vec![
        Cell::text("Eenheden"),
        Cell::Count(31),
        Cell::Count(124),
    ]))
    .with_note("* ongelijke frequenties");
    let report = Report::new("matrix", "Matrix")
        .with_setting("unit", "turn", "eenheid: beurt")
        .with_setting("where", "x", "")
        .with_setting("coders", "a", "codeur: coder-a")
        .with_block(Block::heading(Level::One, "Samen"))
        .with_block(table)
        .with_block(Block::List(ListKind::Numbers, vec!["een".into(), "twee\ndrie".into()]))
        .with_block(Block::Preformatted("1  R:  ja".into()))
        .with_note("Een noot.")
        .with_left_out(LeftOut {
            lost: 1,
            unreadable: 2,
            unresolved: 0,
        });
    assert_eq!(
        rendered(&report, Some(80)),
        "Matrix
══════

eenheid: beurt; codeur: coder-a

Samen
─────

Jaccard op beurten
                   Rollen    n
──────────────────────────────
Kern
  Afhankelijkheid   0,15     7
  Reflectie          n/a    12

Factoren
  Rollen            0,50*
──────────────────────────────
Eenheden              31   124
* ongelijke frequenties

1. een
2. twee
   drie

1  R:  ja

Een noot.

Niet meegeteld: 1 verloren segment, 2 onleesbare bestanden. Zie `emic check`.
"
    );
}

#[test]
fn quotes_are_set_off_and_signed() {
    let quote = Quote {
        before: vec!["I: hoe dan?".into()],
        remarks: vec!["interdependence+".into(), "role-flexibility-".into()],
        memo: "twijfel".into(),
        ..Quote::new(
            Text::new()
                .plain("we ")
                .marked("hebben elkaar")
                .plain(" nodig om dat kind vast te houden"),
        )
        .by("R07, onderwijs")
        .at("R07@1034-1198")
    };
    assert_eq!(
        rendered(&with_block(quote), Some(40)),
        "    I: hoe dan?
    “we [[hebben elkaar]] nodig om dat
    kind vast te houden”
    — R07, onderwijs (R07@1034-1198)
      interdependence+;
      role-flexibility-
      Memo: twijfel
"
    );
}

#[test]
fn prose_without_a_width_is_wrapped_at_72() {
    let text = rendered(&with_block(Block::paragraph("woord ".repeat(40))), None);
    assert_eq!(widest(&text), 71);
}

#[test]
fn colours_are_few_and_always_end() {
    let table = Table::new("", vec![Column::words("Code")]).with_row(Row::body(vec![Cell::text("a")]));
    let report = Report::new("matrix", "Matrix")
        .with_block(Block::Paragraph(Text::new().plain("een ").marked("hit").plain(" hier")))
        .with_block(table);
    let canvas = Canvas {
        width: Some(80),
        colour: Colour::Ansi,
        language: Language::En,
    };
    assert_eq!(
        String::from_utf8(render(&report, &canvas).unwrap()).unwrap(),
        "\u{1b}[1mMatrix\u{1b}[0m\n══════\n\neen \u{1b}[7mhit\u{1b}[0m hier\n\n\u{1b}[1mCode\u{1b}[0m\n────\na\n"
    );
}

#[test]
fn columns_stay_straight_beside_emoji_and_combining_marks() {
    let row = |name: &str, n| Row::body(vec![Cell::text(name), Cell::Count(n)]);
    let table = Table::new("", vec![Column::words("Naam"), Column::numbers("n")])
        .with_row(row("e\u{301}e\u{301}n", 1))
        .with_row(row("👩‍🏫 klas", 22))
        .with_row(row("学校", 3));
    assert_eq!(
        rendered(&with_block(table), Some(80)),
        "Naam      n\n───────────\ne\u{301}e\u{301}n       1\n👩‍🏫 klas  22\n学校      3\n"
    );
}

#[test]
fn a_table_that_is_too_wide_stands_in_bands() {
    let head = ["Code", "Professionele", "Structuurkenmerken", "Samenwerking"];
    let head = head.iter().enumerate().map(|(at, title)| {
        if at == 0 {
            Column::words(*title)
        } else {
            Column::numbers(*title)
        }
    });
    let table = Table::new("", head.collect()).with_row(Row::body(vec![
        Cell::text("Reflectie"),
        Cell::Count(1),
        Cell::Count(2),
        Cell::Count(3),
    ]));
    assert_eq!(
        rendered(&with_block(table), Some(50)),
        "Code       Professionele  Structuurkenmerken
────────────────────────────────────────────
Reflectie              1                   2

Code       Samenwerking
───────────────────────
Reflectie             3
"
    );
}

#[test]
fn long_names_of_rows_hang_inwards() {
    let table = Table::new("", vec![Column::words(""), Column::numbers("n")]).with_row(Row::body(vec![
        Cell::text("Nieuw gecreëerde professionele activiteiten"),
        Cell::Count(7),
    ]));
    assert_eq!(
        rendered(&with_block(table), Some(31)),
        "                              n
───────────────────────────────
Nieuw gecreëerde              7
  professionele activiteiten
"
    );
}

#[test]
fn a_column_without_words_is_one_wide_below_its_rule() {
    let table = Table::new("", vec![Column::words(""), Column::numbers("n")])
        .with_row(Row::body(vec![Cell::text(""), Cell::Count(7)]));
    assert_eq!(rendered(&with_block(table), Some(80)), "   n\n────\n   7\n");
}

#[test]
fn a_table_without_titles_has_no_rule() {
    let table = Table::new("", vec![Column::words(""), Column::numbers("")])
        .with_row(Row::body(vec![Cell::text("cases"), Cell::Count(12)]));
    assert_eq!(rendered(&with_block(table), None), "cases  12\n");
}

#[test]
fn a_table_without_rows_says_so() {
    let table = Table::new("", vec![Column::words("Code"), Column::numbers("Aantal")]);
    assert_eq!(
        rendered(&with_block(table), None),
        "Code  Aantal\n────────────\n(geen rijen)\n"
    );
}

proptest! {
    #[test]
    fn a_table_never_leaves_its_width(
        titles in proptest::collection::vec("[a-zé👍 -]{0,50}", 1..14),
        words in proptest::collection::vec("[a-z学 ]{0,60}", 0..6),
        indent in 0u8..4,
        room in 20u16..130,
    ) {
        let head = titles.iter().enumerate().map(|(at, t)| if at % 3 == 0 { Column::words(t) } else { Column::numbers(t) });
        let row = |text: &String| Row::body(titles.iter().enumerate().map(|(at, _)| match at % 3 {
            0 => Cell::text(text),
            1 => Cell::number(Some(0.125), 2).marked(Mark::Star),
            _ => Cell::Count(12_345),
        }).collect()).indented(indent);
        let table = words.iter().fold(Table::new("", head.collect()), |table, text| table.with_row(row(text)));
        let text = rendered(&with_block(table), Some(room));
        prop_assert!(widest(&text) <= usize::from(room), "{}", text);
    }

    #[test]
    fn quotes_never_leave_their_width(words in any::<String>(), name in ".{0,60}", room in 20u16..100) {
        let text = rendered(&with_block(Quote::new(words).by(name).at("R07@1-2")), Some(room));
        prop_assert!(widest(&text) <= usize::from(room), "{}", text);
    }
}
