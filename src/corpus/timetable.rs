//! The proposed organization of work of a session: which meeting takes up what.

use super::AgendaItem;
use crate::arabic::dates::Date;
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::load::{Node, Value};
use crate::source::{Fields, Leaf, Reader, Ref, Shape, Source, Title, Written};

/// The proposed organization of work, an annex of an agenda.
#[derive(Debug, Clone, Source)]
#[source(called = "a timetable")]
pub struct Timetable {
    /// Its heading.
    pub heading: Title,
    /// The days, in order.
    pub days: Vec<TimetableDay>,
}

/// A day of a timetable.
#[derive(Debug, Clone, Source)]
#[source(called = "a day")]
pub struct TimetableDay {
    /// The day, within the session.
    pub date: Located<Date>,
    /// Its meetings.
    pub meetings: Vec<TimetableMeeting>,
}

/// A meeting of a day.
#[derive(Debug, Clone, Source)]
#[source(called = "a meeting of a day")]
pub struct TimetableMeeting {
    /// When it begins.
    pub from: Located<Time>,
    /// When it ends.
    pub to: Located<Time>,
    /// What it takes up, in order.
    pub entries: Vec<TimetableEntry>,
}

/// What a meeting takes up: an item of the agenda, or something else that has a title.
#[derive(Debug, Clone, Source)]
#[source(called = "an entry", then = TimetableEntry::report_empty)]
pub struct TimetableEntry {
    /// The item.
    pub item: Option<Ref<AgendaItem>>,
    /// What is printed in place of the item's title, or without an item.
    pub title: Option<Title>,
    /// `true` if the item goes on from an earlier meeting.
    pub continued: Option<bool>,
}

/// A time of day in hours and minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// From 0 to 23.
    pub hour: u8,
    /// From 0 to 59.
    pub minute: u8,
}

impl TimetableEntry {
    fn report_empty(&self, fields: &Fields, reader: &mut Reader) {
        if !fields.has("item") && !fields.has("title") {
            let place = fields.place().clone();
            reader.report(Diagnostic::error("timetable::empty", place, sentence!("timetable-empty")));
        }
    }
}

impl Source for Time {
    fn shape() -> Shape {
        Shape::Leaf(&Leaf {
            name: "time",
            pattern: "^([0-9]|[01][0-9]|2[0-3]):[0-5][0-9]$",
            most: 5,
            example: "14:00",
            numeric: false,
        })
    }

    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            if !node.damaged {
                reader.refuse(node, "time::form", sentence!("time-form-expected"));
            }
            return None;
        };
        let parts = text.split_once(':').filter(|(hour, minute)| {
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            hour.len() <= 2 && minute.len() == 2 && digits(hour) && digits(minute)
        });
        let parsed = parts.and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
        let time = parsed.filter(|(hour, minute)| *hour < 24 && *minute < 60);
        if time.is_none() {
            let curved = text.contains(['“', '”', '„', '«', '»', '‘', '’']);
            let message = if curved {
                sentence!("time-form-quotes", text = text)
            } else {
                sentence!("time-form", text = text)
            };
            reader.refuse(node, "time::form", message);
        }
        time.map(|(hour, minute)| Self { hour, minute })
    }

    fn write(&self) -> Written {
        Written::Scalar(self.to_string().into())
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}
