//! What a document prints: nothing twice, every instrument under its own session, and everything that
//! an annex points to. What no document prints is reported as forgotten.

use std::collections::BTreeSet;

use super::Context;
use crate::corpus::{Compendium, Corpus, DocumentContent, Id, Instrument, Meeting, Ref};
use crate::diagnostics::{Diagnostic, Located, Value, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut printed: BTreeSet<&Id> = BTreeSet::new();
    for document in &corpus.documents {
        match &document.content {
            DocumentContent::Offprint(offprint) => {
                printed.insert(&offprint.instrument.value);
                if let Some(instrument) = corpus.instruments.get(&offprint.instrument.value) {
                    printed.extend(reproduced(instrument).map(|meeting| &meeting.value));
                }
            }
            DocumentContent::Report(report) => {
                check_twice("report", report.instruments().map(Ref::located), found);
                printed.extend(report.instruments().map(|id| &id.value));
                let instruments = report.instruments().filter_map(|id| corpus.instruments.get(&id.value));
                printed.extend(instruments.flat_map(|it| reproduced(it)).map(|meeting| &meeting.value));
                printed.extend(report.meetings().map(|meeting| &meeting.value));
            }
            DocumentContent::Draft(draft) => _ = printed.insert(&draft.instrument.value),
            DocumentContent::Paper(paper) => {
                let reproduced = paper.annexes.iter().filter_map(|annex| annex.content.reproduces());
                printed.extend(reproduced.map(|meeting| &meeting.value));
            }
            // The texts of an index are those of its compendium, and the others have their own.
            DocumentContent::Index(_)
            | DocumentContent::Agenda(_)
            | DocumentContent::Corrigendum(_)
            | DocumentContent::Letter(_) => {}
            DocumentContent::Compendium(compendium) => {
                // Ids are unique among texts of one kind.
                let sessions = compendium.sessions().map(|entry| entry.session.located());
                check_twice("compendium", compendium.meetings().map(Ref::located), found);
                check_twice("compendium", sessions, found);
                check_twice("compendium", compendium.instruments().map(Ref::located), found);
                check_sessions(corpus, compendium, found);
                check_reproduced(corpus, compendium, found);
                printed.extend(compendium.meetings().map(|id| &id.value));
                printed.extend(compendium.instruments().map(|id| &id.value));
            }
        }
    }
    // A document that could not be read may be the one that prints it.
    if corpus.has_unread_documents() || corpus.documents.is_empty() {
        return;
    }
    let texts = corpus.meetings.values().map(|it| (&it.id, &it.place));
    let texts = texts.chain(corpus.instruments.values().map(|it| (&it.id, &it.place)));
    for (id, place) in texts.filter(|(id, _)| !printed.contains(id)) {
        let message = sentence!("text-unprinted", id = id);
        found.push(Diagnostic::warning("text::unprinted", place.clone(), message));
    }
}

/// The meetings that the annexes of an instrument reproduce.
fn reproduced(instrument: &Instrument) -> impl Iterator<Item = &Ref<Meeting>> {
    instrument.annexes.iter().filter_map(|annex| annex.content.reproduces())
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
