//! An item of a provisional agenda: its title, what is said about it, and the documents on it.

use super::Paragraph;
use crate::diagnostics::Located;
use crate::source::{Id, NotedTitle, Referred, Source, Symbol, Target, Title};

/// An item or a sub-item of an agenda.
#[derive(Debug, Clone, Source)]
#[source(called = "an agenda item")]
pub struct AgendaItem {
    /// The name by which a timetable or a report points at it.
    pub id: Located<Id>,
    /// Its title, without number and without the mark that ends it.
    pub title: NotedTitle,
    /// What is said about it.
    #[source(optional)]
    pub annotations: Vec<Paragraph>,
    /// The documents on it.
    #[source(optional)]
    pub documents: Vec<AgendaDocument>,
    /// Its sub-items, lettered; they have none.
    #[source(optional)]
    pub items: Vec<AgendaItem>,
}

/// A document that an item names.
#[derive(Debug, Clone, Source)]
#[source(called = "a document of an item")]
pub struct AgendaDocument {
    /// Its title.
    pub title: Title,
    /// Its symbol.
    pub symbol: Option<Located<Symbol>>,
}

impl Referred for AgendaItem {
    const TARGET: Target = Target::AgendaItem;
}
