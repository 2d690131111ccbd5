//! What must be unique: the number of an instrument in its session, a text within a document.

use std::collections::BTreeMap;

use super::Context;
use crate::corpus::{DocumentContent, Id, PartContent};
use crate::diagnostics::{Diagnostic, Located, Place};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut instruments: BTreeMap<_, &Place> = BTreeMap::new();
    for instrument in corpus.instruments.values() {
        let key = (&instrument.session.value, instrument.kind, instrument.number);
        if let Some(first) = instruments.insert(key, &instrument.place) {
            let message = format!("{} has the same session, kind and number", first.file);
            let fault = Diagnostic::error("instrument::duplicate", instrument.place.clone(), message);
            found.push(fault.hint("mend the number or the session of one of the two"));
        }
    }
    let mut meetings: BTreeMap<u32, &Place> = BTreeMap::new();
    for meeting in corpus.meetings.values() {
        if let Some(first) = meetings.insert(meeting.number, &meeting.place) {
            let message = format!("{} has the number {} too", first.file, meeting.number);
            let fault = Diagnostic::error("meeting::duplicate", meeting.place.clone(), message);
            found.push(fault.hint("mend the number of one of the two"));
        }
    }
    for document in &corpus.documents {
        let DocumentContent::Compendium(compendium) = &document.content else {
            continue;
        };
        let mut printed: Vec<&Located<Id>> = vec![];
        for part in &compendium.parts {
            match &part.content {
                PartContent::Meetings(meetings) => printed.extend(meetings),
                PartContent::Sessions(sessions) => {
                    for entry in sessions {
                        printed.push(&entry.session);
                        printed.extend(&entry.instruments);
                    }
                }
            }
        }
        for (index, id) in printed.iter().enumerate() {
            if printed[..index].iter().any(|earlier| earlier.value == id.value) {
                let message = format!("the compendium prints `{}` twice", id.value);
                let fault = Diagnostic::error("document::twice", id.place.clone(), message);
                found.push(fault.hint("delete one of the two lines"));
            }
        }
    }
}
