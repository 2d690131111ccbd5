//! Page numbers of documents that other documents print: each is laid out once, whoever asks first.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use ecow::EcoString;

use super::PageNumbers;

/// The page numbers of the documents that have been laid out, by name.
#[derive(Default)]
pub struct LaidOut {
    states: Mutex<BTreeMap<EcoString, State>>,
    done: Condvar,
}

/// How far the layout of a document is.
enum State {
    /// A thread is at it.
    Working,
    /// It is laid out, or it cannot be.
    Done(Option<Arc<PageNumbers>>),
}

/// The work of a thread on one document. Without a result it counts as failed, so that nobody waits for ever.
pub struct Work<'a> {
    laid_out: &'a LaidOut,
    name: EcoString,
}

impl LaidOut {
    /// Says that a thread lays out a document, unless another does or has done.
    pub fn begin(&self, name: &EcoString) -> Option<Work<'_>> {
        let mut states = self.states();
        if states.contains_key(name) {
            return None;
        }
        states.insert(name.clone(), State::Working);
        Some(Work { laid_out: self, name: name.clone() })
    }

    /// The page numbers of a document that another thread has laid out or is at, which is waited for. Whoever is at it
    /// waits for nobody, so that two never wait for one another.
    pub fn pages(&self, name: &EcoString) -> Option<Arc<PageNumbers>> {
        let mut states = self.states();
        loop {
            match states.get(name) {
                None => return None,
                Some(State::Done(pages)) => return pages.clone(),
                Some(State::Working) => {
                    states = self.done.wait(states).unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    fn states(&self) -> MutexGuard<'_, BTreeMap<EcoString, State>> {
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Work<'_> {
    /// Says what came of it.
    pub fn finish(self, pages: PageNumbers) {
        self.laid_out.states().insert(self.name.clone(), State::Done(Some(Arc::new(pages))));
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        let mut states = self.laid_out.states();
        if let Some(State::Working) = states.get(&self.name) {
            states.insert(self.name.clone(), State::Done(None));
        }
        drop(states);
        self.laid_out.done.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_thread_lays_out_another_waits_for() {
        let (laid_out, name) = (LaidOut::default(), EcoString::from("book"));
        assert!(laid_out.pages(&name).is_none());
        let work = laid_out.begin(&name).expect("nobody is at it");
        assert!(laid_out.begin(&name).is_none());
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| laid_out.pages(&name).is_some());
            work.finish(PageNumbers::default());
            assert!(waiting.join().expect("a thread"));
        });
    }

    #[test]
    fn work_without_a_result_keeps_nobody_waiting() {
        let (laid_out, name) = (LaidOut::default(), EcoString::from("book"));
        drop(laid_out.begin(&name));
        assert!(laid_out.pages(&name).is_none() && laid_out.begin(&name).is_none());
    }
}
