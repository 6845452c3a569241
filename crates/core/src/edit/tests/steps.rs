//! Undo and redo lead back and forth to the same bytes.

use super::script::Dice;
use super::*;
use crate::model::CoderId;

/// Does `number` random acts; gives whose log each went to, and the files after each.
fn history(root: &Path, seed: u64, number: usize) -> Vec<(Whose, BTreeMap<String, Vec<u8>>)> {
    let mut dice = Dice(seed);
    let mut reading = read(root).expect("a study");
    let mut done = Vec::new();
    while done.len() < number {
        let act = dice.act(&reading);
        let changes = plan(&reading, &act).unwrap_or_else(|error| panic!("{error} of {act:?}"));
        if changes.is_empty() {
            continue;
        }
        let whose = act.coder().map_or(Whose::Study, |coder| Whose::Coder(coder.clone()));
        let committed =
            commit_on(&Quick, root, changes, &moment()).unwrap_or_else(|error| panic!("{error} of {act:?}"));
        reading = committed.reading;
        if done.len() % 20 == 0 {
            assert_eq!(read(root).expect("a study").study, reading.study);
        }
        assert!(
            reading
                .diagnostics
                .iter()
                .all(|problem| problem.rule.severity != crate::diagnostic::Severity::Error)
        );
        done.push((whose, files(root)));
    }
    done
}

fn there_and_back(seed: u64, number: usize) {
    let folder = folder();
    let root = folder.path();
    let start = files(root);
    let done = history(root, seed, number);
    for (index, (whose, after)) in done.iter().enumerate().rev() {
        assert_eq!(&files(root), after);
        step_on(&Quick, root, Step::Undo, (whose, &moment())).unwrap_or_else(|error| panic!("undo {index}: {error}"));
    }
    assert_eq!(files(root), start);
    for (index, (whose, after)) in done.iter().enumerate() {
        step_on(&Quick, root, Step::Redo, (whose, &moment())).unwrap_or_else(|error| panic!("redo {index}: {error}"));
        assert_eq!(&files(root), after, "{index}");
    }
}

#[test]
fn two_hundred_acts_there_and_back() {
    there_and_back(1, 200);
}

#[test]
fn short_histories_there_and_back() {
    for seed in 2..10 {
        there_and_back(seed, 10);
    }
}

#[test]
fn undo_refuses_what_was_changed_since() {
    let folder = folder();
    let root = folder.path();
    let anna = Whose::Coder(CoderId::new("anna").expect("a coder"));
    let act = super::one_of_each::one_of_each(root)
        .into_iter()
        .find(|act| act.coder().is_some())
        .expect("a coder's act");
    let whose = Whose::Coder(act.coder().expect("a coder").clone());
    act_on(root, &act).expect("done");
    let path = read_log(root, &whose).expect("a log")[0].files[0].path.clone();
    let mut text = fs::read_to_string(root.join(&path)).expect("a file");
    text.push_str("# mine\n");
    fs::write(root.join(&path), &text).expect("written");
    let error = undo(root, &whose, &moment()).expect_err("changed");
    assert_eq!(error.to_string(), format!("{path} has been changed since that act"));
    assert_eq!(fs::read_to_string(root.join(&path)).expect("a file"), text);
    let error = redo(root, &anna, &moment()).expect_err("nothing");
    assert_eq!(error.to_string(), "there is nothing to redo in log/anna.jsonl");
}

