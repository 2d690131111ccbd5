//! What all documents share, by id: the texts that they print, what these cite and name, and what could not be read.

use std::collections::BTreeMap;

use ecow::EcoString;

use super::{
    Citation, Faulty, House, Id, Instrument, Meeting, Nameable, Organ, Ref, Row, Session, Shelf, Shelved,
    Topic,
};
use crate::load::Pictures;
use crate::source::{Source, Target, Visitor};

/// The rows of a table in a CSV file.
#[derive(Debug)]
pub struct RowsOfFile {
    /// Its path as reports show it: `source/contributions.csv`.
    pub file: EcoString,
    /// The rows; none where the file is refused.
    pub rows: Vec<Row>,
}

/// What all documents share, by id.
#[derive(Debug, Default)]
pub struct Shelves {
    /// The organs whose documents these are.
    pub organs: Shelf<Organ>,
    /// What is as in no other body.
    pub house: Option<Shelved<House>>,
    /// The pictures of the project, by their path below the source folder.
    pub pictures: Pictures,
    /// The rows of tables in CSV files, by their path below the source folder.
    pub tables: BTreeMap<EcoString, RowsOfFile>,
    /// Meetings and their recommendations.
    pub meetings: Shelf<Meeting>,
    /// Resolutions and decisions.
    pub instruments: Shelf<Instrument>,
    /// Sessions of the organs.
    pub sessions: Shelf<Session>,
    /// What footnotes cite.
    pub citations: BTreeMap<Id, Citation>,
    /// The topics of the thematic index, in the order of the file.
    pub topics: Vec<Topic>,
    /// What marks in each file can name.
    pub nameable: BTreeMap<EcoString, Nameable>,
    /// The files with errors.
    pub faulty: Vec<Faulty>,
}

impl Shelves {
    /// Whether what is named by an id or an output path may stand in a file with errors.
    pub fn may_be_faulty(&self, target: Target, id: &str) -> bool {
        self.faulty.iter().any(|faulty| faulty.may_hold(target, id))
    }

    /// Whether some document could not be read, or some file that may be one.
    pub fn has_unread_documents(&self) -> bool {
        self.faulty.iter().any(|faulty| faulty.is_unread_document() || faulty.is_unknown())
    }

    /// Whose a session or a meeting is: the organ that it names, or the only one.
    pub fn organ_of(&self, named: Option<&Ref<Organ>>) -> Option<&Shelved<Organ>> {
        match named {
            Some(named) => self.organs.get(&named.value),
            None => self.organs.values().next().filter(|_| self.organs.len() == 1),
        }
    }

    /// The ids of the kinds of instruments that the house, an organ or the program names.
    pub fn instrument_kinds(&self) -> Vec<&str> {
        let houses = self.house.iter().map(|house| &house.instruments);
        let all = houses.chain(self.organs.values().map(|organ| &organ.instruments));
        let all = all.chain([&House::own().instruments]).flatten();
        let mut kinds: Vec<&str> = all.map(|form| form.kind.value.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// Visits all texts and references, kind after kind.
    pub(super) fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.meetings.values().for_each(|meeting| meeting.content.visit(visitor));
        self.instruments.values().for_each(|instrument| instrument.content.visit(visitor));
        self.citations.values().for_each(|citation| citation.visit(visitor));
        self.topics.iter().for_each(|topic| topic.visit(visitor));
        self.organs.values().for_each(|organ| organ.content.visit(visitor));
        self.sessions.values().for_each(|session| session.content.visit(visitor));
        self.tables.values().flat_map(|table| &table.rows).flatten().for_each(|cell| cell.visit(visitor));
    }
}
