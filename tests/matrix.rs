//! `emic matrix` and `emic cooccurrences`: what they refuse, in their own words.

use crate::builder::{Left, emic};

fn refused(study: Left, words: &str, told: &str) -> Left {
    study.then(words).tells(told).exits(2).run()
}

#[test]
fn options_that_mean_nothing_together_are_refused_with_the_mend() {
    let study = emic("").copy_of("corpus").ready();
    let mut ask = Some(study);
    let mut told = |words: &str, told: &str| ask = ask.take().map(|study| refused(study, words, told));
    told(
        "matrix competency/* --cells references",
        "\
error: a reference is of one code: two codes have none together
help: let cells hold segments, words or turns; or set codes against an
      attribute, transcripts, cases, coders or valences
",
    );
    told(
        "matrix @doors-shut coders",
        "\
error: `@doors-shut` names codings of its own, and is not told apart by
       `coder-a`
help: make one table a coder: `--by coder`
",
    );
    told(
        "matrix competency/* --cells words --unit case",
        "\
error: `--cells words` does not depend on the unit, and `--unit case` changes
       nothing
help: leave one of the two out; `emic help counts` says what cells hold
",
    );
    told(
        "matrix competency/* --cells turns --unit case",
        "\
error: cells hold no turns where the unit is `case`
help: write `--unit turn` beside `--cells turns`, or leave `--cells` out
",
    );
    told(
        "matrix competency/* --cells cases --unit overlap",
        "\
error: cells hold no cases where the unit is `overlap`
help: with overlap and near:K, cells hold units or presence
",
    );
    told(
        "matrix competency/* --cells cases --measure jaccard",
        "\
error: `jaccard` is computed from units, not from cases
help: leave `--cells` out and choose the unit with `--unit`, or leave
      `--measure` out
",
    );
    told(
        "matrix competency/* sector --share row --measure lift",
        "\
error: percentages and rates are of counts, not of `lift`
help: leave `--measure` out
",
    );
    told(
        "matrix competency/* sector --share row --cells presence",
        "\
error: yes and no have no percentages or rates
help: let cells hold cases or transcripts: `--cells cases`
",
    );
    told(
        "matrix competency/* sector --per-1000-words --cells cases",
        "\
error: a rate of cases for each 1,000 words means nothing
help: let cells hold references, segments, turns or words; for cases, `--share
      column` gives percentages
",
    );
    told(
        "matrix competency/* --per-1000-words",
        "\
error: nobody speaks words in `interdependence`, so it has no rate
help: set codes, as rows, against an attribute, transcripts, cases or coders, as
      columns
",
    );
    told(
        "matrix @doors-shut sector --cells references",
        "\
error: `@doors-shut` has no references of its own
help: let cells hold turns, words, characters, transcripts or cases
",
    );
    told(
        "matrix competency/* valences --unit overlap",
        "\
error: the unit `overlap` pairs places of codes or saved queries, and `+` is
       neither
help: choose the unit turn, segment, transcript or case; or make groups with
      `--by`
",
    );
    told(
        "matrix competency/* --unit overlap --measure phi",
        "\
error: `phi` needs a number of units in all, and pairs of places have none
help: choose the measure count or c_coefficient, or the unit turn, segment,
      transcript or case
",
    );
}

#[test]
fn a_cell_that_is_not_there_gets_the_nearest() {
    let study = emic("").copy_of("corpus").ready();
    let study = refused(
        study,
        "matrix competency/* sector --cell interdependance,onderwijs",
        "error: this table has no row `interdependance`\nhelp: did you mean `interdependence`?\n",
    );
    let study = refused(
        study,
        "matrix competency/* sector --cell interdependence,west",
        "error: this table has no column `west`\nhelp: its columns are `onderwijs`, `jeugdhulp`\n",
    );
    let study = refused(
        study,
        "matrix competency/* sector --cell interdependence",
        "\
error: `interdependence` names no cell: a cell has a row and a column
help: put a comma between them: `--cell interdependence,onderwijs`
",
    );
    refused(
        study,
        "matrix competency,interdependence --cell competency,interdependence",
        "\
error: a theme is not paired with a part of itself
help: `emic quotes` lists the passages of one theme
",
    );
}

#[test]
fn sets_that_cannot_be_made_are_refused_with_the_mend() {
    let study = emic("").copy_of("corpus").ready();
    let study = refused(
        study,
        "cooccurrences competency/* --order 1",
        "error: a set has two codes or more\nhelp: write `--order 2`\n",
    );
    let study = refused(
        study,
        "cooccurrences competency/* --order 6",
        "\
error: sets of 6 cannot be made of 5 codes
help: name more codes, or choose a smaller `--order`
",
    );
    let study = refused(
        study,
        "cooccurrences sector",
        "error: `onderwijs` is no code, and sets are made of codes\nhelp: make groups with `--by`\n",
    );
    let study = refused(
        study,
        "cooccurrences --unit near:2",
        "\
error: the unit `near:2` pairs places, and a set may have more than two
help: choose the unit turn, segment, transcript or case
",
    );
    refused(
        study,
        "cooccurrences bronstein/** --order 2",
        "error: `bronstein/**` asks for a code, and `bronstein` is a codebook\nhelp: write `bronstein` for all its codes\n",
    );
}

#[test]
fn the_explosion_of_sets_ends_in_a_message() {
    let codes: Vec<String> = (0..24).map(|code| format!("c{code}")).collect();
    let list: Vec<String> = codes.iter().map(|code| format!("{{id: {code}}}")).collect();
    emic("cooccurrences --order 8")
        .file("emic.yaml", "title: t\nlanguage: en\n")
        .file("codebook.yaml", format!("id: own\ncodes: [{}]\n", list.join(", ")))
        .file("transcripts/R1.txt", "R: ja\n")
        .file(
            "coding/an/R1.yaml",
            format!("segments:\n- {{quote: ja, codes: [{}]}}\n", codes.join(", ")),
        )
        .tells(
            "\
error: there are more than 200000 sets of up to 8 of these codes
help: name fewer codes, choose a smaller `--order` or unit, or ask for frequent
      sets only: `--min 5`
",
        )
        .exits(2)
        .run();
}

#[test]
fn only_coders_who_are_counted_have_a_column() {
    emic("matrix interdependence coders --coder coder-a")
        .copy_of("corpus")
        .prints_about("  coder-a  eigen beurten\n")
        .run();
}
