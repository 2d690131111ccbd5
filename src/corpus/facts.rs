//! What is known of one document before it is resolved, in the words that its texts print for it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::source::Fact;

/// What is known of one document.
#[derive(Debug, Default)]
pub struct Facts(RefCell<BTreeMap<Fact, String>>);

impl Facts {
    /// Notes a fact in words.
    pub fn note(&self, fact: Fact, words: String) {
        self.0.borrow_mut().insert(fact, words);
    }

    /// A fact in words; empty where it is not known, which the checks report.
    pub fn words(&self, fact: Fact) -> String {
        self.0.borrow().get(&fact).cloned().unwrap_or_default()
    }

    /// Whether a fact is known.
    pub fn knows(&self, fact: Fact) -> bool {
        self.0.borrow().contains_key(&fact)
    }
}
