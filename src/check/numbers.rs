//! Numbers that must be unique: of an instrument in its session and kind, of a meeting, of a session.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::Context;
use crate::diagnostics::{Diagnostic, Place, Sentence, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let instruments = corpus.instruments.values();
    let instruments = instruments.map(|it| ((&it.session.value, it.kind, it.number), &it.place));
    let same = |file: &EcoString| sentence!("instrument-duplicate", file = file);
    unique("instrument::duplicate", same, instruments, found);
    let meetings = corpus.meetings.values().map(|it| (it.number.get(), &it.place));
    let same = |file: &EcoString| sentence!("meeting-duplicate", file = file);
    unique("meeting::duplicate", same, meetings, found);
    let sessions = corpus.sessions.values().map(|it| (it.number, &it.place));
    let same = |file: &EcoString| sentence!("session-duplicate", file = file);
    unique("session::duplicate", same, sessions, found);
}

fn unique<'a, K: Ord>(
    code: &'static str,
    message: impl Fn(&EcoString) -> Sentence,
    texts: impl Iterator<Item = (K, &'a Place)>,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<K, &Place> = BTreeMap::new();
    for (key, place) in texts {
        if let Some(first) = seen.insert(key, place) {
            found.push(Diagnostic::error(code, place.clone(), message(&first.file)));
        }
    }
}
