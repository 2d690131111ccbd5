//! Recorded votes: who voted in favour, who against, and who abstained.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::arabic::letters::fold;
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

/// How a vote ended, where more than half of the votes decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteResult {
    /// More voted in favour.
    Won,
    /// As many voted in favour as against.
    Tied,
    /// More voted against.
    Lost,
}

impl Vote {
    /// How it ended.
    pub fn result(&self) -> VoteResult {
        match self.in_favour.len().cmp(&self.against.len()) {
            Ordering::Greater => VoteResult::Won,
            Ordering::Equal => VoteResult::Tied,
            Ordering::Less => VoteResult::Lost,
        }
    }

    /// All who are named.
    pub fn voters(&self) -> impl Iterator<Item = &Title> {
        self.in_favour.iter().chain(&self.against).chain(&self.abstaining)
    }

    /// Reports a vote of nobody, and those who voted twice.
    fn report_astray(&self, fields: &Fields, reader: &mut Reader) {
        if self.in_favour.is_empty() && self.against.is_empty() {
            reader.report(Diagnostic::error("vote::empty", fields.place().clone(), sentence!("vote-empty")));
        }
        let mut seen = BTreeMap::new();
        for voter in self.voters() {
            let name = voter.plain();
            // A name may have brackets and dashes, and abbreviations within it.
            let mark = name.char_indices().find(|(at, c)| {
                matches!(c, '،' | '؛') || (at + c.len_utf8() == name.len() && ".:,;".contains(*c))
            });
            if let Some((_, mark)) = mark {
                let message = sentence!("vote-name", name = &name, mark = mark.to_string());
                reader.report(Diagnostic::error("vote::name", voter.place.clone(), message));
                continue;
            }
            let folded = fold(&name);
            if let Some(line) = seen.get(&folded) {
                let message = sentence!("vote-twice", name = &name, line = *line);
                reader.report(Diagnostic::error("vote::twice", voter.place.clone(), message));
                continue;
            }
            seen.insert(folded, voter.place.line);
        }
    }
}
