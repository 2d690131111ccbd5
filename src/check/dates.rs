//! Spans of days run forward, and an instrument is adopted while its session meets.

use super::Context;
use crate::arabic::dates::Date;
use crate::corpus::{Days, Session, Shelved};
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
    for session in corpus.sessions.values() {
        let Some(days) = session.days.as_ref().filter(|days| days.from.value <= days.to.value) else {
            continue;
        };
        let instruments = corpus.instruments.values().filter(|it| it.session.value == session.id);
        let adopted: Vec<_> = instruments.filter_map(|instrument| instrument.adopted.as_ref()).collect();
        outside(session, days, &adopted, found);
    }
}

/// How many texts have to be adopted outside of their session for it to be the session that is wrong.
const SEVERAL: usize = 3;

/// What was adopted outside of the days of its session. If that is all of it, the days are wrong.
fn outside(session: &Shelved<Session>, days: &Days, adopted: &[&Located<Date>], found: &mut Vec<Diagnostic>) {
    let meets = days.from.value..=days.to.value;
    let outside: Vec<_> = adopted.iter().filter(|day| !meets.contains(&day.value)).collect();
    let (from, to) = (days.from.value.to_string(), days.to.value.to_string());
    if outside.len() >= SEVERAL && outside.len() == adopted.len() {
        let message =
            sentence!("date-outside-all", session = &session.id, count = adopted.len(), from = from, to = to);
        let fault = Diagnostic::error("date::outside", days.from.place.clone(), message);
        found.push(fault.also(adopted.iter().map(|day| day.place.clone())));
        return;
    }
    for day in outside {
        let message = sentence!(
            "date-outside",
            day = day.value.to_string(),
            session = &session.id,
            from = from.as_str(),
            to = to.as_str(),
        );
        found.push(Diagnostic::error("date::outside", day.place.clone(), message));
    }
}
