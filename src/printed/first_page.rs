//! What the first page of an official document prints around its text (layout-rules section 4).
//!
//! Laid out by `typst/house/masthead.typ` and `typst/house/furniture.typ`.

use schemars::JsonSchema;
use serde::Serialize;

use super::run::{Run, Runs};

/// A masthead with what stands at the foot of the first page, and what running pages repeat.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FirstPage {
    /// The organization, on the right of the first band.
    pub organization: Runs,
    /// The organ, large.
    pub organ: Runs,
    /// Its emblem, by its path below the source folder.
    pub emblem: Option<String>,
    /// The document's symbol, or what stands in its place, on the left of the first band and at the head of each further
    /// page.
    pub symbol: Option<Run>,
    /// The mark of the note on the symbol: an asterisk.
    pub symbol_note: Option<Run>,
    /// The lines of the distribution block, at the left margin, in groups: distribution and date, the languages.
    pub distribution: Vec<Vec<Runs>>,
    /// The session, `الدورة التاسعة`.
    pub session: String,
    /// Where and when it meets.
    pub venue: Runs,
    /// The agenda item: its number with the note that names the agenda, and its title.
    pub agenda_item: Option<AgendaItemLines>,
    /// The title of the document; empty over a draft, whose text begins with it.
    pub title: Runs,
    /// Its author.
    pub author: Runs,
    /// What stands at the foot of the first page.
    pub foot: Foot,
}

/// The agenda item of a document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AgendaItemLines {
    /// `البند ٥ من جدول الأعمال المؤقت`, with the note on it.
    pub line: Runs,
    /// Its title.
    pub title: Runs,
}

/// The foot of the first page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Foot {
    /// The job number, `V.18-04902`, or what stands in its place.
    pub job: Option<String>,
    /// The mark of the language that follows the job number on the first page, `(A)`.
    pub language: String,
    /// The days of handling, `250718 250718`.
    pub handled: String,
    /// `الرجاء إعادة استعمال الورق`
    pub reuse: String,
    /// The digits of the job number between asterisks, `*1804902*`.
    pub barcode_text: Option<String>,
    /// The same as bars and gaps of Code 39 (ISO/IEC 16388), a character each: `1` for a bar.
    pub barcode: Option<String>,
    /// The address of the document as a QR code (ISO/IEC 18004), a string each row: `1` for dark.
    pub qr: Option<Vec<String>>,
}
