//! A provisional agenda: its items, what is said about each, and the proposed organization of work.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::choices::YES_OR_NO;
use super::{Id, Masthead, Paragraph, Text};
use crate::arabic::dates::Date;
use crate::diagnostics::{Diagnostic, Located};
use crate::load::{Node, Reader, Value};

/// What the file of an agenda says.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// Its masthead.
    pub masthead: Masthead,
    /// The items, numbered from 1.
    pub items: Vec<AgendaItem>,
    /// The proposed organization of work, an annex.
    pub timetable: Option<Timetable>,
}

/// An item or a sub-item of an agenda.
#[derive(Debug, Clone)]
pub struct AgendaItem {
    /// The name by which a timetable or a report points at it.
    pub id: Located<Id>,
    /// Its title, without number and without the mark that ends it.
    pub title: Text,
    /// What is said about it.
    pub annotations: Vec<Paragraph>,
    /// The documents on it.
    pub documents: Vec<AgendaDocument>,
    /// Its sub-items, lettered.
    pub items: Vec<AgendaItem>,
}

/// A document that an item names.
#[derive(Debug, Clone)]
pub struct AgendaDocument {
    /// Its title.
    pub title: Text,
    /// Its symbol.
    pub symbol: Option<Located<EcoString>>,
}

/// The proposed organization of work.
#[derive(Debug, Clone)]
pub struct Timetable {
    /// Its heading.
    pub heading: Text,
    /// The days, in order.
    pub days: Vec<TimetableDay>,
}

/// A day of a timetable.
#[derive(Debug, Clone)]
pub struct TimetableDay {
    /// The day.
    pub date: Located<Date>,
    /// Its meetings.
    pub meetings: Vec<TimetableMeeting>,
}

/// A meeting of a day.
#[derive(Debug, Clone)]
pub struct TimetableMeeting {
    /// When it begins.
    pub from: Located<Time>,
    /// When it ends.
    pub to: Located<Time>,
    /// What it takes up, in order.
    pub entries: Vec<TimetableEntry>,
}

/// What a meeting takes up: an item of the agenda, or something else that has a title.
#[derive(Debug, Clone)]
pub struct TimetableEntry {
    /// The item.
    pub item: Option<Located<Id>>,
    /// What is printed in place of the item's title.
    pub title: Option<Text>,
    /// Whether the item goes on from an earlier meeting.
    pub continued: bool,
}

/// A time of day in hours and minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// From 0 to 23.
    pub hour: u8,
    /// From 0 to 59.
    pub minute: u8,
}

impl Agenda {
    pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let known: Vec<&str> = Masthead::FIELDS.into_iter().chain(["items", "timetable"]).collect();
        let fields = reader.fields(node, "an agenda", &known)?;
        let masthead = Masthead::read(&fields, reader);
        let items = reader.required(&fields, "items").map(|node| AgendaItem::read_list(node, 2, reader));
        let timetable = reader.optional(&fields, "timetable").and_then(|node| Timetable::read(node, reader));
        let agenda = Self { masthead: masthead?, items: items?, timetable };
        agenda.report_twice(reader);
        Some(agenda)
    }

    /// Items and sub-items by id, each with its number and, for a sub-item, its letter.
    pub fn numbered(&self) -> BTreeMap<&str, (u32, Option<u32>, &AgendaItem)> {
        let mut found = BTreeMap::new();
        for (number, item) in (1..).zip(&self.items) {
            found.insert(item.id.value.as_str(), (number, None, item));
            for (letter, item) in (1..).zip(&item.items) {
                found.insert(item.id.value.as_str(), (number, Some(letter), item));
            }
        }
        found
    }

    fn report_twice(&self, reader: &mut Reader) {
        let mut seen = BTreeMap::new();
        for item in self.items.iter().flat_map(|item| std::iter::once(item).chain(&item.items)) {
            if let Some(first) = seen.insert(&item.id.value, item.id.place.line) {
                let message = format!("the item `{}` stands at line {first} already", item.id.value);
                let fault = Diagnostic::error("agenda::twice", item.id.place.clone(), message);
                reader.report(fault.hint("give one of the two another id"));
            }
        }
    }

    /// All texts of the agenda, in printing order.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.masthead.texts(visit);
        self.items.iter().for_each(|item| item.texts(visit));
        if let Some(timetable) = &self.timetable {
            visit(&timetable.heading);
            let meetings = timetable.days.iter().flat_map(|day| &day.meetings);
            meetings.flat_map(|meeting| &meeting.entries).flat_map(|entry| &entry.title).for_each(visit);
        }
    }
}

