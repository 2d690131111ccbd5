//! The page of a job ticket.

use schemars::JsonSchema;
use serde::Serialize;

/// The page of a job ticket: each row in Arabic and in English, since those at a press read the one or the other.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TicketPage {
    /// What it is called: in Arabic, in English.
    pub heading: [String; 2],
    /// The title of the document.
    pub title: String,
    /// What the file is, row by row.
    pub rows: Vec<TicketRow>,
    /// What a printer would ask about; empty if nothing.
    pub findings: TicketRow,
}

/// A row of a job ticket.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TicketRow {
    /// What it is about: in Arabic, in English.
    pub label: [String; 2],
    /// Its lines, each in Arabic and in English.
    pub lines: Vec<[String; 2]>,
}
