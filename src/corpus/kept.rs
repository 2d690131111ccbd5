//! What has a shelf in the corpus, by its id.

use super::{Corpus, Instrument, Meeting, Organ, Session, Shelf};
use crate::source::Referred;

/// What has a shelf in the corpus.
pub trait Kept: Referred + Sized {
    /// Its shelf.
    fn shelf(corpus: &Corpus) -> &Shelf<Self>;
}

impl Kept for Meeting {
    fn shelf(corpus: &Corpus) -> &Shelf<Self> {
        &corpus.meetings
    }
}

impl Kept for Instrument {
    fn shelf(corpus: &Corpus) -> &Shelf<Self> {
        &corpus.instruments
    }
}

impl Kept for Session {
    fn shelf(corpus: &Corpus) -> &Shelf<Self> {
        &corpus.sessions
    }
}

impl Kept for Organ {
    fn shelf(corpus: &Corpus) -> &Shelf<Self> {
        &corpus.organs
    }
}
