//! Whole screens, as people see them at 80 columns.

use crate::builder::emic;

#[test]
fn emic_alone_says_where_the_study_stands() {
    emic("").copy_of("corpus").prints_golden("standing.txt").run();
}

#[test]
fn help_lists_commands_and_topics() {
    emic("help").prints_golden("help.txt").run();
}
