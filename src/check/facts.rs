//! What a text names of its document, `{session}`, is known there: a resolution is printed by several, and has none.

use super::Context;
use super::context::all_shared_texts;
use crate::corpus::{Reading, Text};
use crate::diagnostics::{Diagnostic, sentence};
use crate::resolve;
use crate::source::{Fact, Span, Texts};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut report = |text: &Text, fact: Fact, message| {
        let place = context.sources.find_from(&text.place, &fact.to_string());
        let place = place.unwrap_or_else(|| text.place.clone());
        found.push(Diagnostic::error("markup::fact", place, message));
    };
    for document in context.corpus.subjects() {
        let mut named = vec![];
        document
            .content
            .visit(&mut Texts(&mut |text: &Text| named.extend(facts(text).map(|fact| (text.clone(), fact)))));
        if named.is_empty() {
            continue;
        }
        let reading = Reading::new(context.corpus);
        resolve::know(&reading, document);
        let unknown = named.into_iter().filter(|(_, fact)| !reading.facts().knows(*fact));
        let unknown: Vec<_> = unknown.collect();
        // What is not there is told where it is named; what could not be read may tell it.
        if reading.missed().is_some() {
            continue;
        }
        let touched = reading.touched();
        if context.corpus.faulty.iter().any(|faulty| touched.contains(&faulty.file)) {
            continue;
        }
        for (text, fact) in unknown {
            report(&text, fact, sentence!("markup-fact-unknown", fact = fact.to_string()));
        }
    }
    if context.corpus.shared().is_some() {
        all_shared_texts(context.corpus, &mut |text| {
            if let Some(fact) = facts(text).next() {
                report(text, fact, sentence!("markup-fact-here", fact = fact.to_string()));
            }
        });
    }
}

/// What a text names of its document.
fn facts(text: &Text) -> impl Iterator<Item = Fact> {
    Span::all(&text.spans).filter_map(|span| match span {
        Span::Fact(fact) => Some(*fact),
        _ => None,
    })
}
