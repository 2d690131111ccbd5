//! What a document knows of itself: its session, and what of others it prints. Its texts name it: `{session}`.

use super::style::Style;
use crate::arabic::cardinals::definite_cardinal;
use crate::arabic::copied::copied;
use crate::arabic::letters::Gender;
use crate::arabic::numbering::genitive;
use crate::corpus::{Compendium, Document, DocumentContent, Instrument, Reading, Ref, Report, Session};
use crate::source::Fact;

/// The fewest that a noun in the plural has: of one and two there are forms of its own, `القراران`.
const FEWEST: u32 = 3;

/// Notes what is known of a document. What is not there is told where it is asked for.
pub fn know(reading: &Reading, document: &Document) {
    let style = Style::of(reading, document.content.digits(), None);
    let session = match &*document.content {
        DocumentContent::Letter(letter) => Some(&letter.session),
        content => content.masthead().map(|masthead| &masthead.session),
    };
    if let Some(session) = session {
        know_session(reading, session, style);
    }
    match &*document.content {
        DocumentContent::Compendium(compendium) => know_compendium(reading, compendium, style),
        DocumentContent::Index(separate) => {
            if let Ok(compendium) = reading.compendium(&separate.compendium) {
                know_compendium(reading, compendium, style);
            }
        }
        DocumentContent::Report(report) => know_report(reading, report, style),
        _ => {}
    }
}

/// Notes what is known of a session.
pub fn know_session(reading: &Reading, session: &Ref<Session>, style: Style) {
    let Ok(session) = reading.get(session) else { return };
    let facts = reading.facts();
    facts.note(Fact::Session, genitive(&style.session_ordinal(session)));
    if let Some(days) = &session.days {
        facts.note(Fact::Dates, copied(&style.span(days.from.value, days.to.value)));
    }
    if let Some(venue) = &session.venue {
        facts.note(Fact::Venue, venue.plain().into());
    }
}

fn know_compendium(reading: &Reading, compendium: &Compendium, style: Style) {
    let count = |fact, number: Option<u32>, gender| {
        if let Some(number) = number.filter(|number| *number >= FEWEST) {
            reading.facts().note(fact, in_words(number, gender, style));
        }
    };
    let meetings: Vec<_> = compendium.meetings().filter_map(|meeting| reading.get(meeting).ok()).collect();
    let gender = meetings.first().map_or(Gender::Masculine, |meeting| style.meeting_gender(meeting));
    count(Fact::Meetings, meetings.iter().map(|meeting| meeting.number.get()).max(), gender);
    let sessions = compendium.sessions().filter_map(|entry| reading.get(&entry.session).ok());
    let sessions: Vec<_> = sessions.collect();
    let gender = sessions.first().map_or(Gender::Feminine, |session| style.session_gender(session));
    count(Fact::Sessions, sessions.iter().map(|session| session.number.get()).max(), gender);
}

fn know_report(reading: &Reading, report: &Report, style: Style) {
    let adopted: Vec<&Instrument> =
        report.instruments().filter_map(|it| reading.get(it).ok()).map(|it| &it.content).collect();
    for (fact, kind) in [(Fact::Resolutions, "resolution"), (Fact::Decisions, "decision")] {
        let count = adopted.iter().filter(|instrument| instrument.kind() == kind).count();
        if let Some(count) = u32::try_from(count).ok().filter(|count| *count >= FEWEST) {
            reading.facts().note(fact, in_words(count, Gender::Masculine, style));
        }
    }
}

/// A number in words behind what it counts; in digits beyond those that have words.
fn in_words(number: u32, gender: Gender, style: Style) -> String {
    definite_cardinal(number, gender).unwrap_or_else(|| style.digits.number(number))
}
