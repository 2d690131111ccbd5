//! What a document names is asked for, and what that names: all that it may depend on, without resolving it.

use std::any::Any;
use std::collections::BTreeSet;

use super::names::Name;
use super::{Chart, Document, DocumentContent, Figure, Instrument, Kept, Meeting, Reading, Session, Table};
use crate::diagnostics::{Located, Place};
use crate::source::{Id, Ref, Source, Target, Text, Visitor};

impl<'a> Reading<'a> {
    /// Asks for all that a document names, so that all that holds it back is told at once.
    pub fn follow(&self, document: &'a Document) {
        self.touch(&document.file);
        _ = self.house();
        if let Some(masthead) = document.masthead() {
            let session = self.get(&masthead.session).ok();
            if let Some(Ok(organ)) = session.map(|session| self.organ(session, &masthead.session.place)) {
                _ = self.emblem(Some(organ));
            }
            if let (Some(session), Some(_)) = (session, &masthead.agenda_item) {
                _ = self.agenda_symbol(session);
            }
            if let Some(item) = masthead.agenda_item.as_ref().and_then(|item| item.named()) {
                _ = self.agenda_item(&masthead.session, item);
            }
        }
        // Of these alone more than names is looked at; none of them is long.
        let content = match document.kind() {
            "offprint" | "compendium" | "index" | "letter" => Some(&*document.content),
            _ => None,
        };
        let index = match content {
            Some(DocumentContent::Offprint(offprint)) => {
                let session = self.get(&offprint.instrument).and_then(|it| self.get(&it.session));
                if let Ok(Some(organ)) = session.and_then(|session| self.organ_if_any(session)) {
                    _ = self.emblem(Some(organ));
                }
                false
            }
            Some(DocumentContent::Letter(letter)) => {
                if let Ok(session) = self.get(&letter.session)
                    && let Ok(organ) = self.organ(session, &letter.session.place)
                {
                    _ = self.emblem(Some(organ));
                }
                false
            }
            Some(DocumentContent::Compendium(compendium)) => {
                _ = self.emblem(None);
                compendium.index.is_some()
            }
            Some(DocumentContent::Index(_)) => {
                _ = self.emblem(None);
                true
            }
            _ => false,
        };
        if index {
            self.topics();
        }
        let mut follower = Follower { reading: self, seen: BTreeSet::new() };
        document.names().iter().for_each(|name| follower.name(name));
    }

    /// The same for a document that another one names: two may name one another.
    pub(super) fn follow_once(&self, document: &'a Document) {
        if self.followed.borrow_mut().insert(document.file.clone()) {
            self.follow(document);
        }
    }
}

/// Goes from reference to reference.
struct Follower<'r, 'a> {
    reading: &'r Reading<'a>,
    seen: BTreeSet<(Target, &'a str)>,
}

impl<'a> Follower<'_, 'a> {
    fn into<T: Kept + Source + 'a>(&mut self, id: &'a Located<Id>) {
        if let Ok(found) = self.reading.get(&Ref::<T>::new(id.clone())) {
            found.content.visit(self);
        }
    }

    /// Asks for what a document names.
    fn name(&mut self, name: &'a Name) {
        match name {
            Name::Picture(path) => _ = self.reading.picture(path),
            Name::Rows(path) => {
                let rows = self.reading.rows(path).unwrap_or_default();
                rows.iter().flatten().for_each(|cell| cell.visit(self));
            }
            Name::Note(id, place) => self.note(id, place),
            Name::Mark(pointer, place) => _ = self.reading.named(pointer, place),
            Name::Reference(target, id) => self.reference(*target, id),
        }
    }

    fn note(&mut self, id: &'a Id, place: &Place) {
        if let Ok(citation) = self.reading.citation(id, place) {
            citation.visit(self);
        }
    }
}

impl<'a> Visitor<'a> for Follower<'_, 'a> {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(figure) = record.downcast_ref::<Figure>() {
            _ = self.reading.picture(&figure.picture.value);
        }
        let of_table = record.downcast_ref::<Table>().and_then(Table::csv);
        let csv = of_table.or_else(|| record.downcast_ref::<Chart>()?.csv());
        if let Some(rows) = csv.and_then(|csv| self.reading.rows(&csv.value)) {
            rows.iter().flatten().for_each(|cell| cell.visit(self));
        }
    }

    fn text(&mut self, text: &'a Text) {
        text.notes().for_each(|id| self.note(id, &text.place));
        for pointer in text.references() {
            _ = self.reading.named(pointer, &text.place);
        }
    }

    fn reference(&mut self, target: Target, id: &'a Located<Id>) {
        if !self.seen.insert((target, &id.value)) {
            return;
        }
        match target {
            Target::Meeting => self.into::<Meeting>(id),
            Target::Instrument => {
                self.into::<Instrument>(id);
                _ = self.reading.get(&Ref::new(id.clone())).map(|it| self.reading.report_symbol(it));
            }
            Target::Session => self.into::<Session>(id),
            Target::Compendium => {
                if let Ok(compendium) = self.reading.compendium(&Ref::new(id.clone())) {
                    compendium.visit(self);
                }
            }
            Target::Agenda => {
                if let Ok(agenda) = self.reading.agenda(&Ref::new(id.clone())) {
                    // Its title may name what is known of its session.
                    _ = self.reading.get(&agenda.masthead.session);
                }
            }
            Target::Document => _ = self.reading.any_document(&Ref::new(id.clone())),
            // Topics are told at their tags, items with their agenda, citations with their texts, organs with mastheads,
            // kinds of instruments with the house.
            Target::Topic
            | Target::AgendaItem
            | Target::Citation
            | Target::Organ
            | Target::InstrumentKind => {}
        }
    }
}
