use proptest::prelude::*;

use super::*;
use crate::{Cell, Column, Language, LeftOut, Mark, Row, Table};

fn rendered(report: &Report, language: Language) -> String {
    String::from_utf8(render(report, &Canvas::file(language)).unwrap()).unwrap()
}

/// What stands on the page, without its head.
fn body(report: &Report) -> String {
    let page = rendered(report, Language::Nl);
    let (_, from) = page.split_once("<main>\n").unwrap();
    from.split_once("\n</main>").unwrap().0.to_owned()
}

/// The elements of a page in the order in which they open; panics where one is not closed, or closed too early.
fn opened(page: &str) -> Vec<String> {
    let (mut open, mut seen) = (Vec::new(), Vec::new());
    let mut rest = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
    while let Some((_, from)) = rest.split_once('<') {
        let (tag, after) = from.split_once('>').unwrap();
        assert!(!tag.contains('<'), "{tag}");
        let name = tag.split_whitespace().next().unwrap().to_owned();
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed));
        } else {
            if !tag.ends_with('/') {
                open.push(name.clone());
            }
            seen.push(name);
        }
        rest = after;
    }
    assert_eq!(open, Vec::<String>::new());
    seen
}

fn filled_with(words: &str) -> Report {
    let quote = Quote {
        before: vec![words.into()],
        after: vec![words.into()],
        remarks: vec![words.to_owned()],
        memo: words.to_owned(),
        ..Quote::new(Text::new().plain(words).marked(words).code(words).strong(words))
            .by(words)
            .at(words)
    };
    let table = Table::new(words, vec![Column::words(words), Column::numbers(words)])
        .with_row(Row::heading(words))
        .with_row(Row::body(vec![Cell::text(words), Cell::text(words)]).indented(1))
        .with_note(words);
    Report::new("matrix", words)
        .with_setting("where", words, words)
        .with_block(Block::heading(Level::Two, words))
        .with_block(Block::paragraph(words))
        .with_block(table)
        .with_block(quote)
        .with_block(Block::List(ListKind::Bullets, vec![words.into()]))
        .with_block(Block::note(words))
        .with_block(Block::Preformatted(words.into()))
        .with_note(words)
}

#[test]
fn a_report_from_top_to_bottom() {
    let table = Table::new(
        "Codes < groepen",
        vec![Column::words("Code"), Column::numbers("Jaccard")],
    )
    .with_row(Row::heading("Kern"))
    .with_row(Row::body(vec![Cell::text("a&b"), Cell::number(Some(0.25), 2).marked(Mark::Star)]).indented(1))
    .with_row(Row::total(vec![Cell::text("Eenheden")]))
    .with_note("* ongelijk");
    let report = Report::new("matrix", "Matrix & meer")
        .with_setting("unit", "turn", "eenheid: beurt")
        .with_setting("measure", "count", "maat: aantal")
        .with_setting("where", "x", "")
        .with_block(Block::heading(Level::One, "Citaten\nen meer"))
        .with_block(table)
        .with_block(Block::List(ListKind::Numbers, vec!["een".into(), "twee\ndrie".into()]))
        .with_block(Block::Preformatted("\n1  R: ja\n   nee".into()))
        .with_note("een noot")
        .with_left_out(LeftOut {
            lost: 2,
            ..LeftOut::default()
        });
    assert_eq!(
        body(&report),
        "<h1>Matrix &amp; meer</h1>
<p class=\"settings\">eenheid: beurt; maat: aantal</p>
<h2>Citaten en meer</h2>
<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Codes &lt; groepen\">
<table>
<caption>Codes &lt; groepen</caption><thead>
<tr><th scope=\"col\">Code</th><th scope=\"col\" class=\"number\">Jaccard</th></tr>
</thead>
<tbody>
<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"2\">Kern</th></tr>
<tr><th scope=\"row\" style=\"padding-left: 2em\">a&amp;b</th><td class=\"number\">0,25*</td></tr>
<tr class=\"total\"><th scope=\"row\">Eenheden</th><td class=\"number\"></td></tr>
</tbody>
</table>
</div>
<p class=\"note\">* ongelijk</p>
<ol><li>een</li>
<li>twee<br />
drie</li>
</ol>
<pre>

1  R: ja
   nee</pre>
<p class=\"note\">een noot</p>
<p class=\"note\">Niet meegeteld: 2 verloren segmenten. Zie <code>emic check</code>.</p>"
    );
}

