//! Studies of which something is missing or unreadable: every analysis says what, and what to do.

use crate::builder::{Run, emic};

fn study(words: &str) -> Run {
    emic(words)
        .file("emic.yaml", "title: t\nlanguage: en\ncodebooks: [own.yaml]\n")
        .file(
            "own.yaml",
            "id: own\ncodes: [{id: a}, {id: b}, {id: h, use: heading}]\n",
        )
}

fn coded(words: &str) -> Run {
    study(words)
        .file("transcripts/R1.txt", "R: een twee\n")
        .file("coding/anna/R1.yaml", "segments:\n- {quote: een, codes: [a]}\n")
}

#[test]
fn without_transcripts_every_analysis_says_so() {
    let told = "error: there are no transcripts yet\nhelp: `emic import FILE…` brings them into the study\n";
    for words in [
        "matrix",
        "words",
        "agree",
        "quotes a",
        "saturation",
        "framework",
        "frequencies",
    ] {
        study(words).tells(told).exits(2).run();
    }
    study("compare --by sector")
        .file("cases.csv", "case,sector\nR1,school\n")
        .tells(told)
        .exits(2)
        .run();
}

#[test]
fn a_table_of_cases_that_cannot_be_read_is_named() {
    let windows = |words: &str| coded(words).file("cases.csv", b"case,sector\nR1,caf\xe9\n");
    let unread = "help: cases.csv could not be read, so that no attribute is known; `emic check`\n      says why\n";
    windows("matrix a sector")
        .tells(&format!(
            "error: this study has no code or attribute `sector`\n{unread}"
        ))
        .exits(2)
        .run();
    windows("compare --by sector")
        .tells(&format!("error: this study has no attribute `sector`\n{unread}"))
        .exits(2)
        .run();
    windows("compare")
        .tells("error: cases.csv could not be read, so that there is nothing to group by\nhelp: `emic check` says what is wrong in it\n")
        .exits(2)
        .run();
    windows("check")
        .prints_about(
            "\
  = help: save it again from your spreadsheet as `CSV UTF-8`; in LibreOffice
          choose the character set Unicode (UTF-8)
",
        )
        .exits(1)
        .run();
}

#[test]
fn without_attributes_there_is_nothing_to_compare_by() {
    coded("compare")
        .tells("error: cases.csv has no columns to group by\nhelp: give it a column beside `case`, such as `sector`; `emic help cases` shows\n      how\n")
        .exits(2)
        .run();
}

#[test]
fn a_codebook_stands_for_its_codable_codes() {
    coded("matrix own transcripts --format csv")
        .prints_about(
            "\na,R1,,1,1,1,1,1,own,transcripts,turn,count,anna,respondents,,,own,0.1.0,,0,1,0,0,0\nb,R1,,0,0,1,1,0,",
        )
        .run();
    coded("saturation --codes own --base 1 --run 1")
        .prints_about("own")
        .run();
}
