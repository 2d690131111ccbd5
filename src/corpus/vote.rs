//! Recorded votes: who voted in favour, who against, and who abstained.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::source::{Fields, Id, Reader, Source, Title};

/// A vote by roll call. Marks `[@id]` print its result in words.
#[derive(Debug, Clone, Source)]
#[source(called = "a vote", then = Vote::report_astray)]
pub struct Vote {
    /// The name by which `[@id]` points at it.
    pub id: Option<Located<Id>>,
    /// Who voted in favour, in the order in which they are printed.
    #[source(optional, flow)]
    pub in_favour: Vec<Title>,
    /// Who voted against.
    #[source(optional, flow)]
    pub against: Vec<Title>,
    /// Who abstained.
    #[source(optional, flow)]
    pub abstaining: Vec<Title>,
}

impl Vote {
    /// All who are named.
    pub fn voters(&self) -> impl Iterator<Item = &Title> {
        self.in_favour.iter().chain(&self.against).chain(&self.abstaining)
    }

    /// Reports a vote of nobody, and those who voted twice.
    fn report_astray(&self, fields: &Fields, reader: &mut Reader) {
        if self.voters().next().is_none() {
            reader.report(Diagnostic::error("vote::empty", fields.place().clone(), sentence!("vote-empty")));
        }
        let mut seen = BTreeMap::new();
        for voter in self.voters() {
            let name = voter.plain();
            if let Some(line) = seen.get(&name) {
                let message = sentence!("vote-twice", name = &name, line = *line);
                reader.report(Diagnostic::error("vote::twice", voter.place.clone(), message));
                continue;
            }
            seen.insert(name, voter.place.line);
        }
    }
}
