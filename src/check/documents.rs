//! What a document prints: nothing twice, every instrument under its own session, and everything that
//! an annex points to. What no document prints is reported as forgotten.

use std::collections::BTreeSet;

use super::Context;
use crate::corpus::{Compendium, Corpus, DocumentContent, Id, Instrument, PartContent};
use crate::diagnostics::{Diagnostic, Located};

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
            // The texts of an index are those of its compendium.
            DocumentContent::Index(_) => {}
            DocumentContent::Compendium(compendium) => {
                let listed = listed(compendium);
                check_twice(&listed, found);
                check_sessions(corpus, compendium, found);
                check_reproduced(corpus, &listed, found);
                printed.extend(listed.iter().map(|id| &id.value));
            }
        }
    }
    // A document that could not be read may be the one that prints it.
    if !corpus.broken_documents.is_empty() || !corpus.unread.is_empty() || corpus.documents.is_empty() {
        return;
    }
    let texts = corpus.meetings.values().map(|it| (&it.id, &it.place));
    let texts = texts.chain(corpus.instruments.values().map(|it| (&it.id, &it.place)));
    for (id, place) in texts.filter(|(id, _)| !printed.contains(id)) {
        let fault =
            Diagnostic::warning("text::unprinted", place.clone(), format!("no document prints `{id}`"));
        found.push(fault.hint("list it in a compendium, or make an offprint of it"));
    }
}

/// The meetings that the annexes of an instrument reproduce.
fn reproduced(instrument: &Instrument) -> impl Iterator<Item = &Located<Id>> {
    instrument.annexes.iter().filter_map(|annex| annex.content.reproduces())
}

/// Everything that a compendium lists, in order.
fn listed(compendium: &Compendium) -> Vec<&Located<Id>> {
    let mut listed = vec![];
    for part in &compendium.parts {
        match &part.content {
            PartContent::Meetings(meetings) => listed.extend(meetings),
            PartContent::Sessions(sessions) => {
                for entry in sessions {
                    listed.push(&entry.session);
                    listed.extend(&entry.instruments);
                }
            }
        }
    }
    listed
}

fn check_twice(listed: &[&Located<Id>], found: &mut Vec<Diagnostic>) {
    for (index, id) in listed.iter().enumerate() {
        if listed[..index].iter().any(|earlier| earlier.value == id.value) {
            let message = format!("the compendium prints `{}` twice", id.value);
            let fault = Diagnostic::error("document::twice", id.place.clone(), message);
            found.push(fault.hint("delete one of the two lines"));
        }
    }
}

fn check_sessions(corpus: &Corpus, compendium: &Compendium, found: &mut Vec<Diagnostic>) {
    for part in &compendium.parts {
        let PartContent::Sessions(sessions) = &part.content else { continue };
        for entry in sessions {
            for id in &entry.instruments {
                let Some(instrument) = corpus.instruments.get(&id.value) else { continue };
                if instrument.session.value != entry.session.value {
                    let (adopted, here) = (&instrument.session.value, &entry.session.value);
                    let message = format!("`{}` was adopted by {adopted}, but stands under {here}", id.value);
                    let fault = Diagnostic::error("document::session", id.place.clone(), message);
                    found.push(fault.hint(format!("move it to {adopted}, or mend its `session`")));
                }
            }
        }
    }
}

fn check_reproduced(corpus: &Corpus, listed: &[&Located<Id>], found: &mut Vec<Diagnostic>) {
    for id in listed {
        let Some(instrument) = corpus.instruments.get(&id.value) else { continue };
        for meeting in reproduced(instrument) {
            if !listed.iter().any(|other| other.value == meeting.value) {
                let message = format!(
                    "an annex of `{}` points to `{}`, which the compendium does not print",
                    id.value, meeting.value
                );
                let fault = Diagnostic::error("document::reproduced", id.place.clone(), message);
                found.push(fault.hint(format!("list `{}` among the meetings of a part", meeting.value)));
            }
        }
    }
}
