//! Numbers that must be unique: of an instrument in its session and kind, of a meeting and a session of an organ.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::Context;
use crate::corpus::Organ;
use crate::diagnostics::{Diagnostic, Place, Sentence, sentence};
use crate::source::Ref;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let instruments = corpus.instruments.values();
    let instruments = instruments.map(|it| ((&it.session.value, it.kind(), it.number), &it.place));
    let same = |file: &EcoString| sentence!("instrument-duplicate", file = file);
    unique("instrument::duplicate", same, instruments, found);
    let organ = |named: &Option<Ref<Organ>>| corpus.organ_of(named.as_ref()).map(|organ| &organ.id);
    let meetings = corpus.meetings.values().map(|it| ((organ(&it.organ), it.number.get()), &it.place));
    let same = |file: &EcoString| sentence!("meeting-duplicate", file = file);
    unique("meeting::duplicate", same, meetings, found);
    let sessions = corpus.sessions.values().map(|it| ((organ(&it.organ), it.number), &it.place));
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
