//! A citation that no text uses, a topic that no paragraph carries: forgotten, or mistyped elsewhere.

use std::collections::BTreeSet;

use super::{Context, all_texts};
use crate::diagnostics::Diagnostic;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    // A text that could not be read may be the one that uses it.
    if !corpus.broken.is_empty() {
        return;
    }
    let mut used = BTreeSet::new();
    all_texts(corpus, &mut |text| used.extend(text.notes()));
    for citation in corpus.citations.values().filter(|citation| !used.contains(&citation.id.value)) {
        let message = format!("no text uses the citation `{}`", citation.id.value);
        let fault = Diagnostic::warning("citation::unused", citation.id.place.clone(), message);
        found.push(
            fault.hint(format!("put `[^{}]` where it belongs, or delete the entry", citation.id.value)),
        );
    }
    let mut carried = BTreeSet::new();
    let mut visit = |paragraph: &crate::corpus::Paragraph| {
        carried.extend(paragraph.topics.iter().map(|topic| topic.value.clone()));
    };
    for meeting in corpus.meetings.values() {
        meeting.recommendations.iter().for_each(|paragraph| paragraph.walk(&mut visit));
    }
    corpus.instruments.values().for_each(|instrument| instrument.paragraphs(&mut visit));
    for topic in corpus.topics.iter().filter(|topic| !carried.contains(&topic.id.value)) {
        let message = format!("no paragraph carries the topic `{}`", topic.id.value);
        let fault = Diagnostic::warning("topic::unused", topic.id.place.clone(), message);
        found.push(fault.hint("tag a paragraph with it, or delete the entry"));
    }
}
