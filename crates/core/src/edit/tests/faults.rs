//! Whatever operation of whatever act fails: afterwards the study is as before or as after, never in between.

use std::cell::Cell;

use super::one_of_each::one_of_each;
use super::*;
use crate::edit::carry_out;

/// What happens after the operation that fails.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    /// Nothing works any more: the power is gone.
    Dark,
    /// Everything works again: the disk was full for a moment.
    Light,
}

/// A disk whose N-th operation fails.
struct Failing {
    left: Cell<Option<usize>>,
    then: Then,
    done: Cell<usize>,
}

impl Failing {
    fn at(number: Option<usize>, then: Then) -> Self {
        Self {
            left: Cell::new(number),
            then,
            done: Cell::new(0),
        }
    }
}

impl Disk for Failing {
    fn settle(&self, _: &fs::File) -> io::Result<()> {
        self.step()
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.step()
    }

    fn step(&self) -> io::Result<()> {
        self.done.set(self.done.get() + 1);
        match (self.left.get(), self.then) {
            (None, _) => Ok(()),
            (Some(0), Then::Dark) => Err(io::Error::other("dark")),
            (Some(0), Then::Light) => {
                self.left.set(None);
                Err(io::Error::other("full"))
            }
            (Some(number), _) => {
                self.left.set(Some(number - 1));
                Ok(())
            }
        }
    }
}

/// Something that writes.
enum Deed<'a> {
    Act(&'a Act),
    Step(Step, Whose),
}

impl Deed<'_> {
    fn run(&self, disk: &dyn Disk, root: &Path) -> Result<Committed, EditError> {
        match self {
            Self::Act(act) => commit_on(disk, root, plan(&read(root)?, act)?, &moment()),
            Self::Step(step, whose) => step_on(disk, root, *step, (whose, &moment())),
        }
    }
}

fn logged(root: &Path) -> usize {
    let logs = fs::read_dir(root.join("log")).into_iter().flatten().flatten();
    logs.map(|log| fs::read_to_string(log.path()).expect("a log").lines().count())
        .sum()
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).expect("made");
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// Fails every operation of `deed` once, on a study that `ready` has prepared.
fn every_fault(ready: &[Act], steps: &[(Step, Whose)], deed: &Deed<'_>) -> usize {
    let whole = folder();
    for act in ready {
        act_on(whole.path(), act).expect("done");
    }
    for (step, whose) in steps {
        step_on(&Quick, whole.path(), *step, (whose, &moment())).expect("done");
    }
    let template = tempfile::tempdir().expect("a folder");
    copy(whole.path(), template.path());
    let prepared = || {
        let folder = tempfile::tempdir().expect("a folder");
        copy(template.path(), folder.path());
        folder
    };
    let (before, lines, seen) = (files(whole.path()), logged(whole.path()), as_read(whole.path()));
    let counting = Failing::at(None, Then::Dark);
    deed.run(&counting, whole.path()).expect("it works");
    let (after, seen_after) = (files(whole.path()), as_read(whole.path()));
    assert_ne!(before, after);
    for number in 0..counting.done.get() {
        for then in [Then::Dark, Then::Light] {
            let folder = prepared();
            let root = folder.path();
            let result = deed.run(&Failing::at(Some(number), then), root);
            let read_now = as_read(root);
            assert!(
                read_now == seen || read_now == seen_after,
                "a reader saw half of it at {number}"
            );
            carry_out::recover(&Quick, root).expect("recovered");
            let (found, log) = (files(root), logged(root));
            if result.is_ok() {
                assert_eq!(found, after, "done, but not there, at {number}");
            }
            if found == before {
                assert_eq!((log, &read_now), (lines, &seen), "at {number}");
            } else {
                assert_eq!(
                    (&found, log, &read_now),
                    (&after, lines + 1, &seen_after),
                    "at {number}"
                );
            }
        }
    }
    counting.done.get()
}

#[test]
fn every_fault_of_every_act_leaves_the_study_whole() {
    let sample = folder();
    let acts = one_of_each(sample.path());
    for act in &acts {
        assert!(every_fault(&[], &[], &Deed::Act(act)) > 10);
    }
}

#[test]
fn every_fault_of_undo_and_redo_leaves_the_study_whole() {
    let sample = folder();
    for act in one_of_each(sample.path()) {
        let whose = act.coder().map_or(Whose::Study, |coder| Whose::Coder(coder.clone()));
        let ready = [act];
        assert!(every_fault(&ready, &[], &Deed::Step(Step::Undo, whose.clone())) > 10);
        let undone = [(Step::Undo, whose.clone())];
        assert!(every_fault(&ready, &undone, &Deed::Step(Step::Redo, whose)) > 10);
    }
}

#[test]
fn every_fault_of_a_refusal_leaves_a_log_that_can_be_read() {
    let sample = folder();
    let study = read(sample.path()).expect("a study").study.expect("a study");
    let act = Act::RefuseSuggestion(super::script::Dice(3).refusal(&study));
    let counting = Failing::at(None, Then::Dark);
    Deed::Act(&act).run(&counting, sample.path()).expect("it works");
    assert!(counting.done.get() > 5);
    for number in 0..counting.done.get() {
        for then in [Then::Dark, Then::Light] {
            let folder = folder();
            let root = folder.path();
            let before = files(root);
            let result = Deed::Act(&act).run(&Failing::at(Some(number), then), root);
            carry_out::recover(&Quick, root).expect("recovered");
            let lines = read_log(root, &Whose::Coder(act.coder().expect("hers").clone())).expect("a log");
            assert!(lines.len() <= 1 && (result.is_err() || lines.len() == 1), "at {number}");
            assert_eq!(files(root), before, "at {number}");
        }
    }
}

#[test]
fn a_file_changed_by_hand_in_the_middle_is_never_written_over() {
    let sample = folder();
    let act = one_of_each(sample.path()).remove(1);
    let mut met = 0;
    for number in 0..60 {
        let folder = folder();
        let root = folder.path();
        let failed = Deed::Act(&act)
            .run(&Failing::at(Some(number), Then::Dark), root)
            .is_err();
        let path = root.join("coding/anna/R07.yaml");
        let hand = fs::read_to_string(&path).expect("a file") + "# by hand\n";
        fs::write(&path, &hand).expect("written");
        if failed && matches!(carry_out::recover(&Quick, root), Err(EditError::HalfDone { .. })) {
            met += 1;
        }
        assert_eq!(fs::read_to_string(&path).expect("a file"), hand);
    }
    assert!(met > 0);
}
