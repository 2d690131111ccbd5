//! What is delivered to a printer, beside what it comes from.

use typst_layout::PagedDocument;

use super::printer::Delivery;
use crate::corpus::Print;
use crate::printed::Printed;

/// What is delivered to a printer, and what it comes from.
pub struct Delivered<'a> {
    /// What the document prints.
    pub printed: &'a Printed,
    /// Its finished pages.
    pub pages: &'a PagedDocument,
    /// What it was asked for.
    pub print: &'a Print,
    /// What the printer gets.
    pub delivery: &'a Delivery,
}
