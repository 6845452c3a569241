//! The demonstration study holds what it should.

use crate::builder::emic;

#[test]
fn the_corpus_passes_check_without_error() {
    emic("check").copy_of("corpus").prints_golden("check.txt").run();
}
