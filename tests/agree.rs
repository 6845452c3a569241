//! `emic agree`: stretches as coders cut them out, and options that fit the unit.

use crate::builder::{Run, emic};

/// Ten characters; `a` stands on the first four for anna and on the first five for bert, `b` on the last four for both.
fn study(words: &str) -> Run {
    let coded = |quote: &str| format!("segments:\n- {{quote: {quote}, codes: [a]}}\n- {{quote: fghi, codes: [b]}}\n");
    emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [own.yaml]\nspeakers: {R: respondent}\n",
        )
        .file("own.yaml", "id: own\ncodes: [{id: a, label: A}, {id: b, label: B}]\n")
        .file("transcripts/R1.txt", "R: abcde fghi\n")
        .file("coding/anna/R1.yaml", coded("abcd"))
        .file("coding/bert/R1.yaml", coded("abcde"))
}

#[test]
fn stretches_are_compared_as_each_coder_cut_them_out() {
    study("agree --unit stretch")
        .prints_about(
            "\
code                anna  bert  u alpha  binary u alpha  cu alpha  k u alpha
────────────────────────────────────────────────────────────────────────────
A                      4     5     0.82            0.82       n/a       1.00
B                      4     4     1.00            1.00       n/a       1.00
────────────────────────────────────────────────────────────────────────────
all codes together     8     9     0.87            0.68      1.00        n/a

10 characters in 1 transcript that all have read.
",
        )
        .run();
    study("agree --unit stretch --codes a --measure u_alpha --format csv")
        .prints_about("\na,,,anna bert,stretch,,u_alpha,10,0.8242424242424242,,,stretch,anna bert,")
        .run();
}

#[test]
fn codes_that_overlap_have_no_measure_together() {
    study("agree --unit stretch")
        .file(
            "coding/bert/R1.yaml",
            "segments:\n- {quote: abcde, codes: [a]}\n- {quote: e fghi, codes: [b]}\n",
        )
        .prints_about(
            "\
B                      4     6     0.66            0.66       n/a        n/a
────────────────────────────────────────────────────────────────────────────
all codes together   n/a   n/a      n/a             n/a       n/a        n/a

10 characters in 1 transcript that all have read.

All codes together and `k_u_alpha`: n/a, since passages of different codes
overlap; these measures are not defined for that.
",
        )
        .run();
}

/// Two texts: in the first both mark the same, in the second only anna marks anything.
#[test]
fn one_transcript_has_no_interval() {
    study("agree --unit stretch --codes a --bootstrap 100 --measure u_alpha")
        .prints_about("A        4     5     0.82\n")
        .prints_about("A single transcript has no interval: there is nothing else to draw.\n")
        .run();
}

#[test]
fn stretches_and_segments_are_drawn_again_by_transcript() {
    let two = |words: &str| {
        study(words)
            .file("transcripts/R2.txt", "R: abcde fghi\n")
            .file("coding/anna/R2.yaml", "segments:\n- {quote: abcd, codes: [b]}\n")
            .file("coding/bert/R2.yaml", "segments: []\n")
    };
    // Of three samples that differ, R1 alone (one in four) has 2 of 2 segments, R2 alone 0 of 1, both 2 of 3.
    two("agree --unit segment --codes b --bootstrap 1000 --measure segment-agreement,recall")
        .prints_about(
            "B        2           1     1           1  0.67\u{a0}[0.00;\u{a0}1.00]  0.50\u{a0}[0.00;\u{a0}1.00]\n",
        )
        .run();
    two("agree --unit segment --codes b --bootstrap 1000 --measure segment-agreement --format csv")
        .prints_about("b,,,anna bert,segment,,segment_agreement,3,0.6666666666666666,0.0,1.0,")
        .run();
    two("agree --unit segment --codes b --per-transcript --measure recall --format csv")
        .prints_about("b,,,anna bert,segment,R1,recall,2,1.0,,,")
        .prints_about("b,,,anna bert,segment,R2,recall,1,0.0,,,")
        .run();
    // R1 twice: alike everywhere, 1. R2 twice: 16 of 40 values apart, by lot 2 * 8 * 32 / (40 - (2 * 16 + 32) / 40) = 13.333.
    two("agree --unit stretch --codes b --bootstrap 1000 --measure u-alpha --format csv")
        .prints_about("b,,,anna bert,stretch,,u_alpha,20,")
        .prints_about(",-0.19999999999999996,1.0,")
        .run();
}

fn refused(words: &str, told: &str) {
    study(words).tells(told).exits(2).run();
}

#[test]
fn options_that_would_change_nothing_are_refused() {
    refused(
        "agree --threshold 60",
        "\
error: `--threshold` is about segments, and none are sought
help: write `--unit segment` beside it, or leave it out
",
    );
    refused(
        "agree --unit segment --measure cohen_kappa",
        "\
error: `cohen_kappa` is computed from ratings, not from segments
help: choose the unit turn, sentence or character; `emic help agreement` says
      what is computed from what
",
    );
    refused(
        "agree --by coder",
        "\
error: coders are compared here, and make no groups
help: make groups by an attribute, or leave `--by` out
",
    );
    refused(
        "agree anna bert --coder anna",
        "\
error: coders are named twice: behind the command, and with `--coder`
help: name them once: `emic agree coder-a coder-b`
",
    );
    refused(
        "agree --seed 3",
        "\
error: `--seed` changes nothing where nothing is drawn
help: write `--bootstrap 1000` beside it, or leave it out
",
    );
    refused(
        "agree --measure f1",
        "\
error: `f1` is computed from segments, not from ratings
help: write `--unit segment` beside it; `emic help agreement` says what is
      computed from what
",
    );
    refused(
        "agree --measure u_alpha",
        "\
error: `u_alpha` is computed from stretches, not from ratings
help: write `--unit stretch` beside it; `emic help agreement` says what is
      computed from what
",
    );
    study("agree --measure xxx")
        .tells_about("there is no coefficient `xxx`; of ratings: percent_agreement, cohen_kappa, cohen_kappa_nvivo,")
        .exits(2)
        .run();
}

/// On `b` both mark the same; of both codes together anna's `abcd` and bert's `abcde` cost ((0 + 1) / (4 + 5))^2, over two each.
#[test]
fn gamma_aligns_segments_whatever_overlaps() {
    study("agree --unit segment --measure gamma,recall")
        .prints_about("B                      1           1     1           1   1.00    1.00\n")
        .prints_about("gamma: chance from 50 samples, seed 1\n")
        .run();
    study("agree --unit segment --measure gamma --format csv --seed 7")
        .prints_about("b,,,anna bert,segment,,gamma,2,1.0,,,")
        .prints_about(",union,50,7,")
        .run();
}

#[test]
fn numbers_that_are_none_are_asked_for_in_words() {
    study("cooccurrences --order 2,3")
        .tells_about("one number: 2 for pairs, 3 for triples; ask for each size on its own")
        .exits(2)
        .run();
    study("bronstein --against group")
        .tells_about("a number of cases, 2 or more; `--by` makes groups")
        .exits(2)
        .run();
}

#[test]
fn kappa_after_nvivo_is_one_where_chance_explains_everything() {
    study("agree --measure cohen_kappa,nvivo --codes a")
        .prints_about(
            "\
code  anna  bert  together  kappa (Cohen)  cohen kappa nvivo
────────────────────────────────────────────────────────────
A        1     1         1            n/a               1.00
",
        )
        .run();
}
