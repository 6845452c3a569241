//! `emic quotes` and other commands that take expressions, on a study that one sees at a glance.

use serde_json::Value;

use crate::builder::{Left, Run, emic};

/// Three schools and a service; R2 says the same twice, R3 has only the other sign, R4 nothing.
fn study(words: &str) -> Run {
    emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: nl\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\nattribution: \"{case}, {sector}\"\n\
             attributes: {sector: [school, care]}\nqueries: {homes: \"huis AND sector:school\"}\n",
        )
        .file(
            "codebook.yaml",
            "id: own\ncodes:\n- id: need\n  valence: {plus: ja, minus: nee}\n- id: plan\n",
        )
        .file("cases.csv", "case,sector\nR1,school\nR2,school\nR3,care\nR4,care\n")
        .file(
            "transcripts/R1.txt",
            "I: En?\nR: Wij hebben elkaar nodig (lacht), altijd. Zonder hen lukt het niet.\nI: Ja?\nR: Een huis.\n",
        )
        .file("transcripts/R2.txt", "R: Samen dus.\nI: Hm.\nR: Samen dus.\n")
        .file("transcripts/R3.txt", "R: Alleen. Twee huizen.\n")
        .file("transcripts/R4.txt", "R: Niets.\n")
        .file(
            "coding/anna/R1.yaml",
            "transcript: R1\nsegments:\n- quote: Wij hebben elkaar nodig (lacht), altijd.\n  codes: [need+]\n\
             - quote: altijd. Zonder hen lukt het niet.\n  codes: [need+, plan]\n",
        )
        .file(
            "coding/anna/R2.yaml",
            "transcript: R2\nsegments:\n- at: 3-13\n  quote: Samen dus.\n  codes: [need+]\n- at: 24-34\n  quote: Samen dus.\n  codes: [need+]\n",
        )
        .file("coding/anna/R3.yaml", "transcript: R3\nsegments:\n- quote: Alleen.\n  codes: [need-]\n")
        .file("coding/anna/R4.yaml", "transcript: R4\nsegments: []\n")
}

fn json(left: &Left, words: &str) -> Value {
    serde_json::from_slice(&left.result(&format!("{words} --format json"))).unwrap()
}

fn texts<'v>(report: &'v Value, field: &str) -> Vec<&'v str> {
    let quotes = report["quotes"].as_array().unwrap();
    quotes
        .iter()
        .map(|quote| quote[field].as_str().unwrap_or("-"))
        .collect()
}

#[test]
fn who_is_quoted_and_who_is_not_is_told() {
    study("quotes need+ --by sector --negative --language en")
        .prints(
            "\
Quotes
══════

at most 12 a theme: the groups in turn, and in each of them one of each case in
turn; overlapping passages joined, the same words once; coder: anna; speakers:
respondents; by sector

need +
──────

4 of 4 passages in 2 quotes, from 2 of 2 cases with such passages (4 asked).
Joined with a passage that they overlap: 1. The same words of the same case once
more: 1. No case has more than 1 of 2 quotes.

school

2 of 2 quotes. The group has 4 of 4 passages, from 2 of 2 cases.

    “Wij hebben elkaar nodig (lacht), altijd. Zonder hen lukt het niet.”
    — R1, school (R1@10-76)
      need+, plan; joined of R1@10-50, R1@43-76

    “Samen dus.”
    — R2, school (R2@3-13)
      need+; also at R2@24-34

care

None of 4 passages; 2 cases asked.

Negative cases: without such a passage

2 of 4 cases asked:

- R3, care
- R4, care

Counter-evidence: need -

1 of 1 passage, from 1 of 1 case with such passages (4 asked).

school

None of 1 passage; 2 cases asked.

care

1 of 1 quote. The group has 1 of 1 passage, from 1 of 2 cases.

    “Alleen.”
    — R3, care (R3@3-10)
      need-

Only these, and none of need +: R3.
",
        )
        .run();
}

#[test]
fn machines_read_the_balance_and_every_place() {
    let left = study("").ready();
    let report = json(&left, "quotes need+ --limit 1 --negative");
    let balance = &report["balance"][0];
    assert_eq!(
        ["passages", "passages_shown", "quotes", "joined", "repeated"].map(|field| balance[field].as_u64()),
        [4, 2, 1, 1, 0].map(Some)
    );
    assert_eq!(
        ["cases", "cases_found", "cases_quoted", "largest_quotes"].map(|field| balance[field].as_u64()),
        [4, 2, 1, 1].map(Some)
    );
    assert_eq!(balance["largest_case"], "R1");
    let unquoted = report["unquoted"].as_array().unwrap().iter();
    let unquoted: Vec<String> = unquoted
        .map(|r| format!("{} {} {}", r["theme"], r["case"], r["reason"]))
        .collect();
    assert_eq!(
        unquoted[..3],
        [
            "\"need+\" \"R2\" \"not-chosen\"",
            "\"need+\" \"R3\" \"no-passage\"",
            "\"need+\" \"R4\" \"no-passage\""
        ]
    );
    assert_eq!(texts(&report, "place"), ["R1@10-76", "R3@3-10"]);
    assert_eq!(report["quotes"][0]["places"].as_array().unwrap().len(), 2);
    assert_eq!(report["quotes"][1]["against"], "need+");
    let all = json(&left, "quotes need+ --all");
    assert_eq!(texts(&all, "place"), ["R1@10-50", "R1@43-76", "R2@3-13", "R2@24-34"]);
}

