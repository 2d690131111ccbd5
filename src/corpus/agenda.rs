//! A provisional agenda: its items and what is said about each.

use std::collections::BTreeMap;

use super::{AgendaItem, Masthead, Paragraph, Timetable};
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::{Fields, Reader, Referred, Source, Target};

/// A document: a provisional agenda, annotated or plain.
#[derive(Debug, Clone, Source)]
#[source(called = "an agenda", kind = "agenda", then = Agenda::report_astray)]
pub struct Agenda {
    /// Its masthead.
    #[source(flatten)]
    pub masthead: Masthead,
    /// The items, numbered from 1.
    pub items: Vec<AgendaItem>,
    /// The proposed organization of work, an annex.
    pub timetable: Option<Timetable>,
}

impl Referred for Agenda {
    const TARGET: Target = Target::Agenda;
}

impl Agenda {
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

    fn report_astray(&self, _: &Fields, reader: &mut Reader) {
        let mut seen = BTreeMap::new();
        for item in self.items.iter().flat_map(|item| std::iter::once(item).chain(&item.items)) {
            Paragraph::report_deeper(&item.annotations, 3, reader);
            if let Some(first) = seen.insert(&item.id.value, item.id.place.line) {
                let message = sentence!("agenda-twice", id = &item.id.value, line = first);
                reader.report(Diagnostic::error("agenda::twice", item.id.place.clone(), message));
            }
        }
        for item in self.items.iter().flat_map(|item| &item.items).flat_map(|item| item.items.first()) {
            let place = item.id.place.clone();
            reader.report(Diagnostic::error("agenda::level", place, sentence!("agenda-level")));
        }
    }
}
