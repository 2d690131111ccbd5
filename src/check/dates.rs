//! Spans of days run forward, and an instrument is adopted while its session meets.

use super::Context;
use crate::arabic::dates::Date;
use crate::corpus::Days;
use crate::diagnostics::{Diagnostic, Located};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let mut forward = |from: &Located<Date>, to: &Located<Date>| {
        if from.value > to.value {
            let message = format!("the last day, {}, is before the first, {}", to.value, from.value);
            let fault = Diagnostic::error("date::reversed", to.place.clone(), message);
            found.push(fault.hint("exchange `from` and `to`, or mend the wrong one"));
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
            let span = format!("{} to {}", from.value, to.value);
            let message = format!(
                "{} is not a day of the session {}, which met from {span}",
                adopted.value, session.id
            );
            let fault = Diagnostic::error("date::outside", adopted.place.clone(), message);
            found.push(fault.hint("mend the date, or name the session that adopted it"));
        }
    }
}
