//! What a provisional agenda prints: the list of items, the annotations on them, and the timetable.

use super::agenda_items::item_list;
use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::runs::{heading_runs, plain_runs, string_runs};
use crate::arabic::bidi::{ALM, NBSP};
use crate::arabic::dates::weekday_and_day;
use crate::arabic::numbering::{Digits, letter};
use crate::arabic::phrases::{AGENDA, ANNOTATIONS, CONTINUED, DOCUMENTS, TIMETABLE_COLUMNS, annex_name};
use crate::corpus::{Agenda, AgendaItem, CitationStyle, Corpus, Timetable, TimetableMeeting};
use crate::printed::{
    Block, Day, DayMeeting, Heading, Printed, Role, Runs, Section, Settings, TimetableRow, digits_name,
    paper_name,
};

pub(super) fn resolve(corpus: &Corpus, agenda: &Agenda) -> Option<Printed> {
    let masthead = masthead::resolve(corpus, &agenda.masthead)?;
    let session = corpus.sessions.get(&agenda.masthead.session.value)?;
    let digits = agenda.masthead.digits.unwrap_or_default();
    let mut notes = NoteWriter::new(corpus, digits, CitationStyle::default());
    let mut writer = BodyWriter::new(corpus, &mut notes);
    let annotated = agenda.items.iter().any(is_annotated);
    if annotated {
        writer.heading(heading(1, Role::AgendaTitle, None, string_runs(AGENDA), "agenda".into()));
    }
    writer.blocks.extend(item_list(&agenda.items, digits));
    if annotated {
        writer.heading(heading(1, Role::AgendaTitle, None, string_runs(ANNOTATIONS), "annotations".into()));
        for (number, item) in (1..).zip(&agenda.items) {
            let mark = format!("{}-", digits.number(number));
            let text = heading_runs(&item.title);
            writer.heading(heading(2, Role::AgendaItem, Some(mark), text, format!("item:{number}")));
            annotate(&mut writer, item);
            for (at, sub) in (1..).zip(&item.items) {
                let (mark, anchor) = (format!("({})", letter(at)), format!("item:{number}:{at}"));
                let text = heading_runs(&sub.title);
                writer.heading(heading(3, Role::AgendaSubItem, Some(mark), text, anchor));
                annotate(&mut writer, sub);
            }
        }
    }
    let mut body = vec![Section { blocks: writer.blocks }];
    if let Some(timetable) = &agenda.timetable {
        let over = Heading {
            over: Some(annex_name(1, 1)),
            ..heading(1, Role::Annex, None, heading_runs(&timetable.heading), "timetable".into())
        };
        let table = Block::Timetable { columns: TIMETABLE_COLUMNS, days: days(agenda, timetable, digits) };
        body.push(Section { blocks: vec![Block::Heading(over), table] });
    }
    Some(Printed {
        template: "agenda",
        settings: Settings {
            title: agenda.masthead.title.plain().into(),
            author: corpus.organ.as_ref().map(|organ| organ.name.plain().into()),
            keywords: masthead::symbol(&agenda.masthead, session).into_iter().collect(),
            digits: digits_name(digits),
            date: agenda.masthead.distribution.as_ref().map(|date| date.value.parts()),
            paper: Some(paper_name(agenda.masthead.paper.unwrap_or_default())),
        },
        masthead: Some(masthead),
        pictures: masthead::pictures(corpus),
        body,
        ..Printed::default()
    })
}

fn heading(level: u8, role: Role, number: Option<String>, text: Runs, anchor: String) -> Heading {
    Heading { level, role, number, over: None, text, anchor, listed: false }
}

fn is_annotated(item: &AgendaItem) -> bool {
    !item.annotations.is_empty() || !item.documents.is_empty() || item.items.iter().any(is_annotated)
}

/// What is said about an item, and the documents on it.
fn annotate(writer: &mut BodyWriter, item: &AgendaItem) {
    for paragraph in &item.annotations {
        let runs = writer.notes.runs(&paragraph.text);
        writer.plain(runs, !paragraph.items.is_empty());
        writer.quoted(&paragraph.items);
    }
    if !item.documents.is_empty() {
        let anchor = format!("documents:{}", item.id.value);
        writer.heading(heading(4, Role::Documents, None, string_runs(DOCUMENTS), anchor));
    }
    for document in &item.documents {
        let mut text = plain_runs(&document.title);
        if let Some(symbol) = &document.symbol {
            text.extend(string_runs(&format!(" ({})", symbol.value)));
        }
        writer.plain(text, false);
        // A symbol that stays whole would tear a justified line open.
        if let Some(Block::Paragraph(paragraph)) = writer.blocks.last_mut() {
            paragraph.ragged = true;
        }
    }
}

fn days(agenda: &Agenda, timetable: &Timetable, digits: Digits) -> Vec<Day> {
    let days = timetable.days.iter().map(|day| Day {
        day: weekday_and_day(day.date.value, digits),
        meetings: day.meetings.iter().map(|meeting| day_meeting(agenda, meeting, digits)).collect(),
    });
    days.collect()
}

fn day_meeting(agenda: &Agenda, meeting: &TimetableMeeting, digits: Digits) -> DayMeeting {
    let numbered = agenda.numbered();
    let rows = meeting.entries.iter().map(|entry| {
        let found = entry.item.as_ref().and_then(|id| numbered.get(id.value.as_str()));
        let item = found.map(|(number, sub, _)| match sub {
            Some(sub) => format!("{}{NBSP}({})", digits.number(*number), letter(*sub)),
            None => digits.number(*number),
        });
        let title = entry.title.as_ref().or(found.map(|(.., item)| &item.title));
        let mut title = title.map(|title| plain_runs(title)).unwrap_or_default();
        if entry.continued.unwrap_or_default() {
            title.extend(string_runs(&format!(" {CONTINUED}")));
        }
        TimetableRow { item, title }
    });
    let time = |time: crate::corpus::Time| {
        let padded = |value: u8| {
            format!("{}{}", digits.number((value / 10).into()), digits.number((value % 10).into()))
        };
        format!("{}/{}", padded(time.hour), padded(time.minute))
    };
    // A cell that begins with a number is turned by U+061C, so that the range reads from the right.
    let time = format!("{ALM}{}-{}", time(meeting.from.value), time(meeting.to.value));
    DayMeeting { time, rows: rows.collect() }
}