#[test]
fn what_is_left_out_is_marked_and_what_stands_around_is_told() {
    let left = study("").ready();
    let report = json(&left, "quotes need+ --max-words 5 --no-remarks --context 1");
    assert_eq!(
        texts(&report, "shortened"),
        ["Wij hebben elkaar nodig […], altijd. […]", "-"]
    );
    assert_eq!(
        texts(&report, "text")[0],
        "Wij hebben elkaar nodig (lacht), altijd. Zonder hen lukt het niet."
    );
    assert_eq!(report["quotes"][0]["before"][0], "I: En?");
    assert_eq!(report["quotes"][0]["after"][0], "I: Ja?");
    assert_eq!(report["quotes"][1]["after"][0], "I: Hm.");
}

#[test]
fn words_are_matched_by_letters_or_stems_and_the_report_says_which() {
    let left = study("").ready();
    let quotes = |words: &str| json(&left, &format!("quotes text:huis {words}"));
    assert_eq!(texts(&quotes(""), "text"), ["huis"]);
    assert_eq!(quotes("")["settings"]["matching"], "exact");
    let stemmed = quotes("--match stemmed --whole turns");
    assert_eq!(texts(&stemmed, "text"), ["Een huis.", "Alleen. Twee huizen."]);
    assert_eq!(stemmed["settings"]["matching"], "stemmed");
    assert_eq!(json(&left, "quotes need")["settings"].get("matching"), None);
    // A selection and a saved query in a table look for words too.
    let matrix = json(&left, "matrix need @homes --match stemmed");
    assert_eq!(matrix["settings"]["matching"], "stemmed");
    let chosen = json(&left, "frequencies need --where huis --match stemmed");
    assert_eq!(chosen["settings"]["matching"], "stemmed");
    let hits = |words: &str| {
        json(&left, &format!("search huis {words}"))["hits"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(
        [
            hits(""),
            hits("--match exact"),
            hits("--exact"),
            hits("--match stemmed")
        ],
        [2, 1, 1, 2]
    );
}

#[test]
fn a_saved_query_is_a_row_or_a_column() {
    let left = study("").ready();
    // In turns: `homes` is in R1's second answer alone, which bears no code.
    let cell = |words: &str| {
        let report = json(&left, &format!("matrix {words}"));
        let cell = &report["cells"][0];
        ["a", "row_total", "column_total", "units"].map(|field| cell[field].as_u64())
    };
    assert_eq!(cell("@homes need"), [0, 1, 4, 6].map(Some));
    assert_eq!(cell("need @homes --unit case"), [1, 3, 1, 4].map(Some));
    assert_eq!(cell("@homes @homes --unit transcript"), [1, 1, 1, 4].map(Some));
}

#[test]
fn a_case_is_named_where_its_signature_does_not_tell_it() {
    study("quotes need+ --negative --language en")
        .file(
            "emic.yaml",
            "title: t\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\nattribution: \"{sector}\"\nattributes: {sector: [school, care]}\n",
        )
        .prints_about("\n- R3: care\n- R4: care\n")
        .run();
}

#[test]
fn whole_interviews_are_quoted_by_no_way_round() {
    for query in ["@schools", "nodig XOR sector:school", "@schools OR code:need"] {
        study(&format!("quotes \"{query}\""))
            .file(
                "emic.yaml",
                "title: t\nlanguage: en\ncoders: [anna]\ncodebooks: [codebook.yaml]\nqueries: {schools: \"sector:school\"}\n",
            )
            .tells_about(&format!("error: `{query}` picks whole interviews, not passages\n"))
            .exits(2)
            .run();
    }
}

/// `huis` stands in R1 where nobody coded.
#[test]
fn words_that_no_segment_holds_are_told_where_whole_segments_are_asked() {
    study("quotes \"huis OR code:plan\" --whole segments --language en")
        .prints_about("1 of 1 passage, from 1 of 1 case with such passages (4 asked). Found outside\ncoded segments, and so not here: 1.\n")
        .run();
}

#[test]
fn whoever_is_named_in_the_question_stands_above_the_answer() {
    study("quotes \"code:plan AND coder:anna\" --coder bert --language en")
        .file("coding/bert/R1.yaml", "segments: []\n")
        .prints_about("; coder: anna; speakers:")
        .run();
    study("quotes \"code:plan AND coder:anna\" plan --coder bert --language en")
        .file("coding/bert/R1.yaml", "segments: []\n")
        .prints_about("; coder: anna + bert; speakers:")
        .run();
}
