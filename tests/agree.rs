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

#[test]
fn stretches_of_a_whole_study() {
    emic("agree coder-a coder-b --unit stretch --codes competency/*")
        .copy_of("corpus")
        .prints_golden("agree-stretches.txt")
        .run();
}

fn refused(words: &str, told: &str) {
    study(words).tells(told).exits(2).run();
}

#[test]
fn options_that_would_change_nothing_are_refused() {
    for (option, unit) in [("--measure cohen_kappa", "segment"), ("--bootstrap 200", "stretch")] {
        let name = option.split(' ').next().unwrap();
        refused(
            &format!("agree --unit {unit} {option}"),
            &format!(
                "error: `{name}` changes nothing with `--unit {unit}`\nhelp: leave `{name}` out, or choose the unit turn, sentence or character\n"
            ),
        );
    }
    refused(
        "agree --unit stretch --measure cohen_kappa",
        "\
error: `cohen_kappa` is computed from ratings, not from stretches
help: leave `--unit stretch` out; `emic help agreement` says what is computed
      from what
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
