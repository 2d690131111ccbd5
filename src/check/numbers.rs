//! Numbers that must be unique: of an instrument in its session and kind, of a meeting, of a session.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostics::{Diagnostic, Place};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let instruments = corpus.instruments.values();
    let instruments = instruments.map(|it| ((&it.session.value, it.kind, it.number), &it.place));
    unique("instrument::duplicate", "the same session, kind and number", instruments, found);
    let meetings = corpus.meetings.values().map(|it| (it.number.get(), &it.place));
    unique("meeting::duplicate", "the same number", meetings, found);
    let sessions = corpus.sessions.values().map(|it| (it.number, &it.place));
    unique("session::duplicate", "the same number", sessions, found);
}

fn unique<'a, K: Ord>(
    code: &'static str,
    what: &str,
    texts: impl Iterator<Item = (K, &'a Place)>,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<K, &Place> = BTreeMap::new();
    for (key, place) in texts {
        if let Some(first) = seen.insert(key, place) {
            let fault = Diagnostic::error(code, place.clone(), format!("{} has {what}", first.file));
            found.push(fault.hint("mend one of the two"));
        }
    }
}
