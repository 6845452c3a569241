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
fn a_relation_is_refused_with_the_mend() {
    emic("search overleg NEAR/2 ouders")
        .copy_of("corpus")
        .tells(
            "error: NEAR, WITHIN, ENCLOSES, OVERLAPS, BEFORE and AFTER relate passages, and\n       \
             search looks for turns and segments\n\
             help: ask for it with `emic quotes`, or write AND: in search it means in the\n      \
             same turn or segment\n",
        )
        .exits(2)
        .run();
}
