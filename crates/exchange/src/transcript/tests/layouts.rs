//! Text in, body out, for every layout.

use super::super::{NamedLabel, Remark, Role, Speakers, Wishes, import};
use super::{has, labels, markdown, plain};

#[test]
fn label_and_colon_stay_byte_for_byte() {
    for text in [
        "I: Hoe gaat het?\nR: Goed.\n\nEn verder ook.\nI: Mooi.",
        "[00:12:01] Researcher 1: Hi\nResearcher 2:October\nResearcher 1 [00:13]: Yes\nResearcher 2: [00:14] No\n",
        "Ashlee Kupor (SL): Hi\nDB: No\nDB: Yes\nAshlee Kupor (SL): Well\nDB: x\nAshlee Kupor (SL): y\n",
    ] {
        assert_eq!(plain(text).body, text);
    }
}

#[test]
fn labels_are_counted_in_order_of_appearance() {
    let incoming = plain("Voorwoord.\nR2: ja\nI: nee?\nR2: ja\nR1: jawel\n");
    assert_eq!(labels(&incoming), "R2 2, I 1, R1 1");
}

#[test]
fn white_space_and_foreign_brackets_around_a_label_are_tidied() {
    let incoming = plain("I : Ça va ?\n  R: Oui.\n00:12:01 I: Bon.\nR (00:12:09): Merci.\nR: Bien.\n");
    assert_eq!(
        incoming.body,
        "I: Ça va ?\nR: Oui.\n[00:12:01] I: Bon.\n[00:12:09] R: Merci.\nR: Bien.\n"
    );
    assert!(has(&incoming, &Remark::Tidied { turns: 4 }));
}

#[test]
fn false_labels_are_no_turns() {
    let text = "Date: 1 maart\nEmail: x@y.be\nTranscribed by https://otter.ai\nI: Wat viel op?\nR: Dit:\nPositief:\n- goed\n\
        12:30: klok\nhttp://x: y\nRQ1a: waarom\nEn toen zei hij: ja\nNou: ja\nI: Dank u.\nR: Graag.\n";
    let incoming = plain(text);
    assert_eq!(labels(&incoming), "I 2, R 2");
    assert_eq!(incoming.body, text);
}

#[test]
fn headings_with_a_colon_are_no_speakers() {
    assert_eq!(
        labels(&plain(
            "Sterk:\n- a\nZwak:\n- b\nSterk:\n- c\nZwak:\n- d\nSterk:\n- e\nZwak:\n- f\n"
        )),
        ""
    );
    let below = plain("Anna:\na\n\nBram:\nb\n\nAnna:\nc\n\nBram:\nd\n\nAnna:\ne\n\nBram:\nf\n");
    assert_eq!(labels(&below), "Anna 3, Bram 3");
    let beside = plain("I: a?\nR: b\nSterk:\n\nI: c?\nR: d\nSterk:\nen zo\nI: f?\nR: g\nSterk:\n");
    assert_eq!(labels(&beside), "I 3, R 3");
}

#[test]
fn names_need_three_lines_and_a_second_name() {
    assert_eq!(
        labels(&plain("Anna: a\nBram: b\nAnna: c\nBram: d\nAnna: e\nBram: f\n")),
        "Anna 3, Bram 3"
    );
    assert_eq!(labels(&plain("Anna: a\nAnna: b\nAnna: c\nAnna: d\n")), "");
    assert_eq!(labels(&plain("Anna: a\nBram: b\n")), "");
}

#[test]
fn a_third_name_needs_two_lines() {
    let text = "Anna: a\nBram: b\nAnna: c\nBram: d\nCees: x\nAnna: e\nBram: f\nCees: g\nDirk: h\n";
    let incoming = plain(text);
    assert_eq!(labels(&incoming), "Anna 3, Bram 3, Cees 2");
    assert!(has(
        &incoming,
        &Remark::NotASpeaker {
            label: "Dirk".into(),
            lines: 1
        }
    ));
}

#[test]
fn numbered_labels_are_counted_together() {
    assert_eq!(labels(&plain("S1: a\nS2: b\nS3: c\nS4: d\n")), "S1 1, S2 1, S3 1, S4 1");
}

