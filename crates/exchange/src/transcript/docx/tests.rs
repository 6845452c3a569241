//! Word documents built in memory.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::{Comment, FrontMatterKey, Incoming, NamedLabel, Refusal, Remark, Span, Wishes, import};

const MAIN: &str = "word/document.xml";

fn archive(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

fn run(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn bold(words: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn paragraph(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

fn lines(words: &[&str]) -> String {
    words.iter().map(|words| paragraph(&run(words))).collect()
}

fn imported(body: &str) -> Incoming {
    import("t.docx", &archive(&[(MAIN, &document(body))]), &Wishes::default()).unwrap()
}

fn body(content: &str) -> String {
    imported(content).body
}

fn refused(members: &[(&str, &str)]) -> Refusal {
    import("t.docx", &archive(members), &Wishes::default()).unwrap_err()
}

fn has(incoming: &Incoming, remark: &Remark) -> bool {
    incoming.notes.iter().any(|note| note.remark == *remark)
}

#[test]
fn runs_are_joined_and_paragraphs_are_lines() {
    let split = paragraph(&[run("I"), run(": Hoe "), run("gaat het?")].concat());
    assert_eq!(body(&(split + &lines(&["R: Goed."]))), "I: Hoe gaat het?\nR: Goed.\n");
}

#[test]
fn references_lose_nothing() {
    assert_eq!(
        body(&lines(&["R: a &amp; b &lt;c&gt; &#233;&#x2019;&quot;"])),
        "R: a & b <c> é’\"\n"
    );
    assert_eq!(
        body(&paragraph("<w:r><w:t><![CDATA[R: a < b]]></w:t></w:r>")),
        "R: a < b\n"
    );
}

#[test]
fn signs_of_word_become_characters() {
    let signs = "<w:r><w:t>R: a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t>\
        <w:softHyphen/><w:t>f</w:t><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/><w:sym w:font=\"Webdings\" w:char=\"F021\"/>\
        <w:lastRenderedPageBreak/><w:t>g</w:t></w:r>";
    let incoming = imported(&paragraph(signs));
    assert_eq!(incoming.body, "R: a\tb\nc\nd\u{2011}e\u{AD}f☺g\n");
    assert!(has(&incoming, &Remark::Symbols { count: 1 }));
}

#[test]
fn wrappers_keep_their_content() {
    let wrapped = |tag: &str| format!("<w:{tag}>{}</w:{tag}>", run(tag));
    let content: String = ["hyperlink", "ins", "fldSimple", "smartTag", "moveTo"]
        .iter()
        .map(|tag| wrapped(tag))
        .collect();
    let block = format!(
        "<w:sdt><w:sdtPr><w:t>niet</w:t></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        lines(&["R: in sdt"])
    );
    assert_eq!(
        body(&(block + &paragraph(&content))),
        "R: in sdt\nhyperlinkinsfldSimplesmartTagmoveTo\n"
    );
}

#[test]
fn tracked_and_hidden_text_is_dropped_and_told() {
    let content = [
        run("R: ik woon in "),
        "<w:del><w:r><w:delText>Geheim</w:delText></w:r></w:del>".to_owned(),
        format!("<w:moveFrom>{}</w:moveFrom>", run("weg")),
        "<w:ins><w:r><w:t>[stad]</w:t></w:r></w:ins>".to_owned(),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Verborgen</w:t></w:r>".to_owned(),
        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>!</w:t></w:r>".to_owned(),
    ];
    let incoming = imported(&paragraph(&content.concat()));
    assert_eq!(incoming.body, "R: ik woon in [stad]!\n");
    assert!(has(&incoming, &Remark::DeletedText { characters: 9 }));
    assert!(has(&incoming, &Remark::HiddenText { characters: 9 }));
}

#[test]
fn fields_show_their_result_only() {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>veld</w:t></w:r>";
    assert_eq!(body(&paragraph(&(run("R: ") + field))), "R: veld\n");
}

#[test]
fn text_boxes_once_and_before_their_paragraph() {
    let inner = |words: &str| format!("<w:txbxContent>{}</w:txbxContent>", lines(&[words]));
    let content = format!(
        "<w:r><w:t>R: a</w:t><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r>",
        inner("kader"),
        inner("kader")
    );
    let incoming = imported(&paragraph(&content));
    assert_eq!(incoming.body, "kader\nR: ab\n");
    assert!(has(&incoming, &Remark::TextBoxes { count: 1 }));
}

#[test]
fn notes_lists_and_pictures_are_counted() {
    let numbered = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr><w:rPr><w:b/></w:rPr></w:pPr>";
    let content = format!(
        "{numbered}{}<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><pic:pic/></w:r>",
        run("R: ja")
    );
    let incoming = imported(&paragraph(&content));
    assert_eq!(incoming.body, "R: ja\n");
    for remark in [
        Remark::Footnotes { count: 1 },
        Remark::ListNumbers { count: 1 },
        Remark::Pictures { count: 1 },
    ] {
        assert!(has(&incoming, &remark), "{remark:?}");
    }
}

#[test]
fn a_table_of_speaker_and_words() {
    let cell = |words: &[&str]| format!("<w:tc>{}</w:tc>", lines(words));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let rows = [
        row(&[cell(&["Anna"]), cell(&["Hoe dan?"])]),
        row(&[cell(&["Bram:"]), cell(&["Zo.", "En zo."])]),
        row(&[cell(&["Anna"]), cell(&["Echt?"])]),
        row(&[cell(&["Bram"]), cell(&["Ja."])]),
        row(&[cell(&["Anna"]), cell(&["Dus?"])]),
        row(&[cell(&["00:12"]), cell(&["Bram"]), cell(&["Ja."])]),
    ];
    let incoming = imported(&format!("<w:tbl>{}</w:tbl>", rows.concat()));
    assert_eq!(
        incoming.body,
        "Anna: Hoe dan?\nBram: Zo.\nEn zo.\nAnna: Echt?\nBram: Ja.\nAnna: Dus?\n[00:12] Bram: Ja.\n"
    );
    assert!(has(&incoming, &Remark::TableRows { count: 6 }));
}

#[test]
fn other_tables_have_tabs() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", lines(&[words]));
    let table = format!("<w:tbl><w:tr>{}{}{}</w:tr></w:tbl>", cell("a"), cell("b"), cell("c"));
    assert_eq!(body(&table), "a\tb\tc\n");
}

#[test]
fn bold_labels_without_colon() {
    let turn = |name: &str, words: &str| paragraph(&(bold(name) + &run(words)));
    let first = paragraph(&[bold("An"), bold("na"), run(" Hoe dan?")].concat());
    let rest = [
        turn("Bram", "\tZo."),
        turn("Anna", " En?"),
        turn("Bram ", "Ja."),
        turn("Anna", " Hm?"),
        turn("Bram", " Ja."),
    ];
    let incoming = imported(&(first + &rest.concat()));
    assert_eq!(
        incoming.body,
        "Anna: Hoe dan?\nBram: Zo.\nAnna: En?\nBram: Ja.\nAnna: Hm?\nBram: Ja.\n"
    );
}

#[test]
fn empty_paragraphs_are_one_line_at_most() {
    assert_eq!(
        body(&lines(&["", "R: a", "", "", "", "R: b", "", ""])),
        "R: a\n\nR: b\n"
    );
}

#[test]
fn paragraphs_without_speakers_are_parted() {
    assert_eq!(
        body(&lines(&["Een zin.", "Nog een.", "", "En een."])),
        "Een zin.\n\nNog een.\n\nEn een.\n"
    );
}

#[test]
fn comments_keep_their_places_in_code_points() {
    let start = |id: u8| format!("<w:commentRangeStart w:id=\"{id}\"/>");
    let end = |id: u8| format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
    let first = paragraph(&[run("I: één "), start(0), run("vraag"), end(0), run("?")].concat());
    let second = paragraph(
        &[
            run("R: 😀 ja"),
            "<w:r><w:commentReference w:id=\"1\"/></w:r>".to_owned(),
        ]
        .concat(),
    );
    let comment =
        |id: u8, words: &[&str]| format!("<w:comment w:id=\"{id}\" w:author=\"An\">{}</w:comment>", lines(words));
    let comments = format!(
        "<w:comments>{}{}{}</w:comments>",
        comment(1, &["kort"]),
        comment(0, &["lang", "over &amp;"]),
        comment(2, &["los"])
    );
    let bytes = archive(&[(MAIN, &document(&(first + &second))), ("word/comments.xml", &comments)]);
    let incoming = import("t.docx", &bytes, &Wishes::default()).unwrap();
    let said = |text: &str, start, end| Comment {
        text: text.into(),
        author: "An".into(),
        span: Span { start, end },
    };
    assert_eq!(incoming.body, "I: één vraag?\nR: 😀 ja\n");
    assert_eq!(incoming.comments, [said("lang\nover &", 7, 12), said("kort", 14, 21)]);
    assert!(has(&incoming, &Remark::CommentsWithoutPlace { count: 1 }));
}

#[test]
fn comments_move_with_turned_labels() {
    let marked = "<w:commentRangeStart w:id=\"0\"/><w:r><w:t>goed</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>";
    let block = [
        paragraph(&run("ANA  00:13")),
        paragraph(marked),
        lines(&["BEN  00:14", "ja"]),
    ]
    .concat();
    let comments = format!(
        "<w:comments><w:comment w:id=\"0\">{}</w:comment></w:comments>",
        lines(&["x"])
    );
    let named = |text: &str| NamedLabel {
        text: text.into(),
        role: None,
    };
    let wishes = Wishes {
        labels: vec![named("ANA"), named("BEN")],
        ..Wishes::default()
    };
    let bytes = archive(&[(MAIN, &document(&block)), ("word/comments.xml", &comments)]);
    let incoming = import("t.docx", &bytes, &wishes).unwrap();
    assert_eq!(incoming.body, "[00:13] ANA: goed\n[00:14] BEN: ja\n");
    assert_eq!(incoming.comments[0].span, Span { start: 13, end: 17 });
}

#[test]
fn title_is_taken_over_and_the_author_is_not() {
    let core =
        "<cp:coreProperties><dc:title>Gesprek &amp; meer</dc:title><dc:creator>An</dc:creator></cp:coreProperties>";
    let bytes = archive(&[
        (MAIN, &document(&lines(&["R: ja"]))),
        ("docProps/core.xml", core),
        ("word/header1.xml", "<x/>"),
    ]);
    let incoming = import("t.docx", &bytes, &Wishes::default()).unwrap();
    assert_eq!(incoming.front_matter.len(), 1);
    assert_eq!(
        (incoming.front_matter[0].key, incoming.front_matter[0].value.as_str()),
        (FrontMatterKey::Title, "Gesprek & meer")
    );
    assert!(has(&incoming, &Remark::HeadersAndFooters { count: 1 }));
}

#[test]
fn the_package_names_its_main_part() {
    let relation = "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let bytes = archive(&[
        ("_rels/.rels", relation),
        ("word/document2.xml", &document(&lines(&["R: ja"]))),
    ]);
    assert_eq!(import("t.docx", &bytes, &Wishes::default()).unwrap().body, "R: ja\n");
}

#[test]
fn attacks_are_refused() {
    let doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///x\">]><w:document>&x;</w:document>";
    assert_eq!(refused(&[(MAIN, doctype)]), Refusal::Doctype { part: MAIN.into() });
    let deep = "<w:tbl><w:tr><w:tc>".repeat(300);
    assert_eq!(
        refused(&[(MAIN, &document(&deep))]),
        Refusal::TooDeep {
            part: MAIN.into(),
            limit: 512
        }
    );
    let dense = document(&"<w:p/>".repeat(1_000_000));
    assert_eq!(
        refused(&[(MAIN, &dense)]),
        Refusal::TooDense {
            part: MAIN.into(),
            limit: 200
        }
    );
    assert_eq!(refused(&[("x.txt", "x")]), Refusal::MissingPart { part: MAIN.into() });
    assert!(matches!(
        refused(&[(MAIN, "<w:document><w:p>")]),
        Refusal::Malformed { .. }
    ));
    assert!(matches!(
        refused(&[(MAIN, &document(&lines(&["&#0;"])))]),
        Refusal::Malformed { .. }
    ));
    assert!(matches!(
        refused(&[(MAIN, &document(&lines(&["&x;"])))]),
        Refusal::Malformed { .. }
    ));
}

#[test]
fn a_member_under_a_password_is_refused_as_such() {
    let mut bytes = archive(&[(MAIN, &document(&lines(&["R: ja"])))]);
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let header = bytes.windows(4).position(|window| window == signature).unwrap();
        bytes[header + flags] |= 1;
    }
    assert_eq!(import("t.docx", &bytes, &Wishes::default()), Err(Refusal::Encrypted));
}

