//! A compendium prints meetings and sessions in the order of their numbers: they are lettered and numbered as they stand.

use super::Context;
use crate::corpus::{Document, Id, PartContent};
use crate::diagnostics::{Diagnostic, Place, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for compendium in context.corpus.subjects().iter().filter_map(Document::compendium) {
        for part in &compendium.parts {
            let numbers = match &part.content {
                PartContent::Meetings(meetings) => {
                    let number = |id: &Id| context.corpus.meetings.get(id).map(|it| it.number.get());
                    let found = meetings.iter().map(|it| Some((number(&it.value)?, &it.place)));
                    found.flatten().collect()
                }
                PartContent::Sessions(sessions) => {
                    let number = |id: &Id| context.corpus.sessions.get(id).map(|it| it.number.get());
                    let found =
                        sessions.iter().map(|it| Some((number(&it.session.value)?, &it.session.place)));
                    found.flatten().collect()
                }
            };
            report(numbers, found);
        }
    }
}

/// Tells the first that stands behind a later one.
fn report(numbers: Vec<(u32, &Place)>, found: &mut Vec<Diagnostic>) {
    if let Some([(before, _), (number, place)]) = numbers.windows(2).find(|pair| pair[0].0 > pair[1].0) {
        let message = sentence!("compendium-order", number = *number, before = *before);
        found.push(Diagnostic::warning("compendium::order", (*place).clone(), message));
    }
}
