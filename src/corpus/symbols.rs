//! Symbols that follow from other files: of the report that prints a resolution, of the agenda that a session has.

use std::collections::BTreeMap;

use super::{Corpus, Document, Instrument, Masthead, Reading, Session, Shelved};
use crate::source::{Id, Target};

impl Masthead {
    /// The symbol of the document: what its session has, and its own part.
    pub fn whole_symbol(&self, session: &Session) -> Option<String> {
        let (root, own) = (session.symbols.as_ref()?, self.symbol.as_ref()?);
        Some(format!("{}/{}", root.value, own.value))
    }
}

impl Corpus {
    /// The first report of a session that prints a resolution or decision.
    pub fn report_of(&self, session: &Id, instrument: &Id) -> Option<&Document> {
        let reports = self.reports.get_or_init(|| {
            let mut found = BTreeMap::new();
            for (index, document) in self.documents.iter().enumerate() {
                let masthead = document.masthead().filter(|_| document.kind() == "report");
                let Some(masthead) = masthead else { continue };
                for printed in document.instruments() {
                    let key = (masthead.session.value.clone(), printed.clone());
                    found.entry(key).or_insert(index);
                }
            }
            found
        });
        self.documents.get(*reports.get(&(session.clone(), instrument.clone()))?)
    }

    /// The symbol of the report that prints a resolution or decision: the one that it names, or that of the first report of
    /// its session that prints it.
    pub fn report_symbol(&self, instrument: &Shelved<Instrument>) -> Option<String> {
        if let Some(report) = &instrument.report {
            return Some(report.value.to_string());
        }
        let masthead = self.report_of(&instrument.session.value, &instrument.id)?.masthead()?;
        masthead.whole_symbol(self.sessions.get(&masthead.session.value)?)
    }

    /// The symbol of the provisional agenda of a session: as the session names it, or that of its only agenda.
    pub fn agenda_symbol(&self, session: &Shelved<Session>) -> Option<String> {
        if let Some(own) = &session.agenda {
            return Some(format!("{}/{}", session.symbols.as_ref()?.value, own.value));
        }
        self.agenda_of(&session.id)?.masthead.whole_symbol(session)
    }
}

impl Reading<'_> {
    /// The symbol of the report that prints a resolution or decision. The document does not depend on the report where that
    /// can be read: only on its symbol.
    pub fn report_symbol(&self, instrument: &Shelved<Instrument>) -> Option<String> {
        let symbol = self.corpus.report_symbol(instrument);
        if symbol.is_none() {
            let unread = self.corpus.faulty.iter().filter(|it| it.kind.is_none_or(|kind| kind == "report"));
            unread.for_each(|faulty| self.touch(&faulty.file));
        }
        symbol
    }

    /// The symbol of the provisional agenda of a session.
    pub fn agenda_symbol(&self, session: &Shelved<Session>) -> Option<String> {
        if session.agenda.is_none() {
            let agendas = self.corpus.agendas_of(&session.id);
            agendas.for_each(|(document, _)| self.touch(&document.file));
            if self.corpus.agenda_of(&session.id).is_none() {
                self.suspect(Target::AgendaItem, "");
            }
        }
        self.corpus.agenda_symbol(session)
    }
}
