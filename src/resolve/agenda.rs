//! What a provisional agenda prints: the list of items, the annotations on them, and the timetable.

use super::agenda_items::item_list;
use super::body::BodyWriter;
use super::masthead;
use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::bidi::ALM;
use crate::arabic::numbering::letter;
use crate::arabic::phrases::CONTINUED;
use crate::corpus::{Absent, Agenda, AgendaItem, Reading, Text, Timetable, TimetableMeeting};
use crate::printed::{
    Block, Day, DayMeeting, HeadingBlock, Introduces, PageRun, ParagraphBlock, ParagraphRole, Printed, Role,
    TimetableBlock, TimetableRow,
};

pub(super) fn resolve(reading: &Reading, agenda: &Agenda) -> Result<Printed, Absent> {
    let masthead = masthead::resolve(reading, &agenda.masthead)?;
    let session = reading.get(&agenda.masthead.session)?;
    let organ = reading.organ(session, &agenda.masthead.session.place)?;
    let style = Style::of(reading, agenda.masthead.digits, None).of_organ(session.organ.as_ref());
    let mut notes = NoteWriter::new(reading, style);
    let mut writer = BodyWriter::new(reading, &mut notes);
    // Headings of our own stand for what they head.
    let place = agenda.items.first().map_or(&agenda.masthead.title.place, |item| &item.title.place);
    let own = |words: String, anchor| {
        HeadingBlock::new(1, Role::AgendaTitle, style.string_runs(&words), anchor, place)
    };
    let annotated = agenda.items.iter().any(is_annotated);
    if annotated {
        writer.heading(own(style.agenda(), "agenda"));
    }
    let list = item_list(&agenda.items, writer.notes, style);
    writer.blocks.extend(list);
    if annotated {
        writer.heading(own(style.annotations(), "annotations"));
        for (number, item) in (1..).zip(&agenda.items) {
            let anchor = format!("item:{number}");
            let heading = style.title(2, Role::AgendaItem, &item.title, &anchor);
            writer.heading(heading.numbered(format!("{}-", style.digits.number(number))));
            note(reading, item, style.item_number(number, None), &anchor);
            annotate(&mut writer, item, &anchor, 3);
            for (at, sub) in (1..).zip(&item.items) {
                let anchor = format!("item:{number}:{at}");
                let heading = style.title(3, Role::AgendaSubItem, &sub.title, &anchor);
                writer.heading(heading.numbered(format!("({})", letter(at))));
                note(reading, sub, style.item_number(number, Some(at)), &anchor);
                annotate(&mut writer, sub, &anchor, 4);
            }
        }
    }
    let mut body = vec![PageRun::new(writer.blocks)];
    if let Some(timetable) = &agenda.timetable {
        let over = style.title(1, Role::Annex, &timetable.heading, "timetable").under(style.annex(1, 1));
        let columns = style.timetable_columns();
        let table = TimetableBlock { columns, days: days(agenda, timetable, style), changed: false };
        body.push(PageRun::new(vec![Block::Heading(over), Block::Timetable(table)]));
    }
    Ok(Printed::Agenda {
        settings: masthead::settings(organ, &agenda.masthead, session, style),
        masthead: Box::new(masthead),
        body,
        pictures: masthead::pictures(reading, Some(organ)),
    })
}

/// Notes the number and the label of an item.
fn note(reading: &Reading, item: &AgendaItem, number: String, anchor: &str) {
    reading.numbers().note(&item.id.place.file, Some(&item.id.value), number, Some(anchor.into()));
}

fn is_annotated(item: &AgendaItem) -> bool {
    !item.annotations.is_empty() || !item.documents.is_empty() || item.items.iter().any(is_annotated)
}

/// What is said about an item whose label is given, and the documents on it, whose heading has the given level.
fn annotate(writer: &mut BodyWriter, item: &AgendaItem, anchor: &str, level: u8) {
    for (number, paragraph) in (1..).zip(&item.annotations) {
        writer.plain(&paragraph.text, Introduces::any(&paragraph.items));
        writer.below(paragraph, &format!("{anchor}:annotation-{number}"));
    }
    let style = writer.notes.style();
    if let Some(first) = item.documents.first() {
        let (anchor, text) = (format!("documents:{}", item.id.value), style.string_runs(&style.documents()));
        writer.heading(HeadingBlock::new(level, Role::Documents, text, anchor, &first.title.place));
    }
    for document in &item.documents {
        let mut text = style.plain_runs(&document.title);
        if let Some(symbol) = &document.symbol {
            text.extend(style.string_runs(&format!(" ({})", symbol.value)));
        }
        let role = ParagraphRole::ListedDocument;
        writer.paragraph(ParagraphBlock { role, ..ParagraphBlock::new(text, &document.title.place) });
    }
}

fn days(agenda: &Agenda, timetable: &Timetable, style: Style) -> Vec<Day> {
    let days = timetable.days.iter().map(|day| Day {
        day: style.weekday_and_day(day.date.value),
        was: None,
        meetings: day.meetings.iter().map(|meeting| day_meeting(agenda, meeting, style)).collect(),
    });
    days.collect()
}

fn day_meeting(agenda: &Agenda, meeting: &TimetableMeeting, style: Style) -> DayMeeting {
    let numbered = agenda.numbered();
    let rows = meeting.entries.iter().map(|entry| {
        let found = entry.item.as_ref().and_then(|id| numbered.get(id.value.as_str()));
        let item = found.map(|(number, sub, _)| style.item_number(*number, *sub));
        let own: Option<&Text> = entry.title.as_deref();
        let title = own.or(found.map(|(.., item)| &*item.title));
        let mut title = title.map(|title| style.plain_runs(title)).unwrap_or_default();
        if entry.continued.unwrap_or_default() {
            title.extend(style.string_runs(&format!(" {CONTINUED}")));
        }
        TimetableRow { item, was: None, title }
    });
    let time = |time: crate::corpus::Time| {
        let padded = |value: u8| {
            format!(
                "{}{}",
                style.digits.number((value / 10).into()),
                style.digits.number((value % 10).into())
            )
        };
        format!("{}/{}", padded(time.hour), padded(time.minute))
    };
    // A cell that begins with a number is turned by U+061C, so that the range reads from the right.
    let time = format!("{ALM}{}-{}", time(meeting.from.value), time(meeting.to.value));
    DayMeeting { time, was: None, rows: rows.collect() }
}
