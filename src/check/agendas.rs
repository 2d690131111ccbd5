//! Agendas: a timetable names items that exist, runs forward, and stays within its session.

use super::Context;
use crate::corpus::{Agenda, AgendaItemReference, Corpus, Days, DocumentContent, Timetable};
use crate::diagnostics::{Diagnostic, Located, Search};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    check_written(context.corpus, found);
    for document in &context.corpus.documents {
        if let DocumentContent::Agenda(agenda) = &document.content
            && let Some(timetable) = &agenda.timetable
        {
            check_items(agenda, timetable, found);
            check_days(context.corpus, agenda, timetable, found);
            check_times(timetable, found);
        }
    }
}

/// An item that a masthead writes out is one of the session's agenda, where the project has that.
fn check_written(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for masthead in corpus.documents.iter().filter_map(|document| document.content.masthead()) {
        let Some(AgendaItemReference::Written(item)) = &masthead.agenda_item else { continue };
        let (number, place) = (item.number.value.get(), &item.number.place);
        let Some(agenda) = corpus.agenda_of(&masthead.session.value) else { continue };
        if number as usize > agenda.items.len() {
            let message =
                format!("the agenda has {} items, and none of number {}", agenda.items.len(), number);
            let fault = Diagnostic::error("masthead::item", place.clone(), message);
            found.push(fault.hint("name the item by its id in the agenda"));
        }
    }
}

fn check_items(agenda: &Agenda, timetable: &Timetable, found: &mut Vec<Diagnostic>) {
    let known = agenda.numbered();
    let mut search = Search::default();
    let meetings = timetable.days.iter().flat_map(|day| &day.meetings);
    for item in meetings.flat_map(|meeting| &meeting.entries).filter_map(|entry| entry.item.as_ref()) {
        if !known.contains_key(item.value.as_str()) {
            let message = format!("the agenda has no item `{}`", item.value);
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
            let span = format!("{} to {}", from.value, to.value);
            let message = format!("{} is not a day of the session, which meets from {span}", day.date.value);
            let fault = Diagnostic::error("timetable::day", day.date.place.clone(), message);
            found.push(fault.hint("mend the date, or the days of the session"));
        }
        if let Some(before) = index.checked_sub(1).map(|before| &timetable.days[before].date)
            && day.date.value <= before.value
        {
            let message = format!("{} does not come after {}", day.date.value, before.value);
            let fault = Diagnostic::error("timetable::order", day.date.place.clone(), message);
            found.push(fault.hint("put the days in order, each once"));
        }
    }
}

fn check_times(timetable: &Timetable, found: &mut Vec<Diagnostic>) {
    for day in &timetable.days {
        let mut before: Option<&Located<_>> = None;
        for meeting in &day.meetings {
            let (from, to) = (&meeting.from, &meeting.to);
            if from.value >= to.value {
                let message = format!("the meeting ends at {}, and begins at {}", to.value, from.value);
                let fault = Diagnostic::error("timetable::reversed", to.place.clone(), message);
                found.push(fault.hint("exchange `from` and `to`, or mend the wrong one"));
            } else if let Some(before) = before.filter(|before| before.value > from.value) {
                let message = format!(
                    "the meeting begins at {}, before the one above it ends at {}",
                    from.value, before.value
                );
                let fault = Diagnostic::error("timetable::overlap", from.place.clone(), message);
                found.push(fault.hint("mend one of the two times, or put the meetings in order"));
            }
            before = Some(to);
        }
    }
}