#[test]
fn a_line_of_the_head_is_no_turn() {
    let text = "Interviewer: Jan Janssens\n\nI: a?\nB: b\nI: c?\nB: d\nI: e?\nB: f\n";
    let incoming = plain(text);
    assert_eq!(labels(&incoming), "I 3, B 3");
    assert!(has(
        &incoming,
        &Remark::HeadLine {
            label: "Interviewer".into()
        }
    ));
}

#[test]
fn a_legend_is_put_in_parentheses() {
    let incoming = plain("I: Interviewer, B: Befragter\n\nI: a?\nB: b\nI: c?\nB: d\nB: e\n");
    assert_eq!(
        incoming.body,
        "(I: Interviewer, B: Befragter)\n\nI: a?\nB: b\nI: c?\nB: d\nB: e\n"
    );
    assert_eq!(labels(&incoming), "I 2, B 3");
    assert_eq!(
        incoming
            .notes
            .iter()
            .filter(|note| note.remark == Remark::Legend)
            .count(),
        1
    );
}

#[test]
fn otter_blocks() {
    let incoming = plain(
        "Title\n\nSUMMARY KEYWORDS\nschool, team\n\nANA  00:13\nHallo daar.\n\nBEN  1:02:07\n\nJa.\nNog.\n\nANA  1:03:00\nDag.\n",
    );
    assert_eq!(
        incoming.body,
        "Title\n\nSUMMARY KEYWORDS\nschool, team\n\n[00:13] ANA: Hallo daar.\n\n[1:02:07] BEN: Ja.\nNog.\n\n[1:03:00] ANA: Dag.\n"
    );
    assert_eq!(labels(&incoming), "ANA 2, BEN 1");
}

#[test]
fn names_alone_on_a_line() {
    let incoming = markdown(
        "Ana Pop  \nHallo.\n\nBen Ray  \nJa.\n\nAna Pop  \nGoed.\n\nBen Ray  \nDag.\n\nAna Pop  \nDag.\n\nBen Ray  \nDag.\n",
    );
    assert!(
        incoming.body.starts_with("Ana Pop: Hallo.\n\nBen Ray: Ja.\n\n"),
        "{}",
        incoming.body
    );
    assert_eq!(labels(&incoming), "Ana Pop 3, Ben Ray 3");
}

#[test]
fn emphasised_labels() {
    let incoming = markdown(
        "**Ana:** Hoe *dan*?\n\n**Ben**: Zo.\n\n***Ana***\\\nJa.\n\n__Ben:__\nNee.\n\n**Ana** [00:12] Dag.\n\n> **Ben:** Dag.\n",
    );
    assert_eq!(
        incoming.body,
        "Ana: Hoe *dan*?\n\nBen: Zo.\n\nAna: Ja.\n\nBen: Nee.\n\n[00:12] Ana: Dag.\n\nBen: Dag.\n"
    );
    assert!(has(&incoming, &Remark::EmphasisKept { count: 1 }));
    assert!(has(&incoming, &Remark::QuoteMarks { count: 1 }));
}

#[test]
fn labels_in_brackets() {
    let incoming = plain("[id1] Hallo.\n[id2] Ja.\n[lacht] en zo\n[id1] Dag.\n[redacted] Dag.\n[id2] Nee.\n");
    assert_eq!(
        incoming.body,
        "id1: Hallo.\nid2: Ja.\n[lacht] en zo\nid1: Dag.\n[redacted] Dag.\nid2: Nee.\n"
    );
}

#[test]
fn dashes_and_tabs_when_regular() {
    let dashes = plain("sam - Leuk - echt.\ngreg - Nee.\nsam - Ja.\ngreg - Wel.\nsam - O.\ngreg - Ja.\n");
    assert_eq!(
        dashes.body,
        "sam: Leuk - echt.\ngreg: Nee.\nsam: Ja.\ngreg: Wel.\nsam: O.\ngreg: Ja.\n"
    );
    let tabs = plain("I\tHoe?\nR\tZo.\nI\tEn?\nR\tJa.\nI\tDus?\nR\tJa.\n");
    assert_eq!(tabs.body, "I: Hoe?\nR: Zo.\nI: En?\nR: Ja.\nI: Dus?\nR: Ja.\n");
    let text = "Wij - en dat is zo - doen dat.\nWij ook.\nWij - ja.\nDat - dus.\nWij - nee.\nEn nog een zin.\nEn nog.\nEn nog.\nDus.\n";
    assert_eq!(plain(text).labels, []);
}

