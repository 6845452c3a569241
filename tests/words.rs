//! Words: counted, held against each other, shown in their context.

use serde_json::Value;

use crate::builder::{Run, emic};

const R1: &str = "I: Tijd?\nR: Geen tijd (zucht). De school heeft tijd nodig.\nR: Tijd maken we in de school.\n";
const R2: &str = "R: De wachtlijst is lang, de wachtlijst groeit.\nR: Scholen wachten.\n";

/// Two interviews that nobody has coded.
fn uncoded(words: &str) -> Run {
    emic(words)
        .file("emic.yaml", "title: t\nlanguage: en\n")
        .file("cases.csv", "case;sector\nR1;onderwijs\nR2;jeugdhulp\n")
        .file("transcripts/R1.txt", format!("---\nlanguage: nl\n---\n{R1}"))
        .file("transcripts/R2.txt", format!("---\nlanguage: nl\n---\n{R2}"))
}

fn coded(words: &str) -> Run {
    uncoded(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [codebook.yaml]\ncoders: [anna]\n",
        )
        .file("codebook.yaml", "id: own\ncodes:\n- id: time\n  label: {en: Time}\n")
        .file(
            "coding/anna/R1.yaml",
            "segments:\n- {quote: \"heeft tijd nodig.\", codes: [time]}\n",
        )
}

#[test]
fn words_are_counted_before_anything_is_coded() {
    // Thirteen words in R1: the remark is none, and the interviewer's is not asked. Nine in R2.
    // Nine stop words: geen, de, heeft; we, in, de; de, is, de.
    uncoded("words")
        .prints(
            "\
Words
═════

without Dutch stop words; speakers: respondents

word             times  per 1,000  transcripts  cases
─────────────────────────────────────────────────────
tijd                 3     136.36            1      1
school               2      90.91            1      1
wachtlijst           2      90.91            1      1
groeit               1      45.45            1      1
lang                 1      45.45            1      1
maken                1      45.45            1      1
nodig                1      45.45            1      1
scholen              1      45.45            1      1
wachten              1      45.45            1      1
─────────────────────────────────────────────────────
base: all words     22                       2      2

9 different ones. Left out: 9 of 22 words.
",
        )
        .run();
}

#[test]
fn words_under_a_code_are_those_whose_first_character_is() {
    coded("words --code time --stop-words keep --without nodig")
        .prints(
            "\
Words under Time
════════════════

under: time; with stop words; also without: nodig; coder: anna; speakers:
respondents

word             times  per 1,000  transcripts  cases
─────────────────────────────────────────────────────
heeft                1     333.33            1      1
tijd                 1     333.33            1      1
─────────────────────────────────────────────────────
base: all words      3                       1      1

2 different ones. Left out: 1 of 3 words.

Not yet coded, and so in no base: 1 transcript (R2).
",
        )
        .run();
}

#[test]
fn lines_stand_below_each_other_and_are_sorted_by_their_neighbours() {
    uncoded("kwic tijd \"de school\" --sort right --language nl")
        .prints(
            "\
In context: tijd, de school
═══════════════════════════

op de woorden rechts; wie spreekt: respondenten; precies deze woorden

R1:3                Tijd maken we in  de school.
R1:2              Geen tijd (zucht).  De school heeft tijd nodig.
R1:3                                  Tijd maken we in de school.
R1:2   tijd (zucht). De school heeft  tijd nodig.
R1:2                            Geen  tijd (zucht). De school heeft tijd nodig.

5 treffers bij 1 case.
",
        )
        .run();
}

#[test]
fn other_forms_are_found_by_their_stem_where_that_is_asked() {
    uncoded("kwic school --match stemmed --where sector:jeugdhulp")
        .prints_about("R2:2                                   Scholen wachten.\n")
        .run();
    uncoded("kwic school --where sector:jeugdhulp")
        .prints_about("\nNothing found. The beginning of a word is sought with `*`: `'samenwerk*'`.\n")
        .run();
}

#[test]
fn questions_that_have_no_answer_say_what_to_ask() {
    for (words, told) in [
        (
            "words --typical",
            "error: typical of what?\nhelp: name a code, `--code interdependence`, or make groups, `--by sector`\n",
        ),
        (
            "words --by coder",
            "error: coders are asked for, and no code: words are the same for every coder\n\
             help: say under which codes with `--code`, or take `--coder` or `--by coder`\n      away\n",
        ),
        (
            "words --coder anna",
            "error: coders are asked for, and no code: words are the same for every coder\n\
             help: say under which codes with `--code`, or take `--coder` or `--by coder`\n      away\n",
        ),
        (
            "words --typical --code time --by coder",
            "error: coders are no speakers: words are not typical of them\n\
             help: make groups by an attribute, or leave `--by` out\n",
        ),
        (
            "words --typical --by sector --transcript R2",
            "error: all words are from one group, `jeugdhulp`: there is nothing to hold it\n       against\n\
             help: select more with `--where`, or make other groups\n",
        ),
        (
            "words --code time --by code",
            "error: this study has no attribute `code`\nhelp: did you mean `coder`?\n",
        ),
        (
            "kwic \"tijd OR school\"",
            "error: `OR` joins conditions, and words are looked for here\n\
             help: name each word or phrase by itself: `emic kwic wachtlijst ouders`;\n      conditions are for `emic quotes`\n",
        ),
        (
            "kwic code:time",
            "error: `code:time` is a condition, and words are looked for here\n\
             help: conditions on turns stand behind `--where`, codes behind `--code`\n",
        ),
    ] {
        coded(words).tells(told).exits(2).run();
    }
}

#[test]
fn records_hold_all_whatever_people_are_shown() {
    let study = uncoded("").ready();
    for words in [
        "words",
        "words --by sector",
        "words --typical --by sector --min-cases 1",
        "kwic school tijd",
        "kwic de --by sector",
    ] {
        let told = |limit: usize, format: &str| study.result(&format!("{words} --limit {limit} --format {format}"));
        let json = |limit| serde_json::from_slice::<Value>(&told(limit, "json")).unwrap();
        let (one, all) = (json(1), json(0));
        let limits = [&one, &all].map(|report| report["settings"]["limit"].as_u64());
        assert_eq!(limits, [Some(1), None], "{words}");
        let list = if words.starts_with("kwic") { "lines" } else { "words" };
        assert!(all[list].as_array().unwrap().len() > 2, "{words}");
        assert_eq!(one[list], all[list], "{words}");
        let rows = |limit| told(limit, "csv").iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(rows(1), rows(0), "{words}");
    }
}
