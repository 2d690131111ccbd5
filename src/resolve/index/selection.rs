//! A part of the index: the rows of one topic, one report or one session.

use std::collections::BTreeSet;

use crate::corpus::Id;
use crate::printed::{Index, IndexRow};
use crate::resolve::style::Style;

/// Which rows are wanted; what is not named is not restricted.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The id of a topic.
    pub topic: Option<Id>,
    /// The symbol of a report; one of two that are joined is enough.
    pub report: Option<String>,
    /// The id of the session that adopted a resolution or decision.
    pub session: Option<Id>,
}

impl Selection {
    fn wants(&self, row: &IndexRow) -> bool {
        let report = self
            .report
            .as_ref()
            .is_none_or(|symbol| row.symbol == *symbol || row.symbol.split('-').any(|part| part == symbol));
        let session = self.session.as_ref().is_none_or(|session| {
            row.instrument.as_ref().is_some_and(|instrument| instrument.session == *session)
        });
        report && session
    }

    fn restricts_rows(&self) -> bool {
        self.report.is_some() || self.session.is_some()
    }
}

impl Index {
    /// The index with the wanted topics and rows alone, and the names of parts over the first of the
    /// rows. Where rows are restricted, topics that are left without any go, and so do cross-references.
    pub fn select(mut self, selection: &Selection, style: Style) -> Self {
        self.topics.retain(|topic| selection.topic.as_ref().is_none_or(|id| topic.id == *id));
        for topic in &mut self.topics {
            topic.rows.retain(|row| selection.wants(row));
            label_parts(&mut topic.rows, style);
        }
        if selection.restricts_rows() {
            self.topics.retain(|topic| !topic.rows.is_empty());
            self.topics.iter_mut().for_each(|topic| topic.cross_references = None);
        }
        self
    }

    /// The ids of the sessions that adopted what stands in the rows.
    pub fn sessions(&self) -> BTreeSet<&str> {
        let rows = self.topics.iter().flat_map(|topic| &topic.rows);
        rows.filter_map(|row| row.instrument.as_ref()).map(|it| it.session.as_str()).collect()
    }

    /// The symbols of all reports, each once.
    pub fn reports(&self) -> BTreeSet<&str> {
        let rows = self.topics.iter().flat_map(|topic| &topic.rows);
        rows.map(|row| row.symbol.as_str()).collect()
    }
}

/// Names the part over the first of its rows.
pub(super) fn label_parts(rows: &mut [IndexRow], style: Style) {
    let mut before: Option<String> = None;
    for row in rows {
        let opens = before.as_ref() != Some(&row.part);
        row.label = opens.then(|| style.part(&row.part));
        before = Some(row.part.clone());
    }
}