#[test]
fn empty_turns_are_kept() {
    let text = "I: a?\nR: \nI: \n";
    let incoming = plain(text);
    assert_eq!((incoming.body.as_str(), labels(&incoming).as_str()), (text, "I 2, R 1"));
    assert_eq!(
        plain("ANA  00:13\nBEN  00:14\n\nANA  00:15\nja\nBEN  00:16").body,
        "[00:13] ANA: \n[00:14] BEN: \n[00:15] ANA: ja\n[00:16] BEN: \n"
    );
}

#[test]
fn named_labels_are_taken_and_no_others() {
    let named = |text: &str, role| NamedLabel {
        text: text.into(),
        role,
    };
    let wishes = Wishes {
        labels: vec![
            named("Mevr. De Smet, directie", Some(Role::Respondent)),
            named("Zij", None),
            named("Wie", None),
        ],
        ..Wishes::default()
    };
    let text = "Mevr. De Smet, directie: Ja.\nZij: Hoe?\nI: nee\nR: nee\n";
    let incoming = import("t.txt", text.as_bytes(), &wishes).unwrap();
    assert_eq!(labels(&incoming), "Mevr. De Smet, directie 1, Zij 1");
    assert_eq!(incoming.labels[0].role, Role::Respondent);
    assert!(has(&incoming, &Remark::UnusedLabel { label: "Wie".into() }));
}

#[test]
fn without_speakers_on_request_and_by_finding_none() {
    let wishes = Wishes {
        speakers: Speakers::None,
        ..Wishes::default()
    };
    let incoming = import("t.txt", b"I: a\nR: b\n", &wishes).unwrap();
    assert_eq!((incoming.body.as_str(), incoming.labels.len()), ("I: a\nR: b\n", 0));
    let found = plain("Een zin.\n\nNog een.\n");
    assert!(has(&found, &Remark::NoSpeakers) && !has(&found, &Remark::OneParagraph));
    assert!(has(&plain("Een zin.\nNog een.\n"), &Remark::OneParagraph));
    assert!(has(&plain(" \n"), &Remark::NoWords));
}

#[test]
fn a_label_among_the_words_is_told() {
    let incoming = plain("ANA  00:13\nHij zei\nBEN: nee\n\nBEN  00:14\nJa.\n\nANA  00:15\nJa.\n\nBEN  00:16\nJa.\n");
    assert!(
        incoming
            .notes
            .contains(&Remark::LabelAmongWords { label: "BEN".into() }.at(3)),
        "{:?}",
        incoming.notes
    );
}

#[test]
fn a_marker_at_a_line_start_stays_in_its_turn() {
    let text = "I: a?\n[inaudible 00:12:01] ja\n[government funded] b\nR: c\nMODERATOR: d\n";
    assert_eq!(labels(&plain(text)), "I 1, R 1, MODERATOR 1");
    assert_eq!(plain(text).body, text);
}

#[test]
fn services_of_transcription() {
    let rev = "Speaker 1 (00:12):\nHi there.\n\nSpeaker 2 (00:14):\nHello.\n";
    assert_eq!(
        plain(rev).body,
        "[00:12] Speaker 1: Hi there.\n\n[00:14] Speaker 2: Hello.\n"
    );
    let sonix = "[00:00:12.14] - Speaker 1\nHi there.\n\n[00:00:14.02] - Speaker 2\nHello.\n";
    assert_eq!(
        plain(sonix).body,
        "[00:00:12.14] Speaker 1: Hi there.\n\n[00:00:14.02] Speaker 2: Hello.\n"
    );
    let happy = "Speaker 1 [00:00:12]\nHi.\nSpeaker 2 [00:00:14]\nHello.\n";
    assert_eq!(
        plain(happy).body,
        "[00:00:12] Speaker 1: Hi.\n[00:00:14] Speaker 2: Hello.\n"
    );
    let nvivo = "00:00:01\tAnna\tHoe?\n00:00:05\tBram\tZo.\n00:00:07\tAnna\tJa?\n00:00:09\tBram\tJa.\n00:00:11\tAnna\tO.\n00:00:12\tBram\tJa.\n";
    assert!(
        plain(nvivo)
            .body
            .starts_with("[00:00:01] Anna: Hoe?\n[00:00:05] Bram: Zo.\n")
    );
}

