//! Where a project has several organs, its sessions and meetings say whose they are.

use super::Context;
use crate::corpus::{Organ, Ref};
use crate::diagnostics::{Diagnostic, Place, Value, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    if corpus.organs.len() < 2 {
        return;
    }
    let organs: Vec<&str> = corpus.organs.ids().collect();
    let organs = organs.join(", ");
    let mut named = |what: &'static str, organ: &Option<Ref<Organ>>, place: &Place| {
        if organ.is_none() {
            let message = sentence!("organ-several", what = Value::Choice(what), organs = organs.as_str());
            found.push(Diagnostic::error("organ::several", place.clone(), message));
        }
    };
    corpus.sessions.values().for_each(|session| named("session", &session.organ, &session.place));
    corpus.meetings.values().for_each(|meeting| named("meeting", &meeting.organ, &meeting.place));
}
