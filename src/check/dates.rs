//! Spans of days run forward, and an instrument is adopted while its session meets.

use super::Context;
use crate::arabic::dates::Date;
use crate::corpus::Days;
use crate::diagnostics::{Diagnostic, Located, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut forward = |from: &Located<Date>, to: &Located<Date>| {
        if from.value > to.value {
            let (first, last) = (from.value.to_string(), to.value.to_string());
            let message = sentence!("date-reversed", to = last, from = first);
            found.push(Diagnostic::error("date::reversed", to.place.clone(), message));
        }
    };
    corpus.meetings.values().for_each(|meeting| forward(&meeting.from, &meeting.to));
    corpus.sessions.values().flat_map(|it| &it.days).for_each(|days| forward(&days.from, &days.to));
    for instrument in corpus.instruments.values() {
        let session = corpus.sessions.get(&instrument.session.value);
        let (Some(adopted), Some(session)) = (&instrument.adopted, session) else { continue };
        let Some(Days { from, to }) = &session.days else { continue };
        let reversed = from.value > to.value;
        if !reversed && !(from.value..=to.value).contains(&adopted.value) {
            let message = sentence!(
                "date-outside",
                day = adopted.value.to_string(),
                session = &session.id,
                from = from.value.to_string(),
                to = to.value.to_string(),
            );
            found.push(Diagnostic::error("date::outside", adopted.place.clone(), message));
        }
    }
}
