//! What a document prints: nothing twice, every instrument under its own session, and everything that an annex points to.

use std::collections::BTreeSet;

use super::Context;
use super::forgotten::reproduced;
use crate::corpus::{Compendium, Corpus, DocumentContent, Id, Ref};
use crate::diagnostics::{Diagnostic, Located, Value, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    for document in corpus.subjects() {
        match &*document.content {
            DocumentContent::Report(report) => {
                check_twice("report", report.instruments().map(Ref::located), found);
            }
            DocumentContent::Compendium(compendium) => {
                // Ids are unique among texts of one kind.
                let sessions = compendium.sessions().map(|entry| entry.session.located());
                check_twice("compendium", compendium.meetings().map(Ref::located), found);
                check_twice("compendium", sessions, found);
                check_twice("compendium", compendium.instruments().map(Ref::located), found);
                check_sessions(corpus, compendium, found);
                check_reproduced(corpus, compendium, found);
            }
            _ => {}
        }
    }
}

fn check_twice<'a>(
    document: &'static str,
    ids: impl Iterator<Item = &'a Located<Id>>,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(&id.value) {
            let message = sentence!("document-twice", document = Value::Choice(document), id = &id.value);
            found.push(Diagnostic::error("document::twice", id.place.clone(), message));
        }
    }
}

fn check_sessions(corpus: &Corpus, compendium: &Compendium, found: &mut Vec<Diagnostic>) {
    for entry in compendium.sessions() {
        let session = corpus.sessions.get(&entry.session.value);
        if let Some(session) = session.filter(|session| session.days.is_none()) {
            let message = sentence!("field-missing-days");
            found.push(Diagnostic::error("field::missing", session.place.clone(), message));
        }
        for id in &entry.instruments {
            let Some(instrument) = corpus.instruments.get(&id.value) else { continue };
            if instrument.session.value != entry.session.value {
                let (adopted, here) = (&instrument.session.value, &entry.session.value);
                let message = sentence!("document-session", id = &id.value, adopted = adopted, here = here);
                found.push(Diagnostic::error("document::session", id.place.clone(), message));
            }
        }
    }
}

fn check_reproduced(corpus: &Corpus, compendium: &Compendium, found: &mut Vec<Diagnostic>) {
    let listed: BTreeSet<&Id> = compendium.meetings().map(|id| &id.value).collect();
    for id in compendium.instruments() {
        let Some(instrument) = corpus.instruments.get(&id.value) else { continue };
        for meeting in reproduced(instrument).filter(|meeting| !listed.contains(&meeting.value)) {
            let message = sentence!("document-reproduced", id = &id.value, meeting = &meeting.value);
            found.push(Diagnostic::error("document::reproduced", id.place.clone(), message));
        }
    }
}
