//! The threads that take documents one after another.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The stack of each thread, in bytes. The engine asks for little of it on its own threads, but lays
/// out short documents on this one, however deep their blocks lie.
const STACK: usize = 16 * 1024 * 1024;

/// How many documents are typeset side by side where nothing else is asked for: one for each core.
pub fn all_cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Works on items with so many threads, and gives the results in the order of the items. Each thread
/// takes the next item when it is done with its last, so that no more than `jobs` are under way.
///
/// The threads are plain ones. In the pool that the engine and the PDF export share, who waits for a
/// part of a document takes up other work of the pool meanwhile; were documents such work, each would
/// lie in the wait of the last, all on one stack and all in memory.
pub fn each<T: Sync, R: Send>(items: &[T], jobs: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let take = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some((item, result)) = items.get(index).zip(results.get(index)) else { return };
            let done = work(item);
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
        }
    };
    thread::scope(|scope| {
        let mut started = 0;
        for _ in 0..jobs.clamp(1, items.len().max(1)) {
            // Where the machine gives no more threads, fewer do the work.
            let thread = thread::Builder::new().name("document".into()).stack_size(STACK);
            match thread.spawn_scoped(scope, take) {
                Ok(_) => started += 1,
                Err(_) => break,
            }
        }
        if started == 0 {
            take();
        }
    });
    let results =
        results.into_iter().filter_map(|it| it.into_inner().unwrap_or_else(PoisonError::into_inner));
    results.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        for jobs in [1, 2, 7, 2000] {
            assert_eq!(
                each(&items, jobs, |item| item * 2),
                items.iter().map(|it| it * 2).collect::<Vec<_>>()
            );
        }
        assert_eq!(each(&[] as &[usize], 4, |item| *item), [0_usize; 0]);
    }

    #[test]
    fn no_more_than_so_many_items_are_under_way() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        each(&[(); 40], 3, |()| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(std::time::Duration::from_millis(2));
            now.fetch_sub(1, Ordering::SeqCst);
        });
        assert!((2..=3).contains(&most.into_inner()));
    }

    #[test]
    fn an_item_that_waits_in_the_pool_does_not_take_up_another() {
        // As the PDF export waits: it yields to the pool until its part is there.
        let depth = AtomicUsize::new(0);
        each(&[(); 500], 2, |()| {
            assert!(depth.fetch_add(1, Ordering::SeqCst) < 2, "an item lies within another");
            let (done, part) = std::sync::mpsc::channel();
            rayon::spawn(move || _ = done.send(()));
            while let Some(rayon::Yield::Executed) = rayon::yield_now() {}
            part.recv().expect("the part");
            depth.fetch_sub(1, Ordering::SeqCst);
        });
    }
}
