//! What the engine remembers, kept within bounds of age and size.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The engine remembers what it computed, so that what has not changed need not be computed again.
/// It lets nothing go unless it is told to; a page leaves about a megabyte. It does not tell the size of
/// what it holds, so the pages that were typeset stand for it.
#[derive(Debug)]
pub struct Memory {
    /// How many pages are typeset at least between two rounds of forgetting.
    pages: usize,
    /// How many documents are typeset at least between them: one for each thread, whose next one then has asked for what
    /// it shares with its last.
    documents: AtomicUsize,
    /// What has been typeset since.
    typeset: Mutex<Typeset>,
    /// Whether a single document is worked on: no other one asks for what it leaves.
    alone: AtomicBool,
    /// Held while a long document is exported where it was laid out.
    export: Mutex<()>,
}

/// How much has been typeset.
#[derive(Debug, Default)]
struct Typeset {
    documents: usize,
    pages: usize,
}

/// How often a result may be found unused, when old ones are forgotten, before it goes.
const AGE: usize = 1;

/// The same for a press that typesets a project again after it has changed.
const AGE_OF_PROJECT: usize = 2;

/// From so many pages on, what the rounds of layout leave behind is sorted out between them. Forgetting
/// there costs shorter documents more time than it saves memory.
const LONG_DOCUMENT: usize = 400;

/// From so many pages on, old results are also forgotten when the pages of a document have settled. After shorter ones that
/// costs time, since what they share with the next goes too.
const LARGE_DOCUMENT: usize = 30;

impl Memory {
    /// A memory of about so many pages.
    pub fn of(pages: usize) -> Self {
        Self {
            pages,
            documents: AtomicUsize::new(1),
            typeset: Mutex::default(),
            alone: AtomicBool::new(false),
            export: Mutex::new(()),
        }
    }

    /// So many documents are begun, `jobs` of them side by side.
    pub fn begin(&self, documents: usize, jobs: usize) {
        self.alone.store(documents == 1, Ordering::Relaxed);
        self.documents.store(jobs.min(documents), Ordering::Relaxed);
    }

    /// A document of so many pages is done. Forgets, if it is time, what nobody has asked for of late.
    pub fn done(&self, pages: usize) {
        let mut typeset = self.typeset();
        typeset.documents += 1;
        typeset.pages += pages;
        // Of several threads that come here at once, the one that sets the counts back forgets.
        if typeset.documents >= self.documents.load(Ordering::Relaxed) && typeset.pages >= self.pages {
            *typeset = Typeset::default();
            drop(typeset);
            comemo::evict(AGE);
        }
    }

    fn typeset(&self) -> MutexGuard<'_, Typeset> {
        self.typeset.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A document of so many pages goes into another round of layout, or one that has been put together into its first.
    /// Of a long one, what only the round before the last asked for is forgotten, and of a single one, what putting it
    /// together has left.
    pub fn between_rounds(&self, pages: usize) {
        if pages == 0 && self.forgets(pages) {
            comemo::evict(0);
        } else if pages >= LONG_DOCUMENT {
            comemo::evict(AGE);
        }
    }

    /// The pages of a document have settled. A press that typesets each document once has no more use for what a long
    /// one left, or a single one: it is forgotten before the pages are worked on and exported, which takes memory of its
    /// own. After a large one that stands beside others, what nobody has asked for of late is forgotten.
    pub fn settled(&self, pages: usize) {
        if self.forgets(pages) {
            comemo::evict(0);
        } else if self.typesets_once() && pages >= LARGE_DOCUMENT {
            comemo::evict(AGE);
        }
    }

    /// Exports a document of so many pages. One that is forgotten is exported on the threads that it was laid out on: what
    /// has been given back there is theirs to use again, as the system's allocator keeps it.
    pub fn export<R: Send>(&self, pages: usize, work: impl FnOnce() -> R + Send) -> R {
        // One at a time: who waits in the pool takes up its other work, and exports would lie in one another's wait.
        if self.forgets(pages)
            && let Ok(_held) = self.export.try_lock()
        {
            return rayon::scope(|_| work());
        }
        work()
    }

    /// Whether the engine forgets a document of so many pages once they have settled.
    fn forgets(&self, pages: usize) -> bool {
        self.typesets_once() && (pages >= LONG_DOCUMENT || self.alone.load(Ordering::Relaxed))
    }

    /// Whether each document is typeset once, and not again when it has changed.
    fn typesets_once(&self) -> bool {
        self.pages < LONG_DOCUMENT
    }

    /// All documents are done: what several such rounds have not asked for is of an older text.
    pub fn project_done(&self) {
        // A small project is forgotten by age alone, however often it is typeset.
        *self.typeset() = Typeset::default();
        comemo::evict(AGE_OF_PROJECT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_document_is_exported_in_the_pool_and_none_lies_in_its_wait() {
        let memory = Memory::of(1);
        let in_pool = |pages| memory.export(pages, || rayon::current_thread_index().is_some());
        assert!(in_pool(LONG_DOCUMENT) && !in_pool(LONG_DOCUMENT - 1));
        // What comes while one is exported there stays on its own thread.
        let other = || std::thread::scope(|scope| scope.spawn(|| in_pool(LONG_DOCUMENT)).join());
        assert!(!memory.export(LONG_DOCUMENT, other).expect("the other thread"));
        assert!(memory.export(1, other).expect("the other thread"), "a short document held up a long one");
        memory.begin(1, 1);
        assert!(in_pool(1));
    }
}