#[test]
fn a_quote_is_a_quotation_with_its_signature() {
    let quote = Quote {
        before: vec!["I: hoe dan?".into()],
        remarks: vec!["interdependence+".into()],
        memo: "twijfel".into(),
        ..Quote::new(Text::new().plain("we ").marked("hebben").plain("\nelkaar"))
            .by("R07, onderwijs")
            .at("R07@1-9")
    };
    assert_eq!(
        body(&Report::new("quotes", "").with_block(quote)),
        "<figure class=\"quote\">
<blockquote>
<p class=\"around\">I: hoe dan?</p>
<p>“we <mark>hebben</mark><br />
elkaar”</p>
</blockquote>
<figcaption><cite>— R07, onderwijs (R07@1-9)</cite><span class=\"remark\">interdependence+</span><span class=\"remark\">Memo: twijfel</span></figcaption></figure>"
    );
    let unsigned = body(&Report::new("quotes", "").with_block(Quote::new("ja")));
    assert!(!unsigned.contains("figcaption"), "{unsigned}");
}

#[test]
fn a_table_without_rows_says_so() {
    let table = Table::new("", vec![Column::words("Code"), Column::numbers("n")]);
    let shown = body(&Report::new("matrix", "").with_block(table));
    assert!(
        shown.contains("<tr><td colspan=\"2\">(geen rijen)</td></tr>"),
        "{shown}"
    );
    assert!(!shown.contains("caption"), "{shown}");
}

#[test]
fn the_page_names_its_language_and_its_title() {
    for (language, code) in [(Language::Nl, "nl"), (Language::En, "en")] {
        let page = rendered(&Report::new("matrix", "Een <titel>"), language);
        assert!(
            page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{code}\">\n")),
            "{page}"
        );
        assert!(page.contains("<title>Een &lt;titel&gt;</title>"), "{page}");
    }
    let untitled = rendered(&Report::new("matrix", ""), Language::En);
    assert!(
        untitled.contains("<title>matrix</title>") && !untitled.contains("<h1>"),
        "{untitled}"
    );
}

#[test]
fn a_page_loads_nothing_and_runs_nothing() {
    let page = rendered(&filled_with("een"), Language::Nl).to_lowercase();
    for foreign in [
        "<script", "<link", "<img", "src=", "href", "url(", "@import", "http:", "https:",
    ] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

#[test]
fn hostile_words_make_no_element_and_leave_no_attribute() {
    let plain = opened(&rendered(&filled_with("x"), Language::Nl));
    for words in [
        "<script>alert(1)</script>",
        "</title></style></main><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='x",
        "&lt;b&gt;",
        "]]><!--",
        "-->",
    ] {
        let page = rendered(&filled_with(words), Language::Nl);
        assert_eq!(opened(&page), plain, "{words}");
        assert!(!page.contains(words) || words == "&lt;b&gt;", "{words}");
    }
}

proptest! {
    #[test]
    fn every_page_is_well_formed(words in "[a-z<>&\"'/=!\\[\\]\n \\-]{1,16}") {
        let page = rendered(&filled_with(&words), Language::Nl);
        let count = |page: &str| opened(page).into_iter().filter(|name| name != "br").count();
        prop_assert_eq!(count(&page), count(&rendered(&filled_with("x"), Language::Nl)));
    }
}
