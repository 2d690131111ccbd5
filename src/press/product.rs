//! What comes of a document: its files as bytes.

use crate::diagnostics::Diagnostic;

/// The forms that a document can be exported in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A PDF.
    Pdf,
    /// The text in reading order.
    Text,
}

/// What of a document a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it, or all but what other files hold.
    Whole,
    /// A signature, by its number from 1.
    Signature(usize),
    /// The job ticket, with what a printer would ask about.
    Report,
}

/// A file of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it holds.
    pub part: Part,
    /// The form that it has.
    pub format: Format,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl File {
    /// A PDF.
    pub(super) fn pdf(part: Part, bytes: Vec<u8>) -> Self {
        Self { part, format: Format::Pdf, bytes }
    }
}

/// A typeset document.
#[derive(Debug)]
pub struct Product {
    /// Its files, in the order in which their formats were asked for.
    pub files: Vec<File>,
    /// How many pages it has.
    pub pages: usize,
    /// Warnings from the templates.
    pub diagnostics: Vec<Diagnostic>,
}
