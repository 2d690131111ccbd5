//! Every id that a text or a document names must be there: meetings, instruments, sessions,
//! documents, citations.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::{Context, all_texts};
use crate::corpus::{
    AgendaItemReference, Compendium, Corpus, DocumentContent, Id, Masthead, SeparateIndex, Session,
};
use crate::diagnostics::{Diagnostic, Located, Place, Search, Value, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut required = Required { corpus, found, search: Search::default() };
    for instrument in corpus.instruments.values() {
        required.among(&corpus.sessions, "session", &instrument.session);
        for meeting in instrument.annexes.iter().filter_map(|annex| annex.content.reproduces()) {
            required.among(&corpus.meetings, "meeting", meeting);
        }
    }
    for agenda in corpus.instruments.values().filter_map(|instrument| instrument.agenda.as_ref()) {
        required.agenda(agenda);
    }
    if let Some(emblem) = corpus.organ.as_ref().and_then(|organ| organ.emblem.as_ref())
        && !corpus.pictures.contains_key(&emblem.value)
    {
        required.nothing("picture", emblem, corpus.pictures.keys().map(EcoString::as_str));
    }
    for document in &corpus.documents {
        match &document.content {
            DocumentContent::Offprint(offprint) => {
                required.among(&corpus.instruments, INSTRUMENT, &offprint.instrument);
            }
            DocumentContent::Compendium(compendium) => required.of_compendium(compendium),
            DocumentContent::Index(separate) => required.of_index(separate),
            DocumentContent::Agenda(agenda) => required.of_masthead(&agenda.masthead),
            DocumentContent::Report(report) => {
                required.of_masthead(&report.masthead);
                report.instruments().for_each(|it| required.among(&corpus.instruments, INSTRUMENT, it));
            }
        }
    }
    check_notes(context, found);
}

const INSTRUMENT: &str = "instrument";

/// Reports what is named and is not there.
struct Required<'a, 'f> {
    corpus: &'a Corpus,
    found: &'f mut Vec<Diagnostic>,
    search: Search,
}

impl Required<'_, '_> {
    fn among<T>(&mut self, known: &BTreeMap<Id, T>, what: &'static str, id: &Located<Id>) {
        // What stands in a file with faults is there, once they are mended.
        if !known.contains_key(&id.value) && !self.corpus.broken.contains_key(&id.value) {
            self.nothing(what, id, known.keys().map(EcoString::as_str));
        }
    }

