//! What comes of a document: its files as bytes.

use ecow::EcoString;

use crate::corpus::{Corpus, Document};
use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::load::same_output;

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
    /// The cover, front and back with the spine between them.
    Cover,
}

impl Part {
    /// The parts that a document may have by themselves, each once. What an earlier build wrote of them is out of date
    /// where a later one does not.
    pub const APART: [Self; 2] = [Self::Cover, Self::Report];

    /// The output path of this part of a document, without its ending; `document` is that of the whole.
    pub fn name(self, document: &str) -> String {
        match self {
            Self::Whole => document.to_owned(),
            Self::Signature(number) => format!("{document}/signature-{number:02}"),
            Self::Cover => format!("{document}-cover"),
            Self::Report => format!("{document}-report"),
        }
    }

    /// The file of another document that is written where this part of a document is. Of wholes that is told when their
    /// sources are read (`file::twin`).
    pub fn rival<'a>(self, corpus: &'a Corpus, document: &Document) -> Option<&'a EcoString> {
        if self == Self::Whole {
            return None;
        }
        let name = self.name(&document.name);
        let read = corpus.documents.iter().map(|it| (&it.name, &it.file));
        let unread = corpus.faulty.iter().filter(|it| it.is_unread_document()).map(|it| (&it.name, &it.file));
        let mut others = read.chain(unread).filter(|(_, file)| **file != document.file);
        others.find(|(other, _)| same_output(other, &name)).map(|(_, file)| file)
    }

    /// That another document is written where this part of one would be.
    pub(super) fn taken(self, corpus: &Corpus, document: &Document) -> Option<Diagnostic> {
        // Twins of the whole are told where files are read.
        let rival = self.rival(corpus, document).filter(|_| self != Self::Whole)?;
        let message = sentence!("print-name", name = self.name(&document.name), file = rival);
        Some(Diagnostic::error("print::name", Place::of_file(document.file.clone()), message))
    }
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
