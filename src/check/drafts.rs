//! A draft has the title of the resolution or decision whose text it prints.

use super::Context;
use crate::corpus::DocumentContent;
use crate::diagnostics::{Diagnostic, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for document in context.corpus.subjects() {
        let DocumentContent::Draft(draft) = &*document.content else { continue };
        let Some(instrument) = context.corpus.instruments.get(&draft.instrument.value) else { continue };
        if instrument.title.plain() != draft.masthead.title.plain() {
            let message = sentence!("draft-title", id = &draft.instrument.value);
            let place = draft.masthead.title.place.clone();
            found.push(Diagnostic::warning("draft::title", place, message));
        }
    }
}