#[test]
fn steps_without_a_coder_go_back_and_forth_through_every_log() {
    let folder = folder();
    let root = folder.path();
    let at = |minute: u32| Moment::new(format!("2026-11-21T14:{minute:02}:00Z")).expect("a moment");
    let mut dice = Dice(3);
    for (minute, coder) in ["anna", "bert"].into_iter().enumerate() {
        let reading = read(root).expect("a study");
        let coder = CoderId::new(coder).expect("a coder");
        let passage = dice.passage(reading.study.as_ref().expect("a study"));
        let act = Act::AddCodings(crate::act::AddCodings { coder, passage });
        let minute = u32::try_from(minute).expect("a minute");
        commit_on(&Quick, root, plan(&reading, &act).expect("a plan"), &at(minute)).expect("done");
    }
    let done = files(root);
    let [anna, bert] = ["anna", "bert"].map(|coder| format!("coding/{coder}/R08.yaml"));
    let written = |committed: Committed| committed.files[0].path.clone();
    let back = [2, 3].map(|minute| written(undo_latest(root, &at(minute)).expect("undone")));
    assert_eq!(back, [bert.clone(), anna.clone()]);
    let forth = [4, 5].map(|minute| written(redo_latest(root, &at(minute)).expect("done again")));
    assert_eq!(forth, [anna, bert]);
    assert_eq!(files(root), done);
    let error = redo_latest(root, &at(6)).expect_err("nothing");
    assert_eq!(error.to_string(), "there is nothing to redo in log");
}

#[test]
fn the_import_of_a_transcript_that_is_coded_is_not_undone() {
    let folder = folder();
    let root = folder.path();
    act_on(root, &super::script::transcript("N1")).expect("done");
    let coding = "transcript: N1\nsegments:\n- quote: zegt ja\n  codes: [need]\n";
    fs::write(root.join("coding/anna/N1.yaml"), coding).expect("written");
    let error = undo(root, &Whose::Study, &moment()).expect_err("coded");
    assert!(error.to_string().ends_with("no transcript is called `N1`"), "{error}");
    fs::remove_file(root.join("coding/anna/N1.yaml")).expect("gone");
    undo(root, &Whose::Study, &moment()).expect("undone");
    assert!(!root.join("transcripts/N1.txt").exists());
    fs::remove_dir_all(root.join(".emic/texts")).expect("gone");
    let error = redo(root, &Whose::Study, &moment()).expect_err("not kept");
    assert_eq!(
        (error.to_string().as_str(), error.mend().as_str()),
        (
            "the text of transcripts/N1.txt is no longer kept",
            "import the transcript again"
        )
    );
}

#[test]
fn the_log_says_what_was_done_and_holds_no_words_of_imported_transcripts() {
    let folder = folder();
    let root = folder.path();
    act_on(root, &super::script::transcript("N1")).expect("done");
    let text = fs::read_to_string(root.join("log/study.jsonl")).expect("a log");
    assert!(!text.contains("zegt ja"), "{text}");
    let lines = read_log(root, &Whose::Study).expect("a log");
    assert_eq!(
        (lines.len(), lines[0].kind(), lines[0].line()),
        (1, "import-transcript", "import the transcript N1")
    );
    assert_eq!(lines[0].time, "2026-11-21T14:03:00Z");
    let cases = &lines[0].files[1];
    assert_eq!(cases.edits.as_ref().expect("edits")[0].insert, "\r\nN1;\"a;b\"");
    fs::write(root.join("log/study.jsonl"), format!("{text}<<<<<<<\n")).expect("written");
    let error = undo(root, &Whose::Study, &moment()).expect_err("no log");
    assert!(
        error
            .to_string()
            .starts_with("line 2 of log/study.jsonl cannot be read"),
        "{error}"
    );
}

#[test]
fn a_file_that_was_changed_since_it_was_read_is_not_written() {
    let folder = folder();
    let root = folder.path();
    for path in ["coding/anna/R07.yaml", "transcripts/R07.txt"] {
        let act = super::one_of_each::one_of_each(root).remove(3);
        let changes = plan(&read(root).expect("a study"), &act).expect("a plan");
        let text = fs::read_to_string(root.join(path)).expect("a file");
        fs::write(root.join(path), format!("{text}# x\n")).expect("written");
        let error = commit(root, changes, &moment()).expect_err("changed");
        assert_eq!(
            error.to_string(),
            format!("{path} was changed by someone else in the meantime")
        );
        fs::write(root.join(path), text).expect("written");
    }
}

#[cfg(unix)]
#[test]
fn permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let root = folder.path();
    let path = root.join("coding/anna/R07.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
    act_on(root, &super::one_of_each::one_of_each(root).remove(3)).expect("done");
    assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o640);
}
