//! What the marks `[@id]` of a file can name by the ids that stand in it: paragraphs, tables, figures, charts, votes and
//! annexes.

use std::any::Any;
use std::collections::BTreeMap;

use super::{AgendaItem, Annex, Chart, Figure, Paragraph, Table, Vote};
use crate::diagnostics::{Diagnostic, Located, sentence};
use crate::source::{Id, Visitor};

/// What the marks of a file can name, besides other files.
#[derive(Debug, Clone, Default)]
pub struct Nameable {
    /// The session of its text, whose agenda has further ids.
    pub session: Option<Id>,
    /// The ids that stand in it, each with its line and what it stands on.
    pub ids: BTreeMap<Id, (usize, Kind)>,
}

/// What an id stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A figure or a chart.
    Figure,
    /// A vote, which has its result in words.
    Vote,
    /// One of several annexes.
    Annex,
    /// The only annex of its text, which has none.
    OnlyAnnex,
    /// A table without a caption, which has none.
    BareTable,
    /// A paragraph about an item of an agenda, which has none.
    Annotation,
}

/// Gathers the ids of a file.
#[derive(Default)]
pub struct Ids<'a> {
    found: Vec<(&'a Located<Id>, Kind)>,
    annotations: Vec<&'a Paragraph>,
    annexes: usize,
}

impl<'a> Visitor<'a> for Ids<'a> {
    fn record(&mut self, record: &'a dyn Any) {
        if let Some(item) = record.downcast_ref::<AgendaItem>() {
            self.annotations.extend(&item.annotations);
        }
        if let Some(paragraph) = record.downcast_ref::<Paragraph>() {
            let unnumbered = self.annotations.iter().any(|it| std::ptr::eq(*it, paragraph));
            self.add(&paragraph.id, if unnumbered { Kind::Annotation } else { Kind::Paragraph });
        }
        if let Some(table) = record.downcast_ref::<Table>() {
            self.add(&table.id, if table.caption.is_some() { Kind::Table } else { Kind::BareTable });
        }
        if let Some(figure) = record.downcast_ref::<Figure>() {
            self.add(&figure.id, Kind::Figure);
        }
        if let Some(chart) = record.downcast_ref::<Chart>() {
            self.add(&chart.id, Kind::Figure);
        }
        if let Some(vote) = record.downcast_ref::<Vote>() {
            self.add(&vote.id, Kind::Vote);
        }
        if let Some(annex) = record.downcast_ref::<Annex>() {
            self.annexes += 1;
            self.add(&annex.id, Kind::OnlyAnnex);
        }
    }
}

impl<'a> Ids<'a> {
    fn add(&mut self, id: &'a Option<Located<Id>>, kind: Kind) {
        self.found.extend(id.as_ref().map(|id| (id, kind)));
    }

    /// What has been gathered of the text of a session. Ids that stand twice are reported.
    pub fn gathered(self, session: Option<Id>, faults: &mut Vec<Diagnostic>) -> Nameable {
        let mut ids: BTreeMap<Id, (usize, Kind)> = BTreeMap::new();
        for (id, kind) in self.found {
            if let Some((line, _)) = ids.get(&id.value) {
                let message = sentence!("id-twice", id = &id.value, line = *line);
                faults.push(Diagnostic::error("id::twice", id.place.clone(), message));
                continue;
            }
            let kind = if kind == Kind::OnlyAnnex && self.annexes > 1 { Kind::Annex } else { kind };
            ids.insert(id.value.clone(), (id.place.line, kind));
        }
        Nameable { session, ids }
    }
}

impl Kind {
    /// The word by which sentences choose what they say of what has no number.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Paragraph | Self::Table | Self::Figure | Self::Vote | Self::Annex => None,
            Self::OnlyAnnex => Some("annex"),
            Self::BareTable => Some("table"),
            Self::Annotation => Some("annotation"),
        }
    }
}
