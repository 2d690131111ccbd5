//! What is delivered to a printer.

use typst_layout::PagedDocument;

use crate::corpus::Print;
use crate::export::Intent;
use crate::printed::Printed;

/// What is delivered to a printer, and what it comes from.
pub struct Delivered<'a> {
    /// What the document prints.
    pub printed: &'a Printed,
    /// Its finished pages.
    pub pages: &'a PagedDocument,
    /// The pages of the file, with blanks and marks.
    pub block: &'a PagedDocument,
    /// What it was asked for.
    pub print: &'a Print,
    /// What it says of its inks.
    pub intent: &'a Intent,
}