    fn nothing<'n>(
        &mut self,
        what: &'static str,
        id: &Located<Id>,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let message = sentence!("reference-nothing", what = Value::Choice(what), id = &id.value);
        let fault = Diagnostic::error("reference::nothing", id.place.clone(), message);
        self.found.push(self.search.hint(fault, &id.value, known));
    }

    fn of_compendium(&mut self, compendium: &Compendium) {
        let corpus = self.corpus;
        compendium.meetings().for_each(|meeting| self.among(&corpus.meetings, "meeting", meeting));
        for entry in compendium.sessions() {
            self.among(&corpus.sessions, "session", &entry.session);
            entry.instruments.iter().for_each(|it| self.among(&corpus.instruments, INSTRUMENT, it));
        }
    }

    fn agenda(&mut self, name: &Located<EcoString>) {
        let corpus = self.corpus;
        let broken = |(it, _): &(EcoString, EcoString)| *it == name.value;
        let unknown = corpus.broken_documents.iter().chain(&corpus.unread).any(broken);
        if corpus.agenda(&name.value).is_none() && !unknown {
            let agendas = corpus.documents.iter().filter(|it| it.content.kind() == "agenda");
            self.nothing("agenda", name, agendas.map(|document| document.name.as_str()));
        }
    }

    fn of_masthead(&mut self, masthead: &Masthead) {
        let corpus = self.corpus;
        self.among(&corpus.sessions, "session", &masthead.session);
        if corpus.organ.is_none() && !corpus.broken.contains_key("organ") {
            let (place, message) = (masthead.session.place.clone(), sentence!("organ-missing"));
            self.found.push(Diagnostic::error("organ::missing", place, message));
        }
        if let Some(AgendaItemReference::Named(id)) = &masthead.agenda_item {
            match corpus.agenda_of(&masthead.session.value) {
                Some(agenda) => {
                    let known = agenda.numbered();
                    if !known.contains_key(id.value.as_str()) {
                        self.nothing("agenda-item", id, known.keys().copied());
                    }
                }
                None if corpus.broken_documents.is_empty() && corpus.unread.is_empty() => {
                    let message = sentence!("reference-nothing-agenda", session = &masthead.session.value);
                    self.found.push(Diagnostic::error("reference::nothing", id.place.clone(), message));
                }
                None => {}
            }
        }
        if let Some(session) = corpus.sessions.get(&masthead.session.value) {
            if session.venue.is_none() {
                self.lacks(session, "venue", "…");
            }
            if session.symbols.is_none() && masthead.symbol.is_some() {
                self.lacks(session, "symbols", "CTOC/COP/2018");
            }
            if session.agenda.is_none() && masthead.agenda_item.is_some() {
                self.lacks(session, "agenda", "1");
            }
        }
    }

    /// What a masthead needs of its session.
    fn lacks(&mut self, session: &Session, field: &str, example: &str) {
        let message = sentence!("field-missing-masthead", field = field, example = example);
        self.found.push(Diagnostic::error("field::missing", session.place.clone(), message));
    }

    fn of_index(&mut self, separate: &SeparateIndex) {
        let (corpus, name) = (self.corpus, &separate.compendium);
        let broken = |(it, _): &(EcoString, EcoString)| *it == name.value;
        let file = corpus.documents.iter().find(|it| it.name == name.value).map(|it| &it.file);
        let faulty = file.is_some_and(|file| corpus.broken.values().any(|broken| broken == file));
        if faulty || corpus.broken_documents.iter().any(broken) || corpus.unread.iter().any(broken) {
            return;
        }
        match corpus.compendium(&name.value) {
            None => {
                let compendia = corpus.documents.iter().filter(|it| it.content.kind() == "compendium");
                self.nothing("compendium", name, compendia.map(|document| document.name.as_str()));
            }
            Some(compendium) if compendium.index.is_none() => {
                let message = sentence!("index-nothing", name = &name.value);
                self.found.push(Diagnostic::error("index::nothing", name.place.clone(), message));
            }
            Some(_) => {}
        }
    }
}

/// Where a whole list is missing, that is one fault of each file that needs it, and not one for each
/// id that the list would have.
pub(super) fn no_list(kind: &'static str, place: Place) -> Diagnostic {
    let message = sentence!("reference-nothing-list", kind = Value::Choice(kind));
    Diagnostic::error("reference::nothing", place, message)
}

fn check_notes(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.broken_lists.contains_key("citations") {
        return;
    }
    let mut missing_list = BTreeMap::new();
    let mut search = Search::default();
    all_texts(corpus, &mut |text| {
        // One mark after the other is looked for, so that a long text is read once.
        let mut from = text.place.clone();
        for id in text.notes().filter(|id| !corpus.citations.contains_key(*id)) {
            let mark = format!("[^{id}]");
            let place = context.sources.find_from(&from, &mark).unwrap_or_else(|| text.place.clone());
            from = place.clone();
            if corpus.citations.is_empty() {
                missing_list.entry(place.file.clone()).or_insert_with(|| no_list("citations", place));
                continue;
            }
            let message = sentence!("reference-nothing", what = Value::Choice("citation"), id = id);
            let fault = Diagnostic::error("reference::nothing", place, message);
            found.push(search.hint(fault, id, corpus.citations.keys().map(|id| id.as_str())));
        }
    });
    found.extend(missing_list.into_values());
}
