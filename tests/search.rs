//! `emic search` on the demonstration study.

use crate::builder::emic;

#[test]
fn words_are_found_by_their_stems_and_marked_with_places() {
    emic("search samenwerken --limit 3")
        .copy_of("corpus")
        .prints_golden("search.txt")
        .run();
}

#[test]
fn a_code_finds_segments() {
    emic("search code:role-flexibility- --limit 2")
        .copy_of("corpus")
        .prints_golden("search-code.txt")
        .run();
}

#[test]
fn machines_get_whole_turns() {
    emic("search wachtlijsten --limit 1 --format json --language en")
        .copy_of("corpus")
        .prints_golden("search.json")
        .run();
}

#[test]
fn nothing_found_says_what_to_try_and_only_the_index_is_written() {
    let left = emic("search eenwoorddatnergensstaat --language en")
        .copy_of("corpus")
        .prints_golden("search-nothing.txt")
        .run();
    let outside = |path: &String| {
        ![
            "transcripts/",
            "coding/",
            "memos/",
            "cases.csv",
            "log/consensus.jsonl",
            "emic.yaml",
            "README.md",
            "BEVINDINGEN.md",
        ]
        .iter()
        .any(|known| path.starts_with(known))
    };
    let written: Vec<String> = left.files().into_iter().filter(outside).collect();
    assert_eq!(written, [".emic/index/search.idx"]);
}

#[test]
fn a_relation_with_a_code_on_the_left_finds_segments_and_memos_have_none() {
    emic("search \"code:role-flexibility NEAR/1 code:professional-roles-\" --limit 1")
        .copy_of("corpus")
        .prints_about("gezocht in gecodeerde segmenten, van alle codeurs\n")
        .prints_about("role-flexibility, expect-open-communication; coder-b + consensus\n")
        .run();
    emic("search \"overleg NEAR/2 ouders\" --in memos")
        .copy_of("corpus")
        .tells_about("error: memos are searched for words, and this asks for fields or places too\n")
        .exits(2)
        .run();
}