#[test]
fn bold_name_and_time_above_the_words() {
    let turn = |name: &str, time: &str, words: &str| {
        paragraph(&format!(
            "{}<w:r><w:t xml:space=\"preserve\">   {time}</w:t><w:br/><w:t>{words}</w:t></w:r>",
            bold(name)
        ))
    };
    let turns = [
        turn("An Pop", "0:03", "Hallo."),
        turn("Bo Ray", "0:05", "Dag."),
        turn("An Pop", "0:07", "Ja."),
    ];
    let incoming = imported(&turns.concat());
    assert_eq!(
        incoming.body,
        "[0:03] An Pop: Hallo.\n[0:05] Bo Ray: Dag.\n[0:07] An Pop: Ja.\n"
    );
}

#[test]
fn every_cut_of_a_document_is_read_or_refused() {
    let bytes = archive(&[(MAIN, &document(&lines(&["R: ja"])))]);
    for length in 0..bytes.len() {
        assert!(
            import("t.docx", &bytes[..length], &Wishes::default()).is_err(),
            "{length}"
        );
    }
}

/// Content of a Word document, well-formed and without sense.
fn scraps() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[a-zé:? ]{0,9}".prop_map(|words| run(&words)),
        "(I|R|Anna|ANA  00:13):?".prop_map(|words| bold(&words)),
        Just("<w:commentRangeStart w:id=\"0\"/>".to_owned()),
        Just("<w:commentRangeEnd w:id=\"0\"/>".to_owned()),
        Just("<w:r><w:commentReference w:id=\"0\"/><w:br/><w:tab/></w:r>".to_owned()),
    ];
    leaf.prop_recursive(5, 60, 5, |inner| {
        let tags = prop::sample::select(vec![
            "p",
            "p",
            "p",
            "tbl",
            "tr",
            "tc",
            "del",
            "sdt",
            "r",
            "txbxContent",
            "pPr",
            "rPr",
            "t",
        ]);
        (tags, prop::collection::vec(inner, 0..5)).prop_map(|(tag, all)| format!("<w:{tag}>{}</w:{tag}>", all.concat()))
    })
}

proptest! {
    #[test]
    fn comments_stay_inside_any_document(all in prop::collection::vec(scraps(), 0..6)) {
        let comments = format!("<w:comments><w:comment w:id=\"0\">{}</w:comment></w:comments>", lines(&["x"]));
        let bytes = archive(&[(MAIN, &document(&all.concat())), ("word/comments.xml", &comments)]);
        let incoming = import("t.docx", &bytes, &Wishes::default()).unwrap();
        let length = incoming.body.chars().count();
        let homeless = has(&incoming, &Remark::CommentsWithoutPlace { count: 1 });
        prop_assert_eq!(incoming.comments.len(), usize::from(!homeless));
        for comment in &incoming.comments {
            prop_assert!(comment.span.start <= comment.span.end && comment.span.end <= length);
        }
    }
}