#[test]
fn questions_and_answers_written_out() {
    assert_eq!(
        labels(&plain("Question: a?\nAnswer: b\nQuestion: c?\nAnswer: d\n")),
        "Question 2, Answer 2"
    );
}

#[test]
fn one_question_and_many_answers_is_no_head() {
    let text = "Moderator: Wat vinden jullie?\nP1: a\nP2: b\nP1: c\nP2: d\nP1: e\nP2: f\n";
    assert_eq!(labels(&plain(text)), "Moderator 1, P1 3, P2 3");
}

#[test]
fn a_time_inside_the_emphasis() {
    let incoming = markdown(
        "**Ana (00:12):** Hoe?\n\n**Ben (00:14):** Zo.\n\n**Ana (00:15):** Ja?\n\n**Ben (00:16):** Ja.\n\n**Ana (00:17):** O.\n\n**Ben (00:18):** Ja.\n",
    );
    assert!(
        incoming.body.starts_with("[00:12] Ana: Hoe?\n\n[00:14] Ben: Zo.\n"),
        "{}",
        incoming.body
    );
}

#[test]
fn a_clock_between_name_and_words() {
    let text = "Spreker 1\n00:00:01\nHallo.\n\nSpreker 2\n00:00:04\nDag.\nEn?\n\nSpreker 1\n00:00:09\nGoed.\n";
    let body = "[00:00:01] Spreker 1: Hallo.\n\n[00:00:04] Spreker 2: Dag.\nEn?\n\n[00:00:09] Spreker 1: Goed.\n";
    assert_eq!(plain(text).body, body);
}

#[test]
fn a_programme_with_hours_is_no_transcript() {
    for text in [
        "9:00 aankomst\n9:15 overleg\n9:30 koffie\n",
        "Aankomst 9:00\nOverleg 9:15\nKoffie 9:30\nDirectie: druk.\n",
    ] {
        assert_eq!((plain(text).labels.len(), plain(text).body.as_str()), (0, text));
    }
}

#[test]
fn a_word_that_does_not_take_turns_is_no_label() {
    let text = "INT: Hoe?\nRESP: Zo.\nConcreet: a\nConcreet: b\nINT: En?\nRESP: Ja.\nConcreet: c\nConcreet: d\n";
    assert_eq!(labels(&plain(text)), "INT 2, RESP 2");
}

#[test]
fn default_labels_are_turns_even_once() {
    assert_eq!(labels(&plain("R: Ik begin.\n\nEn dan.\n\nEn nog.\n\nEn nog.\n")), "R 1");
}

#[test]
fn surname_comma_first_name() {
    let text = "Peeters, Jan: a\nSmet, An: b\nPeeters, Jan: c\nSmet, An: d\nPeeters, Jan: e\nSmet, An: f\n";
    assert_eq!(labels(&plain(text)), "Peeters, Jan 3, Smet, An 3");
}

#[test]
fn a_weak_name_beside_a_certain_one() {
    assert_eq!(
        labels(&plain("I: Hoe?\n\nB1: Zo.\n\nB2: Ja.\n\nI: Gut.\n")),
        "I 2, B1 1, B2 1"
    );
}

#[test]
fn role_names_with_dashes_or_alone() {
    assert_eq!(
        plain("I - Hoe?\nR - Zo - dus.\nI - Ja.\nR - Nee.\n").body,
        "I: Hoe?\nR: Zo - dus.\nI: Ja.\nR: Nee.\n"
    );
    let alone = plain("Interviewer\nHoe?\n\nRespondent\nZo.\n\nInterviewer\nEn?\n\nRespondent\nJa.\n");
    assert_eq!(
        alone.body,
        "Interviewer: Hoe?\n\nRespondent: Zo.\n\nInterviewer: En?\n\nRespondent: Ja.\n"
    );
}

#[test]
fn markdown_items_and_headings() {
    let items = markdown("- **Interviewer:** Hoe?\n- **Respondent:** Zo.\n- en ook\n");
    assert_eq!(items.body, "Interviewer: Hoe?\nRespondent: Zo.\n- en ook\n");
    let headings = markdown("# Gesprek\n\n### Interviewer\n\nHoe?\n\n### Respondent\n\nZo.\n");
    assert_eq!(headings.body, "# Gesprek\n\nInterviewer: Hoe?\n\nRespondent: Zo.\n");
    assert_eq!(markdown("### Bevinding\n\na\n\n### Advies\n\nb\n").labels, []);
}
