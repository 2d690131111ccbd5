//! All that authors wrote, and parts of it, through which checks go side by side.

use std::collections::BTreeMap;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use super::{Agenda, Compendium, Document, Id, Shelves};
use crate::source::Visitor;

/// All that authors wrote, by id: what documents share, and the documents.
///
/// A part of it is gone through ([`Corpus::subjects`], [`Corpus::visit`]) as if it were the whole, while all of it is found
/// by id.
#[derive(Debug, Default)]
pub struct Corpus {
    shelves: Arc<Shelves>,
    /// The documents, by output path.
    pub documents: Vec<Document>,
    /// The first report of each session that prints a resolution or decision, by its place among the documents: found once,
    /// when it is first asked for.
    pub(super) reports: Arc<OnceLock<BTreeMap<(Id, Id), usize>>>,
    /// What is gone through.
    subjects: Subjects,
}

/// What of a corpus is gone through.
#[derive(Debug, Clone, Default)]
struct Subjects {
    /// Whether the shelves are.
    shelves: bool,
    /// Which documents are, by their places among all.
    documents: Range<usize>,
}

/// How many documents make a part.
const DOCUMENTS_OF_A_PART: usize = 8;

impl Deref for Corpus {
    type Target = Shelves;

    fn deref(&self) -> &Shelves {
        &self.shelves
    }
}

impl Corpus {
    /// A corpus of which all is gone through.
    pub(super) fn of(shelves: Shelves, documents: Vec<Document>) -> Self {
        let subjects = Subjects { shelves: true, documents: 0..documents.len() };
        Self { shelves: Arc::new(shelves), documents, reports: Arc::default(), subjects }
    }

    /// The same corpus, in which those documents are folded that are or have been folded in this one. What is unfolded there
    /// is let go with it.
    pub fn apart(&self) -> Self {
        let documents = self.documents.iter().map(Document::apart).collect();
        let (shelves, reports) = (self.shelves.clone(), self.reports.clone());
        Self { shelves, documents, reports, subjects: self.subjects.clone() }
    }

    /// How many parts it has.
    pub fn parts(&self) -> usize {
        1 + self.documents.len().div_ceil(DOCUMENTS_OF_A_PART)
    }

    /// A part of it: the first is the shelves, the others are some documents.
    pub fn part(&self, number: usize) -> Self {
        let documents = match number.checked_sub(1) {
            Some(number) => {
                number * DOCUMENTS_OF_A_PART..((number + 1) * DOCUMENTS_OF_A_PART).min(self.documents.len())
            }
            None => 0..0,
        };
        Self { subjects: Subjects { shelves: number == 0, documents }, ..self.apart() }
    }

    /// The documents that are gone through.
    pub fn subjects(&self) -> &[Document] {
        &self.documents[self.subjects.documents.clone()]
    }

    /// What documents share, if that is gone through.
    pub fn shared(&self) -> Option<&Shelves> {
        self.subjects.shelves.then_some(&*self.shelves)
    }

    /// The document of an output path.
    pub fn document(&self, name: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.name == name)
    }

    /// The compendium of an output path.
    pub fn compendium(&self, name: &str) -> Option<&Compendium> {
        self.document(name).and_then(Document::compendium)
    }

    /// The agenda of an output path.
    pub fn agenda(&self, name: &str) -> Option<&Agenda> {
        self.document(name).and_then(Document::agenda)
    }

    /// The agendas of a session: the provisional one, and those that it was issued again as.
    pub fn agendas_of(&self, session: &str) -> impl Iterator<Item = (&Document, &Agenda)> {
        let agendas = self.documents.iter().filter_map(|it| Some((it, it.agenda()?)));
        agendas.filter(move |(_, agenda)| agenda.masthead.session.value == session)
    }

    /// The provisional agenda of a session: its only one, or the one whose `symbol` the session names in its
    /// field `agenda`.
    pub fn agenda_of(&self, session: &str) -> Option<&Agenda> {
        let agendas: Vec<&Agenda> = self.agendas_of(session).map(|(_, agenda)| agenda).collect();
        if let [only] = agendas.as_slice() {
            return Some(only);
        }
        let named = &self.sessions.get(session)?.agenda.as_ref()?.value;
        let symbol = |agenda: &&&Agenda| agenda.masthead.symbol.as_ref().is_some_and(|it| it.value == *named);
        agendas.iter().find(symbol).copied()
    }

    /// The output paths of the documents of a kind.
    pub fn documents_of(&self, kind: &str) -> Vec<&str> {
        let documents = self.documents.iter().filter(|document| document.kind() == kind);
        documents.map(|document| document.name.as_str()).collect()
    }

    /// Visits the texts and references that documents share.
    pub fn visit_shared<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.shelves.visit(visitor);
    }

    /// Visits all texts and references that are gone through, kind after kind.
    pub fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.shared().into_iter().for_each(|shelves| shelves.visit(visitor));
        self.subjects().iter().for_each(|document| document.content.visit(visitor));
    }
}
