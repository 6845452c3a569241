//! Random codebooks as people write them, random changes: what is meant is done, what is not meant stays, and all leads back.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::kept::written;
use super::script::Dice;
use super::*;
use crate::act::{CodebookAct, RenameCode};
use crate::model::CodeId;
use crate::read::{Reading, understand};

const CODING: &str = "coding/anna/R07.yaml";

/// Lines of a code, below its id.
const FIELDS: [&str; 9] = [
    "label: {nl: Een, en: One} # naam",
    "label: Zo",
    "definition: |-\n  een\n\n    # geen opmerking\n  - geen code",
    "definition: >-\n  lang\n  en breed",
    "use-when: \"met\n  een staart\"",
    "color: \"#336699\"",
    "# losse gedachte",
    "status: draft   # nog",
    "examples:\n- een\n- \"- twee\"",
];

/// A codebook with the codes of these tests, `need` and `look` with signs of their own.
fn codebook(dice: &mut Dice) -> String {
    let mut text = dice.pick(&["", "# kop\n\n", "---\n"]).to_owned();
    text += dice.pick(&["id: own\n", "id: \"own\" # ik\ntitle: {nl: Zo}\n"]);
    text += dice.pick(&["codes:\n", "codes: # alle\n", "codes:\n# eerst\n"]);
    let step = dice.pick(&["", "  "]);
    let mut ids: Vec<&str> = vec!["need", "role", "look", "extra"];
    while let Some(id) = ids.pop() {
        let child = ids.pop().filter(|_| dice.roll(2) == 0);
        let kept = ids.len();
        text += &code(dice, id, step, step, child);
        // What was not put below stands on its own.
        if child.is_none() && kept > 0 && dice.roll(3) == 0 {
            text += "\n";
        }
    }
    for id in ["need", "role", "look", "extra"] {
        if !text.contains(&format!("id: {id}\n")) && !text.contains(&format!("id: {id} ")) {
            text += &code(dice, id, step, step, None);
        }
    }
    if dice.roll(4) == 0 {
        text.truncate(text.trim_end_matches('\n').len());
    }
    if dice.roll(4) == 0 {
        text = text.replace('\n', "\r\n");
    }
    if dice.roll(5) == 0 {
        text = format!("\u{feff}{text}");
    }
    text
}

fn code(dice: &mut Dice, id: &str, margin: &str, step: &str, child: Option<&str>) -> String {
    let lead = dice.pick(&["- ", "-   "]);
    let inner = format!("{margin}{}", " ".repeat(lead.len()));
    let mut text = format!("{margin}{}", dice.pick(&["", "", "# over deze\n"]));
    if text.ends_with('\n') {
        text += margin;
    }
    text += &format!("{lead}id: {id}{}\n", dice.pick(&["", " # id"]));
    let signs = matches!(id, "need" | "look");
    let mut lines: Vec<&str> = Vec::new();
    lines.extend(signs.then_some("valence: {plus: aanwezig, minus: afwezig}"));
    lines.extend((id == "need").then(|| {
        dice.pick(&[
            "replaces: [needing]",
            "replaces:\n- needing # vroeger",
            "replaces: [ \"needing\" ]",
        ])
    }));
    for _ in 0..dice.roll(3) {
        let field = dice.pick(&FIELDS);
        let key = |line: &str| line.split(':').next().map(str::to_owned);
        if !lines.iter().any(|line| key(line) == key(field)) {
            lines.push(field);
        }
    }
    for line in lines {
        text += &format!("{inner}{}\n", line.replace('\n', &format!("\n{inner}")));
    }
    if let Some(child) = child {
        text += &format!(
            "{inner}children:\n{}",
            code(dice, child, &format!("{inner}{step}"), step, None)
        );
    }
    text
}

fn study(codebook: &str, coding: &str) -> Reading {
    understand(Sources::from_iter([
        (
            "emic.yaml",
            "title: t # zo\nqueries: {q: \"code:needing+ OR code:=look\"} # vragen\n",
        ),
        ("codebook.yaml", codebook),
        ("transcripts/R07.txt", BODY),
        ("transcripts/R08.txt", "R: ja. nee. ja.\n"),
        (CODING, coding),
        ("memos/need.md", "---\nabout: code:need\n---\nx\n"),
    ]))
}

/// How often each line stands in a text, without its margin.
fn lines(text: &str) -> BTreeMap<&str, usize> {
    let mut lines = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        *lines.entry(line).or_default() += 1;
    }
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_change_that_fits_fails_and_every_change_leads_back(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let (book, coding) = (codebook(&mut dice), written(&mut dice));
        let before = study(&book, &coding);
        let read = before.study.as_ref().expect("a study");
        prop_assert!(read.codebook.len() == 4, "{book}\n{:?}", before.diagnostics);
        // A memo that hangs on nothing may come to hang on something: that is refused, and mended by hand.
        if before.diagnostics.iter().any(|problem| problem.rule.name == "memo-without-coding") {
            return Ok(());
        }
        let act = dice.recode(read);
        let changes = match plan(&before, &act) {
            Ok(changes) => changes,
            Err(error @ (EditError::Unproved { .. } | EditError::Codebook(CodebookError::Layout { .. }))) => {
                return Err(TestCaseError::fail(format!("{error}: {act:?} on\n{book}\n{coding}")));
            }
            // What does not fit is told, and nothing is planned.
            Err(_) => return Ok(()),
        };
        for change in changes.files() {
            let (old, new) = (change.before.as_deref().expect("there"), change.after.as_deref().expect("there"));
            let patch = change.patch.as_ref().expect("logged");
            let there = patch.apply(old);
            prop_assert_eq!(there.as_deref(), Some(new));
            let back = patch.inverse().apply(new);
            prop_assert_eq!(back.as_deref(), Some(old));
            if old.contains("\r\n") {
                prop_assert!(!new.replace("\r\n", "").contains('\n'), "{new:?}");
            }
            // A code that moves takes its comments along; only one that was merged takes them away.
            let merged = matches!(&act, Act::Codebook(CodebookAct::Merge(_)));
            prop_assert!(merged || new.matches('#').count() >= old.matches('#').count(), "{act:?} on\n{old}\ngives\n{new}");
        }
    }

    #[test]
    fn another_id_changes_no_line_that_does_not_hold_it(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let (book, coding) = (codebook(&mut dice), written(&mut dice));
        let before = study(&book, &coding);
        // Twice the same coding at one place is brought to one.
        if before.diagnostics.iter().any(|problem| problem.rule.name == "identical-coding") {
            return Ok(());
        }
        let id = |text| CodeId::new(text).expect("an id");
        let act = Act::Codebook(CodebookAct::Rename(RenameCode { from: id("need"), to: id("nood") }));
        let changes = plan(&before, &act).map_err(|error| TestCaseError::fail(format!("{error} on\n{book}\n{coding}")))?;
        for change in changes.files() {
            let (old, new) = (change.before.as_deref().expect("there"), change.after.as_deref().expect("there"));
            let (was, is) = (lines(old), lines(new));
            for (line, times) in was.iter().filter(|(line, _)| !line.contains("need")) {
                prop_assert_eq!(is.get(line), Some(times), "{} in\n{}", line, new);
            }
            let left = new.replace("replaces", "").matches("need").count();
            if change.path != "codebook.yaml" {
                prop_assert_eq!(left, 0, "{}", new);
                let bare = old.replace("needing", "need").replace("\"need\"", "need");
                prop_assert_eq!(new, bare.replace("need", "nood"));
            }
        }
    }
}
