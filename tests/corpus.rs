//! The demonstration study holds what it should.

use crate::builder::emic;

#[test]
fn the_corpus_passes_check() {
    emic("check").copy_of("corpus").prints("no problems found\n").run();
}
