//! Agendas: a timetable names items that exist, runs forward, and stays within its session.

use super::Context;
use crate::corpus::{Agenda, AgendaItemReference, Corpus, Days, Document, Time, Timetable};
use crate::diagnostics::{Diagnostic, Located, Search, sentence};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    check_written(context.corpus, found);
    for agenda in context.corpus.documents.iter().filter_map(Document::agenda) {
        if let Some(timetable) = &agenda.timetable {
            check_items(agenda, timetable, found);
            check_days(context.corpus, agenda, timetable, found);
            check_times(timetable, found);
        }
    }
}

/// An item that a masthead writes out is one of the session's agenda, where the project has that.
fn check_written(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for masthead in corpus.documents.iter().filter_map(Document::masthead) {
        let Some(AgendaItemReference::Written(item)) = &masthead.agenda_item else { continue };
        let (number, place) = (item.number.value.get(), &item.number.place);
        let Some(agenda) = corpus.agenda_of(&masthead.session.value) else { continue };
        if number as usize > agenda.items.len() {
            let message = sentence!("masthead-item", count = agenda.items.len(), number = number);
            found.push(Diagnostic::error("masthead::item", place.clone(), message));
        }
    }
}

fn check_items(agenda: &Agenda, timetable: &Timetable, found: &mut Vec<Diagnostic>) {
    let known = agenda.numbered();
    let mut search = Search::default();
    let meetings = timetable.days.iter().flat_map(|day| &day.meetings);
    for item in meetings.flat_map(|meeting| &meeting.entries).filter_map(|entry| entry.item.as_ref()) {
        if !known.contains_key(item.value.as_str()) {
            let message = sentence!("timetable-item", id = &item.value);
            let fault = Diagnostic::error("timetable::item", item.place.clone(), message);
            found.push(search.hint(fault, &item.value, known.keys().copied()));
        }
    }
}

fn check_days(corpus: &Corpus, agenda: &Agenda, timetable: &Timetable, found: &mut Vec<Diagnostic>) {
    let session = corpus.sessions.get(&agenda.masthead.session.value);
    let days = session.and_then(|session| session.days.as_ref());
    for (index, day) in timetable.days.iter().enumerate() {
        if let Some(Days { from, to }) = days
            && from.value <= to.value
            && !(from.value..=to.value).contains(&day.date.value)
        {
            let message = sentence!(
                "timetable-day",
                day = day.date.value.to_string(),
                from = from.value.to_string(),
                to = to.value.to_string(),
            );
            found.push(Diagnostic::error("timetable::day", day.date.place.clone(), message));
        }
        if let Some(before) = index.checked_sub(1).map(|before| &timetable.days[before].date)
            && day.date.value <= before.value
        {
            let (day, before) = (&day.date, before.value.to_string());
            let message = sentence!("timetable-order", day = day.value.to_string(), before = before);
            found.push(Diagnostic::error("timetable::order", day.place.clone(), message));
        }
    }
}

fn check_times(timetable: &Timetable, found: &mut Vec<Diagnostic>) {
    for day in &timetable.days {
        let mut before: Option<&Located<Time>> = None;
        for meeting in &day.meetings {
            let (from, to) = (&meeting.from, &meeting.to);
            if from.value >= to.value {
                let (ends, begins) = (to.value.to_string(), from.value.to_string());
                let message = sentence!("timetable-reversed", to = ends, from = begins);
                found.push(Diagnostic::error("timetable::reversed", to.place.clone(), message));
            } else if let Some(before) = before.filter(|before| before.value > from.value) {
                let (begins, before) = (from.value.to_string(), before.value.to_string());
                let message = sentence!("timetable-overlap", from = begins, before = before);
                found.push(Diagnostic::error("timetable::overlap", from.place.clone(), message));
            }
            before = Some(to);
        }
    }
}
