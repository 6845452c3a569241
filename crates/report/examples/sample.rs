//! Shows a sample matrix and some quotes in one format: `cargo run -p emic-report --example sample -- text 80`.
#![expect(clippy::expect_used, reason = "an example shows its result, or why it cannot")]

use std::io::Write;

use emic_report::{
    Block, Canvas, Cell, Colour, Column, Format, Language, LeftOut, Level, Mark, Quote, Record, Records, Report, Row,
    Table, Text,
};

const LABELS: [&str; 9] = [
    "Wederzijdse afhankelijkheid",
    "Nieuw gecreëerde professionele activiteiten",
    "Flexibiliteit in rollen",
    "Collectief eigenaarschap van doelen",
    "Reflectie op het proces",
    "Professionele rollen",
    "Structurele kenmerken",
    "Persoonlijke kenmerken",
    "Geschiedenis van samenwerking",
];

fn matrix() -> Table {
    let head = [Column::words("")]
        .into_iter()
        .chain(LABELS[5..].iter().map(|label| Column::numbers(*label)));
    let mut table = Table::new("Competenties x contextfactoren, Jaccard op beurten", head.collect());
    for (at, label) in LABELS.iter().enumerate() {
        if at == 0 {
            table = table.with_row(Row::heading("Kerncompetenties"));
        }
        if at == 5 {
            table = table.with_row(Row::heading("Contextfactoren"));
        }
        let cells = (1..5).map(|column| match (at * column) % 7 {
            0 => Cell::Undefined,
            5 => Cell::number(Some(at as f64 / 17.0), 2).marked(Mark::Star),
            n => Cell::number(Some(n as f64 / 13.0), 2),
        });
        table = table.with_row(Row::body([Cell::text(*label)].into_iter().chain(cells).collect()).indented(1));
    }
    let totals = [
        Cell::text("Eenheden"),
        Cell::Count(31),
        Cell::Count(124),
        Cell::Count(7),
        Cell::Count(24),
    ];
    table
        .with_row(Row::total(totals.into()))
        .with_note("* ongelijke frequenties (verhouding boven 5)")
}

fn wide() -> Table {
    let head = [Column::words("Code")]
        .into_iter()
        .chain(LABELS.iter().map(|label| Column::numbers(*label)));
    let mut table = Table::new("Alle codes", head.collect());
    for (at, label) in LABELS.iter().enumerate() {
        let cells = (0..9).map(|column| Cell::Count((at * column) as u64));
        table = table.with_row(Row::body([Cell::text(*label)].into_iter().chain(cells).collect()));
    }
    table
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let format = arguments
        .next()
        .and_then(|name| Format::named(&name))
        .expect("a format");
    let width = arguments.next().and_then(|width| width.parse().ok());
    let colour = if arguments.next().is_some() {
        Colour::Ansi
    } else {
        Colour::Plain
    };
    let report = Report::new("matrix", "Competenties en contextfactoren")
        .with_setting("unit", "turn", "eenheid: beurt")
        .with_setting("measure", "jaccard", "maat: Jaccard")
        .with_setting("coders", vec!["coder-a"], "codeur: coder-a")
        .with_block(matrix())
        .with_block(Block::note("38 referenties in 46 beurten"))
        .with_block(Block::heading(Level::One, "Citaten"))
        .with_block(wide())
        .with_block(Block::heading(Level::Two, "Wederzijdse afhankelijkheid"))
        .with_block(Quote {
            before: vec!["I: En hoe loopt dat dan, zo'n overleg?".into()],
            remarks: vec!["interdependence+, collective-ownership+".into(), "teruggevonden op gelijkenis".into()],
            memo: "spreekt over de zorgleerkracht".into(),
            ..Quote::new(Text::new().plain("We hebben ").marked("elkaar nodig").plain(" om dat kind vast te houden. Als de school alleen staat, dan lukt het gewoon niet, en omgekeerd evenmin.")).by("R07, onderwijs").at("R07@1034-1198")
        })
        .with_block(Quote::new("Ja, en dan bel ik naar het CLB. *Altijd* dezelfde persoon; dat scheelt.").by("R12, jeugdhulp").at("R12@88-160"))
        .with_records(Records::new("cells", &["row", "column", "a", "value"]).with_rows([
            Record::new().with("row", "interdependence").with("column", "professional-roles").with("a", 7).with("value", 0.1458),
        ]))
        .with_left_out(LeftOut { lost: 2, ..LeftOut::default() });
    let bytes = format
        .render(
            &report,
            &Canvas {
                width,
                colour,
                language: Language::Nl,
            },
        )
        .expect("renders");
    std::io::stdout().write_all(&bytes).expect("a place to write");
}