impl AgendaItem {
    fn read_list(node: &Node, levels: usize, reader: &mut Reader) -> Vec<Self> {
        reader.list(node).iter().filter_map(|node| Self::read(node, levels, reader)).collect()
    }

    fn read(node: &Node, levels: usize, reader: &mut Reader) -> Option<Self> {
        let known = ["id", "title", "annotations", "documents", "items"];
        let fields = reader.fields(node, "an agenda item", &known[..if levels > 1 { 5 } else { 4 }])?;
        let id = reader.required(&fields, "id").and_then(|node| reader.id(node));
        let title = reader.required(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        let annotations = match reader.optional(&fields, "annotations") {
            Some(node) => Paragraph::read_list(node, 3, reader),
            None => vec![],
        };
        let documents = match reader.optional(&fields, "documents") {
            Some(node) => {
                reader.list(node).iter().filter_map(|node| AgendaDocument::read(node, reader)).collect()
            }
            None => vec![],
        };
        let items = match reader.optional(&fields, "items") {
            Some(node) if levels > 1 => Self::read_list(node, levels - 1, reader),
            _ => vec![],
        };
        Some(Self { id: id?, title: title?, annotations, documents, items })
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(&self.title);
        self.annotations.iter().for_each(|paragraph| paragraph.walk(&mut |it| visit(&it.text)));
        self.documents.iter().for_each(|document| visit(&document.title));
        self.items.iter().for_each(|item| item.texts(visit));
    }
}

impl AgendaDocument {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a document of an item", &["title", "symbol"])?;
        let title = reader.required(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        let symbol = reader.optional(&fields, "symbol").and_then(|node| reader.symbol(node));
        Some(Self { title: title?, symbol })
    }
}

impl Timetable {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a timetable", &["heading", "days"])?;
        let heading = reader.required(&fields, "heading").and_then(|node| Text::read_plain(node, reader));
        let days = reader.required(&fields, "days").map(|node| {
            reader.list(node).iter().filter_map(|node| TimetableDay::read(node, reader)).collect()
        });
        Some(Self { heading: heading?, days: days? })
    }
}

impl TimetableDay {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a day", &["date", "meetings"])?;
        let date = reader.required(&fields, "date").and_then(|node| reader.date(node));
        let meetings = reader.required(&fields, "meetings").map(|node| {
            reader.list(node).iter().filter_map(|node| TimetableMeeting::read(node, reader)).collect()
        });
        Some(Self { date: date?, meetings: meetings? })
    }
}

impl TimetableMeeting {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "a meeting of a day", &["from", "to", "entries"])?;
        let from = reader.required(&fields, "from").and_then(|node| Time::read(node, reader));
        let to = reader.required(&fields, "to").and_then(|node| Time::read(node, reader));
        let entries = reader.required(&fields, "entries").map(|node| {
            reader.list(node).iter().filter_map(|node| TimetableEntry::read(node, reader)).collect()
        });
        Some(Self { from: from?, to: to?, entries: entries? })
    }
}

impl TimetableEntry {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let fields = reader.fields(node, "an entry", &["item", "title", "continued"])?;
        let item = reader.optional(&fields, "item").and_then(|node| reader.id(node));
        let title = reader.optional(&fields, "title").and_then(|node| Text::read_plain(node, reader));
        let continued =
            reader.optional(&fields, "continued").and_then(|node| reader.choice(node, &YES_OR_NO));
        if item.is_none() && title.is_none() && !fields.is_damaged() {
            let fault = Diagnostic::error("timetable::empty", reader.place(node), "the entry says nothing");
            reader.report(fault.hint("give it `item:` with the id of an agenda item, or `title:`"));
            return None;
        }
        Some(Self { item, title, continued: continued.unwrap_or_default() })
    }
}

impl Time {
    /// Reads `14:00`.
    fn read(node: &Node, reader: &mut Reader) -> Option<Located<Self>> {
        let Value::Text(text) = &node.value else {
            if node.damaged {
                return None;
            }
            let fault = Diagnostic::error("time::form", reader.place(node), "a time is expected here");
            reader.report(fault.hint("a time is written \"14:00\", between quotation marks"));
            return None;
        };
        let parts = text.split_once(':').filter(|(hour, minute)| {
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            hour.len() <= 2 && minute.len() == 2 && digits(hour) && digits(minute)
        });
        let parsed = parts.and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
        match parsed {
            Some((hour, minute)) if hour < 24 && minute < 60 => {
                Some(Located { value: Self { hour, minute }, place: reader.place(node) })
            }
            _ => {
                let message = format!("`{text}` is no time of day");
                let fault = Diagnostic::error("time::form", reader.place(node), message);
                reader.report(fault.hint("a time is written \"14:00\", between quotation marks"));
                None
            }
        }
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}
