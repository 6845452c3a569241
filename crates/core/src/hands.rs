//! Work on many things, shared out over the processors.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// What `work` makes of shares of `items`, in their order: as many shares as there are processors, none smaller than `fewest`, below
/// which a thread of its own costs more than it brings.
pub(crate) fn shared_out<T: Sync, R: Send>(items: &[T], fewest: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let hands = thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(hands).max(fewest).max(1);
    if items.len() <= share {
        return vec![work(items)];
    }
    let work = &work;
    thread::scope(|scope| {
        let shares = items.chunks(share);
        let beside: Vec<_> = shares.map(|share| scope.spawn(move || work(share))).collect();
        let done = beside.into_iter().map(thread::ScopedJoinHandle::join);
        done.map(|done| done.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_stands_in_its_place() {
        for count in [0, 1, 3, 4, 1000] {
            let items: Vec<usize> = (0..count).collect();
            let shares = shared_out(&items, 2, |share| share.iter().map(|item| item * 2).collect::<Vec<_>>());
            let doubled: Vec<usize> = items.iter().map(|item| item * 2).collect();
            assert_eq!(shares.concat(), doubled);
        }
    }

    #[test]
    fn few_things_are_one_share() {
        assert_eq!(shared_out(&[1, 2, 3], 3, <[i32]>::len), [3]);
        assert_eq!(shared_out(&[0; 0], 0, <[i32]>::len), [0]);
    }
}
