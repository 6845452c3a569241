use super::*;
use crate::{Cell, Column, Language, LeftOut, Mark};

fn rendered(report: &Report) -> String {
    String::from_utf8(render(report, &Canvas::file(Language::Nl)).unwrap()).unwrap()
}

#[test]
fn a_report_from_top_to_bottom() {
    let table = Table::new(
        "Codes | groepen",
        vec![Column::words("Code"), Column::numbers("Jaccard")],
    )
    .with_row(Row::heading("Kern"))
    .with_row(Row::body(vec![Cell::text("a_b"), Cell::number(Some(0.25), 2).marked(Mark::Star)]).indented(1))
    .with_row(Row::total(vec![Cell::text("Eenheden")]))
    .with_note("* ongelijk");
    let report = Report::new("matrix", "Matrix #1")
        .with_setting("unit", "turn", "eenheid: beurt")
        .with_setting("where", "x", "")
        .with_block(Block::heading(Level::One, "Citaten"))
        .with_block(table)
        .with_block(Block::List(ListKind::Numbers, vec!["een".into(), "twee\ndrie".into()]))
        .with_block(Block::Preformatted("1  R: ja".into()))
        .with_note("een noot")
        .with_left_out(LeftOut {
            lost: 2,
            ..LeftOut::default()
        });
    assert_eq!(
        rendered(&report),
        "# Matrix #1

- eenheid: beurt

## Citaten

**Codes \\| groepen**

| Code | Jaccard |
| --- | ---: |
| **Kern** | |
| \u{a0}\u{a0}a\\_b | 0,25\\* |
| **Eenheden** | |

\\* ongelijk

1. een
2. twee\\
   drie

```
1  R: ja
```

een noot

Niet meegeteld: 2 verloren segmenten. Zie `emic check`.
"
    );
}

#[test]
fn a_quote_is_one_block_with_its_signature() {
    let quote = Quote {
        before: vec!["I: hoe dan?".into()],
        remarks: vec!["interdependence+".into()],
        memo: "twijfel".into(),
        ..Quote::new(Text::new().plain("# we ").marked("hebben").plain("\nelkaar"))
            .by("R07, onderwijs")
            .at("R07@1-9")
    };
    assert_eq!(
        rendered(&Report::new("quotes", "").with_block(quote)),
        "> I: hoe dan?
>
> “# we **hebben**\\
> elkaar”
>
> — R07, onderwijs (R07@1-9)
>
> interdependence+
>
> Memo: twijfel
"
    );
}

#[test]
fn a_table_without_rows_says_so() {
    let table = Table::new("", vec![Column::words("Code"), Column::numbers("n")]);
    assert_eq!(
        rendered(&Report::new("matrix", "").with_block(table)),
        "| Code | n |\n| --- | ---: |\n| (geen rijen) |\n"
    );
}
