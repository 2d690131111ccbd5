//! Every id that a text names must be there: meetings, instruments, sessions, citations, topics.

use std::collections::BTreeMap;

use super::{Context, all_texts};
use crate::corpus::{AnnexContent, DocumentContent, Id, PartContent};
use crate::diagnostics::{Diagnostic, Located, Place};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut require = |what: &str, id: &Located<Id>, known: &mut dyn Iterator<Item = &Id>| {
        let known: Vec<&str> = known.map(|id| id.as_str()).collect();
        if known.contains(&id.value.as_str()) || corpus.broken.contains_key(&id.value) {
            return;
        }
        let message = format!("there is no {what} `{}`", id.value);
        found.push(
            Diagnostic::error("reference::nothing", id.place.clone(), message).nearest(&id.value, known),
        );
    };
    for instrument in corpus.instruments.values() {
        require("session", &instrument.session, &mut corpus.sessions.keys());
        for annex in &instrument.annexes {
            if let AnnexContent::Reproduces { meeting, .. } = &annex.content {
                require("meeting", meeting, &mut corpus.meetings.keys());
            }
        }
    }
    for document in &corpus.documents {
        match &document.content {
            DocumentContent::Offprint(offprint) => {
                require("resolution or decision", &offprint.instrument, &mut corpus.instruments.keys());
            }
            DocumentContent::Compendium(compendium) => {
                for part in &compendium.parts {
                    match &part.content {
                        PartContent::Meetings(meetings) => {
                            for meeting in meetings {
                                require("meeting", meeting, &mut corpus.meetings.keys());
                            }
                        }
                        PartContent::Sessions(sessions) => {
                            for entry in sessions {
                                require("session", &entry.session, &mut corpus.sessions.keys());
                                for instrument in &entry.instruments {
                                    require(
                                        "resolution or decision",
                                        instrument,
                                        &mut corpus.instruments.keys(),
                                    );
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    check_topics(context, found);
    check_notes(context, found);
}

fn check_topics(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.broken_lists.contains_key("topics") {
        return;
    }
    let known: Vec<&str> = corpus.topics.iter().map(|topic| topic.id.value.as_str()).collect();
    let mut missing_list = BTreeMap::new();
    let mut visit = |paragraph: &crate::corpus::Paragraph| {
        for (index, topic) in paragraph.topics.iter().enumerate() {
            if known.is_empty() {
                let file = topic.place.file.clone();
                missing_list.entry(file).or_insert_with(|| no_list("topics", topic.place.clone()));
            } else if !known.contains(&topic.value.as_str()) {
                let message = format!("there is no topic `{}`", topic.value);
                let fault = Diagnostic::error("reference::nothing", topic.place.clone(), message);
                found.push(fault.nearest(&topic.value, known.iter().copied()));
            }
            if paragraph.topics[..index].iter().any(|earlier| earlier.value == topic.value) {
                let message = format!("the topic `{}` stands twice", topic.value);
                let fault = Diagnostic::error("topic::twice", topic.place.clone(), message);
                found.push(fault.hint("keep one of the two"));
            }
        }
    };
    for meeting in corpus.meetings.values() {
        meeting.recommendations.iter().for_each(|paragraph| paragraph.walk(&mut visit));
    }
    corpus.instruments.values().for_each(|instrument| instrument.paragraphs(&mut visit));
    found.extend(missing_list.into_values());
}

/// Where a whole list is missing, that is one fault of each file that needs it, and not one for each
/// id that the list would have.
fn no_list(kind: &str, place: Place) -> Diagnostic {
    let fault = Diagnostic::error("reference::nothing", place, format!("there is no list of {kind}"));
    fault.hint(format!("write a file with `type: {kind}`, such as {kind}.yaml"))
}

fn check_notes(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.broken_lists.contains_key("citations") {
        return;
    }
    let mut missing_list = BTreeMap::new();
    all_texts(corpus, &mut |text| {
        for id in text.notes().filter(|id| !corpus.citations.contains_key(*id)) {
            let mark = format!("[^{id}]");
            let place = context.sources.find_from(&text.place, &mark).unwrap_or_else(|| text.place.clone());
            if corpus.citations.is_empty() {
                missing_list.entry(place.file.clone()).or_insert_with(|| no_list("citations", place));
                continue;
            }
            let fault =
                Diagnostic::error("reference::nothing", place, format!("there is no citation `{id}`"));
            found.push(fault.nearest(id, corpus.citations.keys().map(|id| id.as_str())));
        }
    });
    found.extend(missing_list.into_values());
}
